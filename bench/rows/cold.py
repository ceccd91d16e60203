"""`ncnd respond CASE` from the start of its process to the letter, beside `python -c` with pydantic and one model."""

import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench.cases import EXAMPLE
from bench.fresh import ONE_MODEL, medians, started
from bench.line import AtMost, Line, NotMeasured

_COMMAND, _LIBRARY, _PYDANTIC, _BARE = "ncnd respond", "library", "pydantic, one model", "bare Python"
_FROM_PYTHON = f"""
from ncnd import read_case, respond
from ncnd.letter import to_text
import sys
from resource import RUSAGE_CHILDREN, getrusage
sys.stdout.write(to_text(respond(read_case({str(EXAMPLE)!r}))))
"""


def run(rounds: int) -> Sequence[Line]:
    library = [sys.executable, "-c", _FROM_PYTHON]
    commands = {_LIBRARY: library, _PYDANTIC: [sys.executable, "-c", ONE_MODEL], _BARE: [sys.executable, "-c", ""]}
    remark = "there is no command line yet"
    if find_spec("ncnd.cli"):
        commands[_COMMAND] = _command()
        if started(commands[_COMMAND]) != started(library):
            raise NotMeasured("the command line does not print the letter that the library makes")
        remark = f"started by `{Path(commands[_COMMAND][0]).name}`"
    taken = medians({name: _timed(command) for name, command in commands.items()}, rounds)
    remark = f"{remark}; bare Python takes {taken[_BARE]:.1f} ms"
    return [
        Line("ncnd respond, cold", "ms", taken.get(_COMMAND), _PYDANTIC, taken[_PYDANTIC], AtMost(2.5), remark),
        Line("the same from Python", "ms", taken[_LIBRARY], _PYDANTIC, taken[_PYDANTIC]),
    ]


def _command() -> list[str]:
    """The installed command; else what it does when it is started."""
    installed = Path(sys.executable).with_name("ncnd")
    start = [str(installed)] if installed.exists() else [sys.executable, "-c", "from ncnd.cli import main; main()"]
    return [*start, "respond", str(EXAMPLE)]


def _timed(command: Sequence[str]) -> Callable[[], float]:
    """The milliseconds of processor time from the start of a process to its end."""

    def run_it() -> float:
        before = getrusage(RUSAGE_CHILDREN)
        started(command)
        after = getrusage(RUSAGE_CHILDREN)
        return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000

    return run_it
