"""What the register of law says an engine does, where no provision's own table asks it. Each test names its propositions."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest

from ncnd import CaseError, CaseFile, decide, draft, respond, review
from ncnd.catalogue import bundled
from ncnd.letter import review_text, to_text
from tests.cases.build import POLICE, case, case_file, covert, kind_of, outcomes, overt, problems, question, reply, told, undivided
from tests.cases.letters import CRIME, CRIME_WEIGHED, LETTERS, LISTED_BODY, NATIONAL_SECURITY, SECURITY_WEIGHED
from tests.cases.rows import ON, Given, asked, part_of, security
from tests.cases.whole import ground_under, limbs_of

PROVISIONS: Final = bundled().exemptions.provisions
OWN_DATA: Final[Given] = {"provision": "40(5A)", "reason": "the question is about the person who asks it"}


def test_answers_speak_as_at_receipt() -> None:
    """What is in play is what was held when the request arrived, whatever the date of the letter (L003; s 1(4))."""
    for answered in (date(2026, 3, 20), date(2026, 3, 31)):
        text = to_text(reply(case(question(undivided()), answered=answered, holdings={"1-undivided": "held"})))
        assert "speaks as at 2 March 2026, the day on which we received your request" in text


def test_the_authority_is_a_required_input() -> None:
    """Each force and each commissioner answers for itself, by its own kind (L007; FOIA 2000 Sch 1)."""
    given = case(question(covert()))
    del given["request"]["authority"]
    with pytest.raises(ValueError, match="authority"):
        CaseFile.model_validate(given)
    commissioner = reply(case(question(covert()), authority=kind_of("police_and_crime_commissioner")))
    assert outcomes(commissioner) == {"1-covert": "grounds_required"}


def test_silence_is_scoped_by_subject_and_not_by_what_was_told() -> None:
    """Never `other` or `remaining` information: the words beside held, not held and withheld are one and the same (L031)."""
    withheld: Given = {"statement": "Four.", "withheld": [{"provision": "40(2)", "reason": "Names."}]}
    told_apart: list[tuple[dict[str, str], Given]] = [
        ({"1-overt": "held"}, {"1-overt": {"statement": "Four."}}),
        ({"1-overt": "not_held"}, {}),
        ({"1-overt": "held"}, {"1-overt": withheld}),
    ]
    whole = question(overt(), covert(grounds=[LISTED_BODY]))
    said = {told(reply(case(whole, holdings=holdings, answers=answers)), "1-covert") for holdings, answers in told_apart}
    (words,) = said
    assert "concerns covert use" in words
    assert not re.search(r"\b(other|further|remaining)\b", words)


def test_a_denial_carries_the_rights_and_is_no_refusal() -> None:
    """A bare `not held` is no notice and cites no exemption; review is offered all the same (L037, L038; s 17(7))."""
    response = reply(case(question(undivided()), holdings={"1-undivided": "not_held"}))
    assert (response.status, response.refusal_notice) == ("final", None)
    text = to_text(response)
    assert "you may ask us to look at it again" in text
    assert "the right under section 50" in text
    assert "exclusion" not in text


@pytest.mark.parametrize("letter", LETTERS)
def test_no_letter_speaks_of_an_appeal_to_the_tribunal(letter: str) -> None:
    """That right belongs in the Commissioner's decision notice, and not in the authority's letter (L121; s 57(1))."""
    assert not re.search(r"(?i)\btribunal\b|\bappeal\b", to_text(reply(LETTERS[letter])))


def test_no_decision_rests_on_a_case_that_is_no_authority_for_silence() -> None:
    """Corderoy's narrowing step is wrong in law; Cobain and Williams were about what was confirmed as held (L051, L065, L066)."""
    cited = set(_authorities())
    assert any("Rosenbaum" in each for each in cited)
    assert [each for each in cited if re.search(r"Corderoy|Cobain|\[2021\] UKUT 248", each)] == []


def _authorities() -> Iterator[str]:
    """Every authority in the steps of a decision under each provision and limb, and in the sentences of each golden letter."""
    for provision in PROVISIONS:
        for limbs in [[limb] for limb in limbs_of(provision)] or [[]]:
            part = part_of(asked(ground_under(provision, *limbs)))
            for state in decide(part, on=ON, kind="government_department").grounds:
                yield from (step.authority for step in state.steps)
    for each in LETTERS.values():
        response = reply(each)
        paragraphs = [paragraph for answer in response.answers for part in answer.parts for paragraph in part.paragraphs]
        notice = response.refusal_notice.paragraphs if response.refusal_notice else ()
        yield from (source for paragraph in (*paragraphs, *notice, *response.rights) for source in paragraph.sources)


def test_section_24_2_is_weighed_and_not_a_foregone_conclusion() -> None:
    """The balance under it can be lost, and then the answer is owed (L059; Kalman EA/2009/0111)."""
    lost = {**SECURITY_WEIGHED, "outcome": "confirm_or_deny", "conclusion": "The interest in an answer is at least as strong"}
    assert outcomes(reply(case(question(asked(NATIONAL_SECURITY)), balances=[lost]))) == {"1-covert": "holding_required"}


