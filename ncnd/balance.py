"""The public interest balance under section 2(1)(b): recorded by a person, applied here.

Nothing in ncnd decides a balance. The question is whether the public interest in maintaining the exclusion of the duty to confirm
or deny outweighs the public interest in disclosing whether information is held.

Source: FOIA 2000 ss 2(1)(b), 17(3)(a). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from ncnd.citation import ProvisionCode
from ncnd.errors import DecisionError
from ncnd.model import AnyOf, Day, Guarded, Line, Prose, Ref
from ncnd.outcome import Awaiting, BalanceRequired, DutyExcluded, GroundState, Lost, Outcome, Stands, outcome_of
from ncnd.vocabulary import BalanceOutcome, Weight


class WeighedFactor(Guarded):
    """A factor from the catalogue as a person weighed it: the weight, the reason, and the values that its sentence needs."""

    id: Line
    weight: Weight | None = None
    reason: Prose | None = None
    values: Mapping[Line, Line] = Field(default_factory=dict)


class OwnFactor(Guarded):
    """A consideration in a person's own words, for what the catalogue does not have. It weighs like any other.

    On the side of maintaining, only an interest that the provision itself protects counts (LTT14).
    """

    side: Literal["favours-confirming", "favours-maintaining"]
    heading: Line
    text: Prose
    weight: Weight | None = None
    reason: Prose | None = None


def _kind_of_factor(value: object) -> str:
    """A factor with an id comes from the catalogue; one without is a person's own."""
    if isinstance(value, WeighedFactor | OwnFactor):
        return type(value).__name__
    return "OwnFactor" if isinstance(value, Mapping) and "id" not in value else "WeighedFactor"


AnyFactor: TypeAlias = Annotated[
    Annotated[WeighedFactor, Tag("WeighedFactor")] | Annotated[OwnFactor, Tag("OwnFactor")],
    Discriminator(_kind_of_factor),
    AnyOf,
]


class Balance(Guarded):
    """A person's decision where the public interest lies for one provision.

    It applies to every part that cites the provision, or to the `parts` named. `outcome` is `maintain`, `confirm_or_deny` or
    `pending`. Level scales mean `confirm_or_deny`. `weighed_on` is the day of weighing, no later than the letter; `estimated_on` is
    the day by which a pending balance is expected.

    Source: FOIA 2000 ss 2(1)(b), 10(3), 17(2)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/17
    """

    provision: ProvisionCode
    outcome: BalanceOutcome
    parts: tuple[Ref, ...] = ()
    weighed_on: Day | None = None
    estimated_on: Day | None = None
    factors: tuple[AnyFactor, ...] = ()
    conclusion: Prose | None = None


def settle(outcome: DutyExcluded | BalanceRequired, balance: Balance) -> Outcome:
    """Apply a person's balance to the grounds that await it.

    Only a balance in favour of maintaining the exclusion makes a ground stand; a pending one changes nothing.

    Raises `DecisionError` when no ground under the balance's provision awaits one.

    >>> waiting = BalanceRequired(conduct="covert", grounds=(Awaiting(provision="24(2)"),))
    >>> settle(waiting, Balance(provision="24(2)", outcome="maintain")).outcome
    'neither_confirm_nor_deny'

    Source: FOIA 2000 s 2(1)(b) ("outweighs"). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    if not outcome.awaits(balance.provision):
        raise DecisionError(
            f"no ground under section {balance.provision} awaits a balance for this part: a balance is for a qualified exclusion "
            "that is engaged and not yet weighed (section 2(1)(b))"
        )
    if balance.outcome == "pending":
        return outcome
    result = balance.outcome
    states = [_weighed(state, result) if state.provision == balance.provision else state for state in outcome.grounds]
    return outcome_of(outcome.conduct, outcome.position, states)


def _weighed(state: GroundState, result: Literal["maintain", "confirm_or_deny"]) -> GroundState:
    if not isinstance(state, Awaiting):
        return state
    same = state.model_dump(exclude={"state"})
    if result == "maintain":
        return Stands.model_validate({**same, "because": "maintained"})
    return Lost.model_validate(same)
