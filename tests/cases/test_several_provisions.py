"""Several grounds for one part: what they come to together, and where they come from."""

from datetime import date
from itertools import permutations, product
from typing import get_args

import pytest
from pydantic import ValidationError

from ncnd import CaseError, decide
from ncnd.catalogue import bundled
from ncnd.outcome import outcome_of
from ncnd.position import Position, Positions
from ncnd.vocabulary import AuthorityKind
from tests.cases.build import case, covert, outcomes, overt, problems, question, reply
from tests.cases.rows import (
    NECESSITY,
    ON,
    OPEN,
    Given,
    Row,
    asked,
    check,
    decided,
    health_and_safety,
    investigations,
    law_enforcement,
    national_security,
    part_of,
    security,
    state_of,
    table,
)

ABSOLUTE = f"{OPEN}, L048 link, not L095, L013"
NO_LINK = f"{OPEN}, not L048 link"
QUALIFIED = f"{OPEN}, not L013"
ENFORCEMENT = f"{OPEN}, not L094, not L072, L068 limb, not L013"
NO_LIMB = f"{OPEN}, not L094, not L072, not L068 limb"

THREE = (security(), national_security(), law_enforcement("31(1)(a)", "31(1)(b)"))

TABLE = table(
    Row(
        "Sections 23(5) and 24(2) may stand together",
        "L062: ICO guidance 'How sections 23 and 24 interact'",
        asked(security(), national_security()),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ABSOLUTE, "24(2): stands, maintained": QUALIFIED},
        balances={"24(2)": "maintain"},
    ),
    Row(
        "One absolute ground that is engaged excludes the duty at once; the others wait",
        "L012: FOIA 2000 s 2(1)",
        asked(*THREE),
        "neither_confirm_nor_deny",
        {
            "23(5): stands, absolute": ABSOLUTE,
            "24(2): awaits": QUALIFIED,
            "31(3) by 31(1)(a), 31(1)(b) (would be likely): awaits": ENFORCEMENT,
        },
    ),
    Row(
        "One absolute ground that is engaged excludes the duty whatever the balances say",
        "L086: FOIA 2000 s 2(1); [2025] UKSC 27",
        asked(*THREE),
        "neither_confirm_nor_deny",
        {
            "23(5): stands, absolute": ABSOLUTE,
            "24(2): lost": QUALIFIED,
            "31(3) by 31(1)(a), 31(1)(b) (would be likely): lost": ENFORCEMENT,
        },
        balances={"24(2)": "confirm_or_deny", "31(3)": "confirm_or_deny"},
    ),
    Row(
        "If section 23(5) falls the qualified grounds hold the line",
        "L063: ICO LTT53; Baker EA/2006/0045",
        asked(security(link=None), national_security(), law_enforcement("31(1)(a)")),
        "neither_confirm_nor_deny",
        {
            "23(5): gap, link": NO_LINK,
            "24(2): stands, maintained": QUALIFIED,
            "31(3) by 31(1)(a) (would be likely): awaits": ENFORCEMENT,
        },
        balances={"24(2)": "maintain"},
    ),
    Row(
        "Each qualified ground has its own balance, and one that is maintained is enough",
        "L086: FOIA 2000 s 2(1); [2025] UKSC 27",
        asked(national_security(), law_enforcement("31(1)(a)")),
        "neither_confirm_nor_deny",
        {"24(2): lost": QUALIFIED, "31(3) by 31(1)(a) (would be likely): stands, maintained": ENFORCEMENT},
        balances={"24(2)": "confirm_or_deny", "31(3)": "maintain"},
    ),
    Row(
        "Any ground that awaits its balance leaves the matter open, though another is lost",
        "L012: FOIA 2000 s 2(1)(b)",
        asked(national_security(), law_enforcement("31(1)(a)")),
        "balance_required",
        {"24(2): lost": QUALIFIED, "31(3) by 31(1)(a) (would be likely): awaits": ENFORCEMENT},
        balances={"24(2)": "confirm_or_deny"},
    ),
    Row(
        "A ground that awaits its balance counts before one with a gap",
        "L012, L068: FOIA 2000 ss 2(1)(b), 31(3)",
        asked(national_security(), law_enforcement()),
        "balance_required",
        {"24(2): awaits": QUALIFIED, "31(3) (would be likely): gap, limb": NO_LIMB},
    ),
    Row(
        "A gap keeps the matter open when every other ground is lost",
        "L068: FOIA 2000 s 31(1), (3)",
        asked(national_security(), law_enforcement()),
        "grounds_required",
        {"24(2): lost": QUALIFIED, "31(3) (would be likely): gap, limb": NO_LIMB},
        balances={"24(2)": "confirm_or_deny"},
    ),
    Row(
        "A gap keeps the matter open when every other ground is refused",
        "L048, L094: FOIA 2000 ss 23(5), 63(5)",
        asked(security(link=None), law_enforcement("31(1)(a)"), circumstances=["record_over_100_years"]),
        "grounds_required",
        {"23(5): gap, link": NO_LINK, "31(3) by 31(1)(a): refused, L094": f"{OPEN}, L094"},
    ),
    Row(
        "Two gaps are two things to supply",
        "L048, L068: FOIA 2000 ss 23(5), 31(3)",
        asked(security(link=None), law_enforcement()),
        "grounds_required",
        {"23(5): gap, link": NO_LINK, "31(3) (would be likely): gap, limb": NO_LIMB},
    ),
    Row(
        "A refused ground leaves the others as they are",
        "L094: FOIA 2000 s 63(5)",
        asked(*THREE, circumstances=["record_over_100_years"]),
        "neither_confirm_nor_deny",
        {
            "23(5): stands, absolute": ABSOLUTE,
            "24(2): awaits": QUALIFIED,
            "31(3) by 31(1)(a), 31(1)(b): refused, L094": f"{OPEN}, L094",
        },
    ),
    Row(
        "Only when every ground is refused or lost does the duty apply",
        "L083, L094: FOIA 2000 ss 2(1)(b), 63(5)",
        asked(national_security(), law_enforcement("31(1)(a)"), circumstances=["record_over_100_years"]),
        "duty_applies",
        {"24(2): lost": QUALIFIED, "31(3) by 31(1)(a): refused, L094": f"{OPEN}, L094"},
        balances={"24(2)": "confirm_or_deny"},
    ),
    Row(
        "Official confirmation defeats every ground at once",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(*THREE, circumstances=["official_confirmation", "published_framework"]),
        "duty_applies",
        {
            "23(5): refused, L077": "L077",
            "24(2): refused, L077": "L077",
            "31(3) by 31(1)(a), 31(1)(b): refused, L077": "L077",
        },
    ),
    Row(
        "In the archives section 23(5) waits for a balance like the rest, and may lose it",
        "L095: FOIA 2000 s 64(2)",
        asked(security(), national_security(), circumstances=["archived_historical_record"]),
        "balance_required",
        {"23(5): lost": f"{OPEN}, L048 link, L095", "24(2): awaits": QUALIFIED},
        balances={"23(5)": "confirm_or_deny"},
    ),
    Row(
        "Sections 30(3) and 31(3) may both be relied on, each on its own terms",
        "L076: ICO section 31 guidance, NCND page",
        asked(investigations("30(1)(a)"), law_enforcement("31(1)(a)")),
        "neither_confirm_nor_deny",
        {
            "30(3) by 30(1)(a): stands, maintained": QUALIFIED,
            "31(3) by 31(1)(a) (would be likely): stands, maintained": ENFORCEMENT,
        },
        balances={"30(3)": "maintain", "31(3)": "maintain"},
    ),
    Row(
        "Section 38(2) may be relied on beside section 31(3)",
        "L136: FOIA 2000 s 38(2)",
        asked(law_enforcement("31(1)(a)"), health_and_safety("38(1)(b)")),
        "balance_required",
        {
            "31(3) by 31(1)(a) (would be likely): awaits": ENFORCEMENT,
            "38(2) by 38(1)(b) (would be likely): awaits": f"{OPEN}, not L072, not L013",
        },
    ),
    Row(
        "Silence never confirms: a covert part without grounds is never answered by default",
        "L016: MoJ NCND guidance; ICO NCND guidance",
        asked(),
        "grounds_required",
        {},
        kind="other",
    ),
    Row(
        "An overt part without grounds owes an answer",
        "L036: FOIA 2000 s 1(1)(a) (inference)",
        asked(conduct="overt"),
        "duty_applies",
        {},
    ),
    Row(
        "A question that nothing divides owes an answer unless a ground is put forward",
        "L001: FOIA 2000 s 1(1)(a)",
        asked(conduct="undivided"),
        "duty_applies",
        {},
    ),
    Row(
        "Covert is not in itself an outcome: it selects the position, and the position carries the grounds",
        "L035: FOIA 2000 ss 23(5), 24(2), 31(3) (inference)",
        covert(),
        "neither_confirm_nor_deny",
        {
            "23(5): stands, absolute": ABSOLUTE,
            "24(2): awaits": QUALIFIED,
            "31(3) by 31(1)(a), 31(1)(b) (would be likely): awaits": ENFORCEMENT,
        },
    ),
    Row(
        "A ground of the part's own takes the place of the position's",
        "L026: ICO NCND guidance, quoted by MPS",
        asked(national_security()),
        "balance_required",
        {"24(2): awaits": QUALIFIED},
    ),
)


