"""Working days, and the dates that the Act and good practice count in them.

A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in any part of
the United Kingdom, so a bank holiday in Scotland alone moves a date in England too. Counting starts the day
after receipt, and the day of receipt may itself be no working day. The days are a dated table
(`data/bank-holidays.json`) and the numbers come from whoever calls. A day outside the table is refused, never
guessed; the table begins with the right of access, on 1 January 2005.

Not modelled: the time that a fees notice stops (section 10(2)) and the longer limits that regulations set for
some authorities (section 10(4)).

Source: FOIA 2000 s 10(1), (6). https://www.legislation.gov.uk/ukpga/2000/36/section/10
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from ncnd.errors import CalendarError
from ncnd.model import Frozen
from ncnd.provision import Source

UnitedKingdomPart = Literal["england", "wales", "scotland", "northern_ireland"]
"""A part of the United Kingdom. England and Wales keep the same days."""


class BankHoliday(Frozen):
    """A weekday that does not count, what it is called, and the parts of the United Kingdom that keep it.

    Christmas Day and Good Friday, which section 10(6) names itself, are given as days of all four parts.

    Source: Banking and Financial Dealings Act 1971 s 1, Sch 1. https://www.legislation.gov.uk/ukpga/1971/80
    """

    day: date = Field(alias="date")
    name: str
    parts: tuple[UnitedKingdomPart, ...] = Field(min_length=1)


class LeftOut(BankHoliday):
    """A day that some list gives as a bank holiday and this table does not, and why."""

    why: str
    source: Source


class BankHolidays(Frozen):
    """`data/bank-holidays.json`: the weekdays, `from` a day `to` a day, that are bank holidays somewhere."""

    title: str
    source: Source
    first: date = Field(alias="from")
    last: date = Field(alias="to")
    days: tuple[BankHoliday, ...]
    left_out: tuple[LeftOut, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Refuse a year without its days, for then every bank holiday in it would count as a working day."""
        if self.last < self.first:
            raise ValueError("`to` comes before `from`; exchange them")
        given = {entry.day.year for entry in self.days}
        missing = [f"`{year}`" for year in range(self.first.year, self.last.year + 1) if year not in given]
        if missing:
            raise ValueError(f"no bank holidays are given for {', '.join(missing)}; add them, or shorten the table")
        return self


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of a table of bank holidays, for every part of the United Kingdom together.

    Every method raises `CalendarError` for a day outside the table. Building one takes a moment: keep it.

    >>> from ncnd.catalogue import bundled
    >>> bundled().calendar.add(date(2026, 6, 12), 1)
    datetime.date(2026, 6, 16)

    Source: FOIA 2000 s 10(6). https://www.legislation.gov.uk/ukpga/2000/36/section/10
    """

    table: BankHolidays = field(repr=False)
    _working: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        closed = {entry.day.toordinal() for entry in self.table.days}
        span = range(self.table.first.toordinal(), self.table.last.toordinal() + 1)
        # Ordinal 1 is a Monday, so a Saturday leaves 6 and a Sunday 0.
        working = tuple(day for day in span if day % 7 not in {0, 6} and day not in closed)
        object.__setattr__(self, "_working", working)

    def is_working_day(self, day: date) -> bool:
        """Whether a day counts."""
        reached = self._reached(day)
        return self._working[reached - 1 : reached] == (day.toordinal(),)

    def add(self, day: date, working_days: int) -> date:
        """The last day of a period: with 20, the twentieth working day after `day`."""
        if working_days < 1:
            raise CalendarError(f"a period of `{working_days}` working days is none at all; give one or more")
        position = self._reached(day) + working_days - 1
        if position >= len(self._working):
            raise self._unknown(f"`{working_days}` working days after `{day:%Y-%m-%d}` end")
        return date.fromordinal(self._working[position])

    def count(self, start: date, end: date) -> int:
        """How many working days follow `start`, to the end of `end`; negative when `end` comes first."""
        return self._reached(end) - self._reached(start)

    def _reached(self, day: date) -> int:
        """How many working days of the table there are up to and including a day."""
        ordinal = day.toordinal()
        if not self.table.first.toordinal() <= ordinal <= self.table.last.toordinal():
            raise self._unknown(f"`{day:%Y-%m-%d}` lies")
        return bisect_right(self._working, ordinal)

    def _unknown(self, what: str) -> CalendarError:
        known = f"`{self.table.first}` to `{self.table.last}`"
        remedy = "check the date, or bring data/bank-holidays.json up to date"
        return CalendarError(f"{what} outside the days for which bank holidays are known, {known}; {remedy}")


def date_of_receipt(received: date, clarified: date | None = None) -> date:
    """The day that time runs from: receipt or, if later, receipt of what was asked for under section 1(3).

    >>> date_of_receipt(date(2026, 3, 2), clarified=date(2026, 3, 9))
    datetime.date(2026, 3, 9)

    Source: FOIA 2000 ss 1(3), 10(6). https://www.legislation.gov.uk/ukpga/2000/36/section/10
    """
    return received if clarified is None else max(received, clarified)


def compliance_due(calendar: Calendar, receipt: date, working_days: int) -> date:
    """The last day for the answer and the refusal notice. Section 10(1) asks for promptness first.

    Extra time for the public interest does not move it for the notice, nor for parts that await no balance.

    >>> from ncnd.catalogue import bundled
    >>> compliance_due(bundled().calendar, date(2026, 11, 10), 20)
    datetime.date(2026, 12, 9)

    Source: FOIA 2000 ss 10(1), (3), 17(1). https://www.legislation.gov.uk/ukpga/2000/36/section/10
    """
    return calendar.add(receipt, working_days)


def beyond_usual_extension(calendar: Calendar, receipt: date, estimated_on: date, working_days: int) -> bool:
    """Whether the day estimated for a balance passes the total that the regulator normally expects.

    The Act says only what is reasonable in the circumstances, so this is cause to warn and not to refuse.

    >>> from ncnd.catalogue import bundled
    >>> beyond_usual_extension(bundled().calendar, date(2026, 9, 3), date(2026, 10, 30), 40)
    True

    Source: FOIA 2000 ss 10(3), 17(2). https://www.legislation.gov.uk/ukpga/2000/36/section/17
    """
    return estimated_on > calendar.add(receipt, working_days)


def review_request_due(calendar: Calendar, letter_dated: date, working_days: int) -> date:
    """The last day on which a request for internal review is in time. A later one may be declined.

    >>> from ncnd.catalogue import bundled
    >>> review_request_due(bundled().calendar, date(2026, 7, 10), 40)
    datetime.date(2026, 9, 9)

    Source: ICO public advice, step 1.
    https://ico.org.uk/for-the-public/official-information/what-to-do-if-you-are-dissatisfied-with-the-response
    """
    return calendar.add(letter_dated, working_days)


def review_outcome_due(calendar: Calendar, review_asked: date, working_days: int) -> date:
    """The day by which an internal review should be decided; good practice gives a complex one longer.

    >>> from ncnd.catalogue import bundled
    >>> review_outcome_due(bundled().calendar, date(2026, 9, 7), 20)
    datetime.date(2026, 10, 5)

    Source: ICO guide, complaints and internal reviews.
    https://ico.org.uk/for-organisations/foi/guide-to-managing-an-foi-request/complaints-internal-reviews/
    """
    return calendar.add(review_asked, working_days)
