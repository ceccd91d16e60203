"""The text of a web page: what it shows, a line for each paragraph, row or item, without scripts and styles."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ncnd.checks.files.limits import collected, refuse

_SILENT: Final = frozenset(("head", "script", "style", "template", "noscript", "svg", "iframe", "select", "-comment"))
_PARAGRAPHS: Final = frozenset(
    ("p", "div", "section", "article", "header", "main", "aside", "nav", "address", "blockquote", "pre", "figure", "form")
) | frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr"))
_AFTER: Final[Mapping[str, str]] = {**dict.fromkeys(("br", "li", "tr", "dt", "dd", "caption"), "\n"), "td": "\t", "th": "\t"}
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_UNCLOSED: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr", "p", "li", "dt", "dd", "tr", "td", "th")
)
_MOST_DEEP: Final = 500
"""How deep a page may be nested: the time that the parser takes grows with the square of the depth."""

_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_TIDY: Final = re.compile(r"[ \t]*\n\s*\n\s*|[ \t]*\n[ \t]*")


def html_text(content: bytes) -> str:
    """The text of a page, which is in UTF-8, else read as web pages of old were written."""
    try:
        page = content.decode("utf-8")
    except UnicodeDecodeError:
        page = content.decode("windows-1252", errors="replace")
    if _deepest(page) > _MOST_DEEP:
        refuse("is nested deeper than a page of text is", "save it as plain text")
    text = collected(_pieces(LexborHTMLParser(page.removeprefix("\ufeff")).body))
    return _TIDY.sub(lambda found: "\n\n" if found[0].count("\n") > 1 else "\n", text).strip()


def _deepest(page: str) -> int:
    """How many elements are open at once, at most, counting only those that have to be closed; a stray end closes nothing."""
    open_now: Counter[str] = Counter()
    depth = deepest = 0
    for found in _TAG.finditer(page):
        name = found[2].lower()
        if name in _UNCLOSED:
            continue
        if not found[1]:
            open_now[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif open_now[name]:
            open_now[name] -= 1
            depth -= 1
    return deepest


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
