"""The examples are valid, and come out exactly as they are meant to."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from ncnd import CaseFile, Response, file_note, read_case, respond
from ncnd.balance import WeighedFactor
from ncnd.catalogue import bundled
from ncnd.decision import decisions
from ncnd.letter import to_text
from ncnd.outcome import lacking

EXAMPLES: Final = Path(__file__).resolve().parents[1] / "examples"
NAMES: Final = ("west-midlands-police", "west-midlands-opcc", "final")
NCND: Final = "neither_confirm_nor_deny"

each_example = pytest.mark.parametrize("name", NAMES)


def case_of(name: str) -> CaseFile:
    """An example, through the safe reader."""
    return read_case(EXAMPLES / f"{name}.json")


def response_of(name: str) -> Response:
    """What an example comes to."""
    return respond(case_of(name))


def told(response: Response) -> dict[str, str]:
    """What each part is told."""
    return {part.part: part.outcome for answer in response.answers for part in answer.parts}


def raw(name: str) -> dict[str, Any]:
    """An example as plain JSON."""
    read: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return read


class TestEveryExample:
    """What holds for each of them."""

    def test_there_are_three(self) -> None:
        """No example is without a test."""
        assert sorted(file.stem for file in EXAMPLES.glob("*.json")) == sorted(NAMES)

    @each_example
    def test_is_read_without_a_problem(self, name: str) -> None:
        """The safe reader takes it."""
        assert case_of(name).request.questions

    @each_example
    def test_is_written_in_one_form(self, name: str) -> None:
        """Two-space indented UTF-8, so that a change shows as that and nothing else."""
        text = (EXAMPLES / f"{name}.json").read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"

    @each_example
    def test_has_no_holding_for_a_part_that_is_not_answered(self, name: str) -> None:
        """Nobody has to look, so nobody says (L020)."""
        silent = {part for part, outcome in told(response_of(name)).items() if outcome == NCND}
        assert silent.isdisjoint(raw(name)["holdings"])

    @each_example
    def test_is_sent_in_time(self, name: str) -> None:
        """The letter is dated within twenty working days of receipt (L105)."""
        request = case_of(name).request
        assert request.received is not None
        assert request.answered is not None
        law = bundled()
        assert request.answered <= law.calendar.add(request.received, law.regulator.working_days("compliance"))

    @each_example
    def test_has_a_file_note_for_every_part(self, name: str) -> None:
        """In the order of the request."""
        case = case_of(name)
        assert [part.part for part in file_note(case).parts] == [placed.id for placed in case.request.parts()]


class TestWestMidlandsPolice:
    """Four questions, each overt and covert: the source letter's outcomes, and better than it on the fourth."""

    def test_outcomes(self) -> None:
        """Overt not held for 1 and 2; not applicable for 3, which depends on them; 4 answered in its own right; covert silent."""
        assert told(response_of("west-midlands-police")) == {
            "1-overt": "not_held",
            "1-covert": NCND,
            "2-overt": "not_held",
            "2-covert": NCND,
            "3-overt": "not_applicable",
            "3-covert": NCND,
            "4-overt": "not_held",
            "4-covert": NCND,
        }

    def test_question_3_depends_on_1_and_2_and_question_4_on_none(self) -> None:
        """A question that asks for policies in its own right gets its own answer (L037)."""
        depends = {question.ref: question.depends_on for question in case_of("west-midlands-police").request.questions}
        assert depends == {"1": (), "2": (), "3": ("1", "2"), "4": ()}
        assert "3-overt" not in raw("west-midlands-police")["holdings"]

    def test_silence_rests_on_23_5_24_2_and_31_3_by_a_and_b(self) -> None:
        """For every covert part, with its limbs named (L062, L097)."""
        for answer in response_of("west-midlands-police").answers:
            (covert,) = [part for part in answer.parts if part.outcome == NCND]
            assert covert.provisions == ("23(5)", "24(2)", "31(3)")
            assert covert.limbs == ("31(1)(a)", "31(1)(b)")
            assert covert.awaiting_balance == ("24(2)", "31(3)")

    def test_tests_for_24_2_and_31_3_are_shared_by_all_four_parts_and_there_is_none_for_23_5(self) -> None:
        """An absolute exclusion has no test (L041)."""
        tests = response_of("west-midlands-police").public_interest_tests
        parts = ("1-covert", "2-covert", "3-covert", "4-covert")
        assert [(test.provision, test.parts) for test in tests] == [("24(2)", parts), ("31(3)", parts)]

    def test_it_is_a_draft_that_lacks_two_balances_and_the_adoption_of_the_line(self) -> None:
        """Nothing but what only a person can supply (L012, L053)."""
        response = response_of("west-midlands-police")
        assert response.status == "draft"
        assert [each.where.partition(" (")[0] for each in response.outstanding] == [
            "position `covert-policing`",
            "section 24(2)",
            "section 31(3)",
        ]

    def test_denials_are_limited_to_overt_use(self) -> None:
        """Better than the source letter, which denies flatly and then is silent (L036)."""
        letter = to_text(response_of("west-midlands-police"))
        for line in letter.splitlines():
            if "holds no information" in line:
                assert "concerns overt use" in line

    def test_nothing_is_enclosed_or_said_beside_the_denials(self) -> None:
        """No search narrative: its absence beside the covert part would be read (L081)."""
        assert "answers" not in raw("west-midlands-police")


