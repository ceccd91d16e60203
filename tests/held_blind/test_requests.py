"""Requests of several questions: what is held in a part that is not answered tells on no surface, and on nothing said beside it."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncnd import CaseError, CaseFile, decide, read_case, respond
from ncnd.decision import governing_date
from ncnd.holding import Answer
from tests.cases.build import reply
from tests.cases.letters import LETTERS
from tests.held_blind import harness, oracle, space
from tests.strategies import Json, case_file, cases, ids, put

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.json"))


@given(cases())
def test_outcomes_are_the_laws(case: Json) -> None:
    """Every part of every request comes to the outcome that the rules, read naively, come to."""
    assert harness.outcomes(respond(case_file(case), positions=space.ADOPTED)) == oracle.outcomes(
        case, space.POSITIONS["positions"]
    )


@given(cases())
def test_nothing_tells_what_is_held(case: Json) -> None:
    """Response, JSON, letters, file note, output and exceptions are the same whatever is held in the parts not answered."""
    assert harness.assert_blind(case_file(case))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_example_tells_what_is_held(path: Path) -> None:
    """The examples too, whatever is held in each part that they do not answer."""
    assert harness.assert_blind(read_case(path))


@pytest.mark.parametrize("name", [name for name, case in LETTERS.items() if harness.undisclosed(reply(case))])
def test_no_letter_tells_what_is_held_in_any_format(name: str) -> None:
    """Text, Markdown, HTML and Word, each to the last byte, and so in its length."""
    case = case_file(LETTERS[name])
    made = harness.response_surfaces(respond(case))
    assert {"to_docx", "to_html", "to_markdown", "to_text"} <= made.keys()
    assert harness.assert_blind(case) >= 6


@given(cases(), st.sampled_from(harness.EVERY_HOLDING), st.booleans())
def test_silence_does_not_vary_with_the_answers_beside_it(case: Json, held: harness.Given, in_words: bool) -> None:
    """What is said of the parts not answered is the same whatever the parts that are answered are told.

    "Any other information" is never written because something overt was found.
    """
    read = case_file(case)
    beside = [name for name, outcome in harness.outcomes(respond(read)).items() if outcome not in harness.UNDISCLOSED]
    told = harness.with_holdings(read, dict.fromkeys(beside, held), dict.fromkeys(beside, harness.TELLTALE if in_words else None))
    harness.assert_same(harness.silence(respond(read)), harness.silence(respond(told)), told=f"beside parts told {held}")


def file_versions(case: Json, parts: list[str]) -> list[bytes]:
    """The case file, and again with each thing that may be said to be held in some parts, and with answers for them."""
    versions: list[bytes] = []
    for held, answer in itertools.product((None, "held", "not_held"), (None, {"statement": "telltale"})):
        version = put(case, ("holdings",), {name: value for name, value in case["holdings"].items() if name not in parts})
        version = put(version, ("answers",), {name: value for name, value in case["answers"].items() if name not in parts})
        for name in parts:
            version["holdings"] |= {name: held} if held else {}
            version["answers"] |= {name: answer} if answer else {}
        versions.append(json.dumps(version).encode())
    return versions


COMMANDS = (
    ("respond", "-"),
    ("respond", "-", "--format", "json"),
    ("respond", "-", "--final"),
    ("explain", "-"),
    ("respond", "-", "--for", "disclosure-log"),
    ("explain", "-", "--format", "json"),
    ("explain", "-", "--for", "regulator"),
    ("batch",),
    ("positions", "--for", "-"),
    ("factors", "--for", "-"),
)


@given(cases(2), st.sampled_from(COMMANDS))
def test_the_command_line_tells_nothing(case: Json, command: tuple[str, ...]) -> None:
    """Standard output, standard error and the exit status are the same whatever is held in the parts not answered."""
    parts = harness.undisclosed(respond(case_file(case)))
    first, *others = (harness.command_surfaces(command, content) for content in file_versions(case, list(parts)))
    assert first["exit status"] != b"70"
    for other in others:
        harness.assert_same(first, other, told=" ".join(command))


MISTAKES: dict[str, tuple[tuple[str | int, ...], Any]] = {
    "an unknown key": (("request", "urgent"), True),
    "an impossible date": (("request", "answered"), "2021-02-30"),
    "a reference over two lines": (("request", "reference"), "A\nB"),
    "a question that depends on none": (("request", "questions", 0, "depends_on"), ["99"]),
    "a position that there is not": (("request", "questions", 0, "parts", 0, "position"), "no-such-line"),
    "a balance that nothing calls for": (("balances",), [{"provision": "36(3)", "outcome": "maintain"}]),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
@given(cases(2))
def test_an_error_elsewhere_tells_nothing(mistake: tuple[tuple[str | int, ...], Any], case: Json) -> None:
    """The problems of a case file with a mistake in it are the same whatever is held in any part, answered or not."""
    place, value = mistake
    every: list[harness.Surfaces] = []
    for content in file_versions(put(case, place, value), ids(case["request"])):
        with pytest.raises(CaseError) as error:
            read_case(content)
        every.append({"text": str(error.value).encode(), "problems": repr(error.value.problems).encode()})
    for other in every[1:]:
        harness.assert_same(every[0], other)


@given(cases())
def test_asking_for_an_answer_that_is_not_owed_tells_nothing(case: Json) -> None:
    """`answer` refuses a part whose duty is not found to apply, in the same words whatever holding and answer it is given."""
    request = case_file(case).request
    for _, _, part in request.parts():
        outcome = decide(part, on=governing_date(request, space.LAW), kind=request.authority.kind)
        if outcome.outcome in harness.UNDISCLOSED:
            first, *others = (
                harness.refusal_surfaces(outcome, held, given_answer)
                for held in harness.EVERY_HOLDING
                for given_answer in (None, Answer(), harness.TELLTALE)
            )
            assert "answer: exception" in first
            for other in others:
                harness.assert_same(first, other)


@given(cases())
def test_a_case_is_not_changed_by_being_answered(case: Json) -> None:
    """Responding leaves the case as it was, and gives the same response the second time."""
    read = case_file(case)
    before = read.model_dump_json()
    assert respond(read) == respond(CaseFile.model_validate_json(before))
    assert read.model_dump_json() == before
