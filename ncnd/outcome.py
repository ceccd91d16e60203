"""What a decision can be: where each ground stands, and what the grounds come to together.

A state and an outcome hold no text of the request and nothing about what is held. Each carries the steps that led to it.

Source: FOIA 2000 ss 1(1)(a), 2(1), 17(1). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, TypeAlias

from ncnd.citation import in_act_order
from ncnd.model import Frozen
from ncnd.vocabulary import Conduct, Fact, Likelihood


class Step(Frozen):
    """One rule that was looked at: the fact it read, whether it was met, and its authority."""

    rule: str
    fact: str
    met: bool
    authority: str


class _State(Frozen):
    provision: str
    limbs: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    likelihood: Likelihood | None = None
    steps: tuple[Step, ...] = ()

    def __hash__(self) -> int:
        """Equal states have equal citations; hashing every step as well would cost more than it tells."""
        return hash((type(self), self.provision, self.limbs))


class Refused(_State):
    """The ground is barred or defeated, and does not count."""

    state: Literal["refused"] = "refused"
    rule: str


class Gap(_State):
    """The ground is not engaged until what is missing is given."""

    state: Literal["gap"] = "gap"
    missing: tuple[Fact, ...]


class Awaiting(_State):
    """The ground is engaged and qualified: a person has to weigh the public interest (section 2(1)(b))."""

    state: Literal["awaiting"] = "awaiting"
    wants: tuple[Fact, ...] = ()


class Stands(_State):
    """The ground is engaged and excludes the duty: it is absolute, or its balance was struck in favour of the exclusion."""

    state: Literal["stands"] = "stands"
    because: Literal["absolute", "contested", "maintained", "maintained_together"]
    wants: tuple[Fact, ...] = ()

    @property
    def weighed(self) -> bool:
        """Whether it stands because a person struck a balance."""
        return self.because in ("maintained", "maintained_together")


class Lost(_State):
    """The ground was weighed, and the public interest in maintaining the exclusion did not outweigh (section 2(1)(b))."""

    state: Literal["lost"] = "lost"
    wants: tuple[Fact, ...] = ()


GroundState: TypeAlias = Refused | Gap | Awaiting | Stands | Lost
Cited: TypeAlias = Awaiting | Stands
"""The states of a ground that a letter cites."""


class _Outcome(Frozen):
    conduct: Conduct
    position: str | None = None
    grounds: tuple[GroundState, ...] = ()

    def __hash__(self) -> int:
        """Equal outcomes rest on as many grounds; hashing every ground as well would cost more than it tells."""
        return hash((type(self), self.conduct, self.position, len(self.grounds)))

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """The grounds that a letter cites: those that stand, and those that await a balance."""
        return tuple(state for state in self.grounds if isinstance(state, Cited))

    @cached_property
    def provisions(self) -> tuple[str, ...]:
        """The provisions cited, in the order of the Act."""
        return in_act_order(state.provision for state in self.cited)

    @cached_property
    def limbs(self) -> tuple[str, ...]:
        """The limbs cited, in the order of the Act."""
        return in_act_order(limb for state in self.cited for limb in state.limbs)

    @cached_property
    def awaiting_balance(self) -> tuple[str, ...]:
        """The provisions cited whose balance has still to be struck, in the order of the Act."""
        return in_act_order(state.provision for state in self.cited if isinstance(state, Awaiting))

    def awaits(self, provision: str) -> bool:
        """Whether a ground under the provision awaits its balance."""
        return any(isinstance(state, Awaiting) and state.provision == provision for state in self.grounds)


class DutyExcluded(_Outcome):
    """The duty to confirm or deny does not arise for the part."""

    outcome: Literal["neither_confirm_nor_deny"] = "neither_confirm_nor_deny"


class BalanceRequired(_Outcome):
    """An exclusion is engaged, and takes effect only if a balance is struck in its favour."""

    outcome: Literal["balance_required"] = "balance_required"


class GroundsRequired(_Outcome):
    """Nothing that is engaged has been put forward yet, and silence never confirms."""

    outcome: Literal["grounds_required"] = "grounds_required"


class DutyApplies(_Outcome):
    """The authority has to say whether it holds the information (section 1(1)(a))."""

    outcome: Literal["duty_applies"] = "duty_applies"


Undisclosed: TypeAlias = DutyExcluded | BalanceRequired | GroundsRequired
"""The outcomes for which nothing about a holding is read."""

Outcome: TypeAlias = Undisclosed | DutyApplies


def outcome_of(conduct: Conduct, position: str | None, grounds: Iterable[GroundState]) -> Outcome:
    """What the grounds of a part come to, taken together.

    Any that stands excludes the duty, whatever the balances of the others. Else any that awaits its balance leaves the matter open.
    Else a gap, or a covert part with nothing put forward, leaves it open. Only when every ground is refused or lost, or none was
    put forward for use that is not covert, does the duty apply.

    Source: FOIA 2000 ss 1(1)(a), 2(1), 17(1). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    states = tuple(grounds)
    found = {state.state for state in states}
    if "stands" in found:
        return DutyExcluded(conduct=conduct, position=position, grounds=states)
    if "awaiting" in found:
        return BalanceRequired(conduct=conduct, position=position, grounds=states)
    if "gap" in found or (conduct == "covert" and not states):
        return GroundsRequired(conduct=conduct, position=position, grounds=states)
    return DutyApplies(conduct=conduct, position=position, grounds=states)


def lacking(state: GroundState) -> tuple[Fact, ...]:
    """What a ground still lacks: what keeps it from being engaged, or the reasons still to be written."""
    if isinstance(state, Gap):
        return state.missing
    return state.wants if isinstance(state, Cited) else ()
