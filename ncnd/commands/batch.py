"""`ncnd batch`: many cases in one run."""

import sys

from ncnd.batch import responses
from ncnd.terminal import DONE, WRONG, put, tell


def batch() -> int:
    """Reply to every case on standard input, a line each."""
    status = DONE
    for line in responses(sys.stdin.buffer):
        put(line.output + "\n")
        for problem in line.problems:
            tell(f"line {line.number}: {problem}")
            status = WRONG
    return status
