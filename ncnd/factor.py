"""Public interest factors and harm skeletons as data.

These models describe `data/factors.json`. A factor is offered by subject and circumstance; its weight is for a person to decide.

Source: FOIA 2000 s 2(1)(b). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from ncnd.model import Frozen
from ncnd.vocabulary import Circumstance, Likelihood, Subject

Side = Literal["favours-confirming", "favours-maintaining"]


class Factor(Frozen):
    """A consideration on one side of the section 2(1)(b) balance.

    `provision` is `any` for factors on the confirming side and for attenuators, which lessen the confirming side without being an
    interest that any provision protects. `limb` says which answer the point flows from.
    """

    id: str
    provision: str
    side: Side
    role: Literal["factor", "attenuator"]
    limb: Literal["confirm", "deny", "both", "n/a"]
    heading: str
    text: str
    placeholders: tuple[str, ...]
    subject_any: tuple[Subject, ...]
    flags_any: tuple[Circumstance, ...]
    flags_all: tuple[Circumstance, ...]
    not_subject_any: tuple[Subject, ...]
    not_flags_any: tuple[Circumstance, ...]
    weight_guidance: str
    generic: bool
    pairs_with: tuple[str, ...]
    authority: str
    url: str
    support: Literal["authority", "practice", "none"]
    verified: bool

    def offered(self, subjects: frozenset[Subject], circumstances: frozenset[Circumstance]) -> bool:
        """Whether the factor is worth considering for a question of this kind."""
        return bool(
            not subjects.isdisjoint(self.subject_any)
            and (not self.flags_any or not circumstances.isdisjoint(self.flags_any))
            and circumstances.issuperset(self.flags_all)
            and subjects.isdisjoint(self.not_subject_any)
            and circumstances.isdisjoint(self.not_flags_any)
        )


class LikelihoodLevel(Frozen):
    """How likely the effect of an answer must be shown to be."""

    value: Likelihood | str
    meaning: str
    public_interest_effect: str
    authority: str
    url: str
    verified: bool


class Harm(Frozen):
    """The skeleton of the reasons why a provision, or one limb of it, is engaged by an answer.

    `verb` is the statutory word where it is not that of the family: section 36(2)(b) speaks of inhibiting.
    """

    provision: str
    limb: str | None
    purpose: str | None
    statement: Literal["prejudice", "necessity", "endangerment", "none"]
    interest: str | None
    interest_label: str | None
    verb: str | None = None
    prejudice: str | None
    if_confirmed: str | None
    if_denied: str | None
    likelihood: str | None
    must_show: tuple[str, ...]
    typical_subjects: tuple[Subject, ...]
    red_flags: tuple[str, ...]
    authority: str
    url: str
    verified: bool
    support: Literal["authority", "drafting"]
    note: str = ""


class RedFlag(Frozen):
    """A way in which reasons for engagement go wrong."""

    id: str
    name: str
    check: str
    pattern: str | None
    why: str
    bad: str
    fix: str
    authority: str
    url: str
    verified: bool


class Factors(Frozen):
    """`data/factors.json`: what a public interest test may be built from."""

    title: str
    checked_on: date
    placeholders: Mapping[str, str]
    factors: tuple[Factor, ...]
    likelihood_levels: tuple[LikelihoodLevel, ...]
    harm: tuple[Harm, ...]
    harm_red_flags: tuple[RedFlag, ...]
