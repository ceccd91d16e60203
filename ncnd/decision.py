"""Stage 1 for a whole request: every part decided, and the balances applied to it.

No holding is read here, nor can be: none of these functions is given one.

Source: FOIA 2000 ss 2(1), 10. https://www.legislation.gov.uk/ukpga/2000/36/section/10
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ncnd.balance import Balance, settle
from ncnd.catalogue import Catalogue
from ncnd.cumulative import CumulativeBalance, settle_together
from ncnd.duty import decide
from ncnd.errors import CaseError, Problem
from ncnd.grounds import Ground
from ncnd.outcome import BalanceRequired, DutyExcluded, Outcome
from ncnd.position import Position, Positions, basis
from ncnd.request import Request, part_id
from ncnd.trim import Trim, Trimmed, left_out
from ncnd.vocabulary import Circumstance, Conduct, Subject


class Decision(NamedTuple):
    """A part of the request, what it rests on, and what was decided. It holds no words of the request.

    `ref` and `depends_on` are numbers of questions. `balances` are those that were applied. `about` is given only where the
    question has two parts of the same conduct, which nothing else tells apart.
    """

    id: str
    ref: str
    depends_on: tuple[str, ...]
    conduct: Conduct
    about: str | None
    subjects: tuple[Subject, ...]
    circumstances: tuple[Circumstance, ...]
    grounds: tuple[Ground, ...]
    position: Position | None
    outcome: Outcome
    balances: tuple[Balance, ...] = ()
    cumulative: CumulativeBalance | None = None
    trims: tuple[Trim, ...] = ()

    def left_out(self, provision: str) -> frozenset[Trimmed]:
        """The reasons under a provision that the letter leaves out (section 17(4))."""
        return left_out(self.trims, provision)

    def ground(self, provision: str) -> Ground:
        """The ground put forward under a provision."""
        return next(ground for ground in self.grounds if ground.provision == provision)

    def balance(self, provision: str) -> Balance | None:
        """The balance that was applied under a provision, if there is one."""
        return next((balance for balance in self.balances if balance.provision == provision), None)


def governing_date(request: Request, law: Catalogue) -> date:
    """The day as at which the request is decided: that of the letter, else the day on which an answer is due.

    Raises `CaseError` when neither the letter nor the request is dated, `CalendarError` when the day cannot be counted.

    Source: FOIA 2000 s 10(1), (6). https://www.legislation.gov.uk/ukpga/2000/36/section/10
    """
    if request.answered is not None:
        return request.answered
    if request.received is None:
        raise CaseError([Problem("request", "has no date to apply the law by", "give `answered` or `received`")])
    return law.calendar.add(request.received, law.regulator.working_days("compliance"))


def decisions(
    request: Request,
    balances: Iterable[Balance],
    law: Catalogue,
    positions: Positions,
    *,
    cumulative: Iterable[CumulativeBalance] = (),
    trims: Sequence[Trim] = (),
) -> tuple[Decision, ...]:
    """Every part of the request decided as at the governing date, each on its own, in the order of the request (L029)."""
    on = governing_date(request, law)
    kind = request.authority.kind
    made: list[Decision] = []
    for question in request.questions:
        conducts = [part.conduct for part in question.parts]
        for part in question.parts:
            outcome = decide(
                part, on=on, kind=kind, weighs_contested=request.authority.weighs_contested, law=law, positions=positions
            )
            rests_on = basis(part, kind, positions)
            decision = Decision(
                id=part_id(question, part),
                ref=question.ref,
                depends_on=question.depends_on,
                conduct=part.conduct,
                about=part.about if conducts.count(part.conduct) > 1 else None,
                subjects=part.subjects,
                circumstances=part.circumstances,
                grounds=rests_on.grounds,
                position=rests_on.position,
                outcome=outcome,
            )
            for balance in balances:
                decision = _weighed(decision, balance)
            for together in cumulative:
                decision = _weighed_together(decision, together)
            if trims:
                decision = decision._replace(trims=tuple(trim for trim in trims if trim.covers(decision.id)))
            made.append(decision)
    return tuple(made)


def _weighed(decision: Decision, balance: Balance) -> Decision:
    outcome = decision.outcome
    covers = not balance.parts or decision.id in balance.parts
    if not (covers and isinstance(outcome, DutyExcluded | BalanceRequired) and outcome.awaits(balance.provision)):
        return decision
    return decision._replace(outcome=settle(outcome, balance), balances=(*decision.balances, balance))


def _weighed_together(decision: Decision, balance: CumulativeBalance) -> Decision:
    covers = not balance.parts or decision.id in balance.parts
    if not (covers and balance.follows(decision.outcome)):
        return decision
    return decision._replace(outcome=settle_together(decision.outcome, balance), cumulative=balance)
