"""The words that a finding is about, underlined in their line.

What is shown of a letter is made harmless first: control characters, and marks that reorder text, are written out.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from ncnd.display.checked import Lines
from ncnd.display.safe import safe

_AROUND: Final = 40
"""How many characters are shown before and after the words."""

_ROWS: Final = 4
_MORE: Final = "…"


class Row(NamedTuple):
    """A piece of a line, and what stands beneath it; the number of the line is with its first piece."""

    number: str
    text: str
    marks: str


class _Cell(NamedTuple):
    shown: str
    width: int
    marked: bool


def excerpt(lines: Lines, span: tuple[int, int], width: int) -> Iterator[Row]:
    """The words of a span with some of their line around them, in rows of a width; a long one is cut short."""
    (first, start), (last, end) = lines.place(span[0]), lines.place(span[1])
    left = _ROWS
    for number in range(first, last + 1):
        line = lines.line(number)
        words = (start - 1 if number == first else 0, end - 1 if number == last else len(line))
        pieces = list(_broken(_cells(line, *words), width))
        for at, piece in enumerate(pieces[:left]):
            yield Row(str(number) if at == 0 else "", "".join(each.shown for each in piece).rstrip(), _marks(piece))
        left -= len(pieces)
        if left < 0 or (left == 0 and number < last):
            yield Row("", _MORE, "")
            return


def _cells(line: str, start: int, end: int) -> list[_Cell]:
    """The characters of a line around some words, cut between words."""
    before, after = max(0, start - _AROUND), min(len(line), end + _AROUND)
    if before > 0:
        before = line.find(" ", before, start) + 1 or before
    if after < len(line):
        after = max(line.rfind(" ", end, after), end) if line.rfind(" ", end, after) >= 0 else after
    shown = [_MORE] if before > 0 else []
    cells = [_Cell(each, 1, marked=False) for each in shown]
    for at in range(before, after):
        each = " " if line[at] == "\t" else safe(line[at])
        cells.append(_Cell(each, cell_len(each), start <= at < end))
    return [*cells, _Cell(_MORE, 1, marked=False)] if after < len(line) else cells


def _broken(cells: Sequence[_Cell], width: int) -> Iterator[Sequence[_Cell]]:
    """The characters in rows, broken after a space where there is one."""
    start = taken = 0
    space = 0
    for at, each in enumerate(cells):
        if taken + each.width > width and at > start:
            cut = space if space > start else at
            yield cells[start:cut]
            taken = sum(cell.width for cell in cells[cut:at])
            start = cut
        taken += each.width
        if each.shown == " ":
            space = at + 1
    yield cells[start:]


def _marks(piece: Sequence[_Cell]) -> str:
    return "".join(("^" if each.marked else " ") * each.width for each in piece).rstrip()
