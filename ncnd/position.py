"""Positions: an authority's settled lines, so that the same class of question always gets the same treatment.

A position carries grounds with their class-level reasons. It turns on characteristics of the question alone. A position shipped
as a default is not the authority's own until the authority adopts it.

Source: ICO guidance on refusing to confirm or deny (consistency), L026; *Rosenbaum* [2021] UKUT 5 (AAC), L052-L053.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from ncnd.errors import CaseError, Problem
from ncnd.grounds import Claim, Ground
from ncnd.model import Frozen, Line, Prose, Slug
from ncnd.provision import Source
from ncnd.request import Part
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Subject


class Unmet(NamedTuple):
    """A list that a part does not meet, and the words that decide it: those asked for, those missing, or those that shut it out."""

    which: Literal["conduct", "kinds", "subjects_any", "circumstances_any", "circumstances_all", "not_circumstances"]
    words: tuple[str, ...]


class Matches(Frozen):
    """The class of question that a position covers: every list that is not empty has to be met.

    Only covert parts are caught by their characteristics. A class of other conduct says which parts may name the position.
    """

    conduct: tuple[Conduct, ...]
    kinds: tuple[AuthorityKind, ...] = ()
    subjects_any: tuple[Subject, ...] = ()
    circumstances_any: tuple[Circumstance, ...] = ()
    circumstances_all: tuple[Circumstance, ...] = ()
    not_circumstances: tuple[Circumstance, ...] = ()

    def covers(
        self, conduct: Conduct, subjects: tuple[Subject, ...], circumstances: tuple[Circumstance, ...], kind: AuthorityKind
    ) -> bool:
        """Whether a part with these characteristics, of a request to an authority of this kind, is in the class."""
        return bool(
            conduct in self.conduct
            and (not self.kinds or kind in self.kinds)
            and (not self.subjects_any or not set(self.subjects_any).isdisjoint(subjects))
            and (not self.circumstances_any or not set(self.circumstances_any).isdisjoint(circumstances))
            and set(self.circumstances_all).issubset(circumstances)
            and set(self.not_circumstances).isdisjoint(circumstances)
        )

    def unmet(
        self, conduct: Conduct, subjects: tuple[Subject, ...], circumstances: tuple[Circumstance, ...], kind: AuthorityKind
    ) -> tuple[Unmet, ...]:
        """Why a part with these characteristics is not in the class: nothing, if it is."""
        missing = tuple(each for each in self.circumstances_all if each not in circumstances)
        barring = tuple(each for each in self.not_circumstances if each in circumstances)
        lists = (
            (conduct not in self.conduct, Unmet("conduct", self.conduct)),
            (bool(self.kinds) and kind not in self.kinds, Unmet("kinds", self.kinds)),
            (bool(self.subjects_any) and set(self.subjects_any).isdisjoint(subjects), Unmet("subjects_any", self.subjects_any)),
            (
                bool(self.circumstances_any) and set(self.circumstances_any).isdisjoint(circumstances),
                Unmet("circumstances_any", self.circumstances_any),
            ),
            (bool(missing), Unmet("circumstances_all", missing)),
            (bool(barring), Unmet("not_circumstances", barring)),
        )
        return tuple(each for is_unmet, each in lists if is_unmet)


class Position(Frozen):
    """A settled line: the class of question, the grounds, who adopted it and when.

    `after` names the positions that this one gives way to where a part is in the class of both. They stand before it in the file.
    """

    id: Slug
    title: Line
    adopted_by: Line | None = None
    adopted_on: date | None = None
    after: tuple[Slug, ...] = ()
    matches: Matches
    grounds: tuple[Ground, ...]
    sources: tuple[Source, ...] = ()
    notes: tuple[Prose, ...] = ()

    def __hash__(self) -> int:
        """Equal positions have equal names."""
        return hash(self.id)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The grounds as stage 1 reads them."""
        return tuple(ground.claim() for ground in self.grounds)

    @property
    def adopted(self) -> bool:
        """Whether an authority has made the line its own."""
        return self.adopted_by is not None and self.adopted_on is not None


class Positions(Frozen):
    """`data/positions.json`, or an authority's own file. The first position that matches a covert part applies to it."""

    title: Line
    checked_on: date
    positions: tuple[Position, ...]

    def __hash__(self) -> int:
        """One file is one value: what is worked out from it is kept under its identity."""
        return id(self)

    @cached_property
    def by_id(self) -> Mapping[str, Position]:
        """The positions by name."""
        return {position.id: position for position in self.positions}


class Basis(NamedTuple):
    """The grounds that a part is decided on, and the position they come from, if any."""

    grounds: tuple[Ground, ...]
    claims: tuple[Claim, ...]
    position: Position | None


def basis(part: Part, kind: AuthorityKind, positions: Positions) -> Basis:
    """The grounds of a part: its own; else its named position's; else, for covert use, the first position that matches.

    A named position also fills in the reasons that the part's own grounds leave out.

    Raises `CaseError` when the named position does not exist.
    """
    if part.position is not None:
        named = positions.by_id.get(part.position)
        if named is None:
            raise CaseError([unknown_position("position", positions)])
        if not part.grounds:
            return Basis(named.grounds, named.claims, named)
        return _own(tuple(_filled(ground, named) for ground in part.grounds), named)
    if part.grounds:
        return _own(part.grounds, None)
    return _settled(part.conduct, part.subjects, part.circumstances, kind, positions)


@lru_cache(maxsize=1024)
def _settled(
    conduct: Conduct,
    subjects: tuple[Subject, ...],
    circumstances: tuple[Circumstance, ...],
    kind: AuthorityKind,
    positions: Positions,
) -> Basis:
    """What covert use of this class rests on: the first position that matches, if one does."""
    if conduct == "covert":
        for position in positions.positions:
            if position.matches.covers(conduct, subjects, circumstances, kind):
                return Basis(position.grounds, position.claims, position)
    return Basis((), (), None)


def _own(grounds: tuple[Ground, ...], position: Position | None) -> Basis:
    return Basis(grounds, tuple(ground.claim() for ground in grounds), position)


def unknown_position(path: str, positions: Positions) -> Problem:
    """The mistake of naming a position that is not in the file."""
    known = ", ".join(f"`{name}`" for name in positions.by_id)
    return Problem(path, "is not a position of the authority", f"use one of {known}, or give `grounds`")


def _filled(ground: Ground, position: Position) -> Ground:
    """The ground with the reasons that it leaves out taken from the position's ground under the same provision.

    A ground that gives no reasons at all takes the model of the position's.
    """
    for settled in position.grounds:
        same_matter = set(ground.cites("limbs")).issubset(settled.cites("limbs"))
        if settled.provision != ground.provision or not same_matter:
            continue
        bare = not ground.claim().given
        if type(settled) is type(ground) or bare:
            given = {name: value for name, value in ground if value}
            return type(settled).model_validate({**dict(settled), **given})
    return ground