class TestWestMidlandsCommissioner:
    """Three questions, not held, directed to the force."""

    def test_outcomes(self) -> None:
        """Nothing is held in answer to any of them."""
        response = response_of("west-midlands-opcc")
        assert told(response) == {"1-undivided": "not_held", "2-undivided": "not_held", "3-undivided": "not_held"}
        assert (response.status, response.outstanding) == ("final", ())

    def test_no_refusal_notice_and_no_exemption(self) -> None:
        """A denial performs the duty and refuses nothing (L037)."""
        response = response_of("west-midlands-opcc")
        assert response.refusal_notice is None
        assert response.public_interest_tests == ()
        assert all(part.provisions == () for answer in response.answers for part in answer.parts)
        assert "17(1)" not in to_text(response)

    def test_directed_to_the_force_with_its_contact_details_once(self) -> None:
        """Said of each question, and the address given once (L110)."""
        letter = to_text(response_of("west-midlands-opcc"))
        assert letter.count("We believe that West Midlands Police may hold") == 3
        assert letter.count("foi@west-midlands.police.uk") == 1

    def test_review_and_complaint_rights(self) -> None:
        """Given all the same, so that their presence tells nothing (L102, L116, L118)."""
        review, regulator = response_of("west-midlands-opcc").rights
        assert "by 22 June 2021, which is 40 working days from the date of this letter" in review.text
        assert "section 50" in regulator.text
        assert "six weeks" in regulator.text


class TestFinal:
    """A case with its grounds and balances filled in."""

    def test_outcomes(self) -> None:
        """Overt held, covert silent, the published policy held."""
        response = response_of("final")
        assert told(response) == {"1-overt": "held", "1-covert": NCND, "2-undivided": "held"}
        assert (response.status, response.outstanding) == ("final", ())

    def test_grounds_are_the_case_s_own_and_lack_nothing(self) -> None:
        """Reasons of its own, not the default line's (L053)."""
        case = case_of("final")
        made = decisions(case.request, case.balances, bundled(), bundled().positions)
        (covert,) = [decision for decision in made if decision.id == "1-covert"]
        assert covert.position is None
        assert [(state.provision, state.state, lacking(state)) for state in covert.outcome.grounds] == [
            ("23(5)", "stands", ()),
            ("24(2)", "stands", ()),
            ("31(3)", "stands", ()),
        ]

    def test_each_test_has_something_specific_on_both_sides(self) -> None:
        """General factors alone would be boilerplate (L087, L089), and both answers are spoken to (L018)."""
        factors = {factor.id: factor for factor in bundled().factors.factors}
        for test in response_of("final").public_interest_tests:
            for side in (test.favours_confirming, test.favours_maintaining):
                assert any(each.id and not factors[each.id].generic for each in side)
                assert all(each.weight and each.reason for each in side)
            flows_from = {factors[each.id].limb for each in test.favours_maintaining if each.id}
            assert "both" in flows_from or {"confirm", "deny"} <= flows_from

    def test_factors_that_go_together_are_together(self) -> None:
        """A factor that flows from a yes has its pair that flows from a no."""
        factors = {factor.id: factor for factor in bundled().factors.factors}
        for balance in case_of("final").balances:
            weighed = {each.id for each in balance.factors if isinstance(each, WeighedFactor)}
            for each in weighed:
                pairs = set(factors[each].pairs_with)
                assert not pairs or pairs & weighed, each
