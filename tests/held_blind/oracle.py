"""The outcome rules of the Act a second time, naively, from plain dictionaries: what the engine is compared with.

It knows sections 23(5), 24(2), 30(3), 31(3) and 38(2), and shares no code and no data with the engine.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]


def outcomes(case: Json, positions: Sequence[Json]) -> dict[str, str]:
    """The outcome of every part of a case, by its id."""
    request, holdings = case["request"], case.get("holdings", {})
    duties = {
        name: duty(
            part,
            request["authority"]["kind"],
            _for_part(case.get("balances", []), name),
            positions,
            [set(each["provisions"]) for each in _covering(case.get("cumulative", []), name) if each["outcome"] == "maintain"],
        )
        for name, _, part in _named_parts(request)
    }
    told = {name: outcome for name, outcome in duties.items() if outcome != "duty_applies"}
    # Questions name only each other, and never in a circle: so each round settles at least one more of them.
    while len(told) < len(duties):
        for name, question, part in _named_parts(request):
            named: list[str] = question.get("depends_on", []) if part["conduct"] != "covert" else []
            if name in told or not all(_open_parts(request, ref) <= told.keys() for ref in named):
                continue
            if name in holdings:
                told[name] = holdings[name]
            elif named and all(_nothing_held(request, ref, told) for ref in named):
                told[name] = "not_applicable"
            else:
                told[name] = "holding_required"
    return told


def _named_parts(request: Json) -> list[tuple[str, Json, Json]]:
    return [
        (part.get("id") or f"{question['ref']}-{part['conduct']}", question, part)
        for question in request["questions"]
        for part in question["parts"]
    ]


def _open_parts(request: Json, ref: str) -> set[str]:
    return {name for name, question, part in _named_parts(request) if question["ref"] == ref and part["conduct"] != "covert"}


def _nothing_held(request: Json, ref: str, told: Mapping[str, str]) -> bool:
    found = {told[name] for name in _open_parts(request, ref)}
    return bool(found) and found <= {"not_held", "not_applicable"}


def _for_part(balances: Sequence[Json], name: str) -> dict[str, str]:
    return {each["provision"]: each["outcome"] for each in _covering(balances, name)}


def _covering(balances: Sequence[Json], name: str) -> list[Json]:
    return [each for each in balances if name in (each.get("parts") or [name])]


def duty(part: Json, kind: str, balances: Mapping[str, str], positions: Sequence[Json], together: Sequence[set[str]] = ()) -> str:
    """What stage 1 comes to for one part, given the balance struck under each provision, and the provisions maintained together."""
    circumstances = set(part.get("circumstances", []))
    states = {
        ground["provision"]: _weighed(_state(ground, circumstances), balances.get(ground["provision"]))
        for ground in grounds(part, kind, positions)
    }
    lost = {provision for provision, state in states.items() if state == "lost"}
    found = {*states.values(), *(["stands"] if any(each <= lost for each in together) else [])}
    if "stands" in found:
        return "neither_confirm_nor_deny"
    if "awaiting" in found:
        return "balance_required"
    if "gap" in found or (part["conduct"] == "covert" and not found):
        return "grounds_required"
    return "duty_applies"


def grounds(part: Json, kind: str, positions: Sequence[Json]) -> list[Json]:
    """The part's own grounds; else its named position's; else, for covert use, those of the first position that matches."""
    own: list[Json] = part.get("grounds") or []
    if "position" in part:
        settled = next(position for position in positions if position["id"] == part["position"])["grounds"]
        return [_filled(ground, settled) for ground in own] or settled
    if own or part["conduct"] != "covert":
        return own
    matching: list[list[Json]] = [position["grounds"] for position in positions if kind in position["matches"]["kinds"]]
    return matching[0] if matching else []


def _filled(own: Json, settled: Sequence[Json]) -> Json:
    """What the part leaves out is the position's, where the position speaks of the same matter."""
    for each in settled:
        if each["provision"] == own["provision"] and set(own.get("limbs", [])) <= set(each.get("limbs", [])):
            return {**each, **{name: given for name, given in own.items() if given}}
    return own


def _state(ground: Json, circumstances: set[str]) -> str:
    """Where a ground stands before any balance."""
    if circumstances & {"official_confirmation", "published_framework"}:
        return "refused"
    match ground["provision"]:
        case "23(5)" if not ground.get("link"):
            return "gap"
        case "23(5)":
            return "awaiting" if "archived_historical_record" in circumstances else "stands"
        case "30(3)" if circumstances & {"record_over_100_years", "archived_historical_record"} and _under_30_1(ground):
            return "refused"
        case "31(3)" if "record_over_100_years" in circumstances:
            return "refused"
        case "31(3)" if not ground.get("limbs"):
            return "gap"
        case "31(3)" if {"31(1)(g)", "31(1)(h)", "31(1)(i)"} & set(ground["limbs"]) and not ground.get("purposes"):
            return "gap"
        case _:
            return "awaiting"


def _under_30_1(ground: Json) -> bool:
    """Whether a ground under section 30(3) rests on limbs of section 30(1) alone, which old records close."""
    limbs: list[str] = ground.get("limbs", [])
    return bool(limbs) and "30(2)" not in limbs


def _weighed(state: str, balance: str | None) -> str:
    if state != "awaiting" or balance in (None, "pending"):
        return state
    return "stands" if balance == "maintain" else "lost"
