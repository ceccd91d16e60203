"""A Word file with a letterhead, made ready for a letter, and closed so that the same letter gives the same bytes.

Source: ECMA-376 (Office Open XML), parts 1 and 2.
"""

import io
import os
from collections.abc import Mapping
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from ncnd.errors import TemplateError
from ncnd.letter.word_parts import BULLETS, LANGUAGE, LIST, NUMBERING, NUMBERS, PAGE_NUMBER, STYLES, empty_file

Template = str | os.PathLike[str] | bytes
"""An authority's own `.docx`: a path, or the bytes themselves."""

_WRITTEN: Final = datetime(2005, 1, 1)
"""The day that every file says it was written on: the first day of the Act. The real one is no part of a letter."""


class WordFile:
    """A file being written: the template's page, styles and letterhead, and the styles that it lacked."""

    def __init__(self, template: Template | None) -> None:
        self._document: Any = _opened(template)
        _child(self._document.element.body, "w:sectPr", len(self._document.element.body))
        self.styles: Mapping[str, str] = self._styled()
        self.bullets, self.numbers = self._lists()

    def _styled(self) -> dict[str, str]:
        """The id of each style that a letter uses, by its name; one that is missing is added."""
        root = self._document.styles.element
        known = {each.find(qn("w:name")).get(qn("w:val")).lower(): each for each in root.findall(qn("w:style"))}
        taken = {each.get(qn("w:styleId")) for each in known.values()}
        found: dict[str, str] = {}
        for name, added in STYLES.items():
            style = known.get(name.lower())
            if style is None:
                style = _element(added)
                if style.get(qn("w:styleId")) in taken:
                    style.set(qn("w:styleId"), f"Letter{style.get(qn('w:styleId'))}")
                root.append(style)
            found[name] = style.get(qn("w:styleId"))
        return found

    def _lists(self) -> tuple[int, int]:
        """The numbers by which paragraphs name a list with bullets and a list with numbers."""
        part = self._document.part
        try:
            root = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
        except KeyError:
            numbering: Any = NumberingPart(
                PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, _element(NUMBERING), part.package
            )
            part.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)
            root = numbering.element
        kind = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in root.findall(qn("w:abstractNum"))), default=0)
        number = 1 + max((int(each.get(qn("w:numId"))) for each in root.findall(qn("w:num"))), default=0)
        # Every kind of list stands before the first list.
        for place, added in enumerate((BULLETS, NUMBERS)):
            root.insert(0, _element(added.format(number=kind + place)))
            root.append(_element(LIST.format(number=number + place, kind=kind + place)))
        return number, number + 1

    def add(self, body: str) -> None:
        """Put the paragraphs of a body, as XML, after what the template has on its first page."""
        end = self._document.element.body.find(qn("w:sectPr"))
        blank = end.getprevious()
        if blank is not None and blank.tag == qn("w:p") and not len(blank.xpath(".//w:r | .//w:sectPr")):
            blank.getparent().remove(blank)
        for paragraph in list(_element(body)):
            end.addprevious(paragraph)

    def number_pages(self) -> None:
        """Put the number of the page in the footer, unless the template numbers its pages itself."""
        footer = self._document.sections[-1].footer
        new = footer.is_linked_to_previous
        footer.is_linked_to_previous = False
        element = footer.part.element
        if "PAGE" in "".join(element.xpath(".//w:instrText/text() | .//w:fldSimple/@w:instr")):
            return
        if new:
            element.remove(element[0])
        element.append(_element(PAGE_NUMBER.format(style=self.styles["footer"])))

    def describe(self, title: str, language: str) -> None:
        """Say what the file is and in which language; not who wrote it, nor when."""
        core = self._document.core_properties
        core.title, core.language = title, language
        core.author = core.last_modified_by = core.comments = ""
        core.created = core.modified = core.last_printed = _WRITTEN
        core.revision = 1
        run = _child(_child(_child(self._document.styles.element, "w:docDefaults", 0), "w:rPrDefault", 0), "w:rPr", 0)
        for each in run.findall(qn("w:lang")):
            run.remove(each)
        run.append(_element(LANGUAGE.format(language=escape(language))))

    def closed(self) -> bytes:
        """The whole file: its parts in order of name, and no time of day."""
        package = self._document.part.package
        parts: dict[str, bytes] = {"_rels/.rels": package.rels.xml}
        kinds: list[str] = []
        for part in package.parts:
            parts[part.partname.membername] = part.blob
            kinds.append(f'<Override PartName="{escape(part.partname)}" ContentType="{escape(part.content_type)}"/>')
            if len(part.rels):
                parts[part.partname.rels_uri.membername] = part.rels.xml
        types = _TYPES.format(kinds="".join(sorted(kinds))).encode()
        made = io.BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as file:
            for name, content in (("[Content_Types].xml", types), *sorted(parts.items())):
                entry = ZipInfo(name)  # dated 1 January 1980, the first day that a zip file knows
                entry.create_system = 0  # the same on every system
                file.writestr(entry, content, ZIP_DEFLATED)
        return made.getvalue()


_TYPES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>'
)


def _element(xml: str) -> Any:
    """An element as python-docx makes it."""
    return parse_xml(xml)


def _child(parent: Any, name: str, place: int) -> Any:
    """The child of that name, made at that place if there is none."""
    found = parent.find(qn(name))
    if found is None:
        found = _element(f'<{name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>')
        parent.insert(place, found)
    return found


def _opened(template: Template | None) -> Any:
    """The template as python-docx reads it. Raises `TemplateError` for what is not a Word document."""
    try:
        content = empty_file() if template is None else template if isinstance(template, bytes) else Path(template).read_bytes()
    except (OSError, ValueError):
        raise TemplateError("template: cannot be read; check the name and the permissions") from None
    try:
        return Document(io.BytesIO(content))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError):
        raise TemplateError("template: is not a Word document; save it as `.docx`, without macros") from None
