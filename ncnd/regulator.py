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
    """A number of working days, from one day up to another, and who set it."""

    name: LimitName
    valid_from: date
    valid_to: date | None
    working_days: int
    source: Source


class ComplaintWindow(Frozen):
    """How soon the regulator asks to be written to, in the regulator's own terms, from one day up to another."""

    valid_from: date
    valid_to: date | None
    text: str
    source: Source


class Regulator(Frozen):
    """`data/regulator.json`. Details checked more than `confirm_after_days` before a letter are to be confirmed before it goes."""

    title: str
    confirm_after_days: int
    contacts: tuple[Contact, ...]
    limits: tuple[Limit, ...]
    complaint_windows: tuple[ComplaintWindow, ...]

    def contact(self, on: date) -> Contact:
        """The contact details for a letter of that day."""
        return next(each for each in reversed(self.contacts) if each.valid_from <= on)

    def complaint_window(self, on: date) -> ComplaintWindow:
        """How soon to write to the regulator after a letter of that day."""
        return next(each for each in reversed(self.complaint_windows) if each.valid_from <= on)

    def working_days(self, name: LimitName, on: date | None = None) -> int:
        """The number of working days of a limit on a day; without a day, as last set."""
        return next(
            limit.working_days for limit in reversed(self.limits) if limit.name == name and (on is None or limit.valid_from <= on)
        )

    def unchanged_since(self, on: date) -> date:
        """The day from which everything here that is valid on a day has been valid."""
        starts = (
            *(each.valid_from for each in self.contacts),
            *(each.valid_from for each in self.limits),
            *(each.valid_from for each in self.complaint_windows),
        )
        return max(start for start in starts if start <= on)
