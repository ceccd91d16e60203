"""The settled lines of a made-up force, held to by tests that its FOI unit can read."""

from pathlib import Path
from typing import Any

import pytest

from ncnd import CaseFile, respond
from ncnd.position_check import read_positions
from ncnd.testing import assert_case_held_blind, assert_clean, assert_position, assert_same_line, sample_questions

POSITIONS = read_positions(Path(__file__).parent / "positions.json")

SOURCES = {"conduct": "covert", "subjects": ["individual"], "circumstances": ["source_context"]}
EQUIPMENT = {"conduct": "covert", "subjects": ["technology"], "circumstances": ["named_product"]}

PAST = {
    "2025/0114": """
        We neither confirm nor deny whether we hold the information that you ask for, by virtue of section 24(2) and section 31(3)
        of the Act.
    """,
    "2025/0467": """
        By virtue of sections 24(2) and 31(3) of the Act, we neither confirm nor deny whether the information is held.
    """,
}
"""What was sent to two requesters who asked about equipment by name."""


@pytest.mark.policy("covert sources: sections 30(3), 31(3) and 38(2)")
def test_covert_sources() -> None:
    """Whoever is or is not a source, the three stand together, so that none of them is a sign."""
    assert_position(
        POSITIONS,
        SOURCES,
        "covert-sources",
        provisions=["30(3)", "31(3)", "38(2)"],
        limbs=["30(2)", "31(1)(a)", "31(1)(b)", "38(1)(a)", "38(1)(b)"],
    )


@pytest.mark.policy("covert equipment: sections 24(2) and 31(3), by reference to 31(1)(a) and (b)")
@pytest.mark.parametrize("subject", ["technology", "capability", "covert_tactic"])
def test_covert_equipment(subject: str) -> None:
    """Whether it is called equipment, a capability or a tactic."""
    part = EQUIPMENT | {"subjects": [subject]}
    assert_position(POSITIONS, part, "covert-equipment", provisions=["24(2)", "31(3)"], limbs=["31(1)(a)", "31(1)(b)"])


@pytest.mark.policy("a source who used equipment: the line on sources comes first")
def test_sources_come_first() -> None:
    """A question in both classes gets the same line every time."""
    assert_position(POSITIONS, SOURCES | {"subjects": ["technology"]}, "covert-sources")


@pytest.mark.policy("overt use is answered")
def test_overt_use() -> None:
    """No line is for use that is announced or open to view."""
    assert_position(POSITIONS, EQUIPMENT | {"conduct": "overt"}, None, provisions=[])


@pytest.mark.policy("what the force has confirmed officially is not met with silence")
def test_official_confirmation() -> None:
    """The line still catches the question, and no provision is left to cite."""
    part = EQUIPMENT | {"circumstances": ["official_confirmation"]}
    assert_position(POSITIONS, part, "covert-equipment", provisions=[])


@pytest.mark.policy("past answers about equipment took one line")
def test_past_answers() -> None:
    """In other words, and in another order, but on the same provisions and for the same extent."""
    assert_same_line(PAST)


def case(*parts: dict[str, Any]) -> CaseFile:
    """A request to the force about drones."""
    authority = {"name": "Exampleshire Police", "kind": "police", "nation": "england", "review_contact": "FOI Unit, 1 High Street"}
    asked = [{"about": "use of drones", **part} for part in parts]
    questions = [{"ref": "1", "text": "Do you use drones?", "parts": asked}]
    return CaseFile.model_validate({"request": {"authority": authority, "questions": questions} | DATES})


DATES = {"reference": "R1", "received": "2026-03-09", "answered": "2026-03-30"}


@pytest.mark.policy("a draft under these lines gives nothing away")
def test_drafts() -> None:
    """Nothing is critical but that it is a draft still (P09), with gaps for a person to fill."""
    assert_clean(respond(case(EQUIPMENT, {"conduct": "overt"}), positions=POSITIONS), at="critical", ignore=["P09"])


def test_no_reply_tells_what_is_held() -> None:
    """No reply under these lines tells what is held."""
    cases = [facts.case() for facts in sample_questions() if facts.authority.kind == "police"]
    assert_case_held_blind(lambda case: respond(case, positions=POSITIONS), cases, positions=POSITIONS)
