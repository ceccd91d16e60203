"""The same rules written out by hand in Python: what the pydantic + Jinja2 peer decides by, and an oracle for the tables."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Decided: TypeAlias = tuple[str, tuple[str, ...]]


def decide(facts: Mapping[str, Any]) -> Decided:
    """The outcome and the provisions cited for it."""
    states = (("23(5)", _security(facts)), ("24(2)", _national(facts)), ("31(3)", _enforcement(facts)))
    found = {state for _, state in states}
    if "stands" in found:
        outcome = "neither_confirm_nor_deny"
    elif "awaiting" in found:
        outcome = "balance_required"
    elif "gap" in found or (facts["conduct"] == "covert" and found == {"absent"}):
        outcome = "grounds_required"
    else:
        outcome = "duty_applies"
    return outcome, tuple(provision for provision, state in states if state in ("stands", "awaiting"))


def _security(facts: Mapping[str, Any]) -> str:
    if not facts["s23"]:
        return "absent"
    if _defeated(facts):
        return "refused"
    if not facts["s23_link"]:
        return "gap"
    return _weighed(facts.get("balance_23")) if facts["archived_historical_record"] else "stands"


def _national(facts: Mapping[str, Any]) -> str:
    if not facts["s24"]:
        return "absent"
    return "refused" if _defeated(facts) else _weighed(facts.get("balance_24"))


def _enforcement(facts: Mapping[str, Any]) -> str:
    if not facts["s31"]:
        return "absent"
    if _defeated(facts) or facts["record_over_100_years"]:
        return "refused"
    if not facts["s31_limb"] or (facts["s31_limb_needs_purpose"] and not facts["s31_purpose"]):
        return "gap"
    return _weighed(facts.get("balance_31"))


def _defeated(facts: Mapping[str, Any]) -> bool:
    return bool(facts["official_confirmation"] or facts["published_framework"])


def _weighed(balance: str | None) -> str:
    if balance == "maintain":
        return "stands"
    return "lost" if balance == "confirm_or_deny" else "awaiting"
