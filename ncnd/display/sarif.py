"""Findings as SARIF 2.1.0, which code scanners read.

`critical` and `error` are of level `error`, `warning` of `warning`, `info` of `note`; the severity itself is among the properties.
Lines are given for a letter that is a text file. Of any other letter the place in its text is among the properties.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from ncnd.checks.finding import Check, Finding, Severity, all_checks
from ncnd.display.checked import Checked

Object = dict[str, Any]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final[dict[Severity, str]] = {"critical": "error", "error": "error", "warning": "warning", "info": "note"}


def sarif(checked: Sequence[Checked], version: str | None) -> str:
    """One log of one run, with the definition of every check."""
    checks = all_checks()
    numbers = {check.code: number for number, check in enumerate(checks)}
    driver = {"name": "ncnd", **({"version": version} if version else {}), "rules": [_rule(check) for check in checks]}
    problems = [_notification(each, problem) for each in checked for problem in each.problems]
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not problems, "toolExecutionNotifications": problems}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, found, numbers[found.code]) for each in checked for found in each.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False)


def _rule(check: Check) -> Object:
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": check.name},
        "fullDescription": {"text": check.judges},
        "help": {"text": f"{check.remedy} Known limits: {check.limits}"},
        "helpUri": check.url,
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"severity": check.severity, "authority": check.authority},
    }


def _result(checked: Checked, found: Finding, rule: int) -> Object:
    return {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message}; {found.remedy}"},
        "locations": [_location(checked, found)],
        "properties": {
            "severity": found.severity,
            "authority": found.authority,
            **({"span": found.span} if found.span is not None else {}),
        },
    }


def _location(checked: Checked, found: Finding) -> Object:
    physical: Object = {"artifactLocation": {"uri": _uri(checked.file)}}
    if found.span is not None and checked.lines is not None and not checked.extracted:
        (line, column), (last, end) = (checked.lines.place(each) for each in found.span)
        physical["region"] = {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}
    logical = list(_logical(found))
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}


def _logical(found: Finding) -> Iterator[Object]:
    for kind, name in (("question", found.question), ("part", found.part)):
        if name is not None:
            yield {"kind": kind, "name": name}


def _notification(checked: Checked, problem: str) -> Object:
    where = {"physicalLocation": {"artifactLocation": {"uri": _uri(checked.file)}}}
    return {"level": "error", "message": {"text": problem}, "locations": [where]}


def _uri(file: str) -> str:
    """A file as a relative reference, or as a `file:` address where its path is whole."""
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix().encode("utf-8", "surrogateescape"))
