"""The same rules in JSON Logic: where each ground stands, then what that comes to, since JSON Logic cannot name what it derives."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from bench.peers import peer
from bench.space import Facts

_Logic: TypeAlias = dict[str, Any]


def _var(name: str) -> _Logic:
    return {"var": name}


def _weighed(balance: str) -> _Logic:
    return {"if": [{"===": [_var(balance), "maintain"]}, "stands", {"===": [_var(balance), "confirm_or_deny"]}, "lost", "awaiting"]}


_DEFEATED: Final = {"or": [_var("official_confirmation"), _var("published_framework")]}
_PURPOSE_MISSING: Final = {"and": [_var("s31_limb_needs_purpose"), {"!": _var("s31_purpose")}]}
_SECURITY: Final = [
    *({"!": _var("s23")}, "absent"),
    *(_DEFEATED, "refused"),
    *({"!": _var("s23_link")}, "gap"),
    *(_var("archived_historical_record"), _weighed("balance_23")),
    "stands",
]
_NATIONAL: Final = [{"!": _var("s24")}, "absent", _DEFEATED, "refused", _weighed("balance_24")]
_ENFORCEMENT: Final = [
    *({"!": _var("s31")}, "absent"),
    *({"or": [_DEFEATED, _var("record_over_100_years")]}, "refused"),
    *({"or": [{"!": _var("s31_limb")}, _PURPOSE_MISSING]}, "gap"),
    _weighed("balance_31"),
]
_STATES: Final = [{"if": _SECURITY}, {"if": _NATIONAL}, {"if": _ENFORCEMENT}]
_NOTHING_PUT_FORWARD: Final = {"all": [_var("states"), {"===": [_var(""), "absent"]}]}
_OUTCOME: Final = {
    "if": [
        *({"in": ["stands", _var("states")]}, "neither_confirm_nor_deny"),
        *({"in": ["awaiting", _var("states")]}, "balance_required"),
        *({"in": ["gap", _var("states")]}, "grounds_required"),
        *({"and": [{"===": [_var("conduct"), "covert"]}, _NOTHING_PUT_FORWARD]}, "grounds_required"),
        "duty_applies",
    ]
}


def decider() -> Callable[[Facts], str]:
    """A call that gives the outcome for one set of facts."""
    apply: Callable[[Any, Any], Any] = peer("json_logic").jsonLogic

    def decide(facts: Facts) -> str:
        states = apply(_STATES, facts)
        outcome: str = apply(_OUTCOME, {"conduct": facts.get("conduct"), "states": states})
        return outcome

    return decide
