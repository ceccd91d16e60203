"""The table behind the explorer: every combination of the choices, with what ncnd makes of it.

A *cell* is one part without its balances and its holding. Its results are listed for every set of balances that the part calls for,
the last provision changing fastest, and within each for every holding. Equal results are kept once, and so is every line of text.

Source: FOIA 2000 ss 1(1)(a), 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ConfigDict

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue
from ncnd.explorer.choices import Choices
from ncnd.file_note import file_note
from ncnd.letter import to_text
from ncnd.model import Frozen
from ncnd.offered import FactorEntry
from ncnd.response import respond
from ncnd.vocabulary import OutcomeName
from ncnd.wording import Paragraph

Value = TypeVar("Value")


class Test(Frozen):
    """A public interest test: why an answer would do harm, and the factors on each side."""

    provision: str
    heading: int
    harm: tuple[int, ...]
    favours_confirming: tuple[int, ...]
    favours_maintaining: tuple[int, ...]


class GroundShown(Frozen):
    """Where a ground stands, and each rule that was looked at."""

    provision: str
    state: int
    steps: tuple[int, ...]


class Result(Frozen):
    """What is made of one combination. Numbers stand for lines of `Table.lines`."""

    outcome: OutcomeName
    status: str
    told: tuple[int, ...]
    notice: tuple[int, ...]
    tests: tuple[Test, ...]
    outstanding: tuple[int, ...]
    authorities: tuple[int, ...]
    grounds: tuple[GroundShown, ...]
    letter: tuple[int, ...]


class Cell(Frozen):
    """A part: the provisions that call for a balance, and the number of the result for each set of balances and each holding."""

    awaiting: tuple[str, ...]
    results: tuple[int, ...]


class Table(Frozen):
    """Everything that the page looks up. `cells` are in the order of the choices, the last switch changing fastest."""

    model_config = ConfigDict(str_strip_whitespace=False)  # a quoted question is set in

    law_checked_on: date
    choices: Choices
    lines: tuple[str, ...]
    results: tuple[Result, ...]
    cells: tuple[Cell, ...]


class Point(NamedTuple):
    """One part, before any balance and any holding."""

    conduct: str
    circumstances: tuple[bool, ...]
    grounds: tuple[int, ...]


class _Numbered(Generic[Value]):
    """Values, each kept once and known by its number."""

    def __init__(self) -> None:
        self._numbers: dict[Value, int] = {}

    def number(self, value: Value) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def all(self) -> tuple[Value, ...]:
        return tuple(self._numbers)


def points(choices: Choices) -> Iterator[Point]:
    """Every part, in the order of the cells."""
    flags = product((False, True), repeat=len(choices.circumstances))
    grounds = product(*(range(len(offered.choices)) for offered in choices.grounds))
    for conduct, circumstances, put_forward in product(choices.conduct.choices, flags, grounds):
        yield Point(conduct.id, circumstances, put_forward)


def case_of(choices: Choices, point: Point, balances: Sequence[tuple[str, str]] = (), holding: str | None = None) -> CaseFile:
    """The case file of one combination."""
    part = f"1-{point.conduct}"
    given: dict[str, Any] = {
        "request": {
            "reference": choices.reference,
            "received": choices.received,
            "answered": choices.answered,
            "authority": choices.authority,
            "questions": [{"ref": "1", "text": choices.question, "parts": [_part(choices, point)]}],
        },
        "balances": [{"provision": provision, "outcome": outcome} for provision, outcome in balances],
    }
    if holding is not None:
        given["holdings"] = {part: holding}
    if holding == "held":
        given["answers"] = {part: {"statement": choices.statement}}
    return CaseFile.model_validate(given)


def _part(choices: Choices, point: Point) -> dict[str, Any]:
    put_forward = (offered.choices[index].ground for offered, index in zip(choices.grounds, point.grounds, strict=True))
    return {
        "conduct": point.conduct,
        "about": choices.about,
        "circumstances": [flag.id for flag, given in zip(choices.circumstances, point.circumstances, strict=True) if given],
        "grounds": [ground for ground in put_forward if ground is not None],
    }


def balances_for(choices: Choices, awaiting: Sequence[str]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every set of balances for the provisions that call for one; the first choice is to have none yet."""
    none, *struck = (choice.id for choice in choices.balance.choices)
    for outcomes in product((none, *struck), repeat=len(awaiting)):
        yield tuple((provision, outcome) for provision, outcome in zip(awaiting, outcomes, strict=True) if outcome != none)


def holdings(choices: Choices) -> tuple[str | None, ...]:
    """Nobody has said, held, not held."""
    _, *said = (choice.id for choice in choices.holding.choices)
    return (None, *said)


def table(choices: Choices, law: Catalogue) -> Table:
    """What ncnd makes of every combination."""
    lines: _Numbered[str] = _Numbered()
    results: _Numbered[Result] = _Numbered()
    cells: list[Cell] = []
    for point in points(choices):
        (part,) = respond(case_of(choices, point), law=law).answers[0].parts
        made = (
            results.number(_result(case_of(choices, point, balances, holding), law, lines))
            for balances in balances_for(choices, part.awaiting_balance)
            for holding in holdings(choices)
        )
        cells.append(Cell(awaiting=part.awaiting_balance, results=tuple(made)))
    return Table(
        law_checked_on=law.exemptions.checked_on, choices=choices, lines=lines.all(), results=results.all(), cells=tuple(cells)
    )


def _result(case: CaseFile, law: Catalogue, lines: _Numbered[str]) -> Result:
    response, note = respond(case, law=law), file_note(case, law=law)
    (part,), notice = response.answers[0].parts, response.refusal_notice
    said = notice.paragraphs if notice else ()

    def numbers(texts: Iterable[str]) -> tuple[int, ...]:
        return tuple(map(lines.number, texts))

    return Result(
        outcome=part.outcome,
        status=response.status,
        told=numbers(_texts(part.paragraphs)),
        notice=numbers(_texts(said)),
        tests=tuple(
            Test(
                provision=test.provision,
                heading=lines.number(test.heading),
                harm=numbers(_texts(test.harm)),
                favours_confirming=numbers(_factors(test.favours_confirming)),
                favours_maintaining=numbers(_factors(test.favours_maintaining)),
            )
            for test in response.public_interest_tests
        ),
        outstanding=numbers(f"{each.where}: {each.what}; {each.why}" for each in response.outstanding),
        authorities=numbers(dict.fromkeys(source for each in (*part.paragraphs, *said) for source in each.sources)),
        grounds=tuple(
            GroundShown(
                provision=ground.provision,
                state=lines.number(ground.because),
                steps=numbers(
                    f"{step.rule}: {step.fact}: {'yes' if step.met else 'no'}. {step.authority}" for step in ground.steps
                ),
            )
            for ground in note.parts[0].grounds
        ),
        letter=numbers(to_text(response, law=law).rstrip("\n").split("\n\n")),
    )


def _texts(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    return (paragraph.text for paragraph in paragraphs)


def _factors(entries: Sequence[FactorEntry]) -> Iterator[str]:
    return (f"{entry.heading}: {entry.text}" for entry in entries)
