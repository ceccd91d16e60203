"""Loading all data in a fresh process, beside `json.load` and pydantic on the same files with the same models; and how often.

Every module is imported before the clock starts. Both sides build pydantic's validators, which ncnd leaves until they are wanted.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from pydantic import BaseModel

from bench.cases import EXAMPLE
from bench.fresh import medians, printed
from bench.line import AtMost, Line, NoMoreThan
from ncnd.catalogue import bundled, data_folder
from ncnd.checks.finding import Checks, bundled_checks
from ncnd.explorer.choices import Choices, bundled_choices
from ncnd.factor import Factors
from ncnd.position import Positions
from ncnd.provision import Exemptions
from ncnd.regulator import Regulator
from ncnd.wording import WordingData
from ncnd.working_days import BankHolidays

MODELS: Final[Mapping[str, type[BaseModel]]] = {
    "bank-holidays.json": BankHolidays,
    "checks.json": Checks,
    "exemptions.json": Exemptions,
    "explorer.json": Choices,
    "factors.json": Factors,
    "positions.json": Positions,
    "regulator.json": Regulator,
    "wording.json": WordingData,
}
"""Every file of data, and the model that checks it."""

_NCND, _PYDANTIC = "ncnd", "json.load and pydantic"

_READ: Final = f"""
import json, sys
opened = []
sys.addaudithook(lambda event, values: opened.append(str(values[0])) if event == "open" else None)
from ncnd import file_note, read_case, respond
from ncnd.checks import check
from ncnd.letter import to_text
for _ in range(2):
    case = read_case({str(EXAMPLE)!r})
    to_text(respond(case)), file_note(case), check(case)
found = [path for path in opened if path.endswith(".json") and path != {str(EXAMPLE)!r}]
print(json.dumps(sorted({{path for path in found if found.count(path) > 1}})))
"""


def run(rounds: int) -> Sequence[Line]:
    taken = medians({_NCND: _timed("by_ncnd"), _PYDANTIC: _timed("by_pydantic")}, rounds)
    again: list[str] = printed(_READ)
    remark = f"{len(MODELS)} files; ncnd also cuts its sentences at their slots, and makes the calendar and the law of one day"
    return [
        Line("all data, first load", "ms", taken[_NCND], _PYDANTIC, taken[_PYDANTIC], AtMost(3), remark),
        Line("data files read twice in a process", "", len(again), target=NoMoreThan(0), remark=", ".join(again)),
    ]


def by_ncnd() -> dict[str, BaseModel]:
    """All data as ncnd loads them, with what it derives from them."""
    law = bundled()
    law.as_at(law.calendar.add(date(2026, 3, 2), 20))
    read: Sequence[tuple[str, BaseModel]] = (
        ("exemptions.json", law.exemptions),
        ("factors.json", law.factors),
        ("positions.json", law.positions),
        ("regulator.json", law.regulator),
        ("wording.json", law.wording.data),
        ("checks.json", bundled_checks()),
        ("explorer.json", bundled_choices()),
    )
    assert law.harm
    return dict(read)


def by_pydantic() -> dict[str, BaseModel]:
    """The same files as anybody would load them."""
    loaded: dict[str, BaseModel] = {}
    for name, model in MODELS.items():
        with data_folder().joinpath(name).open(encoding="utf-8") as file:
            loaded[name] = model.model_validate(json.load(file))
    return loaded


def _timed(call: str) -> Callable[[], float]:
    """The milliseconds of processor time that a call takes in a process in which it is the first."""
    code = (
        f"from time import process_time\nfrom bench.rows.loading import {call}\n"
        f"start = process_time()\n{call}()\nprint((process_time() - start) * 1000)"
    )
    return lambda: printed(code)
