"""How a command answers: a letter, or data and the page that shows them."""

import sys
from collections.abc import Iterable
from shutil import get_terminal_size

from ncnd.commands.choices import Format
from ncnd.display.blocks import Block, draw, plain, wrapped
from ncnd.display.safe import drawn
from ncnd.terminal import DONE, put, save, written


def answer(format: Format, data: str | Iterable[str], page: Iterable[Block]) -> int:
    """Print data, given as JSON or as the JSON of each item of a list; or the page that shows them."""
    if format is Format.JSON:
        put((data if isinstance(data, str) else f"[{','.join(data)}]") + "\n")
    else:
        show(page)
    return DONE


def show(page: Iterable[Block]) -> None:
    """Print a page: drawn on a terminal, plain anywhere else."""
    if drawn(sys.stdout):
        with written("standard output", sys.stdout):
            draw(page, sys.stdout)
    else:
        put(plain(page))


def letter(text: str, format: Format, output: str | None, case: str) -> int:
    """Write a letter, or its data: to a file, or to standard output, where a terminal gets its lines broken."""
    if output is not None:
        save(text, output, case)
    elif format is Format.TEXT and sys.stdout.isatty():
        put(wrapped(text, get_terminal_size().columns))
    else:
        put(text)
    return DONE
