"""Calls that must not type-check, each written out with the checker's complaint, and refused all the same when it is made.

The checkers warn of an ignored complaint that is no longer made, so `make types` fails if one of these calls ever becomes legal.
"""

from datetime import date
from typing import TYPE_CHECKING, Final, assert_type

import pytest
from pydantic import ValidationError

from ncnd import (
    Balance,
    BalanceRequired,
    CaseFile,
    Catalogue,
    DutyApplies,
    DutyExcluded,
    GroundsRequired,
    Outcome,
    Part,
    Response,
    answer,
    decide,
    draft,
    respond,
    settle,
)
from ncnd.answer import Held, HoldingRequired, NotHeld
from ncnd.catalogue import bundled
from ncnd.errors import DecisionError
from ncnd.grounds import LawEnforcementGround, NationalSecurityGround, SecurityBodiesGround
from ncnd.holding import Answer
from ncnd.outcome import Awaiting, Gap, Lost, Refused, Stands
from ncnd.request import Authority, Question, Request

ON: Final = date(2026, 3, 31)
BALANCE: Final = Balance(provision="24(2)", outcome="maintain")


def excluded() -> DutyExcluded:
    """A part whose duty is excluded."""
    return DutyExcluded(conduct="covert")


def undecided() -> BalanceRequired:
    """A part that awaits its balance."""
    return BalanceRequired(conduct="covert", grounds=(Awaiting(provision="24(2)"),))


def without_grounds() -> GroundsRequired:
    """A part with nothing put forward."""
    return GroundsRequired(conduct="covert")


def owed() -> DutyApplies:
    """A part that owes an answer."""
    return DutyApplies(conduct="overt")


