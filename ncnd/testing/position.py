"""A settled line as a claim: this class of question gets this position, and the letter cites these provisions and limbs.

Source: ICO guidance on refusing to confirm or deny: the same reply every time a class of question is asked (L026).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ncnd import Part, decide
from ncnd.catalogue import Catalogue
from ncnd.citation import in_act_order
from ncnd.errors import listed
from ncnd.position import Positions
from ncnd.position_match import Caught, caught
from ncnd.testing.noting import note
from ncnd.vocabulary import AuthorityKind


def assert_position(
    positions: Positions,
    part: Part | Mapping[str, object],
    expected: str | None,
    *,
    provisions: Iterable[str] | None = None,
    limbs: Iterable[str] | None = None,
    kind: AuthorityKind = "police",
    on: date | None = None,
    law: Catalogue | None = None,
) -> None:
    """Fail unless a class of question gets the position expected, and the letter cites what is expected for it.

    `part` is a part, or its characteristics alone: `conduct`, `subjects`, `circumstances`. `expected` is the id of a position, or
    `None` for no position. `provisions` and `limbs` are those that a letter would cite on the day `on` (left out, the day to which
    the positions were checked), in any order; left out, they are not looked at.

    Raises `AssertionError` with the position that the class gets, and why it does not get the one expected.

    >>> from ncnd.catalogue import bundled
    >>> assert_position(
    ...     bundled().positions,
    ...     {"conduct": "covert", "circumstances": ["source_context"]},
    ...     "covert-human-sources",
    ...     provisions=["30(3)", "31(3)", "38(2)"],
    ... )

    Source: L026. https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    __tracebackhide__ = True
    note("assert_position")
    asked = part if isinstance(part, Part) else Part.model_validate({"about": "the matter asked about", **part})
    outcome = decide(asked, on=on or positions.checked_on, kind=kind, law=law, positions=positions)
    wrong = [
        *_position(caught(asked, kind, positions), expected),
        *_cited("provisions", outcome.provisions, provisions),
        *_cited("limbs", outcome.limbs, limbs),
    ]
    if wrong:
        asked_of = ", ".join((asked.conduct, kind, *asked.subjects, *asked.circumstances))
        raise AssertionError("\n".join((f"this class of question ({asked_of}) does not get the line expected:", *wrong)))


def _position(found: Caught, expected: str | None) -> Iterator[str]:
    if found.position == expected:
        return
    yield f"  position: {_named(found.position)}, not {_named(expected)}"
    known = [other.position for other in found.others]
    if expected is not None and expected not in known:
        yield f"    `{expected}` is not in the file: it has {listed([*filter(None, [found.position]), *known])}"
    for other in found.others:
        if other.position == expected:
            yield from (f"    `{expected}` {why}" for why in other.why)


def _named(position: str | None) -> str:
    return f"`{position}`" if position else "none"


def _cited(what: str, found: tuple[str, ...], expected: Iterable[str] | None) -> Iterator[str]:
    wanted = found if expected is None else in_act_order(expected)
    if wanted != found:
        yield f"  {what}: {listed(found) or 'none'}, not {listed(wanted) or 'none'}"
