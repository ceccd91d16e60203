"""An authority's house style, read safely and checked: it may not say what a letter may not say.

Source: L103-L104 (words that tell what is held), and the authority of each check.
"""

import os
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ncnd.catalogue import Catalogue, bundled
from ncnd.checks.checking import check_letter
from ncnd.errors import CaseError, Problem
from ncnd.explain_invalid import nearest_word, problem_of
from ncnd.house_style import HouseStyle
from ncnd.plain import is_object
from ncnd.position_words import telling_title
from ncnd.reader import MARK, content_of, parsed

MAX_BYTES: Final = 100_000

_FILE: Final = "house style"
_SLOTS: Final = tuple(HouseStyle.model_fields)
_WORDS: Final = tuple(name for name in _SLOTS if name != "language")


def read_house_style(
    source: str | os.PathLike[str] | bytes | BinaryIO, law: Catalogue | None = None, *, max_bytes: int = MAX_BYTES
) -> HouseStyle:
    """Read an authority's house style, to be given to `to_text` and the other renderings.

    `source` is a path, the bytes themselves, or an open binary file. Each text is put before and after a sentence that neither
    confirms nor denies, and every check is run: what it finds there and not in the sentence alone is a problem. So is what the
    title of a position may not say.

    Raises `CaseError` with every problem found.

    >>> read_house_style(b'{"sign_off": "Yours sincerely"}').sign_off
    'Yours sincerely'
    """
    law = law or bundled()
    try:
        content = content_of(source, max_bytes)
        raw = parsed(content)
    except CaseError as error:
        raise CaseError(map(_of_this_file, error.problems)) from None
    if not is_object(raw):
        raise CaseError([Problem(_FILE, "is not an object", "write it in curly brackets")])
    try:
        style = HouseStyle.model_validate_json(content.removeprefix(MARK))
    except ValidationError as error:
        raise CaseError([_explained(each, law) for each in error.errors(include_url=False)]) from None
    found = list(_findings(style, law))
    if found:
        raise CaseError(found)
    return style


def _of_this_file(problem: Problem) -> Problem:
    """A problem that the reader words for a case file."""
    return Problem(*(text.replace("case file", _FILE) for text in problem))


def _explained(error: ErrorDetails, law: Catalogue) -> Problem:
    """A mistake that the model found, at its place."""
    path, kind = _path(error["loc"]), error["type"]
    if kind == "extra_forbidden":
        return _locked(str(error["loc"][-1]), law)
    if kind == "no_approved_text":
        return Problem(path, "`cy` has no approved Welsh text yet, and none is made up", "leave it out: letters are in en-GB")
    return _of_this_file(problem_of(error, ()))._replace(path=path)


def _path(where: tuple[int | str, ...]) -> str:
    name, *places = where
    return f"{name}{''.join(f'[{place}]' for place in places)}"


def _locked(key: str, law: Catalogue) -> Problem:
    """What may not be overridden: a sentence of the letter's own, or a key that nothing is known by."""
    slots = ", ".join(f"`{name}`" for name in _SLOTS)
    if key in law.wording:
        return Problem(
            key, "is locked: what the law asks a letter to say is the same in every letter", f"leave it out; give {slots}"
        )
    named = f"a key `{key}`" if re.fullmatch(r"[a-z_]{1,30}", key) else "a key"
    return Problem(_FILE, f"has {named} that is no slot of a house style", nearest_word(key, _SLOTS) or f"give {slots}")


def _findings(style: HouseStyle, law: Catalogue) -> Iterator[Problem]:
    """What the checks find in a letter that neither confirms nor denies, once it has the text before it or after it."""
    silence = law.wording.text("ncnd_undivided", n="1", about="the matter", short_name="the authority")
    usual = _found(silence, law)
    for name in _WORDS:
        given = getattr(style, name)
        if given:
            text = given if isinstance(given, str) else "\n\n".join(given)
            yield from telling_title(text, name)
            found = _found(f"{text}\n\n{silence}", law) | _found(f"{silence}\n\n{text}", law)
            for code in sorted(found.keys() - usual.keys()):
                problem = f"does not pass check {code}: {found[code]}"
                yield Problem(name, problem, "write it so that it fits every letter, whatever is held")


def _found(letter: str, law: Catalogue) -> dict[str, str]:
    """What is found in a letter, by code; not what could not be judged."""
    return {found.code: found.message for found in check_letter(letter, law=law) if found.severity != "info"}
