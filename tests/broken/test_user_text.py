"""The words of a request and of an officer are printed as they stand: never a template, never Markdown, never markup."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncnd import CaseFile, file_note, respond
from ncnd.catalogue import bundled
from ncnd.letter import to_text
from tests.broken import texts
from tests.held_blind.harness import command_surfaces
from tests.strategies import MARKUP, PLACEHOLDERS, Json, cases, prose, put

ODD = (
    *PLACEHOLDERS,
    *MARKUP,
    "{missing}{what}{n}",
    "{0}",
    "{short_name!r}",
    "{short_name:>99}",
    "{short_name.__class__}",
    "%n%d%%",
    "$(rm -r .)",
    "`id`",
    "<script>x</script>",
    "[officer: the reference of the request]",
    "[/bold]",
    ":warning:",
    "\\u0041",
    "&lt;",
    "~~struck~~",
    "| a | b |",
    "1. one",
    "\N{RIGHT-TO-LEFT MARK}",
    "e\N{COMBINING ACUTE ACCENT}",
    "\N{FAMILY}",
)
PLACES: dict[str, tuple[str | int, ...]] = {
    "the authority's name": ("request", "authority", "name"),
    "its short name": ("request", "authority", "short_name"),
    "where to ask for a review": ("request", "authority", "review_contact"),
    "the reference": ("request", "reference"),
    "a question": ("request", "questions", 0, "text"),
    "what an overt part is about": ("request", "questions", 0, "parts", 0, "about"),
    "what a covert part is about": ("request", "questions", 0, "parts", 1, "about"),
    "a necessity": ("request", "questions", 0, "parts", 1, "grounds", 0, "necessity"),
    "what a yes would do": ("request", "questions", 0, "parts", 1, "grounds", 1, "if_confirmed"),
    "what a no would do": ("request", "questions", 0, "parts", 1, "grounds", 1, "if_denied"),
    "a statement": ("answers", "1-overt", "statement"),
    "why something is withheld": ("answers", "1-overt", "withheld", 0, "reason"),
    "another authority": ("answers", "2-undivided", "elsewhere", "name"),
    "how to reach it": ("answers", "2-undivided", "elsewhere", "contact"),
    "why a balance falls as it does": ("balances", 0, "conclusion"),
    "why a factor weighs": ("balances", 0, "factors", 0, "reason"),
    "a value in a factor's sentence": ("balances", 0, "factors", 0, "values", "topic"),
}
CASE: Json = {
    "request": {
        "reference": "R1",
        "received": "2021-04-07",
        "answered": "2021-04-23",
        "authority": {
            "name": "Exampleshire Council",
            "short_name": "EC",
            "kind": "local_authority",
            "nation": "england",
            "review_contact": "HQ",
        },
        "questions": [
            {
                "ref": "1",
                "text": "Drones?",
                "parts": [
                    {"conduct": "overt", "about": "drones"},
                    {
                        "conduct": "covert",
                        "about": "drones",
                        "grounds": [
                            {"provision": "24(2)", "necessity": "n"},
                            {"provision": "31(3)", "limbs": ["31(1)(a)"], "if_confirmed": "c", "if_denied": "d"},
                        ],
                    },
                ],
            },
            {"ref": "2", "text": "Kites?", "parts": [{"conduct": "undivided", "about": "kites"}]},
        ],
    },
    "holdings": {"1-overt": "held", "2-undivided": "not_held"},
    "answers": {
        "1-overt": {"statement": "s", "withheld": [{"provision": "40(2)", "reason": "r"}]},
        "2-undivided": {"elsewhere": {"name": "Another", "contact": "HQ"}},
    },
    "balances": [
        {
            "provision": "24(2)",
            "outcome": "maintain",
            "conclusion": "c",
            "factors": [{"id": "F001", "weight": "slight", "reason": "r", "values": {"topic": "t"}}],
        }
    ],
}


def letter(case: Json) -> str:
    return to_text(respond(CaseFile.model_validate_json(json.dumps(case))))


def test_the_factor_whose_value_is_tried_has_that_value() -> None:
    """The factor in the case below is one with a value of the officer's in its sentence."""
    assert "topic" in next(factor for factor in bundled().factors.factors if factor.id == "F001").placeholders


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_odd_words_are_printed_as_they_stand(place: tuple[str | int, ...]) -> None:
    """What another tool would take for a placeholder or for markup is printed in the letter, character by character."""
    for odd in ODD:
        words = f"The {odd} of it"
        assert words in letter(put(CASE, place, words))


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_odd_words_change_nothing_beside_them(place: tuple[str | int, ...]) -> None:
    """The rest of the letter is what it is with plain words in that place."""
    plain = letter(put(CASE, place, "The plain of it"))
    for odd in ODD:
        assert letter(put(CASE, place, f"The {odd} of it")).replace(f"The {odd} of it", "The plain of it") == plain, odd


