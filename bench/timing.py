"""Timing in one process: every contestant in every round, in shuffled order.

The garbage collector is on for all, as it is in use, and has just run when a turn begins. What is timed is processor time: other
work on the machine lengthens it far less than it does the time of day, so that a verdict is the same from run to run.
"""

import gc
import random
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time
from typing import Any, Final, NamedTuple

_TURN: Final = 0.15
"""Seconds that one contestant gets in one round."""


class Contestant(NamedTuple):
    """A call to time, and the inputs that it is given one after another.

    With `before`, which is run before each call and not timed, each call is timed by itself.
    """

    call: Callable[[Any], object]
    inputs: Sequence[Any]
    before: Callable[[], object] | None = None


def microseconds(contestants: Mapping[str, Contestant], rounds: int) -> dict[str, float]:
    """What one call takes, as the median over the rounds."""
    passes = {name: max(1, round(_TURN / _pass(each))) for name, each in contestants.items()}
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    order = list(contestants)
    shuffle = random.Random(rounds).shuffle
    for _ in range(rounds):
        shuffle(order)
        for name in order:
            each = contestants[name]
            gc.collect()
            spent = sum(_pass(each) for _ in range(passes[name]))
            taken[name].append(spent / passes[name] / len(each.inputs) * 1_000_000)
    return {name: median(times) for name, times in taken.items()}


def _pass(contestant: Contestant) -> float:
    call, inputs, before = contestant
    if before is None:
        start = process_time()
        for each in inputs:
            call(each)
        return process_time() - start
    spent = 0.0
    for each in inputs:
        before()
        start = process_time()
        call(each)
        spent += process_time() - start
    return spent
