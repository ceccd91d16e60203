"""Missing facts as questions: which are asked, in what order, and where the answers go."""

from typing import Any, Final

import pytest

from ncnd import CaseError
from ncnd.missing import MissingFact, missing_facts, with_answer
from tests.cases.build import case, case_file, covert, kind_of, overt, question
from tests.cases.rows import asked, health_and_safety, investigations, law_enforcement, national_security, security

BARE: Final[dict[str, Any]] = {"name": "Exampleshire Police", "kind": "police", "nation": "england"}
GAP: Final = asked({"provision": "23(5)"})
MAINTAINED: Final[dict[str, Any]] = {"provision": "31(3)", "outcome": "maintain"}


def facts(given: dict[str, Any]) -> dict[str, MissingFact]:
    """The questions about a case, by the place of their answers, in the order in which they are put."""
    return {".".join(str(step) for step in fact.path): fact for fact in missing_facts(case_file(given))}


def ground(fact: str, number: int = 0) -> str:
    """The place of a fact in a ground of the first part."""
    return f"request.questions.0.parts.0.grounds.{number}.{fact}"


CONFIRMED: Final = "request.questions.0.parts.0.circumstances.0"


def outcomes(fact: MissingFact) -> dict[str, str]:
    """What each answer would lead to."""
    return {turn.answer: turn.outcome for turn in fact.turns}


def test_most_decisive_first() -> None:
    """What decides a part comes before a holding, a holding before a balance, and the formalities of the letter come last."""
    given = case(
        question(asked(law_enforcement("31(1)(a)", if_denied=None)), overt()),
        question(GAP, ref="2"),
        authority=BARE,
        reference=None,
        received=None,
    )
    found = list(facts(given))
    assert found == [
        CONFIRMED,
        "request.questions.1.parts.0.grounds.0.link",
        "holdings.1-overt",
        "balances.0.outcome",
        ground("if_denied"),
        "request.received",
        "request.reference",
        "request.authority.review_contact",
    ]


def test_undated_letter() -> None:
    """The day of the letter is asked for as a date, and its reference as text."""
    found = facts(case(question(overt()), answered=None, reference=None))
    assert (found["request.answered"].kind, found["request.reference"].kind) == ("date", "text")


def test_nothing_put_forward() -> None:
    """A covert part that no position covers is asked which provisions are put forward, from those of the law."""
    asks = facts(case(question(covert()), authority=kind_of("other")))[ground("provision")]
    assert (asks.kind, asks.parts) == ("choice", ("1-covert",))
    assert {"23(5)", "24(2)", "31(3)"} <= set(asks.allowed)


@pytest.mark.parametrize(
    ("given", "fact", "kind", "allowed", "outcome"),
    [
        ({"provision": "23(5)"}, "link", "text", None, "neither_confirm_nor_deny"),
        ({"provision": "31(3)"}, "limbs", "choices", "31(1)(a)", "balance_required"),
        ({"provision": "31(3)", "limbs": ["31(1)(g)"]}, "purposes", "choices", "31(2)(a)", "balance_required"),
        ({"provision": "36(3)", "limbs": ["36(2)(c)"]}, "opinion", "signed", None, "balance_required"),
    ],
    ids=["link", "limb", "purpose", "opinion"],
)
def test_gap(given: dict[str, Any], fact: str, kind: str, allowed: str | None, outcome: str) -> None:
    """What keeps a ground from being engaged is asked for with the outcome that giving it would lead to."""
    asks = facts(case(question(asked(given))))[ground(fact)]
    assert asks.kind == kind
    assert asks.allowed[:1] == (() if allowed is None else (allowed,))
    assert [turn.outcome for turn in asks.turns] == [outcome]


def test_reasons_still_to_be_written() -> None:
    """The bodies and the reasons of a ground that is engaged are asked for, though no outcome turns on them."""
    found = facts(case(question(asked(security(bodies=None), national_security(necessity=None)))))
    assert (found[ground("bodies")].kind, found[ground("bodies")].allowed[0]) == ("choices", "(a)")
    assert found[ground("necessity", 1)].kind == "text"
    assert found[ground("bodies")].turns == found[ground("necessity", 1)].turns == ()


def test_settled_line_is_not_asked_about() -> None:
    """The reasons of a part that rests wholly on a position are the position's, and are not asked for."""
    found = facts(case(question(covert(subjects=["technology"], position="covert-policing"))))
    assert CONFIRMED in found
    assert not [place for place in found if ".grounds." in place]


def test_official_confirmation() -> None:
    """A part that would be refused is asked whether the very fact is confirmed, unless the file says what was looked for."""
    given = case(question(asked(security())))
    assert outcomes(facts(given)[CONFIRMED]) == {"official_confirmation": "duty_applies"}
    given["record"] = {"official_statements": {"searched": ["Hansard"], "by": "A. Officer", "on": "2026-03-10"}}
    assert CONFIRMED not in facts(given)


