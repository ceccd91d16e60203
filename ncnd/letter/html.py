"""A letter as one page of HTML that needs nothing else: no script, no picture, no font, no address to fetch from.

Every text is escaped in one way, the authority's own as well as what comes from a request. No text stands in an attribute.

Source: HTML Living Standard; GOV.UK Design System (type and colour); Web Content Accessibility Guidelines 2.2.
https://design-system.service.gov.uk/styles/
"""

import html
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.house_style import HouseStyle
from ncnd.letter.characters import broken, document
from ncnd.letter.composing import reply_outline
from ncnd.letter.outline import Banner, Block, Heading, Items, Laid, Lines, Marks, Outline, Quote
from ncnd.response import Response

_STYLE: Final = """
:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #ffffff; --line: #b1b4b6; --quote: #f3f2f1; }
body { margin: 0 auto; max-width: 38em; padding: 30px 20px 60px; background: var(--paper); color: var(--ink); \
font: 19px/1.35 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
p, ul, ol, blockquote { margin: 0 0 20px; }
h1, h2, h3, h4 { margin: 40px 0 15px; line-height: 1.2; }
h1 { font-size: 32px; } h2 { font-size: 26px; } h3 { font-size: 22px; } h4 { font-size: 19px; margin-top: 30px; }
header { margin-bottom: 40px; }
header > :first-child { font-size: 22px; font-weight: bold; }
li { margin-bottom: 10px; }
blockquote { padding: 15px 20px; border-left: 5px solid var(--line); background: var(--quote); white-space: pre-wrap; }
mark { background: #ffdd00; color: #0b0c0c; padding: 0 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.banner { padding: 15px 20px; border: 5px solid var(--ink); font-weight: bold; }
section { margin-top: 60px; border-top: 2px solid var(--line); }
@media (max-width: 40em) { h1 { font-size: 27px; } h2 { font-size: 23px; } h3 { font-size: 20px; } }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --paper: #0b0c0c; --line: #85898c; --quote: #26292b; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --quote: #ffffff; }
  @page { margin: 2.5cm 2cm; }
  body { max-width: none; padding: 0; font-size: 12pt; }
  h1 { font-size: 18pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; } h4 { font-size: 12pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  li, blockquote { break-inside: avoid; }
  section { break-before: page; border: 0; margin: 0; }
}
"""


def to_html(response: Response, *, law: Catalogue | None = None, style: HouseStyle | None = None) -> str:
    """The letter as a whole document, to be read, printed or sent as it is. The public interest tests are an annex at the end.

    `style` is the authority's own words round the letter.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "<b>Do</b> you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> print(next(line for line in to_html(respond(case)).splitlines() if line.startswith("<blockquote")))
    <blockquote dir="auto">&lt;b&gt;Do&lt;/b&gt; you?</blockquote>
    """
    return html_of(reply_outline(response, law=law, style=style))


def html_of(letter: Outline) -> str:
    """Any letter as HTML."""
    marks = letter.marks
    lines = [
        "<!doctype html>",
        f'<html lang="{letter.language}">',
        *_above(),
        f"<title>{_flat(letter.title)} – {_flat(letter.authority)}</title>",
        "</head>",
        "<body>",
        "<header>",
        *_blocks(letter.head, marks),
        "</header>",
        "<main>",
        *_blocks(letter.body, marks),
        *_blocks(letter.closing, marks),
    ]
    if letter.annex:
        title = f'<h2 id="annex">{_flat(letter.annex_title)}</h2>'
        lines += ['<section aria-labelledby="annex">', title, *_blocks(letter.annex, marks), "</section>"]
    if letter.outstanding:
        lines += ["<section>", *_blocks(letter.outstanding, None), "</section>"]
    lines += ["</main>", "</body>", "</html>"]
    return document(lines)


@lru_cache(maxsize=1)
def _above() -> tuple[str, ...]:
    """The head of every page but its title. The one style sheet is allowed by its hash, and nothing else is."""
    allowed = b64encode(sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    return (
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        *f"<style>{_STYLE}</style>".split("\n"),
    )


def _escaped(text: str) -> str:
    return html.escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def _flat(text: str) -> str:
    """A text on one line."""
    return _escaped(" ".join(broken(text)))


def _said(text: str, marks: Marks | None) -> str:
    """A paragraph, with its places to be filled marked, and its line breaks kept. No mark is one that is escaped."""
    said = _escaped(text)
    if "\n" in said or "\r" in said:
        said = "<br>".join(broken(said))
    if marks is None or marks.opening not in said:
        return said
    opening, closing = marks
    before, *rest = said.split(opening)
    ended = f"{closing}</mark>"
    places = [f"<mark>{opening}{each.replace(closing, ended, 1)}" if closing in each else opening + each for each in rest]
    return before + "".join(places)


def _blocks(blocks: tuple[Block, ...], marks: Marks | None) -> list[str]:
    return [f"<p>{_said(each, marks)}</p>" if isinstance(each, str) else _laid(each, marks) for each in blocks]


def _laid(block: Laid, marks: Marks | None) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_flat(text)}</h{level}>"
        case Items(lead, labels, items):
            before = "" if lead is None else f"<p>{_said(lead, marks)}</p>"
            said = "".join([_item(label, item, marks) for label, item in zip(labels, items, strict=True)])
            return f"{before}<ul>{said}</ul>" if items else before
        case Quote(text):
            return f'<blockquote dir="auto">{_said(text, None)}</blockquote>'
        case Lines(lines):
            return f"<p>{'<br>'.join(_said(line, marks) for line in lines)}</p>"
        case Banner(text):
            return f'<p class="banner">{_escaped(text)}</p>'
        case _:
            return f"<ol>{''.join(f'<li>{_said(item, None)}</li>' for item in block.items)}</ol>"


def _item(label: str, item: str, marks: Marks | None) -> str:
    return f"<li><strong>{_said(label, marks)}.</strong> {_said(item[len(label) + 2 :], marks)}</li>"
