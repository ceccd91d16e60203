"""What the checks read: an authority's words, plain, with what each stretch of them is about.

A letter and a response both become such a document, so that the same words are judged alike in both.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from ncnd.checks.reading.citations import Citation
from ncnd.checks.reading.normal import PlainText
from ncnd.checks.reading.pattern import Pattern

Kind = Literal["answer", "before", "silence", "argument", "rights", "other"]
"""What a stretch is about: what was asked and is answered; what leads up to silence, on the same question; silence and what
follows it; the harm and the public interest; rights and help; anything else."""

EVERYWHERE: tuple[Kind, ...] = ("answer", "before", "silence", "argument", "rights", "other")
SILENT: tuple[Kind, ...] = ("silence", "argument")


class Passage(NamedTuple):
    """A stretch of the authority's words."""

    start: int
    end: int
    kind: Kind
    question: str | None = None
    part: str | None = None


_SUPPOSED = Pattern(
    r"\b(?:whether|if|were|neither|unless|would|could|might|may|inference|irrespective|not be (?:taken|read"
    r"|construed)|says? nothing)\b"
)


@dataclass(frozen=True)
class Document:
    """The words of one letter or response, without those of the request."""

    text: PlainText
    flow: str
    passages: Sequence[Passage]
    citations: Sequence[Citation]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    def at(self, position: int) -> Passage | None:
        """The passage that a place is in."""
        at = bisect_right(self._starts, position) - 1
        return self.passages[at] if at >= 0 and position < self.passages[at].end else None

    def sentence(self, position: int) -> str:
        """The sentence that a place is in."""
        start, end = self.text.sentence(position)
        return self.flow[start:end]

    def supposed(self, position: int) -> bool:
        """Whether what stands at a place is only supposed: `whether it is held`, `if it were`."""
        start, _ = self.text.sentence(position)
        return _SUPPOSED.search(self.flow, max(start, position - 200), position) is not None

    def cited_in_sentence(self, position: int) -> Iterator[Citation]:
        """The citations in the sentence that a place is in."""
        start, end = self.text.sentence(position)
        first = bisect_right(self.citations, start - 1, key=lambda citation: citation.start)
        for citation in self.citations[first:]:
            if citation.start >= end:
                return
            yield citation

    def of(self, *kinds: Kind) -> Iterator[Passage]:
        """The passages of some kinds."""
        return (passage for passage in self.passages if passage.kind in kinds)

    def words(self, *kinds: Kind) -> str:
        """All the words of some kinds."""
        return " ".join(self.flow[passage.start : passage.end] for passage in self.of(*kinds))
