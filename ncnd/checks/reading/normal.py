"""A letter made plain for reading: one kind of space, quote and dash, small letters, and the way back to the original."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from ncnd.checks.reading.pattern import Pattern

_SPACES = (
    "\t\v\f\x1c\x1d\x1e\x1f\x00\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000*_`#"
)
_LINES = "\r\x85\u2028\u2029|"
_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u25cf\u25aa\u00b7"
_PLAIN = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_LINES, "\n")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
)

# Marks that show nothing (soft hyphen, zero-width space, escapes of Markdown), ligatures, and a non-breaking space written out.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\\"
_WRITTEN = dict.fromkeys(_UNSEEN, "") | {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\u2026": "...",
    "&nbsp;": " ",
    "&amp;": "&",
}
_LONGEST_SENTENCE = 800

BLANK = "\f"
"""Stands for one or more blank lines in the plain text."""

_CHANGES = Pattern("(" + "|".join(map(re.escape, _WRITTEN)) + r")|[ \n]{2,}")


def _small(text: str) -> str:
    """Small letters, one for one: a capital whose small form is longer is left as it is."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _written_as(match: re.Match[str]) -> str:
    if match[1] is not None:
        return _WRITTEN[match[1]]
    breaks = match[0].count("\n")
    return " " if not breaks else "\n" if breaks == 1 else BLANK


@dataclass(frozen=True)
class PlainText:
    """Normalised text in three forms of one length, so that a place in one is the same place in the others."""

    cased: str
    r"""With capitals, with `\n` for a line break and `BLANK` for blank lines."""
    lines: str
    r"""In small letters, with `\n` for either."""
    flow: str
    """In small letters, with a space for either: words run on over line breaks."""
    starts: tuple[int, ...]
    """Places in the plain text from which an offset holds."""
    offsets: tuple[int, ...]
    length: int

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """Where each sentence, list line or heading begins, in order, with the end of the text last."""
        return (0, *(match.end() for match in _STOP.finditer(self.cased) if match.end()), len(self.cased))

    def sentence(self, position: int) -> tuple[int, int]:
        """The bounds of the sentence, list line or heading that a position is in; one without an end is cut short."""
        at = bisect_right(self.stops, position, hi=len(self.stops) - 1)
        return max(self.stops[at - 1], position - _LONGEST_SENTENCE), min(self.stops[at], position + _LONGEST_SENTENCE)

    def original(self, position: int) -> int:
        """The place in the text as given of a place in the plain text."""
        at = bisect_right(self.starts, position) - 1
        return min(position + self.offsets[at], self.length)


# A sentence ends at its stop, at a blank line, and at a line break unless the next line carries it on in small letters.
# A single `s.` or `no.` before a number is not the end.
_STOP = Pattern(r"(?<![ \n(]s)(?<!\bno)(?<!\bss)[.?!:;][\"')]{0,2}[ \n\f]|\f|\n(?![a-z(&])")


def plain(text: str) -> PlainText:
    """Normalise a letter, keeping the map back to its own characters; no text is refused."""
    one_for_one = text.translate(_PLAIN)
    pieces: list[str] = []
    starts, offsets = [0], [0]
    taken = made = 0
    for match in _CHANGES.finditer(one_for_one):
        kept = one_for_one[taken : match.start()]
        written = _written_as(match)
        pieces += (kept, written)
        taken = match.end()
        made += len(kept) + len(written)
        starts.append(made)
        offsets.append(taken - made)
    pieces.append(one_for_one[taken:])
    cased = "".join(pieces)
    lines = _small(cased).replace(BLANK, "\n")
    return PlainText(cased, lines, lines.replace("\n", " "), tuple(starts), tuple(offsets), len(text))


def mask(text: str, spans: list[tuple[int, int]], mark: str = ".") -> str:
    """The text with some stretches (in order) overwritten by a mark: no word in them is found, and every place stays."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], mark * (end - start))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
