"""The pages as a reader meets them: their headings, their links, and their blocks of code."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Final, NamedTuple

CHECKOUT: Final = Path(__file__).resolve().parents[2]
PAGES: Final = tuple(
    path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").rglob("*.md")))
)

_FENCE: Final = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK: Final = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
_SAVED_AS: Final = re.compile(r"as `([\w./-]+)`[^\n]*:\s*$")


class Block(NamedTuple):
    """A block of code: where it starts, its language, its text, and the name of the file that the page says to save it as."""

    line: int
    language: str
    text: str
    saved_as: str | None


def read(page: str) -> str:
    return (CHECKOUT / page).read_text("utf-8")


def blocks(page: str) -> list[Block]:
    """Every fenced block of a page, in order."""
    content = read(page)
    return [
        Block(
            line=content.count("\n", 0, found.start()) + 1,
            language=found[2],
            text=dedent(found[3]),
            saved_as=saved[1] if (saved := _SAVED_AS.search(content[: found.start()])) else None,
        )
        for found in _FENCE.finditer(content)
    ]


def prose(page: str) -> str:
    """A page without its blocks."""
    return _FENCE.sub("", read(page))


def links(page: str) -> Iterator[tuple[str, str]]:
    """The words and the target of every link."""
    for found in _LINK.finditer(re.sub(r"`[^`\n]*`", "code", prose(page))):
        yield found[1], found[2]


def headings(page: str) -> list[str]:
    return re.findall(r"^#{1,6} (.+)$", prose(page), re.MULTILINE)


@cache
def anchors(page: str) -> set[str]:
    """The names that headings can be linked by: lower case, hyphens for spaces, no other marks, numbered if repeated."""
    named: dict[str, int] = {}
    found: set[str] = set()
    for heading in headings(page):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-")
        again = named.get(name, 0)
        named[name] = again + 1
        found.add(f"{name}-{again}" if again else name)
    return found


def excerpts(words: str) -> list[str]:
    """The pieces of an excerpt, cut at `[…]`, without regard to how its lines are broken."""
    return [" ".join(piece.split()) for piece in words.split("[…]") if piece.strip()]


def shown_in_order(pieces: list[str], whole: str) -> bool:
    """Whether every piece stands in the whole, each after the one before."""
    found, place = " ".join(whole.split()), 0
    for piece in pieces:
        place = found.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return True
