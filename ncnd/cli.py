"""The command line: `ncnd respond`, `explain`, `provision`, `factors` and `schema`.

Answers go to standard output, remarks to standard error. No message repeats the text of a request or says what is held. typer
parses a command, and the command is then done outside typer, so that how each one ends is decided here.

Importing this module needs neither typer nor rich: `main` says so when one is missing.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Any, Final, TypeAlias

import ncnd
from ncnd.catalogue import bundled
from ncnd.decision import governing_date
from ncnd.display import Block, draw, drawn, plain, safe, wrapped
from ncnd.provision import Provision

DONE: Final = 0
UNFINISHED: Final = 1
WRONG: Final = 2
DEFECT: Final = 70
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

Action: TypeAlias = Callable[[], int]
"""A command with its arguments, ready to be done; it gives the exit status."""


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class Described(StrEnum):
    """What there is a JSON Schema of."""

    CASE = "case"
    RESPONSE = "response"


class _Stop(Exception):
    """The command ends here, with an exit status and something to say on standard error."""

    def __init__(self, status: int, *lines: str) -> None:
        super().__init__(*lines)
        self.status = status
        self.lines = lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, with the arguments of the process unless others are given, and give its exit status.

    0 done; 1 `--final` on a reply that is not final; 2 bad input or wrong usage; 70 a defect in ncnd; 130 interrupted; 141 whoever
    read the output has stopped.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        return _status(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        _let_go_of_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _status(arguments: Sequence[str]) -> int:
    try:
        return _parsed(arguments)()
    except _Stop as stop:
        _tell(*stop.lines)
        return stop.status
    except ncnd.NcndError as error:
        _tell(*(f"ncnd: {line}" for line in str(error).splitlines()))
        return WRONG
    except BrokenPipeError:
        raise
    except Exception as error:
        _tell(_defect(error))
        return DEFECT


def _defect(error: Exception) -> str:
    """Where ncnd failed. The message of the error is left out, since it may hold the words of a request."""
    from traceback import extract_tb

    where = extract_tb(error.__traceback__)[-1]
    return f"ncnd: a defect in ncnd: {type(error).__name__} in {Path(where.filename).name}, line {where.lineno}; please report it"


def _parsed(arguments: Sequence[str]) -> Action:
    if find_spec("typer") is None or find_spec("rich") is None:
        raise _Stop(WRONG, "the ncnd command needs the extra: pip install 'ncnd[cli]'")
    try:
        parsed = _grammar()(arguments, prog_name="ncnd", standalone_mode=False)
    except Exception as error:
        # typer's own errors can word themselves, and each version keeps their class in another place.
        if not hasattr(error, "format_message"):
            raise
        raise _Stop(WRONG, _misused(error)) from None
    return parsed if callable(parsed) else partial(int, parsed)


def _misused(error: Any) -> str:
    command = error.ctx.command_path if error.ctx else "ncnd"
    message = error.format_message().strip().rstrip(".")
    return f"{command}: {message[:1].lower()}{message[1:]}; see `{command} --help`"
