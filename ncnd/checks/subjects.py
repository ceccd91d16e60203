"""What the statements of a letter and the answers beside them speak of: the same question, the same run of words, or others.

Everything is looked up once for a letter, so that checking takes time in proportion to its length.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, final

from ncnd.checks.letter import Letter
from ncnd.checks.reading.answers import Signal
from ncnd.checks.reading.evidence import Hit
from ncnd.checks.reading.pattern import Pattern

FOR_ONE: Final = Pattern(
    r"\b(?:for|as to|regarding|in relation to|in answer to|so far as) (?:your )?(?:questions?|q|points?|parts?) ?"
    r"(?P<ref>[\w.(/]{0,8}\d[\w.)/]{0,4}|part \d)"
)
"""Words that limit a sentence to one question."""

COVERT: Final = Pattern(r"\b(?:covert|not overt)")

GIVING: Final[tuple[Signal, ...]] = ("disclosed", "held", "withheld")
DENYING: Final[tuple[Signal, ...]] = ("not_held", "not_applicable")

Subject = tuple[str, ...] | int | None
"""The questions that words answer; for words that answer none, where their run begins."""


@final
class Subjects:
    """The subjects of one letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def of(self, position: int) -> Subject:
        """What the words at a place speak of."""
        region = self.letter.region(position)
        return (region.refs or region.start) if region else None

    def _all(self, signals: Sequence[Signal]) -> set[Subject]:
        hits = self.letter.read.answers.hits
        return {self.of(hit.start) for signal in signals for hit in hits[signal]}

    @cached_property
    def given_to(self) -> set[Subject]:
        """The subjects on which something is given, or said to be held."""
        return self._all(GIVING)

    @cached_property
    def denied_to(self) -> set[Subject]:
        """The subjects on which something is denied, or said not to apply."""
        return self._all(DENYING)

    def answered(self, position: int) -> bool:
        """Whether what a place speaks of has an answer as well."""
        subject = self.of(position)
        return subject in self.given_to or subject in self.denied_to

    def given(self, position: int) -> bool:
        """Whether something is given, or said to be held, in answer to what a place speaks of."""
        subject = self.of(position)
        if subject in self.given_to:
            return True
        told = self.letter.read.reading.questions
        if isinstance(subject, tuple):
            return subject not in self.denied_to and any(told.get(ref) in ("partial", "held") for ref in subject)
        return "held" in told.values() or "withheld" in told.values() or ("partial" in told.values() and not self.denied_to)

    @cached_property
    def _statements(self) -> dict[str | int | None, list[Hit]]:
        """The statements, by each question they answer; those that answer none, by where their run begins."""
        found: dict[str | int | None, list[Hit]] = {}
        for hit in self.letter.statements:
            subject = self.of(hit.start)
            for key in subject if isinstance(subject, tuple) else (subject,):
                found.setdefault(key, []).append(hit)
        return found

    def silence_after(self, hit: Hit) -> Hit | None:
        """The next statement on what a hit speaks of: on its question, in its run of words, or on the whole request."""
        subject = self.of(hit.start)
        keys = subject if isinstance(subject, tuple) else (subject,)
        own = [each for key in keys for each in self._statements.get(key, ())]
        if (
            not own
            and isinstance(subject, tuple)
            and any(self.letter.read.reading.questions.get(ref) == "partial" for ref in subject)
        ):
            own = self.letter.statements
        after = next((each for each in own if each.start > hit.start), None)
        return after if after and self._same_name(hit, after) else None

    def _same_name(self, one: Hit, two: Hit) -> bool:
        """Whether two sentences do not name different questions."""
        names = {found["ref"] for each in (one, two) if (found := FOR_ONE.search(self.letter.line(each)))}
        return len(names) < 2

    @cached_property
    def _covert(self) -> set[tuple[str, ...]]:
        """The questions met with silence about covert use."""
        found: set[tuple[str, ...]] = set()
        for hit in self.letter.statements:
            subject = self.of(hit.start)
            if isinstance(subject, tuple) and COVERT.search(self.letter.said(hit)):
                found.add(subject)
        return found

    def covert_siblings(self, ref: str) -> int:
        """How many other questions are met with silence about covert use, where this one is met with none."""
        if self.letter.read.reading.questions.get(ref) in ("ncnd", "partial"):
            return 0
        return len(self._covert)

    def limited(self, hit: Hit) -> bool:
        """Whether a statement is limited to covert use, to one question, or to what is left."""
        line = self.letter.line(hit)
        return bool(COVERT.search(line) or FOR_ONE.search(line)) or self.letter.read.evidence.in_sentence("scope", hit.start)
