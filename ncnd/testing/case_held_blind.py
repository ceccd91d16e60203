"""Held-blindness as a claim about whole letters: an open answer beside a silent one must not give it away.

Source: FOIA 2000 ss 1(1)(a), 2(1); each part is judged alone (L029). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from ncnd import CaseFile
from ncnd.holding import Answer, Holding
from ncnd.position import Positions
from ncnd.testing.comparing import NOT_GIVEN, Comparison, Way
from ncnd.testing.facts import characteristics, silent_parts
from ncnd.testing.held_blind import EXAMPLES
from ncnd.testing.noting import note

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_OFFICER: Final = Answer(statement="What was found is set out in the annex.")
_HOLDINGS: Final[tuple[Holding, ...]] = ("held", "not_held")


def assert_case_held_blind(
    responder: Callable[[CaseFile], object],
    cases: "Iterable[CaseFile] | SearchStrategy[CaseFile]",
    *,
    blind: Callable[[CaseFile], Collection[str]] | None = None,
    positions: Positions | None = None,
    examples: int = EXAMPLES,
    overhear: bool = True,
) -> int:
    """Fail if the answer to a whole request tells what is held in a part that must not tell; else say how many were compared.

    As `assert_held_blind`, for a responder that takes a `CaseFile`. `blind` gives the ids of the parts that must not tell. What is
    held in them is changed, in one at a time and in all together, with an officer's statement and without. What is held in the
    other parts stays as it is.

    >>> from ncnd import respond
    >>> from ncnd.testing import sample_questions
    >>> assert_case_held_blind(respond, [facts.case() for facts in sample_questions()]) > 100
    True

    Source: FOIA 2000 s 2(1); L029. https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    __tracebackhide__ = True
    note("assert_case_held_blind")

    def ways(case: CaseFile) -> Sequence[Way]:
        parts = blind(case) if blind else silent_parts(case, positions=positions)
        return [Way(name, partial(responder, each)) for name, each in _versions(case, parts)] if parts else ()

    def described(case: CaseFile) -> str:
        return characteristics(case, positions)

    return Comparison(ways, described, overhear=overhear).over(cases, examples=examples)


def _versions(case: CaseFile, parts: Collection[str]) -> Iterator[tuple[str, CaseFile]]:
    """The case with each state of what is held in the parts: in all of them, then in one at a time."""
    yield f"all {NOT_GIVEN}", _with(case, parts, {}, {})
    for held in _HOLDINGS:
        every: dict[str, Holding] = dict.fromkeys(parts, held)
        yield f"all {held}", _with(case, parts, every, {})
        yield f"all {held}, with a statement", _with(case, parts, every, dict.fromkeys(parts, _OFFICER))
        if len(parts) > 1:
            for part, only in every.items():
                yield f"{part} {held}, others {NOT_GIVEN}", _with(case, parts, {part: only}, {})


def _with(case: CaseFile, parts: Collection[str], held: Mapping[str, Holding], given: Mapping[str, Answer]) -> CaseFile:
    holdings = {part: each for part, each in case.holdings.items() if part not in parts}
    answers = {part: each for part, each in case.answers.items() if part not in parts}
    return case.model_copy(update={"holdings": {**holdings, **held}, "answers": {**answers, **given}})
