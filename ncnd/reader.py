"""The safe reader: a case file from outside, checked before anything is made of it.

UTF-8 with or without a byte order mark, no duplicate keys, no NaN, bounded size and depth; then the models; then the names, dates
and law of whatever parts validated. All problems are raised at once, and none repeats a request's text or a holding.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, NoReturn

from pydantic import ValidationError

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, bundled
from ncnd.errors import CaseError, Problem
from ncnd.plain import is_list, is_object
from ncnd.position import Positions
from ncnd.soundness import problems_in

MAX_BYTES: Final = 10_000_000
MAX_DEPTH: Final = 40

_CASE: Final = "case file"

# A lone surrogate stands for half of a character. It is replaced by a mark that no text may hold, so that its place is reported.
_HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NOT_ALLOWED: Final = "\0"

MARK: Final = b"\xef\xbb\xbf"
_BY_PART: Final = (("holdings",), ("answers",))

_BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


def read_case(
    source: str | os.PathLike[str] | bytes | BinaryIO,
    *,
    law: Catalogue | None = None,
    positions: Positions | None = None,
    max_bytes: int = MAX_BYTES,
) -> CaseFile:
    """Read a case file that may hold anything.

    `source` is a path, the bytes themselves, or an open binary file.

    Raises `CaseError` with every problem found.

    >>> try:
    ...     read_case(b'{"request": {}}')
    ... except CaseError as error:
    ...     print(error.problems[0])
    request.authority: is missing; give it
    """
    law = law or bundled()
    content = content_of(source, max_bytes)
    raw = parsed(content)
    content = content.removeprefix(MARK)
    if not is_object(raw):
        _refuse("is not an object", "write it in curly brackets")
    if _HALF_CHARACTER.search(content):
        raw, content = _mended(raw)
    try:
        case = CaseFile.model_validate_json(content)
    except ValidationError as error:
        # Only a file that does not validate pays for explaining why.
        from ncnd.explain_invalid import problems_from
        from ncnd.salvage import names_in, salvage

        names = names_in(raw)
        found = problems_from(error, names)
        rest = salvage(raw, error)
        if rest is not None:
            others = problems_in(rest.case, law, positions or law.positions, known=names, incomplete=rest.incomplete)
            found.extend(problem._replace(path=rest.original(problem.path)) for problem in others)
        raise CaseError(found) from None
    found = list(problems_in(case, law, positions or law.positions))
    if found:
        raise CaseError(found)
    return case


def content_of(source: str | os.PathLike[str] | bytes | BinaryIO, max_bytes: int, what: str = _CASE) -> bytes:
    """The bytes of a file, its mark removed, refused with a `CaseError` when they cannot be read or are too many."""
    try:
        if isinstance(source, bytes):
            content = source
        elif isinstance(source, str | os.PathLike):
            with Path(source).open("rb") as file:
                content = file.read(max_bytes + 1)
        else:
            content = _all_of(source, max_bytes + 1)
    except OSError as error:
        reason = (error.strerror or "input or output error").lower()
        _refuse(f"cannot be read: {reason}", "check the name and the permissions", what)
    except ValueError:
        _refuse("cannot be read: its name holds a character that no name may hold", "check the name", what)
    if len(content) > max_bytes:
        _refuse(f"is larger than a {what} may be", f"keep it to {max_bytes:,} bytes, or raise `max_bytes`", what)
    return content


def _all_of(source: BinaryIO, most: int) -> bytes:
    """What a stream gives until its end, or until it has given too much: it may give less than it is asked for at a time."""
    pieces: list[bytes] = []
    while most > 0 and (piece := source.read(most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def parsed(content: bytes) -> Any:
    """The JSON as plain values. What the models would pass over is refused here, every key that is given twice among it."""
    depth = 0
    for match in _BRACKETS.finditer(content):
        byte = match.group()
        depth += (byte in b"[{") - (byte in b"]}")
        if depth > MAX_DEPTH:
            _refuse(f"is nested more than {MAX_DEPTH} levels deep", "give a case file as `ncnd schema case` describes it")
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        _refuse(f"is not UTF-8 (byte {error.start + 1})", "save the file as UTF-8")

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        return made if len(made) == len(pairs) else _Twice(made)

    try:
        raw = json.loads(text, object_pairs_hook=object_of, parse_constant=_not_a_number)
    except json.JSONDecodeError as error:
        _refuse(f"is not JSON (line {error.lineno}, column {error.colno})", "correct it there, or export it again")
    except (RecursionError, ValueError):
        _refuse("holds a number that JSON does not have, or one too long to read", "write numbers and dates as the schema says")
    twice = list(_twice(raw, ()))
    if twice:
        raise CaseError(twice)
    return raw


class _Twice(dict[str, Any]):
    """An object that had a key twice."""


def _twice(value: Any, where: tuple[str | int, ...]) -> Iterator[Problem]:
    """Every object that says a thing twice, with its place: which was meant cannot be told."""
    from ncnd.explain_invalid import path_of

    if isinstance(value, _Twice):
        yield Problem(
            path_of(where, ()), "has an object with the same key twice", "keep one of them: which was meant cannot be told"
        )
    if is_object(value):
        if where in _BY_PART and len({key.strip() for key in value}) < len(value):
            yield Problem(path_of(where, ()), "has two keys for one part", "keep one of them: which was meant cannot be told")
        for key, each in value.items():
            if isinstance(each, dict | list):
                yield from _twice(each, (*where, key))
    elif is_list(value):
        for index, each in enumerate(value):
            if isinstance(each, dict | list):
                yield from _twice(each, (*where, index))


def _mended(raw: Any) -> tuple[Any, bytes]:
    """The same values with a mark for each half character, as they are and as JSON."""
    text = _SURROGATE.sub(_NOT_ALLOWED, json.dumps(raw, ensure_ascii=False))
    mended = text.replace(_NOT_ALLOWED, json.dumps(_NOT_ALLOWED)[1:-1])
    return json.loads(mended), mended.encode()


def _not_a_number(_: str) -> NoReturn:
    raise ValueError


def _refuse(problem: str, remedy: str, what: str = _CASE) -> NoReturn:
    raise CaseError([Problem(what, problem, remedy)])
