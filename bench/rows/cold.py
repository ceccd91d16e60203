"""`ncnd respond CASE` from the start of its process to the letter, beside `python -c` with pydantic and one model."""

import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from bench.cases import EXAMPLE
from bench.fresh import ONE_MODEL, medians, started
from bench.line import AtMost, Line

_COMMAND, _LIBRARY, _PYDANTIC, _BARE = "ncnd respond", "library", "pydantic, one model", "bare Python"


def run(rounds: int) -> Sequence[Line]:
    code = f"from ncnd import read_case, respond\nfrom ncnd.letter import to_text\nprint(to_text(respond(read_case({str(EXAMPLE)!r}))))"
    contestants = {
        _LIBRARY: _timed([sys.executable, "-c", code]),
        _PYDANTIC: _timed([sys.executable, "-c", ONE_MODEL]),
        _BARE: _timed([sys.executable, "-c", ""]),
    }
    command = _command()
    if command:
        contestants[_COMMAND] = _timed([*command, "respond", str(EXAMPLE)])
    taken = medians(contestants, rounds)
    remark = f"`{' '.join([Path(command[0]).name, *command[1:]])}`" if command else "there is no command line yet"
    return [
        Line("ncnd respond, cold", "ms", taken.get(_COMMAND), _PYDANTIC, taken[_PYDANTIC], AtMost(2.5), f"{remark}; bare Python takes {taken[_BARE]:.1f} ms"),
        Line("the same from Python", "ms", taken[_LIBRARY], _PYDANTIC, taken[_PYDANTIC]),
    ]


def _command() -> list[str]:
    """The installed command; else the module that it calls, if it is there."""
    installed = Path(sys.executable).with_name("ncnd")
    if installed.exists():
        return [str(installed)]
    return [sys.executable, "-m", "ncnd.cli"] if find_spec("ncnd.cli") else []


def _timed(command: Sequence[str]) -> Callable[[], float]:
    """The milliseconds from the start of a process to its end."""

    def run_it() -> float:
        start = perf_counter()
        started(command)
        return (perf_counter() - start) * 1000

    return run_it
