"""The public interest test under section 2(1)(b): reasons for engagement, factors on each side, and a person's balance.

One test for each qualified provision and set of limbs. It asks about disclosing *whether* information is held. Factors are offered;
their weight, and where the balance lies, are for a person.

Source: FOIA 2000 ss 2(1)(b), 17(1)(c), 17(3)(a). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple, final

from ncnd.balance import Balance, OwnFactor, WeighedFactor
from ncnd.citation import act_order, in_act_order, series
from ncnd.cumulative import CumulativeBalance
from ncnd.decision import Decision
from ncnd.engagement import engagement
from ncnd.factor import Factor
from ncnd.grounds import Ground
from ncnd.model import Frozen
from ncnd.offered import FactorEntry, Offer, entry, offered, own_entry, side_of, slot_values
from ncnd.outcome import Awaiting, Cited, Stands
from ncnd.phrases import Phrases
from ncnd.trim import Trimmed
from ncnd.vocabulary import BalanceOutcome, Fact, Likelihood
from ncnd.wording import Outstanding, Paragraph, long_date, opened, stopped


class BalanceEntry(Frozen):
    """A person's decision where the public interest lies, as the letter prints it."""

    outcome: BalanceOutcome
    weighed_on: date | None = None
    estimated_on: date | None = None
    paragraphs: tuple[Paragraph, ...]


class PublicInterestTest(Frozen):
    """One public interest test, for one provision and set of limbs, and the parts that share it."""

    provision: str
    limbs: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    likelihood: Likelihood | None = None
    parts: tuple[str, ...]
    heading: str
    question: tuple[Paragraph, ...]
    harm: tuple[Paragraph, ...]
    favours_confirming: tuple[FactorEntry, ...]
    favours_maintaining: tuple[FactorEntry, ...]
    attenuators: tuple[FactorEntry, ...]
    balance: BalanceEntry | None = None
    closing: Paragraph


class WeighedTogether(Frozen):
    """Several exclusions weighed together on some parts, after each was weighed alone (L085)."""

    provisions: tuple[str, ...]
    parts: tuple[str, ...]
    weighed_on: date | None
    paragraphs: tuple[Paragraph, ...]


class _Shared(NamedTuple):
    """What parts must have in common to share a test."""

    provision: str
    limbs: tuple[str, ...]
    purposes: tuple[str, ...]
    likelihood: Likelihood | None
    reasons: tuple[str | None, ...]
    balance: int
    left_out: frozenset[Trimmed]


class _Asked(NamedTuple):
    """A qualified ground of one part, and the balance recorded for it."""

    decision: Decision
    state: Cited
    ground: Ground
    balance: Balance | None


def public_interest_tests(
    decisions: Sequence[Decision], phrases: Phrases
) -> tuple[tuple[PublicInterestTest, ...], tuple[Outstanding, ...], tuple[Outstanding, ...]]:
    """The tests that the decisions call for; what is outstanding in them; and the balances that are pending with a date."""
    groups: dict[_Shared, list[_Asked]] = {}
    for asked in _qualified(decisions):
        groups.setdefault(_shared(asked), []).append(asked)
    tests: list[PublicInterestTest] = []
    outstanding: list[Outstanding] = []
    pending: list[Outstanding] = []
    for shared in sorted(groups, key=lambda each: (act_order(each.provision), each.limbs)):
        builder = _Builder(groups[shared], phrases)
        tests.append(builder.test())
        outstanding.extend(builder.outstanding)
        pending.extend(builder.pending)
    return tuple(tests), tuple(outstanding), tuple(pending)


def _qualified(decisions: Iterable[Decision]) -> Iterable[_Asked]:
    for decision in decisions:
        for state in decision.outcome.cited:
            if isinstance(state, Awaiting) or state.weighed:
                yield _Asked(decision, state, decision.ground(state.provision), decision.balance(state.provision))


_REASONS: Final[tuple[Fact, ...]] = ("necessity", "if_confirmed", "if_denied", "reason")


def _shared(asked: _Asked) -> _Shared:
    state = asked.state
    reasons = tuple(asked.ground.words(fact) for fact in _REASONS)
    left_out = asked.decision.left_out(state.provision)
    return _Shared(state.provision, state.limbs, state.purposes, state.likelihood, reasons, id(asked.balance), left_out)


