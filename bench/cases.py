"""Case files to time: the West Midlands request, in versions that differ in every text, so that nothing is kept for one text."""

import copy
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLE: Final = ROOT / "examples" / "west-midlands-police.json"
VERSIONS: Final = 16


def west_midlands() -> list[bytes]:
    """Versions of the request with other texts, references and dates, and the same outcomes."""
    return [_written(_version(number)) for number in range(VERSIONS)]


def other_outcomes() -> list[bytes]:
    """The same with other holdings, to prove more letters equal than are timed."""
    made: list[bytes] = []
    for number, holdings in enumerate(
        (
            {},
            {"1-overt": "held"},
            {"1-overt": "not_held", "2-overt": "not_held"},
            {"1-overt": "not_held", "2-overt": "held", "4-overt": "not_held"},
            {"1-overt": "not_held", "2-overt": "not_held", "3-overt": "not_held", "4-overt": "held"},
        )
    ):
        case = _version(VERSIONS + number)
        case["holdings"] = holdings
        case["answers"] = {part: {"statement": f"See enclosure {part}."} for part, holding in holdings.items() if holding == "held"}
        made.append(_written(case))
    return made


def stream(cases: int) -> Iterator[bytes]:
    """Case files one after another, each with a reference of its own, made as they are asked for."""
    versions = west_midlands()
    for number in range(cases):
        version = number % VERSIONS
        yield versions[version].replace(b"FOI-%d-21" % version, b"FOI-%d-21" % number, 1)


def _version(number: int) -> dict[str, Any]:
    case: dict[str, Any] = copy.deepcopy(json.loads(EXAMPLE.read_bytes()))
    request = case["request"]
    request["reference"] = f"FOI-{number}-21"
    for day in ("received", "answered"):
        request[day] = (date.fromisoformat(request[day]) + timedelta(days=number)).isoformat()
    for question in request["questions"]:
        question["text"] += f" This is version {number}."
        for part in question["parts"]:
            part["about"] += f" ({number})"
    return case


def _written(case: dict[str, Any]) -> bytes:
    return json.dumps(case, ensure_ascii=False).encode()
