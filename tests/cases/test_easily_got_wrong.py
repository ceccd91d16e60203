"""Fifteen points of law that letters most often get wrong: one test each, by number, of what the library does about it.

Each asks through the public functions, so it fails whether the mistake is in the data, in the engine or in the wording.
"""

import re
from datetime import date
from typing import Any, Final, get_args

import pytest
from pydantic import ValidationError

from ncnd import BalanceRequired, CumulativeBalance, decide, draft, file_note, settle_together
from ncnd.errors import DecisionError
from ncnd.letter import to_text
from ncnd.response import Response
from ncnd.vocabulary import AuthorityKind
from tests.cases.build import (
    POLICE,
    case,
    case_file,
    covert,
    outcomes,
    outstanding,
    overt,
    problems,
    question,
    reply,
    told,
    undivided,
)
from tests.cases.leaks import found
from tests.cases.letters import CRIME, CRIME_WEIGHED, LISTED_BODY, NATIONAL_SECURITY, SECURITY_WEIGHED, undecided
from tests.cases.rows import (
    LINK,
    NECESSITY,
    NO,
    ON,
    REASON,
    YES,
    Given,
    asked,
    law_enforcement,
    national_security,
    part_of,
    security,
)

NCND: Final = "neither_confirm_nor_deny"
AT_PROVISION: Final = "request.questions[0].parts[0].grounds[0].provision"
HOLDINGS: Final[tuple[dict[str, str], ...]] = ({}, {"1-covert": "held"}, {"1-covert": "not_held"})


def letter_of(*grounds: Given, **rest: Any) -> str:
    """The letter for one covert part on these grounds."""
    return to_text(reply(case(question(covert(grounds=list(grounds))), **rest)))


def notice_of(response: Response) -> str:
    """The text of the refusal notice, of which there is one."""
    assert response.refusal_notice is not None
    return " ".join(paragraph.text for paragraph in response.refusal_notice.paragraphs)


def states(*grounds: Given, **rest: Any) -> list[str]:
    """Where each ground stands."""
    return [state.state for state in decide(part_of(asked(*grounds, **rest)), on=ON, kind="police").grounds]


def test_1_whether_anything_is_held_reaches_neither_the_decision_nor_the_letter() -> None:
    """Held, not held and unknown give identical text, draft and final, letter and data (L020, L021; ICO guidance)."""
    for balances in ([], [SECURITY_WEIGHED, CRIME_WEIGHED]):
        grounds = [LISTED_BODY, NATIONAL_SECURITY, CRIME]
        given = [case(question(covert(grounds=grounds)), balances=balances, holdings=holdings) for holdings in HOLDINGS]
        responses = [reply(each) for each in given]
        assert outcomes(responses[0]) == {"1-covert": NCND}
        assert len({response.model_dump_json() for response in responses}) == 1
        assert len({to_text(response) for response in responses}) == 1
        assert len({file_note(case_file(each)).model_dump_json() for each in given}) == 1


def test_2_excluding_the_duty_is_not_withholding_content() -> None:
    """Two duties, two decisions: each has a notice of its own, and neither's provisions are in the other's (L001, L015; s 1(1))."""
    withheld = {
        "1-overt": {"statement": "There were four.", "withheld": [{"provision": "31(1)", "reason": "The dates would help"}]}
    }
    response = reply(case(question(overt(), covert(grounds=[CRIME])), holdings={"1-overt": "held"}, answers=withheld))
    notice = response.refusal_notice
    assert notice is not None
    assert notice.withheld is not None
    assert outcomes(response) == {"1-overt": "held", "1-covert": "balance_required"}
    assert (notice.provisions, notice.parts) == (("31(3)",), ("1-covert",))
    assert "withheld" not in told(response, "1-covert")
    assert "exempt" not in notice_of(response)
    silent = case(question(covert(grounds=[LISTED_BODY])), answers={"1-covert": withheld["1-overt"]})
    assert "The dates would help" not in to_text(reply(silent))


