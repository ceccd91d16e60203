"""Which words of a letter are its own decision neither to confirm nor to deny, and which provisions it rests on.

`31(3)` may be cited for silence or, wrongly, to withhold; `31(1)(a)` may be a limb of the one or a ground for the other. The
role is read from the sentence, or else from the last such words before the citation.
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from ncnd.checks.reading.citations import BY_NUMBER, Citation
from ncnd.checks.reading.evidence import Evidence, Hit, within, zones
from ncnd.checks.reading.pattern import Pattern

_CARRIES = 900
"""How many characters on a lead-in still governs the list after it."""
_LIST = 450
"""How far from the lead-in a citation that can only withhold still counts as one of its list."""
_NEAR_COST = 250
_REFERRED = 160
"""How far on `by reference to` still governs a list of limbs."""
_BY_REFERENCE = Pattern(r"\b(?:by reference to|read with)\b")
_APPLIED = Pattern(
    r"\b(?:appl(?:y|ies|ied|icable)|by virtue|exemptions?|rel(?:y|ies|ied|ying)|under|pursuant|engaged|harm|absolute|qualified)\b"
)


@dataclass
class Silence:
    """The decision, as far as the letter shows it. The lists are in the order of the letter."""

    statements: list[Hit] = field(default_factory=list)
    mentions: list[Hit] = field(default_factory=list)
    duties: list[Hit] = field(default_factory=list)
    withholdings: list[Hit] = field(default_factory=list)
    provisions: list[Citation] = field(default_factory=list)
    limbs: list[Citation] = field(default_factory=list)
    withheld_under: list[Citation] = field(default_factory=list)

    @property
    def decided(self) -> bool:
        """Whether the letter is silent on anything: it says so, or rests on a provision that does nothing else."""
        return bool(self.statements or self.provisions)


def _own_words(evidence: Evidence, hit: Hit) -> bool:
    """Not an account of the law, of another letter, or of a decision taken back."""
    start, end = evidence.text.sentence(hit.start)
    return not (evidence.between("not_ours", start, hit.end) or evidence.between("withdrawn", start, end))


def _for_cost(evidence: Evidence, hit: Hit) -> bool:
    """Whether what stands in the way is the cost limit or a vexatious request (ss 12(2), 14), not a provision of Part II."""
    start, end = evidence.text.sentence(hit.start)
    if any(citation.does == "silence" for citation in evidence.cited(start, end)):
        return False
    if "neither" in evidence.flow[hit.start : hit.end]:
        return evidence.between("cost", start, end)
    return evidence.between("cost", hit.start - _NEAR_COST, hit.end + _NEAR_COST)


def _excludes_the_duty(evidence: Evidence, hit: Hit) -> bool:
    words = evidence.flow[hit.start : hit.end].replace(" ", "")
    if "1(b)" in words or ")(b)" in words:
        return False
    start, _ = evidence.text.sentence(hit.start)
    if evidence.between("held", start, hit.start):
        return False
    return not (evidence.in_sentence("recital", hit.start) or _for_cost(evidence, hit)) and _own_words(evidence, hit)


def find_silence(evidence: Evidence) -> Silence:
    """Read the decision and the role of every citation."""
    silence = Silence()
    for hit in evidence.of("statement"):
        if _own_words(evidence, hit) and not _for_cost(evidence, hit):
            last = silence.statements[-1] if silence.statements else None
            if last is None or hit.start >= last.end:
                silence.statements.append(hit)
    silence.mentions = [
        hit
        for hit in evidence.of("mention")
        if _own_words(evidence, hit) and not evidence.in_sentence("explained", hit.start) and not _for_cost(evidence, hit)
    ]
    silence.duties = [hit for hit in evidence.of("duty") if _excludes_the_duty(evidence, hit)]
    arguing = zones(evidence, ("argument",), ("annex", "closing"))
    silence.withholdings = [
        hit
        for hit in evidence.of("withheld")
        if not within(arguing, hit.start)
        and not evidence.supposed(hit)
        and (not evidence.in_sentence("recital", hit.start) or evidence.cited(*evidence.text.sentence(hit.start)))
        and not evidence.in_sentence("rider", hit.start)
    ]
    _Roles(evidence, silence).assign()
    return silence


class _Roles:
    """Gives each citation its role."""

    def __init__(self, evidence: Evidence, silence: Silence) -> None:
        self.evidence = evidence
        self.silence = silence
        silent = [(hit.start, "silence") for hits in (silence.statements, silence.mentions, silence.duties) for hit in hits]
        self.events = sorted(silent + [(hit.start, "withholding") for hit in silence.withholdings])
        self.places = [position for position, _ in self.events]

    def assign(self) -> None:
        waiting: list[tuple[Citation, str | None, bool]] = []
        for citation in self.evidence.citations:
            role, governed = self.role(citation)
            if citation.does == "silence":
                self.silent_kind(citation, role)
            else:
                waiting.append((citation, role, governed))
        sections = {citation.section for citation in self.silence.provisions}
        detailed = {citation.section for citation in self.evidence.citations if citation.subsection}
        for citation, role, governed in waiting:
            self.other_kind(citation, role, governed, sections, detailed)

    def role(self, citation: Citation) -> tuple[str | None, bool]:
        """What governs a citation, and whether it does so from the same sentence or straight before a list."""
        start, end = self.evidence.text.sentence(citation.start)
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        before = bisect_left(self.places, citation.start, first, last)
        if first < last:
            return self.events[before - 1 if before > first else first][1], True
        if first and citation.start - self.places[first - 1] <= _CARRIES:
            listed = citation.start - self.places[first - 1] <= _LIST and self.in_list(start, citation)
            return self.events[first - 1][1], listed
        return None, False

    def in_list(self, start: int, citation: Citation) -> bool:
        """Whether a citation heads its line, or follows others that do."""
        return len(self.evidence.flow[start : citation.start].strip(" -.")) < 40

    def silent_kind(self, citation: Citation, role: str | None) -> None:
        """Cited for silence, unless to withhold; not when it is only talked about."""
        start, end = self.evidence.text.sentence(citation.start)
        if self.evidence.between("withdrawn", start, end) or self.evidence.between("not_ours", start, end):
            return
        if role == "withholding":
            governed = any(kind == "withholding" and start <= place < end for place, kind in self.near(start, end))
            if governed or not self.silence.statements:
                self.silence.withheld_under.append(citation)
                return
        if role is None and not self.applied(citation, start, end):
            return
        self.silence.provisions.append(citation)

    def near(self, start: int, end: int) -> list[tuple[int, str]]:
        return self.events[bisect_left(self.places, start) : bisect_left(self.places, end)]

    def applied(self, citation: Citation, start: int, end: int) -> bool:
        if self.evidence.between("explained", start, end) or not citation.named:
            return False
        if not self.evidence.flow[start : citation.start].strip(" -.("):
            return True
        return _APPLIED.search(self.evidence.flow, start, end) is not None

    def other_kind(self, citation: Citation, role: str | None, governed: bool, silent: set[str], detailed: set[str]) -> None:
        silence = self.silence
        if citation.does == "withholding" and citation.section in silent and self.by_reference(citation):
            silence.limbs.append(citation)
        elif citation.does == "purpose":
            if citation.section in silent and role != "withholding":
                silence.limbs.append(citation)
        elif citation.does is None and (citation.subsection or citation.section in detailed):
            return
        elif (
            role == "withholding"
            or not BY_NUMBER[citation.section].silence
            or (role is None and not silence.decided and self.mentioned_to_withhold(citation))
        ):
            silence.withheld_under.append(citation)
        elif role == "silence" and citation.does == "withholding" and citation.section in silent:
            if citation.code != f"{citation.section}(1)":
                silence.limbs.append(citation)
        elif role == "silence" and governed:
            silence.provisions.append(citation)
            if citation.code != citation.provision:
                silence.limbs.append(citation)

    def by_reference(self, citation: Citation) -> bool:
        """`section 31(3) by reference to section 31(1)(a) (prevention or detection of crime) and section 31(1)(b)`."""
        start, _ = self.evidence.text.sentence(citation.start)
        return _BY_REFERENCE.search(self.evidence.flow, max(start, citation.start - _REFERRED), citation.start) is not None

    def mentioned_to_withhold(self, citation: Citation) -> bool:
        start, end = self.evidence.text.sentence(citation.start)
        return self.applied(citation, start, end)
