"""Every phrase found in the authority's words, and how to ask what stands where."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from ncnd.checks.reading.citations import Citation, citations
from ncnd.checks.reading.normal import PlainText, mask
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.reading.phrase import Kind
from ncnd.checks.reading.phrases import PHRASES
from ncnd.checks.reading.segments import Region, Segments

_HYPOTHETICAL = Pattern(
    r"\b(?:whether|if|where|neither|unless|would (?!like)|could|might|may be|inference|had we|were (?:it|we)|(?:to"
    r"|by) (?:say|stat|den|admit)\w*|saying|stating|denying|irrespective|is or|does or)\b"
)
_TO_CONFIRM = Pattern(r"(?<!able )(?<!writing )\b(?:to confirm|confirming|confirmation)\b")
_WOULD = Pattern(r"\b(?:would|could|may|might)\b")


class Hit(NamedTuple):
    """One phrase in one place."""

    start: int
    end: int


@dataclass
class Evidence:
    """What was found, by kind and in order."""

    text: PlainText
    segments: Segments
    flow: str
    """The authority's words alone."""
    citations: list[Citation]
    hits: dict[Kind, list[Hit]] = field(default_factory=dict)

    def of(self, kind: Kind) -> list[Hit]:
        """The phrases of a kind, in order."""
        return self.hits.get(kind, [])

    def between(self, kind: Kind, start: int, end: int) -> bool:
        """Whether a phrase of a kind begins in a stretch."""
        return begins_between(self.of(kind), start, end)

    def in_sentence(self, kind: Kind, position: int) -> bool:
        """Whether a phrase of a kind begins in the sentence that a place is in."""
        return self.between(kind, *self.text.sentence(position))

    def cited(self, start: int, end: int) -> list[Citation]:
        """The citations in a stretch."""
        first = bisect_left(self.citations, start, key=lambda citation: citation.start)
        last = bisect_left(self.citations, end, key=lambda citation: citation.start)
        return self.citations[first:last]

    def supposed(self, hit: Hit) -> bool:
        """Whether a phrase is not asserted: `whether it is held`, `to confirm that it is held would show ...`."""
        start, end = self.text.sentence(hit.start)
        start = max(start, hit.start - 300)
        if _HYPOTHETICAL.search(self.flow, start, hit.start):
            return True
        return bool(_TO_CONFIRM.search(self.flow, start, hit.start) and _WOULD.search(self.flow, hit.end, min(end, hit.end + 300)))


def begins_between(hits: list[Hit], start: int, end: int) -> bool:
    """Whether one of some phrases (in order) begins in a stretch."""
    at = bisect_left(hits, (start, 0))
    return at < len(hits) and hits[at].start < end


def within(zones: list[tuple[int, int]], position: int) -> bool:
    """Whether a place is in one of some stretches (in order, apart)."""
    at = bisect_left(zones, (position + 1, 0)) - 1
    return at >= 0 and position < zones[at][1]


def region_at(regions: list[Region], position: int) -> Region | None:
    """The run of the authority's words that a place is in."""
    at = bisect_left(regions, position + 1, key=lambda region: region.start) - 1
    return regions[at] if at >= 0 and position < regions[at].end else None


def zones(evidence: Evidence, opens: Iterable[Kind], closes: Iterable[Kind]) -> list[tuple[int, int]]:
    """Stretches from a heading of one kind to a heading of another, to the next numbered answer, or to the end."""
    events = [(hit.start, 1) for kind in opens for hit in evidence.of(kind)]
    events += [(hit.start, 0) for kind in closes for hit in evidence.of(kind)]
    events += [(region.start, 0) for region in evidence.segments.regions if region.refs]
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for position, opening in sorted(events):
        if opening and opened is None:
            opened = position
        elif not opening and opened is not None:
            found.append((opened, position))
            opened = None
    if opened is not None:
        found.append((opened, len(evidence.flow)))
    return found


def gather(text: PlainText, segments: Segments) -> Evidence:
    """Look for every phrase and citation in the letter, the request left out."""
    flow = mask(text.flow, segments.requests)
    # What follows a label (`Answer 3:`) begins a line of its own.
    breaks = [(region.start - 1, region.start) for region in segments.regions if region.start]
    lines = mask(mask(text.lines, segments.requests), breaks, "\n")
    evidence = Evidence(text, segments, flow, citations(flow))
    for phrase in PHRASES:
        found = phrase.regex.finditer(lines if phrase.by_line else flow)
        evidence.hits.setdefault(phrase.kind, []).extend(Hit(match.start(), match.end()) for match in found)
    for hits in evidence.hits.values():
        hits.sort()
    return evidence
