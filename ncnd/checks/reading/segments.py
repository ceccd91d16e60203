"""Whose words are whose: the requester's, quoted in the letter, and the authority's; and which question each stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ncnd.checks.reading.labels import Label, label_at
from ncnd.checks.reading.normal import BLANK, PlainText

_MOST_REFS = 60

# The authority begins to quote.
CUE = re.compile(
    r"(?:\S+ ){0,14}?you (?:have )?(?:asked|requested|wrote|sought|seek|enquired|submitted|made a request)\b"
    r"|(?:\S+ ){0,14}?(?:following information|the following|your request (?:was )?for|request for information (?:about|on|relating))[^\n:]{0,40}:?$"
    r"|(?:the |your |original |foi |full )?(?:requests?|enquiry|questions?(?: asked)?|information (?:you )?request(?:ed)?|request (?:and|&) (?:answer|response)s?|request details|details of request|summary of request|request for information|information requested and our answers)(?: ?[:-]| is[: ]|$)"
    r"|your (?:request|question|enquiry|letter|email) (?:for|of|about|concerns|concerning|asks|asked|regarding)\b"
    r"|request (?:about|for|concerning)\b",
    re.MULTILINE,
)
_FIRST_PERSON = re.compile(
    r"(?:i|we) (?:would|should) (?:like|be grateful)|i(?: am|'m) (?:writing (?:to you )?(?:under|to (?:request|ask|make))|requesting|seeking|looking)"
    r"|i (?:wish|want) to (?:request|know|make|ask)|i(?: hereby)? request\b|please (?:may|can|could|will) (?:you|i)|(?:can|could|would) you (?:please )?(?:tell|provide|confirm|state|supply|send|let)"
    r"|please (?:provide|state|confirm|tell|supply|send|list|give|include|break|note that i|advise|specify|treat|take)\b|under the (?:freedom of information|foi) act,? (?:i|please|could|can)"
)
_QUESTION = re.compile(
    r"(?:how|what|which|who|whom|whose|when|where|why|does|do|did|is|are|was|were|has|have|had|can|could|please|if (?:so|yes|any|you|not)|for (?:each|every)|of (?:these|those)|any|a copy|copies|details|the (?:number|cost|total|name|date)|number of|in what|on whose|at what|to what)\b"
)

# The authority begins to answer. A request has no sentence that opens so.
_AUTHORITY_SPEAKS = re.compile(
    r"in (?:response|answer|reply|accordance|regards? to your|relation to your)\b|following (?:receipt|consideration|careful)|having (?:considered|completed|reviewed|searched)"
    r"|(?:your|the) request has\b|this (?:letter|information|request|response|is (?:held|not))\b|thank you\b|i (?:can|have (?:now|today|decided|considered|concluded)|am (?:not|able|unable|satisfied|pleased)|regret|note that|respond|attach|enclose)\b"
    r"|we (?!would|are writing|understand|believe|request|ask|want|wish|also (?:ask|request))\w+|our (?:response|answer|reply|records)\b|no(?: \w+){0,2} (?:information|data|records?) (?:is |are )?held|no[,.]? (?:we|the|it|this|information)\b|(?:yes|no|none|nil)[.,]?$|yes[,.]? (?:we|the|it|this)\b|not (?:applicable|held)\b|n/a\b|£?\d[\d,.]*%?$"
    r"|(?:under )?section \d|s\.? ?\d\d?\b|sections \d|the freedom of information act (?:2000 )?(?:gives|provides|places|creates|is)|please (?:find|see|be advised)|unfortunately|regrettably|it (?:is estimated|would (?:cost|take|exceed)|has not been)"
    r"|to (?:find out|say|answer|establish|comply|locate|retrieve) |there (?:are|were|is|was|have been) (?:no |\d)|searches (?:were|have)|decision\b|refusal\b|reasons? for (?:decision|refusal)|the (?:information|data|figures?|requested information|following (?:table|exemption)|table below|duty to confirm|exemption)\b|information (?:is|was) (?:not )?held|the information you|dear\b|exempt\b|[a-z][a-z ]{2,40} (?:constabulary|police|council|trust|service) (?:response|reply)\b|internal review\b|complaint|yours\b"
    r"|with regard to the (?:overt|covert)|information held|a\b[.:]|answer|response|reply",
    re.MULTILINE,
)
_AUTHORITY_DOES = re.compile(
    r"(?:(?:can|will|shall|must) (?:(?:also|therefore|only) )?(?:neither|confirm|advise)|neither confirms?\b|(?:does|do) not (?:currently )?(?:hold|have|use)|holds?\b|(?:is|are) (?:unable|not able|refusing|neither)|refuses\b|has (?:adopted|decided|considered|\d)|handles?\b|owns\b|employs\b)"
)
_REQUESTER_SAYS = re.compile(r"\b(?:you|your|said|if|whether|why|please|how|when|which|what|who|did|does|foi|any|that|i)\b|\"")
_ASKED_IN_PASSING = re.compile(r"[^\n:?]*(?:whether|for|if|about|how|what|which|that)\b")

# Headings after which nothing more is answered.
_END_OF_ANSWERS = re.compile(
    r"(?:legal |explanatory )?ann?ex\b|appendix\b|complaint|(?:overall |evidence of )?harm\b|public interest|factors? |balanc|yours (?:sincerely|faithfully)|kind regards"
    r"|(?:if|should) you (?:are|be|wish|want|remain|would like|feel)\b|internal review|your right|right(?:s)? (?:of|to)|you (?:may|can|have (?:a|the) right to) (?:ask|request|appeal|complain)|please contact us if"
    r"|ask for an internal|please find below your right|prejudice test|reasons for decision|overall "
)


@dataclass(frozen=True)
class Region:
    """A run of the authority's words, and the questions it answers (none for what stands before, after or beside them)."""

    start: int
    end: int
    refs: tuple[str, ...]


