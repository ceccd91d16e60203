"""Whole pages: a file note with its picture, and a provision. Each stands alone, and fetches nothing.

The words are those that the command line prints: `ncnd.display` lays them out in headings, paragraphs and tables.

Source: FOIA 2000 ss 2, 17. https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element, tostring

from ncnd.catalogue import Catalogue, bundled
from ncnd.display.blocks import Block, Heading, Table
from ncnd.display.file_note import file_note_page
from ncnd.display.provision import provision_page
from ncnd.file_note import FileNote
from ncnd.picture.markup import element
from ncnd.picture.path import NOT_FOR_RELEASE, drawing
from ncnd.picture.style import PAGE
from ncnd.provision import Provision

_ADDRESS: Final = re.compile(r"(?:^|; )(https?://[^;\s]+)")
_NAME: Final = re.compile(r"`([^`]+)`")


def explain_html(note: FileNote, law: Catalogue | None = None) -> str:
    """The file note as one page, with a picture of how each part was decided. Not for release.

    Below the picture stands all that it shows and more, in words, so that nobody needs to see it. `law` is the law that the note
    was made by; left out, it is the bundled law.

    >>> from ncnd import CaseFile, file_note
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> "NOT FOR RELEASE" in explain_html(file_note(case))
    True

    Source: ICO practice on reasons recorded at the time of the decision (L125).
    """
    title = " ".join(filter(None, (NOT_FOR_RELEASE, note.reference)))
    law = law or bundled()
    main = list(_laid_out(file_note_page(note, law), law))
    # Below the title and the facts of the note.
    main.insert(2, _scrolling(drawing(note), "How each part was decided"))
    return _page(title, *main)


def provision_html(provision: Provision, law: Catalogue | None = None) -> str:
    """One provision in full as a page: its test, its status and why, its limbs with their dates, its bars, and its sources.

    >>> from ncnd.catalogue import bundled
    >>> "Section 31(3): Law enforcement" in provision_html(bundled().exemptions.provisions[9])
    True

    Source: FOIA 2000 ss 2, 22-44. https://www.legislation.gov.uk/ukpga/2000/36
    """
    law = law or bundled()
    return _page(f"Section {provision.provision}: {provision.title}", *_laid_out(provision_page(provision, law), law))


def _page(title: str, *main: Element) -> str:
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="color-scheme", content="light dark"),
            element("title", title),
            element("style", PAGE),
        ),
        element("body", element("main", *main)),
        lang="en-GB",
    )
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _laid_out(blocks: Iterable[Block], law: Catalogue) -> Iterator[Element]:
    """The blocks in order. The first heading is the title of the page."""
    under = ""
    for block in blocks:
        match block:
            case Heading(words):
                yield element("h2" if under else "h1", words)
                under = words
            case Table() as table:
                yield _scrolling(_table(table, law), under)
            case words if words.startswith("- "):
                yield element("ul", *(element("li", *_marked(each)) for each in words.removeprefix("- ").split("\n- ")))
            case words:
                yield element("p", words)
                under = words


def _marked(words: str) -> Iterator[Element | str]:
    """Words in which what stands between two backticks is a name."""
    for place, piece in enumerate(_NAME.split(words)):
        yield element("code", piece) if place % 2 else piece


def _scrolling(wide: Element, name: str) -> Element:
    """What a narrow screen can move sideways, by the keyboard too."""
    return element("div", wide, class_="wide", tabindex="0", role="region", aria_label=name)


def _table(table: Table, law: Catalogue) -> Element:
    """Rows of cells, each named by its first. Without names for its columns it is a list of facts."""
    rows = (
        element("tr", element("th", row[0], scope="row"), *(element("td", *_cell(each, row[0], law)) for each in row[1:]))
        for row in table.rows
    )
    if not table.columns:
        return element("table", element("tbody", *rows), class_="facts")
    first, *others = table.columns
    head = element("tr", *(element("th", name, scope="col") for name in (first or "Code", *(name or "Remarks" for name in others))))
    return element("table", element("thead", head), element("tbody", *rows))


def _cell(words: str, name: str, law: Catalogue) -> Iterator[Element | str]:
    """What a cell says. An address of the law becomes a link, in the words of what is to be read there; no other does."""
    found = _ADDRESS.search(words)
    if found is None or found[1] not in _addresses(law):
        yield words
        return
    start = words.rfind(";", 0, found.start()) + 1
    yield words[:start] + " " * (start > 0)
    yield element("a", words[start : found.start()].strip() or name, href=found[1])
    yield words[found.end() :]


@lru_cache(maxsize=8)
def _addresses(law: Catalogue) -> frozenset[str]:
    """Where the law was read."""
    provisions = law.exemptions.provisions
    sources = (source for each in provisions for source in (each.status_source, *each.sources))
    return frozenset((*(each.url for each in sources), *(each.url for each in law.exemptions.rules)))
