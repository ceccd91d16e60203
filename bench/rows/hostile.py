"""What nearly matches each pattern, over and over: 2 MB of it beside 1 MB. And a letter made of all of it, read and checked."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import process_time
from typing import Final

from bench.line import AtMost, Line
from bench.patterns import every_pattern, near_miss, repeated
from ncnd import check_letter, read_letter

_MB: Final = 1_000_000
_TIMES: Final = 2.5
_PART: Final = 5
"""A letter of everything takes long, so a part of a megabyte of it stands for the whole."""


def run(rounds: int) -> Sequence[Line]:
    return list(_lines(min(rounds, 2)))


def _lines(rounds: int) -> Iterator[Line]:
    pieces: list[str] = []
    for name, pattern in every_pattern().items():
        piece = near_miss(pattern)
        pieces.append(piece)
        one, two = (_milliseconds(partial(_scan, pattern, text), rounds) for text in _texts(piece, _MB))
        yield Line(name, "ms", two, "1 MB", one, AtMost(_TIMES))
    everything = "".join(pieces)
    for name, do in (("read_letter", read_letter), ("check_letter", check_letter)):
        one, two = (_milliseconds(partial(do, text), 1) for text in _texts(everything, _MB // _PART))
        yield Line(f"{name}, a letter of all of it", "ms", two, f"{1 / _PART:g} MB", one, AtMost(_TIMES), "beside twice as much")


def _scan(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _texts(piece: str, size: int) -> tuple[str, str]:
    return repeated(piece, size), repeated(piece, 2 * size)


def _milliseconds(do: Callable[[], object], rounds: int) -> float:
    """The shortest of several turns: what else the machine does can only lengthen one."""
    taken: list[float] = []
    for _ in range(rounds):
        start = process_time()
        do()
        taken.append(process_time() - start)
    return min(taken) * 1000
