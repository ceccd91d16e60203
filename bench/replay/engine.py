"""The mapped row put to ncnd, first with nothing weighed and then with the weighing that the replay assumes.

Nothing in ncnd decides a balance, and a replay has nobody to strike one. The assumption is stated here, in one function, and its
results are kept apart from those that rest on the law alone.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, NamedTuple

from bench.replay.facts import Facts
from bench.replay.mapping import Mapped, Put, Reading, mapped
from ncnd.balance import Balance, settle
from ncnd.catalogue import Catalogue
from ncnd.duty import decide
from ncnd.outcome import Awaiting, BalanceRequired, DutyExcluded, GroundState, Outcome, Stands, lacking, outcome_of
from ncnd.request import Part
from ncnd.vocabulary import BalanceOutcome, Conduct, Fact

Silence = Literal["all", "some", "none"]
"""On which of the grounds put forward the duty to confirm or deny is excluded."""

ASSUMPTION: Final = (
    "a person maintains an exclusion that is engaged with its reasons, save 30(3) where law enforcement harm is speculative or none"
)

_PARTICULARS: Final[frozenset[Fact]] = frozenset({"bodies", "limb"})
"""What a final notice or the file note names, but no test of engagement turns on."""


class Judged(NamedTuple):
    """One ground: as it was put, as ncnd left it, and as it stood after the assumed weighing."""

    put: Put
    state: GroundState
    weighed: GroundState

    @property
    def lacks(self) -> tuple[Fact, ...]:
        """The reasons of its test that the ground goes without."""
        return tuple(fact for fact in lacking(self.state) if fact not in _PARTICULARS)

    @property
    def engaged(self) -> bool:
        """Whether the exclusion is engaged, with every reason that its test asks for."""
        return isinstance(self.state, Stands | Awaiting) and not self.lacks

    @property
    def excludes(self) -> bool:
        """Whether the exclusion takes effect after the assumed weighing."""
        return isinstance(self.weighed, Stands) and not self.lacks


class Replayed(NamedTuple):
    """What ncnd made of a row. `outcome` is its own outcome, with nothing weighed."""

    facts: Facts
    mapping: Mapped
    outcome: Outcome
    grounds: tuple[Judged, ...]

    @property
    def on_engagement(self) -> Silence:
        """Silence by engagement alone."""
        return _silence(ground.engaged for ground in self.grounds)

    @property
    def as_weighed(self) -> Silence:
        """Silence after the assumed weighing."""
        return _silence(ground.excludes for ground in self.grounds)


def replayed(facts: Facts, law: Catalogue, reading: Reading = "claimed") -> Replayed | None:
    """Decide a row; None where it names no provision that ncnd decides.

    Raises `CaseError` where its day lies outside the law's data.
    """
    mapping = mapped(facts, law, reading)
    if facts.on is not None:
        _ = law.as_at(facts.on)
    if not mapping.puts:
        return None
    conduct: Conduct = "covert" if facts.covert else "undivided"
    grounds: list[Judged] = []
    for on in sorted({put.on for put in mapping.puts}):
        for puts in _one_of_each([put for put in mapping.puts if put.on == on]):
            grounds.extend(_judged(puts, on, conduct, mapping, facts, law))
    outcome = outcome_of(conduct, None, (ground.state for ground in grounds))
    return Replayed(facts, mapping, outcome, tuple(grounds))


def maintained(provision: str, facts: Facts) -> BalanceOutcome:
    """The assumption: how a person would weigh an exclusion that is engaged with its reasons, on the coded facts.

    A reason that engages section 31(3) is itself the harm, and one that engages section 24(2) the necessity. Section 30(3) is
    engaged by the class alone, so what harm there is comes in here.
    """
    if provision == "30(3)" and facts.evidence["law_enforcement_harm"] == "absent":
        return "confirm_or_deny"
    return "maintain"


def _one_of_each(puts: list[Put]) -> Iterable[list[Put]]:
    """The grounds in sets that cite no provision twice: section 27(4) may be put by two routes, and a part takes one of each."""
    while puts:
        first = {put.provision: put for put in reversed(puts)}
        yield [put for put in puts if first[put.provision] is put]
        puts = [put for put in puts if first[put.provision] is not put]


def _judged(puts: list[Put], on: date, conduct: Conduct, mapping: Mapped, facts: Facts, law: Catalogue) -> Iterable[Judged]:
    part = Part(
        conduct=conduct,
        about="the information asked for",
        circumstances=mapping.circumstances,
        grounds=tuple(put.ground for put in puts),
    )
    outcome = decide(part, on=on, kind=facts.kind, law=law)
    weighed: Outcome = outcome
    for provision in outcome.awaiting_balance:
        if isinstance(weighed, DutyExcluded | BalanceRequired):
            weighed = settle(weighed, Balance(provision=provision, outcome=maintained(provision, facts)))
    # A ground whose limbs differ in status gives one state for each status.
    for state, after in zip(outcome.grounds, weighed.grounds, strict=True):
        yield Judged(next(put for put in puts if _is_of(state, put)), state, after)


def _is_of(state: GroundState, put: Put) -> bool:
    return put.provision == state.provision and set(state.limbs).issubset(put.limbs)


def _silence(standing: Iterable[bool]) -> Silence:
    each = tuple(standing)
    return "all" if all(each) else "some" if any(each) else "none"
