"""Deciding a part whose like has not been met: every decision that ncnd keeps is forgotten before each call.

F is the least for one part: validate it, and dump a decision made before.
"""

import json
import sys
from collections.abc import Callable, Sequence
from typing import Final

from bench.line import AtMost, Line, NotMeasured
from bench.space import DAY, KIND, decided_part, every_part
from bench.timing import Contestant, microseconds
from ncnd.duty import decide
from ncnd.outcome import Outcome
from ncnd.request import Part

_NCND, _FLOOR, _SEEN = "ncnd", "F", "seen"
_DECIDING: Final = ("ncnd.duty", "ncnd.outcome")
_EVERY: Final = 11
"""Which of the 1,440 parts are timed: a step that meets every value of every characteristic."""


def run(rounds: int) -> Sequence[Line]:
    points = list(every_part())[::_EVERY]
    parts = [json.dumps(point.part()).encode() for point in points]
    ready = list(zip(parts, map(decided_part, points), strict=True))
    kept = _kept()

    def forget() -> None:
        for clear in kept:
            clear()

    taken = microseconds(
        {
            _NCND: Contestant(_decision, parts, before=forget),
            _FLOOR: Contestant(_floor, ready, before=forget),
            _SEEN: Contestant(_decision, parts, before=int),
        },
        rounds,
    )
    remark = f"a part seen before takes {taken[_SEEN]:.1f} us, {taken[_SEEN] / taken[_FLOOR]:.2f} F; {len(parts)} parts timed"
    return [Line("a part not seen before", "us", taken[_NCND], _FLOOR, taken[_FLOOR], AtMost(10), remark)]


def _decision(part: bytes) -> str:
    return decide(Part.model_validate_json(part), on=DAY, kind=KIND).model_dump_json()


def _floor(given: tuple[bytes, Outcome]) -> str:
    part, decision = given
    Part.model_validate_json(part)
    return decision.model_dump_json()


def _kept() -> list[Callable[[], object]]:
    """What empties each cache that the modules that decide have of their own."""
    own = [value for name in _DECIDING for value in vars(sys.modules[name]).values() if getattr(value, "__module__", "") == name]
    clears: list[Callable[[], object]] = [
        clear for clear in (getattr(value, "cache_clear", None) for value in own) if callable(clear)
    ]
    clears.append(vars(sys.modules["ncnd.duty"])["_KEPT"].clear)
    if not clears:
        raise NotMeasured("ncnd keeps no decisions where they were looked for")
    return clears
