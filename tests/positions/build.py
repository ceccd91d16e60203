"""Positions files in a line or two, and what is said of them."""

import json
from collections.abc import Mapping
from typing import Any, Final

from ncnd.position import Matches, Position, Positions
from ncnd.position_check import PositionsReport, check_positions

Given = dict[str, Any]

SOURCE: Final[Given] = {
    "citation": "FOIA 2000 s 31(3)",
    "url": "https://www.legislation.gov.uk/ukpga/2000/36/section/31",
    "checked_on": "2026-11-22",
    "verified": True,
}
ENFORCEMENT: Final[Given] = {
    "provision": "31(3)",
    "limbs": ["31(1)(a)"],
    "likelihood": "would_be_likely",
    "if_confirmed": "people who commit offences could infer what they may meet, and change what they do",
    "if_denied": "the same people could infer what they need not guard against, and carry on",
}
NATIONAL: Final[Given] = {"provision": "24(2)", "necessity": "either answer would help those who plan attacks"}
SECURITY: Final[Given] = {
    "provision": "23(5)",
    "bodies": ["(a)"],
    "link": "work of this kind is done with a listed body, so an answer would relate to that body",
}


def line(name: str = "line", *, matches: Given | None = None, **rest: Any) -> Given:
    """A sound position, but for what is given."""
    return {
        "id": name,
        "title": "Whether a technique is used covertly",
        "matches": {"conduct": ["covert"], **(matches or {})},
        "grounds": [ENFORCEMENT],
        "sources": [SOURCE],
        **rest,
    }


def file_of(*lines: Given, **rest: Any) -> Given:
    """A positions file."""
    return {"title": "An authority's lines", "checked_on": "2026-11-22", "positions": list(lines), **rest}


def report(given: object) -> PositionsReport:
    """What is said of a file."""
    return check_positions(json.dumps(given).encode())


def said(given: object) -> dict[str, str]:
    """Every problem of a file, by its place."""
    return {problem.path: problem.problem for problem in report(given).problems}


def positions_of(given: Mapping[str, Any]) -> Positions:
    """The model of a file, unchecked."""
    return Positions.model_validate_json(json.dumps(given))


def position_of(given: Given) -> Position:
    """The model of a position, unchecked."""
    return Position.model_validate_json(json.dumps(given))


def matches_of(**given: Any) -> Matches:
    """A class of question."""
    return Matches.model_validate({"conduct": ("covert",), **given})
