"""Weighing several exclusions together, where none is maintained alone.

The Supreme Court allowed this for the duty to disclose (section 2(2)(b)). For section 2(1)(b) it is an inference that has not been
decided, so the letter and the file note say so. Only qualified exclusions engaged on the same part count, and each is weighed alone
first.

Source: Department for Business and Trade v Information Commissioner [2025] UKSC 27; L084-L086.
"""

from typing import Literal

from pydantic import Field

from ncnd.citation import ProvisionCode
from ncnd.errors import DecisionError
from ncnd.model import Day, Guarded, Prose, Ref
from ncnd.outcome import GroundState, Lost, Outcome, Stands, outcome_of


class CumulativeBalance(Guarded):
    """A person's decision where the public interest lies when several exclusions are weighed together."""

    provisions: tuple[ProvisionCode, ...] = Field(min_length=2)
    outcome: Literal["maintain", "confirm_or_deny"]
    parts: tuple[Ref, ...] = ()
    weighed_on: Day | None = None
    conclusion: Prose | None = None

    def follows(self, outcome: Outcome) -> bool:
        """Whether every exclusion named was weighed alone, and lost."""
        lost = {state.provision for state in outcome.grounds if isinstance(state, Lost)}
        return lost.issuperset(self.provisions)


def settle_together(outcome: Outcome, balance: CumulativeBalance) -> Outcome:
    """Apply a cumulative balance to grounds that were each weighed alone and lost.

    Raises `DecisionError` when one of the provisions named has not been weighed alone and lost.

    >>> from ncnd.outcome import DutyApplies
    >>> lost = DutyApplies(conduct="covert", grounds=(Lost(provision="24(2)"), Lost(provision="31(3)")))
    >>> settle_together(lost, CumulativeBalance(provisions=("24(2)", "31(3)"), outcome="maintain")).outcome
    'neither_confirm_nor_deny'

    Source: [2025] UKSC 27, by parity of reasoning. L085
    """
    if not balance.follows(outcome):
        raise DecisionError(
            "exclusions are weighed together only after each has been weighed alone and lost: give each its Balance to "
            "settle() first"
        )
    if balance.outcome == "confirm_or_deny":
        return outcome
    return outcome_of(outcome.conduct, outcome.position, [_together(state, balance) for state in outcome.grounds])


def _together(state: GroundState, balance: CumulativeBalance) -> GroundState:
    if not isinstance(state, Lost) or state.provision not in balance.provisions:
        return state
    same = state.model_dump(exclude={"state"})
    return Stands.model_validate({**same, "because": "maintained_together"})