@TABLE
def test_several_provisions(row: Row) -> None:
    """Each row is a claim about several provisions, or none, put forward for one part."""
    check(row)


def test_the_order_in_which_grounds_are_put_forward_makes_no_difference() -> None:
    """Each ground is in the same state, and the part has the same outcome, in any order."""
    found: set[tuple[str, frozenset[str]]] = set()
    for grounds in permutations((*THREE, investigations("30(1)(a)"))):
        outcome = decide(part_of(asked(*grounds)), on=ON, kind="police")
        found.add((outcome.outcome, frozenset(state_of(state) for state in outcome.grounds)))
    assert len(found) == 1


def test_every_mix_of_states_comes_to_what_the_design_says() -> None:
    """Any that stands excludes; else any that awaits; else any gap, or a covert part with nothing; else the duty applies."""
    stands, awaits, gap, lost, refused = (
        *decide(part_of(asked(security(), national_security())), on=ON, kind="police").grounds,
        *decide(part_of(asked(law_enforcement())), on=ON, kind="police").grounds,
        *decided(Row("", "", asked(national_security()), "", {}, {"24(2)": "confirm_or_deny"})).grounds,
        *decide(part_of(asked(security(), circumstances=["official_confirmation"])), on=ON, kind="police").grounds,
    )
    states = (stands, awaits, gap, lost, refused)
    assert [state.state for state in states] == ["stands", "awaiting", "gap", "lost", "refused"]
    for size in range(4):
        for mix in product(states, repeat=size):
            for conduct in ("overt", "covert", "undivided"):
                outcome = outcome_of(conduct, None, mix).outcome
                if stands in mix:
                    assert outcome == "neither_confirm_nor_deny"
                elif awaits in mix:
                    assert outcome == "balance_required"
                elif gap in mix or (conduct == "covert" and not mix):
                    assert outcome == "grounds_required"
                else:
                    assert outcome == "duty_applies"


