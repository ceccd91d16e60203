"""Every partial input for a covert part: each fact given or left out, in every combination, and what the whole facts could be.

A balance left out is one not yet struck, which is also a fact. An official confirmation stands for all that defeats a ground.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any, Final, NamedTuple, TypeAlias

from bench.peers import rules
from bench.space import Characteristics, Facts

Value: TypeAlias = bool | str | None
"""What is given for a fact. Nothing: it is left out."""

_FLAG: Final[Mapping[Value, tuple[Value, ...]]] = {True: (True,), False: (False,), None: (True, False)}
_BALANCE: Final[Mapping[Value, tuple[Value, ...]]] = {
    "maintain": ("maintain",),
    "confirm_or_deny": ("confirm_or_deny",),
    None: ("none", "maintain", "confirm_or_deny"),
}
_WHOLE: Final[Mapping[str, Mapping[Value, tuple[Value, ...]]]] = {
    "conduct": {"covert": ("covert",), None: ("covert",)},
    "official_confirmation": _FLAG,
    "record_over_100_years": _FLAG,
    "archived_historical_record": _FLAG,
    "security": {
        "absent": ("absent",),
        "with_link": ("with_link",),
        "link_left_out": ("with_link",),
        None: ("absent", "with_link"),
    },
    "national": {"absent": ("absent",), "put_forward": ("put_forward",), None: ("absent", "put_forward")},
    "enforcement": {
        "absent": ("absent",),
        "limb": ("limb",),
        "limb_with_its_purpose": ("limb_with_its_purpose",),
        "limb_left_out": ("limb", "limb_with_its_purpose"),
        "purpose_left_out": ("limb_with_its_purpose",),
        None: ("absent", "limb", "limb_with_its_purpose"),
    },
    "balance_24": _BALANCE,
    "balance_31": _BALANCE,
}
"""For each fact, what may be given, and what the whole fact could then be."""


class Partial(NamedTuple):
    """One partial input, apart from the holding."""

    conduct: Value
    official_confirmation: Value
    record_over_100_years: Value
    archived_historical_record: Value
    security: Value
    national: Value
    enforcement: Value
    balance_24: Value
    balance_31: Value

    @property
    def some_grounds_left_out(self) -> bool:
        """Whether some grounds are left out beside others that are given or known not to apply."""
        grounds = (self.security, self.national, self.enforcement)
        return None in grounds and any(grounds)

    def may_be_excluded(self) -> bool:
        """Whether there are whole facts, with what is left out filled in, by which an exclusion is engaged."""
        whole = (_WHOLE[name][value] for name, value in self._asdict().items())
        return any(_excluded(Partial(*facts)) for facts in product(*whole))

    def facts(self) -> Facts:
        """As a peer takes it: what is left out is not there. No balance is `none`, as it is for a peer with the whole facts."""
        given: dict[str, Value] = {
            "conduct": self.conduct,
            "official_confirmation": self.official_confirmation,
            "published_framework": False,
            "record_over_100_years": self.record_over_100_years,
            "archived_historical_record": self.archived_historical_record,
            "s23": _put_forward(self.security),
            "s23_link": {"with_link": True, "absent": False}.get(str(self.security)),
            "s24": _put_forward(self.national),
            "s31": _put_forward(self.enforcement),
            **_limb_facts(self.enforcement),
            "balance_23": "none",
            "balance_24": self.balance_24 or "none",
            "balance_31": self.balance_31 or "none",
        }
        return {name: value for name, value in given.items() if value is not None}

    def case(self, holding: str | None) -> dict[str, Any]:
        """As a case file has it: what is left out is not there."""
        flags = [
            name for name in ("official_confirmation", "record_over_100_years", "archived_historical_record") if getattr(self, name)
        ]
        part = {
            **({"conduct": self.conduct} if self.conduct else {}),
            **{"id": "1", "about": "trials of drones", "circumstances": flags, "grounds": list(self._grounds())},
        }
        authority = {"name": "Exampleshire Police", "kind": "police", "nation": "england"}
        questions = [{"ref": "1", "text": "Do you try drones?", "parts": [part]}]
        weighed = {"24(2)": self.balance_24, "31(3)": self.balance_31}
        return {
            "request": {"answered": "2021-04-23", "authority": authority, "questions": questions},
            "holdings": {"1": holding} if holding else {},
            "balances": [{"provision": provision, "outcome": outcome} for provision, outcome in weighed.items() if outcome],
        }

    def _grounds(self) -> Iterator[dict[str, Any]]:
        if _put_forward(self.security):
            yield {"provision": "23(5)", **({"link": "Work with a listed body."} if self.security == "with_link" else {})}
        if _put_forward(self.national):
            yield {"provision": "24(2)", "necessity": "Either answer would help those who mean harm."}
        if _put_forward(self.enforcement):
            limbs = {"limb": ["31(1)(a)"], "limb_left_out": []}.get(str(self.enforcement), ["31(1)(g)"])
            purposes = ["31(2)(a)"] if self.enforcement == "limb_with_its_purpose" else []
            yield {"provision": "31(3)", "limbs": limbs, "purposes": purposes}


def every_partial() -> Iterator[Partial]:
    """Every partial input."""
    return (Partial(*given) for given in product(*_WHOLE.values()))


def _put_forward(ground: Value) -> bool | None:
    return None if ground is None else ground != "absent"


def _limb_facts(ground: Value) -> dict[str, Value]:
    if ground in (None, "limb_left_out"):
        return {}
    needs_purpose = ground in ("limb_with_its_purpose", "purpose_left_out")
    purpose = None if ground == "purpose_left_out" else needs_purpose
    return {"s31_limb": ground != "absent", "s31_limb_needs_purpose": needs_purpose, "s31_purpose": purpose}


@cache
def _excluded(whole: Partial) -> bool:
    """Whether an exclusion is engaged by whole facts."""
    circumstances = tuple(
        name for name in ("official_confirmation", "record_over_100_years", "archived_historical_record") if getattr(whole, name)
    )
    point = Characteristics("covert", circumstances, str(whole.security), str(whole.national), str(whole.enforcement))
    facts = point.facts(balance_23="none", balance_24=str(whole.balance_24), balance_31=str(whole.balance_31))
    return rules.decide(facts)[0] in ("neither_confirm_nor_deny", "balance_required")