def test_3_harm_from_a_yes_or_from_a_no_is_enough_and_both_are_asked_for() -> None:
    """Either engages the exclusion; a notice says what each would do, and it is the answer that does it (L016, L018, L069)."""
    for one in ({"if_denied": None}, {"if_confirmed": None}):
        ground = law_enforcement("31(1)(a)", **one)
        assert states(ground) == ["awaiting"]
        assert outstanding(reply(case(question(asked(ground)))))[0] == f"section 31(3) (1-covert): {next(iter(one))}"
    whole = letter_of(law_enforcement("31(1)(a)"))
    assert f"If the answer were yes: {YES}." in whole
    assert f"If the answer were no: {NO}." in whole
    assert "For those reasons answering would be likely to prejudice" in whole


def test_4_the_test_is_about_saying_whether_and_a_tie_means_answering() -> None:
    """Section 17(3)(a) words and not (b) (L082, L098); only what outweighs excludes the duty (L083; s 2(1)(b))."""
    level = {**SECURITY_WEIGHED, "outcome": "confirm_or_deny", "conclusion": "The two sides are level"}
    assert outcomes(reply(case(question(asked(NATIONAL_SECURITY)), balances=[level]))) == {"1-covert": "holding_required"}
    maintained = letter_of(NATIONAL_SECURITY, balances=[SECURITY_WEIGHED])
    assert (
        "The public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in saying "
        "whether information is held." in maintained
    )
    assert "If the two sides are level, we must answer." in maintained
    assert "public interest in disclosing the information" not in maintained
    assert "maintaining the exemption" not in maintained


def test_5_section_23_5_has_no_harm_no_test_and_no_extra_time_but_one_reason() -> None:
    """It is absolute (L041, L099), and still owes its one sentence (L096); four others take a test (L013; s 2(3))."""
    alone = reply(case(question(asked(LISTED_BODY))))
    assert (alone.status, alone.public_interest_tests) == ("final", ())
    assert "Section 23(5) applies because an answer, whichever way it went, would itself tell you something" in notice_of(alone)
    assert "prejudice" not in to_text(alone)
    assert problems(case(question(asked(LISTED_BODY)), balances=[undecided("23(5)")])) != []
    with pytest.raises(ValidationError, match="if_confirmed"):
        case_file(case(question(asked({**LISTED_BODY, "if_confirmed": "harm"}))))
    others: tuple[Given, ...] = (
        {"provision": "24(2)", "necessity": NECESSITY},
        {"provision": "30(3)", "limbs": ["30(1)(a)"], "reason": REASON},
        law_enforcement("31(1)(a)"),
        {"provision": "38(2)", "limbs": ["38(1)(b)"], "if_confirmed": YES, "if_denied": NO},
    )
    for ground in others:
        response = reply(case(question(asked(ground))))
        assert response.status == "draft"
        assert [test.provision for test in response.public_interest_tests] == [ground["provision"]]


def test_6_sections_23_5_and_24_2_stand_together_and_23_1_and_24_1_are_not_put_forward() -> None:
    """The two exclusions of the duty are not alternatives (L062; s 24(2)); the sub-sections about content are no grounds (L065)."""
    assert states(LISTED_BODY, NATIONAL_SECURITY) == ["stands", "awaiting"]
    whole = letter_of(LISTED_BODY, NATIONAL_SECURITY, balances=[SECURITY_WEIGHED])
    assert "relies on the exclusions of the duty to confirm or deny in section 23(5) and in section 24(2)" in whole
    assert "in the alternative" not in whole
    for content in ("23(1)", "24(1)"):
        assert [each.path for each in problems(case(question(asked({"provision": content}))))] == [AT_PROVISION]


