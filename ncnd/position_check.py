"""An authority's own positions: read safely, and checked for whether they are sound, in order and blind to what is held.

A position is a line for a class of question, settled before anybody looks for the answer. Every problem is found, not just the
first.

Source: L026-L028 (the same line for the same class), L052-L053 (section 23(5) is never added by habit), L104 (conditional words).
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, BinaryIO, Final, NamedTuple, cast

from pydantic import ValidationError, field_serializer
from pydantic_core import ErrorDetails

from ncnd.catalogue import Catalogue, LawOn, bundled
from ncnd.citation import in_act_order
from ncnd.duty import decided
from ncnd.errors import CaseError, Problem
from ncnd.explain_invalid import nearest_word, problem_of
from ncnd.grounds import Ground
from ncnd.model import Frozen
from ncnd.outcome import Gap, Stands
from ncnd.position import Basis, Position, Positions
from ncnd.position_match import described
from ncnd.position_order import Characteristics, example, order_problems
from ncnd.position_words import telling_reasons, telling_title
from ncnd.reader import MARK, content_of, parsed
from ncnd.request import Part
from ncnd.sound_grounds import ground_problems

MAX_BYTES: Final = 1_000_000
MAX_POSITIONS: Final = 100

_FILE: Final = "positions file"
_DESCRIBED_IN: Final = "`docs/positions.md`"
_ABOUT_HOLDING: Final = re.compile(r"h[eo]ld|exist", re.IGNORECASE)
_TURNS_ON_HOLDING: Final = (
    "turns on whether anything is held, which plays no part in a position",
    "leave it out, or name a circumstance that can be seen without looking for the answer",
)
_KEYS: Final = {"limb": "limbs", "purpose": "purposes"}


class PositionSummary(Frozen):
    """One position: its class in words, what it relies on, and a part that it catches and no earlier position does.

    There is no `example` of a position that applies only to parts that name it, or that no part can reach. A letter dated before
    `lawful_from` cannot rest on the position: something that it cites was not in force yet. It is left out where the law has no
    such provision, limb or body at all.
    """

    id: str
    title: str
    adopted: bool
    catches: str
    provisions: tuple[str, ...]
    lawful_from: date | None
    after: tuple[str, ...]
    example: Characteristics | None


class PositionsReport(Frozen):
    """What is wrong with a positions file, and the questions that each position in it would catch."""

    problems: tuple[Problem, ...]
    positions: tuple[PositionSummary, ...]

    @field_serializer("problems")
    def _as_objects(self, problems: tuple[Problem, ...]) -> list[dict[str, str]]:
        return [problem._asdict() for problem in problems]


class _Read(NamedTuple):
    """A file as far as it could be read: whole or not at all, each position by its place, and every problem."""

    whole: Positions | None
    readable: Mapping[int, Position]
    problems: list[Problem]


def check_positions(content: bytes, law: Catalogue | None = None) -> PositionsReport:
    """Check a positions file that may hold anything.

    Nothing is raised: every problem is in the report, with a summary of each position that could be read.

    >>> print(check_positions(b'{"title": "Our lines", "checked_on": "2026-01-01"}').problems[0])
    positions: is missing; give it
    """
    law = law or bundled()
    try:
        read = _read(content, MAX_BYTES, law)
    except CaseError as error:
        return PositionsReport(problems=error.problems, positions=())
    return PositionsReport(problems=tuple(read.problems), positions=summaries([*read.readable.values()], law))


def read_positions(
    source: str | os.PathLike[str] | bytes | BinaryIO, law: Catalogue | None = None, *, max_bytes: int = MAX_BYTES
) -> Positions:
    """Read an authority's own positions, to be given to `read_case` and `respond`.

    `source` is a path, the bytes themselves, or an open binary file.

    Raises `CaseError` with every problem that `check_positions` reports.
    """
    read = _read(source, max_bytes, law or bundled())
    if read.whole is None or read.problems:
        raise CaseError(read.problems)
    return read.whole


def summaries(positions: Sequence[Position], law: Catalogue) -> tuple[PositionSummary, ...]:
    """Each position of a file, in order, with what it catches."""
    return tuple(
        PositionSummary(
            id=position.id,
            title=position.title,
            adopted=position.adopted,
            catches=described(position.matches),
            provisions=in_act_order(ground.provision for ground in position.grounds),
            lawful_from=_lawful_from(position, law),
            after=position.after,
            example=example(position.matches, [earlier.matches for earlier in positions[:index]]),
        )
        for index, position in enumerate(positions)
    )


def _lawful_from(position: Position, law: Catalogue) -> date | None:
    """The first day on which everything that a position cites was in force."""
    began: dict[tuple[str, str], date] = {}
    for each in law.exemptions.provisions:
        began[each.provision, each.provision] = each.in_force_from
        began.update({(each.provision, limb.code): limb.in_force_from for limb in each.limbs})
        began.update({(each.provision, purpose.code): purpose.in_force_from for purpose in each.purposes})
        began.update({(each.provision, body.code): body.in_force_from for body in each.bodies})
    cited = {(ground.provision, code) for ground in position.grounds for code in (ground.provision, *_codes(ground))}
    return max((began[each] for each in cited), default=None) if cited <= began.keys() else None


def _codes(ground: Ground) -> Iterator[str]:
    for name in ("limbs", "purposes", "bodies"):
        yield from getattr(ground, name, ())


def _read(source: str | os.PathLike[str] | bytes | BinaryIO, max_bytes: int, law: Catalogue) -> _Read:
    try:
        content = content_of(source, max_bytes)
        raw = parsed(content)
        content = content.removeprefix(MARK)
    except CaseError as error:
        raise CaseError(_of_this_file(problem) for problem in error.problems) from None
    try:
        positions = Positions.model_validate_json(content)
    except ValidationError as error:
        readable = _salvaged(raw)
        found = [*dict.fromkeys(_explained(each) for each in error.errors(include_url=False))]
        return _Read(None, readable, [*found, *_line_problems(readable, law.exemptions.checked_on, law)])
    if len(positions.positions) > MAX_POSITIONS:
        return _Read(None, {}, [Problem("positions", f"has more than {MAX_POSITIONS}", "merge classes that share their grounds")])
    readable = dict(enumerate(positions.positions))
    found = [*_line_problems(readable, positions.checked_on, law), *order_problems(positions.positions)]
    return _Read(positions, readable, found)


def _of_this_file(problem: Problem) -> Problem:
    """A problem that the reader words for a case file."""
    return Problem(*(text.replace("`ncnd schema case`", _DESCRIBED_IN).replace("case file", _FILE) for text in problem))


def _salvaged(raw: Any) -> dict[int, Position]:
    """The positions that the models accept, by their places in a file that they do not."""
    given = cast("Mapping[str, Any]", raw).get("positions") if isinstance(raw, Mapping) else None
    readable: dict[int, Position] = {}
    for index, each in enumerate(cast("list[object]", given)[:MAX_POSITIONS] if isinstance(given, list) else []):
        try:
            readable[index] = Position.model_validate_json(json.dumps(each))
        except ValidationError:
            continue
    return readable


@lru_cache(maxsize=1)
def _fields() -> frozenset[str]:
    """Every key that a positions file may have, at any level."""
    schema = Positions.model_json_schema()
    return frozenset(name for each in (schema, *schema["$defs"].values()) for name in each.get("properties", ()))


def _explained(error: ErrorDetails) -> Problem:
    """A mistake that the models found, in the words of the case reader, at its place in this file."""
    where, kind = error["loc"], error["type"]
    if kind == "extra_forbidden":
        key = str(where[-1])
        return Problem(_path(where[:-1]), *(_TURNS_ON_HOLDING if _ABOUT_HOLDING.search(key) else _unknown(key)))
    if kind == "literal_error" and _ABOUT_HOLDING.search(str(error["input"])):
        return Problem(_path(where), *_TURNS_ON_HOLDING)
    return _of_this_file(problem_of(error, ()))._replace(path=_path(where))


def _unknown(key: str) -> tuple[str, str]:
    if key in _fields():
        return f"does not take `{key}`", "leave it out: it belongs to another kind of ground, or elsewhere in the file"
    named = f"a key `{key}`" if re.fullmatch(r"[a-z_]{1,30}", key) else "a key"
    return f"has {named} that is not known", nearest_word(key, _fields()) or f"leave it out, or see {_DESCRIBED_IN}"


def _path(where: Sequence[int | str]) -> str:
    """The place in the file. The tags of the kinds of ground are no part of it."""
    path = ""
    for step in where:
        if isinstance(step, int):
            path += f"[{step}]"
        elif step in _fields():
            path += f".{step}" if path else step
    return path or _FILE


def _line_problems(positions: Mapping[int, Position], checked_on: date, law: Catalogue) -> Iterator[Problem]:
    """What is wrong with each position by itself, under the law of the day to which the file was checked."""
    try:
        law_then = law.as_at(checked_on)
    except CaseError as error:
        yield from (problem._replace(path="checked_on", remedy="correct it") for problem in error.problems)
        law_then = law.as_at(law.exemptions.checked_on)
    names = Counter(position.id for position in positions.values())
    for index, position in positions.items():
        path = f"positions[{index}]"
        if names[position.id] > 1:
            yield Problem(f"{path}.id", "is the name of another position too", "give each its own")
        yield from telling_title(position.title, f"{path}.title")
        if position.adopted_by and not position.adopted_on:
            yield Problem(f"{path}.adopted_on", "is missing although `adopted_by` is given", "give the day, or leave out both")
        if position.adopted_on and not position.adopted_by:
            yield Problem(f"{path}.adopted_by", "is missing although `adopted_on` is given", "say who, or leave out both")
        if not position.sources:
            yield Problem(f"{path}.sources", "is empty: a line says what it rests on", "give the law, decision or guidance")
        yield from _ground_problems(position, f"{path}.grounds", law_then, law)


def _ground_problems(position: Position, path: str, law_then: LawOn, law: Catalogue) -> Iterator[Problem]:
    if not position.grounds:
        yield Problem(path, "is empty: a line without grounds settles nothing", "give at least one")
    for provision, times in Counter(ground.provision for ground in position.grounds).items():
        if times > 1:
            yield Problem(path, f"cites section {provision} more than once", "put all its limbs and reasons into one ground")
    unlawful: list[Problem] = []
    for number, ground in enumerate(position.grounds):
        for each in ground_problems(ground, f"{path}[{number}]", law_then, law, None):
            unlawful.append(each._replace(problem=each.problem.replace("the governing date", "the day of `checked_on`")))
        yield from telling_reasons(ground, f"{path}[{number}]")
    yield from unlawful
    if not unlawful and position.grounds:
        yield from _engagement_problems(position, path, law_then)


def _engagement_problems(position: Position, path: str, law_then: LawOn) -> Iterator[Problem]:
    """What the engine itself finds missing when the grounds are put forward for a part of which nothing else is known."""
    part = Part(conduct="covert", about=position.title, grounds=position.grounds)
    rests_on = Basis(position.grounds, position.claims, position)
    kind = (*position.matches.kinds, "other")[0]
    states = decided(part, rests_on, law=law_then, kind=kind, weighs_contested=False).grounds
    places = {ground.provision: number for number, ground in enumerate(position.grounds)}
    for state in states:
        # The opinion that section 36 asks for is given on a request, so no class of question can carry one.
        for fact in state.missing if isinstance(state, Gap) else ():
            if fact != "opinion":
                yield Problem(
                    f"{path}[{places[state.provision]}].{_KEYS.get(fact, fact)}",
                    f"is missing, and section {state.provision} is not engaged without it",
                    "give it",
                )
    if all(isinstance(state, Stands) and state.because == "absolute" for state in states):
        yield Problem(
            path, "rest on absolute provisions alone, so that nothing is left if they fall", "add a ground under a qualified one"
        )
