"""A validation error in the words of a person who has to mend the case file.

What was found is never repeated: only the place, the kind of mistake, and words from the schema.
"""

import difflib
import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ncnd.case import CaseFile
from ncnd.citation import BODY, LIMB, PROVISION, WITHHOLDING
from ncnd.errors import Problem
from ncnd.model import LINE, PROSE, REF, SLUG

_BY_PART: Final = ("holdings", "answers")

_SAFE_KEY: Final = re.compile(r"[a-z][a-z_]{0,30}")
_ADDED_TO_ANSWERS: Final = ("statement", "withheld", "elsewhere")
_ABOUT_HOLDING: Final = re.compile(r"h[eo]ld", re.IGNORECASE)

_CITATION: Final = ("is not a citation", "write a sub-section as `31(3)` and a limb as `31(1)(a)`")
_TEXT: Final = (
    "holds a control character, or a mark that reorders text",
    "remove it; names and noun phrases keep to one line",
)
_PATTERNS: Final = {
    PROVISION: _CITATION,
    LIMB: _CITATION,
    WITHHOLDING: _CITATION,
    BODY: ("is not a paragraph of section 23(3)", "write it as `(n)`"),
    LINE: _TEXT,
    PROSE: _TEXT,
    SLUG: ("is not the name of a position", "write it in lower case with hyphens, as `covert-policing`"),
    REF: ("is not a number or id", "use letters, digits, spaces and `().,/_-`, at most 40"),
}
_OBJECT: Final = ("is not an object", "write it in curly brackets")
_DATE: Final = ("is not a date", "write it as `2021-04-23`")
_GROUND: Final = ("is not a ground", "give an object with a `provision`")
_KINDS: Final = {
    "missing": ("is missing", "give it"),
    "string_type": ("is not text", "write it in quotation marks"),
    "string_too_short": ("is empty", "give it, or leave the key out"),
    "string_too_long": ("is too long", "shorten it"),
    "string_unicode": _TEXT,
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "too_short": ("is empty", "give at least one"),
    "tuple_type": ("is not a list", "write it in square brackets"),
    "model_type": _OBJECT,
    "dict_type": _OBJECT,
    "mapping_type": _OBJECT,
    "union_tag_not_found": _GROUND,
    "union_tag_invalid": _GROUND,
}
_OTHERWISE: Final = ("is not valid here", "see `ncnd schema case`")


@lru_cache(maxsize=1)
def _schema() -> dict[str, Any]:
    return CaseFile.model_json_schema()


@lru_cache(maxsize=1)
def _fields() -> frozenset[str]:
    """Every key that a case file may have, at any level."""
    schema = _schema()
    return frozenset(name for each in (schema, *schema["$defs"].values()) for name in each.get("properties", ()))


def _keys_at(where: Sequence[int | str]) -> frozenset[str]:
    """The keys that an object at a place may have."""
    found = [_schema()]
    for step in where:
        stepped = (
            [_resolved(each["items"]) for each in found if "items" in each] if isinstance(step, int) else _stepped(found, step)
        )
        found = stepped or found
    return frozenset(name for each in found for name in each.get("properties", ()))


def _stepped(schemas: list[dict[str, Any]], step: str) -> list[dict[str, Any]]:
    inside = [_resolved(each["properties"][step]) for each in schemas if step in each.get("properties", ())]
    return [option for each in inside for option in _options(each)]


def _options(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """A schema, or each that a value may fit where there are several, of lists as well."""
    several = schema.get("anyOf") or [schema]
    items = schema.get("items", {}).get("anyOf")
    if items:
        return [{"items": each} for each in items]
    return [_resolved(each) for each in several]


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    named = schema.get("$ref")
    return _schema()["$defs"][named.rpartition("/")[2]] if named else schema


def real_errors(error: ValidationError) -> list[ErrorDetails]:
    """The errors of the file itself: a list whose items do not validate is not for that reason too short."""
    return [
        each
        for each in error.errors(include_url=False)
        if not (each["type"] == "too_short" and len(each["input"]) >= each.get("ctx", {}).get("min_length", 0))
    ]


def problems_from(error: ValidationError, names: Collection[str]) -> list[Problem]:
    """The mistakes that pydantic found, each with its path in the file, its kind and its remedy.

    `names` are the numbers of questions and ids of parts in the file: the only keys of an officer's own that a path may show.
    """
    return list(dict.fromkeys(problem_of(each, names) for each in real_errors(error)))


def problem_of(error: ErrorDetails, names: Collection[str]) -> Problem:
    """One mistake that pydantic found."""
    kind, where = error["type"], error["loc"]
    if kind == "extra_forbidden":
        return _unknown_key(str(where[-1]), path_of(where[:-1], names), _keys_at(where[:-1]))
    if kind == "json_invalid":
        return Problem("case file", "is not JSON that can be read", "save it again as UTF-8 JSON")
    path = path_of(where, names)
    if where[:1] == ("holdings",) and len(where) > 1 and kind == "literal_error":
        return Problem(path, "is not a holding", "use `held` or `not_held`, or leave it out")
    if kind == "literal_error":
        return Problem(path, "is not one of the words that it may be", _instead(error))
    if kind == "too_short" and error["input"]:
        return Problem(path, "has too few", f"give at least {error.get('ctx', {}).get('min_length')}")
    if kind == "string_pattern_mismatch":
        return Problem(path, *_PATTERNS.get(error.get("ctx", {}).get("pattern", ""), _OTHERWISE))
    return Problem(path, *_KINDS.get(kind, _OTHERWISE))


def path_of(where: Sequence[int | str], names: Collection[str]) -> str:
    """The place in the file. Tags of the models are left out, and so are keys that may be anybody's words."""
    path = ""
    for step in where:
        if isinstance(step, int):
            path += f"[{step}]"
        elif step in _fields() or (where[0] in _BY_PART and step in names):
            path += f".{step}" if path else step
    return path or "case file"


def _unknown_key(key: str, path: str, known: Collection[str]) -> Problem:
    if key in _ADDED_TO_ANSWERS:
        return Problem(
            path,
            f"does not take `{key}`: what is said once it is known what is held plays no part in deciding the duty",
            "put it under `answers`",
        )
    if _ABOUT_HOLDING.search(key):
        return Problem(
            path,
            "does not take `held`: whether information is held plays no part in deciding the duty",
            "put it under `holdings`",
        )
    if not _SAFE_KEY.fullmatch(key):
        return Problem(path, "has a key that is not known", "see `ncnd schema case`")
    return Problem(
        path,
        f"has a key `{key}` that is not known",
        nearest_word(key, {*known} - {key}) or "leave it out, or see `ncnd schema case`",
    )


def _instead(error: ErrorDetails) -> str:
    """The word nearest to what was given, else every word there is."""
    words = re.findall(r"'([^']+)'", str(error.get("ctx", {}).get("expected", "")))
    nearest = nearest_word(error["input"], words) if isinstance(error["input"], str) else None
    return nearest or f"use one of {', '.join(f'`{word}`' for word in words)}"


def nearest_word(given: str, words: Iterable[str]) -> str | None:
    """The word nearest to what was given, as a remedy; what was given is not shown."""
    close = difflib.get_close_matches(given[:60], list(words), n=1, cutoff=0.7)
    return f"use `{close[0]}`" if close else None
