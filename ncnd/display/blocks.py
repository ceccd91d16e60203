"""Blocks of a page: headings, paragraphs and tables.

On a terminal rich draws them to its width. Anywhere else they are plain text with aligned columns, and no line is broken. No text
is ever read as markup.
"""

import textwrap
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TextIO, TypeAlias


class Heading(NamedTuple):
    """A line that opens a section."""

    text: str


class Table(NamedTuple):
    """Rows of cells. A table without names for its columns is a list of facts."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...] = ()


class Lines(NamedTuple):
    """Lines that are shown as they are laid out, each made of texts with the style that a terminal gives them."""

    lines: tuple[tuple[tuple[str, str], ...], ...]


Block: TypeAlias = str | Heading | Table
LaidOut: TypeAlias = Block | Lines
"""What a page is made of: blocks that find their own place, and lines that have theirs."""


def wrapped(text: str, width: int) -> str:
    """A letter with its lines broken between words, as a terminal of that width shows it best."""
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    if not line.strip("-"):
        return line[:width]
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def plain(blocks: Iterable[LaidOut]) -> str:
    """The blocks as plain text, ending in a line break."""
    return "\n\n".join(_plain(block) for block in blocks) + "\n"


def _plain(block: LaidOut) -> str:
    match block:
        case Heading(text):
            return f"{text}\n{'-' * len(text)}"
        case Table(rows, columns):
            return _aligned([*([columns] if columns else []), *rows])
        case Lines(lines):
            return "\n".join("".join(text for text, _ in line) for line in lines)
        case _:
            return block


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells)


def draw(blocks: Iterable[LaidOut], stream: TextIO) -> None:
    """Draw the blocks on a terminal, with rich."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text

    console = Console(file=stream, markup=False, highlight=False, emoji=False)
    for block in blocks:
        match block:
            case Heading(text):
                console.print(Text(text, "bold"))
            case Table(rows, columns):
                table = Drawing(box=box.SIMPLE_HEAD, show_header=bool(columns), show_edge=False, pad_edge=False)
                for name in columns or ("", ""):
                    table.add_column(name, overflow="fold")
                for row in rows:
                    table.add_row(*(Text(cell) for cell in row))
                console.print(table)
            case Lines(lines):
                for line in lines:
                    console.print(Text.assemble(*line), no_wrap=True, overflow="ignore", crop=False)
            case _:
                console.print(Text(block))
        console.print()
