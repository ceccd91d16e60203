"""Whose words are whose: the requester's, quoted in the letter, and the authority's; and which question each stands under."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ncnd.checks.reading.labels import Label, label_at
from ncnd.checks.reading.normal import BLANK, PlainText
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.reading.voices import (
    AUTHORITY_DOES,
    AUTHORITY_SPEAKS,
    CUE,
    END_OF_ANSWERS,
    FIRST_PERSON,
    NOT_A_CUE,
    QUESTION,
    REFUSES,
    REQUESTER_SAYS,
)

_MOST_REFS = 60


@dataclass(frozen=True)
class Region:
    """A run of the authority's words, and the questions it answers (none for what stands before, after or beside them)."""

    start: int
    end: int
    refs: tuple[str, ...]
    gathered: bool = False
    """After a list of several questions, with no label that says which of them is answered."""


@dataclass
class Segments:
    """The letter divided. Both lists are in order and together leave out only labels and headings."""

    requests: list[tuple[int, int]] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    """Every question that the letter numbers, in order of first sight."""
    answers: list[int] = field(default_factory=list)
    """Where the words after a label such as `Answer:` begin."""


Asking = Literal["no", "item", "block", "passing"]
"""Whether the requester is speaking: in a numbered question, in a passage announced as the request, which lasts until the
authority is heard to answer, or in one sentence of the authority's."""


@dataclass(frozen=True)
class _Unit:
    start: int
    end: int
    at_line: bool
    after_blank: bool


_INNER_STOP = Pattern(r"(?<![ (]s)(?<!\bno)(?<!\bss)[.?!:][\"')]{0,2} (?=\S)")
_LINE = Pattern(r"[^\n\f]+")
_NUMBERED = Pattern(r"[- >(]{0,4}(?:[a-z]{0,9}[ .#]{0,2})?\d{1,2}[a-h]?(?: response| answer)?[.):]{1,2} ?")
_LEAD = Pattern(r"[- >]{0,4}")


def _units(text: PlainText) -> Iterator[_Unit]:
    """Lines, divided at the ends of sentences."""
    for line in _LINE.finditer(text.cased):
        start, blank = line.start(), text.cased[line.start() - 1 : line.start()] == BLANK
        numbered = _NUMBERED.match(text.lines, line.start(), line.end())
        after = numbered.end() if numbered else line.start()
        stops = [stop.end() for stop in _INNER_STOP.finditer(text.cased, after, line.end())]
        first = True
        for stop in (*stops, line.end()):
            yield _Unit(start, stop, first, first and blank)
            start, first = stop, False


