"""Timing and weighing fresh processes, each started from the checkout with the same Python."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Any, Final

from bench.cases import ROOT
from bench.line import NotMeasured

LEAST_REPEATS: Final = 31

ONE_MODEL: Final = "from pydantic import BaseModel\nclass One(BaseModel):\n    name: str\n"
"""What ncnd's import and memory are put beside: pydantic, with one model defined."""

PEAK: Final = "\nfrom bench.peak import peak\nprint(peak())"
"""Put after other code: the peak memory of the process, in MiB."""


def printed(code: str) -> Any:
    """What a fresh process prints, read as JSON."""
    return json.loads(started([sys.executable, "-c", code]))


def started(command: Sequence[str]) -> bytes:
    """What a fresh process writes on standard output. Raises `NotMeasured` if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, env=environment)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NotMeasured(f"a process ended with status {done.returncode}: {said[-1] if said else 'it said nothing'}")
    return done.stdout


def medians(contestants: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median of what each gives, in shuffled rounds, after one that does not count."""
    for run in contestants.values():
        run()
    found: dict[str, list[float]] = {name: [] for name in contestants}
    order = list(contestants)
    shuffle = random.Random(rounds).shuffle
    for _ in range(max(rounds, LEAST_REPEATS)):
        shuffle(order)
        for name in order:
            found[name].append(contestants[name]())
    return {name: median(values) for name, values in found.items()}
