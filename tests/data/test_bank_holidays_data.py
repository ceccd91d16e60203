"""The table of bank holidays, against the Acts, GOV.UK's announcements and the `holidays` package."""

import json
import runpy
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import holidays
import pytest

from ncnd.working_days import BankHolidays, UnitedKingdomPart

CHECKOUT: Final = Path(__file__).resolve().parents[2]
TABLE: Final = BankHolidays.model_validate_json((CHECKOUT / "data" / "bank-holidays.json").read_bytes())

SUBDIVISIONS: Final[dict[UnitedKingdomPart, str]] = {
    "england": "ENG",
    "wales": "WLS",
    "scotland": "SCT",
    "northern_ireland": "NIR",
}
ALL: Final = frozenset(SUBDIVISIONS)
NOT_SCOTLAND: Final = ALL - {"scotland"}
SCOTLAND: Final = frozenset({"scotland"})
NORTHERN_IRELAND: Final = frozenset({"northern_ireland"})
YEARS: Final = range(TABLE.first.year, TABLE.last.year + 1)


def kept_by(day: date) -> frozenset[str]:
    """The parts of the United Kingdom that keep a day."""
    return frozenset(part for entry in TABLE.days if entry.day == day for part in entry.parts)


def easter_monday(year: int) -> date:
    (day,) = [entry.day for entry in TABLE.days if entry.day.year == year and entry.name == "Easter Monday"]
    return day


class TestTheTable:
    def test_it_runs_from_the_day_the_act_began(self) -> None:
        """The right of access began on 1 January 2005; 2028 is the last year known to have been announced."""
        assert (TABLE.first, TABLE.last) == (date(2005, 1, 1), date(2028, 12, 31))

    def test_its_sorted_form_is_stable(self) -> None:
        assert list(TABLE.days) == sorted(TABLE.days, key=lambda entry: (entry.day, entry.name))

    def test_it_gives_a_part_a_day_once(self) -> None:
        given = Counter((entry.day, part) for entry in TABLE.days for part in entry.parts)
        assert set(given.values()) == {1}

    def test_it_gives_only_weekdays_of_its_own_years(self) -> None:
        """Saturdays and Sundays never count (section 10(6)), so they are not given."""
        assert [entry for entry in TABLE.days if entry.day.weekday() > 4] == []
        assert [entry for entry in TABLE.days if not TABLE.first <= entry.day <= TABLE.last] == []

    def test_england_and_wales_keep_the_same_days(self) -> None:
        """The Banking and Financial Dealings Act 1971 lists them as one (Sch 1 para 1)."""
        assert [entry for entry in TABLE.days if ("england" in entry.parts) != ("wales" in entry.parts)] == []

    def test_what_is_left_out_is_not_also_given(self) -> None:
        """Every day that is left out says why, and no other part keeps it, so it is a working day."""
        left_out = [f"{entry.day}" for entry in TABLE.left_out]
        assert left_out == ["2006-11-30", "2010-01-04", "2011-01-04"]
        assert [entry for entry in TABLE.left_out if not entry.why or kept_by(entry.day)] == []


