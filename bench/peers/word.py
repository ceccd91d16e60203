"""python-docx alone: a document of its own default template, with the paragraphs, styles and runs of a letter."""

import io
from typing import Any, NamedTuple

from docx import Document
from docx.oxml.ns import qn


class Run(NamedTuple):
    """A run of text."""

    text: str
    bold: bool


class Paragraph(NamedTuple):
    """A paragraph, the name of its style, and its runs."""

    style: str
    runs: tuple[Run, ...]


def runs_of(content: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs and runs of a file, those within content controls among them."""
    document: Any = Document(io.BytesIO(content))
    return tuple(
        Paragraph(paragraph.style.name, tuple(Run(each.text, each.find(f".//{qn('w:b')}") is not None) for each in runs))
        for paragraph in document.paragraphs
        for runs in [list(paragraph._p.iter(qn("w:r")))]
    )


def built(letter: tuple[Paragraph, ...]) -> bytes:
    """A document of those paragraphs and runs, by python-docx's own means."""
    document: Any = Document()
    for paragraph in letter:
        made = document.add_paragraph(style=paragraph.style)
        for text, bold in paragraph.runs:
            run = made.add_run(text)
            if bold:
                run.bold = True
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
