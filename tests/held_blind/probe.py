"""The harness, run over a few cases on whichever `ncnd` is imported: what a planted leak is tried on.

Run as a program it prints, as JSON, each claim that does not hold and why, with the place that `ncnd` was imported from.
"""

import json
import sys
from collections.abc import Callable
from typing import Final

import ncnd
from ncnd import CaseFile, file_note, respond
from ncnd.decision import decisions
from tests.held_blind import harness, space

_GROUNDS: Final[dict[str, list[space.Json]]] = {
    "excluded": [{"provision": "23(5)", "link": "l"}, {"provision": "24(2)", "necessity": "n"}],
    "to be weighed": [{"provision": "24(2)"}],
    "with gaps": [{"provision": "31(3)"}, {"provision": "23(5)"}],
    "without grounds": [],
}


def _case(grounds: list[space.Json]) -> CaseFile:
    about = "use of drones"
    parts = [{"conduct": "overt", "about": about}, {"conduct": "covert", "about": about, "grounds": grounds}]
    question = {"ref": "1", "text": "Do you use drones?", "parts": parts}
    authority = {"name": "Exampleshire Council", "kind": "local_authority", "nation": "england"}
    return space.file_of({"request": {"received": "2021-04-07", "authority": authority, "questions": [question]}})


CASES: Final = [_case(grounds) for grounds in _GROUNDS.values()]


def surfaces() -> None:
    """Nothing that leaves the building tells what is held in the covert part."""
    for case in CASES:
        harness.assert_blind(case)


def silence() -> None:
    """What is said of the covert part does not vary with what the overt part is told."""
    for case in CASES:
        first, *others = (
            harness.silence(respond(harness.with_holdings(case, {"1-overt": held}, {}))) for held in harness.EVERY_HOLDING
        )
        for other in others:
            harness.assert_same(first, other)


def looks() -> None:
    """Only the overt part is looked up, and the file note looks up nothing."""
    for case in CASES:
        recorded = harness.Recorded(case.holdings)
        respond(case.model_copy(update={"holdings": recorded}))
        if recorded.looked_up != ["1-overt"]:
            raise AssertionError(f"looked up: {recorded.looked_up}")
        file_note(case.model_copy(update={"holdings": harness.Untouchable(), "answers": harness.Untouchable()}))


def refusals() -> None:
    """An answer that is not owed is refused in the same words whatever is held."""
    for case in CASES:
        law = space.LAW
        for decision in decisions(case.request, (), law, space.ADOPTED):
            if decision.outcome.outcome in harness.UNDISCLOSED:
                first, *others = (harness.refusal_surfaces(decision.outcome, held, None) for held in harness.EVERY_HOLDING)
                for other in others:
                    harness.assert_same(first, other)


def command_line() -> None:
    """The command line says the same, and ends the same, whatever is held in the covert part."""
    for case in CASES:
        for command in (("respond", "-"), ("respond", "-", "--final"), ("explain", "-")):
            every = [
                harness.command_surfaces(command, version.model_dump_json(exclude_none=True).encode())
                for _, version in harness.versions(case, ["1-covert"])
            ]
            for other in every[1:]:
                harness.assert_same(every[0], other)


CLAIMS: Final[dict[str, Callable[[], None]]] = {
    "surfaces": surfaces,
    "silence": silence,
    "looks": looks,
    "refusals": refusals,
    "command line": command_line,
}


def failing() -> dict[str, str]:
    """The claims that do not hold, each with the reason."""
    found: dict[str, str] = {}
    for name, claim in CLAIMS.items():
        try:
            claim()
        except AssertionError as error:
            found[name] = str(error)
    return found


if __name__ == "__main__":
    json.dump({"imported from": ncnd.__file__, "failing": failing()}, sys.stdout)
