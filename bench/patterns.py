"""Every pattern by which letters are read and checked, and hostile text for each: what nearly matches it, over and over."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.reading.phrases import PHRASES
from ncnd.checks.words import WORDINGS

# The parts of a pattern, as the standard library takes it apart; it has no types for them.
op: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")

LETTERS: Final = Path(__file__).resolve().parent.parent / "tests" / "letters" / "read"
_LONGEST: Final = 30
"""How often a repeated piece is taken, at most."""


def letters() -> list[str]:
    """The corpus of letters."""
    return [path.read_bytes().decode() for path in sorted(LETTERS.glob("*.txt"))]


def reading_patterns() -> dict[str, re.Pattern[str]]:
    """Those of the reading of letters, by name."""
    named = {f"phrase {each.kind} {number}": each.regex for number, each in enumerate(PHRASES, start=1)}
    return named | dict(_of_modules("ncnd.checks.reading"))


def every_pattern() -> dict[str, re.Pattern[str]]:
    """Those of the reading and of the checks."""
    named = {f"wording {each.code} {number}": each.regex for number, each in enumerate(WORDINGS, start=1)}
    return reading_patterns() | named | dict(_of_modules("ncnd.checks"))


def _of_modules(package: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    home = importlib.import_module(package)
    for found in pkgutil.walk_packages(home.__path__, f"{package}."):
        if ".files" not in found.name:
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, Pattern):
                    yield f"{found.name.removeprefix('ncnd.checks.')}.{name}", value.regex


def near_miss(pattern: re.Pattern[str]) -> str:
    """The longest beginning of a text that the pattern takes that it does not take itself, with a space after it."""
    whole = _sample(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    return f"{whole[:-1] or whole} "


def _sample(parsed: Any) -> str:
    return "".join(_piece(kind, value) for kind, value in parsed)


def _piece(kind: Any, value: Any) -> str:
    match kind:
        case op.LITERAL:
            return chr(value)
        case op.NOT_LITERAL | op.ANY:
            return "q"
        case op.IN:
            return _one_of(value)
        case op.BRANCH:
            return _sample(value[1][-1])
        case op.SUBPATTERN:
            return _sample(value[-1])
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            return _sample(value[2]) * max(1, min(int(value[1]), _LONGEST))
        case _:  # an assertion takes no text
            return ""


def _one_of(members: list[Any]) -> str:
    kind, value = members[0]
    match kind:
        case op.LITERAL:
            return chr(value)
        case op.RANGE:
            return chr(value[0])
        case op.CATEGORY:
            return {op.CATEGORY_DIGIT: "1", op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_SPACE: "q"}.get(value, "q")
        case _:  # all but some
            return "q"


def repeated(piece: str, size: int) -> str:
    """A text of that many characters, made of one piece."""
    return (piece * (size // len(piece) + 1))[:size]
