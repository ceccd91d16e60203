"""Whether each rule that the engine applies names a statute or a decision for what it says."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bench.replay.engine import Replayed
from ncnd.citation import act_order

_STATUTE: Final = re.compile(r"\b(?:FOIA|EIR|FOISA|Act|SI|SOCPA|DUAA|IP\(A\)A)\b[^;]*\d")
_DECISION: Final = re.compile(r"\b(?:EA/\d|UKUT|UKFTT|UKSC|EWCA|FS\d|IC-\d|decisions? |FTT )")


def names_statute_or_decision(authority: str) -> bool:
    """Whether an authority names a provision of an Act, or a decision of the regulator, a tribunal or a court."""
    return bool(_STATUTE.search(authority) or _DECISION.search(authority))


def cited_rules(replays: Iterable[Replayed]) -> Mapping[str, tuple[str, int, int]]:
    """Each rule that a step cites: its authority, how often it was looked at, and how often it was met."""
    found: dict[str, tuple[str, int, int]] = {}
    for replay in replays:
        for ground in replay.grounds:
            for step in ground.state.steps:
                _, looked_at, met = found.get(step.rule, ("", 0, 0))
                found[step.rule] = (step.authority, looked_at + 1, met + step.met)
    return dict(sorted(found.items(), key=lambda each: (each[0][0] == "L", act_order(each[0]), each[0])))
