"""Whether ncnd went the way of each decision, and how often."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from bench.replay.endings import Applied, Ending, Remark, applied_in, ending_of, why_left_out
from bench.replay.engine import Replayed, Silence, replayed
from bench.replay.facts import facts_of
from bench.replay.mapping import Reading, mapped
from bench.replay.rows import Row, Unreadable
from ncnd.catalogue import Catalogue
from ncnd.errors import CaseError

Way = Literal["too silent", "too open"]
"""On which side of a decision ncnd came down."""

AGREES: Final[Mapping[Ending, frozenset[Silence]]] = {
    "upheld": frozenset({"all", "some"}),
    "partly": frozenset({"some"}),
    "overturned": frozenset({"none"}),
}
"""The silences that agree with an ending. One ground that stands is enough to uphold; partly is some grounds and not others."""


class Compared(NamedTuple):
    """A row that counts: how it ended, and what ncnd made of it."""

    ending: Ending
    applied: Mapping[str, Applied]
    replay: Replayed


class LeftOut(NamedTuple):
    """A row that does not count, and why."""

    name: str
    ending: Ending | None
    why: str


class Tally(NamedTuple):
    """How many agree, of how many."""

    agreed: int
    of: int

    def __str__(self) -> str:
        return f"{self.agreed} of {self.of}" + (f" ({self.agreed / self.of:.0%})" if self.of else "")


class Replay(NamedTuple):
    """A whole file replayed."""

    compared: tuple[Compared, ...]
    left_out: tuple[LeftOut, ...]
    remarks: tuple[Remark, ...]


Basis = Literal["engagement", "weighed"]
"""Whether silence is counted by engagement alone, or after the assumed weighing."""


def replay(rows: Iterable[Row | Unreadable], law: Catalogue, reading: Reading = "claimed") -> Replay:
    """Decide every row on its facts, and set beside each how it ended."""
    compared: list[Compared] = []
    left_out: list[LeftOut] = []
    remarks: list[Remark] = []
    for row in rows:
        if isinstance(row, Unreadable):
            left_out.append(LeftOut(row.name, None, row.why))
            continue
        made = _made(row, law, reading, remarks)
        ending = ending_of(row)
        why = why_left_out(row, ending)
        if why is None and isinstance(made, Replayed) and ending is not None:
            compared.append(Compared(ending, applied_in(row, law, remarks), made))
        else:
            left_out.append(LeftOut(row.name, ending, why or str(made)))
    return Replay(tuple(compared), tuple(left_out), tuple(remarks))


def _made(row: Row, law: Catalogue, reading: Reading, remarks: list[Remark]) -> Replayed | str:
    """What ncnd makes of the facts of a row, or why it can make nothing of them."""
    facts = facts_of(row.values, row.name)
    remarks.extend(Remark(row.name, text) for text in mapped(facts, law, reading).remarks)
    try:
        made = replayed(facts, law, reading)
    except CaseError:
        return "its day lies outside the law's data"
    return made or ("it names no provision that ncnd decides" if facts.citations else "it names no provision")


def silence(each: Compared, basis: Basis) -> Silence:
    """The silence of a row, counted one way or the other."""
    return each.replay.on_engagement if basis == "engagement" else each.replay.as_weighed


def agrees(each: Compared, basis: Basis) -> bool:
    """Whether ncnd went the way of the decision."""
    return silence(each, basis) in AGREES[each.ending]


def way(each: Compared, basis: Basis) -> Way | None:
    """Which way ncnd disagrees, if it does."""
    if agrees(each, basis):
        return None
    return "too open" if silence(each, basis) == "none" else "too silent"


def tally(compared: Iterable[Compared], basis: Basis, ending: Ending | None = None) -> Tally:
    """Agreement over the rows that ended one way, or over all."""
    counted = [agrees(each, basis) for each in compared if ending in (None, each.ending)]
    return Tally(sum(counted), len(counted))


class ByProvision(NamedTuple):
    """Agreement on one provision: where it applied, where it did not, and how many rows say nothing that can be compared."""

    provision: str
    applied: Tally
    did_not: Tally
    undecided: int


def by_provision(compared: Iterable[Compared], basis: Basis) -> tuple[ByProvision, ...]:
    """Agreement on each provision that was relied on."""
    seen: dict[str, dict[Applied, list[bool]]] = {}
    for each in compared:
        excluded: dict[str, bool] = {}
        for ground in each.replay.grounds:
            stands = ground.engaged if basis == "engagement" else ground.excludes
            excluded[ground.put.provision] = excluded.get(ground.put.provision, False) or stands
        for provision, stands in excluded.items():
            applied = each.applied.get(provision, "not-decided")
            seen.setdefault(provision, {}).setdefault(applied, []).append(stands is (applied == "applies"))
    return tuple(
        ByProvision(
            provision,
            _count(found.get("applies", [])),
            _count(found.get("does-not-apply", [])),
            len(found.get("not-decided", [])),
        )
        for provision, found in seen.items()
    )


def _count(agreed: list[bool]) -> Tally:
    return Tally(sum(agreed), len(agreed))
