"""Opening the file of a letter: what kind of file it is goes by its content, not by its name."""

import os
import re
from importlib.util import find_spec
from typing import Final

from ncnd.checks.files.limits import collected, refuse
from ncnd.errors import CaseError, LetterError
from ncnd.reader import MARK, content_of

MAX_BYTES: Final = 10_000_000

_NEEDS: Final = {"docx": "docx", "html": "selectolax", "pdf": "pypdf"}
_HTML: Final = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_OTHERS: Final = (
    (b"\xd0\xcf\x11\xe0", "is a file of an old Word, or one with a password"),
    (b"{\\rtf", "is a rich text file"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"II*\x00", "is a picture"),
    (b"MM\x00*", "is a picture"),
)


def letter_text(source: str | os.PathLike[str] | bytes, *, max_bytes: int = MAX_BYTES) -> str:
    r"""The text of a letter, for `check_letter` and `read_letter`.

    `source` is a path, or the bytes of a file: plain text in UTF-8, Word (.docx), HTML or PDF. All but plain text need the extra
    `read`. What is left out: footers, footnotes, comments, text that was deleted or is not shown, numbers that Word counts by
    itself, pictures, and whatever else is attached to a file.

    Raises `LetterError` for a file that cannot be read, or has no text.

    >>> letter_text(b"\xef\xbb\xbfWe can neither confirm nor deny it.")
    'We can neither confirm nor deny it.'
    """
    try:
        content = content_of(source, max_bytes, "letter")
    except CaseError as error:
        raise LetterError(error.problems[0]) from None
    text = _text(content)
    if not text.strip():
        refuse("is empty", "give the letter that was sent")
    return text


def _text(content: bytes) -> str:
    if content.startswith(b"PK\x03\x04"):
        return _extracted("docx", content)
    if b"%PDF-" in content[:1024]:
        return _extracted("pdf", content)
    if _HTML.match(content.removeprefix(MARK)[:4096]):
        return _extracted("html", content)
    for start, what in _OTHERS:
        if content.startswith(start):
            refuse(what, "save it as .docx, .pdf or plain text")
    try:
        text = collected([content.decode("utf-8").removeprefix("\ufeff")])
    except UnicodeDecodeError as error:
        refuse(f"is not UTF-8 (byte {error.start + 1})", "save it as plain text in UTF-8, or give the .docx, .html or .pdf")
    if "\0" in text:
        refuse("holds a NUL, which no text has", "save it as plain text in UTF-8, or give the .docx, .html or .pdf")
    return text


def _extracted(kind: str, content: bytes) -> str:
    if find_spec(_NEEDS[kind]) is None:
        refuse(f"is a .{kind} file, which needs the extra", "pip install 'ncnd[read]'")
    if kind == "docx":
        from ncnd.checks.files.docx import docx_text as text_of
    elif kind == "html":
        from ncnd.checks.files.html import html_text as text_of
    else:
        from ncnd.checks.files.pdf import pdf_text as text_of
    text = text_of(content)
    if not text.strip():
        refuse("has no text; it may be a scan", "have its text recognised first, or type out the letter")
    return text
