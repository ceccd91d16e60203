"""Stage 1 for a whole request: every part decided, and the balances applied to it.

No holding is read here, nor can be: none of these functions is given one.

Source: FOIA 2000 ss 2(1), 10. https://www.legislation.gov.uk/ukpga/2000/36/section/10
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ncnd.balance import Balance, settle
from ncnd.catalogue import Catalogue
from ncnd.duty import decided
from ncnd.errors import CaseError, Problem
from ncnd.grounds import Ground
from ncnd.outcome import Awaiting, BalanceRequired, DutyExcluded, Outcome, Stands
from ncnd.position import Position, Positions, basis
from ncnd.request import Part, Question, Request


class Decision(NamedTuple):
    """A part of the request, what it rests on, and what was decided.

    `balances` are those that were applied, by provision.
    """

    id: str
    question: Question
    part: Part
    grounds: tuple[Ground, ...]
    position: Position | None
    outcome: Outcome
    balances: Mapping[str, Balance]

    def cited(self) -> tuple[Awaiting | Stands, ...]:
        """The grounds that a letter cites: those that stand, and those that await a balance."""
        return tuple(state for state in self.outcome.grounds if isinstance(state, Awaiting | Stands))


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
    given = tuple(balances)
    made: list[Decision] = []
    for part_id, question, unchecked in request.parts():
        part = Part.model_validate(unchecked)
        rests_on = basis(part, kind, positions)
        outcome = decided(part, rests_on, law=law_then, kind=kind)
        applied: dict[str, Balance] = {}
        for balance in given:
            covers = not balance.parts or part_id in balance.parts
            if covers and isinstance(outcome, DutyExcluded | BalanceRequired) and outcome.awaits(balance.provision):
                outcome = settle(outcome, balance)
                applied[balance.provision] = balance
        made.append(Decision(part_id, question, part, rests_on.grounds, rests_on.position, outcome, applied))
    return tuple(made)
