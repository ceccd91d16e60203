"""Whether the order of an authority's positions is settled, and what each leaves to the next.

It is decided exactly. A class asks for sets of closed words, so a part that two classes share, or that one leaves to the next, is
built, and not looked for among all the parts that there could be.

Source: ICO guidance on refusing to confirm or deny: the same reply every time a class of question is asked (L026).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar, get_args

from ncnd.errors import Problem, listed
from ncnd.model import Frozen
from ncnd.position import Matches, Position
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Subject

_KINDS: Final[tuple[AuthorityKind, ...]] = get_args(AuthorityKind)
_SUBJECTS: Final[tuple[Subject, ...]] = get_args(Subject)
_CIRCUMSTANCES: Final[tuple[Circumstance, ...]] = get_args(Circumstance)

Word = TypeVar("Word", bound=str)


class Characteristics(Frozen):
    """A part as the order of positions sees it: everything that selects one, and nothing else."""

    conduct: Conduct
    kind: AuthorityKind
    subjects: tuple[Subject, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()


class _Class(NamedTuple):
    """A class of question as sets of bits: which kinds of authority, which words are asked for, and which shut a part out."""

    kinds: int
    some_subject: int
    some_circumstance: int
    must: int
    never: int


class _Room(NamedTuple):
    """The covert parts still in view: to which kinds of authority, about none of which subjects, with and without what."""

    kinds: int
    not_about: int
    must: int
    never: int


def _bits(words: Sequence[str], vocabulary: Sequence[str]) -> int:
    return sum(1 << vocabulary.index(word) for word in set(words))


def _class(matches: Matches) -> _Class:
    return _Class(
        _bits(matches.kinds or _KINDS, _KINDS),
        _bits(matches.subjects_any, _SUBJECTS),
        _bits(matches.circumstances_any, _CIRCUMSTANCES),
        _bits(matches.circumstances_all, _CIRCUMSTANCES),
        _bits(matches.not_circumstances, _CIRCUMSTANCES),
    )


def _room(each: _Class) -> _Room:
    return _Room(each.kinds, 0, each.must, each.never)


def _meets(room: _Room, each: _Class) -> bool:
    """Whether a part in view can meet the lists of the class: it may have every word that is not shut out."""
    return bool(
        room.kinds
        and not room.must & room.never
        and (not each.some_subject or each.some_subject & ~room.not_about)
        and (not each.some_circumstance or each.some_circumstance & ~room.never)
    )


def overlap(one: Matches, other: Matches) -> bool:
    """Whether some part is in both classes."""
    mine, theirs = _class(one), _class(other)
    both = _Room(mine.kinds & theirs.kinds, 0, mine.must | theirs.must, mine.never | theirs.never)
    return not set(one.conduct).isdisjoint(other.conduct) and _meets(both, mine) and _meets(both, theirs)


def example(matches: Matches, earlier: Sequence[Matches]) -> Characteristics | None:
    """A covert part that is in a class and in none of the earlier ones, with no more to it than that takes, if there is one."""
    wanted = _class(matches)
    in_the_way = dict.fromkeys(_class(other) for other in earlier if "covert" in other.conduct)
    left = _left_over(wanted, tuple(in_the_way)) if "covert" in matches.conduct else None
    if left is None:
        return None
    subjects: tuple[Subject, ...] = tuple(_words(wanted.some_subject & ~left.not_about, _SUBJECTS))
    some = wanted.some_circumstance & ~left.never
    must = left.must if not some or some & left.must else left.must | some & -some
    return Characteristics(
        conduct="covert",
        kind=next(_words(left.kinds, _KINDS)),
        subjects=subjects[:1],
        circumstances=tuple(_words(must, _CIRCUMSTANCES)),
    )


def _words(bits: int, vocabulary: Sequence[Word]) -> Iterator[Word]:
    return (word for place, word in enumerate(vocabulary) if bits >> place & 1)


@lru_cache(maxsize=256)
def _left_over(wanted: _Class, earlier: tuple[_Class, ...]) -> _Room | None:
    """What a class keeps once the earlier ones have taken theirs."""
    return _left(wanted, _room(wanted), earlier)


def _left(wanted: _Class, room: _Room, earlier: Sequence[_Class]) -> _Room | None:
    """The parts in view that are in the class and in no earlier one. The one with the fewest ways round it is got round first."""
    if not _meets(room, wanted):
        return None
    in_the_way = [other for other in earlier if not _kept_out(room, other)]
    if not in_the_way:
        return room
    ways = min(([way for way in _ways_round(room, other) if _meets(way, wanted)] for other in in_the_way), key=len)
    return next((left for way in ways if (left := _left(wanted, way, in_the_way))), None)


def _kept_out(room: _Room, other: _Class) -> bool:
    """Whether no part in view is in the class."""
    return bool(
        not room.kinds & other.kinds
        or room.never & other.must
        or room.must & other.never
        or (other.some_circumstance and not other.some_circumstance & ~room.never)
        or (other.some_subject and not other.some_subject & ~room.not_about)
    )


def _ways_round(room: _Room, other: _Class) -> Iterator[_Room]:
    """Every way of narrowing the view so that no part in it is in the class, those that ask the least of a part first.

    A part that one of the ways leaves in view is not sought again by the next, where a set of bits can say so.
    """
    if other.some_circumstance:
        yield room._replace(never=room.never | other.some_circumstance)
    if other.some_subject:
        yield room._replace(not_about=room.not_about | other.some_subject)
    for bit in _each_bit(other.must):
        yield room._replace(never=room.never | bit)
        room = room._replace(must=room.must | bit)
    yield room._replace(kinds=room.kinds & ~other.kinds)
    room = room._replace(kinds=room.kinds & other.kinds)
    for bit in _each_bit(other.never):
        yield room._replace(must=room.must | bit)
        room = room._replace(never=room.never | bit)


def _each_bit(bits: int) -> Iterator[int]:
    while bits:
        yield bits & -bits
        bits &= bits - 1


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
    elif not _meets(_room(_class(matches)), _class(matches)):
        yield Problem(path, "ask for what they shut out, so that no part is in the class", "take the word out of one of the lists")
    elif "covert" in matches.conduct and example(matches, earlier) is None:
        yield Problem(
            path,
            "can never be reached: the lines before it take every covert part of the class",
            "move it before them, or set the classes apart",
        )
