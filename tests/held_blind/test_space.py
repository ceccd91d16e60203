"""One part, every way round: what is held tells on nothing, and the engine comes to what the Act says.

Exhaustive: every outcome (conduct, grounds, bases, the circumstances that a rule reads, every balance) against the oracle; and, for
every state of the three grounds in every conduct and circumstance, the whole reply and the file note with each state of what is
held. Pairwise: the same with balances, positions and the circumstance that no rule reads, on every surface.
"""

import itertools
import json
from collections.abc import Iterator
from datetime import date

import pytest

from ncnd import Balance, BalanceRequired, CaseFile, DutyExcluded, Outcome, Part, decide, respond, settle
from tests.held_blind import harness, oracle, space
from tests.held_blind.space import Point

ON = date(2021, 4, 23)
POSITIONS = space.POSITIONS["positions"]
CIRCUMSTANCES = dict.fromkeys(space.READ, ("no", "yes"))


def cited(point: Point) -> set[str]:
    return {ground["provision"] for ground in oracle.grounds(space.part_of(point), space.kind_of(point), POSITIONS)}


def weighed(outcome: Outcome, balances: list[Balance]) -> Outcome:
    for balance in balances:
        if isinstance(outcome, DutyExcluded | BalanceRequired) and outcome.awaits(balance.provision):
            outcome = settle(outcome, balance)
    return outcome


@pytest.fixture(scope="module")
def balances() -> dict[tuple[str, str], Balance]:
    return {
        (provision, name): Balance.model_validate_json(json.dumps({"provision": provision, **given}))
        for provision in space.GROUNDS
        for name, given in space.BALANCES.items()
        if given
    }


@pytest.mark.parametrize("conduct", space.CONDUCTS)
def test_outcome_is_the_laws(conduct: str, balances: dict[tuple[str, str], Balance]) -> None:
    """Stage 1 comes to the outcome that the rules, read naively, come to: at every point of the space, with every balance."""
    for point in space.product(conduct=[conduct], basis=space.BASES, **space.ENGAGED, **CIRCUMSTANCES):
        part = space.part_of(point)
        first = decide(Part.model_validate_json(json.dumps(part)), on=ON, kind=space.kind_of(point), positions=space.ADOPTED)
        for chosen in balances_at(point):
            struck = {provision: given["outcome"] for provision, name in chosen.items() if (given := space.BALANCES[name])}
            outcome = weighed(first, [balances[provision, name] for provision, name in chosen.items() if name != "none"])
            expected = oracle.duty(part, space.kind_of(point), struck, POSITIONS)
            assert outcome.outcome == expected, f"{space.at(point)}; balances {struck}"


def balances_at(point: Point) -> Iterator[dict[str, str]]:
    """Every way of balancing what is put forward at a point."""
    weighable = [provision for provision in space.GROUNDS if provision in cited(point) and space.weighable(provision, point)]
    for chosen in itertools.product(space.BALANCES, repeat=len(weighable)):
        yield dict(zip(weighable, chosen, strict=True))


@pytest.mark.parametrize("conduct", space.CONDUCTS)
@pytest.mark.parametrize("security", space.GROUNDS["23(5)"])
def test_nothing_tells_what_is_held(conduct: str, security: str) -> None:
    """Every state of the grounds, in every circumstance that a rule reads: reply and file note are the same whatever is held."""
    states = {provision: tuple(values) for provision, values in space.GROUNDS.items()}
    for point in space.product(**states | {"conduct": (conduct,), "23(5)": (security,)}, **CIRCUMSTANCES):
        case = space.case_of(point, ())
        assert_blind_or_owed(case, point, harness.brief_surfaces)


def assert_blind_or_owed(case: space.Json, point: Point, of: harness.Measure) -> None:
    """The same bytes whatever is held, with answers given and without; or the duty applies, and the reply says what is held."""
    unsaid = space.file_of(case)
    (name, expected), *_ = oracle.outcomes(case, POSITIONS).items()
    if expected != "holding_required":
        assert outcome(unsaid) == expected, space.at(point)
        assert harness.assert_blind(unsaid, of, positions=space.ADOPTED) == 6, space.at(point)
        return
    for held in harness.EVERY_HOLDING:
        assert outcome(harness.with_holdings(unsaid, {name: held}, {})) == (held or expected), space.at(point)


def outcome(case: CaseFile) -> str:
    (found,) = harness.outcomes(respond(case, positions=space.ADOPTED)).values()
    return found


@pytest.mark.parametrize("conduct", space.CONDUCTS)
def test_weighing_together_tells_nothing(conduct: str) -> None:
    """Sections 24(2) and 31(3) weighed alone and lost, then together: the outcome is the law's, and nothing tells what is held."""
    lost = {f"balance {provision}": ["confirm or deny"] for provision in ("24(2)", "31(3)")}
    axes = {"24(2)": space.GROUNDS["24(2)"], "31(3)": space.GROUNDS["31(3)"], "record_over_100_years": ("no", "yes")}
    for point in space.product(conduct=[conduct], **axes | lost):
        if {"24(2)", "31(3)"} == cited(point):
            for struck in ("maintain", "confirm_or_deny"):
                case = space.case_of(point, cited(point)) | {"cumulative": [{"provisions": ["24(2)", "31(3)"], "outcome": struck}]}
                assert_blind_or_owed(case, point, harness.surfaces)


SAMPLE = space.sample(420)


def test_sample_holds_every_pair() -> None:
    """The sample of the whole space has every value of every axis beside every value of every other axis."""
    singles = [(axis, value) for axis, values in space.AXES.items() for value in values]
    wanted = {(*one, *other) for one, other in itertools.combinations(singles, 2) if one[0] != other[0]}
    assert wanted <= space.pairs(SAMPLE)


@pytest.mark.parametrize("start", range(0, len(SAMPLE), 70))
def test_no_surface_tells_what_is_held(start: int) -> None:
    """Every pair of characteristics, balances and bases among them, on every surface, with each holding and each kind of answer."""
    for point in SAMPLE[start : start + 70]:
        assert_blind_or_owed(space.case_of(point, cited(point)), point, harness.surfaces)