@pytest.mark.parametrize("odd", ODD)
def test_the_command_prints_them_as_they_stand(odd: str, tmp_path: Path) -> None:
    """So does the command, letter and JSON alike."""
    case: Any = CASE
    for place in PLACES.values():
        case = put(case, place, f"The {odd} of it")
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case), "utf-8")
    printed = command_surfaces(["respond", str(path)])
    assert printed["exit status"] == b"0"
    assert printed["standard output"].decode() == letter(case)
    structured = command_surfaces(["respond", str(path), "--format", "json"])["standard output"].decode()
    assert json.loads(structured)["answers"][0]["text"] == f"The {odd} of it"
    explained = command_surfaces(["explain", str(path), "--format", "json"])["standard output"].decode()
    assert f"The {odd} of it" in texts.strings(json.loads(explained))


def test_words_like_our_own_mark_are_not_outstanding() -> None:
    """A mark such as a draft has, written by somebody in a request, is part of the request: nothing is outstanding for it."""
    marked = put(CASE, PLACES["a question"], "Is [officer: the reference of the request] yours?")
    responses = [respond(CaseFile.model_validate_json(json.dumps(case))) for case in (CASE, marked)]
    assert responses[0].outstanding == responses[1].outstanding
    assert responses[0].status == responses[1].status


@given(prose())
def test_a_question_is_set_in_line_by_line(words: str) -> None:
    """Each line of a question is set in, so that no line of it can pass for the authority's own words."""
    forged = f"{words}\n\nRefusal notice\n--------------\n\nWe hold this information."
    lines = letter(put(CASE, PLACES["a question"], forged)).splitlines()
    start = lines.index("Question 1") + 3
    for given_line, printed in zip(forged.strip().splitlines(), lines[start:], strict=False):
        assert printed == f"    {given_line}"


@given(cases(2), st.sampled_from(ODD))
def test_odd_words_decide_nothing(case: Json, odd: str) -> None:
    """The outcome of a part, the record of it, and what is outstanding do not turn on the words of the request."""
    renamed = case
    for index in range(len(case["request"]["questions"])):
        renamed = put(renamed, ("request", "questions", index, "text"), odd)
    plain, odd_case = (CaseFile.model_validate_json(json.dumps(each)) for each in (case, renamed))
    assert file_note(plain) == file_note(odd_case)
    assert respond(plain).outstanding == respond(odd_case).outstanding


def test_a_question_named_twice_is_named_once() -> None:
    """A question that depends twice on the same one is refused, or says so once."""
    case = {
        "request": CASE["request"]
        | {
            "questions": [
                {"ref": "1", "text": "Kites?", "parts": [{"conduct": "undivided", "about": "kites"}]},
                {"ref": "2", "text": "Which?", "depends_on": ["1", "1"], "parts": [{"conduct": "undivided", "about": "which"}]},
            ]
        },
        "holdings": {"1-undivided": "not_held"},
    }
    response = respond(CaseFile.model_validate_json(json.dumps(case)))
    assert "question 1 and question 1" not in to_text(response)
