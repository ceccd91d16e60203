"""Particulars that give the position away: counts, dates, units and files beside silence, and figures to subtract (L03, L05)."""

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
_OVERT_FIGURE = rf"(?:\bovert(?:ly)?\b[^.]{{0,60}}{_N}|{_N}[^.]{{0,40}}\bovert(?:ly)?\b)"
_WHOLE_FIGURE = rf"(?:\btotal\b[^.]{{0,60}}{_N}|{_N}[^.]{{0,40}}\b(?:in all(?! the)|altogether|in total|overall)\b)"
_OF_WHICH = Pattern(
    rf"{_N}[^.]{{0,80}}\b(?:of which|of these|of those|of whom|including)\b[^.]{{0,40}}{_OVERT_FIGURE}"
    rf"|{_WHOLE_FIGURE}.{{0,160}}{_OVERT_FIGURE}|{_OVERT_FIGURE}.{{0,160}}{_WHOLE_FIGURE}"
)


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
    for match in _OF_WHICH.finditer(document.flow):
        passage, last = document.at(match.start()), document.at(match.end() - 1)
        if passage is not None and last is not None and passage.kind == last.kind == "answer":
            yield Seen("L05", None, match.start(), match.end(), passage.question, passage.part)
