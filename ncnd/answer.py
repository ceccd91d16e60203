"""Stage 2: what is said of a part whose duty to confirm or deny applies.

A holding is looked up only here, and only for such a part. For a part whose duty is excluded or still undecided it is never read.

Source: FOIA 2000 s 1(1)(a), (4), (5). https://www.legislation.gov.uk/ukpga/2000/36/section/1
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from ncnd.decision import Decision
from ncnd.errors import DecisionError
from ncnd.holding import Answer, Elsewhere, Holding, Withheld
from ncnd.model import Frozen
from ncnd.outcome import BalanceRequired, DutyApplies, Undisclosed
from ncnd.request import in_order


class Held(Frozen):
    """The authority confirms that it holds information, and says what is given and what is withheld."""

    outcome: Literal["held"] = "held"
    statement: str | None = None
    withheld: tuple[Withheld, ...] = ()
    misfits: tuple[str, ...] = ()


class NotHeld(Frozen):
    """The authority denies that it holds information, and may say who else is believed to."""

    outcome: Literal["not_held"] = "not_held"
    statement: str | None = None
    elsewhere: Elsewhere | None = None
    misfits: tuple[str, ...] = ()


class HoldingRequired(Frozen):
    """The duty applies, and nobody has yet said whether information is held."""

    outcome: Literal["holding_required"] = "holding_required"


class NotApplicable(Frozen):
    """The question asks only about the results of other questions, in answer to which nothing is held."""

    outcome: Literal["not_applicable"] = "not_applicable"
    named: tuple[str, ...]
    misfits: tuple[str, ...] = ()


_HOLDINGS: Final = frozenset(get_args(Holding))

Answered: TypeAlias = Held | NotHeld | HoldingRequired | NotApplicable


def answer(outcome: DutyApplies, holding: Holding | None, answer: Answer | None = None) -> Held | NotHeld | HoldingRequired:
    """What is said of a part whose duty applies.

    `holding` is `held`, `not_held` or, if nobody has said, `None`. What does not fit the holding is set aside and named in
    `misfits`, never printed.

    Raises `DecisionError` for any other outcome, since nothing about a holding may be read for it, and for anything that is neither
    `held` nor `not_held`.

    >>> answer(DutyApplies(conduct="overt"), "not_held").outcome
    'not_held'

    Source: FOIA 2000 s 1(1)(a). https://www.legislation.gov.uk/ukpga/2000/36/section/1
    """
    _owed(outcome)
    if holding is None:
        return HoldingRequired()
    _checked(holding, answer)
    return _said(holding, answer) if answer else _plain(holding)


@cache
def _plain(holding: Holding) -> Held | NotHeld:
    """An answer to which the officer adds nothing."""
    return _said(holding, _nothing())


@cache
def _nothing() -> Answer:
    return Answer()


def _said(holding: Holding, given: Answer) -> Held | NotHeld:
    if holding == "held":
        return Held(
            statement=given.statement,
            withheld=given.withheld,
            misfits=("elsewhere_misfit",) if given.elsewhere else (),
        )
    return NotHeld(
        statement=given.statement,
        elsewhere=given.elsewhere,
        misfits=("withheld_misfit",) if given.withheld else (),
    )


def _checked(holding: object, answer: object) -> None:
    """A case system's own mapping may give anything."""
    if holding not in _HOLDINGS or not isinstance(answer, Answer | None):
        raise DecisionError(
            "a holding is `held` or `not_held`, and what is added to it is an Answer: nothing else is taken for one"
        )


def _owed(outcome: object) -> None:
    if isinstance(outcome, DutyApplies):
        return
    if isinstance(outcome, BalanceRequired):
        waiting = ", ".join(outcome.awaiting_balance)
        raise DecisionError(
            f"section {waiting} is qualified, so the duty is not excluded until the public interest is balanced under "
            "section 2(1)(b): give this outcome and a Balance to settle()"
        )
    raise DecisionError(
        "the duty to confirm or deny is not found to apply to this part, so whether anything is held plays no part in its answer: "
        "give answer() only an outcome of DutyApplies"
    )


class Told(NamedTuple):
    """A part whose duty applies, and what it is told."""

    decision: Decision
    answered: Answered


class Untold(NamedTuple):
    """A part whose duty is excluded or still undecided: no holding was looked up for it."""

    decision: Decision
    outcome: Undisclosed


Reply: TypeAlias = Told | Untold


def answers(decisions: Sequence[Decision], holdings: Mapping[str, Holding], given: Mapping[str, Answer]) -> tuple[Reply, ...]:
    """Every part with its answer, if its duty applies.

    `holdings` and `given` are read only for parts whose duty applies. A part of a question that depends on others is not applicable
    when nothing is held in answer to any of them, and no holding is given for it.
    """
    parts_of: dict[str, list[Decision]] = {}
    for decision in decisions:
        parts_of.setdefault(decision.ref, []).append(decision)
    order = in_order({ref: parts[0].depends_on for ref, parts in parts_of.items()})
    told: dict[str, Answered] = {}

    def none_held(ref: str) -> bool:
        """Whether a question was told, for each part that is not covert, that nothing is held."""
        open_parts = [part for part in parts_of[ref] if part.conduct != "covert"]
        return bool(open_parts) and all(isinstance(told.get(part.id), NotHeld | NotApplicable) for part in open_parts)

    for ref in order:
        for decision in parts_of[ref]:
            if not isinstance(decision.outcome, DutyApplies):
                continue
            holding = holdings.get(decision.id)
            named = tuple(dict.fromkeys(decision.depends_on))
            if holding is None and named and decision.conduct != "covert" and all(map(none_held, named)):
                added = given.get(decision.id) not in (None, _nothing())
                told[decision.id] = NotApplicable(named=named, misfits=("answer_without_holding",) if added else ())
            else:
                told[decision.id] = answer(decision.outcome, holding, given.get(decision.id) if holding else None)
    return tuple(
        Told(decision, told[decision.id]) if isinstance(decision.outcome, DutyApplies) else Untold(decision, decision.outcome)
        for decision in decisions
    )
