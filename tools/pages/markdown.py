"""Markdown as the generated pages use it. Text from the data is never read as markup."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_MARKS: Final = re.compile(r"([\\*\[\]|])")
_NOT_IN_ANCHORS: Final = re.compile(r"[^\w\- ]")


def text(words: str) -> str:
    """Words as they stand. Code between backticks stays code.

    >>> print(text("[officer: a *b*]"))
    \\[officer: a \\*b\\*\\]
    """
    pieces = words.replace("\n", " ").split("`")
    return "`".join(piece if place % 2 else _escaped(piece) for place, piece in enumerate(pieces))


def _escaped(words: str) -> str:
    return _MARKS.sub(r"\\\1", words).replace("<", "&lt;")


def code(word: str) -> str:
    """A word of the schema or the law."""
    return f"`{word}`"


def listed(words: Iterable[str]) -> str:
    """Several such words, or a dash for none."""
    return ", ".join(map(code, words)) or "–"


def link(label: str, target: str) -> str:
    """A link; only the words where there is nowhere to go."""
    return f"[{text(label)}]({target})" if target else text(label)


def anchor(heading: str) -> str:
    """The name by which a heading is linked to, as GitHub makes it.

    >>> anchor("Section 31(3), and its limbs")
    'section-313-and-its-limbs'
    """
    return _NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the cells are Markdown already. A column with nothing in it is left out."""
    cells = list(rows)
    filled = [place for place, column in enumerate(zip(*cells, strict=True)) if any(column)]
    lines = [columns, ["---"] * len(columns), *cells]
    return "\n".join(f"| {' | '.join(line[place] or '–' for place in filled)} |" for line in lines)


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def facts(*pairs: tuple[str, str]) -> str:
    """Named facts, one a line, without those that are empty."""
    return bullets(f"**{name}:** {value}" for name, value in pairs if value)


def quoted(paragraphs: Iterable[str]) -> str:
    """Paragraphs of a letter, set apart from the page's own words."""
    return "\n>\n".join(f"> {text(paragraph)}" for paragraph in paragraphs)


def page(title: str, *blocks: str) -> str:
    """A whole page, with a note to whoever opens its source."""
    made = "<!-- Written by tools/write_docs.py. Change the data or the models, not this page. -->"
    return "\n\n".join([made, f"# {title}", *(block for block in blocks if block)]) + "\n"
