"""What the strategies draw is sound, and reaches every state that a part can be in."""

from collections.abc import Callable, Iterable
from typing import TypeVar, get_args

from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from ncnd import CaseFile, respond
from ncnd.catalogue import bundled
from ncnd.holding import Holding
from ncnd.outcome import GroundState, Outcome
from ncnd.testing import QuestionFacts, sample_questions
from ncnd.testing.facts import decided
from ncnd.testing.searching import smallest
from ncnd.testing.strategies import DAYS, case_files, holdings, parts, question_facts, questions, requests
from ncnd.vocabulary import BalanceOutcome, Circumstance

T = TypeVar("T")

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


def drawn(strategy: st.SearchStrategy[T], seen: Callable[[T], Iterable[object]], wanted: Iterable[object]) -> None:
    """Draw until all that is wanted has been seen: `find` fails when it never comes."""
    missing = set(wanted)

    def none_missing(value: T) -> bool:
        missing.difference_update(seen(value))
        return not missing

    find(strategy, none_missing, settings=settings(max_examples=5_000, phases=[Phase.generate], database=None, deadline=None))


def outcomes_of(case: CaseFile) -> list[Outcome]:
    return [decision.outcome for decision in decided(case)]


def test_every_state_of_a_ground_is_drawn() -> None:
    """Refused, gap, awaiting, stands, lost."""
    drawn(case_files(most=2), lambda case: [state.state for each in outcomes_of(case) for state in each.grounds], STATES)


def test_every_outcome_is_drawn() -> None:
    """Of a part."""
    drawn(case_files(most=2), lambda case: [each.outcome for each in outcomes_of(case)], OUTCOMES)


def test_every_balance_is_drawn() -> None:
    """Either way, pending, and several exclusions weighed together after each was lost alone."""
    drawn(case_files(most=2), lambda case: [balance.outcome for balance in case.balances], get_args(BalanceOutcome))
    drawn(case_files(most=2), lambda case: [bool(case.cumulative)], [True])


def test_every_holding_is_drawn() -> None:
    """Held, not held, and not spoken of."""

    def seen(case: CaseFile) -> list[Holding | None]:
        return [case.holdings.get(part.id) for part in case.request.parts()]

    drawn(case_files(most=2), seen, [None, "held", "not_held"])


def test_every_provision_is_drawn() -> None:
    """All that the law of the day has."""
    drawn(parts(on=DAYS[0]), lambda part: [ground.provision for ground in part.grounds], bundled().as_at(DAYS[0]).provisions)


def test_every_circumstance_is_drawn() -> None:
    """All that a part may turn on."""
    drawn(parts(on=DAYS[0]), lambda part: part.circumstances, get_args(Circumstance))


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
