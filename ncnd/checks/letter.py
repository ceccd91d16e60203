"""A letter as the checks see it: its reading, its passages, and what it shows that it leaves out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ncnd.catalogue import Catalogue
from ncnd.checks.document import Document, Kind, Passage
from ncnd.checks.reading.assembling import Read, read
from ncnd.checks.reading.evidence import Hit, within, zones
from ncnd.checks.reading.normal import BLANK
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.reading.segments import Region

_CUT = Pattern(r"(?:\.{3}|\[(?:cut|truncated|continued|more)\]|\b(?:read|show) more|\b(?:continued|page 1 of [2-9]))\W{0,20}$")
_RUNS_ON = Pattern(r"(?:,|\s(?:and|or|the|of|to|that|which|by|in|a))$")
_TRIMMED = Pattern(r"\b17 ?\( ?4 ?\)")
_UNDECIDED = Pattern(
    r"\b(?:not yet (?:decided|reached|weighed|been weighed)|still (?:considering|weighing)|further time"
    r"|extend(?:ed|ing)? the (?:time|deadline))\b"
)
_OTHER_PAPER = Pattern(r"\bcovering letter\b|\b(?:attached|enclosed|separate) (?:letter|reply|response|notice)\b")
_LINE = 2_000
_PLACE = "[officer: "
_SCOTLAND = "(scotland) act"


@dataclass(frozen=True)
class Letter:
    """A letter, read, with the law and the day by which it is judged."""

    read: Read
    law: Catalogue
    on: date | None

    @property
    def flow(self) -> str:
        """The authority's words alone."""
        return self.read.evidence.flow

    @property
    def silent(self) -> bool:
        """Whether the letter neither confirms nor denies anything."""
        return self.read.reading.ncnd != "none"

    @cached_property
    def under_another_act(self) -> bool:
        """Whether it is a reply under the Scottish Act, which these checks are not about."""
        return _SCOTLAND in self.flow and "act 2000" not in self.flow

    @cached_property
    def cut(self) -> bool:
        """Whether the text ends as only a part of a letter does."""
        end = self.read.letter.flow[-200:].rstrip()
        return bool(_CUT.search(end) or _RUNS_ON.search(end))

    @cached_property
    def trimmed(self) -> bool:
        """Whether the letter says that reasons are left out under section 17(4)."""
        return _TRIMMED.search(self.flow) is not None

    @cached_property
    def undecided(self) -> bool:
        """Whether the letter says that the public interest has still to be weighed (s 17(2))."""
        return _UNDECIDED.search(self.flow) is not None

    @cached_property
    def other_paper(self) -> bool:
        """Whether the letter names another paper that came with it."""
        return bool(
            _OTHER_PAPER.search(self.flow) or self.read.evidence.of("rights_elsewhere") or self.read.evidence.of("test_elsewhere")
        )

    @cached_property
    def unfinished(self) -> bool:
        """Whether the text is a draft that still has places to complete, or ends as only a part of a letter does."""
        return self.cut or _PLACE in self.flow

    @property
    def unseen(self) -> bool:
        """Whether something that is not in this text may stand in another paper, or has still to come."""
        return self.unfinished or self.other_paper

    @property
    def statements(self) -> list[Hit]:
        """The letter's decisions neither to confirm nor to deny."""
        return self.read.silence.statements

    def sentence(self, position: int) -> tuple[int, int]:
        """The bounds of the sentence that a place is in."""
        return self.read.letter.sentence(position)

    def said(self, hit: Hit) -> str:
        """The sentence that a hit is in."""
        start, end = self.sentence(hit.start)
        return self.flow[start:end]

    def line(self, hit: Hit) -> str:
        """The line that a hit is in, up to the end of its sentence: what limits a statement may stand before a colon."""
        cased, (start, end) = self.read.letter.cased, self.sentence(hit.start)
        back = max(0, hit.start - _LINE)
        head = max(cased.rfind("\n", back, hit.start), cased.rfind(BLANK, back, hit.start), back - 1) + 1
        return self.flow[min(start, head) : end]

    def between(self, start: int, end: int) -> str:
        """The authority's words between two places, without labels such as `Answer:`."""
        return " ".join(self.flow[max(start, each.start) : min(end, each.end)] for each in self._regions_between(start, end))

    def question(self, position: int) -> str | None:
        """The question under which a place stands, where that is one question."""
        passage = self.document.at(position)
        return passage.question if passage else None

    def region(self, position: int) -> Region | None:
        """The run of the authority's words, under one label, that a place is in."""
        regions = self.read.evidence.segments.regions
        at = bisect_left(regions, position + 1, key=lambda region: region.start) - 1
        return regions[at] if at >= 0 and position < regions[at].end else None

    def refs(self, position: int) -> tuple[str, ...]:
        """The questions that a place answers."""
        region = self.region(position)
        return region.refs if region else ()

    def _regions_between(self, start: int, end: int) -> Iterator[Region]:
        regions = self.read.evidence.segments.regions
        first = bisect_right(regions, start, key=lambda region: region.end)
        for region in regions[first:]:
            if region.start >= end:
                return
            yield region

    @cached_property
    def _answers(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = {}
        for passage in self.document.of("answer", "before", "silence"):
            for ref in self.refs(passage.start):
                found.setdefault(ref, []).append(passage)
        return found

    def answering(self, ref: str) -> Sequence[Passage]:
        """The passages that answer a question, without the harm and the rights."""
        return self._answers.get(ref, ())

    def told(self, ref: str) -> str:
        """All that a question was told, without the harm and the rights."""
        return " ".join(self.flow[passage.start : passage.end] for passage in self.answering(ref))

    @cached_property
    def document(self) -> Document:
        """The letter's words, and what each stretch of them is about."""
        evidence = self.read.evidence
        return Document(self.read.letter, evidence.flow, list(self._passages()), evidence.citations)

    def _passages(self) -> Iterator[Passage]:
        evidence = self.read.evidence
        arguing = zones(evidence, ("argument", "annex"), ("closing",))
        closing = zones(evidence, ("closing",), ("argument", "annex"))
        edges = sorted({edge for zone in (*arguing, *closing) for edge in zone})
        decided = [self.sentence(hit.start)[0] for hit in self.statements]
        silent_questions = {ref for ref, told in self.read.reading.questions.items() if told == "ncnd"}
        whole = self.read.reading.ncnd == "whole"
        for region in evidence.segments.regions:
            question = region.refs[0] if len(region.refs) == 1 else None
            at = bisect_left(decided, region.start)
            first = decided[at] if at < len(decided) and decided[at] < region.end else None
            only_silent = bool(region.refs) and silent_questions.issuperset(region.refs)
            cuts = [edge for edge in edges if region.start < edge < region.end]
            if first is not None and first > region.start:
                cuts = sorted({*cuts, first})
            for start, end in zip((region.start, *cuts), (*cuts, region.end), strict=True):
                kind: Kind
                if within(closing, start):
                    kind = "rights"
                elif within(arguing, start):
                    kind = "argument"
                elif (first is not None and start >= first) or (whole and decided and start > decided[0]):
                    kind = "silence"
                elif only_silent or whole:
                    kind = "before"
                else:
                    kind = "answer"
                yield Passage(start, end, kind, question)


def letter(text: str, law: Catalogue, on: date | None) -> Letter:
    """Read a letter for the checks."""
    return Letter(read(text), law, on)
