"""The catalogue: the one place that reads data files, and the law as it stood on a day.

Nothing is read on import. Each file is read once, when first asked for, and checked as it is read.
"""

import importlib.resources
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from ncnd.errors import CaseError, LawError, Problem
from ncnd.factor import Factors, Harm
from ncnd.position import Positions
from ncnd.provision import Exemptions, Provision, Rule, Trigger, WrongCitation
from ncnd.regulator import Regulator
from ncnd.wording import Wording, WordingData, long_date
from ncnd.working_days import BankHolidays, Calendar

_TRUSTED_YEARS: Final = 10
"""How long after the last check the law may still be used, with a remark (design, section 6)."""

Model = TypeVar("Model", bound=BaseModel)


class LawOn:
    """The provisions in force on a day, with the limbs, purposes and bodies in force on it.

    One value serves every day between two changes in the law, so decisions made by it can be kept and shared.
    """

    def __init__(self, exemptions: Exemptions, on: date) -> None:
        self.provisions: Mapping[str, Provision] = {
            each.provision: each.model_copy(
                update={
                    "limbs": tuple(limb for limb in each.limbs if limb.in_force(on)),
                    "purposes": tuple(purpose for purpose in each.purposes if purpose.in_force(on)),
                    "bodies": tuple(body for body in each.bodies if body.in_force(on)),
                }
            )
            for each in exemptions.provisions
            if each.in_force(on)
        }
        self.defeated_by: tuple[Trigger, ...] = exemptions.defeated_by
        self.rules: Mapping[str, Rule] = {rule.id: rule for rule in exemptions.rules}
        self.wrong: Mapping[str, WrongCitation] = {each.citation: each for each in exemptions.refused}


class Catalogue:
    """The law, the factors, the wording, the calendar and the regulator, read from a folder of data files."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._on: dict[int, LawOn] = {}

    @cached_property
    def exemptions(self) -> Exemptions:
        """`exemptions.json`."""
        return self._read("exemptions.json", Exemptions)

    @cached_property
    def factors(self) -> Factors:
        """`factors.json`."""
        return self._read("factors.json", Factors)

    @cached_property
    def harm(self) -> Mapping[tuple[str, str | None], Harm]:
        """The harm skeletons by provision and by limb or purpose."""
        return {(each.provision, each.purpose or each.limb): each for each in self.factors.harm}

    @cached_property
    def limbs_for_a_purpose(self) -> frozenset[str]:
        """The limbs that serve a purpose which has to be named: section 31(1)(g) to (i)."""
        return frozenset(limb.code for each in self.exemptions.provisions for limb in each.limbs if limb.needs_purpose)

    @cached_property
    def wording(self) -> Wording:
        """`wording.json`."""
        return Wording(self._read("wording.json", WordingData))

    @cached_property
    def regulator(self) -> Regulator:
        """`regulator.json`."""
        return self._read("regulator.json", Regulator)

    @cached_property
    def positions(self) -> Positions:
        """`positions.json`: the lines shipped as a default."""
        return self._read("positions.json", Positions)

    @cached_property
    def calendar(self) -> Calendar:
        """`bank-holidays.json`: working days as section 10(6) counts them."""
        return Calendar(self._read("bank-holidays.json", BankHolidays))

    @cached_property
    def _span(self) -> tuple[date, date]:
        checked = self.exemptions.checked_on
        return self.exemptions.data_from, checked.replace(year=checked.year + _TRUSTED_YEARS)

    @cached_property
    def _changes(self) -> tuple[date, ...]:
        days: set[date] = set()
        for provision in self.exemptions.provisions:
            for dated in (provision, *provision.limbs, *provision.purposes, *provision.bodies):
                days.update(day for day in (dated.in_force_from, dated.in_force_to) if day)
        return tuple(sorted(days))

    def as_at(self, on: date) -> LawOn:
        """The law on a day.

        Raises `CaseError` before the Act's general right of access (1 January 2005) and more than ten years after the data were
        checked.
        """
        first, last = self._span
        if on < first:
            raise CaseError([Problem("the governing date", *_too_early(first))])
        if on > last:
            raise CaseError([Problem("the governing date", *_too_late(self.exemptions.checked_on))])
        interval = bisect_right(self._changes, on)
        if interval not in self._on:
            self._on[interval] = LawOn(self.exemptions, on)
        return self._on[interval]

    def remark(self, on: date) -> str | None:
        """What to tell the officer when the day is later than the last check of the law."""
        checked = self.exemptions.checked_on
        if on <= checked:
            return None
        return self.wording.remark("after_last_check", checked=long_date(checked), on=long_date(on))

    def contact_remarks(self, on: date) -> Iterator[str]:
        """What to tell the officer before a letter of that day goes: about the regulator's details that it prints."""
        contact = self.regulator.contact(on)
        if contact.address is None:
            yield self.wording.remark("no_postal_address")
        if (on - contact.checked_on).days > self.regulator.confirm_after_days:
            yield self.wording.remark("contacts_old", checked=long_date(contact.checked_on))

    def _read(self, name: str, model: type[Model]) -> Model:
        return read_data(self._folder / name, model)


def read_data(file: Traversable, model: type[Model]) -> Model:
    """A file of data, checked by its model as it is read.

    Raises `LawError` with every mistake in it, each with its place.
    """
    try:
        return model.model_validate_json(file.read_bytes())
    except ValidationError as error:
        wrong = "\n".join(
            f"data/{file.name}: {'.'.join(str(step) for step in each['loc'])}: {each['msg']}"
            for each in error.errors(include_input=False)
        )
        raise LawError(wrong) from None


def _too_early(first: date) -> tuple[str, str]:
    return f"is before {long_date(first)}, when the right of access began", "check `answered` and `received`"


def _too_late(checked: date) -> tuple[str, str]:
    return (
        f"is over ten years after {long_date(checked)}, the day to which the law in this release was checked",
        "check `answered` and `received`, or use a newer release",
    )


def data_folder() -> Traversable:
    """The data files of the installed package, else those of the checkout it is run from."""
    packaged = importlib.resources.files("ncnd") / "data"
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parent.parent / "data"


@lru_cache(maxsize=1)
def bundled() -> Catalogue:
    """The catalogue that ships with ncnd."""
    return Catalogue(data_folder())
