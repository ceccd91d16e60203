"""Strategies for requests and case files, and for all that travels beside a request.

Source: FOIA 2000 ss 1, 2, 10. https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Literal, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ncnd import Balance, CaseFile, CumulativeBalance
from ncnd.catalogue import bundled
from ncnd.citation import act_order
from ncnd.holding import Answer, Holding
from ncnd.outcome import Awaiting
from ncnd.position import Positions
from ncnd.request import Authority, Request
from ncnd.soundness import problems_in
from ncnd.testing.facts import QuestionFacts, decided
from ncnd.testing.strategies.asked import DAYS, parts, questions, some_of
from ncnd.vocabulary import AuthorityKind, BalanceOutcome, Nation


@st.composite
def authorities(draw: DrawFn) -> Authority:
    """An authority of any kind and nation, most often a police force."""
    kinds: tuple[AuthorityKind, ...] = get_args(AuthorityKind)
    return Authority(
        name="Exampleshire Authority",
        short_name=draw(st.sampled_from([None, "EA"])),
        kind=draw(st.sampled_from([kinds[0], *kinds])),
        nation=draw(st.sampled_from(get_args(Nation))),
        review_contact=draw(st.sampled_from(["The FOI Unit, 1 High Street", None])),
        weighs_contested=draw(st.booleans()),
    )


@st.composite
def requests(draw: DrawFn, *, most: int = 3, positions: Positions | None = None) -> Request:
    """A request of one to `most` questions, received on one of `DAYS` and answered within two months.

    Source: FOIA 2000 ss 1(1), 8, 10. https://www.legislation.gov.uk/ukpga/2000/36/section/10
    """
    received = draw(st.sampled_from(DAYS))
    refs = [str(number + 1) for number in range(draw(st.integers(1, most)))]
    asked = [draw(questions(ref=ref, before=refs[:index], on=received, positions=positions)) for index, ref in enumerate(refs)]
    return Request(
        authority=draw(authorities()),
        reference="R1",
        received=received,
        answered=received + timedelta(days=draw(st.sampled_from([16, 0, 60]))),
        questions=tuple(asked),
    )


@st.composite
def balances(draw: DrawFn, request: Request, *, positions: Positions | None = None) -> tuple[Balance, ...]:
    """Balances for some of the provisions that await one: struck either way or pending, for every part or for some.

    Source: FOIA 2000 s 2(1)(b). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    awaiting: dict[str, list[str]] = {}
    for decision in decided(CaseFile(request=request), None, positions):
        for provision in {state.provision for state in decision.outcome.grounds if isinstance(state, Awaiting)}:
            awaiting.setdefault(provision, []).append(decision.id)
    drawn: list[Balance] = []
    for provision in sorted(awaiting, key=act_order):
        outcome = draw(st.sampled_from([None, *get_args(BalanceOutcome)]))
        if outcome is not None:
            names = draw(some_of(tuple(awaiting[provision]), 2))
            weighed_on = None if outcome == "pending" else request.answered
            drawn.append(Balance(provision=provision, outcome=outcome, parts=tuple(names), weighed_on=weighed_on))
    return tuple(drawn)


@st.composite
def _cumulative(draw: DrawFn, weighed: Sequence[Balance]) -> tuple[CumulativeBalance, ...]:
    """Those that were lost alone, weighed together, or not."""
    lost = tuple(balance.provision for balance in weighed if balance.outcome == "confirm_or_deny")
    outcomes: tuple[Literal["maintain", "confirm_or_deny"] | None, ...] = (None, "maintain", "confirm_or_deny")
    outcome = draw(st.sampled_from(outcomes))
    return (CumulativeBalance(provisions=lost, outcome=outcome),) if outcome and len(lost) > 1 else ()


def holdings(ids: Collection[str]) -> SearchStrategy[dict[str, Holding]]:
    """What is held of any of the parts with these ids, of all or of none."""
    return st.fixed_dictionaries({}, optional={name: st.sampled_from(get_args(Holding)) for name in ids})


def _answers(ids: Collection[str]) -> SearchStrategy[dict[str, Answer]]:
    said = st.just(Answer(statement="What was found is set out below."))
    return st.fixed_dictionaries({}, optional=dict.fromkeys(ids, said))


@st.composite
def case_files(draw: DrawFn, *, most: int = 3, positions: Positions | None = None) -> CaseFile:
    """A sound case file: a request, with balances, and with holdings and answers for any of its parts.

    Give the `positions` that the system under test uses; left out, they are those shipped with ncnd.

    >>> from hypothesis import given, settings
    >>> from ncnd import respond
    >>> @settings(max_examples=10)
    ... @given(case_files())
    ... def every_part_is_told_something(case):
    ...     assert all(part.paragraphs for answer in respond(case).answers for part in answer.parts)
    >>> every_part_is_told_something()

    Source: FOIA 2000 ss 1, 2. https://www.legislation.gov.uk/ukpga/2000/36
    """
    request = draw(requests(most=most, positions=positions).filter(lambda each: _is_sound(CaseFile(request=each), positions)))
    ids = [placed.id for placed in request.parts()]
    weighed = draw(balances(request, positions=positions))
    return CaseFile(
        request=request,
        holdings=draw(holdings(ids)),
        answers=draw(_answers(ids)),
        balances=weighed,
        cumulative=draw(_cumulative(weighed)),
    )


@st.composite
def question_facts(draw: DrawFn, *, positions: Positions | None = None) -> QuestionFacts:
    """The facts of one question, with nothing said of what is held: what `assert_held_blind` asks a responder.

    Source: FOIA 2000 s 1(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
    """
    facts = draw(_unweighed(positions).filter(lambda each: _is_sound(each.case(), positions)))
    weighed = draw(balances(facts.case().request, positions=positions))
    return facts.model_copy(update={"balances": weighed})


@st.composite
def _unweighed(draw: DrawFn, positions: Positions | None) -> QuestionFacts:
    """A question without balances. A position that it names may rest on law that was not that of the day."""
    answered = draw(st.sampled_from(DAYS))
    return QuestionFacts(authority=draw(authorities()), answered=answered, part=draw(parts(on=answered, positions=positions)))


def _is_sound(case: CaseFile, positions: Positions | None) -> bool:
    law = bundled()
    return not any(problems_in(case, law, positions or law.positions))