def test_each_part_is_judged_alone() -> None:
    """A part has the same outcome whatever parts and questions stand beside it (L029)."""
    parts = {"a": asked(*THREE), "b": asked(law_enforcement()), "c": asked(national_security()), "d": asked(conduct="overt")}
    alone = {name: outcomes(reply(case(question({**part, "id": name}))))[name] for name, part in parts.items()}
    together = outcomes(reply(case(question(*({**part, "id": name} for name, part in parts.items())))))
    apart = outcomes(
        reply(case(*(question({**part, "id": name}, ref=str(number)) for number, (name, part) in enumerate(parts.items()))))
    )
    assert alone == together == apart
    assert alone == {
        "a": "neither_confirm_nor_deny",
        "b": "grounds_required",
        "c": "balance_required",
        "d": "holding_required",
    }


@pytest.mark.parametrize("kind", get_args(AuthorityKind))
def test_only_police_have_a_line_by_default(kind: AuthorityKind) -> None:
    """Section 23(5) is never added by habit: no other kind of authority has it put forward for it (L052, L053)."""
    outcome = decide(part_of(covert()), on=ON, kind=kind)
    if kind == "police":
        assert (outcome.outcome, outcome.position) == ("neither_confirm_nor_deny", "covert-policing")
    else:
        assert (outcome.outcome, outcome.position, outcome.grounds) == ("grounds_required", None, ())


@pytest.mark.parametrize("grounds", [[], ()])
def test_an_empty_list_of_grounds_is_one_left_out(grounds: object) -> None:
    """`grounds: []` leaves a covert part to the authority's position, as leaving the key out does."""
    left_out = decide(part_of(covert()), on=ON, kind="police")
    assert decide(part_of(covert(grounds=grounds)), on=ON, kind="police") == left_out


