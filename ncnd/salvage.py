"""What is left of a case file when the parts that do not validate are set aside, so that the rest can still be checked."""

import copy
import json
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import count, islice
from typing import Any, Final, NamedTuple, TypeAlias

from pydantic import ValidationError

from ncnd.case import CaseFile
from ncnd.explain_invalid import real_errors
from ncnd.model import REF
from ncnd.plain import is_list, is_object

Place: TypeAlias = tuple[int | str, ...]

_CITING: Final = frozenset({"questions", "parts", "grounds"})
_STEP: Final = re.compile(r"\[(?P<index>[0-9]+)\]|(?P<key>[A-Za-z_0-9]+)|[^A-Za-z_0-9\[]+|\[")

_NAME: Final = re.compile(REF)
_STAND_IN_AUTHORITY: Final = {"name": "-", "kind": "other", "nation": "uk"}


def names_in(raw: Any) -> frozenset[str]:
    """The numbers of questions and the ids of parts that a file gives, whether or not the rest of them validates."""
    written = (str(name) if isinstance(name, int) else name for name in _names(raw))
    return frozenset(name for name in written if isinstance(name, str) and len(name) <= 40 and _NAME.match(name))


def _names(raw: Any) -> Iterator[Any]:
    for question in _items(raw, "request", "questions"):
        ref = _value(question, "ref")
        yield ref
        for part in _items(question, "parts"):
            yield _value(part, "id") or f"{ref}-{_value(part, 'conduct')}"


def _value(raw: Any, key: str) -> Any:
    return raw.get(key) if is_object(raw) else None


def _items(raw: Any, *keys: str) -> list[Any]:
    for key in keys:
        raw = _value(raw, key)
    return raw if is_list(raw) else []


class Salvaged(NamedTuple):
    """What is left of a case, and the list places that were set aside, by the list they were in.

    `incomplete` says that what is cited cannot be told: a part, a ground or the authority was set aside.
    """

    case: CaseFile
    aside: Mapping[Place, frozenset[int]]
    incomplete: bool

    def original(self, path: str) -> str:
        """A path in what is left, as a path in the file."""
        place: list[int | str] = []
        said = ""
        for step in _STEP.finditer(path):
            if step["index"] is None:
                if step["key"]:
                    place.append(step["key"])
                said += step[0]
                continue
            while place and isinstance(place[-1], int):
                place.pop()
            index = self._in_file(tuple(place), int(step["index"]))
            place.append(index)
            said += f"[{index}]"
        return said

    def _in_file(self, items: Place, index: int) -> int:
        """The place in the file of the item that is at a place in what is left."""
        gone = self.aside.get(items, frozenset())
        kept = (place for place in count() if place not in gone)
        return next(islice(kept, index, None))


def salvage(raw: Any, error: ValidationError) -> Salvaged | None:
    """The case without whatever the error complains of, or nothing if too little is left to check."""
    places = {_smallest(each["loc"]) for each in real_errors(error)}
    if () in places:
        return None
    places |= set(_emptied(raw, places))
    left = copy.deepcopy(raw)
    for where in sorted(places, key=lambda place: [str(step).zfill(9) for step in place], reverse=True):
        _set_aside(left, where)
    aside: dict[Place, set[int]] = {}
    for where in places:
        if isinstance(where[-1], int):
            aside.setdefault(where[:-1], set()).add(where[-1])
    try:
        case = CaseFile.model_validate_json(json.dumps(left))
    except ValidationError:
        return None
    incomplete = any(where[:2] == ("request", "authority") or _cites(where) for where in places)
    return Salvaged(case, {items: frozenset(gone) for items, gone in aside.items()}, incomplete)


def _cites(where: Place) -> bool:
    """Whether a place is a question, a part or a ground as a whole."""
    return len(where) > 1 and where[-2] in _CITING and isinstance(where[-1], int)


def _emptied(raw: Any, places: Collection[Place]) -> Iterator[Place]:
    """Questions of which no part is left."""
    for index, question in enumerate(_items(raw, "request", "questions")):
        where: Place = ("request", "questions", index)
        if all((*where, "parts", place) in places for place, _ in enumerate(_items(question, "parts"))):
            yield where


def _smallest(where: Place) -> Place:
    """The smallest thing round a mistake that a case can do without."""
    match where:
        case ("request", "questions", int(), "parts", int(), "grounds", int(), *within):
            return where[:7] + _in_ground(tuple(within))
        case ("request", "questions", int(), "parts", int(), "subjects" | "circumstances", int(), *_):
            return where[:7]
        case ("request", "questions", int(), "parts", int(), "conduct", *_) | ("request", "questions", int(), "parts", int()):
            return where[:5]
        case ("request", "questions", int(), "parts", int(), *_):
            return where[:6]
        case ("request", "questions", int(), "ref" | "parts", *_) | ("request", "questions", int()):
            return where[:3]
        case ("request", "questions", int(), *_):
            return where[:4]
        case _:
            return where[:2]


def _in_ground(within: Place) -> Place:
    """The same inside a ground, whose place in the error names the model that it was read as."""
    match within[1:]:
        case ("limbs" | "purposes" | "bodies" as name, int() as index, *_):
            return (name, index)
        case (name, *_) if name != "provision":
            return (name,)
        case _:
            return ()


def _set_aside(left: Any, where: Place) -> None:
    holder = left
    for step in where[:-1]:
        holder = holder[step]
    last = where[-1]
    if where == ("request", "authority"):
        holder["authority"] = dict(_STAND_IN_AUTHORITY)
    elif last in ("text", "about"):
        holder[last] = "-"
    elif isinstance(last, int):
        del holder[last]
    else:
        holder.pop(last, None)