@pytest.mark.parametrize(("content", "silence"), [("23(1)", "23(5)"), ("24(1)", "24(2)"), ("31(1)", "31(3)")])
def test_7_what_is_about_content_is_never_cited_for_silence(content: str, silence: str) -> None:
    """It implies that something is held: the case is refused with the sub-section to use, and no letter relies on it (L067)."""
    (problem,) = problems(case(question(asked({"provision": content}))))
    assert (problem.path, problem.remedy) == (AT_PROVISION, f"use `{silence}`")
    assert "implies that something is held" in problem.problem
    whole = letter_of(LISTED_BODY, NATIONAL_SECURITY, CRIME, balances=[SECURITY_WEIGHED, CRIME_WEIGHED])
    assert silence in whole
    bare = re.compile(rf"section {re.escape(content)}(?!\()")
    assert not bare.search(whole)


def test_8_section_23_5_is_never_added_by_habit_and_its_link_stays_on_file() -> None:
    """No kind of authority gets it adopted by default (L052, L053; Rosenbaum); body and link are in the note and in no letter."""
    for kind in get_args(AuthorityKind):
        made = draft(about="use of drones", conduct="covert", authority={**POLICE, "kind": kind}, answered=ON)
        (part,) = made.answers[0].parts
        assert part.provisions == (("23(5)", "24(2)", "31(3)") if kind == "police" else ())
        assert made.status == "draft"
        assert any("adoption of the position" in each.what for each in made.outstanding) is (kind == "police")
    assert states({**LISTED_BODY, "link": None}) == ["gap"]
    given = case(question(asked(security(bodies=["(a)"], link=LINK))))
    (ground,) = file_note(case_file(given)).parts[0].grounds
    assert (ground.bodies, ground.reasons["link"]) == (("(a)",), LINK)
    sent = to_text(reply(given)) + reply(given).model_dump_json()
    assert LINK not in sent
    assert "Security Service" not in sent


@pytest.mark.parametrize(("day", "listed"), [(date(2024, 10, 13), False), (date(2024, 10, 14), True)])
def test_9_judicial_commissioners_are_listed_from_14_october_2024(day: date, listed: bool) -> None:
    """So material of the Investigatory Powers Commissioner can be within section 23 from that day (L043; IP(A)A 2024 s 29)."""
    given = case(question(asked(security(bodies=["(p)"]))), answered=day, received=None)
    assert (problems(given) == []) is listed
    if listed:
        assert outcomes(reply(given)) == {"1-covert": NCND}


def test_10_required_means_reasonably_necessary_and_the_topic_alone_is_not_enough() -> None:
    """No threat has to be shown and no prejudice (L056); without a reason why silence is needed nothing can be sent (L057)."""
    assert states(national_security()) == ["awaiting"]
    with pytest.raises(ValidationError, match="likelihood"):
        case_file(case(question(asked(national_security(likelihood="would")))))
    topic = covert(grounds=[national_security(necessity=None)], subjects=["covert_tactic"], circumstances=["terrorism_context"])
    bare = reply(case(question(topic), balances=[SECURITY_WEIGHED]))
    assert bare.status == "draft"
    assert "section 24(2) (1-covert): necessity" in outstanding(bare)
    whole = letter_of(NATIONAL_SECURITY)
    assert "not answering is required for the purpose of safeguarding national security" in whole
    assert "prejudice" not in whole


def test_11_section_31_3_needs_a_limb_a_link_and_a_level_and_some_limbs_a_purpose() -> None:
    """Named limb, causal reasons and stated likelihood, and a section 31(2) purpose for (g) to (i) (L068, L070, L097)."""
    assert states(law_enforcement()) == ["gap"]
    for letter in "abcdef":
        assert states(law_enforcement(f"31(1)({letter})")) == ["awaiting"]
    for letter in "ghi":
        assert states(law_enforcement(f"31(1)({letter})")) == ["gap"]
        assert states(law_enforcement(f"31(1)({letter})", purposes=["31(2)(c)"])) == ["awaiting"]
    no_reasons = reply(case(question(asked(law_enforcement("31(1)(a)", if_confirmed=None, if_denied=None)))))
    assert {"section 31(3) (1-covert): if_confirmed", "section 31(3) (1-covert): if_denied"} <= set(outstanding(no_reasons))
    for level, words in (("would", "answering would prejudice"), ("would_be_likely", "answering would be likely to prejudice")):
        assert words in letter_of(law_enforcement("31(1)(a)", likelihood=level))
    assert "by reference to section 31(1)(a) (prevention or detection of crime)" in letter_of(law_enforcement("31(1)(a)"))


