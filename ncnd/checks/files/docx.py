"""The text of a Word file: headers first, then the body in reading order, with its tables, text boxes and form fields."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from typing import Final, Protocol, cast

import docx

from ncnd.checks.files.limits import collected, refuse

_MOST: Final = 100_000_000
_MOST_XML: Final = 20_000_000
"""The bytes that a file may unpack to: a file that is made to burst unpacks to many times more."""

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What was deleted or moved away, field codes, and the second of two forms that a shape is stored in.
_LEFT_OUT: Final = frozenset(
    (
        *(f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "sectPr")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
_HIDDEN: Final = f"{_W}vanish"
_BREAKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_AFTER: Final = {f"{_W}p": "\n\n", f"{_W}tr": "\n"}


class _Node(Iterable["_Node"], Protocol):
    """An element of the file, as lxml gives it."""

    tag: str
    text: str | None


def docx_text(content: bytes) -> str:
    """The text of a Word file. Raises `LetterError` for one that cannot be read."""
    _measured(content)

    try:
        document = docx.Document(BytesIO(content))
        headers = dict.fromkeys("\n".join(each.text for each in section.header.paragraphs) for section in document.sections)
        body = cast("_Node", cast("object", document.element.body))
    except Exception:
        # The library has no error of its own for the many ways in which such a file can be broken.
        refuse("is not a Word file that can be read", "open it in Word and save it again, or save it as plain text")
    text = collected(chain((f"{header}\n\n" for header in headers if header.strip()), _pieces(body)))
    return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def _measured(content: bytes) -> None:
    """Refuse a file that unpacks to too much. A member that lies about its length is read no further than it says."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        refuse("is not a Word file that can be read", "open it in Word and save it again, or save it as plain text")
    if not any(each.filename == "[Content_Types].xml" for each in members):
        refuse("is a zip file, and not a Word file", "give the letter itself as .docx, .pdf or plain text")
    parts = sum(each.file_size for each in members if each.filename.endswith((".xml", ".rels")))
    if parts > _MOST_XML or sum(each.file_size for each in members) > _MOST:
        refuse("unpacks to more than a letter may", "save it as plain text")


def _pieces(body: _Node) -> Iterator[str]:
    """The text in reading order. The stack keeps the depth of the file from being that of the program."""
    stack: list[_Node | str] = [body]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield each
        elif each.tag == f"{_W}t":
            yield each.text or ""
        elif each.tag in _BREAKS:
            yield _BREAKS[each.tag]
        elif each.tag not in _LEFT_OUT and not (each.tag == f"{_W}r" and _hidden(each)):
            if each.tag in _AFTER:
                stack.append(_AFTER[each.tag])
            stack.extend(reversed(list(each)))


def _hidden(run: _Node) -> bool:
    return any(mark.tag == _HIDDEN for properties in run if properties.tag == f"{_W}rPr" for mark in properties)
