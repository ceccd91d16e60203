"""A settled line as a claim: right claims pass, and a wrong one says what the class gets and why."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from ncnd import Part
from ncnd.catalogue import bundled
from ncnd.testing import assert_position

POSITIONS = bundled().positions
SOURCES = {"conduct": "covert", "circumstances": ["source_context"]}


def refused(part: Mapping[str, object], expected: str | None, **more: Any) -> str:
    with pytest.raises(AssertionError) as told:
        assert_position(POSITIONS, part, expected, **more)
    return str(told.value)


def test_the_position_and_what_it_cites() -> None:
    """In any order, and whether given as characteristics or as a part."""
    assert_position(POSITIONS, SOURCES, "covert-human-sources", provisions=["38(2)", "30(3)", "31(3)"])
    assert_position(POSITIONS, Part(conduct="covert", about="use of drones"), "covert-policing", limbs=["31(1)(b)", "31(1)(a)"])


def test_no_position() -> None:
    """Overt use has no line, and a council none of the police's."""
    assert_position(POSITIONS, {"conduct": "overt"}, None, provisions=[], limbs=())
    assert_position(POSITIONS, SOURCES, None, kind="local_authority")


def test_another_position_says_why() -> None:
    """The class of the position expected is set beside the part."""
    message = refused({"conduct": "covert", "subjects": ["technology"]}, "covert-human-sources")
    assert message.startswith("this class of question (covert, police, technology) does not get the line expected:\n")
    assert "  position: `covert-policing`, not `covert-human-sources`\n" in message
    assert "    `covert-human-sources` asks for `source_context`" in message


def test_a_position_where_none_is_expected() -> None:
    """And the other way about."""
    assert "position: `covert-human-sources`, not none" in refused(SOURCES, None)
    assert "position: none, not `covert-policing`" in refused({"conduct": "overt"}, "covert-policing")


def test_a_position_that_is_not_there() -> None:
    """A misspelt name is told from a line that does not match."""
    assert "`covert-polcing` is not in the file: it has `covert-policing`, " in refused({"conduct": "covert"}, "covert-polcing")


def test_other_provisions_or_limbs() -> None:
    """What the letter would cite, beside what was expected."""
    message = refused(SOURCES, "covert-human-sources", provisions=["31(3)"], limbs=[])
    assert "  provisions: `30(3)`, `31(3)`, `38(2)`, not `31(3)`\n" in message
    assert "  limbs: `30(2)`, `31(1)(a)`, `31(1)(b)`, `38(1)(a)`, `38(1)(b)`, not none" in message
    assert "position:" not in message


def test_the_law_of_a_day_and_the_circumstances_count() -> None:
    """Section 31(3) is not cited for records over 100 years old (L094)."""
    part = {"conduct": "covert", "circumstances": ["record_over_100_years"]}
    assert_position(POSITIONS, part, "covert-policing", provisions=["23(5)", "24(2)"], on=date(2021, 4, 23))
