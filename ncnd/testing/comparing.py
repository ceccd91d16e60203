"""The answers to a case in every state of what is held, compared: the engine of both claims of held-blindness."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from ncnd.testing.said import Said, listen
from ncnd.testing.side_by_side import side_by_side

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Case = TypeVar("Case")

NOT_GIVEN: Final = "not given"

_TOLD: Final = (
    "the answer tells what is held, to a question that must not tell: make it from the question alone, "
    "and look up a holding only once the duty to confirm or deny is found to apply"
)
_UNSTEADY: Final = (
    "the answer is not the same twice for the same facts and the same holding, so it cannot be judged: "
    "it turns on a clock, on chance, or on what an earlier question held; fix those, or set `overhear=False` if only a log differs"
)
_NONE_COMPARED: Final = (
    "nothing was compared, since no case was one that must not tell what is held: give cases that are, or another `blind`"
)
_ALL_RAISED: Final = "no answer was compared, since the responder raised on every case that must not tell what is held: "


class Way(NamedTuple):
    """One state of what is held, by name, and how to ask for the answer in it."""

    name: str
    ask: Callable[[], object]


class Comparison(Generic[Case]):
    """The answers to one case after another, in every state of what is held.

    `ways` gives those states, or nothing for a case that may tell; `describe` says what a case is like.
    """

    def __init__(self, ways: Callable[[Case], Sequence[Way]], describe: Callable[[Case], str], *, overhear: bool) -> None:
        self._ways = ways
        self._describe = describe
        self._overhear = overhear
        self._compared = 0
        self._answered = False
        self._raised = ""

    def over(self, *sources: "Iterable[Case] | SearchStrategy[Case]", examples: int) -> int:
        """How many cases were compared. Raises `AssertionError` with the first, or the smallest, whose answers differ."""
        __tracebackhide__ = True
        found = next((problem for cases in sources if (problem := self._first(cases, examples))), None) or self._nothing_shown()
        if found is not None:
            raise AssertionError(found)
        return self._compared

    def _first(self, cases: "Iterable[Case] | SearchStrategy[Case]", examples: int) -> str | None:
        if isinstance(cases, Iterable):
            return next((problem for case in cases if (problem := self._problem(case))), None)
        from ncnd.testing.searching import smallest

        return smallest(cases, self._problem, examples)

    def _problem(self, case: Case) -> str | None:
        ways = self._ways(case)
        if not ways:
            return None
        self._compared += 1
        # Asked once beforehand, so that whatever is kept for the next question has been kept.
        self._listen(ways[0])
        first, *others = map(self._listen, ways)
        again = self._listen(ways[0])
        if again != first:
            return self._shown(case, _UNSTEADY, (ways[0].name, first), (f"{ways[0].name}, asked again", again))
        for way, said in zip(ways[1:], others, strict=True):
            if said != first:
                return self._shown(case, _TOLD, (ways[0].name, first), (way.name, said))
        if first.kind == "exception":
            self._raised = self._raised or first.text
        else:
            self._answered = True
        return None

    def _listen(self, way: Way) -> Said:
        return listen(way.ask, overhear=self._overhear)

    def _shown(self, case: Case, what: str, one: tuple[str, Said], other: tuple[str, Said]) -> str:
        answers = side_by_side(one[1].shown(), other[1].shown(), (one[0], other[0]))
        return f"{what}\n\n{self._describe(case)}\n\n{answers}"

    def _nothing_shown(self) -> str | None:
        if not self._compared:
            return _NONE_COMPARED
        return None if self._answered else f"{_ALL_RAISED}{self._raised}"
