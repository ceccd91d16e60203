"""Consistency as a claim: past answers to the same class of question take the same line.

An answer that departs from the line tells more than it says. A departure may be right, where the law or the facts have changed:
that is for a person to judge.

Source: ICO guidance on refusing to confirm or deny (consistency), L026.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ncnd.checks.reading import LetterReading, read_letter
from ncnd.testing.noting import note


class Line(NamedTuple):
    """What an answer rests its silence on, and how much of the request it covers."""

    provisions: tuple[str, ...]
    scope: str

    def __str__(self) -> str:
        if self.scope == "none":
            return "no silence"
        cited = ", ".join(self.provisions) or "no provision"
        return f"{cited}, for {'the whole request' if self.scope == 'whole' else 'a part of the request'}"


def assert_same_line(answers: Mapping[str, str | LetterReading], classes: Mapping[str, str] | None = None) -> None:
    """Fail unless answers to the same class of question rest on the same provisions, with the same scope.

    `answers` are letters, or readings of letters, each under the name that a message shows. `classes` gives the class of question
    of each; left out, all are of one class.

    Raises `AssertionError` that names the answers apart from those of the line that most of them take, and `ValueError` when there
    is no answer to compare or an answer has no class.

    >>> silence = "We can neither confirm nor deny that the information is held, by virtue of section {} of the Act."
    >>> assert_same_line({"2021/14": silence.format("31(3)"), "2022/9": silence.format("31(3)")})
    >>> assert_same_line({"2021/14": silence.format("31(3)"), "2022/9": silence.format("31(3)"), "2023/2": silence.format("24(2)")})
    Traceback (most recent call last):
        ...
    AssertionError: answers to the same class of question do not take the same line:
      31(3), for the whole request: 2021/14, 2022/9
      24(2), for the whole request: 2023/2

    Source: L026. https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    __tracebackhide__ = True
    note("assert_same_line")
    if not answers:
        raise ValueError("no answers were given, so there is nothing to compare: give each under a name")
    unclassed = [name for name in answers if classes is not None and name not in classes]
    if unclassed:
        raise ValueError(f"`classes` says nothing of {', '.join(unclassed)}: give the class of question of each answer")
    lines = {name: _line(answer) for name, answer in answers.items()}
    wrong = list(_departures(lines, classes or dict.fromkeys(answers, "")))
    if wrong:
        raise AssertionError("\n".join(wrong))


def _line(answer: str | LetterReading) -> Line:
    reading = read_letter(answer) if isinstance(answer, str) else answer
    return Line(reading.provisions, reading.ncnd)


def _departures(lines: Mapping[str, Line], classes: Mapping[str, str]) -> Iterator[str]:
    for each_class in dict.fromkeys(classes[name] for name in lines):
        taken: dict[Line, list[str]] = {}
        for name, line in lines.items():
            if classes[name] == each_class:
                taken.setdefault(line, []).append(name)
        if len(taken) > 1:
            named = f" ({each_class})" if each_class else ""
            yield f"answers to the same class of question{named} do not take the same line:"
            for line, names in sorted(taken.items(), key=lambda pair: -len(pair[1])):
                yield f"  {line}: {', '.join(names)}"