@final
class _Builder:
    """One test in the making."""

    def __init__(self, asked: Sequence[_Asked], phrases: Phrases) -> None:
        first = asked[0]
        self.phrases = phrases
        self.law = phrases.law
        self.wording = phrases.wording
        self.state, self.ground, self.balance = first.state, first.ground, first.balance
        self.decisions = [each.decision for each in asked]
        self.left_out = first.decision.left_out(self.state.provision)
        self.parts = tuple(decision.id for decision in self.decisions)
        self.where = f"section {self.state.provision} ({', '.join(self.parts)})"
        self.values = slot_values(self.law, phrases.short_name, self.state.likelihood)
        self.outstanding: list[Outstanding] = []
        self.pending: list[Outstanding] = []

    def test(self) -> PublicInterestTest:
        """The test, with what is missing from its balance noted on the way."""
        sides = self._factors()
        return PublicInterestTest(
            provision=self.state.provision,
            limbs=self.state.limbs,
            purposes=self.state.purposes,
            likelihood=self.state.likelihood,
            parts=self.parts,
            heading=self.phrases.heading(self.state),
            question=(
                self.wording.paragraph("test_parts", parts=self.phrases.parts(self.decisions)),
                self.wording.paragraph("test_question", status=self.phrases.status(self.state)),
            ),
            harm=engagement(self.state, self.ground, self.left_out, self.phrases),
            favours_confirming=sides.confirming,
            favours_maintaining=sides.maintaining,
            attenuators=sides.attenuators,
            balance=self._balance(),
            closing=self.wording.paragraph("test_neutral"),
        )

    def _lacks(self, fact: str, **values: str) -> str:
        """Note what is missing, and give the mark for it."""
        self.outstanding.append(self.wording.outstanding(fact, self.where, **values))
        return self.wording.missing(fact, **values)

    def _factors(self) -> Offer:
        """The factors that a person weighed, or all that are offered while no one has."""
        if self.balance is None:
            kinds = {(decision.subjects, decision.circumstances): None for decision in self.decisions}
            return offered(self.law, self.state.provision, self.phrases.short_name, self.state.likelihood, tuple(kinds))
        if self.balance.outcome == "pending" or "balance" in self.left_out:
            return Offer((), (), ())
        return self._weighed(self.balance)

    def _weighed(self, balance: Balance) -> Offer:
        factors = {factor.id: factor for factor in self.law.factors.factors}
        entries: tuple[list[FactorEntry], list[FactorEntry], list[FactorEntry]] = ([], [], [])
        for number, weighed in enumerate(balance.factors, start=1):
            if weighed.weight is None or weighed.reason is None:
                self._lacks("weight", factor=str(number) if isinstance(weighed, OwnFactor) else weighed.id)
            if isinstance(weighed, OwnFactor):
                entries[0 if weighed.side == "favours-confirming" else 1].append(own_entry(weighed))
            else:
                factor = factors[weighed.id]
                entries[side_of(factor)].append(entry(factor, {**self.values, **weighed.values}, weighed))
                self._unfilled(factor, weighed)
        if not entries[0]:
            self._lacks("factors_confirming")
        if not entries[1]:
            self._lacks("factors_maintaining")
        return Offer(*(tuple(side) for side in entries))

    def _unfilled(self, factor: Factor, weighed: WeighedFactor) -> None:
        for name in factor.placeholders:
            if name not in weighed.values and name not in ("authority", "likelihood"):
                self._lacks("factor_value", factor=factor.id, what=self.law.factors.placeholders[name])

    def _balance(self) -> BalanceEntry | None:
        if self.balance is None:
            self._lacks("balance")
            return None
        if self.balance.outcome == "pending":
            return self._pending(self.balance)
        if self.balance.weighed_on is None:
            self._lacks("weighed_on")
        return BalanceEntry(
            outcome=self.balance.outcome, weighed_on=self.balance.weighed_on, paragraphs=(self._why(self.balance), self._result())
        )

    def _why(self, balance: Balance) -> Paragraph:
        """The reasons for the balance, or the sentence that says they are left out (section 17(3)(a), (4))."""
        if "balance" in self.left_out:
            return self.wording.paragraph("trimmed")
        return Paragraph(text=opened(stopped(balance.conclusion)) if balance.conclusion else self._lacks("conclusion"))

    def _result(self) -> Paragraph:
        """Where the balance lies, in the words of section 2(1)(b)."""
        together = isinstance(self.state, Stands) and self.state.because == "maintained_together"
        return self.wording.paragraph("balance_alone" if together else "balance_maintained")

    def _pending(self, balance: Balance) -> BalanceEntry:
        expected = balance.estimated_on
        if expected is None:
            self._lacks("estimated_on")
        else:
            self.pending.append(self.wording.outstanding("balance", self.where))
        by = long_date(expected) if expected else self.wording.missing("estimated_on")
        return BalanceEntry(
            outcome="pending", estimated_on=expected, paragraphs=(self.wording.paragraph("balance_pending", date=by),)
        )


def weighed_together(
    decisions: Sequence[Decision], phrases: Phrases
) -> tuple[tuple[WeighedTogether, ...], tuple[Outstanding, ...]]:
    """The cumulative weighing that parts rest on, flagged as undecided law, and what is outstanding in it."""
    wording = phrases.wording
    groups: dict[int, tuple[CumulativeBalance, list[Decision]]] = {}
    for decision in decisions:
        if decision.cumulative is not None and decision.cumulative.outcome == "maintain":
            groups.setdefault(id(decision.cumulative), (decision.cumulative, []))[1].append(decision)
    entries: list[WeighedTogether] = []
    outstanding: list[Outstanding] = []
    for balance, group in groups.values():
        parts = tuple(decision.id for decision in group)
        provisions = in_act_order(balance.provisions)
        named = series([wording.text("named", provision=each) for each in provisions])
        where = f"{named} together ({', '.join(parts)})"
        outstanding += [wording.outstanding(fact, where) for fact in ("conclusion", "weighed_on") if getattr(balance, fact) is None]
        why = opened(stopped(balance.conclusion)) if balance.conclusion else wording.missing("conclusion")
        paragraphs = (
            wording.paragraph("test_parts", parts=phrases.parts(group)),
            wording.paragraph("together_basis", provisions=named),
            Paragraph(text=why),
            wording.paragraph("together_maintained"),
            wording.paragraph("test_neutral"),
        )
        entries.append(WeighedTogether(provisions=provisions, parts=parts, weighed_on=balance.weighed_on, paragraphs=paragraphs))
    return tuple(entries), tuple(outstanding)
