"""The text of a PDF, page after page, as its words were set."""

import logging
from io import BytesIO
from typing import Final, NoReturn

import pypdf

from ncnd.errors import LetterError, Problem

_MOST_PAGES: Final = 500


def pdf_text(content: bytes, most: int) -> str:
    """The text of a PDF, or as much of it as says that it is too long. Raises `LetterError` for a file that cannot be read."""
    # What the library remarks on a file may hold words of it, and would reach standard error where nobody has asked for logs.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        locked = reader.is_encrypted and not _opened(reader)
        pages = 0 if locked else len(reader.pages)
    except Exception:
        # A broken file can fail in any way within the library.
        _refuse("is not a PDF that can be read", "save it again from where it was made, or as plain text")
    if locked:
        _refuse("is encrypted", "save it without a password")
    if pages > _MOST_PAGES:
        _refuse("has more pages than a letter may have", f"keep it to {_MOST_PAGES} pages")
    texts: list[str] = []
    taken = 0
    for number in range(pages):
        try:
            texts.append(reader.pages[number].extract_text())
        except Exception:
            _refuse(f"has a page that cannot be read ({number + 1})", "save it again from where it was made, or as plain text")
        taken += len(texts[-1])
        if taken > most:
            break
    return "\n\n".join(texts).replace("\0", "")


def _opened(reader: pypdf.PdfReader) -> bool:
    """Whether it opens without a password: many a PDF is encrypted only to forbid changes."""
    return reader.decrypt("") != pypdf.PasswordType.NOT_DECRYPTED


def _refuse(problem: str, remedy: str) -> NoReturn:
    raise LetterError(Problem("letter", problem, remedy)) from None
