"""The factors offered for a test, and the slots in their sentences.

A factor is offered by the subjects and circumstances of the parts that share the test, so what is offered can be kept and shared.

Source: FOIA 2000 s 2(1)(b); each factor carries its own authority.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ncnd.balance import OwnFactor, WeighedFactor
from ncnd.catalogue import Catalogue
from ncnd.factor import Factor
from ncnd.model import Frozen
from ncnd.vocabulary import LIKELIHOOD_WORDS, Circumstance, Likelihood, Subject, Weight
from ncnd.wording import fill, opened, stopped


class FactorEntry(Frozen):
    """A factor as the letter prints it: offered in a draft, or weighed by a person. One in a person's own words has no id."""

    id: str | None
    heading: str
    text: str
    weight: Weight | None = None
    reason: str | None = None
    sources: tuple[str, ...] = ()


class Offer(NamedTuple):
    """Factors for the two sides of a test, and those that lessen the confirming side."""

    confirming: tuple[FactorEntry, ...]
    maintaining: tuple[FactorEntry, ...]
    attenuators: tuple[FactorEntry, ...]


@lru_cache(maxsize=512)
def offered(
    law: Catalogue,
    provision: str,
    authority: str,
    likelihood: Likelihood | None,
    kinds_of_question: tuple[tuple[tuple[Subject, ...], tuple[Circumstance, ...]], ...],
) -> Offer:
    """The factors offered for questions of these kinds: each side. No text of a request goes in."""
    values = slot_values(law, authority, likelihood)
    kinds = [(frozenset(subjects), frozenset(circumstances)) for subjects, circumstances in kinds_of_question]
    sides: tuple[list[FactorEntry], list[FactorEntry], list[FactorEntry]] = ([], [], [])
    for factor in law.factors.factors:
        if factor.provision in ("any", provision) and any(factor.offered(*kind) for kind in kinds):
            sides[side_of(factor)].append(entry(factor, values))
    return Offer(*(tuple(side) for side in sides))


def side_of(factor: Factor) -> int:
    """The place of a factor in an offer."""
    if factor.role == "attenuator":
        return 2
    return 0 if factor.side == "favours-confirming" else 1


def entry(factor: Factor, values: Mapping[str, str], weighed: WeighedFactor | None = None) -> FactorEntry:
    """A factor with its slots filled, and its weight if a person gave one."""
    return FactorEntry(
        id=factor.id,
        heading=factor.heading,
        text=opened(fill(factor.text, values)),
        weight=weighed.weight if weighed else None,
        reason=opened(stopped(weighed.reason)) if weighed and weighed.reason else None,
        sources=(factor.authority,),
    )


def own_entry(own: OwnFactor) -> FactorEntry:
    """A factor in a person's own words."""
    return FactorEntry(
        id=None,
        heading=own.heading,
        text=opened(stopped(own.text)),
        weight=own.weight,
        reason=opened(stopped(own.reason)) if own.reason else None,
    )


@lru_cache(maxsize=64)
def slot_values(law: Catalogue, authority: str, likelihood: Likelihood | None) -> Mapping[str, str]:
    """What the library fills, and a mark for everything that the officer supplies."""
    values = {name: law.wording.placeholder(what) for name, what in law.factors.placeholders.items()}
    values["authority"] = authority
    if likelihood is not None:
        values["likelihood"] = LIKELIHOOD_WORDS[likelihood]
    return values
