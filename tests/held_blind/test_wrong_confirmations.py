"""Silence never confirms, and never denies: whatever is left out of a case, no part is told what it may not be told."""

import itertools
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from ncnd import Balance, CaseFile, DutyApplies, NcndError, Part, answer, decide, respond
from ncnd.holding import Answer
from tests.held_blind import harness, oracle, space
from tests.held_blind.test_space import weighed
from tests.strategies import Json, at, put, within

ON = date(2021, 4, 23)
POSITIONS = space.POSITIONS["positions"]


def subsets(ground: Json) -> Iterator[Json]:
    """A ground with its facts and reasons left out in every combination."""
    facts = [name for name in ground if name != "provision"]
    for given in itertools.product((True, False), repeat=len(facts)):
        yield {"provision": ground["provision"]} | {name: ground[name] for name, there in zip(facts, given, strict=True) if there}


def every_ground(provision: str, fullest: str) -> list[Json | None]:
    ground = space.GROUNDS[provision][fullest]
    assert ground is not None
    return [None, *subsets(ground)]


EVERY = [every_ground("23(5)", "in full"), every_ground("24(2)", "in full"), every_ground("31(3)", "purpose")]
KINDS_OF_BALANCE = (None, "pending", "confirm_or_deny")


@pytest.mark.parametrize("circumstance", [None, "record_over_100_years", "official_confirmation"])
@pytest.mark.parametrize("position", [None, "covert-policing"])
def test_the_duty_applies_only_when_every_ground_is_refused_or_lost(circumstance: str | None, position: str | None) -> None:
    """Covert use with grounds, their facts and their balances left out in every combination: an answer is owed only where grounds
    were put forward and each of them is refused or lost.
    """
    balances = {
        (provision, outcome): Balance.model_validate_json(json.dumps({"provision": provision, "outcome": outcome}))
        for provision in ("24(2)", "31(3)")
        for outcome in KINDS_OF_BALANCE
        if outcome
    }
    for given in itertools.product(*EVERY):
        part = {"conduct": "covert", "about": "use of drones", "grounds": [ground for ground in given if ground]}
        part |= ({"circumstances": [circumstance]} if circumstance else {}) | ({"position": position} if position else {})
        first = decide(Part.model_validate_json(json.dumps(part)), on=ON, kind="other", positions=space.ADOPTED)
        put_forward = {ground["provision"] for ground in oracle.grounds(part, "other", POSITIONS)}
        for struck in itertools.product(KINDS_OF_BALANCE, repeat=2):
            chosen = [balances[provision, each] for provision, each in zip(("24(2)", "31(3)"), struck, strict=True) if each]
            outcome = weighed(first, chosen)
            if isinstance(outcome, DutyApplies):
                assert put_forward == {state.provision for state in outcome.grounds} != set(), part
                assert {state.state for state in outcome.grounds} <= {"refused", "lost"}, part


LOST: Json = {
    "request": {
        "reference": "R1",
        "received": "2021-04-07",
        "answered": "2021-04-23",
        "authority": {
            "name": "Exampleshire Police",
            "short_name": "EP",
            "kind": "police",
            "nation": "england",
            "review_contact": "HQ",
        },
        "questions": [
            {
                "ref": "1",
                "text": "Do you use drones covertly?",
                "parts": [
                    {
                        "conduct": "covert",
                        "about": "use of drones",
                        "subjects": ["technology"],
                        "circumstances": ["covert_use"],
                        "grounds": [
                            {"provision": "24(2)", "necessity": "n"},
                            {
                                "provision": "31(3)",
                                "limbs": ["31(1)(a)"],
                                "likelihood": "would",
                                "if_confirmed": "c",
                                "if_denied": "d",
                            },
                        ],
                    }
                ],
            }
        ],
    },
    "holdings": {"1-covert": "not_held"},
    "answers": {"1-covert": {"statement": "s"}},
    "balances": [
        {"provision": "24(2)", "outcome": "confirm_or_deny", "weighed_on": "2021-04-20", "conclusion": "c"},
        {"provision": "31(3)", "outcome": "confirm_or_deny", "weighed_on": "2021-04-20", "conclusion": "c"},
    ],
}
PART = ("request", "questions", 0, "parts", 0)
DROPPED: tuple[tuple[str | int, ...], ...] = (
    ("request", "reference"),
    ("request", "answered"),
    ("request", "authority", "review_contact"),
    (*PART, "subjects"),
    (*PART, "circumstances"),
    (*PART, "grounds", 1, "limbs"),
    (*PART, "grounds", 1, "if_denied"),
    (*PART, "grounds", 0, "necessity"),
    (*PART, "grounds"),
    ("holdings",),
    ("answers",),
    ("balances", 1),
    ("balances", 0),
)


