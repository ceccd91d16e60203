"""Running the examples of a check: a letter, or a case file."""

import json

from ncnd import CaseFile
from ncnd.checks import Finding, check, check_letter
from ncnd.checks.finding import Example


def run(example: Example) -> tuple[Finding, ...]:
    """What is found on an example."""
    if example.letter is not None:
        return check_letter(example.letter, received=example.received)
    return check(CaseFile.model_validate_json(json.dumps(example.case)))


def codes(findings: tuple[Finding, ...], *, above_info: bool = False) -> list[str]:
    """The codes found, in order."""
    return [each.code for each in findings if not above_info or each.severity != "info"]


def found(text: str, code: str) -> list[Finding]:
    """What one check finds in a letter."""
    return [each for each in check_letter(text) if each.code == code]
