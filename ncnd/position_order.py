"""Which position a part gets and why not another, and whether the order of an authority's positions is settled.

All of it is decided exactly. A class asks for sets of closed words, so a part that two classes share, or that one leaves to the
next, is built, and not looked for among all the parts that there could be.

Source: ICO guidance on refusing to confirm or deny: the same reply every time a class of question is asked (L026).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, get_args

from ncnd.errors import Problem, listed
from ncnd.model import Frozen
from ncnd.position import Matches, Position, Positions, Unmet, basis
from ncnd.request import Part, Request
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Subject

_KINDS: Final[tuple[AuthorityKind, ...]] = get_args(AuthorityKind)
_CIRCUMSTANCES: Final[tuple[Circumstance, ...]] = get_args(Circumstance)


class Characteristics(Frozen):
    """A part as the order of positions sees it: everything that selects one, and nothing else."""

    conduct: Conduct
    kind: AuthorityKind
    subjects: tuple[Subject, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()


class PassedOver(Frozen):
    """A position that does not apply to a part, and why not."""

    position: str
    why: tuple[str, ...]


class Caught(Frozen):
    """The position of a part, how it comes to apply, and why each of the others does not.

    A part with `grounds` of its own has no position unless it names one, which then fills in the reasons that they leave out.
    """

    position: str | None
    how: Literal["named", "matched", "own_grounds", "none"]
    others: tuple[PassedOver, ...]


def caught(part: Part, kind: AuthorityKind, positions: Positions) -> Caught:
    """Which position a part gets, in a request to an authority of this kind, and why not the others.

    Raises `CaseError` when the part names a position that does not exist.

    >>> from ncnd.catalogue import bundled
    >>> part = Part(conduct="covert", about="use of drones", subjects=("technology",), circumstances=("source_context",))
    >>> found = caught(part, "police", bundled().positions)
    >>> found.position, found.how
    ('covert-human-sources', 'matched')
    >>> found.others[0].why
    ('asks for one of `terrorism_context`, `state_threat_context`',)
    """
    found = basis(part, kind, positions).position
    others = (position for position in positions.positions if position is not found)
    return Caught(
        position=found.id if found else None,
        how="named" if part.position else "own_grounds" if part.grounds else "matched" if found else "none",
        others=tuple(PassedOver(position=other.id, why=_why_not(other, part, kind, found)) for other in others),
    )


def caught_in(request: Request, positions: Positions) -> dict[str, Caught]:
    """The same for every part of a request, by the id of the part."""
    return {placed.id: caught(placed.part, request.authority.kind, positions) for placed in request.parts()}


def _why_not(other: Position, part: Part, kind: AuthorityKind, found: Position | None) -> tuple[str, ...]:
    if part.position is not None:
        return (f"the part names `{part.position}`",)
    if part.grounds:
        return ("the part has grounds of its own",)
    unmet = other.matches.unmet(part.conduct, part.subjects, part.circumstances, kind)
    if unmet:
        return tuple(map(_unmet, unmet))
    if found is not None:
        return (f"gives way to `{found.id}`",)
    return (f"is open to the part, but {part.conduct} parts get a position only by naming it",)


def _unmet(unmet: Unmet) -> str:
    words = listed(unmet.words)
    match unmet.which:
        case "conduct":
            return f"is for {words} parts"
        case "kinds":
            return f"is for {words}"
        case "subjects_any":
            return f"asks for {_one_of(unmet.words)} among the subjects"
        case "circumstances_any":
            return f"asks for {_one_of(unmet.words)}"
        case "circumstances_all":
            return f"asks for {words}"
        case "not_circumstances":
            return f"does not apply with {words}"


def _one_of(words: Sequence[str]) -> str:
    return f"one of {listed(words)}" if len(words) > 1 else listed(words)


def described(matches: Matches) -> str:
    """A class of question in words.

    >>> described(Matches(conduct=("covert", "undivided"), kinds=("police",), circumstances_all=("named_product",)))
    'covert parts, and undivided parts that name it; for `police`; with `named_product`'
    """
    parts = [f"{conduct} parts" if conduct == "covert" else f"{conduct} parts that name it" for conduct in matches.conduct]
    lists = (
        ("for", listed(matches.kinds), ""),
        ("with", _one_of(matches.subjects_any), " among the subjects"),
        ("with", _one_of(matches.circumstances_any), ""),
        ("with", listed(matches.circumstances_all), ""),
        ("not with", listed(matches.not_circumstances), ""),
    )
    return "; ".join([", and ".join(parts), *(f"{before} {words}{after}" for before, words, after in lists if words)])


class _Room(NamedTuple):
    """The parts still in view: to which kinds of authority, with and without which circumstances, not about which subjects."""

    kinds: frozenset[AuthorityKind]
    must: frozenset[Circumstance]
    never: frozenset[Circumstance]
    not_about: frozenset[Subject] = frozenset()


def _room(matches: Matches) -> _Room:
    return _Room(frozenset(matches.kinds or _KINDS), frozenset(matches.circumstances_all), frozenset(matches.not_circumstances))


def _meets(room: _Room, matches: Matches) -> bool:
    """Whether a part in view can meet the lists of the class: it may have every word that is not shut out."""
    return (
        bool(room.kinds)
        and room.must.isdisjoint(room.never)
        and not _shut_out(matches.circumstances_any, room.never)
        and not _shut_out(matches.subjects_any, room.not_about)
    )


def _shut_out(any_of: Collection[str], shut: frozenset[str]) -> bool:
    """Whether a list asks for one of several words and can have none of them."""
    return bool(any_of) and shut.issuperset(any_of)


def overlap(one: Matches, other: Matches) -> bool:
    """Whether some part is in both classes."""
    mine, theirs = _room(one), _room(other)
    both = _Room(mine.kinds & theirs.kinds, mine.must | theirs.must, mine.never | theirs.never)
    return not set(one.conduct).isdisjoint(other.conduct) and _meets(both, one) and _meets(both, other)


def example(matches: Matches, earlier: Sequence[Matches]) -> Characteristics | None:
    """The plainest covert part that is in a class and in none of the earlier ones, if there is one."""
    if "covert" not in matches.conduct:
        return None
    left = _left(matches, _room(matches), [other for other in earlier if "covert" in other.conduct])
    if left is None:
        return None
    subjects: tuple[Subject, ...] = tuple(each for each in matches.subjects_any if each not in left.not_about)
    circumstances = {*left.must}
    if circumstances.isdisjoint(matches.circumstances_any):
        circumstances.update([each for each in matches.circumstances_any if each not in left.never][:1])
    return Characteristics(
        conduct="covert",
        kind=next(kind for kind in _KINDS if kind in left.kinds),
        subjects=subjects[:1],
        circumstances=tuple(each for each in _CIRCUMSTANCES if each in circumstances),
    )


def _left(matches: Matches, room: _Room, earlier: Sequence[Matches]) -> _Room | None:
    """What a class keeps once the earlier ones have taken theirs. The one with the fewest ways round it is got round first."""
    if not _meets(room, matches):
        return None
    in_the_way = [other for other in earlier if not _kept_out(room, other)]
    if not in_the_way:
        return room
    ways = min(([way for way in _ways_round(room, other) if _meets(way, matches)] for other in in_the_way), key=len)
    return next((left for way in ways if (left := _left(matches, way, in_the_way))), None)


def _kept_out(room: _Room, other: Matches) -> bool:
    """Whether no part in view is in the class."""
    theirs = _room(other)
    return (
        room.kinds.isdisjoint(theirs.kinds)
        or not room.never.isdisjoint(theirs.must)
        or not room.must.isdisjoint(theirs.never)
        or _shut_out(other.circumstances_any, room.never)
        or _shut_out(other.subjects_any, room.not_about)
    )


def _ways_round(room: _Room, other: Matches) -> Iterator[_Room]:
    """Every way of narrowing the view so that no part in it is in the class, those that ask the least of a part first."""
    if other.circumstances_any:
        yield room._replace(never=room.never.union(other.circumstances_any))
    if other.subjects_any:
        yield room._replace(not_about=room.not_about.union(other.subjects_any))
    for each in other.circumstances_all:
        yield room._replace(never=room.never | {each})
    yield room._replace(kinds=room.kinds.difference(other.kinds or _KINDS))
    for each in other.not_circumstances:
        yield room._replace(must=room.must | {each})


def order_problems(positions: Sequence[Position]) -> Iterator[Problem]:
    """What is wrong with the order: what `after` names, classes that share parts without one, and lines that nothing can reach."""
    places = {position.id: index for index, position in reversed(list(enumerate(positions)))}
    gives_way = {position.id: _gives_way(position.id, positions) for position in positions}
    for index, position in enumerate(positions):
        path = f"positions[{index}]"
        yield from _after_problems(position, f"{path}.after", places, gives_way)
        rivals = [
            other.id
            for other in positions[:index]
            if other.id not in (position.id, *gives_way[position.id])
            and position.id not in gives_way[other.id]
            and overlap(position.matches, other.matches)
        ]
        if rivals:
            yield Problem(
                f"{path}.after",
                f"does not say that the line gives way to {listed(rivals)}, which can catch the same part",
                "name them if they are to come first, or change the order, or set the classes apart",
            )
        yield from _reach_problems(position.matches, [other.matches for other in positions[:index]], f"{path}.matches")


def _gives_way(name: str, positions: Sequence[Position]) -> set[str]:
    """The lines that one gives way to, directly or through others."""
    named = {position.id: position.after for position in positions}
    found: set[str] = set()
    waiting = [*named[name]]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting.extend(named.get(each, ()))
    return found


def _after_problems(
    position: Position, path: str, places: Mapping[str, int], gives_way: Mapping[str, set[str]]
) -> Iterator[Problem]:
    for number, name in enumerate(position.after):
        if name not in places:
            yield Problem(f"{path}[{number}]", "names no position of the file", "use the `id` of an earlier one, or leave it out")
        elif position.id in gives_way[name]:
            yield Problem(f"{path}[{number}]", "goes round in a circle", "leave out one of the names on the way round")
        elif places[name] > places[position.id]:
            yield Problem(
                f"{path}[{number}]",
                "names a position that stands later in the file, and the first that matches applies",
                "move this one behind it, or leave the name out",
            )


def _reach_problems(matches: Matches, earlier: Sequence[Matches], path: str) -> Iterator[Problem]:
    if not matches.conduct:
        yield Problem(f"{path}.conduct", "is empty", "give at least one")
    elif not _meets(_room(matches), matches):
        yield Problem(path, "ask for what they shut out, so that no part is in the class", "take the word out of one of the lists")
    elif "covert" in matches.conduct and example(matches, earlier) is None:
        yield Problem(
            path,
            "can never be reached: the lines before it take every covert part of the class",
            "move it before them, or set the classes apart",
        )
