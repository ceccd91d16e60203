"""What checking came to, file by file, and where in a text a finding stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from ncnd.checks.finding import SEVERITIES, Finding, Severity

_BREAK: Final = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text. Lines and columns count from one, as editors count them."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(each.end() for each in _BREAK.finditer(self.text))]

    def place(self, position: int) -> tuple[int, int]:
        """The line and the column of a place in the text."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """A line, without its break."""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")


class Checked(NamedTuple):
    """One file: its findings, or why it could not be read.

    `lines` are those of a letter. They are `extracted` where the letter is not a text file: then they are not lines of the file.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    lines: Lines | None = None
    extracted: bool = False
    problems: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """The file as a person is told of it."""
        return "standard input" if self.file == "-" else self.file

    def counted(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return counted(self.findings)


def counted(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, the gravest first."""
    severities = [each.severity for each in findings]
    return {severity: severities.count(severity) for severity in SEVERITIES}
