"""The characters that no document may carry: those that act without being seen.

A case file is refused if it has them. A response may come from elsewhere, so a document looks again.
"""

import re
from collections.abc import Sequence
from typing import Final

UNKNOWN: Final = "\ufffd"
"""Stands where such a character stood, so that its place can be seen."""

# Control characters; line and paragraph separators; the marks that reorder what a reader sees (Unicode Standard Annex 9); halves
# of characters; and the code points that are no character, which XML and HTML refuse.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_HINTS: Final = re.compile("[\u061c\u200e\u200f]")


def document(lines: Sequence[str]) -> str:
    """The lines as one text that ends in a line break, with nothing in it that acts unseen.

    Invisible hints of direction are left out: they have no picture of their own. Anything else is replaced by a mark.

    >>> document(["one", "t\\u202ewo"]) == "one\\nt\\ufffdwo\\n"
    True
    """
    text = "\n".join(lines) + "\n"
    if "".join(lines).isprintable():
        return text
    return _HINTS.sub("", _UNSEEN.sub(UNKNOWN, text))


def broken(text: str) -> list[str]:
    """The lines of a text, however their ends are marked."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
