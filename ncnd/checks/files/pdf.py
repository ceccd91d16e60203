"""The text of a PDF, page after page, as its words were set."""

import logging
import re
from io import BytesIO
from typing import Final

import pypdf

from ncnd.checks.files.limits import collected, refuse

_MOST_PAGES: Final = 500


def pdf_text(content: bytes) -> str:
    """The text of a PDF. Raises `LetterError` for one that cannot be read."""
    # What the library remarks on a file may hold words of it, and would reach standard error where nobody has asked for logs.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        locked = reader.is_encrypted and not _opened(reader)
        pages = 0 if locked else len(reader.pages)
    except Exception:
        # A broken file can fail in any way within the library.
        refuse("is not a PDF that can be read", "save it again from where it was made, or as plain text")
    if locked:
        refuse("is encrypted", "save it without a password")
    if pages > _MOST_PAGES:
        refuse("has more pages than a letter may have", f"keep it to {_MOST_PAGES} pages")
    return collected(_page(reader, number) for number in range(pages)).replace("\0", "").rstrip()


def _page(reader: pypdf.PdfReader, number: int) -> str:
    try:
        return f"{_unbroken(reader.pages[number].extract_text())}\n\n"
    except Exception:
        refuse(f"has a page that cannot be read ({number + 1})", "save it again from where it was made, or as plain text")


def _unbroken(page: str) -> str:
    """The paragraphs of a page, where they can be told: a word processor leaves a space at the end of a line that it breaks."""
    return page if " \n" not in page else re.sub(r"(?<! )\n+", "\n\n", page).replace(" \n", " ")


def _opened(reader: pypdf.PdfReader) -> bool:
    """Whether it opens without a password: many a PDF is encrypted only to forbid changes."""
    return reader.decrypt("") != pypdf.PasswordType.NOT_DECRYPTED
