"""A supplier's letter template that gives the position away, the test that catches it, and the template that passes.

Whoever wrote `leaky.txt.j2` wanted a letter that reads well where equipment is asked about by name and something is found: "any
other information". The reader of two such letters can tell which of them had something to be other than.
"""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ncnd import DutyApplies
from ncnd.holding import Holding
from ncnd.testing import QuestionFacts, assert_held_blind

TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, autoescape=False)


def leaky(facts: QuestionFacts, holding: Holding | None) -> str:
    """The letter as the supplier first wrote it."""
    return rendered("leaky.txt.j2", facts, holding)


def corrected(facts: QuestionFacts, holding: Holding | None) -> str:
    """The letter with one thing changed: no holding is looked at where the duty is not found to apply."""
    return rendered("corrected.txt.j2", facts, holding)


def rendered(template: str, facts: QuestionFacts, holding: Holding | None) -> str:
    """What the supplier's system does with a template."""
    outcome = facts.outcome()
    return TEMPLATES.get_template(template).render(
        authority=facts.authority.called(),
        about=facts.part.about,
        circumstances=facts.part.circumstances,
        silent=not isinstance(outcome, DutyApplies),
        provisions=outcome.provisions,
        holding=holding,
    )


@pytest.mark.policy("the letter does not tell what is held")
def test_corrected_letter() -> None:
    """Held, not held or not looked for: the same letter."""
    assert_held_blind(corrected)


@pytest.mark.policy("a letter that tells what is held is caught")
def test_leaky_letter() -> None:
    """The failure shows the word, and the smallest question that brings it out."""
    with pytest.raises(AssertionError) as told:
        assert_held_blind(leaky)
    message = str(told.value)
    assert "any» other«" in message
    assert "circumstances: named_product" in message