class TestPositions:
    """Which position applies, and what it fills in."""

    def test_the_first_that_matches_applies(self) -> None:
        """The order of the file decides between two positions that cover a part (L026)."""
        first, second = _line("first", national_security()), _line("second", law_enforcement("31(1)(a)"))
        for order in ((first, second), (second, first)):
            outcome = decide(part_of(covert()), on=ON, kind="police", positions=_file(*order))
            assert outcome.position == order[0].id
            assert [state.provision for state in outcome.grounds] == [ground.provision for ground in order[0].grounds]

    @pytest.mark.parametrize(
        ("matches", "covered"),
        [
            ({"kinds": ["police"]}, True),
            ({"kinds": ["health"]}, False),
            ({"subjects_any": ["technology", "policy"]}, True),
            ({"subjects_any": ["policy"]}, False),
            ({"circumstances_any": ["biometric", "historic"]}, True),
            ({"circumstances_any": ["historic"]}, False),
            ({"circumstances_all": ["biometric", "covert_use"]}, True),
            ({"circumstances_all": ["biometric", "historic"]}, False),
            ({"not_circumstances": ["historic"]}, True),
            ({"not_circumstances": ["biometric"]}, False),
            ({"conduct": ["undivided"]}, False),
        ],
    )
    def test_a_class_of_question_is_known_by_its_characteristics(self, matches: Given, covered: bool) -> None:
        """Every list that is not empty has to be met (L026)."""
        positions = _file(_line("line", national_security(), **matches))
        part = covert(subjects=["technology"], circumstances=["biometric", "covert_use"])
        outcome = decide(part_of(part), on=ON, kind="police", positions=positions)
        assert outcome.outcome == ("balance_required" if covered else "grounds_required")

    def test_a_part_may_name_its_position(self) -> None:
        """A named position applies whether or not it would have matched, to a part of any conduct."""
        positions = _file(_line("other", law_enforcement("31(1)(a)")), _line("named", national_security(), kinds=["health"]))
        for part in (covert(position="named"), overt(position="named")):
            outcome = decide(part_of(part), on=ON, kind="police", positions=positions)
            assert (outcome.outcome, outcome.position) == ("balance_required", "named")

    def test_another_authority_may_name_the_line_of_the_police(self) -> None:
        """The default is for police alone; another authority may still choose it, and has to adopt it (L053)."""
        response = reply(case(question(covert(position="covert-policing")), authority=_commissioner()))
        assert outcomes(response) == {"1-covert": "neither_confirm_nor_deny"}
        assert response.status == "draft"

    def test_a_matching_position_is_for_covert_parts_alone(self) -> None:
        """An overt or undivided part is never silenced by a position that it does not name."""
        positions = _file(_line("all", national_security(), conduct=["overt", "covert", "undivided"]))
        for conduct in ("overt", "undivided"):
            outcome = decide(part_of(asked(conduct=conduct)), on=ON, kind="police", positions=positions)
            assert outcome.outcome == "duty_applies"

    @pytest.mark.parametrize(
        ("own", "settled"),
        [
            (security(link=None, bodies=None), security()),
            (national_security(necessity=None), national_security()),
            (law_enforcement("31(1)(a)", if_confirmed=None, if_denied=None), law_enforcement("31(1)(a)", "31(1)(b)")),
            (investigations("30(1)(a)", reason=None), investigations("30(1)(a)")),
            ({"provision": "38(2)", "limbs": ["38(1)(b)"], "likelihood": "would"}, health_and_safety("38(1)(b)")),
            ({"provision": "38(2)", "limbs": ["38(1)(b)"]}, health_and_safety("38(1)(b)")),
            ({"provision": "34(2)"}, {"provision": "34(2)", "necessity": NECESSITY}),
        ],
        ids=lambda ground: f"{ground['provision']} with {', '.join(list(ground)[1:]) or 'nothing'}",
    )
    def test_a_named_position_fills_in_the_reasons_left_out(self, own: Given, settled: Given) -> None:
        """A position's class-level reasons stand for those that the case leaves out, so nothing is wanted."""
        positions = _file(_line("line", settled, kinds=["other"]))
        part = part_of(asked(own, position="line"))
        (state,) = decide(part, on=ON, kind="police", positions=positions).grounds
        assert state.state in ("stands", "awaiting")
        assert "wants" not in state_of(state)

    def test_reasons_for_one_limb_are_not_lent_to_another(self) -> None:
        """What was written about 31(1)(a) says nothing about 31(1)(e): each limb has its own reason (L070)."""
        positions = _file(_line("line", law_enforcement("31(1)(a)"), kinds=["other"]))
        own = law_enforcement("31(1)(e)", if_confirmed=None, if_denied=None)
        (state,) = decide(part_of(asked(own, position="line")), on=ON, kind="police", positions=positions).grounds
        assert state_of(state) == "31(3) by 31(1)(e) (would be likely): awaits; wants if_confirmed, if_denied"

    def test_a_reason_of_the_case_is_kept(self) -> None:
        """Filling in adds what is missing and changes nothing else: the letter prints the case's own words."""
        positions = _file(_line("line", law_enforcement("31(1)(a)", if_confirmed="settled yes", if_denied="settled no")))
        own = law_enforcement("31(1)(a)", if_confirmed="our own yes", if_denied=None)
        response = reply(case(question(asked(own, position="line"))), positions=positions)
        harm = " ".join(paragraph.text for paragraph in response.public_interest_tests[0].harm)
        assert "our own yes" in harm
        assert "settled no" in harm
        assert "settled yes" not in harm

    def test_a_position_that_does_not_exist_is_a_mistake(self) -> None:
        """The message names the positions that there are."""
        (problem,) = problems(case(question(covert(position="no-such-line"))))
        assert problem.path == "request.questions[0].parts[0].position"
        assert "`covert-policing`" in problem.remedy
        with pytest.raises(CaseError):
            decide(part_of(covert(position="no-such-line")), on=ON, kind="police")


