"""Rebuild `data/bank-holidays.json` with the `holidays` package, and compare it with what GOV.UK publishes.

Does the table still say what the package says, and what a saved copy of GOV.UK's list says?

    python tools/refresh_bank_holidays.py
    python tools/refresh_bank_holidays.py --govuk bank-holidays.json

Add a year, or take in what a new release of the package has changed:

    python tools/refresh_bank_holidays.py --to 2029 --checked-on 2027-01-15 --write

Exit 1 if there is a difference. Extend the table only to a year that GOV.UK has announced: the package works
any year out from rules, and learns of a day that is moved or added only with a new release. What the table
leaves out on purpose is its `left_out`, with the reasons. The note under `source` is for a person to rewrite.
"""

import argparse
import json
import sys
from calendar import FRIDAY, SATURDAY, SUNDAY
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import holidays

TABLE: Final = Path(__file__).resolve().parents[1] / "data" / "bank-holidays.json"
PARTS: Final = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}
DIVISIONS: Final = {
    "england-and-wales": ("england", "wales"),
    "scotland": ("scotland",),
    "northern-ireland": ("northern_ireland",),
}
NAMES: Final = {
    "New Year Holiday": "2nd January",
    "Saint Patrick's Day": "St Patrick's Day",
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Battle of the Boyne": "Battle of the Boyne (Orangemen's Day)",
    "Summer Bank Holiday": "Summer bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Saint Andrew's Day": "St Andrew's Day",
    "Wedding of William and Catherine": "Royal wedding",
    "Diamond Jubilee of Elizabeth II": "Queen's Diamond Jubilee",
    "Platinum Jubilee of Elizabeth II": "Queen's Platinum Jubilee",
    "State Funeral of Queen Elizabeth II": "State funeral of Queen Elizabeth II",
    "Coronation of Charles III": "Coronation of King Charles III",
    "Scotland's participation in the FIFA World Cup final": "World Cup bank holiday",
}
NAMES_OF_DAYS: Final = {date(2020, 5, 8): "Early May bank holiday (VE Day)"}
SCOTTISH_NEW_YEAR: Final[dict[int, dict[int, str]]] = {
    FRIDAY: {4: "2nd January"},
    SATURDAY: {3: "2nd January", 4: "New Year's Day"},
    SUNDAY: {3: "New Year's Day"},
}
"""What is kept on 3 and 4 January in Scotland, by the weekday of 1 January.

Schedule 1 to the 1971 Act moves a Sunday to 3 January, and a proclamation moves a Saturday. The package, and
in some years GOV.UK, tells the two apart otherwise.
"""

MOVED: Final = " (observed)"
SUBSTITUTE: Final = " (substitute day)"

Key = tuple[date, str]
"""A day, and a part of the United Kingdom that keeps it."""


def name_of(day: date, part: str, given: str) -> str:
    """The name of a day as GOV.UK words it, from the name that the package gives."""
    if part == "scotland" and day.month == 1:
        moved = SCOTTISH_NEW_YEAR.get(date(day.year, 1, 1).weekday(), {}).get(day.day)
        return moved + SUBSTITUTE if moved else ("New Year's Day", "2nd January")[day.day - 1]
    plain = given.removesuffix(MOVED)
    return NAMES_OF_DAYS.get(day, NAMES.get(plain, plain)) + (SUBSTITUTE if given.endswith(MOVED) else "")


def listed(first: date, last: date) -> Iterator[tuple[date, str, str]]:
    """Each weekday that the package gives as a public holiday, by part: the day, the part and the name."""
    for part, code in PARTS.items():
        years = range(first.year, last.year + 1)
        given = holidays.country_holidays("GB", subdiv=code, years=years, language="en_GB")
        for day, name in given.items():
            if first <= day <= last and day.weekday() < 5:
                yield day, part, name_of(day, part, name)


def keys(entries: Iterable[dict[str, Any]]) -> set[Key]:
    """The days of a table, by part."""
    return {(date.fromisoformat(entry["date"]), part) for entry in entries for part in entry["parts"]}


def rebuild(table: dict[str, Any]) -> list[dict[str, Any]]:
    """The days that the table should hold: those of the package, less those left out on purpose."""
    left_out = keys(table["left_out"])
    rows: dict[tuple[date, str], list[str]] = {}
    for day, part, name in listed(date.fromisoformat(table["from"]), date.fromisoformat(table["to"])):
        if (day, part) not in left_out:
            rows.setdefault((day, name), []).append(part)
    return [{"date": f"{day}", "name": name, "parts": parts} for (day, name), parts in sorted(rows.items())]


def published(feed: dict[str, Any]) -> set[Key]:
    """The days of GOV.UK's list (https://www.gov.uk/bank-holidays.json), by part."""
    return {
        (date.fromisoformat(event["date"]), part)
        for division, parts in DIVISIONS.items()
        for event in feed[division]["events"]
        for part in parts
    }


def differences(table: dict[str, Any], feed: dict[str, Any] | None) -> Iterator[str]:
    """What the table says otherwise than the package and, for the years it covers, GOV.UK."""
    built = rebuild(table)
    yield from (f"not from the package: {row}" for row in table["days"] if row not in built)
    yield from (f"missing, says the package: {row}" for row in built if row not in table["days"])
    if feed is None:
        return
    official, ours = published(feed), keys(table["days"])
    years = {day.year for day, _ in official}
    ours = {(day, part) for day, part in ours if day.year in years}
    yield from (f"not on GOV.UK: {day} {part}" for day, part in sorted(ours - official))
    yield from (f"missing, says GOV.UK: {day} {part}" for day, part in sorted(official - ours))


def written(table: dict[str, Any]) -> str:
    """The table as text, one line a day, so that a change shows as the days that changed."""
    text = json.dumps(table | {"days": []}, ensure_ascii=False, indent=2)
    days = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in table["days"])
    return text.replace('"days": []', f'"days": [\n{days}\n  ]') + "\n"


def main() -> int:
    """Compare, or with `--write` rebuild; the exit status says whether anything differed."""
    parser = argparse.ArgumentParser(description="Rebuild and cross-check data/bank-holidays.json.")
    parser.add_argument("--to", type=int, metavar="YEAR", help="the last year that GOV.UK has announced")
    parser.add_argument("--checked-on", type=date.fromisoformat, metavar="DATE", help="the day of this check")
    parser.add_argument("--govuk", type=Path, metavar="FILE", help="a saved copy of GOV.UK's list")
    parser.add_argument("--write", action="store_true", help="write the table instead of only comparing")
    options = parser.parse_args()

    table: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    if options.to:
        table["to"] = f"{options.to}-12-31"
    if options.checked_on:
        table["source"]["checked_on"] = f"{options.checked_on}"
    if options.write:
        table["days"] = rebuild(table)
        TABLE.write_text(written(table), encoding="utf-8")
    feed = json.loads(options.govuk.read_text(encoding="utf-8")) if options.govuk else None
    found = list(differences(table, feed))
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
