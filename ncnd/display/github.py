"""Findings as annotations of a GitHub workflow."""

from collections.abc import Iterator, Sequence
from typing import Final

from ncnd.checks.finding import Finding, Severity
from ncnd.display.checked import Checked
from ncnd.display.safe import safe

_LEVELS: Final[dict[Severity, str]] = {"critical": "error", "error": "error", "warning": "warning", "info": "notice"}


def github_annotations(checked: Sequence[Checked]) -> str:
    """One annotation a line: those of each finding, and of each file that could not be read."""
    return "".join(f"{line}\n" for each in checked for line in _annotations(each))


def _annotations(checked: Checked) -> Iterator[str]:
    for problem in checked.problems:
        yield _annotation("error", _properties(checked), problem)
    for found in checked.findings:
        where = ", ".join(filter(None, (found.question and f"question {found.question}", found.part and f"part {found.part}")))
        said = f"{found.message}{f' ({where})' if where else ''}; {found.remedy}"
        yield _annotation(_LEVELS[found.severity], {**_properties(checked, found), "title": f"{found.code} {found.name}"}, said)


def _properties(checked: Checked, found: Finding | None = None) -> dict[str, str]:
    """The file, and the lines of a letter that is a text file."""
    made = {} if checked.file == "-" else {"file": checked.file}
    if found is None or found.span is None or checked.lines is None or checked.extracted:
        return made
    (line, column), (last, end) = (checked.lines.place(each) for each in found.span)
    made |= {"line": str(line), "endLine": str(last)}
    # GitHub takes columns only within one line.
    return made | ({"col": str(column), "endColumn": str(end)} if line == last else {})


def _annotation(level: str, properties: dict[str, str], said: str) -> str:
    shown = ",".join(f"{name}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}" for name, value in properties.items())
    return f"::{level}{f' {shown}' if shown else ''}::{_escaped(said)}"


def _escaped(text: str) -> str:
    """A text that cannot end its annotation, or begin another."""
    return safe(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))
