"""How a command answers: a letter, or data and the page that shows them."""

import sys
from collections.abc import Iterable
from shutil import get_terminal_size

from ncnd.commands.choices import Format
from ncnd.display.blocks import LaidOut, draw, plain, wrapped
from ncnd.display.safe import drawn
from ncnd.terminal import DONE, WRONG, Stop, put, put_bytes, save, written


def answer(format: Format, data: str | Iterable[str], page: Iterable[LaidOut]) -> int:
    """Print data, given as JSON or as the JSON of each item of a list; or the page that shows them."""
    if format is Format.JSON:
        put((data if isinstance(data, str) else f"[{','.join(data)}]") + "\n")
    else:
        show(page)
    return DONE


def show(page: Iterable[LaidOut]) -> None:
    """Print a page: drawn on a terminal, plain anywhere else."""
    if drawn(sys.stdout):
        with written("standard output", sys.stdout):
            draw(page, sys.stdout)
    else:
        put(plain(page))


def letter(content: str | bytes, output: str | None, case: str, *, to_read: bool) -> int:
    """Write a letter, or its data: to a file, or to standard output, where a terminal gets the lines of plain text broken."""
    if output is not None:
        save(content, output, case)
    elif isinstance(content, bytes):
        if sys.stdout.isatty():
            raise Stop(WRONG, "a Word document cannot be shown on a terminal; give --output FILE")
        put_bytes(content)
    elif to_read and sys.stdout.isatty():
        put(wrapped(content, get_terminal_size().columns))
    else:
        put(content)
    return DONE
