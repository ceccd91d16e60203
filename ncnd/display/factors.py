"""The public interest factors as pages: all of them, or those offered for the tests of a case."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.display.blocks import Block, Heading, Table
from ncnd.display.cells import commas, remark
from ncnd.factor import Factor
from ncnd.offered import FactorEntry, side_of
from ncnd.public_interest import PublicInterestTest

_SIDES: Final = ("heading_favours_confirming", "heading_favours_maintaining", "heading_attenuators")


def factor_list(factors: Iterable[Factor], law: Catalogue) -> Iterator[Block]:
    """The catalogue of factors, by what each favours, with `{slots}` where the officer's own words go."""
    sides: tuple[list[Factor], ...] = ([], [], [])
    for factor in factors:
        sides[side_of(factor)].append(factor)
    for heading, side in zip(_SIDES, sides, strict=True):
        yield Heading(law.wording.text(heading))
        yield Table(
            tuple((each.id, each.provision, remark(each.verified, each.support), each.heading, each.text) for each in side),
            ("Id", "Provision", "Rests on", "Heading", "Sentence"),
        )


def factors_offered(tests: Sequence[PublicInterestTest], law: Catalogue) -> Iterator[Block]:
    """The factors worth considering in each test that a case calls for."""
    if not tests:
        yield "No part of this case calls for a public interest test."
    for test in tests:
        yield Heading(test.heading)
        yield f"Parts: {commas(test.parts)}"
        sides = (test.favours_confirming, test.favours_maintaining, test.attenuators)
        if not any(sides):
            yield law.wording.remark("no_subjects")
        for heading, side in zip(_SIDES, sides, strict=True):
            if side:
                yield law.wording.text(heading)
                yield Table(tuple(_offer(each) for each in side), ("Id", "Heading", "Sentence"))


def _offer(each: FactorEntry) -> tuple[str, ...]:
    return (each.id or "-", each.heading, each.text)
