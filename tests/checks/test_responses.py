"""Checks on a response: the officer's own words, the structure of its tests, and what was put forward and lost."""

from typing import Any, ClassVar

import pytest

from ncnd import CaseFile, Response, respond
from ncnd.checks import check, check_letter
from ncnd.letter import to_text
from ncnd.public_interest import PublicInterestTest
from tests.cases import build
from tests.cases.build import case_file
from tests.cases.letters import CRIME, LETTERS, NATIONAL_SECURITY
from tests.cases.rows import asked
from tests.cases.test_settings_and_section_17 import BOTH_LOST, TOGETHER

Json = dict[str, Any]


def golden(name: str) -> Response:
    return respond(case_file(LETTERS[name]))


def with_statement(statement: str, holding: str = "held") -> CaseFile:
    """A question with a silent covert part, and an officer's own words on its overt part."""
    case: Json = {
        "request": {
            "received": "2026-03-02",
            "answered": "2026-03-31",
            "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
            "questions": [
                {
                    "ref": "1",
                    "text": "How often were drones used?",
                    "parts": [{"conduct": "overt", "about": "use of drones"}, {"conduct": "covert", "about": "use of drones"}],
                }
            ],
        },
        "holdings": {"1-overt": holding},
        "answers": {"1-overt": {"statement": statement}},
    }
    return CaseFile.model_validate(case)


def at(case: CaseFile | Response, code: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.severity, each.question, each.part) for each in check(case) if each.code == code]


class TestStatements:
    """What an officer adds to an answer is checked too."""

    def test_a_flat_denial_beside_silence_gives_the_position_away(self) -> None:
        case = with_statement("We do not use drones at all.", "not_held")
        assert at(case, "N05") == [("critical", "1", "1-overt")]

    def test_a_denial_limited_to_overt_use_does_not(self) -> None:
        assert at(with_statement("We do not use drones overtly.", "not_held"), "N05") == []

    def test_a_redirect_beside_silence_is_noticed(self) -> None:
        assert at(with_statement("You may wish to ask the county council.", "not_held"), "R13") == [("warning", "1", "1-overt")]

    def test_a_total_beside_an_overt_figure_can_be_subtracted(self) -> None:
        case = with_statement("There were 40 flights in total. Of these 32 were overt.")
        assert at(case, "L05") == [("critical", "1", "1-overt")]

    def test_an_overt_figure_alone_cannot(self) -> None:
        assert at(with_statement("There were 32 overt flights."), "L05") == []

    def test_a_search_spoken_of_beside_silence_is_noticed(self) -> None:
        assert at(with_statement("Searches were made in the Operations Department."), "P19") == [("warning", "1", "1-overt")]

    def test_the_same_words_where_nothing_is_silent_are_let_pass(self) -> None:
        case = LETTERS["withheld-alone"]
        assert not [each for each in check(case_file(case)) if each.severity != "info"]

    def test_a_span_is_not_given_for_a_response(self) -> None:
        assert all(each.span is None for each in check(with_statement("We do not use drones at all.", "not_held")))


class TestHolding:
    """Findings are the same whatever is held on a part that is not answered."""

    @pytest.mark.parametrize("holding", ["held", "not_held"])
    def test_nothing_changes(self, holding: str) -> None:
        case = with_statement("There were 32 overt flights.")
        told = case.model_copy(update={"holdings": {"1-overt": "held", "1-covert": holding}})
        assert check(told) == check(case)


def changed(name: str, **test: Any) -> Response:
    """A golden response with something else in its first test."""
    response = golden(name)
    first, *others = response.public_interest_tests
    values = first.model_dump() | test
    return response.model_copy(update={"public_interest_tests": (PublicInterestTest.model_validate(values), *others)})


