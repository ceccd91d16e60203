"""Particulars that give the position away: counts, dates, units and files beside silence, and figures to subtract (L03, L05)."""

from bisect import bisect_left
from collections.abc import Iterator

from ncnd.checks.document import Document, Passage
from ncnd.checks.finding import Seen
from ncnd.checks.reading.pattern import Pattern

_COUNT = Pattern(
    r"\b(?:\d{1,3}(?:,\d{3}){0,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen) (?:such |relevant )?"
    r"(?:records?|documents?|files?|emails?|pages|devices|items|deployments|operations|occasions|instances|reports|logs|officers)\b"
)
_FILE = Pattern(r"\b[\w-]{2,40}\.(?:pdf|docx?|xlsx?|csv|msg|eml|jpe?g|mp4)\b")
_DATE = Pattern(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?: \d{4})?\b|\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b"
)
_UNIT = Pattern(r"\b(?:[A-Z][a-z]{2,20} ){1,3}(?:Unit|Team|Branch|Squad|Bureau|Command|Directorate)\b")
_OWN_OFFICE = Pattern(
    r"information|disclosure|freedom|data|complaint|review|legal|foi|governance|records|compliance|rights|audit|appeal|request"
)
_ABOUT_THE_REQUEST = Pattern(
    r"\b(?:thank you|received|dated|dates?|your (?:request|letter|e-?mail)|decide by|expect to decide"
    r"|working days|act (?:of )?20\d\d|consultation|statute|ico|commissioner|we will)\b"
)
_N = r"\b(?<!question )(?<!section )\d[\d,]{0,9}\b"
_OVERT_FIGURE = Pattern(rf"\bovert(?:ly)?\b[^.]{{0,60}}?{_N}|{_N}[^.\d]{{0,40}}\bovert(?:ly)?\b")
_WHOLE_FIGURE = Pattern(
    rf"\btotal\b[^.]{{0,60}}?{_N}"
    rf"|{_N}[^.\d]{{0,40}}\b(?:in all(?! the)|altogether|in total|overall|of which|of these|of those|of whom)\b"
)
_NEAR = 200


def particular_checks(document: Document, asked: str, *, silent: bool) -> Iterator[Seen]:
    """Particulars in what is said of silence, unless the request had them first; and figures beside it.

    `asked` is the request, in small letters; `silent` says whether anything is neither confirmed nor denied.
    """
    if not silent:
        return
    for passage in document.of("silence", "before"):
        if passage.kind == "before" and passage.question is None:
            continue
        yield from _particulars(document, passage, asked)
    yield from _subtraction(document)


def _particulars(document: Document, passage: Passage, asked: str) -> Iterator[Seen]:
    for name, pattern, words in (
        ("count", _COUNT, document.flow),
        ("file", _FILE, document.flow),
        ("date", _DATE, document.flow),
        ("unit", _UNIT, document.text.cased),
    ):
        for match in pattern.finditer(words, passage.start, passage.end):
            said = match[0].lower()
            if said in asked or _ABOUT_THE_REQUEST.search(document.sentence(match.start())):
                continue
            if name == "unit" and _OWN_OFFICE.search(said):
                continue
            yield Seen("L03", name, match.start(), match.end(), passage.question, passage.part)
            break


def _subtraction(document: Document) -> Iterator[Seen]:
    """A whole figure and an overt one, near each other and both among the answers."""
    wholes = [match.span() for match in _WHOLE_FIGURE.finditer(document.flow) if _answers(document, match.start())]
    for match in _OVERT_FIGURE.finditer(document.flow) if wholes else ():
        passage = document.at(match.start())
        start, end = match.span()
        at = bisect_left(wholes, (start, 0))
        near = [each for each in wholes[max(0, at - 1) : at + 1] if 0 <= each[0] - end <= _NEAR or 0 <= start - each[1] <= _NEAR]
        if passage is not None and passage.kind == "answer" and near:
            first, last = min(start, near[0][0]), max(end, near[0][1])
            yield Seen("L05", None, first, last, passage.question, passage.part)


def _answers(document: Document, position: int) -> bool:
    passage = document.at(position)
    return passage is not None and passage.kind == "answer"
