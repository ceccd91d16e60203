"""A sound reply as a claim: the checks find nothing grave in it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from ncnd import CaseFile, Response
from ncnd.testing.noting import note

if TYPE_CHECKING:
    from ncnd.checks.finding import Finding, Severity


def assert_clean(reply: "str | Response | CaseFile", *, at: "Severity" = "error", ignore: Collection[str] = ()) -> None:
    """Fail if the checks find anything of the severity `at`, or graver, in a letter, a response or a case.

    `at` is `critical`, `error`, `warning` or `info`; `ignore` are codes of checks whose findings are set aside.

    Raises `AssertionError` with every such finding, gravest first.

    >>> assert_clean("We neither confirm nor deny whether we hold the information.", at="critical")
    >>> assert_clean("Our search found 5 records. We neither confirm nor deny whether we hold any.", at="critical")
    ... # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    AssertionError: of severity critical or graver:
      ... critical...
    """
    __tracebackhide__ = True
    note("assert_clean")
    from ncnd.checks import check, check_letter
    from ncnd.checks.finding import SEVERITIES

    grave = SEVERITIES[: SEVERITIES.index(at) + 1]
    findings = check_letter(reply) if isinstance(reply, str) else check(reply)
    wrong = [finding for finding in findings if finding.severity in grave and finding.code not in ignore]
    if wrong:
        wrong.sort(key=lambda finding: (grave.index(finding.severity), finding.code))
        raise AssertionError("\n".join((f"of severity {at} or graver:", *map(_shown, wrong))))


def _shown(finding: "Finding") -> str:
    where = finding.part or finding.question
    return f"  {finding.code} {finding.severity}{f' ({where})' if where else ''}: {finding.message}; {finding.remedy}"
