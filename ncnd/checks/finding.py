"""What a check reports, and the definition of a check, as `data/checks.json` holds it."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

from pydantic import Field

from ncnd.catalogue import data_folder, read_data
from ncnd.model import Frozen
from ncnd.wording import fill

Severity = Literal["critical", "error", "warning", "info"]
"""Gives the position away; wrong in law; a weakness; or something to know, such as what could not be judged."""

SEVERITIES: Final[tuple[Severity, ...]] = ("critical", "error", "warning", "info")

FAULTS: Final[tuple[Severity, ...]] = ("critical", "error")
"""What a letter may not be sent with."""


class Finding(Frozen):
    """What a check reports of a letter or a response.

    `span` is a stretch of the letter, in characters of the text that was given; for a response it is left empty, and `question` and
    `part` say where. A finding of severity `info` may say that something could not be judged.
    """

    code: str
    name: str
    severity: Severity
    message: str
    remedy: str
    authority: str
    question: str | None = None
    part: str | None = None
    span: tuple[int, int] | None = None


class Case(Frozen):
    """What else a check may have to say, and how grave that is: among others, that it could not judge."""

    severity: Severity
    message: str


class Example(Frozen):
    """A letter, or a case file, on which a check is shown at work."""

    letter: str | None = None
    case: Mapping[str, Any] | None = None
    received: date | None = None


class Check(Frozen):
    """The definition of a check.

    `judges` is the question that it puts; `cases` are its other messages; `limits` what it cannot see. `ground` is what a requester
    could say in asking for an internal review, and `not_shown` what that does not show; both are left out where a finding is of use
    only to the authority.
    """

    code: str = Field(pattern=r"^[PRNXLC][0-9]{2}$")
    name: str
    severity: Severity
    authority: str
    url: str
    judges: str
    message: str
    cases: Mapping[str, Case] = {}
    remedy: str
    limits: str
    ground: str | None = None
    not_shown: str | None = None
    bad: Example
    good: Example

    def says(self, case: str | None) -> Case:
        """What it reports in one case."""
        return Case(severity=self.severity, message=self.message) if case is None else self.cases[case]


class Challenge(Frozen):
    """The words of a request for an internal review, around its grounds; `missing` marks what its writer still has to give."""

    opening: str
    ground: str
    question: str
    wants: str
    no_grounds: str
    closing: str
    notes: str
    limit: str
    note: str
    missing: Mapping[str, str]


class Checks(Frozen):
    """`data/checks.json`: every check, in order of code."""

    title: str
    checked_on: date
    families: Mapping[str, str]
    challenge: Challenge
    checks: tuple[Check, ...]


class Seen(NamedTuple):
    """Something seen by a check, before it is put into words. A place in a letter is one of its plain text."""

    code: str
    case: str | None = None
    start: int | None = None
    end: int | None = None
    question: str | None = None
    part: str | None = None
    values: Mapping[str, str] = {}


@lru_cache(maxsize=1)
def bundled_checks() -> Checks:
    """The checks that ship with ncnd, read when first asked for."""
    return read_data(data_folder() / "checks.json", Checks)


def all_checks() -> tuple[Check, ...]:
    """The definition of every check, in order of code."""
    return bundled_checks().checks


@lru_cache(maxsize=1)
def _by_code() -> Mapping[str, Check]:
    return {check.code: check for check in all_checks()}


def finding(seen: Seen, span: tuple[int, int] | None) -> Finding:
    """What was seen, in the words of its check."""
    check = _by_code()[seen.code]
    said = check.says(seen.case)
    return Finding(
        code=check.code,
        name=check.name,
        severity=said.severity,
        message=fill(said.message, seen.values),
        remedy=check.remedy,
        authority=check.authority,
        question=seen.question,
        part=seen.part,
        span=span,
    )
