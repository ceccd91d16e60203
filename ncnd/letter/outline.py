"""A letter before it has a format: its blocks, part by part. Every rendering is made from this one.

A paragraph is a string as it stands. Other blocks say what they are, never how they look.
"""

from typing import Final, NamedTuple


class Heading(NamedTuple):
    """A heading, and its depth: 1 is the title of the letter."""

    level: int
    text: str


class Banner(NamedTuple):
    """A warning that stands by itself above the letter."""

    text: str


class Lines(NamedTuple):
    """Short lines that stand together, such as the reference and the date."""

    lines: tuple[str, ...]


class Quote(NamedTuple):
    """The request in its own words, line by line, set apart so that they cannot pass for the authority's."""

    text: str


class Items(NamedTuple):
    """A list in which each item begins with its label. `lead` is what a person still has to choose from it."""

    lead: str | None
    labels: tuple[str, ...]
    items: tuple[str, ...]


class Numbered(NamedTuple):
    """A list in which each item has a number, from 1."""

    items: tuple[str, ...]


Laid = Heading | Banner | Lines | Quote | Items | Numbered
Block = str | Laid

UNDERLINED: Final = 3
"""The deepest heading that opens a stretch of the letter of its own."""


class Marks(NamedTuple):
    """How a place that the officer has still to fill begins and ends."""

    opening: str
    closing: str


class Outline(NamedTuple):
    """A whole letter.

    `annex` holds the public interest tests, which plain text prints where they belong and a document puts at its end, under
    `annex_title`. `outstanding` is for the officer alone, and empty unless the letter is a draft; so are the `marks`.
    """

    language: str
    authority: str
    title: str
    annex_title: str
    marks: Marks | None
    head: tuple[Block, ...]
    body: tuple[Block, ...]
    annex: tuple[Block, ...]
    closing: tuple[Block, ...]
    outstanding: tuple[Block, ...]


class Span(NamedTuple):
    """A stretch of a paragraph, and whether it is a place that the officer has still to fill."""

    text: str
    is_place: bool


def spans(text: str, marks: Marks | None) -> tuple[Span, ...]:
    """A paragraph cut where a place to be filled begins or ends.

    >>> [span.text for span in spans("Write to [officer: where] soon.", Marks("[officer: ", "]"))]
    ['Write to ', '[officer: where]', ' soon.']
    """
    if marks is None or marks.opening not in text:
        return (Span(text, False),)
    found: list[Span] = []
    before, *rest = text.split(marks.opening)
    if before:
        found.append(Span(before, False))
    for each in rest:
        what, closed, after = each.partition(marks.closing)
        found.append(Span(marks.opening + what + closed, bool(closed)))
        if after:
            found.append(Span(after, False))
    return tuple(found)
