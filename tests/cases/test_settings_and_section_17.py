"""What an authority may choose, what may be weighed together, what may be left out of a notice, and what stops a request."""

from typing import Any, ClassVar, Final, get_args

import pytest

from ncnd import BalanceRequired, CumulativeBalance, decide, settle_together
from ncnd.catalogue import bundled
from ncnd.errors import DecisionError
from ncnd.file_note import file_note
from ncnd.letter import to_text
from ncnd.vocabulary import Gate
from tests.cases.build import POLICE, case, case_file, outcomes, outstanding, problems, question, reply
from tests.cases.letters import CRIME, CRIME_WEIGHED, LISTED_BODY, NATIONAL_SECURITY, SECURITY_WEIGHED
from tests.cases.rows import (
    ON,
    Given,
    asked,
    check_authorities,
    law_enforcement,
    national_security,
    part_of,
    rules_of,
    security,
    state_of,
)

NCND: Final = "neither_confirm_nor_deny"

PRINCIPLES: Final = {"provision": "40(5B)", "limbs": ["40(5B)(a)"], "reason": "an answer would be unfair"}
OWN_DATA: Final = {"provision": "40(5A)", "reason": "the question is about the requester"}

LOST: Final = {"outcome": "confirm_or_deny", "conclusion": "The two sides are level"}
BOTH_LOST: Final = [{**SECURITY_WEIGHED, **LOST}, {**CRIME_WEIGHED, **LOST}]
TOGETHER: Final = {
    "provisions": ["24(2)", "31(3)"],
    "outcome": "maintain",
    "weighed_on": "2026-03-27",
    "conclusion": "The two interests point the same way and each adds to the other",
}


def trim(provision: str, *reasons: str, **rest: Any) -> Given:
    """Reasons left out under section 17(4), with who decided it."""
    decided = {"decided_by": "Head of Information Rights", "decided_on": "2026-03-27", "why": "it would SHOW a method"}
    return {"provision": provision, "leaves_out": list(reasons), **decided, **rest}


class TestContested:
    """Section 2(3) does not name sections 40(5A) and 40(5B)(a): an authority may weigh them or not (L135)."""

    @pytest.mark.parametrize("ground", [PRINCIPLES, OWN_DATA], ids=["40(5B)(a)", "40(5A)"])
    def test_by_default_no_balance_is_asked_for(self, ground: Given) -> None:
        """The regulator's practice; the state says that the point is contested."""
        outcome = decide(part_of(asked(ground)), on=ON, kind="police")
        (state,) = outcome.grounds
        assert (outcome.outcome, state_of(state).partition(": ")[2]) == (NCND, "stands, contested")
        assert rules_of(state.steps).endswith("not L135")
        check_authorities(outcome, "L135: FOIA 2000 ss 2(3)(f), (fa), 40(5A)-(5B)")

    @pytest.mark.parametrize("ground", [PRINCIPLES, OWN_DATA], ids=["40(5B)(a)", "40(5A)"])
    def test_an_authority_may_choose_to_weigh(self, ground: Given) -> None:
        """Then it awaits its balance as a qualified exclusion does."""
        outcome = decide(part_of(asked(ground)), on=ON, kind="police", weighs_contested=True)
        (state,) = outcome.grounds
        assert (outcome.outcome, state_of(state).partition(": ")[2]) == ("balance_required", "awaits")
        assert rules_of(state.steps).endswith(", L135")

    def test_the_choice_changes_nothing_that_is_not_contested(self) -> None:
        """Sections 23(5) and 24(2) are as they are (L013)."""
        part = part_of(asked(security(), national_security(), law_enforcement("31(1)(a)")))
        assert decide(part, on=ON, kind="police", weighs_contested=True) == decide(part, on=ON, kind="police")

    def test_a_letter_says_that_the_point_is_contested(self) -> None:
        """Nothing that is contested is put as settled."""
        letter = to_text(reply(case(question(asked(PRINCIPLES)))))
        assert "the point is contested" in letter

    def test_an_authority_that_weighs_has_a_test(self) -> None:
        """And its balance is no mistake."""
        authority = {**POLICE, "weighs_contested": True}
        balance = {"provision": "40(5B)", "outcome": "maintain"}
        response = reply(case(question(asked(PRINCIPLES)), authority=authority, balances=[balance]))
        assert [test.provision for test in response.public_interest_tests] == ["40(5B)"]
        assert len(problems(case(question(asked(PRINCIPLES)), balances=[balance]))) == 1

    def test_a_letter_of_an_authority_that_weighs_does_not_call_the_point_settled(self) -> None:
        """It weighs because section 2(3) does not name the sub-section: it does not say that the sub-section is qualified."""
        authority = {**POLICE, "weighs_contested": True}
        balance = {"provision": "40(5B)", "outcome": "maintain"}
        letter = to_text(reply(case(question(asked(PRINCIPLES)), authority=authority, balances=[balance])))
        assert "does not name" in letter or "contested" in letter


