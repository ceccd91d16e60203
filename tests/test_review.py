"""Internal review: a fresh decision as at the first reply, and how it differs; and exclusions weighed together."""

from datetime import date
from typing import Final

import pytest

from ncnd import CaseError, Problem, Response
from ncnd.cumulative import CumulativeBalance, settle_together
from ncnd.errors import DecisionError
from ncnd.outcome import DutyApplies, Lost, Refused, Stands
from ncnd.review import ReviewResponse, review
from tests.cases.build import case, case_file, covert, overt, question, reply
from tests.cases.letters import CRIME, CRIME_WEIGHED, LETTERS, LISTED_BODY, NATIONAL_SECURITY, SECURITY_WEIGHED, drones, policy
from tests.cases.rows import Given

REQUESTED: Final = date(2026, 4, 10)
REVIEWED: Final = date(2026, 5, 1)

NEITHER: Final = case(
    drones(NATIONAL_SECURITY, CRIME), holdings={"1-overt": "not_held"}, balances=[SECURITY_WEIGHED, CRIME_WEIGHED]
)
LOST: Final = {
    **NEITHER,
    "holdings": {"1-overt": "not_held", "1-covert": "not_held"},
    "balances": [
        {**each, "outcome": "confirm_or_deny", "conclusion": "The two sides are level"}
        for each in (SECURITY_WEIGHED, CRIME_WEIGHED)
    ],
}


def reviewed(now: Given, first: Response, requested: date = REQUESTED, on: date = REVIEWED) -> ReviewResponse:
    """The review of a first reply, on a case as the reviewer has corrected it."""
    return review(case_file(now), first, requested_on=requested, reviewed_on=on)


def refused(now: Given, first: Response, requested: date = REQUESTED, on: date = REVIEWED) -> list[Problem]:
    """Why a review cannot be given."""
    with pytest.raises(CaseError) as raised:
        _ = reviewed(now, first, requested, on)
    return list(raised.value.problems)


class TestAfresh:
    """Every part is decided again, on the facts and the law of the first reply (L092, L119)."""

    def test_same_case_comes_to_the_same(self) -> None:
        """With nothing corrected the response is that of the first reply, and nothing differs."""
        outcome = reviewed(NEITHER, reply(NEITHER))
        assert outcome.response == reply(NEITHER)
        assert outcome.response.answered == outcome.first_answered == date(2026, 3, 31)
        assert (outcome.requested_on, outcome.reviewed_on, outcome.differences) == (REQUESTED, REVIEWED, ())

    def test_another_outcome_is_named_by_question_and_use(self) -> None:
        """A part that was neither confirmed nor denied may be answered on review."""
        (differs,) = reviewed(LOST, reply(NEITHER)).differences
        assert (differs.part, differs.named) == ("1-covert", "question 1, so far as it concerns covert use")
        assert (differs.first, differs.now) == ("neither_confirm_nor_deny", "not_held")
        assert (differs.first_provisions, differs.provisions) == (("24(2)", "31(3)"), ())

    def test_other_exclusions_are_a_difference(self) -> None:
        """The outcome stays, and rests on less."""
        now = case(drones(CRIME), holdings={"1-overt": "not_held"}, balances=[CRIME_WEIGHED])
        (differs,) = reviewed(now, reply(NEITHER)).differences
        assert differs.first == differs.now == "neither_confirm_nor_deny"
        assert (differs.first_provisions, differs.provisions) == (("24(2)", "31(3)"), ("31(3)",))

    def test_undivided_part_is_named_by_its_question_alone(self) -> None:
        """There is no use to tell it by."""
        first, now = (case(policy(), holdings={"2-undivided": holding}) for holding in ("not_held", "held"))
        (differs,) = reviewed(now, reply(first)).differences
        assert (differs.named, differs.first, differs.now) == ("question 2", "not_held", "held")


