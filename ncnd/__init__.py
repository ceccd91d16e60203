"""ncnd: reasoning about neither confirming nor denying under the Freedom of Information Act 2000.

Read a case file, respond to it, and render the letter. What is decided about the duty to confirm or deny never depends on whether
anything is held: see `docs/held-blind.md`. What judges and reads letters (`check`, `check_letter`, `read_letter`, `challenge`) is
imported when it is first asked for.
"""

from typing import TYPE_CHECKING

from ncnd.answer import answer
from ncnd.balance import Balance, settle
from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue
from ncnd.cumulative import CumulativeBalance, settle_together
from ncnd.duty import decide
from ncnd.errors import CaseError, NcndError, Problem
from ncnd.file_note import FileNote, file_note
from ncnd.missing import MissingFact, missing_facts
from ncnd.outcome import BalanceRequired, DutyApplies, DutyExcluded, GroundsRequired, Outcome
from ncnd.reader import read_case
from ncnd.request import Part
from ncnd.response import Response, draft, respond
from ncnd.review import review

if TYPE_CHECKING:
    from ncnd.checks import challenge, check, check_letter
    from ncnd.checks.reading import read_letter
else:

    def __getattr__(name: str) -> object:
        if name not in ("challenge", "check", "check_letter", "read_letter"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module("ncnd.checks.reading" if name == "read_letter" else "ncnd.checks"), name)


__all__ = [
    "Balance",
    "BalanceRequired",
    "CaseError",
    "CaseFile",
    "Catalogue",
    "CumulativeBalance",
    "DutyApplies",
    "DutyExcluded",
    "FileNote",
    "GroundsRequired",
    "MissingFact",
    "NcndError",
    "Outcome",
    "Part",
    "Problem",
    "Response",
    "answer",
    "challenge",
    "check",
    "check_letter",
    "decide",
    "draft",
    "file_note",
    "missing_facts",
    "read_case",
    "read_letter",
    "respond",
    "review",
    "settle",
    "settle_together",
]
