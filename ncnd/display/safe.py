"""Text made harmless for a terminal, and how a terminal is told from anything else."""

import os
from typing import TextIO


def safe(text: str) -> str:
    """The text with everything that a terminal might act on written out, so that a name can be shown whatever it holds.

    >>> print(safe("case\\x1b[2J.json"))
    case\\x1b[2J.json
    """
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def drawn(stream: TextIO) -> bool:
    """Whether tables are to be drawn: on a terminal that can, for a person who has not asked otherwise (`NO_COLOR`)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
