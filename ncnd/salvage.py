"""What is left of a case file when the parts that do not validate are set aside, so that the rest can still be checked."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any, Final, cast

from pydantic import ValidationError

from ncnd.case import CaseFile
from ncnd.model import REF

_NAME: Final = re.compile(REF)
_STAND_IN_AUTHORITY: Final = {"name": "-", "kind": "other", "nation": "uk"}


def names_in(raw: Any) -> frozenset[str]:
    """The numbers of questions and the ids of parts that a file gives, whether or not the rest of them validates."""
    return frozenset(name for name in _names(raw) if isinstance(name, str) and len(name) <= 40 and _NAME.match(name))


def _names(raw: Any) -> Iterator[Any]:
    for question in _items(raw, "request", "questions"):
        ref = _value(question, "ref")
        yield ref
        for part in _items(question, "parts"):
            yield _value(part, "id") or f"{ref}-{_value(part, 'conduct')}"


def _value(raw: Any, key: str) -> Any:
    return cast("dict[str, Any]", raw).get(key) if isinstance(raw, dict) else None


def _items(raw: Any, *keys: str) -> list[Any]:
    for key in keys:
        raw = _value(raw, key)
    return raw if isinstance(raw, list) else []


def salvage(raw: Any, error: ValidationError) -> CaseFile | None:
    """The case without whatever the error complains of, or nothing if too little is left to check."""
    places = {_smallest(each["loc"]) for each in error.errors(include_input=False, include_url=False)}
    if () in places:
        return None
    left = copy.deepcopy(raw)
    for where in sorted(places, key=lambda place: [str(step).zfill(9) for step in place], reverse=True):
        _set_aside(left, where)
    questions = _items(left, "request", "questions")
    questions[:] = [question for question in questions if not isinstance(question, dict) or _value(question, "parts")]
    try:
        return CaseFile.model_validate_json(json.dumps(left))
    except ValidationError:
        return None


def _smallest(where: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The smallest thing round a mistake that a case can do without."""
    match where:
        case ("request", "questions", int(), "parts", int(), *_):
            return where[:5]
        case ("request", "questions", int(), "depends_on", *_):
            return where[:4]
        case ("request", "questions", int(), "text", *_):
            return where[:4]
        case ("request", "questions", int(), *_):
            return where[:3]
        case ("balances", int(), *_):
            return where[:2]
        case _:
            return where[:2]


def _set_aside(left: Any, where: tuple[int | str, ...]) -> None:
    holder = left
    for step in where[:-1]:
        try:
            holder = holder[step]
        except (KeyError, IndexError, TypeError):
            return
    last = where[-1]
    if where == ("request", "authority"):
        holder["authority"] = dict(_STAND_IN_AUTHORITY)
    elif last == "text" and isinstance(holder, dict):
        holder["text"] = "-"
    elif isinstance(holder, list) and isinstance(last, int):
        del holder[last]
    elif isinstance(holder, dict):
        cast("dict[int | str, Any]", holder).pop(last, None)
