"""Citations as values: how a provision is written, and the order of the Act."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Annotated, Final

from pydantic import StringConstraints

PROVISION: Final = r"^[0-9]{1,3}[A-Z]?\([0-9]{1,2}[A-Z]?\)$"
LIMB: Final = r"^[0-9]{1,3}[A-Z]?\([0-9]{1,2}[A-Z]?\)(?:\([a-z]{1,4}\)){0,2}$"
BODY: Final = r"^\([a-z]\)$"
WITHHOLDING: Final = r"^[0-9]{1,3}[A-Z]?(?:\([0-9]{1,2}[A-Z]?\))?(?:\([a-z]{1,4}\)){0,3}$"

ProvisionCode = Annotated[str, StringConstraints(pattern=PROVISION)]
"""A sub-section, such as `31(3)` or `40(5B)`."""

LimbCode = Annotated[str, StringConstraints(pattern=LIMB)]
"""What a provision protects, or a purpose that it serves, such as `31(1)(a)` or `31(2)(c)`."""

BodyCode = Annotated[str, StringConstraints(pattern=BODY)]
"""A paragraph of section 23(3), such as `(n)`."""

WithholdingCode = Annotated[str, StringConstraints(pattern=WITHHOLDING)]
"""The citation under which content is withheld, printed as given."""

_PIECE = re.compile(r"([0-9]+)([A-Z]*)|([a-z]+)")


@lru_cache(maxsize=1024)
def act_order(code: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts citations as the Act prints them: 9 before 23(5), 22(2) before 22A(2), (a) before (aa)."""
    return tuple((int(number or 0), suffix or letters) for number, suffix, letters in _PIECE.findall(code))


def in_act_order(codes: Iterable[str]) -> tuple[str, ...]:
    """The citations without repeats, in the order of the Act."""
    return tuple(sorted(set(codes), key=act_order))


def series(items: Sequence[str], last: str = " and ") -> str:
    """Join words as a sentence does.

    >>> series(["section 23(5)", "section 24(2)", "section 31(3)"])
    'section 23(5), section 24(2) and section 31(3)'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])}{last}{items[-1]}"
