"""A rendered letter read back by the format's own parser, as pairs of what a block is and its text.

`meant` gives the same pairs from the outline. That a rendering comes to them proves that it has every text, in order, as the same
characters, and nothing else.
"""

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element

import html5lib
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ncnd.letter.outline import Banner, Block, Heading, Items, Lines, Numbered, Outline, Quote

Said = tuple[str, str]
"""What a block is (`h1` to `h4`, `p`, `quote`, `ul`, `ol`), and its text."""

XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_DIRECTIONS: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def seen(text: str) -> str:
    """A text as a document may carry it, character by character."""
    return "\n".join(line.rstrip() for line in "".join(map(_seen, re.sub(r"\r\n?", "\n", text))).split("\n")).strip()


def _seen(each: str) -> str:
    if each in "\u061c\u200e\u200f":
        return ""
    is_unseen = (
        (unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} and each not in "\n\t")
        or unicodedata.bidirectional(each) in _DIRECTIONS
        or ord(each) & 0xFFFE == 0xFFFE
        or 0xFDD0 <= ord(each) <= 0xFDEF
    )
    return "\ufffd" if is_unseen else each


def meant(letter: Outline) -> list[Said]:
    """What a document made from the outline is to say, in the order of a document."""
    blocks: tuple[Block, ...] = (*letter.head, *letter.body, *letter.closing)
    if letter.annex:
        blocks = (*blocks, Heading(2, letter.annex_title), *letter.annex)
    return [(kind, seen(text)) for block in (*blocks, *letter.outstanding) for kind, text in _meant(block)]


def _meant(block: Block) -> Iterator[Said]:
    match block:
        case Heading(level, text):
            yield f"h{level}", re.sub(r"\r\n?|\n", " ", text)
        case Quote(text):
            yield "quote", text
        case Items(lead, _, items):
            if lead is not None:
                yield "p", lead
            yield from (("ul", item) for item in items)
        case Numbered(items):
            yield from (("ol", item) for item in items)
        case Lines(lines):
            yield "p", "\n".join(lines)
        case Banner(text):
            yield "p", text
        case str():
            yield "p", block


PLAIN: Final = MarkdownIt("commonmark")
DIALECT: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_MARKDOWN: Final = frozenset(
    {
        *(f"{name}_{side}" for name in ("heading", "paragraph", "blockquote", "bullet_list", "ordered_list", "list_item")
          for side in ("open", "close")),
        "inline", "text", "hardbreak", "strong_open", "strong_close",
    }
)  # fmt: skip


def from_markdown(text: str, parser: MarkdownIt = PLAIN) -> list[Said]:
    """What a CommonMark parser reads. Fails on anything that no letter has: a link, code, HTML, a rule, a soft break."""
    found: list[Said] = []
    within: list[str] = []
    for token in parser.parse(text):
        assert token.type in _MARKDOWN, token
        if token.type.endswith("_open"):
            within.append(token.tag)
        elif token.type.endswith("_close"):
            assert within.pop() == token.tag
        else:
            found.append((_kind(within), seen("".join(_inline(token.children or [])))))
    return found


def _kind(within: Sequence[str]) -> str:
    for each in within:
        if each in {"ul", "ol"}:
            return each
        if each == "blockquote":
            return "quote"
    return within[-1]


def _inline(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        assert child.type in _MARKDOWN, child
        yield "\n" if child.type == "hardbreak" else child.content


_TAGS: Final = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2", "h3", "h4", "p", "br"}
    | {"ul", "ol", "li", "strong", "mark", "blockquote"}
)
_ATTRIBUTES: Final = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "content", "name"},
    "section": {"aria-labelledby"},
    "h2": {"id"},
    "p": {"class"},
    "blockquote": {"dir"},
}
_BLOCKS: Final = {"h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "p": "p", "blockquote": "quote"}


def parsed_html(text: str) -> Element:
    """The page, by the parser that stops at the first mistake; with no tag and no attribute but those that every letter has."""
    parser: Any = html5lib.HTMLParser(strict=True)
    page: Element = parser.parse(text)
    for each in page.iter():
        tag = each.tag.removeprefix(XHTML)
        assert tag in _TAGS
        assert set(each.attrib) <= _ATTRIBUTES.get(tag, set()), tag
    return page


def from_html(text: str) -> list[Said]:
    """What a browser reads."""
    body = parsed_html(text).find(f"{XHTML}body")
    assert body is not None
    return list(_from_element(body))


def _from_element(parent: Element) -> Iterator[Said]:
    for each in parent:
        tag = each.tag.removeprefix(XHTML)
        if tag in {"ul", "ol"}:
            yield from ((tag, seen(_text(item))) for item in each)
        elif tag in _BLOCKS:
            yield _BLOCKS[tag], seen(_text(each))
        else:
            yield from _from_element(each)


def _text(element: Element) -> str:
    inner = "".join("\n" + (each.tail or "") if each.tag == f"{XHTML}br" else _text(each) + (each.tail or "") for each in element)
    return (element.text or "") + inner


WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUNS: Final = frozenset(
    {"p", "pPr", "pStyle", "pageBreakBefore", "numPr", "ilvl", "numId", "pBdr", "top", "left", "bottom", "right"}
    | {"r", "rPr", "b", "bCs", "highlight", "t", "br", "tab", "sdt", "sdtPr", "sdtContent", "alias", "tag", "id", "showingPlcHdr"}
)
_STYLES: Final = {"Quote": "quote", "List Bullet": "ul", "List Number": "ol", "Normal": "p"}


def from_docx(content: bytes, before: int = 0) -> list[Said]:
    """What Word reads, after the first paragraphs of a template. Fails on a link, a field, a picture or any other thing."""
    document: Any = Document(io.BytesIO(content))
    paragraphs = document.paragraphs[before:]
    body = document.element.body
    assert len(body) == before + len(paragraphs) + 1, "something in the body is not a paragraph"
    found: list[Said] = []
    for paragraph in paragraphs:
        parts = list(paragraph._p.iter())
        assert {part.tag.removeprefix(WORD) for part in parts} <= _RUNS
        name = paragraph.style.name
        kind = name.replace("Heading ", "h") if name.startswith("Heading") else _STYLES[name]
        found.append((kind, seen("".join(map(_character, parts)))))
    return found


def _character(part: Any) -> str:
    if part.tag == qn("w:t"):
        assert part.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        return str(part.text or "")
    return {qn("w:br"): "\n", qn("w:tab"): "\t"}.get(part.tag, "")
