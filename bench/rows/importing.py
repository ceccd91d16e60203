"""Importing ncnd in a fresh process, beside pydantic with one model; and whether it opens any file but modules."""

from collections.abc import Callable, Sequence
from typing import Final

from bench.fresh import ONE_MODEL, medians, printed
from bench.line import AtMost, Line, NoMoreThan

_NCND, _PYDANTIC = "ncnd", "pydantic, one model"

_OPENED: Final = """
import json, sys
opened = []
sys.addaudithook(lambda event, values: opened.append(values[0]) if event == "open" else None)
import ncnd
found = [path for path in map(str, opened) if not path.endswith((".py", ".pyc", ".so"))]
print(json.dumps([path for path in found if "ncnd" in path or path.endswith(".json")]))
"""


def run(rounds: int) -> Sequence[Line]:
    taken = medians({_NCND: _timed("import ncnd"), _PYDANTIC: _timed(ONE_MODEL)}, rounds)
    opened: list[str] = printed(_OPENED)
    return [
        Line(
            "import ncnd",
            "ms",
            taken[_NCND],
            _PYDANTIC,
            taken[_PYDANTIC],
            AtMost(1.2),
            "timed inside the process, without Python's own start",
        ),
        Line("data files opened by the import", "", len(opened), target=NoMoreThan(0), remark=", ".join(opened)),
    ]


def _timed(code: str) -> Callable[[], float]:
    """The milliseconds of processor time that some code takes in a fresh process."""
    whole = f"from time import process_time\nstart = process_time()\n{code}\nprint((process_time() - start) * 1000)"
    return lambda: printed(whole)