class TestTheDaysOfEveryYear:
    @pytest.mark.parametrize("year", YEARS)
    def test_christmas_day_and_good_friday_do_not_count_anywhere(self, year: int) -> None:
        """Section 10(6) names both, whether or not they are bank holidays."""
        christmas = date(year, 12, 25)
        assert christmas.weekday() > 4 or kept_by(christmas) == ALL
        assert kept_by(easter_monday(year) - timedelta(days=3)) == ALL

    @pytest.mark.parametrize("year", YEARS)
    def test_easter_monday_is_kept_everywhere_but_in_scotland(self, year: int) -> None:
        """It is not in the Scottish list of Schedule 1, and does not count all the same."""
        assert kept_by(easter_monday(year)) == NOT_SCOTLAND

    @pytest.mark.parametrize("year", YEARS)
    def test_january_begins_with_two_days_in_scotland(self, year: int) -> None:
        """1 and 2 January are in the Scottish list; elsewhere 1 January alone is kept."""
        opening = [date(year, 1, 1) + timedelta(days=n) for n in range(4)]
        contested = {entry.day for entry in TABLE.left_out}
        assert sum("scotland" in kept_by(day) for day in opening) == 2 - len(contested.intersection(opening))
        assert sum("england" in kept_by(day) for day in opening) == 1

    @pytest.mark.parametrize("year", YEARS)
    def test_the_summer_holiday_is_early_in_august_in_scotland_and_late_elsewhere(self, year: int) -> None:
        mondays = [day for day in (date(year, 8, n) for n in range(1, 32)) if day.weekday() == 0]
        assert kept_by(mondays[0]) == SCOTLAND
        assert kept_by(mondays[-1]) == NOT_SCOTLAND

    @pytest.mark.parametrize("year", YEARS)
    @pytest.mark.parametrize(("month", "day", "kept"), [(3, 17, NORTHERN_IRELAND), (7, 12, NORTHERN_IRELAND), (11, 30, SCOTLAND)])
    def test_a_national_day_is_kept_on_the_day_or_the_monday_after_the_weekend(
        self, year: int, month: int, day: int, kept: frozenset[str]
    ) -> None:
        """St Patrick's Day, the Battle of the Boyne and, since 2007, St Andrew's Day."""
        keeping = date(year, month, day)
        while keeping.weekday() > 4:
            keeping += timedelta(days=1)
        assert kept_by(keeping) == (kept if (year, month) > (2006, 11) or month < 11 else frozenset())

    @pytest.mark.parametrize("year", range(2012, 2029))
    def test_each_part_keeps_as_many_days_as_gov_uk_lists(self, year: int) -> None:
        """Eight in England and Wales, nine in Scotland, ten in Northern Ireland, and those of one year."""
        everywhere = {2012: 1, 2022: 2, 2023: 1}.get(year, 0)
        in_scotland = {2026: 1}.get(year, 0)
        kept = Counter(part for entry in TABLE.days if entry.day.year == year for part in entry.parts)
        assert kept == {
            "england": 8 + everywhere,
            "wales": 8 + everywhere,
            "scotland": 9 + everywhere + in_scotland,
            "northern_ireland": 10 + everywhere,
        }


class TestTheDaysOfOneYear:
    @pytest.mark.parametrize(
        ("day", "kept"),
        [
            pytest.param(date(2011, 4, 29), ALL, id="royal wedding"),
            pytest.param(date(2012, 6, 4), ALL, id="spring holiday moved for the Diamond Jubilee"),
            pytest.param(date(2012, 6, 5), ALL, id="Diamond Jubilee"),
            pytest.param(date(2020, 5, 8), ALL, id="May holiday moved to VE Day"),
            pytest.param(date(2022, 6, 2), ALL, id="spring holiday moved for the Platinum Jubilee"),
            pytest.param(date(2022, 6, 3), ALL, id="Platinum Jubilee"),
            pytest.param(date(2022, 9, 19), ALL, id="state funeral"),
            pytest.param(date(2023, 5, 8), ALL, id="coronation"),
            pytest.param(date(2026, 6, 15), SCOTLAND, id="World Cup, in Scotland"),
        ],
    )
    def test_a_day_appointed_once_does_not_count(self, day: date, kept: frozenset[str]) -> None:
        """A proclamation may appoint a day for one year (1971 Act s 1(2), (3))."""
        assert kept_by(day) == kept

    @pytest.mark.parametrize("day", [date(2012, 5, 28), date(2020, 5, 4), date(2022, 5, 30)])
    def test_a_holiday_that_was_moved_leaves_a_working_day_behind(self, day: date) -> None:
        assert kept_by(day) == frozenset()

    @pytest.mark.parametrize(
        ("day", "kept"),
        [
            pytest.param(date(2007, 3, 19), NORTHERN_IRELAND, id="St Patrick's Day on a Saturday"),
            pytest.param(date(2013, 12, 2), SCOTLAND, id="St Andrew's Day on a Saturday"),
            pytest.param(date(2016, 1, 4), SCOTLAND, id="2 January on a Saturday"),
            pytest.param(date(2017, 1, 3), SCOTLAND, id="1 January on a Sunday"),
            pytest.param(date(2021, 12, 28), ALL, id="Christmas on a Saturday"),
            pytest.param(date(2022, 12, 27), ALL, id="Christmas on a Sunday"),
            pytest.param(date(2026, 7, 13), NORTHERN_IRELAND, id="12 July on a Sunday"),
            pytest.param(date(2026, 12, 28), ALL, id="Boxing Day on a Saturday"),
            pytest.param(date(2028, 1, 4), SCOTLAND, id="1 January on a Saturday"),
        ],
    )
    def test_a_weekend_is_made_up_for_by_a_substitute_day(self, day: date, kept: frozenset[str]) -> None:
        assert kept_by(day) == kept

    def test_the_first_st_andrews_day_was_in_2007(self) -> None:
        """The St Andrew's Day Bank Holiday (Scotland) Act 2007 came into force on 16 January 2007."""
        assert kept_by(date(2006, 11, 30)) == frozenset()
        assert kept_by(date(2007, 11, 30)) == SCOTLAND