class TestOwnFactors:
    """A consideration that the catalogue does not have, in a person's own words (L086, L087)."""

    OWN: ClassVar[Given] = {
        "side": "favours-maintaining",
        "heading": "Safety of an event",
        "text": "Either answer would bear on the protection of an event that is yet to be held",
        "weight": "heavy",
        "reason": "The event is announced",
    }
    CONFIRMING: ClassVar[Given] = {
        "id": "F001",
        "weight": "slight",
        "reason": "openness in general",
        "values": {"topic": "drones"},
    }

    def given(self, *factors: Given) -> Given:
        """A balance under section 24(2) with these factors."""
        balance = {**SECURITY_WEIGHED, "factors": list(factors)}
        return case(question(asked(national_security())), balances=[balance])

    def test_words_without_a_capital_are_printed_as_sentences(self) -> None:
        """A person's notes need not be; what the letter prints of them begins a sentence."""
        own = {**self.OWN, "text": "either answer would bear on it", "reason": "it is announced"}
        given = self.given({**self.CONFIRMING, "reason": "it is general"}, own)
        given["balances"][0]["conclusion"] = "the second decides"
        text = to_text(reply(given))
        for sentence in ("Weight: slight. It is general.", "Either answer would bear on it.", "Weight: heavy. It is announced."):
            assert sentence in text
        assert "\nThe second decides.\n" in text

    def test_it_counts_on_its_side_and_is_printed(self) -> None:
        """As any other factor is."""
        response = reply(self.given(self.CONFIRMING, self.OWN))
        assert (response.status, outstanding(response)) == ("final", [])
        assert "- Safety of an event. Either answer would bear on the protection of an event" in to_text(response)

    def test_it_wants_its_weight_and_reason(self) -> None:
        """A factor without a weight is a heading (L087)."""
        bare = {name: value for name, value in self.OWN.items() if name not in ("weight", "reason")}
        response = reply(self.given(self.CONFIRMING, bare))
        assert outstanding(response) == ["section 24(2) (1-covert): weight"]

    def test_it_does_not_stand_for_the_other_side(self) -> None:
        """Both sides are weighed (L089)."""
        response = reply(self.given(self.OWN))
        assert outstanding(response) == ["section 24(2) (1-covert): factors_confirming"]


class TestWeighedTogether:
    """Several exclusions weighed together: undecided for section 2(1)(b), and flagged as that (L084 to L086)."""

    def given(self, *together: Given, **rest: Any) -> Given:
        """A case whose balances were each lost, with what was then weighed together."""
        return {**case(question(asked(NATIONAL_SECURITY, CRIME)), balances=BOTH_LOST, **rest), "cumulative": list(together)}

    def test_what_was_lost_alone_may_be_maintained_together(self) -> None:
        """Each was weighed alone first, and the result alone is given first."""
        response = reply(self.given(TOGETHER))
        assert (response.status, outcomes(response)) == ("final", {"1-covert": NCND})
        assert [test.provision for test in response.public_interest_tests] == ["24(2)", "31(3)"]
        for test in response.public_interest_tests:
            assert test.balance is not None
            assert test.balance.paragraphs[-1].text.startswith("Taken alone, the public interest in maintaining this exclusion")

    def test_the_letter_says_that_it_is_not_decided_law(self) -> None:
        """[2025] UKSC 27 was about section 2(2)(b)."""
        letter = to_text(reply(self.given(TOGETHER)))
        assert "Whether the same is true of section 2(1)(b) has not been decided." in letter

    def test_together_they_may_be_lost_as_well(self) -> None:
        """Then the duty applies, and nothing of the weighing is printed."""
        response = reply(self.given({**TOGETHER, "outcome": "confirm_or_deny"}, holdings={"1-covert": "not_held"}))
        assert outcomes(response) == {"1-covert": "not_held"}
        assert response.weighed_together == ()

    def test_not_where_one_is_maintained_alone(self) -> None:
        """If one suffices there is nothing to add (L086)."""
        given = {**self.given(TOGETHER), "balances": [SECURITY_WEIGHED, {**CRIME_WEIGHED, **LOST}]}
        (problem,) = problems(given)
        assert problem.path == "cumulative[0].provisions"

    def test_an_absolute_exclusion_lends_no_weight(self) -> None:
        """Section 23(5) stands on its own and is not counted (L086)."""
        given = case(question(asked(LISTED_BODY, NATIONAL_SECURITY)), balances=[{**SECURITY_WEIGHED, **LOST}])
        assert problems({**given, "cumulative": [{**TOGETHER, "provisions": ["23(5)", "24(2)"]}]})

    def test_stage_by_stage_each_is_weighed_alone_first(self) -> None:
        """`settle_together` refuses what has not been lost alone."""
        outcome = decide(part_of(asked(NATIONAL_SECURITY, CRIME)), on=ON, kind="police")
        assert isinstance(outcome, BalanceRequired)
        with pytest.raises(DecisionError):
            settle_together(outcome, CumulativeBalance(provisions=("24(2)", "31(3)"), outcome="maintain"))

    def test_conclusion_and_day_are_wanted(self) -> None:
        """As for any balance (L092, L098)."""
        response = reply(self.given({"provisions": ["24(2)", "31(3)"], "outcome": "maintain"}))
        assert response.status == "draft"
        assert len(outstanding(response)) == 2


