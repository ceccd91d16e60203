"""What the strategies draw is sound, and reaches every state that a part can be in."""

from typing import get_args

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ncnd import CaseFile, Part, respond
from ncnd.catalogue import bundled
from ncnd.outcome import GroundState
from ncnd.testing import QuestionFacts, sample_questions
from ncnd.testing.facts import decided
from ncnd.testing.searching import smallest
from ncnd.testing.strategies import DAYS, case_files, holdings, parts, question_facts, questions, requests
from ncnd.vocabulary import BalanceOutcome, Circumstance

STATES = [state.model_fields["state"].default for state in get_args(GroundState)]
OUTCOMES = ["neither_confirm_nor_deny", "balance_required", "grounds_required", "duty_applies"]


@settings(max_examples=30)
@given(case_files())
def test_every_case_can_be_responded_to(case: CaseFile) -> None:
    """Each part is told something."""
    assert all(part.paragraphs for answer in respond(case).answers for part in answer.parts)


@settings(max_examples=30)
@given(question_facts())
def test_every_question_can_be_decided(facts: QuestionFacts) -> None:
    """With one of the four outcomes."""
    assert facts.outcome().outcome in OUTCOMES


@settings(max_examples=10)
@given(st.data())
def test_the_pieces_can_be_drawn_by_themselves(data: st.DataObject) -> None:
    """Parts of the conducts asked for, questions under a number, requests of a length, holdings for any subset."""
    assert data.draw(parts(conducts=("overt",))).conduct == "overt"
    assert data.draw(questions(ref="7", before=["1"])).ref == "7"
    request = data.draw(requests(most=2))
    assert len(request.questions) <= 2
    assert set(data.draw(holdings(["1-overt"]))) <= {"1-overt"}


def test_every_state_outcome_and_balance_is_drawn() -> None:
    """States: refused, gap, awaiting, stands, lost. Balances: either way, pending, and several exclusions weighed together after
    each was lost alone. Parts: held, not held, and not spoken of.
    """
    cases: list[CaseFile] = []

    @settings(max_examples=120, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(case_files(most=2))
    def draw(case: CaseFile) -> None:
        cases.append(case)

    draw()
    made = [decision.outcome for case in cases for decision in decided(case)]
    assert {state.state for outcome in made for state in outcome.grounds} == set(STATES)
    assert {outcome.outcome for outcome in made} == set(OUTCOMES)
    assert {balance.outcome for case in cases for balance in case.balances} == set(get_args(BalanceOutcome))
    assert any(case.cumulative for case in cases)
    assert {case.holdings.get(placed.id) for case in cases for placed in case.request.parts()} == {None, "held", "not_held"}


def test_every_provision_and_circumstance_is_drawn() -> None:
    """All that the law of the day has."""
    drawn: list[Part] = []

    @settings(max_examples=200, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(parts(on=DAYS[0]))
    def draw(part: Part) -> None:
        drawn.append(part)

    draw()
    assert {ground.provision for part in drawn for ground in part.grounds} == set(bundled().as_at(DAYS[0]).provisions)
    assert {each for part in drawn for each in part.circumstances} == set(get_args(Circumstance))


def test_the_sample_without_hypothesis_has_every_circumstance_state_and_outcome() -> None:
    """Held as a list, the plainest question first."""
    sample = list(sample_questions())
    assert {each for facts in sample for each in facts.part.circumstances} == set(get_args(Circumstance))
    assert {state.state for facts in sample for state in facts.outcome().grounds} == set(STATES)
    assert {facts.outcome().outcome for facts in sample} == set(OUTCOMES)
    assert not sample[0].part.circumstances


def test_a_problem_that_comes_only_once_is_told() -> None:
    """Where a responder does not say the same again, the last that was seen is what there is."""
    seen: list[int] = []

    def problem(case: int) -> str | None:
        seen.append(case)
        return "once" if len(seen) == 1 else None

    assert smallest(st.integers(), problem, 10) == "once"


def test_no_problem_is_told_as_none() -> None:
    """Among so many."""
    assert smallest(st.integers(), lambda case: None, 10) is None