@pytest.mark.parametrize(
    ("citation", "use"),
    [("23(1)", "23(5)"), ("24(1)", "24(2)"), ("31(1)", "31(3)"), ("30(1)", "30(3)"), ("38(1)", "38(2)"), ("40(2)", "40(5B)")],
)
def test_a_provision_about_content_is_never_what_silence_relies_on(citation: str, use: str) -> None:
    """Sections 23(1), 24(1) and 31(1) imply that something is held; the message names the sub-section to use (L067)."""
    (problem,) = problems(case(question(asked({"provision": citation}))))
    assert problem.path == "request.questions[0].parts[0].grounds[0].provision"
    assert problem.problem.startswith(f"`{citation}` does not exclude the duty to confirm or deny: ")
    assert problem.remedy == f"use `{use}`"


@pytest.mark.parametrize("citation", ["21(1)", "21(2)"])
def test_section_21_never(citation: str) -> None:
    """Section 21 has no sub-section that excludes the duty (L014)."""
    (problem,) = problems(case(question(asked({"provision": citation}))))
    assert problem.problem.startswith(f"`{citation}` does not exclude the duty to confirm or deny: ")
    assert problem.remedy == "leave it out"


@pytest.mark.parametrize("ground", [{"provision": "21(2)"}, {"provision": "31(3)", "limbs": ["31(1)(z)"]}, {"provision": "99(9)"}])
def test_stage_1_on_its_own_refuses_what_is_not_in_the_law(ground: Given) -> None:
    """`decide` alone says what is wrong with a provision or a limb that does not exist, as a whole case does."""
    part = part_of(asked(ground))
    with pytest.raises(CaseError):
        decide(part, on=ON, kind="police")


def test_two_grounds_under_one_provision_are_a_mistake() -> None:
    """All the limbs and reasons of a provision go into one ground."""
    (problem,) = problems(case(question(asked(law_enforcement("31(1)(a)"), law_enforcement("31(1)(b)")))))
    assert (problem.path, problem.problem) == ("request.questions[0].parts[0].grounds", "cites section 31(3) more than once")


def test_a_certificate_is_never_asserted() -> None:
    """A certificate is a Minister's to sign: no ground takes one, and no letter mentions one (L129, L130)."""
    with pytest.raises(ValidationError):
        part_of(asked({**national_security(), "certificate": "signed"}))
    assert not any("certificate" in sentence.text.lower() for sentence in bundled().wording.data.sentences.values())


def _commissioner() -> Given:
    return {"name": "Example Commissioner", "kind": "police_and_crime_commissioner", "nation": "england", "review_contact": "-"}


def _line(name: str, ground: Given, **matches: object) -> Position:
    return Position.model_validate({"id": name, "title": name, "matches": {"conduct": ["covert"], **matches}, "grounds": [ground]})


def _file(*positions: Position) -> Positions:
    return Positions(title="An authority's lines", checked_on=date(2026, 1, 1), positions=positions)
