"""Working days, by the words of section 10(6)."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ncnd.errors import CalendarError
from ncnd.working_days import (
    BankHolidays,
    Calendar,
    beyond_usual_extension,
    compliance_due,
    date_of_receipt,
    review_outcome_due,
    review_request_due,
)

DATA: Final = Path(__file__).resolve().parents[1] / "data" / "bank-holidays.json"
TABLE: Final = BankHolidays.model_validate_json(DATA.read_bytes())
CALENDAR: Final = Calendar(TABLE)
ENGLAND_ALONE: Final = Calendar(TABLE.model_copy(update={"days": tuple(entry for entry in TABLE.days if "england" in entry.parts)}))

DAYS: Final = st.dates(TABLE.first, TABLE.last - timedelta(days=250))
PERIODS: Final = st.integers(1, 60)


class TestTheAnswer:
    """Section 10(1): promptly, and not later than the twentieth working day following receipt."""

    @pytest.mark.parametrize(
        ("received", "due", "by_england_alone"),
        [
            pytest.param(date(2025, 12, 15), date(2026, 1, 16), date(2026, 1, 15), id="2 January"),
            pytest.param(date(2026, 3, 2), date(2026, 3, 31), date(2026, 3, 30), id="St Patrick's Day"),
            pytest.param(date(2026, 6, 22), date(2026, 7, 21), date(2026, 7, 20), id="12 July"),
            pytest.param(date(2026, 11, 10), date(2026, 12, 9), date(2026, 12, 8), id="St Andrew's Day"),
        ],
    )
    def test_a_bank_holiday_in_any_part_of_the_kingdom_moves_the_date(
        self, received: date, due: date, by_england_alone: date
    ) -> None:
        """The bank holidays of one part are not enough (FOIA s 10(6): any part of the United Kingdom)."""
        assert compliance_due(CALENDAR, received, 20) == due
        assert compliance_due(ENGLAND_ALONE, received, 20) == by_england_alone

    def test_a_day_kept_once_in_scotland_moves_it_too(self) -> None:
        """15 June 2026 was a bank holiday in Scotland alone, appointed for that year."""
        assert not CALENDAR.is_working_day(date(2026, 6, 15))
        assert compliance_due(CALENDAR, date(2026, 6, 1), 20) == date(2026, 6, 30)
        assert compliance_due(ENGLAND_ALONE, date(2026, 6, 1), 20) == date(2026, 6, 29)

    @pytest.mark.parametrize(
        ("received", "same_as"),
        [
            pytest.param(date(2026, 11, 21), date(2026, 11, 20), id="on a Saturday"),
            pytest.param(date(2026, 11, 22), date(2026, 11, 20), id="on a Sunday"),
            pytest.param(date(2026, 4, 3), date(2026, 4, 2), id="on Good Friday"),
            pytest.param(date(2025, 12, 25), date(2025, 12, 24), id="on Christmas Day"),
            pytest.param(date(2026, 11, 30), date(2026, 11, 27), id="on a bank holiday in Scotland"),
        ],
    )
    def test_a_request_may_arrive_on_a_day_that_does_not_count(self, received: date, same_as: date) -> None:
        """Receipt need not be on a working day; the first day counted is the next that is one."""
        assert not CALENDAR.is_working_day(received)
        assert CALENDAR.is_working_day(same_as)
        assert compliance_due(CALENDAR, received, 20) == compliance_due(CALENDAR, same_as, 20)

    def test_the_day_of_receipt_is_not_counted(self) -> None:
        """Twenty days follow receipt, so four weeks without a bank holiday end on the same weekday."""
        assert compliance_due(CALENDAR, date(2026, 9, 7), 20) == date(2026, 10, 5)

    def test_time_runs_from_the_clarification_when_one_was_needed(self) -> None:
        """The date of receipt is the later day, that of the further information (FOIA ss 1(3), 10(6))."""
        assert date_of_receipt(date(2026, 3, 2)) == date(2026, 3, 2)
        assert date_of_receipt(date(2026, 3, 2), clarified=date(2026, 3, 20)) == date(2026, 3, 20)
        assert date_of_receipt(date(2026, 3, 2), clarified=date(2026, 2, 27)) == date(2026, 3, 2)

    def test_the_first_requests_of_all_were_due_from_the_first_working_day_of_2005(self) -> None:
        """The right of access began on 1 January 2005, a Saturday; its first working day was 5 January."""
        assert CALENDAR.add(date(2005, 1, 1), 1) == date(2005, 1, 5)
        assert compliance_due(CALENDAR, date(2005, 1, 1), 20) == date(2005, 2, 1)


class TestTheBalance:
    """Section 10(3) sets no number of days; the regulator's guidance does."""

    @pytest.mark.parametrize(("estimated_on", "late"), [(date(2026, 10, 29), False), (date(2026, 10, 30), True)])
    def test_a_warning_is_due_on_the_day_after_the_usual_total(self, estimated_on: date, late: bool) -> None:
        """Forty working days from receipt are still usual; a day more is not."""
        assert CALENDAR.add(date(2026, 9, 3), 40) == date(2026, 10, 29)
        assert beyond_usual_extension(CALENDAR, date(2026, 9, 3), estimated_on, 40) is late


