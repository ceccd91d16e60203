"""ncnd: reasoning about neither confirming nor denying under the Freedom of Information Act 2000.

Read a case file, respond to it, and render the letter. What is decided about the duty to confirm or deny never depends on whether
anything is held: see `docs/held-blind.md`.
"""

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
    "decide",
    "draft",
    "file_note",
    "missing_facts",
    "read_case",
    "respond",
    "review",
    "settle",
    "settle_together",
]
