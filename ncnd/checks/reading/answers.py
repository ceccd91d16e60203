"""What was told of the information outside the silence, and what each numbered question was told."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal

from ncnd.checks.reading.evidence import Evidence, Hit, begins_between, within, zones
from ncnd.checks.reading.models import OtherLimb, Told
from ncnd.checks.reading.normal import BLANK
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.reading.phrase import Kind
from ncnd.checks.reading.segments import Region
from ncnd.checks.reading.silence import Silence

Signal = Literal["ncnd", "not_held", "held", "disclosed", "withheld", "not_applicable"]
_SIGNALS: tuple[Literal["not_held", "held", "disclosed"], ...] = ("not_held", "held", "disclosed")
_WORD_OR_FIGURE = Pattern(r"[a-z0-9]")
_FIGURE = Pattern(r"\d")
_FIGURE_GIVEN = Pattern(r" ?£? ?\d[\d,.]*")
_LEAD_IN = Pattern(
    r"\b(?:search(?:es|ed)?|enquiries|your request|having considered|following receipt|refusal notice|thank you"
    r"|i respond)\b"
)
# A notice that opens after the answers answers no question: `This section is a notice under section 17(1)`.
_NOTICE = Pattern(r"\bnotice (?:under|for the purposes of|in accordance with) (?:section|s\.?) ?17\b")
_WHOLE_REQUEST = Pattern(
    r"\b(?:your request|above response|(?:information|data) (?:that )?(?:you )?(?:have )?requested"
    r"|requested information|any of the)\b"
)


@dataclass
class Answers:
    """The answers outside the silence, where they stand, and what each question was told."""

    hits: dict[Signal, list[Hit]] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    other_limb: OtherLimb = "none"


class _Reader:
    def __init__(self, evidence: Evidence, silence: Silence) -> None:
        self.evidence = evidence
        self.silence = silence
        self.arguing = zones(evidence, ("argument",), ("annex", "closing"))
        self.closing = zones(evidence, ("closing",), ("annex",))
        self.hits: dict[Signal, list[Hit]] = {kind: self.asserted(evidence.of(kind)) for kind in _SIGNALS}
        figures = self.asserted(evidence.of("figure"))
        self.hits["disclosed"] = sorted([*self.not_pointers(self.hits["disclosed"]), *figures, *self.given()])
        withheld = [hit for hit in silence.withholdings if not self.after_statement(hit)]
        withheld += [Hit(citation.start, citation.end) for citation in silence.withheld_under if self.answers_with(citation.start)]
        self.hits["withheld"] = sorted(withheld)
        self.hits["not_applicable"] = evidence.of("not_applicable")
        self.hits["ncnd"] = sorted(
            silence.statements
            + [Hit(citation.start, citation.end) for citation in silence.provisions if self.answers_with(citation.start)]
        )

    def answers_with(self, position: int) -> bool:
        return not within(self.arguing, position)

    def asserted(self, hits: list[Hit]) -> list[Hit]:
        """Those said of this request in the authority's own voice: not in argument, the rider, the recital or the closing."""
        return [
            hit
            for hit in hits
            if not within(self.arguing, hit.start)
            and not within(self.closing, hit.start)
            and not self.after_statement(hit)
            and not self.evidence.supposed(hit)
            and not any(self.evidence.in_sentence(kind, hit.start) for kind in ("rider", "recital", "cost"))
        ]

    def given(self) -> list[Hit]:
        """Figures that an unnumbered `Answer:` gives."""
        found = (_FIGURE_GIVEN.match(self.evidence.flow, at) for at in self.evidence.segments.answers)
        return [Hit(match.start(), match.end()) for match in found if match]

    def after_statement(self, hit: Hit) -> bool:
        """In the tail of the decision's own sentence: `... deny that any information is held`."""
        start, _ = self.evidence.text.sentence(hit.start)
        return begins_between(self.silence.statements, start, hit.start)

    def not_pointers(self, hits: list[Hit]) -> list[Hit]:
        """Leaving out what sends the reader to the test or to the rights."""
        pointers: tuple[Kind, ...] = ("test_elsewhere", "rights_elsewhere", "review_elsewhere", "signpost")
        return [hit for hit in hits if not any(self.evidence.in_sentence(kind, hit.start) for kind in pointers)]

    def signals(self, region: Region) -> set[Signal]:
        """What one run of the authority's words tells the questions it answers."""
        seen: set[Signal] = {kind for kind, hits in self.hits.items() if begins_between(hits, region.start, region.end)}
        if "ncnd" in seen:
            first = self.hits["ncnd"][bisect_left(self.hits["ncnd"], (region.start, 0))]
            sentence, _ = self.evidence.text.sentence(first.start)
            if len(seen) == len(region.refs) == 1 and self.given_before(region.start, sentence):
                seen.add("disclosed")
        elif not seen and self.is_content(region):
            seen.add("disclosed")
        return seen

    def given_before(self, start: int, decision: int) -> bool:
        """Whether something is given before the decision: `19 are recorded. We can neither ...`, or a paragraph of its own."""
        if decision <= start or self.evidence.between("recital", start, decision):
            return False
        words = self.evidence.flow[start:decision]
        if _NOTICE.search(words):
            return False
        if _FIGURE.search(words):
            return True
        return BLANK in self.evidence.text.cased[start:decision] and self.is_given(words)

    def is_content(self, region: Region) -> bool:
        """Whether words that fit no phrase are an answer all the same: a figure, a name, a list."""
        if any(self.evidence.between(kind, region.start, region.end) for kind in ("cost", "duty", "mention")):
            return False
        return self.is_given(self.evidence.flow[region.start : region.end])

    def is_given(self, words: str) -> bool:
        return not words.rstrip().endswith(":") and not _LEAD_IN.search(words) and _WORD_OR_FIGURE.search(words) is not None

    def by_question(self) -> dict[str, set[Signal]]:
        answering = [region for region in self.evidence.segments.regions if region.refs]
        closer = {ref for region in answering if not region.gathered for ref in region.refs}
        told: dict[str, set[Signal]] = {}
        for region in answering:
            seen = self.signals(region)
            for ref in region.refs:
                if seen and not (region.gathered and ref in closer):
                    told.setdefault(ref, set()).update(seen)
        if len(told) > 1 and self.speaks_of_all(answering):
            for seen in told.values():
                seen.add("ncnd")
        return {ref: told[ref] for ref in self.evidence.segments.refs if ref in told}

    def speaks_of_all(self, answering: list[Region]) -> bool:
        """A single decision, after the answers to a list of questions, on the request as a whole."""
        if len(self.silence.statements) != 1:
            return False
        start, end = self.evidence.text.sentence(self.silence.statements[0].start)
        last = answering[-1]
        if start >= last.end:
            return True
        in_list = any(region.gathered for region in answering) and self.evidence.in_sentence("scope", start)
        a_paragraph = start > last.start and self.evidence.text.cased[start - 1 : start] in (BLANK, "\n")
        return a_paragraph and (in_list or _WHOLE_REQUEST.search(self.evidence.flow, start, end) is not None)


