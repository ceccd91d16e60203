"""Holdings are looked up only for parts whose duty to confirm or deny applies; for any other they are not so much as looked at."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from ncnd import CaseFile, draft, file_note, respond
from ncnd.holding import Answer, Holding
from tests.held_blind import harness, oracle, space
from tests.held_blind.harness import Recorded, Untouchable
from tests.strategies import case_file, cases

POLICE = {"name": "Exampleshire Police", "kind": "police", "nation": "england"}
UNANSWERED: dict[str, dict[str, Any]] = {
    "excluded": {"23(5)": ["in full"]},
    "to be weighed": {"24(2)": ["in full"]},
    "with a gap": {"31(3)": ["no limb"]},
    "without grounds": {},
}


def lazily(case: CaseFile, holdings: Mapping[str, Holding], answers: Mapping[str, Answer]) -> CaseFile:
    """The case as a case system would make it, with its own mappings."""
    return case.model_copy(update={"holdings": holdings, "answers": answers})


@pytest.mark.parametrize("axes", UNANSWERED.values(), ids=UNANSWERED.keys())
def test_nothing_is_looked_at_for_a_part_that_is_not_answered(axes: dict[str, Any]) -> None:
    """Holdings and answers that raise at any touch are never touched for a covert part that is excluded, or not yet decided."""
    (point,) = space.product(conduct=["covert"], **axes)
    case = space.file_of(space.case_of(point, ()))
    sealed = lazily(case, Untouchable(), Untouchable())
    assert set(harness.outcomes(respond(sealed)).values()) <= harness.UNDISCLOSED
    assert file_note(sealed) == file_note(case)


def test_every_look_at_an_untouchable_mapping_raises() -> None:
    """The mapping that these tests lean on gives way to nothing."""
    sealed = Untouchable[Holding]()
    looks = (
        lambda: sealed["1-overt"],
        lambda: sealed.get("1-overt"),
        lambda: len(sealed),
        lambda: list(sealed),
        lambda: "x" in sealed,
    )
    more = (
        lambda: bool(sealed),
        sealed.items,
        sealed.keys,
        sealed.values,
        lambda: sealed == {},
        lambda: repr(sealed),
    )
    for look in (*looks, *more):
        with pytest.raises(AssertionError, match="looked at"):
            look()


@pytest.mark.parametrize("holding", harness.EVERY_HOLDING)
def test_a_draft_of_one_question_reads_no_holding_for_an_excluded_part(holding: harness.Given) -> None:
    """`draft` with a holding given for a part whose duty is excluded comes to what it comes to without."""
    said = draft(about="use of drones", conduct="covert", authority=POLICE, answered=date(2021, 4, 23), holding=holding)
    unsaid = draft(about="use of drones", conduct="covert", authority=POLICE, answered=date(2021, 4, 23))
    harness.assert_same(harness.response_surfaces(unsaid), harness.response_surfaces(said))


@given(cases())
def test_exactly_the_parts_whose_duty_applies_are_looked_up(case: dict[str, Any]) -> None:
    """In a request of many parts the holdings looked up are those of the parts whose duty applies, each of them and no other; the
    answers, those of such parts alone.
    """
    read = case_file(case)
    holdings, answers = Recorded(read.holdings), Recorded(read.answers)
    told = oracle.outcomes(case, space.POSITIONS["positions"])
    respond(lazily(read, holdings, answers), positions=space.ADOPTED)
    owed = {part for part, outcome in told.items() if outcome not in harness.UNDISCLOSED}
    assert sorted(holdings.looked_up) == sorted(owed)
    assert set(answers.looked_up) <= owed


@given(cases())
def test_the_file_note_looks_nothing_up(case: dict[str, Any]) -> None:
    """The file note is the record of stage 1: it is written without a look at any holding, whatever the outcomes."""
    read = case_file(case)
    assert file_note(lazily(read, Untouchable(), Untouchable())) == file_note(read)
