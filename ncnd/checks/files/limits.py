"""How much text a letter may have, and how a file that cannot be read is refused."""

from collections.abc import Iterable
from typing import Final, NoReturn

from ncnd.errors import LetterError, Problem

MAX_TEXT: Final = 5_000_000


def collected(pieces: Iterable[str]) -> str:
    """Pieces of text in one. Raises `LetterError` as soon as they come to more than a letter may have."""
    kept: list[str] = []
    left = MAX_TEXT
    for piece in pieces:
        kept.append(piece)
        left -= len(piece)
        if left < 0:
            refuse("has more text than a letter may have", f"keep it to {MAX_TEXT:,} characters")
    return "".join(kept)


def refuse(problem: str, remedy: str) -> NoReturn:
    """Say what is wrong with the file of a letter, and what to do."""
    raise LetterError(Problem("letter", problem, remedy)) from None
