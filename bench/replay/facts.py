"""The coded facts of a row, and nothing of how it ended.

Only the keys named here are asked for. A row may lack any of them, or give a value that is not known here: that is remarked on,
and the fact is left open.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, NamedTuple, cast

from ncnd.vocabulary import AuthorityKind

Evidence = Literal["shown", "open", "absent"]
"""Whether the coded facts show what a test asks for, leave it open, or show that it is not there."""

Field = Literal["security_body_nexus", "national_security_subject", "law_enforcement_harm", "identifies_individual"]
"""A coded fact on which the test of a provision turns."""

_TRUTH: Final[Mapping[object, Evidence]] = {True: "shown", False: "absent"}
_MEANING: Final[Mapping[Field, Mapping[object, Evidence]]] = {
    "security_body_nexus": {"direct": "shown", "close": "shown", "none": "absent", "unknown": "open"},
    "national_security_subject": _TRUTH,
    "law_enforcement_harm": {"real": "shown", "speculative": "absent", "none": "absent", "unknown": "open"},
    "identifies_individual": _TRUTH,
}
_KIND: Final[Mapping[str, AuthorityKind]] = {
    "police": "police",
    "central-government": "government_department",
    "local": "local_authority",
    "health": "health",
    "other": "other",
}
_DAY: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Facts(NamedTuple):
    """What is known of a request and of the authority's reliance on silence.

    `evidence` is what each coded field comes to, and `coded` the value that it was read from. `on` is None where no day is coded.
    """

    name: str
    on: date | None
    kind: AuthorityKind
    covert: bool
    confirmed: bool
    old: bool
    citations: tuple[str, ...]
    evidence: Mapping[Field, Evidence]
    coded: Mapping[Field, str]
    remarks: tuple[str, ...]


def facts_of(row: Mapping[str, object], name: str) -> Facts:
    """Read the facts of a row, known in the report by `name`."""
    reader = _Reader()
    given = row.get("characteristics")
    characteristics: Mapping[str, object] = {}
    if isinstance(given, Mapping):
        characteristics = cast("Mapping[str, object]", given)
    elif given is not None:
        reader.puzzled("characteristics", given)
    evidence: dict[Field, Evidence] = {}
    coded: dict[Field, str] = {}
    for field, meaning in _MEANING.items():
        value = characteristics.get(field)
        evidence[field] = reader.evidence(field, meaning, value)
        coded[field] = shown(value)
    return Facts(
        name=name,
        on=reader.day(row.get("date")),
        kind=reader.kind(row.get("sector")),
        covert=reader.flag(characteristics, "covert_capability_or_tactic"),
        confirmed=reader.flag(characteristics, "official_confirmation_public"),
        old=reader.flag(characteristics, "old_information"),
        citations=reader.citations(row.get("provisions_relied_on")),
        evidence=evidence,
        coded=coded,
        remarks=tuple(reader.remarks),
    )


def shown(value: object) -> str:
    """A coded value as the report prints it: short, on one line, of letters that any terminal can show."""
    if value is None:
        return "not coded"
    if isinstance(value, str):
        words = "".join(letter if letter.isprintable() else " " for letter in value).split()
        return " ".join(words)[:80]
    return str(value).lower() if isinstance(value, bool | int | float) else type(value).__name__


class _Reader:
    """Reads values of any kind, and keeps a remark on each that it does not know."""

    def __init__(self) -> None:
        self.remarks: list[str] = []

    def puzzled(self, key: str, value: object) -> None:
        self.remarks.append(f"`{key}`: `{shown(value)}` is not known, so it is taken as not coded")

    def evidence(self, field: Field, meaning: Mapping[object, Evidence], value: object) -> Evidence:
        word = value.strip().lower() if isinstance(value, str) else value
        if word is None:
            return "open"
        if isinstance(word, str | bool) and word in meaning:
            return meaning[word]
        self.puzzled(field, value)
        return "open"

    def flag(self, characteristics: Mapping[str, object], key: str) -> bool:
        value = characteristics.get(key)
        if value is not None and not isinstance(value, bool):
            self.puzzled(key, value)
        return value is True

    def kind(self, value: object) -> AuthorityKind:
        known = _KIND.get(value.strip().lower()) if isinstance(value, str) else None
        if known is None:
            self.remarks.append(f"`sector`: `{shown(value)}` is not known, so the authority is taken as of no particular kind")
        return known or "other"

    def day(self, value: object) -> date | None:
        """The day coded; the first of a month or year that is coded without a day."""
        if value is None:
            return None
        found = _DAY.fullmatch(str(value).strip())
        try:
            if found:
                return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
        except ValueError:
            pass
        self.puzzled("date", value)
        return None

    def citations(self, value: object) -> tuple[str, ...]:
        if value is None:
            return ()
        entries = cast("list[object]", value) if isinstance(value, list) else [value]
        found: list[str] = []
        for entry in entries:
            if isinstance(entry, str):
                found.append(entry)
            else:
                self.puzzled("provisions_relied_on", entry)
        return tuple(found)
