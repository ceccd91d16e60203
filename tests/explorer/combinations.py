"""Every combination of the explorer's choices, as a reader makes it, and what the engine says of it."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ncnd import respond
from ncnd.explorer.choices import Choices
from ncnd.explorer.table import Point, balances_for, case_of, holdings, points
from ncnd.letter import to_text


class Combination(NamedTuple):
    """A part, the balances struck for it, and what is held."""

    point: Point
    balances: tuple[tuple[str, str], ...]
    holding: str | None

    def as_the_page_has_it(self, choices: Choices) -> dict[str, Any]:
        """The state of the page's switches."""
        return {
            "conduct": self.point.conduct,
            "flags": list(self.point.circumstances),
            "grounds": list(self.point.grounds),
            "balances": dict(self.balances),
            "holding": self.holding or choices.holding.choices[0].id,
        }


def every_combination(choices: Choices) -> Iterator[Combination]:
    """In the order of the table."""
    for point in points(choices):
        awaiting = respond(case_of(choices, point)).answers[0].parts[0].awaiting_balance
        for balances in balances_for(choices, awaiting):
            for holding in holdings(choices):
                yield Combination(point, balances, holding)


def said(choices: Choices) -> Callable[[Combination], tuple[str, str]]:
    """What the engine says of a combination: the outcome and the whole letter."""

    def by_the_engine(combination: Combination) -> tuple[str, str]:
        response = respond(case_of(choices, *combination))
        return response.answers[0].parts[0].outcome, to_text(response).rstrip("\n")

    return by_the_engine
