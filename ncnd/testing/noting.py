"""Which helpers a test used, so that a report can list the tests that check a policy."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

_NOTED: Final[ContextVar[list[str] | None]] = ContextVar("noted", default=None)


def note(helper: str) -> None:
    """Say that a helper is used. Nothing comes of it unless somebody is noting."""
    noted = _NOTED.get()
    if noted is not None:
        noted.append(helper)


@contextmanager
def noting() -> Generator[list[str]]:
    """The helpers used meanwhile.

    >>> with noting() as used:
    ...     note("assert_clean")
    >>> used
    ['assert_clean']
    """
    used: list[str] = []
    before = _NOTED.set(used)
    try:
        yield used
    finally:
        _NOTED.reset(before)