@pytest.mark.parametrize("holding", [None, "held", "not_held"])
def test_holding_only_where_the_duty_applies(holding: str | None) -> None:
    """A holding is asked for where the duty applies, and never for an excluded part, whatever its holding."""
    held = {} if holding is None else {"1-covert": holding}
    found = facts(case(question(overt(), asked(security())), holdings=held))
    assert outcomes(found["holdings.1-overt"]) == {"held": "held", "not_held": "not_held"}
    assert not [place for place in found if place.endswith("1-covert") or place.startswith("answers.")]


def test_what_is_given() -> None:
    """What is held has to be given or withheld; what is not held, or is already answered, asks for nothing more."""
    given = case(question(overt()), holdings={"1-overt": "held"})
    assert facts(given)["answers.1-overt.statement"].parts == ("1-overt",)
    said = case(question(overt()), holdings={"1-overt": "held"}, answers={"1-overt": {"statement": "Two drones."}})
    denied = case(question(overt()), holdings={"1-overt": "not_held"})
    assert not facts(said)
    assert not facts(denied)


def test_balance_of_parts_together() -> None:
    """One balance is asked for the parts that await it under a provision, with what each finding would lead to."""
    part = asked(law_enforcement("31(1)(a)"))
    asks = facts(case(question(part), question(part, ref="2")))["balances.0.outcome"]
    assert (asks.parts, dict(asks.beside)) == (("1-covert", "2-covert"), {"provision": "31(3)"})
    assert outcomes(asks) == {
        "maintain": "neither_confirm_nor_deny",
        "confirm_or_deny": "duty_applies",
        "pending": "balance_required",
    }


def test_balance_beside_an_exclusion() -> None:
    """Where another ground excludes the duty already, the part stays excluded whatever the balance."""
    asks = facts(case(question(asked(security(), investigations("30(1)(a)")))))["balances.0.outcome"]
    assert set(outcomes(asks).values()) == {"neither_confirm_nor_deny"}


def test_the_provision_is_in_the_question() -> None:
    """Two grounds of one part lack the same things: each question says under which provision it is put."""
    bare = {"if_confirmed": None, "if_denied": None}
    given = case(question(asked(law_enforcement("31(1)(a)", **bare), health_and_safety("38(1)(a)", **bare))))
    asked_for = [each.question for each in missing_facts(case_file(given)) if each.parts]
    assert len(set(asked_for)) == len(asked_for) == 7
    for provision in ("31(3)", "38(2)"):
        assert f"Under section {provision}, where does a person find that the public interest lies?" in asked_for
        assert f"Under section {provision}, who would learn what from a no, and what would they do with it?" in asked_for


def test_what_a_balance_lacks() -> None:
    """A struck balance is asked for its day and its conclusion, a pending one for the day by which it will be struck."""
    part = question(asked(law_enforcement("31(1)(a)")))
    struck = facts(case(part, balances=[MAINTAINED]))
    assert [struck[f"balances.0.{fact}"].kind for fact in ("weighed_on", "conclusion")] == ["date", "text"]
    assert struck["balances.0.conclusion"].parts == ("1-covert",)
    pending = facts(case(part, balances=[{**MAINTAINED, "outcome": "pending"}]))
    assert [place for place in pending if place.startswith("balances")] == ["balances.0.estimated_on"]
    dated = facts(case(part, balances=[{**MAINTAINED, "outcome": "pending", "estimated_on": "2026-04-20"}]))
    assert not [place for place in dated if place.startswith("balances")]


@pytest.mark.parametrize(
    ("given", "place", "answer"),
    [
        (case(question(covert()), authority=kind_of("other")), ground("provision"), "23(5)"),
        (case(question(GAP)), ground("link"), "an answer would relate to a listed body"),
        (case(question(asked({"provision": "31(3)"}))), ground("limbs"), ["31(1)(a)"]),
        (case(question(overt())), "holdings.1-overt", "not_held"),
        (case(question(asked(law_enforcement("31(1)(a)")))), "balances.0.outcome", "maintain"),
        (case(question(overt()), authority=BARE), "request.authority.review_contact", "The Information Unit"),
        (case(question(asked(security()))), CONFIRMED, "official_confirmation"),
    ],
    ids=["grounds", "link", "limbs", "holding", "balance", "review contact", "official confirmation"],
)
def test_an_answer_removes_its_question(given: dict[str, Any], place: str, answer: str | list[str]) -> None:
    """A case with the answer in its place no longer asks, and the case that was given is left as it was."""
    before = repr(given)
    answered = with_answer(given, facts(given)[place], answer)
    assert place not in facts(answered)
    assert repr(given) == before


def test_unsound_case() -> None:
    """A case that cannot be answered is refused with its problems, as `respond` refuses it."""
    with pytest.raises(CaseError, match="is not a position"):
        missing_facts(case_file(case(question(covert(position="no-such-line")))))