def find_answers(evidence: Evidence, silence: Silence) -> Answers:
    """Read the answers that stand beside the silence, or instead of it."""
    reader = _Reader(evidence, silence)
    questions = reader.by_question()
    overall: set[Signal] = {kind for kind, hits in reader.hits.items() if hits}
    overall.update(signal for seen in questions.values() for signal in seen)
    return Answers(reader.hits, {ref: _told(seen) for ref, seen in questions.items()}, _other_limb(overall))


def _kinds(seen: set[Signal]) -> set[Signal]:
    """The answers told apart: what is said to be held and is then withheld is one answer, and so is what is then given."""
    return seen - {"held"} if seen & {"withheld", "disclosed", "not_held"} else seen


def _told(seen: set[Signal]) -> Told:
    kinds = _kinds(seen)
    if len(kinds) > 1:
        return "partial"
    (only,) = kinds
    return "held" if only == "disclosed" else only


def _other_limb(overall: set[Signal]) -> OtherLimb:
    kinds = _kinds(overall) - {"ncnd", "not_applicable"}
    if len(kinds) > 1:
        return "mixed"
    names: dict[Signal, OtherLimb] = {
        "held": "held_disclosed",
        "disclosed": "held_disclosed",
        "withheld": "held_withheld",
        "not_held": "not_held",
    }
    return names[kinds.pop()] if kinds else "none"