class TestLeftOut:
    """Section 17(4): reasons may be cut back; reliance, the exclusion and the rights never (L100)."""

    def given(self, *trims: Given, grounds: tuple[Given, ...] = (LISTED_BODY, NATIONAL_SECURITY, CRIME)) -> Given:
        """A final letter with some of its reasons left out."""
        balances = [
            each for each in (SECURITY_WEIGHED, CRIME_WEIGHED) if each["provision"] in {ground["provision"] for ground in grounds}
        ]
        return {**case(question(asked(*grounds)), balances=balances), "trims": list(trims)}

    def test_the_letter_says_that_something_is_left_out_and_not_what(self) -> None:
        """The reason is gone, the sentence under section 17(4) is there, and why it was left out is on file only."""
        letter = to_text(reply(self.given(trim("24(2)", "necessity"))))
        assert "Part of our reasoning is not set out here. Section 17(4) allows" in letter
        assert NATIONAL_SECURITY["necessity"] not in letter
        assert "SHOW" not in letter

    def test_reliance_exclusions_and_rights_are_never_left_out(self) -> None:
        """With every reason gone the notice still names the sub-sections and limbs, and gives the rights."""
        everything = [
            trim("23(5)", "reason"),
            trim("24(2)", "necessity", "balance"),
            trim("31(3)", "if_confirmed", "if_denied", "balance"),
        ]
        response = reply(self.given(*everything))
        assert response.refusal_notice is not None
        assert response.refusal_notice.provisions == ("23(5)", "24(2)", "31(3)")
        letter = to_text(response)
        assert "section 31(3) by reference to section 31(1)(a) (prevention or detection of crime)" in letter
        assert "section 50" in letter
        reasons = (CRIME["if_confirmed"], CRIME["if_denied"], NATIONAL_SECURITY["necessity"], CRIME_WEIGHED["conclusion"])
        for gone in map(str, reasons):
            assert gone not in letter
        assert "something relating to one or more of the bodies" not in letter

    def test_a_trim_leaves_nothing_outstanding(self) -> None:
        """What is left out need not be written."""
        ground = national_security(necessity=None)
        response = reply(self.given(trim("24(2)", "necessity"), grounds=(ground,)))
        assert (response.status, outstanding(response)) == ("final", [])

    def test_the_outcome_is_the_same_with_and_without(self) -> None:
        """Leaving a reason out decides nothing (L100)."""
        assert outcomes(reply(self.given(trim("24(2)", "necessity")))) == outcomes(reply(self.given()))

    def test_who_decided_it_and_why_is_on_file(self) -> None:
        """Each trim is recorded with the person and the day."""
        (part,) = file_note(case_file(self.given(trim("24(2)", "necessity")))).parts
        assert any("Head of Information Rights" in remark and "27 March 2026" in remark for remark in part.remarks)
        assert "it would SHOW a method" in part.remarks

    @pytest.mark.parametrize("what", ["provision", "limbs", "rights", "rider", "link", "likelihood"])
    def test_nothing_but_reasons_can_be_left_out(self, what: str) -> None:
        """There is no word for leaving out the claim, the exclusion or the rights."""
        with pytest.raises(ValueError, match="leaves_out"):
            reply(self.given(trim("24(2)", what)))

    def test_a_trim_for_what_nobody_cites_is_a_mistake(self) -> None:
        """There is nothing to leave out."""
        (problem,) = problems(self.given(trim("31(3)", "if_denied"), grounds=(NATIONAL_SECURITY,)))
        assert problem.path == "trims[0].provision"

    def test_a_trim_after_the_letter_is_a_mistake(self) -> None:
        """It is decided before the notice goes."""
        (problem,) = problems(self.given(trim("24(2)", "necessity", decided_on="2026-04-01")))
        assert problem.path == "trims[0].decided_on"


GATES: Final = {
    "environmental_information": "L023",
    "own_personal_data": "L113",
    "scottish_authority": "L024",
    "cost_limit": "L008",
    "vexatious": "L010",
    "repeated_request": "L010",
    "clarification_pending": "L004",
}


class TestGates:
    """What routes a request away, or stops it, before any part is decided."""

    def test_every_gate_is_here(self) -> None:
        """With the rule that it stands on."""
        assert sorted(GATES) == sorted(get_args(Gate))

    @pytest.mark.parametrize("gate", GATES)
    def test_a_gate_stops_the_request_with_its_reason_and_what_to_do(self, gate: str) -> None:
        """No part is decided, and nothing is said of what is held."""
        given = case(question(asked(security())), holdings={"1-covert": "held"})
        given["request"]["gates"] = [gate]
        (problem,) = problems(given)
        assert problem.path == "request.gates[0]"
        assert problem.problem
        assert problem.remedy
        assert "held" not in problem.problem.split()
        assert GATES[gate] in next(stop for name, stop in bundled().wording.data.gates.items() if name == gate).rules
