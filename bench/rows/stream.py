"""100,000 cases through `respond` one after another, nothing kept, in a fresh process: the time of each, and the memory."""

import json
from collections.abc import Iterator, Sequence
from statistics import median
from time import process_time
from typing import Final

from bench import cases
from bench.fresh import printed
from bench.line import AtMost, Line, NoMoreThan
from bench.peak import peak
from ncnd import CaseFile, Response, respond

CASES: Final = 100_000
_WARM: Final = 2_000
"""Cases before memory is first looked at: by then every cache of ncnd holds what it will hold."""

_SINGLE: Final = 300
"""Calls on one case, in one round."""

_FLAT: Final = 2.0
"""MiB that the peak may grow by between the first cases and the last and still be called flat."""


def run(rounds: int) -> Sequence[Line]:
    code = f"from bench.rows.stream import print_figures\nprint_figures({rounds}, {CASES})"
    found: dict[str, float] = printed(code)
    grown, remark = found["peak"] - found["at_first"], f"from {found['at_first']:.1f} MiB after {_WARM:,} cases"
    return [
        Line(f"{CASES:,} cases streamed, each", "us", found["streamed"], "a single call", found["single"], AtMost(1.3)),
        Line("growth of peak memory meanwhile", "MiB", grown, target=NoMoreThan(_FLAT), remark=remark),
    ]


def print_figures(rounds: int, number: int) -> None:
    """What a fresh process does: single calls before and after the stream, and the stream between."""
    for _ in responses(cases.stream(_WARM)):
        pass
    at_first = peak()
    single = [_single() for _ in range(rounds)]
    start = process_time()
    answered = sum(1 for _ in responses(cases.stream(number)))
    streamed = (process_time() - start) / answered
    last = peak()
    single.extend(_single() for _ in range(rounds))
    print(json.dumps({"single": median(single) * 1e6, "streamed": streamed * 1e6, "at_first": at_first, "peak": last}))


def responses(given: Iterator[bytes]) -> Iterator[Response]:
    """The response to each case, made as it is asked for."""
    for case in given:
        yield respond(CaseFile.model_validate_json(case))


def _single() -> float:
    case = cases.west_midlands()[0]
    start = process_time()
    for _ in range(_SINGLE):
        respond(CaseFile.model_validate_json(case))
    return (process_time() - start) / _SINGLE