@dataclass
class Segments:
    """The letter divided. Both lists are in order and together leave out only labels and headings."""

    requests: list[tuple[int, int]] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    """Every question that the letter numbers, in order of first sight."""


@dataclass(frozen=True)
class _Unit:
    start: int
    end: int
    at_line: bool
    after_blank: bool


_INNER_STOP = re.compile(r"(?<![ (]s)(?<!\bno)(?<!\bss)[.?!:][\"')]{0,2} (?=\S)")
_LINE = re.compile(r"[^\n\f]+")
_LEAD = re.compile(r"[- >]{0,4}")


def _units(text: PlainText) -> Iterator[_Unit]:
    """Lines, divided at the ends of sentences."""
    for line in _LINE.finditer(text.cased):
        start, blank = line.start(), text.cased[line.start() - 1 : line.start()] == BLANK
        stops = [stop.end() for stop in _INNER_STOP.finditer(text.cased, line.start(), line.end())]
        first = True
        for stop in (*stops, line.end()):
            yield _Unit(start, stop, first, first and blank)
            start, first = stop, False


class _Cutter:
    """Reads unit by unit, knowing at each whether the requester or the authority is speaking."""

    def __init__(self, text: PlainText) -> None:
        self.text = text
        self.segments = Segments()
        self.asking = False
        self.block = False
        """In a passage announced as the request, which lasts until the authority is heard to answer."""
        self.quoted = False
        self.group: list[str] = []
        self.answered = True
        self.first_words: dict[str, str] = {}
        self.previous = ""
        self.ended = False
        """Past the heading that closes the answers."""

    def read(self) -> Segments:
        for unit in _units(self.text):
            self.unit(unit)
            self.previous = self.text.lines[unit.start : unit.end].rstrip()
        return self.segments

    def unit(self, unit: _Unit) -> None:
        lead = _LEAD.match(self.text.lines, unit.start, unit.end)
        start = lead.end() if lead else unit.start
        label = label_at(self.text.lines, start, unit.at_line)
        if label and label.end <= unit.end + 1 and self.is_label(label, unit):
            self.labelled(label, unit)
        else:
            self.plain_words(unit, start)

    def is_label(self, label: Label, unit: _Unit) -> bool:
        """Whether a number at the head of a line stands for a question."""
        if label.bare:
            rest = self.text.lines[label.end : unit.end].strip()
            if not rest:
                return self.next_line_asks(unit.end)
            return not self.ended or rest.endswith("?")
        # `Response: 14` gives a figure; it names question 14 only if there is one, yet to be answered.
        words = self.text.lines[unit.start : label.end].rstrip(": .")
        if not label.answers or not label.refs or ":" not in words:
            return True
        return all(ref in self.first_words for ref in label.refs) and not set(label.refs) <= set(self.group[:_MOST_REFS])

    def next_line_asks(self, end: int) -> bool:
        line = _LINE.search(self.text.lines, end)
        return line is not None and (line[0].rstrip().endswith("?") or _QUESTION.match(line[0]) is not None)

    def labelled(self, label: Label, unit: _Unit) -> None:
        end = min(label.end, unit.end)
        rest = self.text.lines[end : unit.end].strip()
        if label.answers:
            if label.refs:
                self.group, self.answered, self.ended = list(label.refs), False, False
                self.know(label.refs, "")
            self.asking = self.block = False
            self.say(end, unit.end)
        elif self.is_answer(label, rest):
            self.group, self.answered = list(label.refs), False
            self.asking = self.block = False
            self.say(end, unit.end)
        else:
            if self.answered:
                self.group = []
            self.answered = self.ended = False
            self.group += [ref for ref in label.refs if ref not in self.group[:_MOST_REFS]]
            self.know(label.refs, rest)
            self.asking = True
            self.quoted = False
            self.ask(unit.start, unit.end)

    def is_answer(self, label: Label, rest: str) -> bool:
        """A number seen before heads an answer, unless the question is printed again."""
        if self.speaks(rest):
            return True
        seen = [ref for ref in label.refs if ref in self.first_words]
        if not seen:
            return False
        before = self.first_words[seen[0]]
        repeated = bool(before) and rest[:20] == before[:20]
        return not repeated and not rest.endswith("?") and not _QUESTION.match(rest)

    def know(self, refs: tuple[str, ...], words: str) -> None:
        for ref in refs:
            if ref not in self.first_words:
                self.first_words[ref] = words
                self.segments.refs.append(ref)

    def plain_words(self, unit: _Unit, start: int) -> None:
        words = self.text.lines[start : unit.end].strip()
        if self.asking and self.still_asking(unit, words):
            self.ask(unit.start, unit.end)
            return
        if not self.asking and self.begins_asking(unit, words):
            self.ask(unit.start, unit.end)
            return
        self.asking = self.block = False
        if unit.at_line and _END_OF_ANSWERS.match(words):
            self.group, self.answered, self.ended = [], True, True
        self.say(unit.start, unit.end)

    def still_asking(self, unit: _Unit, words: str) -> bool:
        if self.speaks(words):
            return False
        if self.quoted and self.previous.endswith('"') and unit.at_line:
            return words.startswith('"')
        if self.block or not unit.at_line:
            return True
        if _QUESTION.match(words) or _FIRST_PERSON.match(words) or words.endswith("?"):
            return True
        wrapped = not unit.after_blank and not self.previous.endswith(("?", ".", ":"))
        return wrapped and len(self.previous) > 30

    def begins_asking(self, unit: _Unit, words: str) -> bool:
        cue = CUE.match(words)
        if cue or (unit.at_line and _FIRST_PERSON.match(words)):
            self.asking = True
            self.block = words.endswith(":") or len(words) < 40 or not (cue and _ASKED_IN_PASSING.match(words, cue.end()))
            self.quoted = False
            return True
        if unit.at_line and words.endswith("?") and len(words) > 15:
            self.asking, self.block, self.quoted = True, False, False
            return True
        return False

    def speaks(self, words: str) -> bool:
        """Whether these words can only be the authority's."""
        if _AUTHORITY_SPEAKS.match(words):
            return not words.endswith("?")
        does = _AUTHORITY_DOES.search(words, 0, 130)
        return does is not None and does.start() > 0 and not _REQUESTER_SAYS.search(words, 0, does.start())

    def ask(self, start: int, end: int) -> None:
        if self.text.lines[start:end].lstrip().startswith('"'):
            self.quoted = True
        requests = self.segments.requests
        if requests and requests[-1][1] >= start - 2 and not self.text.lines[requests[-1][1] : start].strip():
            requests[-1] = (requests[-1][0], end)
        else:
            requests.append((start, end))

    def say(self, start: int, end: int) -> None:
        if not self.text.lines[start:end].strip(" .:-"):
            return
        refs = tuple(self.group[:_MOST_REFS])
        self.answered = self.answered or bool(refs)
        regions = self.segments.regions
        if regions and regions[-1].refs == refs and regions[-1].end >= start - 2:
            regions[-1] = Region(regions[-1].start, end, refs)
        else:
            regions.append(Region(start, end, refs))


def cut(text: PlainText) -> Segments:
    """Divide a letter between the requester's words and the authority's."""
    return _Cutter(text).read()
