"""Cases to draw, and what a page says to someone who reads it."""

from html.parser import HTMLParser
from typing import Any, Final
from xml.etree.ElementTree import Element, fromstring

from ncnd import CaseFile, FileNote, file_note
from ncnd.picture import explain_svg

SVG: Final = "{http://www.w3.org/2000/svg}"
FIRM: Final[dict[str, Any]] = {
    "provision": "31(3)",
    "limbs": ["31(1)(a)"],
    "likelihood": "would",
    "if_confirmed": "a reason for yes",
    "if_denied": "a reason for no",
}
LINKED: Final[dict[str, Any]] = {"provision": "23(5)", "bodies": ["(a)"], "link": "a link"}
NEEDED: Final[dict[str, Any]] = {"provision": "24(2)", "necessity": "a need"}
_VOID: Final = frozenset({"meta"})


def noted(*parts: dict[str, Any], kind: str = "police", **more: Any) -> FileNote:
    """The file note on one question of these parts."""
    request = {
        "reference": "FOI-1",
        "received": "2026-03-02",
        "answered": "2026-03-24",
        "authority": {"name": "Exampleshire Authority", "kind": kind, "nation": "england"},
        "questions": [{"ref": "1", "text": "Do you?", "parts": [{"about": "use of drones", **part} for part in parts]}],
    }
    return file_note(CaseFile.model_validate({"request": request, **more}))


def weighed(outcome: str) -> dict[str, Any]:
    """A balance on section 31(3)."""
    return {"balances": [{"provision": "31(3)", "outcome": outcome, "weighed_on": "2026-03-20", "conclusion": "why"}]}


def drawn(note: FileNote) -> Element:
    """The picture of a note, read as XML."""
    return fromstring(explain_svg(note))


def lines(picture: Element) -> list[str]:
    """The words in a picture, line by line."""
    return [each.text or "" for each in picture.iter(f"{SVG}text")]


def ways(picture: Element) -> int:
    """How many ways lead from one box to another."""
    return len(list(picture.iter(f"{SVG}path")))


class Page(HTMLParser):
    """A page as it is read: its words, its elements with their attributes, and whether each that opens is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind, in order."""
        return [attributes for name, attributes in self.found if name == tag]
