"""A letter as Markdown: CommonMark, and nothing that a dialect of it would read as markup.

Every text is escaped in one way, the authority's own as well as what comes from a request: it comes out as the same characters.

Source: CommonMark 0.31.2; GitHub Flavored Markdown, for tables, strikethrough and bare links. https://spec.commonmark.org/0.31.2/
"""

import re
from collections.abc import Callable
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.house_style import HouseStyle
from ncnd.letter.characters import broken, document
from ncnd.letter.composing import reply_outline
from ncnd.letter.outline import Banner, Block, Heading, Items, Laid, Numbered, Outline, Quote
from ncnd.letter.text import text_of
from ncnd.response import Response

_MARKUP: Final = "\\`*_{}[]<>&#|~$^@"
"""What can begin markup wherever it stands; the backslash comes first, since it escapes the others."""

_STOP: Final = re.compile(r"\.(?=\w)")
_COLON: Final = re.compile(r":(?=[\w/])")
"""A stop and a colon within a word, without which a bare address is not taken for a link: apart, since so they are found sooner."""

_OPENING: Final = re.compile(r"([ \t]+)|(\d+)(?=[.)])|(?=[-+=:])")
_OPENS: Final = frozenset("-+=: \t0123456789")
"""What can begin markup at the start of a line."""

_Escape = Callable[[str], str]


def to_markdown(response: Response, *, law: Catalogue | None = None, style: HouseStyle | None = None) -> str:
    """The letter as Markdown, ending in a line break. The public interest tests are an annex at the end.

    `style` is the authority's own words round the letter.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "*Do* you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> print(next(line for line in to_markdown(respond(case)).splitlines() if line.startswith(">")))
    > \\*Do\\* you?
    """
    return markdown_of(reply_outline(response, law=law, style=style))


def markdown_of(letter: Outline) -> str:
    """Any letter as Markdown."""
    whole = text_of(letter)
    present = [mark for mark in _MARKUP if mark in whole]

    def escape(text: str) -> str:
        for mark in present:
            text = text.replace(mark, f"\\{mark}")
        return _COLON.sub(r"\\:", _STOP.sub(r"\\.", text))

    blocks: tuple[Block, ...] = (*letter.head, *letter.body, *letter.closing)
    if letter.annex:
        blocks = (*blocks, Heading(2, letter.annex_title), *letter.annex)
    lines: list[str] = []
    for block in (*blocks, *letter.outstanding):
        if lines:
            lines.append("")
        if isinstance(block, str):
            lines += _paragraph(block, escape)
        else:
            lines += _laid(block, escape)
    return document(lines)


def _paragraph(text: str, escape: _Escape) -> list[str]:
    """A text of one line or several, each line but the last with a break that is obeyed."""
    if "\n" not in text and "\r" not in text:
        return [_line(escape(text))]
    *lines, last = [_line(escape(line)) for line in broken(text)]
    return [*(f"{line}\\" for line in lines), last]


def _line(text: str) -> str:
    """A line that begins as a paragraph does."""
    found = _OPENING.match(text) if text[:1] in _OPENS else None
    if found is None:
        return text
    blank, number = found.groups()
    opening = "".join(f"&#{ord(each)};" for each in blank) if blank else f"{number or ''}\\"
    return opening + text[found.end() :]


def _laid(block: Laid, escape: _Escape) -> list[str]:
    match block:
        case Heading(level, text):
            return [f"{'#' * level} {escape(' '.join(broken(text)))}"]
        case Quote(text):
            return [f"> {line}" for line in _paragraph(text, escape)]
        case Items(lead, labels, items):
            first = [] if lead is None else [*_paragraph(lead, escape), *([""] if items else [])]
            return [*first, *(line for pair in zip(labels, items, strict=True) for line in _item(*pair, escape))]
        case Numbered(items):
            return [line for number, item in enumerate(items, start=1) for line in _set_in(f"{number}. ", _paragraph(item, escape))]
        case Banner(text):
            return [f"**{escape(text)}**"]
        case _:
            return _paragraph("\n".join(block.lines), escape)


def _item(label: str, item: str, escape: _Escape) -> list[str]:
    """An item of a list, its label in bold."""
    if "\n" not in item and "\r" not in item:
        return [f"- **{escape(label)}.** {escape(item[len(label) + 2 :])}"]
    *lines, last = _paragraph(label, escape)
    first, *rest = _paragraph(item.removeprefix(f"{label}. "), escape)
    lines += [f"{last}.** {first}", *rest]
    return _set_in("- **", lines)


def _set_in(mark: str, lines: list[str]) -> list[str]:
    """The lines of one item, behind its mark."""
    first, *rest = lines
    return [mark + first, *(f"  {line}" for line in rest)]
