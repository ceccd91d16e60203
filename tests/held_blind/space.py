"""The finite space of one part: everything that a rule of stage 1 reads, every way round.

A *point* says, for each axis, which of its values a part has. The law reads a ground only by which of its facts are given, so one
wording of each fact stands for all.
"""

import itertools
import json
import random
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ncnd import CaseFile
from ncnd.catalogue import bundled
from ncnd.position import Positions
from ncnd.vocabulary import AuthorityKind

Json = dict[str, Any]
Point = Mapping[str, str]

_CONSEQUENCES: Final[Json] = {
    "likelihood": "would",
    "if_confirmed": "people would learn of it",
    "if_denied": "people would be bolder",
}
_LIMB: Final[Json] = {"provision": "31(3)", "limbs": ["31(1)(a)"], **_CONSEQUENCES}
_REGULATORY: Final[Json] = {"provision": "31(3)", "limbs": ["31(1)(g)"], **_CONSEQUENCES}
_SECURITY: Final[Json] = {"provision": "23(5)", "bodies": ["(a)"], "link": "the technique is developed with them"}
_NATIONAL: Final[Json] = {"provision": "24(2)", "necessity": "a yes or a no would be used to plan harm"}


def _without(ground: Json, *facts: str) -> Json:
    return {name: value for name, value in ground.items() if name not in facts}


GROUNDS: Final[Mapping[str, Mapping[str, Json | None]]] = {
    "23(5)": {
        "absent": None,
        "in full": _SECURITY,
        "no bodies": _without(_SECURITY, "bodies"),
        "no link": _without(_SECURITY, "link"),
        "bare": _without(_SECURITY, "bodies", "link"),
    },
    "24(2)": {"absent": None, "in full": _NATIONAL, "no necessity": _without(_NATIONAL, "necessity")},
    "31(3)": {
        "absent": None,
        "in full": _LIMB,
        "no limb": _without(_LIMB, "limbs"),
        "no likelihood": _without(_LIMB, "likelihood"),
        "no if_confirmed": _without(_LIMB, "if_confirmed"),
        "no if_denied": _without(_LIMB, "if_denied"),
        "limb alone": _without(_LIMB, *_CONSEQUENCES),
        "bare": _without(_LIMB, "limbs", *_CONSEQUENCES),
        "purpose": _REGULATORY | {"purposes": ["31(2)(a)"]},
        "no purpose": _REGULATORY,
    },
}
"""Sections 23(5), 24(2) and 31(3): absent, given in full, and given with each gap and each want."""

ENGAGED: Final[Mapping[str, tuple[str, ...]]] = {
    "23(5)": ("absent", "in full", "no link"),
    "24(2)": ("absent", "in full"),
    "31(3)": ("absent", "in full", "no limb", "purpose", "no purpose"),
}
"""The values that differ in whether a ground is engaged, leaving aside those that differ only in what the notice still wants."""

CONDUCTS: Final = ("overt", "covert", "undivided")
READ: Final = ("official_confirmation", "published_framework", "record_over_100_years", "archived_historical_record")
UNREAD: Final = "multi_force"
BALANCES: Final[Mapping[str, Json | None]] = {
    "none": None,
    "maintain": {"outcome": "maintain", "weighed_on": "2021-04-20", "conclusion": "silence protects more"},
    "confirm or deny": {"outcome": "confirm_or_deny", "weighed_on": "2021-04-20"},
    "pending, dated": {"outcome": "pending", "estimated_on": "2021-05-20"},
    "pending": {"outcome": "pending"},
}
BASES: Final = ("own grounds alone", "a named position", "a matching position")

POSITIONS: Final[Json] = {
    "title": "Settled lines for these tests.",
    "checked_on": "2021-01-01",
    "positions": [
        {
            "id": "covert-policing",
            "title": "Covert work",
            "adopted_by": "Exampleshire Police",
            "adopted_on": "2021-01-01",
            "matches": {"conduct": ["covert"], "kinds": ["police"]},
            "grounds": [_SECURITY, _NATIONAL, _LIMB],
        }
    ],
}
LAW: Final = bundled()
ADOPTED: Final = Positions.model_validate_json(json.dumps(POSITIONS))

AXES: Final[Mapping[str, tuple[str, ...]]] = {
    "conduct": CONDUCTS,
    **{provision: tuple(states) for provision, states in GROUNDS.items()},
    **dict.fromkeys((*READ, UNREAD), ("no", "yes")),
    **{f"balance {provision}": tuple(BALANCES) for provision in GROUNDS},
    "basis": BASES,
}
"""Every axis with its values, the plainest first."""


def product(**only: Iterable[str]) -> Iterator[Point]:
    """Every point on the axes named, with the values given; each other axis stays at its plainest."""
    plain = {axis: values[0] for axis, values in AXES.items()}
    for values in itertools.product(*only.values()):
        yield plain | dict(zip(only, values, strict=True))


def pairs(points: Iterable[Point]) -> set[tuple[str, str, str, str]]:
    """Every two values of different axes that come together at some point."""
    return {(*one, *other) for point in points for one, other in itertools.combinations(point.items(), 2)}


def sample(size: int) -> list[Point]:
    """Points spread over the whole space, the same ones every time. That they hold every pair is for a test to show."""
    chance = random.Random(17)
    return [{axis: chance.choice(values) for axis, values in AXES.items()} for _ in range(size)]


def part_of(point: Point) -> Json:
    """The part at a point."""
    part: Json = {"conduct": point["conduct"], "about": "use of drones", "subjects": ["technology"]}
    part["circumstances"] = [name for name in (*READ, UNREAD) if point[name] == "yes"]
    part["grounds"] = [ground for provision, states in GROUNDS.items() if (ground := states[point[provision]])]
    if point["basis"] == "a named position":
        part["position"] = "covert-policing"
    return part


def kind_of(point: Point) -> AuthorityKind:
    """The kind of authority at a point: only police have a position that matches."""
    return "police" if point["basis"] == "a matching position" else "local_authority"


def balances_of(point: Point, cited: Iterable[str]) -> list[Json]:
    """The balances at a point: those that its grounds call for, since a balance for any other is bad input."""
    wanted = {provision: BALANCES[point[f"balance {provision}"]] for provision in GROUNDS if weighable(provision, point)}
    return [{"provision": provision, **balance} for provision, balance in wanted.items() if balance and provision in cited]


def weighable(provision: str, point: Point) -> bool:
    """Whether a ground under a provision may call for a balance: section 23(5) only for records in an archive."""
    return provision != "23(5)" or point["archived_historical_record"] == "yes"


def case_of(point: Point, cited: Iterable[str]) -> Json:
    """The case file of one part at a point, with nothing said of what is held."""
    authority = {"name": "Exampleshire Council", "kind": kind_of(point), "nation": "england", "review_contact": "The Town Hall"}
    question = {"ref": "1", "text": "Do you use drones?", "parts": [part_of(point)]}
    request = {
        "reference": "R1",
        "received": "2021-04-07",
        "answered": "2021-04-23",
        "authority": authority,
        "questions": [question],
    }
    return {"request": request, "balances": balances_of(point, cited)}


def file_of(case: Json) -> CaseFile:
    """The model of a case given as JSON."""
    return CaseFile.model_validate_json(json.dumps(case))


def at(point: Point) -> str:
    """A point in words: the axes on which it is not plain."""
    plain = {axis: values[0] for axis, values in AXES.items()}
    return ", ".join(f"{axis}: {value}" for axis, value in point.items() if value != plain[axis]) or "nothing given"