class _Cutter:
    """Reads unit by unit, knowing at each whether the requester or the authority is speaking."""

    def __init__(self, text: PlainText) -> None:
        self.text = text
        self.segments = Segments()
        self.asking: Asking = "no"
        self.quoted = False
        self.group: list[str] = []
        self.answered = True
        self.named = False
        """Whether the group was named by the label of an answer."""
        self.first_words: dict[str, str] = {}
        self.previous = ""
        self.label_alone = False
        """After a line with nothing but the number of a question."""
        self.ended = False
        """Past the heading that closes the answers."""

    def read(self) -> Segments:
        for unit in _units(self.text):
            label_alone = self.unit(unit)
            self.label_alone = label_alone and self.asking != "no"
            self.previous = self.text.lines[unit.start : unit.end].rstrip()
        return self.segments

    def unit(self, unit: _Unit) -> bool:
        """Take one unit; says whether it was a label with nothing after it."""
        lead = _LEAD.match(self.text.lines, unit.start, unit.end)
        start = lead.end() if lead else unit.start
        label = label_at(self.text.lines, start, unit.at_line)
        if label and label.end <= unit.end + 1 and self.is_label(label, unit):
            self.labelled(label, unit)
            return not self.text.lines[label.end : unit.end].strip()
        self.plain_words(unit, start)
        return False

    def is_label(self, label: Label, unit: _Unit) -> bool:
        """Whether a number at the head of a line stands for a question."""
        if label.doubt == "bare":
            rest = self.text.lines[label.end : unit.end].strip()
            return (not self.ended or rest.endswith("?")) if rest else self.next_line_asks(unit.end)
        if label.doubt == "figure":
            # `Response: 14` names question 14 only if there is one, yet to be answered.
            return all(ref in self.first_words for ref in label.refs) and not set(label.refs) <= set(self.group[:_MOST_REFS])
        return True

    def next_line_asks(self, end: int) -> bool:
        line = _LINE.search(self.text.lines, end)
        if line is None or label_at(self.text.lines, line.start(), at_line=True):
            return False
        return line[0].rstrip().endswith("?") or QUESTION.match(line[0]) is not None

    def labelled(self, label: Label, unit: _Unit) -> None:
        end = min(label.end, unit.end)
        rest = self.text.lines[end : unit.end].strip()
        if label.answers:
            self.segments.answers.append(end)
            if label.refs:
                self.group, self.answered, self.ended, self.named = list(label.refs), False, False, True
                self.know(label.refs, "")
            self.asking = "no"
            self.say(end, unit.end)
        elif self.is_answer(label, rest):
            self.group, self.answered, self.named = list(label.refs), False, True
            self.asking = "no"
            self.say(end, unit.end)
        else:
            if self.answered:
                self.group = []
            self.answered = self.ended = self.named = False
            self.group += [ref for ref in label.refs if ref not in self.group[:_MOST_REFS]]
            self.know(label.refs, rest)
            self.asking = "block" if self.asking == "block" else "item"
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
        return not repeated and not rest.endswith("?") and not QUESTION.match(rest)

    def know(self, refs: tuple[str, ...], words: str) -> None:
        for ref in refs:
            if ref not in self.first_words:
                self.first_words[ref] = words
                self.segments.refs.append(ref)

    def plain_words(self, unit: _Unit, start: int) -> None:
        words = self.text.lines[start : unit.end].strip()
        if self.still_asking(unit, words) or self.begins_asking(unit, words):
            self.ask(unit.start, unit.end)
            return
        self.asking = "no"
        if unit.at_line and END_OF_ANSWERS.match(words):
            self.group, self.answered, self.ended = [], True, True
        self.say(unit.start, unit.end)

    def still_asking(self, unit: _Unit, words: str) -> bool:
        if self.asking == "no" or self.speaks(words):
            return False
        if self.quoted and self.previous.endswith('"') and unit.at_line:
            return words.startswith('"')
        if self.asking == "block" or (self.asking == "item" and (self.label_alone or not unit.at_line)):
            return True
        if QUESTION.match(words) or FIRST_PERSON.match(words) or words.endswith("?"):
            return True
        wrapped = unit.at_line and not unit.after_blank and not self.previous.endswith(("?", ".", ":"))
        return wrapped and (len(self.previous) > 50 or self.text.cased[unit.start].islower())

    def begins_asking(self, unit: _Unit, words: str) -> bool:
        if (cue := CUE.match(words)) and not REFUSES.search(words):
            announced = words.endswith(":") or cue.end() == len(words) or words[cue.end() - 1] in ":-"
            if not words.endswith(":") and NOT_A_CUE.search(words):
                return False
            self.asking, self.quoted = "block" if announced else "passing", False
        elif unit.at_line and FIRST_PERSON.match(words):
            self.asking, self.quoted = "block", False
        elif unit.at_line and words.endswith("?") and len(words) > 15:
            self.asking, self.quoted = "item", False
        else:
            return False
        return True

    def speaks(self, words: str) -> bool:
        """Whether these words can only be the authority's."""
        if AUTHORITY_SPEAKS.match(words):
            return not words.endswith("?")
        does = AUTHORITY_DOES.search(words, 0, 130)
        return does is not None and does.start() > 0 and not REQUESTER_SAYS.search(words, 0, does.start())

    def ask(self, start: int, end: int) -> None:
        if self.text.lines[start:end].lstrip().startswith('"'):
            self.quoted = True
        requests = self.segments.requests
        if requests and requests[-1][1] >= start - 2 and not self.text.lines[requests[-1][1] : start].strip():
            requests[-1] = (requests[-1][0], end)
        else:
            requests.append((start, end))

    def say(self, start: int, end: int) -> None:
        words = self.text.lines[start:end].lstrip(" .:-\n")
        if not words.strip():
            return
        start = end - len(words)
        refs = tuple(self.group[:_MOST_REFS])
        self.answered = self.answered or bool(refs)
        gathered = not self.named and len(refs) > 1
        regions = self.segments.regions
        if regions and (regions[-1].refs, regions[-1].gathered) == (refs, gathered) and regions[-1].end >= start - 2:
            regions[-1] = Region(regions[-1].start, end, refs, gathered)
        else:
            regions.append(Region(start, end, refs, gathered))


def cut(text: PlainText) -> Segments:
    """Divide a letter between the requester's words and the authority's."""
    return _Cutter(text).read()
