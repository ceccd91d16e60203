"""`data/positions.json`: the lines shipped as defaults rest on the law, argue from an answer, and are nobody's until adopted."""

from typing import Final, get_args

import pytest

from ncnd import decide
from ncnd.catalogue import bundled
from ncnd.outcome import lacking
from ncnd.position import Position
from ncnd.sound_grounds import ground_problems
from ncnd.vocabulary import AuthorityKind, Circumstance, Fact, Subject
from tests.cases.build import case, case_file, covert, question, reply
from tests.cases.leaks import found
from tests.cases.rows import ON, part_of

POSITIONS: Final = bundled().positions
EACH: Final = pytest.mark.parametrize("position", POSITIONS.positions, ids=lambda position: position.id)
# Old disclosure logs that were read where they stand.
HTTP_HOSTS: Final = {"foi.west-midlands.police.uk", "www.cheshire.police.uk"}

REASONS: Final[tuple[Fact, ...]] = ("link", "necessity", "reason", "if_confirmed", "if_denied")


def words(position: Position) -> list[str]:
    """Every reason that a position gives."""
    return [said for ground in position.grounds for fact in REASONS if (said := ground.words(fact))]


def test_names_are_used_once() -> None:
    """A case names a position by its id, and the first that matches applies."""
    assert len(POSITIONS.by_id) == len(POSITIONS.positions)


@EACH
class TestEachPosition:
    """What every shipped line has to be."""

    def test_it_is_not_adopted(self, position: Position) -> None:
        """A default is not an authority's own: it drafts and never sends (L053)."""
        assert (position.adopted_by, position.adopted_on, position.adopted) == (None, None, False)

    def test_its_grounds_fit_the_law(self, position: Position) -> None:
        """Provisions, limbs, purposes and bodies are in force, and each reason belongs to its family of test."""
        law = bundled()
        for ground in position.grounds:
            assert list(ground_problems(ground, position.id, law.as_at(ON), law, None)) == []

    def test_its_grounds_lack_nothing(self, position: Position) -> None:
        """Every ground is engaged, and every class-level reason is written: nothing but a balance is left to the officer."""
        outcome = decide(part_of(covert(position=position.id)), on=ON, kind="police")
        assert {state.state for state in outcome.grounds} <= {"stands", "awaiting"}
        assert [fact for state in outcome.grounds for fact in lacking(state)] == []

    def test_it_states_its_likelihood(self, position: Position) -> None:
        """A level that is relied on is said, not left to be assumed (L072)."""
        outcome = decide(part_of(covert(position=position.id)), on=ON, kind="police")
        assert not any(step.rule == "L072" and step.met for state in outcome.grounds for step in state.steps)

    def test_its_reasons_give_nothing_away(self, position: Position) -> None:
        """They are conditional, and serve a yes as well as a no (L104)."""
        assert list(found(words(position), "the force", "police", "a force")) == []

    def test_its_reasons_speak_of_an_answer(self, position: Position) -> None:
        """The harm is that of saying yes or no, in the conditional (L018, L069)."""
        for ground in position.grounds:
            for fact in ("necessity", "if_confirmed", "if_denied"):
                said = ground.words(fact)
                if said is not None:
                    assert any(word in said for word in ("could", "would", "might")), said

    def test_both_answers_are_argued(self, position: Position) -> None:
        """If one effect is written so is the other, so that the line is neutral (L018)."""
        for ground in position.grounds:
            assert bool(ground.words("if_confirmed")) == bool(ground.words("if_denied"))

    def test_no_body_is_named_in_what_a_letter_prints(self, position: Position) -> None:
        """Bodies and link are for the file; the reasons that are printed name none (L053)."""
        bodies = [body.title.lower() for each in bundled().exemptions.provisions for body in each.bodies]
        for ground in position.grounds:
            for fact in ("necessity", "reason", "if_confirmed", "if_denied"):
                said = (ground.words(fact) or "").lower()
                assert [body for body in bodies if body in said] == []

    def test_section_23_5_is_never_alone_and_names_its_body_and_link(self, position: Position) -> None:
        """Sections 23(5) and 24(2) are cited together, and the link is on file (L048, L063)."""
        provisions = {ground.provision for ground in position.grounds}
        if "23(5)" in provisions:
            assert "24(2)" in provisions
            (security,) = [ground for ground in position.grounds if ground.provision == "23(5)"]
            assert security.words("link")
            assert getattr(security, "bodies", ())

    def test_it_has_sources_with_the_day_they_were_read(self, position: Position) -> None:
        """A line rests on statute and, where there are any, on decisions; what was not seen says so."""
        assert position.sources
        assert any(source.citation.startswith("FOIA 2000") for source in position.sources)
        for source in position.sources:
            scheme, _, rest = source.url.partition("://")
            assert scheme == "https" or (scheme == "http" and rest.partition("/")[0] in HTTP_HOSTS), source.url
            assert source.verified or source.note
            assert source.checked_on >= bundled().exemptions.checked_on

    def test_it_turns_on_the_question_alone(self, position: Position) -> None:
        """A class of question is known by conduct, kind of authority, subjects and circumstances, and by nothing else (L026)."""
        matches = position.matches
        assert set(matches.model_fields_set) <= {
            "conduct",
            "kinds",
            "subjects_any",
            "circumstances_any",
            "circumstances_all",
            "not_circumstances",
        }
        assert set(matches.conduct) <= {"covert", "undivided"}
        assert set(matches.kinds) <= set(get_args(AuthorityKind))
        assert set(matches.subjects_any) <= set(get_args(Subject))
        named = (*matches.circumstances_any, *matches.circumstances_all, *matches.not_circumstances)
        assert set(named) <= set(get_args(Circumstance))

    def test_it_drafts_a_letter_that_only_lacks_its_balances_and_its_adoption(self, position: Position) -> None:
        """So an officer is left with what only a person can do."""
        response = reply(case(question(covert(position=position.id, subjects=["technology"]))))
        waiting = response.answers[0].parts[0].awaiting_balance
        assert [each.where for each in response.outstanding] == [
            f"position `{position.id}`",
            *(f"section {provision} (1-covert)" for provision in waiting),
        ]


def test_every_kind_but_police_has_no_line() -> None:
    """Section 23(5) is never added by habit (L052, L053)."""
    for position in POSITIONS.positions:
        assert position.matches.kinds == ("police",)


def test_a_position_applies_to_a_plain_covert_question_to_police() -> None:
    """The default line of the West Midlands letter: 23(5), 24(2), 31(3) by (a) and (b)."""
    note = case_file(case(question(covert())))
    outcome = decide(note.request.questions[0].parts[0], on=ON, kind="police")
    assert outcome.position == "covert-policing"
    assert [(state.provision, state.limbs) for state in outcome.grounds] == [
        ("23(5)", ()),
        ("24(2)", ()),
        ("31(3)", ("31(1)(a)", "31(1)(b)")),
    ]


@pytest.mark.parametrize("conduct", ["overt", "undivided"])
def test_no_default_silences_a_question_about_anything_but_covert_use(conduct: str) -> None:
    """Whatever its characteristics: the ordinary answer says yes or no (L017), so another part has to name its line."""
    everything = {
        "subjects": get_args(Subject),
        "circumstances": [each for each in get_args(Circumstance) if each not in ("official_confirmation", "published_framework")],
    }
    part = part_of({"conduct": conduct, "about": "drones", **everything})
    assert decide(part, on=ON, kind="police").outcome == "duty_applies"
