"""The regulator's name and contact details, and the times a letter gives, each for the days on which it is right.

These models describe `data/regulator.json`.

Source: FOIA 2000 ss 10(1), 17(7), 50. https://www.legislation.gov.uk/ukpga/2000/36/section/50
"""

from datetime import date
from typing import Literal

from ncnd.model import Frozen
from ncnd.provision import Source

LimitName = Literal["compliance", "review_request", "review_outcome", "review_outcome_latest", "extension_usual"]


class Contact(Frozen):
    """How to reach the regulator, from one day up to another. No postal address where none has been verified."""

    valid_from: date
    valid_to: date | None
    checked_on: date
    name: str
    url: str
    phone: str
    address: str | None
    source: Source


class Limit(Frozen):
    """A number of working days, and who set it."""

    name: LimitName
    working_days: int
    source: Source


class ComplaintWindow(Frozen):
    """How soon the regulator asks to be written to, in the regulator's own terms."""

    text: str
    source: Source


class Regulator(Frozen):
    """`data/regulator.json`. Details checked more than `confirm_after_days` before a letter are to be confirmed before it goes."""

    title: str
    confirm_after_days: int
    contacts: tuple[Contact, ...]
    limits: tuple[Limit, ...]
    complaint_window: ComplaintWindow

    def contact(self, on: date) -> Contact:
        """The contact details for a letter of that day."""
        return next(each for each in reversed(self.contacts) if each.valid_from <= on)

    def working_days(self, name: LimitName) -> int:
        """The number of working days of a limit."""
        return next(limit.working_days for limit in self.limits if limit.name == name)