class TestAnswerIsForADutyThatApplies:
    """Nothing about a holding may be read for any other outcome (section 2(1))."""

    def test_not_for_a_duty_that_is_excluded(self) -> None:
        """The part is neither confirmed nor denied, so there is no answer to give."""
        with pytest.raises(DecisionError):
            answer(excluded(), "held")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_not_for_a_duty_that_awaits_a_balance(self) -> None:
        """The remedy is a balance."""
        with pytest.raises(DecisionError, match=r"settle\(\)"):
            answer(undecided(), "held")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_not_for_a_part_without_grounds(self) -> None:
        """Silence never confirms, and no answer is given by default."""
        with pytest.raises(DecisionError):
            answer(without_grounds(), "not_held")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_not_for_an_outcome_that_nobody_has_looked_at(self) -> None:
        """What `decide` returns has to be narrowed first."""
        outcome: Outcome = decide(Part(conduct="covert", about="drones"), on=ON, kind="police")
        with pytest.raises(DecisionError):
            answer(outcome, "held")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_only_with_a_word_for_a_holding(self) -> None:
        """Held, not held, or nobody has said: there is no yes or no."""
        if TYPE_CHECKING:
            answer(owed(), True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            answer(owed(), "yes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert_type(answer(owed(), "held"), Held | NotHeld | HoldingRequired)
        assert answer(owed(), None) == HoldingRequired()


class TestSettleIsForWhatAwaitsABalance:
    """A balance is for a qualified exclusion that is engaged and not yet weighed (section 2(1)(b))."""

    def test_not_for_a_duty_that_applies(self) -> None:
        """There is nothing to maintain."""
        with pytest.raises(DecisionError):
            settle(owed(), BALANCE)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_not_for_a_part_without_grounds(self) -> None:
        """Nothing that is engaged has been put forward."""
        with pytest.raises(DecisionError):
            settle(without_grounds(), BALANCE)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_not_with_a_word_for_a_balance(self) -> None:
        """A balance is a person's record, not a word."""
        if TYPE_CHECKING:
            settle(undecided(), "maintain")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert_type(settle(undecided(), BALANCE), Outcome)

    def test_a_balance_has_one_of_three_outcomes(self) -> None:
        """Maintained, lost or pending: level scales are lost, and there is no fourth way."""
        with pytest.raises(ValidationError):
            Balance(provision="24(2)", outcome="level")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


class TestAPartCannotSayWhatIsHeld:
    """Stage 1 has no word for a holding, nor for what turns on one."""

    def test_no_held(self) -> None:
        """Whether information is held plays no part in deciding the duty."""
        with pytest.raises(ValidationError):
            Part(conduct="covert", about="drones", held=True)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_no_holding(self) -> None:
        """Under any name."""
        with pytest.raises(ValidationError):
            Part(conduct="covert", about="drones", holding="held")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_no_statement_or_redirect(self) -> None:
        """What an officer adds to an answer betrays what is held."""
        with pytest.raises(ValidationError):
            Part(conduct="covert", about="drones", statement="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
        with pytest.raises(ValidationError):
            Part(conduct="covert", about="drones", elsewhere="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_no_conduct_but_three(self) -> None:
        """Overt, covert or undivided."""
        with pytest.raises(ValidationError):
            Part(conduct="secret", about="drones")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_no_holdings_in_a_question_or_a_request(self) -> None:
        """They travel beside a request, never inside it."""
        part = Part(conduct="overt", about="drones")
        with pytest.raises(ValidationError):
            Question(ref="1", text="?", parts=(part,), held=True)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
        question = Question(ref="1", text="?", parts=(part,))
        authority = Authority(name="X", kind="police", nation="uk")
        with pytest.raises(ValidationError):
            Request(authority=authority, questions=(question,), holdings={})  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_a_part_does_not_change(self) -> None:
        """What was decided stays what was decided."""
        part = Part(conduct="overt", about="drones")
        with pytest.raises(ValidationError):
            part.conduct = "covert"

    def test_nobody_makes_a_part_of_another_kind(self) -> None:
        """A subclass could carry what a part may not, so there is none, and `decide` refuses one that is made."""

        class Telling(Part):  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
            held: bool = True

        with pytest.raises(ValidationError):
            decide(Telling(conduct="covert", about="drones"), on=ON, kind="police")


class TestDecideTakesNoHolding:
    """No parameter of stage 1 can say whether anything is held."""

    def test_no_holding(self) -> None:
        """It is not an argument."""
        part = Part(conduct="covert", about="drones")
        with pytest.raises(TypeError):
            decide(part, on=ON, kind="police", holding="held")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_no_case_and_no_mapping(self) -> None:
        """Only a part is decided."""
        given = {"conduct": "covert", "about": "drones", "held": True}
        with pytest.raises(ValidationError):
            decide(given, on=ON, kind="police")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_a_day_is_given(self) -> None:
        """Law is dated: there is no today."""
        part = Part(conduct="covert", about="drones")
        with pytest.raises(TypeError):
            decide(part, kind="police")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_a_kind_of_authority_is_one_of_six(self) -> None:
        """A kind that is not known selects no line by accident."""
        if TYPE_CHECKING:
            decide(Part(conduct="covert", about="drones"), on=ON, kind="army")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        outcome = decide(Part(conduct="covert", about="drones"), on=ON, kind="police")
        assert_type(outcome, Outcome)


class TestGrounds:
    """Each of the three sections has its own facts and takes no other's."""

    def test_section_23_5_takes_no_harm(self) -> None:
        """It is absolute and class based."""
        with pytest.raises(ValidationError):
            SecurityBodiesGround(if_confirmed="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_section_24_2_takes_no_limb(self) -> None:
        """It has none."""
        with pytest.raises(ValidationError):
            NationalSecurityGround(limbs=("31(1)(a)",))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_section_31_3_takes_one_level_of_likelihood(self) -> None:
        """`would` or `would_be_likely`, and not both (P15)."""
        with pytest.raises(ValidationError):
            LawEnforcementGround(likelihood="would or would be likely")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_a_ground_keeps_its_provision(self) -> None:
        """The model of section 23(5) cannot be made to say 23(1)."""
        with pytest.raises(ValidationError):
            SecurityBodiesGround(provision="23(1)")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


class TestResponses:
    """What comes back carries no holding that was not said."""

    def test_an_outcome_has_no_holding(self) -> None:
        """Neither the outcome of stage 1 nor a ground's state has a word for it."""
        for made in (excluded(), undecided(), without_grounds(), owed()):
            with pytest.raises(AttributeError):
                assert made.holding  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]

    def test_every_outcome_is_matched(self) -> None:
        """A match over the outcomes that names all four is complete."""

        def told(outcome: Outcome) -> str:
            match outcome:
                case DutyExcluded():
                    return "neither"
                case BalanceRequired():
                    return "weigh"
                case GroundsRequired():
                    return "supply"
                case DutyApplies():
                    return "answer"

        assert [told(each) for each in (excluded(), undecided(), without_grounds(), owed())] == [
            "neither",
            "weigh",
            "supply",
            "answer",
        ]

    def test_every_state_is_matched(self) -> None:
        """The five states of a ground are all that there are."""

        def stands(state: Refused | Gap | Awaiting | Stands | Lost) -> bool:
            match state:
                case Stands():
                    return True
                case Refused() | Gap() | Awaiting() | Lost():
                    return False

        assert not stands(Awaiting(provision="24(2)"))

    def test_what_respond_and_draft_return(self) -> None:
        """A case in, a response out."""
        authority = Authority(name="X Police", kind="police", nation="uk")
        request = Request(
            authority=authority,
            answered=ON,
            questions=(Question(ref="1", text="?", parts=(Part(conduct="covert", about="drones"),)),),
        )
        assert_type(respond(CaseFile(request=request)), Response)
        assert_type(draft(about="drones", conduct="covert", authority=authority, answered=ON), Response)
        assert_type(bundled(), Catalogue)

    def test_an_answer_takes_no_outcome(self) -> None:
        """What is told follows from the holding: nobody writes it down."""
        with pytest.raises(ValidationError):
            Answer(outcome="held")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