class TestTheReview:
    """The periods of an internal review are good practice, and count the same way."""

    def test_a_review_may_be_asked_for_up_to_forty_working_days_after_the_letter(self) -> None:
        """13 July (Northern Ireland), 3 August (Scotland) and 31 August 2026 (elsewhere) fall between."""
        assert review_request_due(CALENDAR, date(2026, 7, 10), 40) == date(2026, 9, 9)
        assert review_request_due(ENGLAND_ALONE, date(2026, 7, 10), 40) == date(2026, 9, 7)

    def test_a_review_is_due_in_twenty_working_days_and_in_forty_at_most(self) -> None:
        """Both dates run from the day on which the review was asked for."""
        assert review_outcome_due(CALENDAR, date(2026, 9, 7), 20) == date(2026, 10, 5)
        assert review_outcome_due(CALENDAR, date(2026, 9, 7), 40) == date(2026, 11, 2)


class TestCounting:
    """What holds of every day in the table."""

    @given(day=DAYS, period=PERIODS)
    def test_a_period_ends_on_a_working_day_after_it_begins(self, day: date, period: int) -> None:
        end = CALENDAR.add(day, period)
        assert end > day
        assert CALENDAR.is_working_day(end)

    @given(day=DAYS, period=PERIODS)
    def test_a_period_holds_as_many_working_days_as_it_was_given(self, day: date, period: int) -> None:
        end = CALENDAR.add(day, period)
        assert CALENDAR.count(day, end) == period
        assert CALENDAR.count(end, day) == -period

    @given(day=DAYS, later=st.integers(0, 90), period=PERIODS, longer=st.integers(0, 30))
    def test_a_later_start_or_a_longer_period_never_ends_sooner(self, day: date, later: int, period: int, longer: int) -> None:
        assert CALENDAR.add(day, period) <= CALENDAR.add(day + timedelta(days=later), period + longer)

    @given(day=DAYS, period=PERIODS)
    def test_it_agrees_with_a_person_who_walks_through_the_days(self, day: date, period: int) -> None:
        """Section 10(6) read literally, one day at a time."""
        closed = {entry.day for entry in TABLE.days}
        end, counted = day, 0
        while counted < period:
            end += timedelta(days=1)
            counted += end.weekday() < 5 and end not in closed
        assert CALENDAR.add(day, period) == end

    @given(day=DAYS)
    def test_a_day_counts_exactly_when_it_takes_the_count_up_by_one(self, day: date) -> None:
        following = day + timedelta(days=1)
        assert CALENDAR.count(day, following) == CALENDAR.is_working_day(following)

    @given(day=DAYS, period=PERIODS)
    def test_one_part_of_the_kingdom_never_gives_a_later_date(self, day: date, period: int) -> None:
        assert ENGLAND_ALONE.add(day, period) <= CALENDAR.add(day, period)


