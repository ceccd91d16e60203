"""Which position a part of a question gets, and why not another.

The first position of the file whose class a covert part is in applies to it; a part of any conduct may name one instead.

Source: ICO guidance on refusing to confirm or deny: the same reply every time a class of question is asked (L026).
"""

from collections.abc import Sequence
from typing import Final, Literal

from ncnd.errors import listed
from ncnd.model import Frozen
from ncnd.position import Matches, Position, Positions, Unmet, basis
from ncnd.request import Part, Request
from ncnd.vocabulary import AuthorityKind

_SAYS: Final = {
    "conduct": "is for {words} parts",
    "kinds": "is for {words}",
    "subjects_any": "asks for {one_of} among the subjects",
    "circumstances_any": "asks for {one_of}",
    "circumstances_all": "asks for {words}",
    "not_circumstances": "does not apply with {words}",
}


class PassedOver(Frozen):
    """A position that does not apply to a part, and why not."""

    position: str
    why: tuple[str, ...]


class Caught(Frozen):
    """The position of a part, how it comes to apply, and why each of the others does not.

    A part with `grounds` of its own has no position unless it names one, which then fills in the reasons that they leave out.
    """

    position: str | None
    how: Literal["named", "matched", "own_grounds", "none"]
    others: tuple[PassedOver, ...]


def caught(part: Part, kind: AuthorityKind, positions: Positions) -> Caught:
    """Which position a part gets, in a request to an authority of this kind, and why not the others.

    Raises `CaseError` when the part names a position that does not exist.

    >>> from ncnd.catalogue import bundled
    >>> part = Part(conduct="covert", about="use of drones", subjects=("technology",), circumstances=("source_context",))
    >>> found = caught(part, "police", bundled().positions)
    >>> found.position, found.how
    ('covert-human-sources', 'matched')
    >>> found.others[0].why
    ('asks for one of `terrorism_context`, `state_threat_context`',)
    """
    found = basis(part, kind, positions).position
    others = (position for position in positions.positions if position is not found)
    return Caught(
        position=found.id if found else None,
        how="named" if part.position else "own_grounds" if part.grounds else "matched" if found else "none",
        others=tuple(PassedOver(position=other.id, why=_why_not(other, part, kind, found)) for other in others),
    )


def caught_in(request: Request, positions: Positions) -> dict[str, Caught]:
    """The same for every part of a request, by the id of the part."""
    return {placed.id: caught(placed.part, request.authority.kind, positions) for placed in request.parts()}


def _why_not(other: Position, part: Part, kind: AuthorityKind, found: Position | None) -> tuple[str, ...]:
    if part.position is not None:
        return (f"the part names `{part.position}`",)
    if part.grounds:
        return ("the part has grounds of its own",)
    unmet = other.matches.unmet(part.conduct, part.subjects, part.circumstances, kind)
    if unmet:
        return tuple(map(_unmet, unmet))
    if found is not None:
        return (f"gives way to `{found.id}`",)
    return (f"is open to the part, but {part.conduct} parts get a position only by naming it",)


def _unmet(unmet: Unmet) -> str:
    return _SAYS[unmet.which].format(words=listed(unmet.words), one_of=_one_of(unmet.words))


def _one_of(words: Sequence[str]) -> str:
    return f"one of {listed(words)}" if len(words) > 1 else listed(words)


def described(matches: Matches) -> str:
    """A class of question in words.

    >>> described(Matches(conduct=("covert", "undivided"), kinds=("police",), circumstances_all=("named_product",)))
    'covert parts, and undivided parts that name it; for `police`; with `named_product`'
    """
    parts = [f"{conduct} parts" if conduct == "covert" else f"{conduct} parts that name it" for conduct in matches.conduct]
    lists = (
        ("for", listed(matches.kinds), ""),
        ("with", _one_of(matches.subjects_any), " among the subjects"),
        ("with", _one_of(matches.circumstances_any), ""),
        ("with", listed(matches.circumstances_all), ""),
        ("not with", listed(matches.not_circumstances), ""),
    )
    return "; ".join([", and ".join(parts), *(f"{before} {words}{after}" for before, words, after in lists if words)])
