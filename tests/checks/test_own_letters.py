"""What ncnd drafts has no finding above info, but for the places that a draft still has to complete."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from ncnd import CaseFile, read_case, read_letter, respond
from ncnd.checks import Finding, check, check_letter
from ncnd.letter import to_text
from tests.cases.build import case_file
from tests.cases.letters import LETTERS
from tests.letters.test_letters import EXAMPLES
from tests.strategies import case_files

NAMES = sorted(LETTERS)


def everything(case: CaseFile) -> Iterator[Finding]:
    """What is found in a case, in its response, and in its letter with and without the day of the request."""
    response = respond(case)
    text = to_text(response)
    yield from check(case)
    yield from check(response)
    yield from check_letter(text)
    yield from check_letter(text, received=response.received)


def grave(case: CaseFile) -> list[str]:
    return [f"{each.code}: {each.message}" for each in everything(case) if each.severity != "info" and each.code != "P09"]


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_letter_is_clean(name: str) -> None:
    case = case_file(LETTERS[name])
    assert grave(case) == []
    assert respond(case).status == "draft" or not [each for each in everything(case) if each.code == "P09"]


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.json")))
def test_an_example_is_clean(name: str) -> None:
    assert grave(read_case(EXAMPLES / name)) == []


@settings(max_examples=40)
@given(case_files())
def test_a_generated_case_is_clean(case: CaseFile) -> None:
    assert grave(case) == []


def test_a_section_of_a_letter_says_nothing_of_the_next() -> None:
    """Withheld under 40(2) in one answer, 24(2) weighed in the section after it: P20 reads one section at a time."""
    part = {"about": "drones", "conduct": "covert"}
    withheld = {"withheld": [{"provision": "40(2)", "reason": "It is about a living person."}]}
    questions = [
        {"ref": "1", "text": "Flights?", "parts": [{"about": "drones", "conduct": "undivided"}]},
        {"ref": "2", "text": "Flights by night?", "parts": [part, part | {"id": "2-again"}]},
    ]
    authority = {"name": "Exampleshire Police", "kind": "police", "nation": "england"}
    request = {"authority": authority, "received": "2026-02-02", "answered": "2026-02-27", "questions": questions}
    case = case_file({"request": request, "holdings": {"1-undivided": "held"}, "answers": {"1-undivided": withheld}})
    assert "information that is held" in to_text(respond(case))
    assert grave(case) == []


def test_what_a_letter_answers_is_read_from_it() -> None:
    """The notice after the answers is not taken for another answer: nothing is held for overt use, and no more is said."""
    reading = read_letter(to_text(respond(read_case(EXAMPLES / "west-midlands-police.json"))))
    assert (reading.ncnd, reading.other_limb) == ("partial", "not_held")
    assert reading.questions == dict.fromkeys("1234", "partial")


def test_a_draft_says_so() -> None:
    """An unfinished draft has a placeholder in its letter and says so in its findings."""
    case = read_case(EXAMPLES / "west-midlands-police.json")
    seen = [each for each in everything(case) if each.code == "P09"]
    assert len(seen) == 4
    assert {each.severity for each in seen} == {"critical"}
