"""The command line: where it starts, and how it ends. Its grammar is `ncnd.grammar`; what each command does, `ncnd.commands`.

Answers go to standard output, remarks to standard error. No message repeats the text of a request or says what is held. typer
parses a command, and the command is then done outside typer, so that how each one ends is decided here.

Importing this module needs neither typer nor rich: `main` says so when one is missing.
"""

import sys
from collections.abc import Sequence
from functools import partial
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import ncnd
from ncnd.terminal import DEFECT, INTERRUPTED, PIPE_CLOSED, WRONG, Action, Stop, let_go, tell


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, with the arguments of the process unless others are given, and give its exit status.

    0 done; 1 `--final` on a reply that is not final; 2 bad input or wrong usage; 70 a defect in ncnd; 130 interrupted; 141 whoever
    read the output has stopped.
    """
    try:
        if sys.stdout is None:
            tell("standard output: is closed; send it to a file, or to nowhere")
            return WRONG
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        return _status(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        let_go(*filter(None, (sys.stdout, sys.stderr)))
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _status(arguments: Sequence[str]) -> int:
    try:
        return _parsed(arguments)()
    except Stop as stop:
        tell(*stop.lines)
        return stop.status
    except ncnd.NcndError as error:
        tell(*(f"ncnd: {line}" for line in str(error).splitlines()))
        return WRONG
    except BrokenPipeError:
        raise
    except Exception as error:
        tell(_defect(error))
        return DEFECT


def _defect(error: Exception) -> str:
    """Where in ncnd it failed. The message of the error is left out, since it may hold the words of a request."""
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    here = [each for each in frames if Path(each.filename).is_relative_to(Path(__file__).parent)]
    where = (here or frames)[-1]
    return f"ncnd: a defect in ncnd: {type(error).__name__} in {Path(where.filename).name}, line {where.lineno}; please report it"


def _parsed(arguments: Sequence[str]) -> Action:
    if find_spec("typer") is None or find_spec("rich") is None:
        raise Stop(WRONG, "the ncnd command needs the extra: pip install 'ncnd[cli]'")
    from ncnd.grammar import grammar

    try:
        parsed: Action | int = grammar()(arguments, prog_name="ncnd", standalone_mode=False)
    except Exception as error:
        # Only typer's own errors can word themselves. Their class has a different home in each version of typer.
        if not hasattr(error, "format_message"):
            raise
        raise Stop(WRONG, _misused(error)) from None
    return partial(int, parsed) if isinstance(parsed, int) else parsed


def _misused(error: Any) -> str:
    command = getattr(getattr(error, "ctx", None), "command_path", "ncnd")
    message = error.format_message().strip().rstrip(".")
    return f"{command}: {message[:1].lower()}{message[1:]}; see `{command} --help`"
