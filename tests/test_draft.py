"""`draft`: one question of one part, by the same flow as a whole case."""

from datetime import date
from typing import Any, Final

import pytest
from pydantic import ValidationError

from ncnd import CaseError, draft, respond
from ncnd.holding import Answer, Elsewhere, Withheld
from ncnd.letter import to_text
from ncnd.request import Authority
from tests.cases.build import case, case_file, question
from tests.cases.rows import Given, asked, law_enforcement, security

ON: Final = date(2026, 3, 31)
POLICE: Final = Authority(name="Exampleshire Police", kind="police", nation="england", review_contact="Records Unit")
STATEMENT: Final = Answer(statement="There were four flights.")


def drafted(**given: Any) -> Any:
    """A draft about drones, unless told otherwise."""
    usual: dict[str, Any] = {"about": "use of drones", "conduct": "covert", "authority": POLICE, "answered": ON}
    return draft(**{**usual, **given})


def the_part(**given: Any) -> Any:
    """The one part of a draft."""
    (answer,) = drafted(**given).answers
    (part,) = answer.parts
    return part


class TestOutcomes:
    """A draft has the outcome of the same part in a case."""

    def test_covert_police_question_is_silent_by_default(self) -> None:
        """The default line for policing applies."""
        part = the_part()
        assert (part.part, part.outcome) == ("1-covert", "neither_confirm_nor_deny")
        assert part.provisions == ("23(5)", "24(2)", "31(3)")
        assert part.limbs == ("31(1)(a)", "31(1)(b)")
        assert part.awaiting_balance == ("24(2)", "31(3)")

    @pytest.mark.parametrize("conduct", ["overt", "undivided"])
    @pytest.mark.parametrize("holding", ["held", "not_held"])
    def test_a_duty_that_applies_is_answered(self, conduct: str, holding: str) -> None:
        """The holding given is read."""
        assert the_part(conduct=conduct, holding=holding).outcome == holding

    def test_a_duty_that_applies_needs_a_holding(self) -> None:
        """None is given, so none is told."""
        assert the_part(conduct="undivided").outcome == "holding_required"

    def test_another_authority_has_no_line(self) -> None:
        """Silence never confirms: grounds are asked for."""
        authority = {"name": "Example Trust", "kind": "health", "nation": "wales"}
        assert the_part(authority=authority).outcome == "grounds_required"

    def test_characteristics_are_those_of_a_part(self) -> None:
        """Subjects, circumstances, grounds, a position and an id."""
        assert the_part(circumstances=["official_confirmation"], holding="held").outcome == "held"
        assert the_part(grounds=[law_enforcement("31(1)(a)")]).provisions == ("31(3)",)
        assert the_part(conduct="undivided", position="covert-policing").outcome == "neither_confirm_nor_deny"
        assert drafted(subjects=["technology"]).public_interest_tests[0].favours_confirming


class TestSameAsACase:
    """The same flow as `respond`, on a case of one part."""

    @pytest.mark.parametrize("part", [asked(), asked(security()), asked(conduct="undivided"), asked(conduct="overt")])
    def test_response_is_that_of_the_case(self, part: Given) -> None:
        """The question's text is what it is about, since nothing else is given."""
        whole = case(question(part, text="use of drones"), received=None, reference=None)
        whole["request"]["authority"] = POLICE.model_dump(exclude_none=True, exclude_defaults=True)
        assert drafted(**part) == respond(case_file(whole))

    def test_an_answer_is_printed(self) -> None:
        """A statement follows the answer."""
        letter = to_text(drafted(conduct="undivided", holding="held", answer=STATEMENT))
        assert "Exampleshire Police holds information in answer to question 1 (use of drones). There were four flights." in letter

    def test_what_does_not_fit_the_holding_is_outstanding(self) -> None:
        """It is set aside and named, never an error."""
        withheld = Answer(withheld=(Withheld(provision="40(2)", reason="names"),))
        response = drafted(conduct="undivided", holding="not_held", answer=withheld)
        assert "1-undivided" in {each.where for each in response.outstanding}
        assert "names" not in to_text(response)

    def test_elsewhere_is_printed(self) -> None:
        """Another authority believed to hold it."""
        nearby = Answer(elsewhere=Elsewhere(name="Nearby Police", contact="Nearby"))
        assert "Nearby Police" in to_text(drafted(conduct="undivided", holding="not_held", answer=nearby))

    def test_it_is_always_a_draft_until_it_has_what_a_letter_needs(self) -> None:
        """No reference and no day of receipt are given, so they are outstanding."""
        response = drafted(conduct="undivided", holding="not_held")
        assert response.status == "draft"
        assert [each.where for each in response.outstanding] == ["request.reference", "request.received"]


class TestHeldBlind:
    """A holding given for a part whose duty is excluded or undecided is not read."""

    @pytest.mark.parametrize("holding", ["held", "not_held"])
    @pytest.mark.parametrize("answer", [None, STATEMENT])
    @pytest.mark.parametrize(
        "given",
        [
            {},
            {"grounds": [law_enforcement("31(1)(a)")]},
            {"grounds": [security(link=None)]},
            {"authority": {"name": "Example Trust", "kind": "health", "nation": "uk"}},
            {"conduct": "overt", "grounds": [security()]},
        ],
        ids=["excluded", "balance", "gap", "no grounds", "overt excluded"],
    )
    def test_same_bytes_whatever_is_held(self, given: Given, holding: str, answer: Answer | None) -> None:
        """Held, not held or not said: one response (L020, L021)."""
        assert drafted(**given, holding=holding, answer=answer).model_dump_json() == drafted(**given).model_dump_json()


class TestMistakes:
    """What a case file could not carry, and what cannot be decided."""

    @pytest.mark.parametrize(
        "given",
        [
            {"held": True},
            {"statement": "x"},
            {"conduct": "secret"},
            {"about": ""},
            {"about": "two\nlines"},
            {"subjects": ["spies"]},
            {"circumstances": ["held"]},
            {"grounds": [{"provision": "nonsense"}]},
            {"authority": {"name": "X", "kind": "army", "nation": "uk"}},
        ],
        ids=", ".join,
    )
    def test_a_value_that_a_case_file_could_not_carry(self, given: Given) -> None:
        """It is not a part, or not an authority."""
        with pytest.raises(ValidationError):
            drafted(**given)

    def test_a_holding_of_another_kind(self) -> None:
        """Held or not held."""
        with pytest.raises(ValidationError):
            drafted(conduct="undivided", holding="maybe")

    @pytest.mark.parametrize(
        "given",
        [
            {"grounds": [{"provision": "21(2)"}]},
            {"grounds": [security(bodies=["(q)"])]},
            {"position": "no-such-line"},
            {"answered": date(2004, 12, 31)},
            {"answered": date(2050, 1, 1)},
        ],
        ids=", ".join,
    )
    def test_what_cannot_be_decided(self, given: Given) -> None:
        """Every problem, as `respond` raises them."""
        with pytest.raises(CaseError) as caught:
            drafted(**given)
        assert caught.value.problems

    def test_no_message_repeats_what_was_asked_or_what_is_held(self) -> None:
        """Messages reach logs."""
        for given in (
            {"about": "SECRET\nplan", "holding": "held"},
            {"about": "SECRET", "holding": "HELD-SECRET", "conduct": "overt"},
        ):
            with pytest.raises(ValidationError) as caught:
                drafted(**given)
            assert "SECRET" not in str(caught.value)