def test_reasons_for_engagement_stand_apart_from_the_balance() -> None:
    """Harm says why the exclusion is engaged; where the public interest lies is a second, separate step (L090)."""
    text = to_text(reply(case(question(asked(CRIME)), balances=[CRIME_WEIGHED])))
    headings = [
        "Why the exclusion is relied on",
        "Favouring confirming or denying",
        "Favouring maintaining the exclusion",
        "Balance",
    ]
    places = [text.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert places[0] < text.index(f"If the answer were yes: {CRIME['if_confirmed']}") < places[1]


@pytest.mark.parametrize(
    "characteristics",
    [
        {"subjects": ["technology", "spending"], "circumstances": ["named_product"]},
        {"subjects": ["technology"], "circumstances": ["historic"]},
        {"subjects": ["statistics", "covert_tactic"], "circumstances": ["aggregate"]},
    ],
)
def test_section_30_3_is_not_presumed_for_equipment_or_past_events(characteristics: dict[str, Any]) -> None:
    """Purchases and sightings need reasons of their own: no line puts the class forward (L132; Hudson [2024] UKFTT 166)."""
    made = draft(about="use of drones", conduct="covert", authority=POLICE, answered=ON, **characteristics)
    assert "30(3)" not in made.answers[0].parts[0].provisions


class TestTheRequestersOwnData:
    """Section 40(5A): hypothetical, held-blind, no prejudice, and a pointer to subject access (L113, L133)."""

    def test_the_letter_points_to_data_protection_law(self) -> None:
        """The same words to everyone, under its sources, and nothing about harm."""
        texts = {
            to_text(reply(case(question(undivided(grounds=[OWN_DATA])), holdings=holdings)))
            for holdings in ({}, {"1-undivided": "held"}, {"1-undivided": "not_held"})
        }
        (text,) = texts
        assert "you may do so under data protection law, where the answer goes to you alone" in text
        assert "prejudice" not in text

    def test_no_other_provision_does(self) -> None:
        """Somebody else's data are not asked for in that way."""
        others = {"provision": "40(5B)", "limbs": ["40(5B)(a)"], "reason": "it would be unfair"}
        assert "under data protection law" not in to_text(reply(case(question(undivided(grounds=[others])))))


class TestReview:
    """A review decides afresh, on the facts and by the law of the first reply (L093, L127)."""

    def test_it_does_not_turn_silence_into_a_refusal_for_cost(self) -> None:
        """Late reliance on sections 12 and 14 is another question, so a gate closes a review as it closes a reply (L127)."""
        given = case(question(asked(LISTED_BODY)))
        first = reply(given)
        given["request"]["gates"] = ["cost_limit"]
        with pytest.raises(CaseError, match="section 12"):
            review(case_file(given), first, requested_on=date(2026, 4, 14), reviewed_on=date(2026, 5, 5))

    def test_it_may_release_more_than_the_first_reply_did(self) -> None:
        """A voluntary answer is always open, and the letter names what has changed (L093, L128)."""
        given = case(question(asked(NATIONAL_SECURITY)), balances=[SECURITY_WEIGHED])
        lost = [{**SECURITY_WEIGHED, "outcome": "confirm_or_deny"}]
        afresh = case(question(asked(NATIONAL_SECURITY)), balances=lost, holdings={"1-covert": "not_held"})
        outcome = review(case_file(afresh), reply(given), requested_on=date(2026, 4, 14), reviewed_on=date(2026, 5, 5))
        assert "The review has changed our reply on" in review_text(outcome)
        assert outcomes(outcome.response) == {"1-covert": "not_held"}


def test_units_that_assist_a_listed_body_are_not_listed_as_themselves() -> None:
    """Paragraphs (c) and (d) have the Act's own extent; a police unit is none of the sixteen (L045; s 23(4))."""
    (provision,) = [each for each in PROVISIONS if each.bodies]
    titles = {body.code: body.title for body in provision.bodies}
    assert "armed forces units required to assist it" in titles["(c)"]
    assert "special forces (section 84)" in titles["(d)"]
    assert not any("police" in title.casefold() for title in titles.values())
    assert problems(case(question(asked(security(bodies=["(d)"]))))) == []


def test_a_statutory_bar_comes_before_any_balance() -> None:
    """Where saying yes or no is itself prohibited nothing is weighed, and the enactment is to be named (L137; s 44(2))."""
    bar: Given = {"provision": "44(2)", "limbs": ["44(1)(a)"], "reason": "an enactment forbids any answer"}
    response = respond(case_file(case(question(undivided(grounds=[bar, NATIONAL_SECURITY])))))
    (part,) = response.answers[0].parts
    assert (part.outcome, part.awaiting_balance) == ("neither_confirm_nor_deny", ("24(2)",))
