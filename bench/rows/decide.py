"""Deciding a part that is at hand, beside the same decision in zen-engine decision tables."""

from collections.abc import Sequence
from functools import partial

from bench.line import AtLeast, Line, NotMeasured
from bench.peers import rules, zen_tables
from bench.space import DAY, KIND, Characteristics, by_ncnd, decided_part, every_balance, every_part
from bench.timing import Contestant, microseconds
from ncnd.duty import decide
from ncnd.request import Part

_NCND, _ZEN, _TRACED = "ncnd", "zen tables", "zen tables with trace"


def run(rounds: int) -> Sequence[Line]:
    points = list(every_part())
    compared = prove_equal(points)
    parts = [Part.model_validate(point.part()) for point in points]
    facts = [point.facts() for point in points]
    taken = microseconds(
        {
            _NCND: Contestant(partial(decide, on=DAY, kind=KIND), parts),
            _ZEN: Contestant(zen_tables.decider(balances=False), facts),
            _TRACED: Contestant(zen_tables.decider(balances=False, trace=True), facts),
        },
        rounds,
    )
    remark = f"{compared:,} decisions compared with zen tables and with rules written by hand, all equal; {len(points):,} timed"
    remark += "; ncnd keeps what it decided, by characteristics and without a word of the request"
    return [
        Line("decide a ready part", "us", taken[_NCND], _ZEN, taken[_ZEN], AtLeast(5), remark),
        Line("the same, beside a trace", "us", taken[_NCND], _TRACED, taken[_TRACED], AtLeast(10)),
    ]


def prove_equal(points: Sequence[Characteristics]) -> int:
    """How many decisions were compared. Raises at the first that is not the same for ncnd and its peers."""
    with_balances, without = zen_tables.decider(balances=True), zen_tables.decider(balances=False)
    compared = 0
    for point in points:
        outcome = decided_part(point)
        _same(point, by_ncnd(outcome, {}), zen_tables.decided(without(point.facts())), rules.decide(point.facts()))
        for balances in every_balance():
            facts = point.facts(**balances)
            _same(facts, by_ncnd(outcome, balances), zen_tables.decided(with_balances(facts)), rules.decide(facts))
            compared += 1
    return compared


def _same(where: object, *decided: object) -> None:
    if any(each != decided[0] for each in decided):
        raise NotMeasured(f"not the same decision: {where}: {decided}")
