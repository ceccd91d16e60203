"""The same rules in Rego, compiled to a bundle once."""

import json
from collections.abc import Callable
from typing import Any, Final

from bench.peers import peer
from bench.space import Facts

_POLICY: Final = """
package duty

import rego.v1

default defeated := false
defeated if input.official_confirmation
defeated if input.published_framework

weighed(balance) := "stands" if balance == "maintain"
else := "lost" if balance == "confirm_or_deny"
else := "awaiting"

states["23(5)"] := security if input.s23
states["24(2)"] := national if input.s24
states["31(3)"] := enforcement if input.s31

security := "refused" if defeated
else := "gap" if not input.s23_link
else := weighed(input.balance_23) if input.archived_historical_record
else := "stands"

national := "refused" if defeated
else := weighed(input.balance_24)

enforcement := "refused" if defeated
else := "refused" if input.record_over_100_years
else := "gap" if not input.s31_limb
else := "gap" if purpose_missing
else := weighed(input.balance_31)

purpose_missing if {
    input.s31_limb_needs_purpose
    not input.s31_purpose
}

found contains states[_]

outcome := "neither_confirm_nor_deny" if "stands" in found
else := "balance_required" if "awaiting" in found
else := "grounds_required" if "gap" in found
else := "grounds_required" if nothing_for_covert_use
else := "duty_applies"

nothing_for_covert_use if {
    input.conduct == "covert"
    count(found) == 0
}
"""


def decider() -> Callable[[Facts], str | None]:
    """A call that gives the outcome for one set of facts, if Rego finds one."""
    interpreter: Any = peer("regopy").Interpreter()
    interpreter.add_module("duty.rego", _POLICY)
    bundle = interpreter.build("outcome = data.duty.outcome")

    def decide(facts: Facts) -> str | None:
        interpreter.set_input(dict(facts))
        # The output is kept until it has been read: what it gives lives no longer than it does.
        output = interpreter.query_bundle(bundle)
        found: dict[str, str] = json.loads(str(output)).get("bindings", {})
        return found.get("outcome")

    return decide