class TestDaysThatAreNotKnown:
    """Outside the table nothing is known, so nothing is answered."""

    @pytest.mark.parametrize("day", [date(2004, 12, 31), TABLE.last + timedelta(days=1), date.max])
    def test_a_day_outside_the_table_is_refused(self, day: date) -> None:
        """No date can be trusted for a request from before 2005, or in a year not yet announced."""
        told = rf"^`{day}` lies outside the days for which bank holidays are known, `2005-01-01` to"
        with pytest.raises(CalendarError, match=told):
            CALENDAR.is_working_day(day)
        with pytest.raises(CalendarError, match=told):
            CALENDAR.add(day, 20)
        with pytest.raises(CalendarError, match=told):
            CALENDAR.count(day, date(2026, 1, 5))
        with pytest.raises(CalendarError, match=told):
            CALENDAR.count(date(2026, 1, 5), day)

    def test_a_period_that_runs_past_the_table_is_refused(self) -> None:
        """The last day of the table may be asked about, and the day after it may not be counted to."""
        last_friday = date(2028, 12, 29)
        assert CALENDAR.is_working_day(last_friday)
        assert CALENDAR.add(last_friday - timedelta(days=1), 1) == last_friday
        with pytest.raises(CalendarError, match=r"^`1` working days after `2028-12-29` end outside the days"):
            CALENDAR.add(last_friday, 1)

    def test_the_last_day_of_a_table_can_be_counted_to(self) -> None:
        """The table holds its first and its last day."""
        june = Calendar(TABLE.model_copy(update={"first": date(2026, 6, 1), "last": date(2026, 6, 30)}))
        assert june.is_working_day(date(2026, 6, 1))
        assert june.is_working_day(date(2026, 6, 30))
        assert june.add(date(2026, 6, 1), 20) == date(2026, 6, 30)

    def test_the_first_days_of_the_table_do_not_count(self) -> None:
        """1 January 2005 was a Saturday, so no working day comes before it in the table."""
        assert not CALENDAR.is_working_day(date(2005, 1, 1))
        assert CALENDAR.is_working_day(date(2005, 1, 5))

    @pytest.mark.parametrize("period", [0, -1])
    def test_a_period_of_no_days_is_refused(self, period: int) -> None:
        """Counting starts the day after, so the shortest period is one working day."""
        with pytest.raises(CalendarError, match=rf"^a period of `{period}` working days is none at all; give one or more$"):
            CALENDAR.add(date(2026, 1, 5), period)


class TestABrokenTable:
    """A table that could mislead is not loaded."""

    SOURCE: Final = {
        "citation": "an Act",
        "url": "https://example.org",
        "checked_on": date(2026, 1, 1),
        "verified": False,
    }

    def table(self, **changes: Any) -> dict[str, Any]:
        days = [{"date": date(2026, 12, 25), "name": "Christmas Day", "parts": ("wales",)}]
        whole = {"title": "Bank holidays", "source": self.SOURCE, "days": days}
        return whole | {"from": date(2026, 1, 1), "to": date(2026, 12, 31)} | changes

    def test_a_whole_table_is_loaded(self) -> None:
        loaded = BankHolidays.model_validate(self.table())
        assert Calendar(loaded).count(date(2026, 12, 24), date(2026, 12, 26)) == 0

    def test_a_table_of_one_day_is_loaded(self) -> None:
        christmas = date(2026, 12, 25)
        loaded = BankHolidays.model_validate(self.table(**{"from": christmas, "to": christmas}))
        assert not Calendar(loaded).is_working_day(christmas)

    def test_a_year_without_its_days_is_refused(self) -> None:
        """Otherwise each of its bank holidays would be counted as a working day."""
        with pytest.raises(ValidationError, match="no bank holidays are given for `2025`, `2027`; add them"):
            BankHolidays.model_validate(self.table(**{"from": date(2025, 1, 1), "to": date(2027, 12, 31)}))

    def test_an_end_before_the_beginning_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="`to` comes before `from`; exchange them"):
            BankHolidays.model_validate(self.table(to=date(2025, 12, 31)))

    def test_a_part_that_the_kingdom_does_not_have_is_refused(self) -> None:
        days = [{"date": date(2026, 12, 25), "name": "Christmas Day", "parts": ("jersey",)}]
        with pytest.raises(ValidationError, match="parts"):
            BankHolidays.model_validate(self.table(days=days))
