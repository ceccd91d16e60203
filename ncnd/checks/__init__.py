"""Checks on a response or a letter, what they find, and the reading of letters.

Each check has a code, an authority and a page in `docs/checks`. A check judges the authority's own words, never the request.
"""

from ncnd.checks.challenge import ChallengeGround, challenge, challenge_text
from ncnd.checks.checking import check, check_letter
from ncnd.checks.files import letter_text
from ncnd.checks.finding import FAULTS, Check, Finding, Severity, all_checks

__all__ = [
    "FAULTS",
    "ChallengeGround",
    "Check",
    "Finding",
    "Severity",
    "all_checks",
    "challenge",
    "challenge_text",
    "check",
    "check_letter",
    "letter_text",
]
