"""The finite space of what a decision on one part turns on, as ncnd takes it and as its peers do.

A peer gets plain facts, made ready for it outside the time taken; ncnd gets a `Part`, with the words that a real one has.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any, Final, NamedTuple, TypeAlias

from ncnd.balance import Balance, settle
from ncnd.duty import decide
from ncnd.outcome import BalanceRequired, DutyExcluded, Outcome
from ncnd.request import Part
from ncnd.vocabulary import AuthorityKind

Facts: TypeAlias = Mapping[str, bool | str]
"""What a peer is given: flat, and without a word of the request."""

DAY: Final = date(2021, 4, 23)
KIND: Final[AuthorityKind] = "government_department"
"""An authority for which no position is shipped, so that a part rests on the grounds it carries."""

CONDUCTS: Final = ("covert", "overt", "undivided")
CIRCUMSTANCES: Final = ("official_confirmation", "published_framework", "record_over_100_years", "archived_historical_record")
SECURITY: Final = ("absent", "without_link", "with_link")
NATIONAL: Final = ("absent", "put_forward")
ENFORCEMENT: Final = ("absent", "no_limb", "limb", "limb_without_its_purpose", "limb_with_its_purpose")
BALANCES: Final = ("none", "maintain", "confirm_or_deny")
BALANCED: Final = {"balance_23": "23(5)", "balance_24": "24(2)", "balance_31": "31(3)"}

_WORDS: Final = {
    "link": "The work asked about is done with a body listed in section 23(3), so that either answer would relate to it.",
    "necessity": "Either answer would help those who mean harm to judge where they may be met and where they may not.",
    "if_confirmed": "people who plan offences could infer what they may meet in this area, and change how they travel.",
    "if_denied": "the same people could infer that they need not guard against it in this area, and carry on there.",
}


class Characteristics(NamedTuple):
    """One point of the space: 1,440 of them, each with 27 sets of balances."""

    conduct: str
    circumstances: tuple[str, ...]
    security: str
    national: str
    enforcement: str

    def facts(self, **balances: str) -> Facts:
        """As a peer takes it."""
        return {
            "conduct": self.conduct,
            **{name: name in self.circumstances for name in CIRCUMSTANCES},
            "s23": self.security != "absent",
            "s23_link": self.security == "with_link",
            "s24": self.national != "absent",
            "s31": self.enforcement != "absent",
            "s31_limb": self.enforcement in ("limb", "limb_without_its_purpose", "limb_with_its_purpose"),
            "s31_limb_needs_purpose": self.enforcement in ("limb_without_its_purpose", "limb_with_its_purpose"),
            "s31_purpose": self.enforcement == "limb_with_its_purpose",
            **balances,
        }

    def part(self) -> dict[str, Any]:
        """As a case file has it."""
        return {
            "conduct": self.conduct,
            "about": "trials of live facial recognition technology",
            "subjects": ["technology"],
            "circumstances": list(self.circumstances),
            "grounds": list(self._grounds()),
        }

    def _grounds(self) -> Iterator[dict[str, Any]]:
        if self.security != "absent":
            link = {"link": _WORDS["link"]} if self.security == "with_link" else {}
            yield {"provision": "23(5)", "bodies": ["(a)"], **link}
        if self.national != "absent":
            yield {"provision": "24(2)", "necessity": _WORDS["necessity"]}
        if self.enforcement != "absent":
            purpose = {"purposes": ["31(2)(a)"]} if self.enforcement == "limb_with_its_purpose" else {}
            yield {"provision": "31(3)", "limbs": self._limbs(), **purpose} | {
                name: _WORDS[name] for name in ("if_confirmed", "if_denied")
            }

    def _limbs(self) -> list[str]:
        if self.enforcement == "no_limb":
            return []
        return ["31(1)(a)", "31(1)(b)"] if self.enforcement == "limb" else ["31(1)(a)", "31(1)(g)"]


def every_part() -> Iterator[Characteristics]:
    """Every point of the space."""
    flags = [
        tuple(name for name, on in zip(CIRCUMSTANCES, chosen, strict=True) if on) for chosen in product((False, True), repeat=4)
    ]
    for point in product(CONDUCTS, flags, SECURITY, NATIONAL, ENFORCEMENT):
        yield Characteristics(*point)


def every_balance() -> Iterator[dict[str, str]]:
    """Every set of balances that a person may have recorded."""
    for chosen in product(BALANCES, repeat=len(BALANCED)):
        yield dict(zip(BALANCED, chosen, strict=True))


Decided: TypeAlias = tuple[str, tuple[str, ...]]
"""An outcome and the provisions cited for it."""


def by_ncnd(outcome: Outcome, balances: Mapping[str, str]) -> Decided:
    """The decision with its balances, by ncnd."""
    for name, provision in BALANCED.items():
        weighed = balances.get(name, "none")
        if weighed != "none" and isinstance(outcome, DutyExcluded | BalanceRequired) and outcome.awaits(provision):
            outcome = settle(outcome, Balance.model_validate({"provision": provision, "outcome": weighed}))
    return outcome.outcome, tuple(state.provision for state in outcome.cited)


def decided_part(point: Characteristics) -> Outcome:
    """What ncnd decides at a point, before any balance."""
    return decide(Part.model_validate(point.part()), on=DAY, kind=KIND)
