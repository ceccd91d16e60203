"""The same rules as zen-engine decision tables: one that collects where each ground stands, one that gives the outcome.

Of the forms tried (a table for each ground, in a row or side by side; one collecting table) this is the fastest without a trace.
It is called in the fastest way: `ZenEngine.evaluate` over a static loader. With a trace, tables side by side took about a fifth
less, so the row beside a trace flatters ncnd by that much.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Final, TypeAlias

from bench.peers import peer
from bench.space import Decided, Facts

_Row: TypeAlias = tuple[dict[str, str], dict[str, str]]
"""The conditions of a row by field, and its outputs. A field without a condition is not looked at."""

_DEFEATED: Final = "official_confirmation or published_framework"
_UNDISTURBED: Final = {_DEFEATED: "false"}

_SECURITY: Final[tuple[_Row, ...]] = (
    ({"s23": "true", _DEFEATED: "true"}, {"state": "refused"}),
    ({"s23": "true", **_UNDISTURBED, "s23_link": "false"}, {"state": "gap"}),
    ({"s23": "true", **_UNDISTURBED, "s23_link": "true", "archived_historical_record": "false"}, {"state": "stands"}),
    ({"s23": "true", **_UNDISTURBED, "s23_link": "true", "archived_historical_record": "true"}, {"state": "awaiting"}),
)
_NATIONAL: Final[tuple[_Row, ...]] = (
    ({"s24": "true", _DEFEATED: "true"}, {"state": "refused"}),
    ({"s24": "true", **_UNDISTURBED}, {"state": "awaiting"}),
)
_RECENT: Final = {"s31": "true", **_UNDISTURBED, "record_over_100_years": "false"}
_ENFORCEMENT: Final[tuple[_Row, ...]] = (
    ({"s31": "true", _DEFEATED: "true"}, {"state": "refused"}),
    ({"s31": "true", **_UNDISTURBED, "record_over_100_years": "true"}, {"state": "refused"}),
    ({**_RECENT, "s31_limb": "false"}, {"state": "gap"}),
    ({**_RECENT, "s31_limb": "true", "s31_limb_needs_purpose": "true", "s31_purpose": "false"}, {"state": "gap"}),
    ({**_RECENT, "s31_limb": "true", "s31_limb_needs_purpose": "true", "s31_purpose": "true"}, {"state": "awaiting"}),
    ({**_RECENT, "s31_limb": "true", "s31_limb_needs_purpose": "false"}, {"state": "awaiting"}),
)
_GROUNDS: Final = (("23(5)", "balance_23", _SECURITY), ("24(2)", "balance_24", _NATIONAL), ("31(3)", "balance_31", _ENFORCEMENT))

_CITED: Final = "map(filter(grounds, #.state in ['stands', 'awaiting']), #.provision)"
_OUTCOMES: Final[tuple[_Row, ...]] = (
    ({"some(grounds, #.state == 'stands')": "true"}, {"outcome": '"neither_confirm_nor_deny"', "cited": _CITED}),
    ({"some(grounds, #.state == 'awaiting')": "true"}, {"outcome": '"balance_required"', "cited": _CITED}),
    ({"some(grounds, #.state == 'gap')": "true"}, {"outcome": '"grounds_required"', "cited": "[]"}),
    ({"conduct": '"covert"', "len(grounds)": "0"}, {"outcome": '"grounds_required"', "cited": "[]"}),
    ({}, {"outcome": '"duty_applies"', "cited": "[]"}),
)


def decider(*, balances: bool, trace: bool = False) -> Callable[[Facts], Any]:
    """A call that decides one set of facts and gives what zen gives. Balances are left out of tables that need not read them."""
    loader = {"type": "static", "content": {"duty": graph(balances=balances)}}
    evaluate = peer("zen").ZenEngine({"loader": loader}).evaluate
    if trace:
        options = {"trace": True}
        return lambda facts: evaluate("duty", facts, options)
    return lambda facts: evaluate("duty", facts)


def decided(answer: Any) -> Decided:
    """The outcome and the provisions cited, from what zen gives."""
    result = answer["result"]
    return result["outcome"], tuple(result["cited"])


def graph(*, balances: bool) -> dict[str, Any]:
    """The tables in zen's own JSON."""
    rows: list[_Row] = []
    for provision, balance, states in _GROUNDS:
        for when, then in states:
            rows.extend(
                (conditions, {"provision": f'"{provision}"', "state": f'"{state}"'})
                for conditions, state in (
                    _weighed(when, balance) if balances and then["state"] == "awaiting" else ((when, then["state"]),)
                )
            )
    steps = [
        _node("request", "inputNode"),
        _table("grounds", "collect", rows, outputPath="grounds", passThrough=True),
        _table("outcome", "first", _OUTCOMES),
        _node("decision", "outputNode"),
    ]
    edges = [
        {"id": f"{one['id']}-{other['id']}", "type": "edge", "sourceId": one["id"], "targetId": other["id"]}
        for one, other in pairwise(steps)
    ]
    return {"nodes": steps, "edges": edges}


def _weighed(when: dict[str, str], balance: str) -> tuple[tuple[dict[str, str], str], ...]:
    """A ground that is engaged and qualified, by the balance recorded for it."""
    return (
        ({**when, balance: '"none"'}, "awaiting"),
        ({**when, balance: '"maintain"'}, "stands"),
        ({**when, balance: '"confirm_or_deny"'}, "lost"),
    )


def _node(name: str, kind: str, content: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}, "content": content or {}}


def _table(name: str, policy: str, rows: Sequence[_Row], **settings: object) -> dict[str, Any]:
    fields = list(dict.fromkeys(field for when, _ in rows for field in when))
    outputs = list(rows[0][1])
    content = {
        "hitPolicy": policy,
        "inputs": [{"id": f"in{index}", "name": field, "field": field} for index, field in enumerate(fields)],
        "outputs": [{"id": output, "name": output, "field": output} for output in outputs],
        "rules": [
            {"_id": f"{name}{number}", **{f"in{index}": when.get(field, "") for index, field in enumerate(fields)}, **then}
            for number, (when, then) in enumerate(rows)
        ],
        "passThrough": False,
        "inputField": None,
        "outputPath": None,
        "executionMode": "single",
        **settings,
    }
    return _node(name, "decisionTableNode", content)
