"""Findings as pages: grouped by file, each with its words underlined, what to do, and on what authority."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from ncnd.checks.finding import SEVERITIES, Check, Finding, Severity
from ncnd.display.blocks import Block, Heading, LaidOut, Lines, Table
from ncnd.display.cells import facts
from ncnd.display.checked import Checked, counted
from ncnd.display.excerpt import excerpt

_STYLES: Final[dict[Severity, str]] = {"critical": "bold white on red", "error": "bold red", "warning": "yellow", "info": "cyan"}
_EXCERPT: Final = 100
"""How wide an excerpt is where there is no terminal to fit it to."""

Line = tuple[tuple[str, str], ...]


def findings_page(checked: Sequence[Checked], width: int | None) -> Iterator[LaidOut]:
    """What was found, file by file, and how much; with a table where there are several files."""
    for each in checked:
        if each.findings:
            yield Heading(each.named)
            for found in each.findings:
                yield Lines(tuple(_finding(found, each, width)))
    if len(checked) > 1:
        yield Heading("Summary")
        yield Table(tuple(_row(each) for each in checked), ("File", *(each.capitalize() for each in SEVERITIES)))
    yield _total(checked)


def _finding(found: Finding, checked: Checked, width: int | None) -> Iterator[Line]:
    head = ((f"{_place(found, checked)}  ", "bold"), (found.severity, _STYLES[found.severity]), (f"  {found.code}", "bold"))
    if width and sum(len(text) for text, _ in head) + 2 + len(found.name) > width:
        yield head
        yield from _wrapped(found.name, "  ", width)
    else:
        yield (*head, (f"  {found.name}", ""))
    yield from _wrapped(found.message, "  ", width)
    if found.span is not None and checked.lines is not None:
        gutter = len(str(checked.lines.place(found.span[1])[0]))
        for row in excerpt(checked.lines, found.span, (width or _EXCERPT) - gutter - 5):
            yield ((f"  {row.number:>{gutter}} | ", "blue"), (row.text, ""))
            if row.marks:
                yield ((f"  {'':>{gutter}} | ", "blue"), (row.marks, _STYLES[found.severity].replace(" white on red", " red")))
    yield from _wrapped(found.remedy, "  = remedy: ", width)
    yield from _wrapped(found.authority, "  = authority: ", width)


def _place(found: Finding, checked: Checked) -> str:
    """Where a finding is: line and column of a letter, question and part of a response."""
    question = f"question {found.question}" if found.question else ""
    if found.span is not None and checked.lines is not None:
        at = "{}:{}".format(*checked.lines.place(found.span[0]))
    else:
        at = f"part {found.part}" if found.part else "" if question else "whole letter" if checked.lines else "whole reply"
    return ", ".join(filter(None, (at, question)))


def _wrapped(text: str, label: str, width: int | None) -> Iterator[Line]:
    """A sentence after its label, its lines set in; whole where there is no terminal to fit it to."""
    lines = textwrap.wrap(text, width - len(label), break_on_hyphens=False) if width and width > len(label) + 20 else [text]
    for number, line in enumerate(lines):
        yield ((label if number == 0 else " " * len(label), "dim"), (line, ""))


def _row(checked: Checked) -> tuple[str, ...]:
    if checked.problems:
        return (checked.named, "not read", *("" for _ in SEVERITIES[1:]))
    return (checked.named, *(str(count or "-") for count in checked.counted().values()))


def _total(checked: Sequence[Checked]) -> str:
    findings = [found for each in checked for found in each.findings]
    unread = sum(1 for each in checked if each.problems)
    aside = f"; {unread} of {len(checked)} files not read" if unread and len(checked) > 1 else ""
    if unread == len(checked):
        return "Nothing was read."
    if not findings:
        return f"Nothing found{aside}."
    counts = (f"{count} {severity}{_more(count, severity)}" for severity, count in counted(findings).items() if count)
    return f"{len(findings)} finding{_more(len(findings))}: {', '.join(counts)}{aside}."


def _more(count: int, word: str = "finding") -> str:
    return "s" if count > 1 and word in ("error", "finding", "warning") else ""


def check_page(check: Check, family: str) -> Iterator[Block]:
    """One check: what it asks, what it says, what to do, and what it cannot see."""
    yield Heading(f"{check.code}: {check.name}")
    yield check.judges
    yield facts(
        ("Family", family),
        ("Severity", check.severity),
        ("Authority", f"{check.authority}; {check.url}"),
        ("What to do", check.remedy),
        ("Known limits", check.limits),
    )
    yield Heading("What it may say")
    cases = (check.says(None), *check.cases.values())
    yield Table(tuple((each.severity, each.message) for each in cases), ("Severity", "Message"))
    for heading, example in (("Caught", check.bad), ("Let pass", check.good)):
        if example.letter is not None:
            yield Heading(heading)
            yield example.letter
