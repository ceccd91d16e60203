"""How the tables in this folder are written and read.

A row puts a question, says what comes of it, names each ground with the state it is in, and gives the rules that were looked at on
the way, met or not. The claim that the row makes is its `why`, and the law that it rests on its `authority`.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

import pytest

from ncnd import Balance, DutyApplies, GroundsRequired, Outcome, Part, decide, settle
from ncnd.catalogue import Catalogue, bundled
from ncnd.outcome import Awaiting, Gap, GroundState, Lost, Refused, Stands, Step
from ncnd.position import Positions
from ncnd.provision import Provision
from ncnd.vocabulary import AuthorityKind, BalanceOutcome

ON: Final = date(2026, 3, 31)
"""The day of the letter, unless a row gives another."""

OPEN: Final = "not L077, not L034"
"""Looked at first for every ground: no official confirmation (L077), and nothing that is public by nature (L034)."""

# What is put on file for a ground. The words play no part in the decision; that there are some does.
LINK: Final = "the unit concerned works day by day with a listed body, so an answer would relate to that body"
NECESSITY: Final = "either answer would help those who plan attacks, and a lesser step would give the same help"
REASON: Final = "information of the kind asked for, if there were any, would be within the class"
YES: Final = "people who commit offences could infer what they may meet, and change what they do"
NO: Final = "the same people could infer what they need not guard against, and carry on"

Given = dict[str, Any]


def asked(*grounds: Given, circumstances: Sequence[str] = (), conduct: str = "covert", **rest: Any) -> Given:
    """A part of a question, as a case file writes it."""
    return {"conduct": conduct, "about": "use of drones", "grounds": list(grounds), "circumstances": list(circumstances), **rest}


def security(**given: Any) -> Given:
    """Section 23(5) with its body and link, unless told otherwise."""
    return _ground("23(5)", {"bodies": ["(a)"], "link": LINK}, given)


def national_security(**given: Any) -> Given:
    """Section 24(2) with its necessity, unless told otherwise."""
    return _ground("24(2)", {"necessity": NECESSITY}, given)


def law_enforcement(*limbs: str, **given: Any) -> Given:
    """Section 31(3) with a stated likelihood and both effects, unless told otherwise."""
    effects = {"limbs": list(limbs), "likelihood": "would_be_likely", "if_confirmed": YES, "if_denied": NO}
    return _ground("31(3)", effects, given)


def investigations(*limbs: str, **given: Any) -> Given:
    """Section 30(3) with its reason, unless told otherwise."""
    return _ground("30(3)", {"limbs": list(limbs), "reason": REASON}, given)


def health_and_safety(*limbs: str, **given: Any) -> Given:
    """Section 38(2) with a stated likelihood and both effects, unless told otherwise."""
    effects = {"limbs": list(limbs), "likelihood": "would_be_likely", "if_confirmed": YES, "if_denied": NO}
    return _ground("38(2)", effects, given)


def part_of(given: Given) -> Part:
    """A part as it is read from a file."""
    return Part.model_validate_json(json.dumps(given))


def _ground(code: str, usual: Given, given: Given) -> Given:
    """A ground with its usual facts, in which `None` leaves a fact out."""
    facts = {**usual, **given}
    return {"provision": code, **{name: value for name, value in facts.items() if value is not None}}


def provision(code: str) -> Provision:
    """A provision of the bundled law."""
    return next(each for each in bundled().exemptions.provisions if each.provision == code)


class Row(NamedTuple):
    """One claim about one part of a question.

    `grounds` tells each ground and its state, with the rules looked at; `balances` are applied in turn, by provision.
    """

    why: str
    authority: str
    part: Given
    outcome: str
    grounds: Mapping[str, str]
    balances: Mapping[str, BalanceOutcome] = {}
    kind: AuthorityKind = "police"
    on: date = ON


def table(*rows: Row) -> pytest.MarkDecorator:
    """A table of rows, each known by the claim that it makes."""
    return pytest.mark.parametrize("row", [pytest.param(row, id=row.why) for row in rows])


def decided(row: Row, law: Catalogue | None = None, positions: Positions | None = None) -> Outcome:
    """What a row comes to: the part decided, and its balances applied."""
    outcome = decide(part_of(row.part), on=row.on, kind=row.kind, law=law, positions=positions)
    for code, way in row.balances.items():
        assert not isinstance(outcome, DutyApplies | GroundsRequired), f"{row.why}: nothing awaits a balance"
        outcome = settle(outcome, Balance(provision=code, outcome=way))
    return outcome


def check(row: Row) -> None:
    """The outcome, every ground and its state, every rule with its authority, and the row's own authority."""
    outcome = decided(row)
    assert outcome.outcome == row.outcome, row.why
    assert {state_of(state): rules_of(state.steps) for state in outcome.grounds} == dict(row.grounds), row.why
    check_authorities(outcome, row.authority)


def check_authorities(outcome: Outcome, authority: str) -> None:
    """Each step carries the authority of its rule, and what a row cites is in the data as well."""
    rules = {rule.id: rule for rule in bundled().exemptions.rules}
    for state in outcome.grounds:
        for step in state.steps:
            if step.rule in rules:
                assert step.authority == rules[step.rule].authority
    check_cited(authority)


def check_cited(authority: str) -> None:
    """An authority is given as the number of a rule in the data and a citation."""
    number, _, citation = authority.partition(": ")
    known = {rule.id for rule in bundled().exemptions.rules}
    assert {each.strip() for each in number.split(",")} <= known, authority
    assert citation, authority


def state_of(state: GroundState) -> str:
    """A ground and its state in words, such as `31(3) by 31(1)(a): awaits; wants if_denied`."""
    by = f" by {', '.join(state.limbs)}" if state.limbs else ""
    purposes = f" for {', '.join(state.purposes)}" if state.purposes else ""
    level = {"would": " (would)", "would_be_likely": " (would be likely)", None: ""}[state.likelihood]
    return f"{state.provision}{by}{purposes}{level}: {_where(state)}"


def _where(state: GroundState) -> str:
    match state:
        case Refused():
            return f"refused, {state.rule}"
        case Gap():
            return f"gap, {', '.join(state.missing)}"
        case Awaiting():
            return f"awaits{_wants(state)}"
        case Stands():
            return f"stands, {state.because}{_wants(state)}"
        case Lost():
            return "lost"


def _wants(state: Awaiting | Stands) -> str:
    return f"; wants {', '.join(state.wants)}" if state.wants else ""


def rules_of(steps: Sequence[Step]) -> str:
    """The rules looked at, in order; a fact that was looked for is named with its rule."""
    return ", ".join(f"{'' if step.met else 'not '}{step.rule}{_fact(step)}" for step in steps)


def _fact(step: Step) -> str:
    return f" {step.fact}" if step.fact in ("link", "limb", "purpose", "opinion", "kind") else ""