def left_out() -> set[tuple[tuple[str | int, ...], ...]]:
    """Every combination of the places. With the grounds gone nothing within them is left to leave out."""
    grounds = (*PART, "grounds")
    every: set[tuple[tuple[str | int, ...], ...]] = set()
    for dropped in itertools.product((True, False), repeat=len(DROPPED)):
        gone = tuple(place for place, drop in zip(DROPPED, dropped, strict=True) if drop)
        every.add(tuple(place for place in gone if place == grounds or grounds not in gone or place[: len(grounds)] != grounds))
    return every


def without(case: Json, gone: tuple[tuple[str | int, ...], ...]) -> Json:
    for place in gone:
        holder = at(case, place[:-1])
        kept = {step: each for step, each in within(holder) if step != place[-1]}
        case = put(case, place[:-1], kept if isinstance(holder, dict) else [*kept.values()])
    return case


def test_a_part_is_told_something_only_when_all_of_it_is_there() -> None:
    """A covert part with two grounds weighed and lost, and things left out in every combination: it is told that nothing is held
    only where both grounds, what engages them, both balances and the holding are all still there.
    """
    decisive = {(*PART, "grounds", 1, "limbs"), (*PART, "grounds"), ("holdings",), ("balances", 0), ("balances", 1)}
    for gone in left_out():
        (outcome,) = harness.outcomes(respond(space.file_of(without(LOST, gone)))).values()
        if decisive.isdisjoint(gone):
            assert outcome == "not_held", gone
        elif decisive.intersection(gone) == {("holdings",)}:
            assert outcome == "holding_required", gone
        else:
            assert outcome in harness.UNDISCLOSED, gone


class Unchecked(Mapping[str, Any]):
    """A case system's own mapping, which gives the same value for every part."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def __getitem__(self, name: str) -> Any:
        return self._value

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@pytest.mark.parametrize("said", ["HELD", "not held", "unknown", "", True, False, 0], ids=repr)
@pytest.mark.parametrize("given", [None, Answer(statement="s")], ids=["no answer", "an answer"])
def test_a_word_that_is_no_holding_is_never_taken_for_a_denial(said: Any, given: Answer | None) -> None:
    """What a case system's own mapping gives is checked when it is looked up: anything but `held` and `not_held` is refused, by an
    error of the library's own that does not repeat it.
    """
    with pytest.raises(NcndError) as refused:
        answer(DutyApplies(conduct="overt"), said, given)
    assert repr(said) not in str(refused.value)
    (point,) = space.product()
    request = space.file_of(space.case_of(point, ())).request
    with pytest.raises(NcndError) as refused:
        respond(CaseFile(request=request, holdings=Unchecked(said), answers=Unchecked(given)))
    assert repr(said) not in str(refused.value)


@pytest.mark.parametrize("given", [{"statement": "s"}, "s", 7], ids=repr)
def test_an_answer_that_is_none_is_refused(given: Any) -> None:
    """An answer from a case system's own mapping that is no `Answer` is refused by an error of the library's own."""
    (point,) = space.product()
    request = space.file_of(space.case_of(point, ())).request
    with pytest.raises(NcndError):
        respond(CaseFile(request=request, holdings=Unchecked("held"), answers=Unchecked(given)))
