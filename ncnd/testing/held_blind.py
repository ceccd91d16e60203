"""Held-blindness as a claim about any system: an answer that must not tell what is held is the same whatever is held.

Source: FOIA 2000 ss 1(1)(a), 2(1); either a yes or a no may do the harm (L018). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

import importlib.util
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import TypeVar

from ncnd.holding import Holding
from ncnd.position import Positions
from ncnd.testing.comparing import NOT_GIVEN, Comparison, Way
from ncnd.testing.facts import QuestionFacts, characteristics
from ncnd.testing.noting import note
from ncnd.testing.sample import sample_questions

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Case = TypeVar("Case", default=QuestionFacts)

EXAMPLES: Final = 100
"""How many cases of a strategy are tried."""


def assert_held_blind(
    responder: Callable[[Case, Holding | None], object],
    cases: "Iterable[Case] | SearchStrategy[Case] | None" = None,
    *,
    blind: Callable[[Case], bool] | None = None,
    describe: Callable[[Case], str] | None = None,
    positions: Positions | None = None,
    examples: int = EXAMPLES,
    overhear: bool = True,
) -> int:
    """Fail if the answer to a question tells what is held although it must not; else say how many questions were compared.

    `responder` takes the facts of a question and a holding (`held`, `not_held`, or `None` for not given) and gives its answer:
    text, bytes, a pydantic model or anything with a string form. An exception is an answer, by its type and message. What it
    prints, logs or warns of is compared too, unless `overhear` is false.

    `cases` is a Hypothesis strategy, of which `examples` are tried, or any iterable. Left out, it is `sample_questions()` and
    then, where Hypothesis is installed, `ncnd.testing.strategies.question_facts()`. `blind` says which questions must not tell;
    left out, those for which ncnd does not find that the duty to confirm or deny applies, under `positions`. For cases of a type
    of your own, give `blind` and `describe`, which says what a case is like.

    Raises `AssertionError` with the smallest question found and the two answers side by side; also when no question was compared,
    when every answer was an exception, and when the answer is not the same twice. Raises `TypeError` for an answer that cannot be
    compared.

    >>> def reply(facts, holding):
    ...     return "We neither confirm nor deny that we hold it." if facts.silent() else f"It is {holding}."
    >>> assert_held_blind(reply, sample_questions()) > 100
    True

    Source: FOIA 2000 s 2(1); L018. https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    __tracebackhide__ = True
    note("assert_held_blind")

    def ways(case: Any) -> Sequence[Way]:
        if not (blind(case) if blind else _question(case).silent(positions=positions)):
            return ()
        held: dict[str, Holding | None] = {"held": "held", "not_held": "not_held", NOT_GIVEN: None}
        return [Way(name, partial(responder, case, holding)) for name, holding in held.items()]

    def described(case: Any) -> str:
        return describe(case) if describe else characteristics(_question(case).case(), positions)

    sources = _default(positions) if cases is None else (cases,)
    return Comparison[Any](ways, described, overhear=overhear).over(*sources, examples=examples)


def _question(case: object) -> QuestionFacts:
    if not isinstance(case, QuestionFacts):
        raise TypeError(f"a case is a `{type(case).__qualname__}`, not a `QuestionFacts`: give `blind` and `describe` for it")
    return case


def _default(positions: Positions | None) -> "tuple[Iterable[QuestionFacts] | SearchStrategy[QuestionFacts], ...]":
    """What turns on one circumstance is in the sample; for what turns on several at once it takes a search."""
    if importlib.util.find_spec("hypothesis") is None:
        return (sample_questions(),)
    from ncnd.testing.strategies import question_facts

    return (sample_questions(), question_facts(positions=positions))
