"""Everything that is said of parts that are not answered: the notice, the public interest tests, and what is outstanding in them.

It follows from the decisions alone, so it is the same whatever is held. Where nothing in it is a person's own words, it is kept and
shared between requests of the same shape.

Source: FOIA 2000 ss 2(1), 17(1)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

from functools import lru_cache
from typing import NamedTuple

from ncnd.decision import Decision
from ncnd.notice import ExclusionNotice, exclusion_notice, outstanding_grounds
from ncnd.phrases import Phrases
from ncnd.public_interest import PublicInterestTest, WeighedTogether, public_interest_tests, weighed_together
from ncnd.wording import Outstanding


class Silence(NamedTuple):
    """The words for the parts that are not answered. `pending` are the balances that wait with a date."""

    notice: ExclusionNotice | None
    tests: tuple[PublicInterestTest, ...]
    together: tuple[WeighedTogether, ...]
    outstanding: tuple[Outstanding, ...]
    pending: tuple[Outstanding, ...]


def silence(decisions: tuple[Decision, ...], phrases: Phrases) -> Silence:
    """What is said of the parts that are not answered."""
    return _made(decisions, phrases) if any(map(_in_own_words, decisions)) else _kept(decisions, phrases)


def _in_own_words(decision: Decision) -> bool:
    """Whether a decision carries words of the case: reasons, a balance, or what a part is about."""
    settled = decision.position is not None and decision.grounds is decision.position.grounds
    weighed = bool(decision.balances) or decision.cumulative is not None or bool(decision.trims)
    return decision.about is not None or weighed or not (settled or not decision.grounds)


@lru_cache(maxsize=512)
def _kept(decisions: tuple[Decision, ...], phrases: Phrases) -> Silence:
    return _made(decisions, phrases)


def _made(decisions: tuple[Decision, ...], phrases: Phrases) -> Silence:
    tests, untested, pending = public_interest_tests(decisions, phrases)
    together, unfinished = weighed_together(decisions, phrases)
    outstanding = (*outstanding_grounds(decisions, phrases), *untested, *unfinished)
    return Silence(exclusion_notice(decisions, phrases), tests, together, outstanding, pending)
