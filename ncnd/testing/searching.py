"""The smallest case that a strategy can find. The only helper that needs Hypothesis."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import Verbosity, find, settings
from hypothesis.errors import Flaky, NoSuchExample
from hypothesis.strategies import SearchStrategy

Case = TypeVar("Case")


def smallest(cases: SearchStrategy[Case], problem: Callable[[Case], str | None], examples: int) -> str | None:
    """The problem with the smallest case that has one, among so many; the same cases every time.

    >>> from hypothesis import strategies as st
    >>> smallest(st.integers(), lambda case: f"{case} is too large" if case > 4 else None, 100)
    '5 is too large'
    """
    found: list[str] = []

    def has_problem(case: Case) -> bool:
        said = problem(case)
        if said is not None:
            found.append(said)
        return said is not None

    how = settings(max_examples=examples, derandomize=True, database=None, deadline=None, verbosity=Verbosity.quiet)
    try:
        find(cases, has_problem, settings=how)
    except NoSuchExample:
        return None
    except Flaky:
        # The responder did not say the same again. The last problem seen says what is known.
        pass
    return found[-1]
