"""The sentences of a letter as data, and the one way in which they are filled.

These models describe `data/wording.json`. A value is put into a sentence once and is never read again for slots, so text from a
request is never treated as a template.

Source: FOIA 2000 ss 1, 2, 10, 16, 17; each sentence carries its own.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from ncnd.model import Frozen
from ncnd.vocabulary import Gate

_SLOT = re.compile(r"\{([a-z_0-9]+)\}")


class Paragraph(Frozen):
    """A paragraph of a letter, and the law that it rests on."""

    text: str
    sources: tuple[str, ...] = ()


class Outstanding(Frozen):
    """What a person still has to supply: where, what, and on which authority."""

    where: str
    what: str
    why: str


class Sentence(Frozen):
    """A sentence with `{slots}`, its authorities and the reason for its form."""

    text: str
    sources: tuple[str, ...]
    rules: tuple[str, ...]
    why: str


class Missing(Frozen):
    """What may be missing from a case, and why it is needed."""

    what: str
    why: str
    ask: str | None
    sources: tuple[str, ...]
    rules: tuple[str, ...]


class Stop(Frozen):
    """Why a request is not for this library, or must wait, and what to do instead."""

    why: str
    do: str
    sources: tuple[str, ...]
    rules: tuple[str, ...]


class RegulatorQuestion(Frozen):
    """A question that the regulator asks about a refusal to confirm or deny."""

    id: str
    ask: str
    sources: tuple[str, ...]
    rules: tuple[str, ...]


class WordingData(Frozen):
    """`data/wording.json`."""

    title: str
    checked_on: date
    language: str
    sentences: Mapping[str, Sentence]
    missing: Mapping[str, Missing]
    remarks: Mapping[str, Sentence]
    gates: Mapping[Gate, Stop]
    regulator_questions: tuple[RegulatorQuestion, ...]


@lru_cache(maxsize=2048)
def pattern(text: str) -> str:
    """A template as Python's `%` fills it, which reads no value again for slots.

    >>> pattern("For {parts} we rely on 100% of {provisions}.")
    'For %(parts)s we rely on 100%% of %(provisions)s.'
    """
    return _SLOT.sub(r"%(\1)s", text.replace("%", "%%"))


def fill(template: str, values: Mapping[str, str]) -> str:
    """A template with its slots filled, each value taken as it stands.

    >>> fill("quoting {reference}", {"reference": "{about} %(about)s"})
    'quoting {about} %(about)s'

    Raises `KeyError` when a slot has no value.
    """
    return pattern(template) % values


class Wording:
    """Every sentence that a letter can contain, ready to fill."""

    def __init__(self, data: WordingData) -> None:
        self.data = data
        self._patterns = {name: pattern(sentence.text) for name, sentence in data.sentences.items()}
        self._sources = {name: sentence.sources for name, sentence in data.sentences.items()}
        self._fixed = {
            name: Paragraph(text=sentence.text, sources=sentence.sources)
            for name, sentence in data.sentences.items()
            if not _SLOT.search(sentence.text)
        }

    def __contains__(self, name: str) -> bool:
        return name in self._patterns

    def text(self, name: str, /, **values: str) -> str:
        """The sentence or fragment of that name, filled."""
        return self._patterns[name] % values

    def paragraph(self, name: str, /, **values: str) -> Paragraph:
        """The sentence of that name as a paragraph, with its sources."""
        return self._fixed.get(name) or self.filled(name, values)

    def filled(self, name: str, values: Mapping[str, str]) -> Paragraph:
        """The same for values that may be more than the sentence has slots for."""
        return Paragraph(text=opened(self._patterns[name] % values), sources=self._sources[name])

    def remark(self, name: str, /, **values: str) -> str:
        """A remark for the file, with the rules that it rests on."""
        entry = self.data.remarks[name]
        text = fill(entry.text, values)
        return f"{text} ({', '.join(entry.rules)})" if entry.rules else text

    def placeholder(self, what: str) -> str:
        """The visible mark for something that the officer supplies."""
        return self.text("placeholder", what=what)

    def missing(self, fact: str, /, **values: str) -> str:
        """The mark for a fact that is missing."""
        return self.placeholder(fill(self.data.missing[fact].what, values))

    def outstanding(self, fact: str, where: str, /, **values: str) -> Outstanding:
        """The entry that says what is missing, where and why."""
        entry = self.data.missing[fact]
        return Outstanding(where=where, what=fill(entry.what, values), why=entry.why)


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
)  # fmt: skip


def long_date(day: date) -> str:
    """A date as a letter writes it.

    >>> long_date(date(2021, 4, 7))
    '7 April 2021'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def opened(text: str) -> str:
    """The text with a capital letter, since a name that opens a sentence may not have one.

    >>> opened("the Office holds no information.")
    'The Office holds no information.'
    """
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends with a mark of its own.

    >>> stopped("offenders would move elsewhere")
    'offenders would move elsewhere.'
    """
    return text if text.endswith((".", "!", "?", "]", ":", ";")) else f"{text}."
