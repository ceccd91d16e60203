"""What goes wrong, said so that the person who reads it can mend it.

Messages name the place, the problem and the remedy. They reach logs, so they never repeat the text of a request or whether
anything is held.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One mistake: where it is, what is wrong, and what to do about it."""

    path: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}; {self.remedy}"


def listed(words: Iterable[str]) -> str:
    """Words from the schema or the law, as a message shows them.

    >>> listed(["held", "not_held"])
    '`held`, `not_held`'
    """
    return ", ".join(f"`{word}`" for word in words)


class NcndError(Exception):
    """Anything that ncnd refuses to do."""


class CaseError(NcndError):
    """A case file cannot be used. `problems` holds every mistake found, not just the first."""

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class LetterError(NcndError):
    """The file of a letter cannot be read, or has no text. `problems` holds the one mistake that was found."""

    problems: tuple[Problem, ...]

    def __init__(self, problem: Problem) -> None:
        self.problems = (problem,)
        super().__init__(str(problem))


class LawError(NcndError):
    """A data file of the law, the wording or the positions is not sound."""


class CalendarError(NcndError):
    """A day lies outside the years for which bank holidays are known."""


class DecisionError(NcndError):
    """A step was asked for that the law does not allow from here."""


class TemplateError(NcndError):
    """A Word template cannot be used."""