class TestUnfit:
    """A case and a first reply that do not belong together are refused."""

    def test_answer_is_never_taken_back(self) -> None:
        """What was once confirmed or denied cannot be neither now (L128)."""
        (problem,) = refused(NEITHER, reply(LOST))
        assert problem.path == "part `1-covert`"
        assert problem.problem == "was confirmed or denied in the first reply, and cannot be neither confirmed nor denied now"

    def test_first_reply_has_a_date(self) -> None:
        """A draft without a date was not sent."""
        undated = case(question(overt()), answered=None)
        (problem,) = refused(undated, reply(undated))
        assert (problem.path, problem.problem) == ("first response", "has no date")

    def test_decided_as_at_the_first_reply(self) -> None:
        """The date of the case stays that of the first reply."""
        (problem,) = refused({**case(question(overt()), answered=date(2026, 4, 1))}, reply(case(question(overt()))))
        assert problem.path == "request.answered"

    @pytest.mark.parametrize(
        ("requested", "on"), [(date(2026, 3, 30), REVIEWED), (REVIEWED, REQUESTED)], ids=["before the reply", "after the outcome"]
    )
    def test_dates_follow_one_another(self, requested: date, on: date) -> None:
        """First the reply, then the request for review, then its outcome."""
        (problem,) = refused(NEITHER, reply(NEITHER), requested, on)
        assert (problem.path, problem.problem) == ("review", "has dates that do not follow one another")

    def test_same_day_will_do(self) -> None:
        """All three may fall on one day."""
        assert reviewed(NEITHER, reply(NEITHER), date(2026, 3, 31), date(2026, 3, 31)).differences == ()

    def test_parts_match(self) -> None:
        """A part more or a part less is another request."""
        whole, less = case(question(overt(), covert())), case(question(overt()))
        for now, first in ((whole, less), (less, whole)):
            (problem,) = refused(now, reply(first))
            assert (problem.path, problem.problem) == ("request.questions", "do not have the parts of the first reply")

    def test_every_problem_is_named(self) -> None:
        """Not just the first."""
        undated = case(question(overt()), answered=None)
        assert [each.path for each in refused(NEITHER, reply(undated))] == ["first response", "request.questions"]


def together(way: str, *provisions: str) -> CumulativeBalance:
    """A balance of several exclusions together."""
    return CumulativeBalance.model_validate({"provisions": provisions or ("24(2)", "31(3)"), "outcome": way})


class TestTogether:
    """Exclusions that fall alone may be weighed together (L084-L086)."""

    lost = DutyApplies(conduct="covert", grounds=(Lost(provision="24(2)"), Lost(provision="31(3)"), Lost(provision="38(2)")))

    def test_maintained_together(self) -> None:
        """Those named stand, marked as weighed together, and the others stay lost."""
        outcome = settle_together(self.lost, together("maintain"))
        assert outcome.outcome == "neither_confirm_nor_deny"
        assert outcome.provisions == ("24(2)", "31(3)")
        assert [state.because for state in outcome.grounds if isinstance(state, Stands)] == ["maintained_together"] * 2
        assert outcome.grounds[2] == Lost(provision="38(2)")

    def test_ground_that_was_never_weighed_is_left(self) -> None:
        """A ground that was refused plays no part."""
        barred = Refused(provision="30(3)", rule="L077")
        outcome = settle_together(DutyApplies(conduct="covert", grounds=(*self.lost.grounds, barred)), together("maintain"))
        assert outcome.grounds[3] == barred

    def test_confirm_or_deny_changes_nothing(self) -> None:
        """The duty still applies."""
        assert settle_together(self.lost, together("confirm_or_deny")) == self.lost

    @pytest.mark.parametrize("way", ["maintain", "confirm_or_deny"])
    def test_each_is_weighed_alone_first(self, way: str) -> None:
        """One that was not weighed and lost cannot be added."""
        with pytest.raises(DecisionError, match="only after each has been weighed alone and lost"):
            _ = settle_together(self.lost, together(way, "24(2)", "30(3)"))

    def test_one_is_not_several(self) -> None:
        """At least two are weighed together."""
        with pytest.raises(ValueError, match="provisions"):
            _ = together("maintain", "24(2)")


def test_section_23_stays_when_the_others_fall() -> None:
    """A review that loses every balance still rests on the absolute exclusion."""
    first = case(drones(LISTED_BODY, NATIONAL_SECURITY), holdings={"1-overt": "not_held"}, balances=[SECURITY_WEIGHED])
    now = {**first, "balances": [LETTERS["one-balance-lost"]["balances"][0]]}
    (differs,) = reviewed(now, reply(first)).differences
    assert (differs.now, differs.provisions) == ("neither_confirm_nor_deny", ("23(5)",))
