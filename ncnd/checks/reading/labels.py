"""How letters number their questions and answers: `Q1)`, `Response 2-5:`, `Questions One (1) and Two (2)`, a bare `3.`"""

from dataclasses import dataclass
from typing import Literal

from ncnd.checks.reading.pattern import Pattern

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_LONGEST_RANGE = 50

_NUMBER = rf"(?:\d{{1,2}}[a-h]?\b|(?:{'|'.join(_WORDS)})\b)"
_ITEM = rf"(?:q\.? ?)?{_NUMBER}(?: ?\(\d{{1,2}}\))?"
_LIST = rf"{_ITEM}(?:(?: ?(?:,|&|-|/|to|and|, ?and|through) ?){_ITEM}){{0,12}}"
_END = r"(?: ?[.):;?]| ?-(?= )|(?=\s|$))"

ANSWER_LABEL = Pattern(
    rf"(?:our )?(?:(?:response|answer|reply|ans)s?|[ra](?=\d))(?: to)?(?: (?:question|point|part|q"
    rf"|no\.?)s?)?[.: -]{{0,3}}(?P<refs>{_LIST}){_END}"
)
QUESTION_LABEL = Pattern(
    rf"(?:questions?|qs?|requests?|points?|item)[ .#]{{0,2}}(?P<refs>{_LIST})(?P<answer> (?:response|answer|reply))?{_END}"
)
BARE_LABEL = Pattern(r"\(?(?P<refs>\d{1,2}[a-h]?) ?(?:[.):](?=[\s\"]|$)|(?=\n|$))")
ABOUT_LABEL = Pattern(
    rf"(?:for|as (?:to|for|regards)|turning to|regarding|with regards? to|in (?:response|answer|relation|respect"
    rf"|regard) (?:to|of))"
    rf" (?:your )?(?:questions?|points?|parts?|q)s? ?(?P<refs>{_LIST})"
)
ANSWER_HEADING = Pattern(
    r"(?:our |the )?(?:response|answer|reply|decision|a)s?(?: is as follows| to your request)?(?: ?[.:]| ?-(?= )|(?=\n|$))"
)
_PART = Pattern(
    rf"(?:q\.? ?)?(?P<number>\d{{1,2}}[a-h]?\b|(?:{'|'.join(_WORDS)})\b)(?: ?\(\d{{1,2}}\))?(?P<range> ?(?:-|to\b"
    rf"|through\b))?"
)


Doubt = Literal["none", "bare", "figure"]


@dataclass(frozen=True)
class Label:
    """A label at the head of a line or sentence: whose words follow, and the questions named."""

    answers: bool
    doubt: Doubt
    """A `bare` number may be a figure or an item of some other list; so may one that an `Answer:` gives (`figure`)."""
    refs: tuple[str, ...]
    end: int


def refs_in(words: str) -> tuple[str, ...]:
    """The questions that a list names: `2-5`, `1a and 1b`, `one (1) and two (2)`."""
    refs: list[str] = []
    since: int | None = None
    for part in _PART.finditer(words):
        number = str(_WORDS.get(part["number"], part["number"]))
        number = number.lstrip("0") or "0"
        if since is not None and number.isdigit() and since < int(number) <= since + _LONGEST_RANGE:
            refs += [str(n) for n in range(since + 1, int(number))]
        refs.append(number)
        since = int(number) if part["range"] and number.isdigit() else None
    return tuple(dict.fromkeys(refs))


def label_at(lines: str, start: int, at_line: bool) -> Label | None:
    """The label that begins at a place, if one does; some are looked for only at the head of a line."""
    if at_line:
        if found := ANSWER_LABEL.match(lines, start):
            figure = not {":", "-"}.isdisjoint(lines[start : found.start("refs")])
            return Label(True, "figure" if figure else "none", refs_in(found["refs"]), found.end())
        if found := QUESTION_LABEL.match(lines, start):
            return Label(bool(found["answer"]), "none", refs_in(found["refs"]), found.end())
        if found := BARE_LABEL.match(lines, start):
            return Label(False, "bare", refs_in(found["refs"]), found.end())
    if found := ABOUT_LABEL.match(lines, start):
        return Label(True, "none", refs_in(found["refs"]), found.end())
    if at_line and (found := ANSWER_HEADING.match(lines, start)):
        return Label(True, "none", (), found.end())
    return None
