"""All twenty-four provisions: each is decided, worded and tested by the data alone."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

import pytest

from ncnd import decide, file_note
from ncnd.catalogue import bundled
from ncnd.letter import to_text
from ncnd.provision import Limb, Provision
from tests.cases.build import case, case_file, kind_of, outcomes, outstanding, question, reply
from tests.cases.rows import ON, Given, asked, part_of, security, state_of
from tests.cases.whole import ground_under, limbs_of, weighed_under

PROVISIONS = bundled().exemptions.provisions
AUTHORITY = kind_of("government_department")


class Claim(NamedTuple):
    """What the law makes of one provision, by one limb or by none: the state of its ground, its family of test, and why."""

    provision: str
    limb: str | None
    state: str
    family: str
    authority: str


# The state is that of a ground with every reason given; `for` a purpose where the limb has to serve one.
TABLE = (
    Claim("22(2)", None, "awaits", "class", "s 22(2)"),
    Claim("22A(2)", "22A(1)(b)(i)", "awaits", "prejudice", "s 22A(2)"),
    Claim("22A(2)", "22A(1)(b)(ii)", "awaits", "prejudice", "s 22A(2)"),
    Claim("22A(2)", "22A(1)(b)(iii)", "awaits", "prejudice", "s 22A(2)"),
    Claim("22A(2)", "22A(1)(b)(iv)", "awaits", "prejudice", "s 22A(2)"),
    Claim("23(5)", None, "stands, absolute", "class", "ss 2(3)(b), 23(5)"),
    Claim("24(2)", None, "awaits", "necessity", "s 24(2)"),
    Claim("26(3)", "26(1)(a)", "awaits", "prejudice", "s 26(3)"),
    Claim("26(3)", "26(1)(b)", "awaits", "prejudice", "s 26(3)"),
    Claim("27(4)", "27(1)(a)", "awaits", "prejudice", "s 27(4)(a)"),
    Claim("27(4)", "27(1)(b)", "awaits", "prejudice", "s 27(4)(a)"),
    Claim("27(4)", "27(1)(c)", "awaits", "prejudice", "s 27(4)(a)"),
    Claim("27(4)", "27(1)(d)", "awaits", "prejudice", "s 27(4)(a)"),
    Claim("27(4)", "27(2)", "awaits", "class", "s 27(4)(b)"),
    Claim("28(3)", None, "awaits", "prejudice", "s 28(3)"),
    Claim("29(2)", "29(1)(a)", "awaits", "prejudice", "s 29(2)"),
    Claim("29(2)", "29(1)(b)", "awaits", "prejudice", "s 29(2)"),
    Claim("30(3)", "30(1)(a)", "awaits", "class", "s 30(3)"),
    Claim("30(3)", "30(1)(b)", "awaits", "class", "s 30(3)"),
    Claim("30(3)", "30(1)(c)", "awaits", "class", "s 30(3)"),
    Claim("30(3)", "30(2)", "awaits", "class", "s 30(3)"),
    Claim("31(3)", "31(1)(a)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(b)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(c)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(d)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(e)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(f)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(g)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(h)", "awaits", "prejudice", "s 31(3)"),
    Claim("31(3)", "31(1)(i)", "awaits", "prejudice", "s 31(3)"),
    Claim("32(3)", None, "stands, absolute", "class", "ss 2(3)(c), 32(3)"),
    Claim("33(3)", None, "awaits", "prejudice", "s 33(3)"),
    Claim("34(2)", None, "stands, absolute", "necessity", "ss 2(3)(d), 34(2)"),
    Claim("35(3)", "35(1)(a)", "awaits", "class", "s 35(3)"),
    Claim("35(3)", "35(1)(b)", "awaits", "class", "s 35(3)"),
    Claim("35(3)", "35(1)(c)", "awaits", "class", "s 35(3)"),
    Claim("35(3)", "35(1)(d)", "awaits", "class", "s 35(3)"),
    Claim("36(3)", "36(2)(a)", "awaits", "prejudice", "s 36(3)"),
    Claim("36(3)", "36(2)(b)", "awaits", "prejudice", "s 36(3)"),
    Claim("36(3)", "36(2)(c)", "awaits", "prejudice", "s 36(3)"),
    Claim("37(2)", "37(1)(a)", "stands, absolute", "class", "ss 2(3)(ea), 37(2)"),
    Claim("37(2)", "37(1)(aa)", "stands, absolute", "class", "ss 2(3)(ea), 37(2)"),
    Claim("37(2)", "37(1)(ab)", "stands, absolute", "class", "ss 2(3)(ea), 37(2)"),
    Claim("37(2)", "37(1)(ac)", "awaits", "class", "s 37(2)"),
    Claim("37(2)", "37(1)(ad)", "awaits", "class", "s 37(2)"),
    Claim("37(2)", "37(1)(b)", "awaits", "class", "s 37(2)"),
    Claim("38(2)", "38(1)(a)", "awaits", "endangerment", "s 38(2)"),
    Claim("38(2)", "38(1)(b)", "awaits", "endangerment", "s 38(2)"),
    Claim("39(2)", None, "awaits", "class", "s 39(2)"),
    Claim("40(5A)", None, "stands, contested", "class", "ss 2(3)(f), 40(5A)"),
    Claim("40(5B)", "40(5B)(a)", "stands, contested", "class", "ss 2(3)(fa), 40(5B)"),
    Claim("40(5B)", "40(5B)(b)", "awaits", "class", "s 40(5B)"),
    Claim("40(5B)", "40(5B)(c)", "awaits", "class", "s 40(5B)"),
    Claim("40(5B)", "40(5B)(d)", "awaits", "class", "s 40(5B)"),
    Claim("41(2)", None, "stands, absolute", "class", "ss 2(3)(g), 41(2)"),
    Claim("42(2)", None, "awaits", "class", "s 42(2)"),
    Claim("43(3)", None, "awaits", "prejudice", "s 43(3)"),
    Claim("44(2)", "44(1)(a)", "stands, absolute", "class", "ss 2(3)(h), 44(2)"),
    Claim("44(2)", "44(1)(b)", "stands, absolute", "class", "ss 2(3)(h), 44(2)"),
    Claim("44(2)", "44(1)(c)", "stands, absolute", "class", "ss 2(3)(h), 44(2)"),
)

# By family; section 36(2)(b) speaks of inhibiting.
HARM = {
    "36(2)(b)": "For those reasons answering would be likely to inhibit ",
    "prejudice": "For those reasons answering would be likely to prejudice ",
    "endangerment": "For those reasons answering would be likely to endanger ",
    "necessity": "For those reasons not answering is required for ",
}


def test_every_provision_and_every_limb_of_the_data_has_a_row() -> None:
    """The table and the data name the same provisions and the same limbs, in the order of the Act."""
    in_data: list[tuple[str, str | None]] = []
    for each in PROVISIONS:
        in_data += [(each.provision, code) for code in limbs_of(each)] or [(each.provision, None)]
    assert [(claim.provision, claim.limb) for claim in TABLE] == in_data


@pytest.mark.parametrize("claim", [pytest.param(each, id=f"{each.provision} {each.limb or ''}".strip()) for each in TABLE])
class TestEveryLimb:
    """What each provision comes to, limb by limb."""

    def test_is_decided(self, claim: Claim) -> None:
        """With its reasons given it is engaged: absolute, contested, or awaiting its balance."""
        outcome = decide(part_of(asked(_given(claim))), on=ON, kind="government_department")
        (state,) = outcome.grounds
        assert state_of(state).partition(": ")[2] == claim.state
        assert state.limbs == ((claim.limb,) if claim.limb else ())
        assert outcome.outcome == ("balance_required" if claim.state == "awaits" else "neither_confirm_nor_deny")

    def test_is_worded_and_tested_by_its_family(self, claim: Claim) -> None:
        """A qualified ground has one test; harm, necessity or endangerment is stated by family, and never for a class."""
        response = reply(_case(claim))
        tests = response.public_interest_tests
        assert [(test.provision, test.limbs) for test in tests] == (
            [(claim.provision, (claim.limb,) if claim.limb else ())] if claim.state == "awaits" else []
        )
        for test in tests:
            said = [paragraph.text for paragraph in test.harm]
            harm = HARM.get(claim.limb or "") or HARM.get(claim.family)
            assert said[-1].startswith(harm) if harm else said == []

    def test_is_cited_by_its_sub_section(self, claim: Claim) -> None:
        """The notice specifies the sub-section, and the limb by reference (section 17(1)(b); L097)."""
        response = reply(_case(claim))
        assert response.refusal_notice is not None
        assert response.refusal_notice.provisions == (claim.provision,)
        relied_on = response.refusal_notice.paragraphs[1].text
        limb = _limb(claim)
        by_limb = f" by reference to section {limb.code} ({limb.title})" if limb else ""
        if limb is not None and limb.code.startswith(f"{claim.provision}("):
            assert f"in section {limb.code} ({limb.title})" in relied_on
        else:
            assert f"in section {claim.provision}{by_limb}" in relied_on

    def test_leaves_a_mark_for_what_is_not_given(self, claim: Claim) -> None:
        """With its limb and nothing else it is drafted with visible marks, and says what is outstanding (L096)."""
        bare: Given = {"provision": claim.provision, "limbs": [claim.limb] if claim.limb else []}
        response = reply(case(question(asked({name: value for name, value in bare.items() if value})), authority=AUTHORITY))
        assert response.status == "draft"
        assert f"section {claim.provision} (1-covert)" in {each.where for each in response.outstanding}
        assert "[officer: " in to_text(response)


@pytest.mark.parametrize("provision", [each for each in PROVISIONS if each.limbs], ids=lambda each: each.provision)
def test_all_limbs_together_are_cited_in_the_order_of_the_act(provision: Provision) -> None:
    """Each state takes the limbs that share its family and its status in law, and no limb is left out."""
    part = part_of(asked(ground_under(provision, *reversed(limbs_of(provision)))))
    states = decide(part, on=ON, kind="government_department").grounds
    assert [code for state in states for code in state.limbs] != []
    assert sorted(code for state in states for code in state.limbs) == sorted(limbs_of(provision))
    for state in states:
        assert list(state.limbs) == [code for code in limbs_of(provision) if code in state.limbs]


class TestSplitByLimb:
    """Absolute or qualified belongs to a limb and not to a section."""

    def test_section_37_2_is_absolute_for_the_sovereign_alone(self) -> None:
        """Section 37(2) is absolute so far as it relates to 37(1)(a) to (ab), and qualified for the rest (L013)."""
        ground = {"provision": "37(2)", "limbs": ["37(1)(a)", "37(1)(ac)", "37(1)(b)"], "reason": "r"}
        outcome = decide(part_of(asked(ground)), on=ON, kind="government_department")
        assert [state_of(state) for state in outcome.grounds] == [
            "37(2) by 37(1)(a): stands, absolute",
            "37(2) by 37(1)(ac), 37(1)(b): awaits",
        ]
        assert outcome.outcome == "neither_confirm_nor_deny"

    def test_section_37_2_without_a_limb_is_taken_as_qualified(self) -> None:
        """Only a limb can make it absolute (L013)."""
        outcome = decide(part_of(asked({"provision": "37(2)", "reason": "r"})), on=ON, kind="government_department")
        assert [state_of(state) for state in outcome.grounds] == ["37(2): awaits; wants limb"]

    def test_section_40_5b_is_contested_for_the_principles_alone(self) -> None:
        """No balance is asked for under (a), and one is under (b) to (d) (L135)."""
        ground = {"provision": "40(5B)", "limbs": ["40(5B)(a)", "40(5B)(b)"], "reason": "r"}
        outcome = decide(part_of(asked(ground)), on=ON, kind="police")
        assert [state_of(state) for state in outcome.grounds] == [
            "40(5B) by 40(5B)(a): stands, contested",
            "40(5B) by 40(5B)(b): awaits",
        ]

    def test_section_40_5b_without_a_limb_is_not_engaged(self) -> None:
        """A limb decides whether a balance is called for, so none can be taken for granted (L134, L135)."""
        outcome = decide(part_of(asked({"provision": "40(5B)", "reason": "r"})), on=ON, kind="police")
        assert [state_of(state) for state in outcome.grounds] == ["40(5B): gap, limb"]

    def test_the_step_that_asks_for_a_limb_of_section_40_5b_cites_section_40(self) -> None:
        """The file note cites the law that was applied: not section 31 for a question about section 40 (L134)."""
        outcome = decide(part_of(asked({"provision": "40(5B)", "reason": "r"})), on=ON, kind="police")
        (asked_for,) = [step for step in outcome.grounds[0].steps if step.fact == "limb"]
        assert "40(5B)" in asked_for.authority

    @pytest.mark.parametrize(
        ("provision", "limbs"),
        [("37(2)", ["37(1)(a)", "37(1)(b)"]), ("40(5B)", ["40(5B)(a)", "40(5B)(b)"])],
    )
    def test_a_letter_never_says_of_one_sub_section_that_it_is_absolute_and_that_it_is_qualified(
        self, provision: str, limbs: list[str]
    ) -> None:
        """Where limbs differ, what is said of the sub-section is limited to the limb (L013, L135)."""
        ground = {"provision": provision, "limbs": limbs, "reason": "r"}
        response = reply(case(question(asked(ground)), authority=AUTHORITY))
        assert response.refusal_notice is not None
        said = [paragraph.text for paragraph in response.refusal_notice.paragraphs]
        for words in (f"Section {provision} is an absolute", f"arises under section {provision}.", f"Section {provision} is qual"):
            assert not any(words in text for text in said)


class TestMixedFamilies:
    """Section 27(4) has two routes: prejudice to relations, and a class of confidential information (L138)."""

    BOTH: ClassVar[Given] = {
        "provision": "27(4)",
        "limbs": ["27(1)(a)", "27(2)"],
        "likelihood": "would_be_likely",
        "if_confirmed": "the other state would know that its confidence was not kept",
        "if_denied": "the other state would be invited to say more than it wishes",
    }

    def test_each_route_is_decided_by_its_own_test(self) -> None:
        """A likelihood for prejudice, and none for the class."""
        states = decide(part_of(asked(self.BOTH)), on=ON, kind="government_department").grounds
        assert [(state.limbs, state.likelihood) for state in states] == [
            (("27(1)(a)",), "would_be_likely"),
            (("27(2)",), None),
        ]

    def test_each_route_has_a_test_of_its_own_and_only_one_states_harm(self) -> None:
        """The class route takes no statement of harm (L138)."""
        tests = reply(case(question(asked(self.BOTH)), authority=AUTHORITY)).public_interest_tests
        assert [(test.limbs, bool(test.harm)) for test in tests] == [(("27(1)(a)",), True), (("27(2)",), False)]

    def test_the_class_route_can_be_given_its_reason(self) -> None:
        """What is outstanding can be supplied: a reason for the class beside the effects for the prejudice (L096)."""
        response = reply(case(question(asked(self.BOTH)), authority=AUTHORITY))
        assert "section 27(4) (1-covert): reason" in outstanding(response)
        filled = reply(case(question(asked({**self.BOTH, "reason": "it would show what was given in confidence"}))))
        assert "section 27(4) (1-covert): reason" not in outstanding(filled)


class TestConditionsOfTheirOwn:
    """Conditions that some provisions have and others have not."""

    @pytest.mark.parametrize("kind", ["police", "local_authority", "health", "other", "police_and_crime_commissioner"])
    def test_section_35_3_is_for_government_departments(self, kind: str) -> None:
        """Section 35 is about information held by a government department or the Welsh Government."""
        ground = {"provision": "35(3)", "limbs": ["35(1)(a)"], "reason": "r"}
        response = reply(case(question(asked(ground)), authority=kind_of(kind)))
        assert outcomes(response) == {"1-covert": "holding_required"}

    def test_section_36_3_is_not_engaged_without_the_opinion_of_a_qualified_person(self) -> None:
        """The opinion is a condition of the exclusion and not a formality (L139)."""
        ground = {"provision": "36(3)", "limbs": ["36(2)(b)"], "if_confirmed": "a", "if_denied": "b"}
        outcome = decide(part_of(asked(ground)), on=ON, kind="government_department")
        assert [state_of(state) for state in outcome.grounds] == ["36(3) by 36(2)(b) (would be likely): gap, opinion"]

    def test_section_36_3_needs_no_opinion_for_statistical_information(self) -> None:
        """For statistics the effect itself is shown (section 36(4); L139)."""
        ground = {"provision": "36(3)", "limbs": ["36(2)(b)"], "if_confirmed": "a", "if_denied": "b"}
        part = asked(ground, circumstances=["statistical_information"])
        outcome = decide(part_of(part), on=ON, kind="government_department")
        assert [state_of(state) for state in outcome.grounds] == ["36(3) by 36(2)(b) (would be likely): awaits"]

    def test_a_letter_under_section_36_3_says_whose_opinion_it_rests_on(self) -> None:
        """The exclusion rests on the reasonable opinion of a qualified person, so its reasons say so (section 17(1)(c); L139)."""
        (provision,) = [each for each in PROVISIONS if each.provision == "36(3)"]
        response = reply(case(question(asked(ground_under(provision, "36(2)(c)"))), authority=AUTHORITY))
        assert "opinion" in to_text(response)

    @pytest.mark.parametrize(("level", "words"), [("would", "would have"), ("would_be_likely", "would be likely to have")])
    def test_the_opinion_is_put_at_the_level_that_is_relied_on(self, level: str, words: str) -> None:
        """A `would be likely` case is not argued as a certain one, by anybody (L072)."""
        (provision,) = [each for each in PROVISIONS if each.provision == "36(3)"]
        ground = {**ground_under(provision, "36(2)(c)"), "likelihood": level}
        text = to_text(reply(case(question(asked(ground)), authority=AUTHORITY)))
        assert f"given on 20 March 2026, saying whether information is held {words} the effect described here." in text

    def test_the_file_says_whose_opinion_it_was_and_when(self) -> None:
        """The exclusion turns on it (L139), so the note has it with the other reasons."""
        (provision,) = [each for each in PROVISIONS if each.provision == "36(3)"]
        note = file_note(case_file(case(question(asked(ground_under(provision, "36(2)(c)"))))))
        assert note.parts[0].grounds[0].reasons["opinion"] == "the Chief Executive, 20 March 2026"

    def test_a_letter_under_section_36_2_b_speaks_of_inhibiting(self) -> None:
        """The effect in section 36(2)(b) is that an answer would inhibit advice, not that it would prejudice it."""
        (provision,) = [each for each in PROVISIONS if each.provision == "36(3)"]
        response = reply(case(question(asked(ground_under(provision, "36(2)(b)"))), authority=AUTHORITY))
        assert "would be likely to inhibit" in response.public_interest_tests[0].harm[-1].text


def test_a_letter_under_any_provision_can_become_final() -> None:
    """With every reason, and a whole balance where one is called for, nothing is outstanding: this list is empty."""
    never: dict[str, list[str]] = {}
    for provision in PROVISIONS:
        limb = limbs_of(provision)[:1]
        balances = [weighed_under(provision.provision)] if _qualified(provision, limb) else []
        response = reply(case(question(asked(ground_under(provision, *limb))), authority=AUTHORITY, balances=balances))
        if response.status != "final":
            never[provision.provision] = outstanding(response)
    assert never == {}


def test_section_23_5_in_the_archives_can_become_final() -> None:
    """There it is qualified, so it is weighed, and a letter can say so (L095)."""
    part = asked(security(), circumstances=["archived_historical_record"])
    assert outstanding(reply(case(question(part), balances=[weighed_under("23(5)")]))) == []


# What an old record closes (section 63), and by which rule: a record over 100 years old, then one in the archives.
OLD_RECORDS: dict[str, tuple[str | None, str | None]] = {
    "23(5)": (None, "qualified"),
    "22(2)": (None, "L144"),
    "28(3)": ("L143", None),
    "30(3) 30(1)(a)": ("L141", "L141"),
    "30(3) 30(1)(b)": ("L141", "L141"),
    "30(3) 30(1)(c)": ("L141", "L141"),
    **{f"31(3) 31(1)({letter})": ("L094", None) for letter in "abcdefghi"},
    "32(3)": ("L141", "L141"),
    "33(3)": ("L142", "L142"),
    **{f"35(3) 35(1)({letter})": ("L141", "L141") for letter in "abcd"},
    **{f"36(3) 36(2)({letter})": ("L142", None) for letter in "abc"},
    "42(2)": ("L142", "L142"),
    "43(3)": ("L143", None),
}


@pytest.mark.parametrize("claim", [pytest.param(each, id=f"{each.provision} {each.limb or ''}".strip()) for each in TABLE])
def test_what_an_old_record_closes(claim: Claim) -> None:
    """Sections 63 and 64 close some provisions, some limbs and no others; section 23(5) turns qualified in the archives."""
    over_100_years, archived = OLD_RECORDS.get(f"{claim.provision} {claim.limb or ''}".strip(), (None, None))
    for circumstance, expected in (("record_over_100_years", over_100_years), ("archived_historical_record", archived)):
        part = part_of(asked(_given(claim), circumstances=[circumstance]))
        (state,) = decide(part, on=ON, kind="government_department").grounds
        where = state_of(state).partition(": ")[2]
        if expected == "qualified":
            assert where == "awaits"
        else:
            assert where == (f"refused, {expected}" if expected else claim.state)


@pytest.mark.parametrize("provision", PROVISIONS, ids=lambda each: each.provision)
def test_official_confirmation_and_public_documents_defeat_every_provision(provision: Provision) -> None:
    """No provision survives either (L034, L077)."""
    for circumstance in ("official_confirmation", "published_framework"):
        part = asked(ground_under(provision, *limbs_of(provision)[:1]), circumstances=[circumstance])
        outcome = decide(part_of(part), on=ON, kind="government_department")
        assert outcome.outcome == "duty_applies"
        assert [state.state for state in outcome.grounds] == ["refused"]


def _given(claim: Claim) -> Given:
    (provision,) = [each for each in PROVISIONS if each.provision == claim.provision]
    return ground_under(provision, *([claim.limb] if claim.limb else []))


def _case(claim: Claim) -> Given:
    return case(question(asked(_given(claim))), authority=AUTHORITY)


def _limb(claim: Claim) -> Limb | None:
    return next((limb for each in PROVISIONS for limb in each.limbs if limb.code == claim.limb), None)


def _qualified(provision: Provision, cited: list[str]) -> bool:
    statuses: Iterator[str] = (limb.status or provision.status for limb in provision.limbs if limb.code in cited)
    return next(statuses, provision.status) == "qualified"