class TestTests:
    """The structure of a test that has been weighed (s 2(1)(b))."""

    NAME = "investigation"

    def test_both_sides_are_wanted(self) -> None:
        assert [each[0] for each in at(changed(self.NAME, favours_confirming=()), "P04")] == ["error"]

    def test_a_factor_wants_a_weight_and_a_reason(self) -> None:
        first = golden(self.NAME).public_interest_tests[0]
        light = [factor.model_copy(update={"weight": None}).model_dump() for factor in first.favours_confirming]
        assert [each[0] for each in at(changed(self.NAME, favours_confirming=light), "P17")] == ["error"]

    def test_a_factor_of_another_provision_does_not_count(self) -> None:
        first = golden("one-balance-lost").public_interest_tests[0]
        wrong = first.favours_maintaining[0].model_copy(update={"id": "F061" if first.provision != "24(2)" else "F040"})
        made = changed("one-balance-lost", favours_maintaining=(wrong.model_dump(),))
        assert [each[0] for each in at(made, "P10")] == ["error"]

    def test_what_a_yes_would_do_is_not_enough(self) -> None:
        first = golden("one-balance-lost").public_interest_tests[0]
        yes = [factor.model_dump() for factor in first.favours_maintaining if factor.id in ("F040", "F061")]
        assert yes
        assert [each[0] for each in at(changed("one-balance-lost", favours_maintaining=yes), "P16")] == ["warning"]

    def test_a_factor_in_a_person_s_own_words_is_taken_to_be_specific(self) -> None:
        first = golden(self.NAME).public_interest_tests[0]
        own = first.favours_maintaining[0].model_copy(update={"id": None}).model_dump()
        response = changed(self.NAME, favours_maintaining=(own,))
        assert at(response, "P08") == at(response, "P10") == at(response, "P16") == []

    def test_a_weighed_test_with_no_factors_in_it_is_one_whose_reasons_are_left_out(self) -> None:
        """Section 17(4): nothing is said of its sides."""
        response = changed(self.NAME, favours_confirming=(), favours_maintaining=(), attenuators=())
        assert at(response, "P04") == at(response, "P08") == []

    def test_a_qualified_provision_wants_its_test(self) -> None:
        response = golden(self.NAME)
        bare = response.model_copy(update={"public_interest_tests": ()})
        assert {each[0] for each in at(bare, "P01")} == {"error"}

    def test_an_absolute_provision_wants_none(self) -> None:
        assert [each[0] for each in at(changed(self.NAME, provision="44(2)"), "P01")][-1:] == ["error"]

    def test_a_limb_is_wanted_where_the_provision_protects_several_matters(self) -> None:
        response = golden("one-balance-lost")
        bare = Response.model_validate(
            response.model_dump()
            | {
                "answers": [
                    question | {"parts": [part | {"limbs": ()} for part in question["parts"]]}
                    for question in response.model_dump()["answers"]
                ]
            }
        )
        assert [each[0] for each in at(bare, "X01")] == ["error"]


class TestTogether:
    """Several exclusions weighed together (L084 to L086)."""

    CASE: ClassVar[Json] = {
        **build.case(build.question(asked(NATIONAL_SECURITY, CRIME)), balances=BOTH_LOST),
        "cumulative": [TOGETHER],
    }

    def test_each_weighed_alone_first_they_may_be(self) -> None:
        response = respond(case_file(self.CASE))
        assert response.weighed_together
        assert [each for each in check(response) if each.severity != "info"] == []
        assert [each for each in check_letter(to_text(response)) if each.severity != "info"] == []

    @pytest.mark.parametrize("provisions", [("31(3)",), ("23(5)", "31(3)"), ("31(3)", "38(2)")])
    def test_one_alone_an_absolute_one_or_one_not_weighed_alone_may_not(self, provisions: tuple[str, ...]) -> None:
        response = respond(case_file(self.CASE))
        (together,) = response.weighed_together
        wrong = response.model_copy(update={"weighed_together": (together.model_copy(update={"provisions": provisions}),)})
        assert [each[0] for each in at(wrong, "P14")] == ["error"]


class TestTheRest:
    def test_section_23_5_left_alone_by_a_lost_balance_is_remarked_on(self) -> None:
        assert [each[0] for each in at(case_file(LETTERS["one-balance-lost"]), "X04")] == ["info"]

    def test_details_of_the_regulator_checked_long_before_the_letter_are_to_be_confirmed(self) -> None:
        response = golden("one-balance-lost")
        late = response.model_copy(update={"answered": response.answered.replace(year=2028) if response.answered else None})
        assert [each[0] for each in at(late, "R08")] == ["info"]
        assert at(response.model_copy(update={"answered": None}), "R08") == []

    def test_a_pending_test_is_not_judged(self) -> None:
        assert not [each for each in check(golden("interim-with-section-23")) if each.severity != "info"]