class TestTheHolidaysPackage:
    @pytest.mark.parametrize("part", SUBDIVISIONS)
    def test_it_gives_the_same_days_but_for_those_left_out(self, part: UnitedKingdomPart) -> None:
        """A release that adds a day, or mends one that is left out, shows here."""
        theirs = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[part], years=YEARS)
        weekdays = {day for day in theirs if day.weekday() < 5 and TABLE.first <= day <= TABLE.last}
        ours = {entry.day for entry in TABLE.days if part in entry.parts}
        assert weekdays - ours == {entry.day for entry in TABLE.left_out if part in entry.parts}
        assert ours <= weekdays


class TestTheRefreshScript:
    script: Final[dict[str, Any]] = runpy.run_path(str(CHECKOUT / "tools" / "refresh_bank_holidays.py"))

    def test_it_would_write_the_table_as_it_stands(self) -> None:
        """Names and layout too: an edit by hand that the script would undo is found here."""
        text = (CHECKOUT / "data" / "bank-holidays.json").read_text(encoding="utf-8")
        table = json.loads(text)
        assert self.script["rebuild"](table) == table["days"]
        assert self.script["written"](table) == text

    def test_it_names_what_gov_uk_says_otherwise(self) -> None:
        """A saved copy of GOV.UK's list is compared for the years that it covers."""
        of_2026 = [entry for entry in TABLE.days if entry.day.year == 2026]
        days = [entry.model_dump(mode="json", by_alias=True) for entry in of_2026]
        table = {"from": "2026-01-01", "to": "2026-12-31", "days": days, "left_out": []}

        def feed(part: UnitedKingdomPart, *changes: date) -> dict[str, Any]:
            listed = {entry.day for entry in of_2026 if part in entry.parts}.symmetric_difference(changes)
            return {"events": [{"date": f"{day}"} for day in listed]}

        same = {
            "england-and-wales": feed("england"),
            "scotland": feed("scotland"),
            "northern-ireland": feed("northern_ireland"),
        }
        assert list(self.script["differences"](table, same)) == []
        other = same | {
            "england-and-wales": feed("england", date(2026, 6, 16)),
            "scotland": feed("scotland", date(2026, 6, 15)),
        }
        assert list(self.script["differences"](table, other)) == [
            "not on GOV.UK: 2026-06-15 scotland",
            "missing, says GOV.UK: 2026-06-16 england",
            "missing, says GOV.UK: 2026-06-16 wales",
        ]
