"""One line of the table, its target, and how the table is printed."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias


class NotMeasured(Exception):
    """A row cannot be measured: a peer is missing, a process fails, or the contestants do not do the same work."""


Verdict: TypeAlias = Literal["pass", "short", "not run", ""]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """How many times faster than the other ncnd should be."""

    times: float

    def met(self, ratio: float) -> bool:
        return ratio >= self.times

    def __str__(self) -> str:
        return f">= {self.times:g} x faster"


@dataclass(frozen=True, slots=True)
class AtMost:
    """How many times the cost of the other ncnd may have."""

    times: float

    def met(self, ratio: float) -> bool:
        return ratio <= self.times

    def __str__(self) -> str:
        return f"<= {self.times:g} x"


@dataclass(frozen=True, slots=True)
class NoMoreThan:
    """A figure of ncnd's own that may not be passed."""

    figure: float

    def __str__(self) -> str:
        return f"<= {self.figure:g}"


@dataclass(frozen=True, slots=True)
class Line:
    """A figure for ncnd, the figure it is put beside, and the target, so far as there are any."""

    what: str
    unit: str
    ours: float | None = None
    against: str = ""
    theirs: float | None = None
    target: AtLeast | AtMost | NoMoreThan | None = None
    remark: str = ""

    @property
    def ratio(self) -> float | None:
        """Theirs by ours where ncnd should be faster, ours by theirs where it may cost more."""
        if not self.ours or not self.theirs or isinstance(self.target, NoMoreThan):
            return None
        return self.theirs / self.ours if isinstance(self.target, AtLeast) else self.ours / self.theirs

    @property
    def verdict(self) -> Verdict:
        if self.ours is None:
            return "not run"
        if isinstance(self.target, NoMoreThan):
            return "pass" if self.ours <= self.target.figure else "short"
        if self.target is None or self.ratio is None:
            return ""
        return "pass" if self.target.met(self.ratio) else "short"

    def values(self) -> dict[str, object]:
        """The line for `--json`."""
        return {
            **asdict(self),
            "target": str(self.target) if self.target else None,
            "ratio": self.ratio,
            "verdict": self.verdict,
        }


def table(lines: Sequence[tuple[str, Line]]) -> str:
    """Plain text in columns, with remarks beneath."""
    head = ("row", "what", "ncnd", "against", "", "ratio", "target", "verdict")
    cells = [head, *(_cells(row, line) for row, line in lines)]
    widths = [max(len(cell[column]) for cell in cells) for column in range(len(head))]
    rows = ["  ".join(_set(cell[column], widths[column], column) for column in range(len(head))).rstrip() for cell in cells]
    remarks = [f"{row}: {line.remark}" for row, line in lines if line.remark]
    return "\n".join([rows[0], "-" * max(map(len, rows)), *rows[1:], *([""] if remarks else []), *remarks])


_FIGURES = (2, 4, 5)


def _set(text: str, width: int, column: int) -> str:
    return text.rjust(width) if column in _FIGURES else text.ljust(width)


def _cells(row: str, line: Line) -> tuple[str, ...]:
    return (
        row,
        line.what,
        _figure(line.ours, line.unit),
        line.against,
        _figure(line.theirs, line.unit),
        "" if line.ratio is None else f"{line.ratio:.2f}",
        "" if line.target is None else str(line.target),
        line.verdict,
    )


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    if unit == "":
        return f"{value:,.0f}"
    return f"{value:,.{2 if value < 10 else 1 if value < 1000 else 0}f} {unit}"
