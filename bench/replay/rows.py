"""The file of coded decisions: one JSON object a line, or a JSON list of them."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from bench.replay.facts import shown


class Row(NamedTuple):
    """One coded decision, and the name that the report knows it by."""

    name: str
    values: Mapping[str, object]


class Unreadable(NamedTuple):
    """A line that is not a row, and why."""

    name: str
    why: str


def rows_of(text: str) -> Iterator[Row | Unreadable]:
    """Every row of the file, in its order."""
    if text.lstrip().startswith("["):
        try:
            listed: object = json.loads(text)
        except (ValueError, RecursionError):
            yield Unreadable("the file", "it begins as a JSON list and is not one")
            return
        for number, value in enumerate(cast("list[object]", listed), start=1):
            yield _row(value, f"row {number}")
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            decoded: object = json.loads(line)
        except (ValueError, RecursionError):
            yield Unreadable(f"line {number}", "it is not JSON")
        else:
            yield _row(decoded, f"line {number}")


def _row(value: object, place: str) -> Row | Unreadable:
    if not isinstance(value, dict):
        return Unreadable(place, "it is not a JSON object")
    values = cast("Mapping[str, object]", value)
    given = values.get("id")
    return Row((shown(given) if isinstance(given, str) else "") or place, values)