def test_12_each_exclusion_is_weighed_alone_before_any_are_weighed_together() -> None:
    """Cumulative weighing is decided for disclosure only, so it comes last and is flagged (L084, L085; [2025] UKSC 27)."""
    waiting = decide(part_of(asked(NATIONAL_SECURITY, CRIME)), on=ON, kind="police")
    assert isinstance(waiting, BalanceRequired)
    together = {"provisions": ["24(2)", "31(3)"], "outcome": "maintain", "weighed_on": "2026-03-27", "conclusion": "They add up"}
    with pytest.raises(DecisionError, match="weighed alone"):
        settle_together(waiting, CumulativeBalance.model_validate({**together, "provisions": ("24(2)", "31(3)"), "weighed_on": ON}))
    lost = [{**each, "outcome": "confirm_or_deny", "conclusion": "Level"} for each in (SECURITY_WEIGHED, CRIME_WEIGHED)]
    given = {**case(question(asked(NATIONAL_SECURITY, CRIME)), balances=lost), "cumulative": [together]}
    whole = to_text(reply(given))
    alone = "Taken alone, the public interest in maintaining this exclusion of the duty to confirm or deny does not outweigh"
    assert whole.count(alone) == 2
    assert whole.rindex(alone) < whole.index("Taken together")
    assert "Whether the same is true of section 2(1)(b) has not been decided" in whole


@pytest.mark.parametrize("circumstance", ["official_confirmation", "published_framework"])
def test_13_official_confirmation_and_public_documents_defeat_silence(circumstance: str) -> None:
    """Legislation, codes and marketing cannot be met with silence, nor the confirmed fact (L034, L077; Rosenbaum)."""
    response = reply(case(question(asked(LISTED_BODY, NATIONAL_SECURITY, CRIME, circumstances=[circumstance]))))
    assert outcomes(response) == {"1-covert": "holding_required"}
    assert response.refusal_notice is None


@pytest.mark.parametrize("circumstance", ["unofficial_reports", "peers_answered", "prior_inconsistent_statement"])
def test_13_leaks_and_press_do_not_defeat_silence(circumstance: str) -> None:
    """Only the authority, or somebody who speaks for it, confirms (L077; Rosenbaum)."""
    assert states(LISTED_BODY, NATIONAL_SECURITY, CRIME, circumstances=[circumstance]) == ["stands", "awaiting", "awaiting"]


def test_14_nothing_in_a_letter_lets_the_position_out() -> None:
    """No search, unit, count, `further information`, referral or redirect beside silence (L033, L081, L104, L111)."""
    elsewhere = {"1-overt": {"elsewhere": {"name": "Regional Air Unit", "contact": "air@example.org"}}}
    search = {"searched": ["Operations room"], "by": "A Clerk", "on": "2026-03-10"}
    consulted = [{"body": "Security Service liaison", "on": "2026-03-11", "advice": "say nothing"}]
    given = case(
        question(overt(), covert(grounds=[LISTED_BODY, NATIONAL_SECURITY, CRIME])),
        holdings={"1-overt": "not_held"},
        answers=elsewhere,
        balances=[SECURITY_WEIGHED, CRIME_WEIGHED],
    )
    response = reply({**given, "record": {"official_statements": search, "consultations": consulted}})
    texts = to_text(response)
    for kept in ("Regional Air Unit", "air@example.org", "Operations room", "liaison", "surveillance unit works"):
        assert kept not in texts
    silent = [told(response, "1-covert"), notice_of(response), *(test.closing.text for test in response.public_interest_tests)]
    assert list(found(silent, str(POLICE["name"]))) == []
    beside = reply(case(question(overt(), covert(grounds=[CRIME])), holdings={"1-overt": "held"}))
    alone = reply(case(question(overt(), covert(grounds=[CRIME])), holdings={"1-overt": "not_held"}))
    assert told(beside, "1-covert") == told(alone, "1-covert")


