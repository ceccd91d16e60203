"""What a letter says under one provision: drafted by the engine itself for a made-up authority, with no reasons given yet."""

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue
from ncnd.provision import Limb, Provision
from ncnd.response import Response, respond
from ncnd.vocabulary import AuthorityKind, Fact, Family, StatusInLaw

_KINDS: Final[tuple[AuthorityKind, ...]] = ("other", "government_department")


class Route(NamedTuple):
    """The limbs of a provision that share a family of test and a status in law, or the provision itself if it has no limbs."""

    family: Family
    status: StatusInLaw
    limbs: tuple[Limb, ...]


class Sample(NamedTuple):
    """A ground by one route, as a case file gives it, and the reply drafted on it."""

    route: Route
    ground: dict[str, Any]
    response: Response


def routes(provision: Provision) -> Iterator[Route]:
    """The ways in which a provision can be relied on, as far as they differ in law."""
    if not provision.limbs:
        yield Route(provision.family, provision.status, ())
    by_nature: dict[tuple[Family, StatusInLaw], list[Limb]] = {}
    for limb in provision.limbs:
        by_nature.setdefault((limb.family or provision.family, limb.status or provision.status), []).append(limb)
    for (family, status), limbs in by_nature.items():
        yield Route(family, status, tuple(limbs))


def samples(provision: Provision, law: Catalogue) -> Iterator[Sample]:
    """One draft for each route."""
    for route in routes(provision):
        ground = _ground(provision, route)
        yield Sample(route, ground, _reply(provision, ground, law))


def _ground(provision: Provision, route: Route) -> dict[str, Any]:
    """The least that a case file gives for the provision to be engaged, and no reasons."""
    ground: dict[str, Any] = {"provision": provision.provision}
    if route.limbs:
        ground["limbs"] = [route.limbs[0].code]
    if route.family in ("prejudice", "endangerment"):
        ground["likelihood"] = "would_be_likely"
    for need in provision.needs:
        ground[need.fact] = _needed(need.fact)
    return ground


def _needed(fact: Fact) -> object:
    if fact == "opinion":
        return {"by": "[officer: name and office]", "given_on": "2026-03-02"}
    return "why an answer would do that, for the file note only"


def _reply(provision: Provision, ground: dict[str, Any], law: Catalogue) -> Response:
    allowed = [kind for kind in provision.kinds or _KINDS if kind not in provision.not_kinds]
    part = {"conduct": "undivided", "about": "the matter asked about", "grounds": [ground]}
    request = {
        "answered": law.exemptions.checked_on.isoformat(),
        "authority": {"name": "Example Authority", "kind": allowed[0], "nation": "england"},
        "questions": [{"ref": "1", "text": "What do you hold on the matter?", "parts": [part]}],
    }
    return respond(CaseFile.model_validate_json(json.dumps({"request": request})), law=law)
