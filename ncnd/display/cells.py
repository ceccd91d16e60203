"""How a value is written in a cell or a line: lists, days, sources and rules."""

from collections.abc import Iterable
from datetime import date

from ncnd.catalogue import Catalogue
from ncnd.display.blocks import Table
from ncnd.provision import Source
from ncnd.wording import long_date


def facts(*named: tuple[str, str | None]) -> Table:
    """A list of facts, without those that are empty."""
    return Table(tuple((name, value) for name, value in named if value))


def bullets(texts: Iterable[str]) -> str:
    """A list of sentences."""
    return "\n".join(f"- {text}" for text in texts)


def rule_row(name: str, law: Catalogue) -> tuple[str, str, str]:
    """A rule of the register: its name, its proposition and its authority."""
    rule = next(each for each in law.exemptions.rules if each.id == name)
    return (rule.id, rule.rule, joined(rule.authority, remark(rule.verified, rule.note)))


def cited(source: Source) -> str:
    """A source, with the day to which it was checked."""
    checked = f"checked to {long_date(source.checked_on)}"
    return joined(source.citation, source.url, checked, remark(source.verified, source.note))


def remark(verified: bool, note: str) -> str:
    """A note, and whether what it is about was not seen in its source."""
    return joined(note, "" if verified else "not verified")


def joined(*said: str | None) -> str:
    """What there is to say, in one line."""
    return "; ".join(filter(None, said))


def dated(day: date | None) -> str | None:
    """A day in words, if there is one."""
    return None if day is None else long_date(day)


def in_force(first: date, last: date | None) -> str:
    """The days from and to which a provision is in force."""
    return long_date(first) if last is None else f"{long_date(first)} until {long_date(last)}"


def yes_or_no(value: str | bool | None) -> str | None:
    """A fact that is known, or is put in words."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def spaced(word: str | None) -> str:
    """A word of the vocabulary, as a person reads it."""
    return (word or "").replace("_", " ")


def commas(words: Iterable[str]) -> str:
    """A list of words."""
    return ", ".join(words)