def test_15_extra_time_is_for_the_balance_and_the_rights_always_stay() -> None:
    """Overt answers go out by day 20 in the interim letter (L107); section 17(4) trims reasons only (L100, L102)."""
    whole = question(overt(), covert(grounds=[LISTED_BODY, NATIONAL_SECURITY]))
    waiting = reply(case(whole, holdings={"1-overt": "not_held"}, balances=[undecided("24(2)")]))
    assert (waiting.status, outcomes(waiting)["1-overt"]) == ("interim", "not_held")
    assert "We expect to decide by 28 April 2026" in notice_of(waiting)
    assert "Section 10(3)" not in notice_of(waiting)
    unanswered = reply(case(whole, balances=[undecided("24(2)")]))
    assert (unanswered.status, outstanding(unanswered)[0]) == ("draft", "1-overt: holding")
    trim = {
        "leaves_out": ["necessity", "balance"],
        "decided_by": "Head",
        "decided_on": "2026-03-27",
        "why": "it would show a method",
    }
    given = case(question(asked(NATIONAL_SECURITY)), balances=[SECURITY_WEIGHED])
    trimmed = reply({**given, "trims": [{"provision": "24(2)", **trim}]})
    sent = to_text(trimmed)
    assert trimmed.status == "final"
    assert str(NATIONAL_SECURITY["necessity"]) not in sent
    assert "the exclusion of the duty to confirm or deny in section 24(2)" in sent
    assert "you may ask us to look at it again" in sent
    assert "the right under section 50" in sent


def test_15_working_days_skip_the_bank_holidays_of_every_part_of_the_kingdom() -> None:
    """St Patrick's Day is a holiday in Northern Ireland, and moves the last day of a force in England (L106; s 10(6))."""
    late = file_note(case_file(case(question(covert()))))
    assert late.deadlines.answer_due == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("ground", "weighed"),
    [
        ({"provision": "40(5A)", "reason": REASON}, False),
        ({"provision": "40(5B)", "limbs": ["40(5B)(a)"], "reason": REASON}, False),
        ({"provision": "40(5B)", "limbs": ["40(5B)(b)"], "reason": REASON}, True),
    ],
)
def test_also_contested_whether_40_5a_and_5b_are_absolute(ground: Given, weighed: bool) -> None:
    """By default the regulator's practice, with a visible flag; an authority may choose to weigh (L135; s 2(3)(f), (fa))."""
    usual = reply(case(question(asked(ground))))
    assert bool(usual.public_interest_tests) is weighed
    assert ("contested" in notice_of(usual)) is not weighed
    chosen = reply(case(question(asked(ground)), authority={**POLICE, "weighs_contested": True}))
    assert len(chosen.public_interest_tests) == 1


@pytest.mark.parametrize(("day", "address"), [(date(2026, 8, 31), True), (date(2026, 9, 1), False)])
def test_also_contested_the_regulators_address_is_dated(day: date, address: bool) -> None:
    """It moved in autumn 2026, and an address that is not verified is not printed (L122, L123)."""
    text = to_text(reply(case(question(undivided()), answered=day, received=None)))
    assert ("Wycliffe House" in text) is address
    assert "the Information Commissioner" in text


def test_trade_secrets_have_no_exclusion() -> None:
    """Section 43(3) protects the commercial interests in 43(2): there is no silence for a trade secret (L138; s 43(1), (3))."""
    (problem,) = problems(case(question(asked({"provision": "43(1)"}))))
    assert (problem.path, problem.remedy) == (AT_PROVISION, "use `43(3)`")
    assert problems(case(question(asked({"provision": "43(3)", "limbs": ["43(1)"], "if_confirmed": YES, "if_denied": NO})))) != []
