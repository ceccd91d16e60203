"""The file note in the order of the regulator's questions, and the reasons left out under section 17(4)."""

import json
from typing import Any, Final

from ncnd import file_note
from ncnd.catalogue import bundled
from ncnd.regulator_note import regulator_note
from ncnd.trim import Trim, left_out
from tests.cases.build import case, case_file, covert, kind_of, question
from tests.cases.letters import CRIME_WEIGHED, LETTERS, LISTED_BODY, NATIONAL_SECURITY
from tests.cases.rows import Given

FULL: Final = LETTERS["holding-required"]
NOTHING: Final = ("nothing is recorded",)
TRIM: Final[Given] = {
    "provision": "24(2)",
    "leaves_out": ["necessity", "balance"],
    "decided_by": "Head of Unit",
    "decided_on": "2026-03-27",
    "why": "it would show a method",
}
RECORD: Final[Given] = {
    "official_statements": {
        "searched": ["the website", "press notices"],
        "by": "A Clerk",
        "on": "2026-03-10",
        "found": ["a tweet"],
    },
    "consultations": [{"body": "a neighbouring force", "on": "2026-03-11", "advice": "Answer alike."}],
    "referral": {"body": "the national unit", "on": "2026-03-12"},
    "drafted": {"name": "A Clerk", "role": "officer", "on": "2026-03-16"},
    "approved": {"name": "B Head", "role": "manager", "on": "2026-03-19"},
}


def said(given: Given) -> dict[str, tuple[str, ...]]:
    """What the file says, by the id of the question."""
    note = regulator_note(case_file(given))
    asked = bundled().wording.data.regulator_questions
    assert [(each.question, each.sources) for each in note.questions] == [(each.ask, each.sources) for each in asked]
    return {ask.id: each.answers for ask, each in zip(asked, note.questions, strict=True)}


def test_questions_in_the_order_of_the_data() -> None:
    """Each is there once, under its sources, for the reference of the request."""
    assert list(said(FULL)) == [
        "parts", "provisions", "section_23", "reasons", "balance", "confirmation",
        "consistency", "left_out", "timing", "people", "remarks",
    ]  # fmt: skip
    assert regulator_note(case_file(FULL)).reference == "FOI-2026-0502"


def test_what_is_not_on_file_is_said_to_be_missing() -> None:
    """A bare case says so to every question that it has nothing for."""
    answers = said(case(question(covert()), authority=kind_of("other"), answered=None))
    assert answers["parts"] == ("1-covert: grounds required",)
    for name in ("provisions", "section_23", "reasons", "balance", "confirmation", "consistency", "left_out", "people"):
        assert answers[name] == NOTHING


def test_parts_provisions_and_reasons() -> None:
    """Each part with its outcome, each exclusion with its limbs and why it stands, and the words for each effect."""
    answers = said(FULL)
    assert "1-covert: neither confirm nor deny" in answers["parts"]
    assert [each.split(": ")[:2] for each in answers["provisions"]] == [
        ["1-covert", "section 23(5)"],
        ["1-covert", "section 24(2)"],
        ["1-covert", "section 31(3) by 31(1)(a), 31(1)(b)"],
    ]
    assert answers["provisions"][0] == "1-covert: section 23(5): engaged and absolute: no balance is called for (L013)"
    assert f"1-covert: section 24(2), necessity: {NATIONAL_SECURITY['necessity']}" in answers["reasons"]
    assert not any(str(LISTED_BODY["link"]) in each for each in answers["reasons"])


def test_section_23() -> None:
    """The bodies and the link, or that either is not given."""

    def asked(**facts: Any) -> tuple[str, ...]:
        return said(case(question(covert(grounds=[{"provision": "23(5)", **facts}]))))["section_23"]

    assert asked(bodies=["(a)"], link="they share a unit") == ("1-covert: bodies (a); they share a unit",)
    assert asked(bodies=["(a)"]) == ("1-covert: bodies (a); no link given",)
    assert asked(link="they share a unit") == ("1-covert: bodies not named; they share a unit",)


def test_balances() -> None:
    """Where it lies, when it was struck, and each factor with its weight; a person's own by its heading."""
    own = {"side": "favours-maintaining", "heading": "What old files tell", "text": "A method would be told"}
    assert said(LETTERS["one-balance-lost"])["balance"][1].startswith(
        "section 31(3): maintain on 26 March 2026; factors: F003 (considerable), F001 (slight)"
    )
    weighed = {**FULL, "balances": [{**CRIME_WEIGHED, "factors": [own]}, {"provision": "24(2)", "outcome": "pending"}]}
    assert said(weighed)["balance"] == (
        "section 31(3): maintain on 26 March 2026; factors: What old files tell (no weight)",
        "section 24(2): pending; factors: none",
    )


def test_search_consultations_referral_and_who_signed() -> None:
    """What is on file beside the reasons, in order; no reviewer, so none is named."""
    answers = said({**FULL, "record": RECORD})
    assert answers["confirmation"] == ("searched by A Clerk on 10 March 2026: the website, press notices", "found: a tweet")
    assert answers["people"] == (
        "referred to the national unit on 12 March 2026",
        "consulted a neighbouring force on 11 March 2026: Answer alike.",
        "drafted by A Clerk, officer, on 16 March 2026",
        "approved by B Head, manager, on 19 March 2026",
    )


def test_position() -> None:
    """The settled line on which a part rests is named."""
    given = case(question(covert(subjects=["technology"], circumstances=["source_context"])))
    assert said(given)["consistency"] == ("1-covert: covert-human-sources",)


def test_timing() -> None:
    """The days that count, with 17 March a holiday in Northern Ireland (section 10(6)); one that is not known is left out."""
    assert said(FULL)["timing"] == (
        "received: 2 March 2026",
        "answer due: 31 March 2026",
        "answered: 31 March 2026",
        "decided as at: 31 March 2026",
    )
    assert [each.partition(":")[0] for each in said(case(question(covert()), received=None))["timing"]] == [
        "answered",
        "decided as at",
    ]


def test_remarks_are_those_of_the_file_note() -> None:
    """First those of the whole, then those of each part with its name."""
    given = {**FULL, "trims": [TRIM]}
    note = file_note(case_file(given))
    expected = (*note.remarks, *(f"{part.part}: {remark}" for part in note.parts for remark in part.remarks))
    assert said(given)["remarks"] == expected != ()


def test_reasons_left_out() -> None:
    """What was left out of the notice, who decided that, when, and why."""
    assert said({**FULL, "trims": [TRIM]})["left_out"] == (
        "section 24(2): necessity, balance; Head of Unit, 27 March 2026: it would show a method",
    )


def test_trim_covers_the_parts_it_names() -> None:
    """Without parts it covers each of them."""
    assert Trim.model_validate_json(json.dumps(TRIM)).covers("1-covert")
    one = Trim.model_validate_json(json.dumps({**TRIM, "parts": ["1-covert"]}))
    assert (one.covers("1-covert"), one.covers("2-covert")) == (True, False)


def test_trims_of_a_provision_add_up() -> None:
    """Those of another provision do not count."""
    trims = [
        Trim.model_validate_json(json.dumps({**TRIM, **rest}))
        for rest in ({}, {"leaves_out": ["reason"]}, {"provision": "31(3)", "leaves_out": ["if_denied"]})
    ]
    assert left_out(trims, "24(2)") == {"necessity", "balance", "reason"}
    assert left_out(trims, "38(2)") == frozenset()
