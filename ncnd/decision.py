"""Stage 1 for a whole request: every part decided, and the balances applied to it.

No holding is read here, nor can be: none of these functions is given one.

Source: FOIA 2000 ss 2(1), 10. https://www.legislation.gov.uk/ukpga/2000/36/section/10
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ncnd.balance import Balance, settle
from ncnd.catalogue import Catalogue
from ncnd.duty import decided
from ncnd.errors import CaseError, Problem
from ncnd.grounds import Ground
from ncnd.outcome import BalanceRequired, DutyExcluded, Outcome
from ncnd.position import Position, Positions, basis
from ncnd.request import Part, Request, part_id
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
    balances: tuple[Balance, ...]

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


def decisions(request: Request, balances: Iterable[Balance], law: Catalogue, positions: Positions) -> tuple[Decision, ...]:
    """Every part of the request decided as at the governing date, each on its own, in the order of the request (L029)."""
    law_then = law.as_at(governing_date(request, law))
    kind = request.authority.kind
    made: list[Decision] = []
    for question in request.questions:
        conducts = [part.conduct for part in question.parts]
        for unchecked in question.parts:
            part = Part.model_validate(unchecked)
            name = part_id(question, part)
            rests_on = basis(part, kind, positions)
            outcome, applied = _weighed(name, decided(part, rests_on, law=law_then, kind=kind), balances)
            made.append(
                Decision(
                    name,
                    question.ref,
                    question.depends_on,
                    part.conduct,
                    part.about if conducts.count(part.conduct) > 1 else None,
                    part.subjects,
                    part.circumstances,
                    rests_on.grounds,
                    rests_on.position,
                    outcome,
                    applied,
                )
            )
    return tuple(made)


def _weighed(name: str, outcome: Outcome, balances: Iterable[Balance]) -> tuple[Outcome, tuple[Balance, ...]]:
    """The outcome after the balances that apply to a part, and those balances."""
    applied: list[Balance] = []
    for balance in balances:
        covers = not balance.parts or name in balance.parts
        if covers and isinstance(outcome, DutyExcluded | BalanceRequired) and outcome.awaits(balance.provision):
            outcome = settle(outcome, balance)
            applied.append(balance)
    return outcome, tuple(applied)
