"""Two texts side by side, with the words in which they differ marked."""

import difflib
import re
import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

WIDTH: Final = 58
MOST: Final = 24
"""How many pairs of lines are shown at most."""

_FAR: Final = 6
"""How many words of a line are left round a difference."""

_PIECE = re.compile(r"\s|[^\s]+")
_Row = tuple[str, str, str]


def side_by_side(left: str, right: str, titles: tuple[str, str]) -> str:
    r"""The two texts in two columns: lines that are the same shortened, differing words between `»` and `«`.

    >>> print(side_by_side("It is not held.\nYours", "We hold it.\nYours", ("not_held", "held")))  # doctest: +NORMALIZE_WHITESPACE
    not_held                                                     held
    ----------------------------------------------------------   ----------------------------------------------------------
    »It is not held.«                                          | »We hold it.«
    Yours                                                        Yours
    """
    rows = list(_rows(left.split("\n"), right.split("\n")))
    more = len(rows) - MOST
    head = [_line(titles[0], " ", titles[1]), _line("-" * WIDTH, " ", "-" * WIDTH)]
    body = [line for row in rows[:MOST] for line in _wrapped(*row)]
    return "\n".join((*head, *body, *([f"and {more} more"] if more > 0 else [])))


def _line(left: str, mark: str, right: str) -> str:
    return f"{left:<{WIDTH}} {mark} {right}".rstrip()


def _wrapped(left: str, mark: str, right: str) -> Iterator[str]:
    columns = (textwrap.wrap(text, WIDTH) or [""] for text in (left, right))
    for one, other in zip_longest(*columns, fillvalue=""):
        yield _line(one, mark, other)


def _rows(left: list[str], right: list[str]) -> Iterator[_Row]:
    """Pairs of lines: those that differ, and one that is the same on either side of them."""
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    for tag, start, stop, other_start, other_stop in matcher.get_opcodes():
        if tag == "equal":
            yield from _same(left[start:stop])
        else:
            for one, other in zip_longest(left[start:stop], right[other_start:other_stop], fillvalue=""):
                marked = _marked(one, other)
                yield marked[0], "|", marked[1]


def _same(lines: list[str]) -> Iterator[_Row]:
    shown = lines if len(lines) <= 3 else [lines[0], "…", lines[-1]]
    for line in shown:
        short = textwrap.shorten(line, WIDTH, placeholder=" …")
        yield short, " ", short


def _marked(left: str, right: str) -> tuple[str, str]:
    """Both lines with the words in which they differ marked, and the words far from those left out."""
    ones, others = _PIECE.findall(left), _PIECE.findall(right)
    said: tuple[list[str], list[str]] = ([], [])
    matcher = difflib.SequenceMatcher(None, ones, others, autojunk=False)
    if matcher.ratio() < 0.5:
        return _between(left), _between(right)
    for tag, start, stop, other_start, other_stop in matcher.get_opcodes():
        if tag == "equal":
            near = _near(ones[start:stop], first=start == 0, last=stop == len(ones))
            said[0].append(near)
            said[1].append(near)
        else:
            said[0].append(_between("".join(ones[start:stop])))
            said[1].append(_between("".join(others[other_start:other_stop])))
    return "".join(said[0]), "".join(said[1])


def _near(pieces: list[str], *, first: bool, last: bool) -> str:
    """The words near a difference: at the end of a stretch, at its start, or both."""
    if len(pieces) <= 4 * _FAR:
        return "".join(pieces)
    before = "" if first else "".join(pieces[: 2 * _FAR])
    after = "" if last else "".join(pieces[-2 * _FAR :])
    return f"{before} … {after}"


def _between(text: str) -> str:
    """A stretch that only one side has, with what cannot be seen made visible."""
    if text and not text.strip():
        text = text.replace(" ", "·")
    return f"»{''.join(each if each.isprintable() else _escaped(each) for each in text)}«"


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
