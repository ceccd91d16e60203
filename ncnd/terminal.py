"""Standard output and standard error, and how a command ends.

Answers go to standard output, remarks to standard error. Output that cannot be written is said so plainly.
"""

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from io import UnsupportedOperation
from pathlib import Path
from typing import Final, TextIO, TypeAlias

from ncnd.display.safe import safe

DONE: Final = 0
UNFINISHED: Final = 1
WRONG: Final = 2
DEFECT: Final = 70
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

Action: TypeAlias = Callable[[], int]
"""A command with its arguments, ready to be done; it gives the exit status."""


class Stop(Exception):
    """The command ends here, with an exit status and something to say on standard error."""

    def __init__(self, status: int, *lines: str) -> None:
        super().__init__(*lines)
        self.status = status
        self.lines = lines


def put(text: str) -> None:
    """Write to standard output."""
    with written("standard output", sys.stdout):
        sys.stdout.write(text)
        sys.stdout.flush()


def put_bytes(content: bytes) -> None:
    """Write what is not text to standard output."""
    with written("standard output", sys.stdout):
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def save(content: str | bytes, output: str, case: str) -> None:
    """Write to a file, but never over the case file."""
    with written(output):
        if case != "-" and Path(output).exists() and Path(output).samefile(case):
            raise Stop(WRONG, f"{output}: is the case file itself; write the reply to another file")
        Path(output).write_bytes(content.encode() if isinstance(content, str) else content)


@contextmanager
def written(to: str, *streams: TextIO) -> Generator[None]:
    """Say plainly when output cannot be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go(*streams)
        reason = (error.strerror or "input or output error").lower()
        raise Stop(WRONG, f"{to}: cannot be written: {reason}; check the name, the permissions and the space left") from None


def tell(*lines: str) -> None:
    """Say something on standard error."""
    for line in lines:
        # Given no stream, `print` would take standard output.
        if sys.stderr is not None:
            print(safe(line), file=sys.stderr)


def let_go(*streams: TextIO) -> None:
    """Point streams that take no more at nothing, or Python would try them again as it ends, and say so."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        # A stream in memory has no number, and nothing to let go of.
        with suppress(UnsupportedOperation):
            os.dup2(nothing, stream.fileno())
    os.close(nothing)
