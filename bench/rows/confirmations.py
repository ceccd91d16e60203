"""Wrong confirmations: a covert part told that information is or is not held, on facts that, once whole, could exclude the duty.

Each engine has the same rules, proved equal on whole facts. The last step is the same for all: where the duty applies, the holding
is told, if it is given.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, TypeAlias

from pydantic import ValidationError

from bench.line import Line, NoMoreThan, NotMeasured
from bench.partial import Partial, every_partial
from bench.peers import PeerMissing, json_logic_rules, rego_rules, rules, zen_tables
from bench.space import Facts, every_balance, every_part
from ncnd import CaseError, CaseFile, respond

_HOLDINGS: Final = ("held", "not_held", None)
_BALANCES: Final = slice(None, None, 5)
"""Which of the sets of balances the engines are compared on."""

# A ground that a case does not mention is one that was not put forward: once every ground put forward is refused or lost, the duty
# applies. So answers on cases with one ground fewer are counted, but they are not wrong by the rules that all the engines share.
_WHOLE_LISTS, _SINGLE_GROUNDS = "facts, or all grounds, left out", "one ground fewer put forward"

Decider: TypeAlias = Callable[[Facts], str | None]
"""The outcome for the facts given, which may be none."""

Answer: TypeAlias = Callable[[Partial, str | None], str | None]
"""What an engine says of a part whose holding may be left out; nothing if it refuses or fails."""


def run(rounds: int) -> Sequence[Line]:
    """The lines. They are counts, the same in every round."""
    del rounds
    inputs = [partial for partial in every_partial() if partial.may_be_excluded()]
    ours = wrong(by_ncnd, inputs)
    lines: list[Line] = []
    missing: list[str] = []
    theirs: dict[str, Counter[str]] = {}
    for name, make in _PEERS.items():
        try:
            decide = make()
        except PeerMissing as error:
            missing.append(str(error))
            continue
        _prove_equal(name, decide)
        theirs[name] = wrong(_with_holding(decide), inputs)
    remark = f"of {len(inputs) * len(_HOLDINGS):,} partial inputs"
    for left_out in (_WHOLE_LISTS, _SINGLE_GROUNDS):
        for name, found in theirs.items():
            target = NoMoreThan(0) if left_out == _WHOLE_LISTS else None
            lines.append(Line(left_out, "", ours[left_out], name, found[left_out], target))
    return [
        Line("wrong confirmations", "", ours[_WHOLE_LISTS], target=NoMoreThan(0), remark="; ".join([remark, *missing])),
        *lines,
    ]


def wrong(answer: Answer, inputs: Sequence[Partial]) -> Counter[str]:
    """How many partial inputs are answered with a confirmation or a denial, by what was left out."""
    return Counter(
        _SINGLE_GROUNDS if given.some_grounds_left_out else _WHOLE_LISTS
        for given in inputs
        for holding in _HOLDINGS
        if answer(given, holding) in ("held", "not_held")
    )


def by_ncnd(given: Partial, holding: str | None) -> str | None:
    """What ncnd says, from a case file to the response."""
    return _told(json.dumps(given.case(holding)))


@cache
def _told(case: str) -> str | None:
    """What ncnd says of the part in a case file: often the same file for several partial inputs."""
    try:
        return respond(CaseFile.model_validate_json(case)).answers[0].parts[0].outcome
    except (CaseError, ValidationError):
        return None


def _with_holding(decide: Decider) -> Answer:
    decided: dict[Partial, str | None] = {}

    def answer(given: Partial, holding: str | None) -> str | None:
        if given not in decided:
            decided[given] = decide(given.facts())
        return holding if decided[given] == "duty_applies" else decided[given]

    return answer


def _prove_equal(name: str, decide: Decider) -> None:
    """Raise unless a peer decides as the rules do on whole facts."""
    for point in every_part():
        for balances in list(every_balance())[_BALANCES]:
            facts = point.facts(**balances)
            if decide(facts) != rules.decide(facts)[0]:
                raise NotMeasured(f"{name} does not decide the same: {facts}")


def _zen() -> Decider:
    decide = zen_tables.decider(balances=True)
    return lambda facts: decide(facts)["result"].get("outcome")


_PEERS: Final[dict[str, Callable[[], Decider]]] = {
    "zen tables": _zen,
    "Rego": rego_rules.decider,
    "JSON Logic": json_logic_rules.decider,
}
