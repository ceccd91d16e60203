"""A letter as a Word document, made with python-docx (extra `docx`).

Headings, lists and the quoted request are the template's styles; a place to be filled is a content control, which a Word user can
step through. Every text is escaped in one way, the authority's own as well as what comes from a request.

Source: ECMA-376 (Office Open XML), part 1, sections 17.3 (paragraphs) and 17.5.2 (content controls).
"""

from collections.abc import Iterable
from html import escape
from itertools import count
from typing import Final

from ncnd.letter.characters import broken, document
from ncnd.letter.outline import Banner, Block, Heading, Items, Laid, Lines, Marks, Outline, Quote, spans
from ncnd.letter.word_file import Template, WordFile
from ncnd.letter.word_parts import MAIN

_TITLE: Final = 60
"""The most characters in the title of a content control; Word takes 64."""

_BOX: Final = "".join(
    f'<w:{side} w:val="single" w:sz="18" w:space="6" w:color="auto"/>' for side in ("top", "left", "bottom", "right")
)
_BOXED: Final = f"<w:pBdr>{_BOX}</w:pBdr>"
_NEW_PAGE: Final = "<w:pageBreakBefore/>"
_HIGHLIGHTED: Final = '<w:rPr><w:highlight w:val="yellow"/></w:rPr>'
_BOLD: Final = "<w:rPr><w:b/><w:bCs/></w:rPr>"


def word_of(letter: Outline, template: Template | None) -> bytes:
    """Any letter as the bytes of a `.docx` file."""
    file = WordFile(template)
    file.add(_Body(letter, file).xml())
    file.number_pages()
    file.describe(letter.title, letter.language)
    return file.closed()


class _Body:
    """The paragraphs of a letter as XML."""

    def __init__(self, letter: Outline, file: WordFile) -> None:
        self._letter = letter
        self._marks = letter.marks
        self._style = {name: f'<w:pStyle w:val="{escape(style)}"/>' for name, style in file.styles.items()}
        self._bullets = self._style["List Bullet"] + _listed(file.bullets)
        self._numbers = self._style["List Number"] + _listed(file.numbers)
        self._places = count(1)

    def xml(self) -> str:
        """The whole body: the letter, then the annex, then the list for the officer, each on a page of its own."""
        letter = self._letter
        parts: list[str] = []
        for block in (*letter.head, *letter.body, *letter.closing):
            parts += self._paragraphs(block)
        if letter.annex:
            parts.append(self._heading(2, letter.annex_title, _NEW_PAGE))
            for block in letter.annex:
                parts += self._paragraphs(block)
        # The list for the officer quotes the places; they are filled where they stand.
        self._marks = None
        new_page = _NEW_PAGE
        for block in letter.outstanding:
            parts += self._paragraphs(block, new_page)
            new_page = ""
        return document([f'<w:body xmlns:w="{MAIN}">', *parts, "</w:body>"])

    def _paragraphs(self, block: Block, new_page: str = "") -> list[str]:
        if isinstance(block, str):
            return [f"<w:p>{self._runs(block)}</w:p>"]
        return list(self._laid(block, new_page))

    def _laid(self, block: Laid, new_page: str) -> Iterable[str]:
        match block:
            case Heading(level, text):
                return [self._heading(level, text, new_page)]
            case Items(lead, labels, items):
                first = [] if lead is None else self._paragraphs(lead)
                return [*first, *(self._item(label, item) for label, item in zip(labels, items, strict=True))]
            case Quote(text):
                return [_paragraph(self._style["Quote"], _run(text))]
            case Lines(lines):
                return self._paragraphs("\n".join(lines))
            case Banner(text):
                return [_paragraph(_BOXED, _run(text, _BOLD))]
            case _:
                return [_paragraph(self._numbers, _run(item)) for item in block.items]

    def _heading(self, level: int, text: str, new_page: str = "") -> str:
        return _paragraph(self._style[f"heading {level}"] + new_page, _run(" ".join(broken(text))))

    def _item(self, label: str, item: str) -> str:
        return _paragraph(self._bullets, self._runs(f"{label}.", _BOLD) + self._runs(item[len(label) + 1 :]))

    def _runs(self, text: str, form: str = "") -> str:
        if self._marks is None or self._marks.opening not in text:
            return _run(text, form)
        return "".join(
            self._control(each.text, self._marks) if each.is_place else _run(each.text, form) for each in spans(text, self._marks)
        )

    def _control(self, text: str, marks: Marks) -> str:
        """A place to be filled: highlighted, titled with what belongs there, and gone over with the next key that is typed.

        It is not marked as plain text (`w:text`), since LibreOffice then leaves out the highlight.
        """
        number = next(self._places)
        what = " ".join(text.removeprefix(marks.opening).removesuffix(marks.closing).split())
        title = what if len(what) <= _TITLE else f"{what[: _TITLE - 1]}…"
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{escape(title)}"/><w:tag w:val="place-{number}"/><w:id w:val="{number}"/>'
            "<w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{_run(text, _HIGHLIGHTED)}</w:sdtContent></w:sdt>"
        )


def _listed(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def _paragraph(form: str, runs: str) -> str:
    return f"<w:p><w:pPr>{form}</w:pPr>{runs}</w:p>"


def _run(text: str, form: str = "") -> str:
    """A run of text, its line breaks and tabs kept."""
    if "\n" in text or "\r" in text or "\t" in text:
        lines = ("<w:tab/>".join(map(_text, line.split("\t"))) for line in broken(text))
        return f"<w:r>{form}{'<w:br/>'.join(lines)}</w:r>"
    return f"<w:r>{form}{_text(text)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>'
