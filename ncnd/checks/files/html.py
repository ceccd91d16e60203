"""The text of a web page: what it shows, a line for each paragraph, row or item, without scripts and styles."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_SILENT: Final = frozenset(("head", "script", "style", "template", "noscript", "svg", "iframe", "select", "-comment"))
_PARAGRAPHS: Final = frozenset(
    ("p", "div", "section", "article", "header", "main", "aside", "nav", "address", "blockquote", "pre", "figure", "form")
) | frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr"))
_AFTER: Final[Mapping[str, str]] = {**dict.fromkeys(("br", "li", "tr", "dt", "dd", "caption"), "\n"), "td": "\t", "th": "\t"}
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_TIDY: Final = re.compile(r"[ \t]*\n\s*\n\s*|[ \t]*\n[ \t]*")


def html_text(content: bytes, most: int) -> str:
    """The text of a page, or as much of it as says that it is too long: in UTF-8, else read as web pages of old were written."""
    try:
        page = content.decode("utf-8")
    except UnicodeDecodeError:
        page = content.decode("windows-1252", errors="replace")
    body = LexborHTMLParser(page).body
    pieces: list[str] = []
    taken = 0
    for piece in _pieces(body):
        pieces.append(piece)
        taken += len(piece)
        if taken > most:
            break
    text = "".join(pieces).replace("\0", "")
    return _TIDY.sub(lambda found: "\n\n" if found[0].count("\n") > 1 else "\n", text).strip()


def _pieces(body: LexborNode | None) -> Iterator[str]:
    """The text in order. The stack keeps the depth of the page from being that of the program."""
    stack: list[tuple[LexborNode | None, bool] | str] = [(body, False)]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield each
            continue
        node, as_written = each
        if node is None or node.tag is None or node.tag in _SILENT or "hidden" in node.attributes:
            continue
        if node.tag == "-text":
            text = node.text_content or ""
            yield text if as_written else _SPACE.sub(" ", text)
            continue
        paragraph = "\n\n" if node.tag in _PARAGRAPHS else ""
        stack.append(paragraph or _AFTER.get(node.tag, ""))
        stack.extend((child, as_written or node.tag == "pre") for child in reversed(list(node.iter(include_text=True))))
        yield paragraph
