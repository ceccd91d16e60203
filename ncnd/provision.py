"""The law as data: provisions, limbs, bodies and the rules that a decision cites.

These models describe `data/exemptions.json`. They hold no law of their own. Absolute or qualified belongs to a limb where limbs
differ, and so does its source.

Source: FOIA 2000 ss 2, 22-44. https://www.legislation.gov.uk/ukpga/2000/36
"""

from datetime import date
from typing import Literal

from ncnd.citation import BodyCode, LimbCode, ProvisionCode
from ncnd.model import Frozen
from ncnd.vocabulary import AuthorityKind, Circumstance, Fact, Family, StatusInLaw


class Source(Frozen):
    """Where a statement of law was read, and the day to which it was checked."""

    citation: str
    url: str
    checked_on: date
    verified: bool
    note: str = ""


class Rule(Frozen):
    """A proposition of law that a decision may cite, numbered as in the register."""

    id: str
    rule: str
    authority: str
    url: str
    verified: bool
    note: str = ""


class _Dated(Frozen):
    in_force_from: date
    in_force_to: date | None = None

    def in_force(self, on: date) -> bool:
        """Whether this was the law on a day."""
        return self.in_force_from <= on and (self.in_force_to is None or on < self.in_force_to)


class Trigger(Frozen):
    """A circumstance with an effect in law, and the rule that says so."""

    circumstance: Circumstance
    rule: str


class Limb(_Dated):
    """A matter that a provision protects. Its own family and status, where given, override the provision's."""

    code: LimbCode
    title: str
    family: Family | None = None
    status: StatusInLaw | None = None
    needs_purpose: bool = False
    refused_when: tuple[Trigger, ...] = ()
    source: Source


class Purpose(_Dated):
    """A purpose in section 31(2), which limbs (g) to (i) of section 31(1) need."""

    code: LimbCode
    title: str
    source: Source


class Body(_Dated):
    """A body listed in section 23(3). Abolished bodies stay listed, so that older information is still covered."""

    code: BodyCode
    citation: LimbCode
    title: str
    defunct: bool
    source: Source


class Need(Frozen):
    """A fact without which a provision is not engaged; not called for in the circumstances named."""

    fact: Fact
    rule: str
    not_when: tuple[Circumstance, ...] = ()


class Certificate(Frozen):
    """A ministerial certificate. It is data that an authority supplies; ncnd never asserts one (section 25)."""

    section: str
    effect: str
    signatory: str
    covers_ncnd: str | bool | None = None
    general_description: bool | None = None
    prospective: bool | None = None
    appeal: str | None = None


class Amendment(Frozen):
    """A change to a provision since the Act."""

    date: str
    change: str
    verified: bool
    note: str = ""


class Provision(_Dated):
    """A sub-section that excludes the duty to confirm or deny.

    `family` is the kind of test; `limb_needed_for` says what cannot be done without a limb: nothing, a final notice, or engaging
    the provision at all, and then `limb_rule` is the rule that says so; `kinds` confines it to kinds of authority (empty: any).
    """

    provision: ProvisionCode
    base: str
    title: str
    family: Family
    class_test: str | None = None
    test: str
    status: StatusInLaw
    status_why: str
    status_source: Source
    limb_needed_for: Literal["engagement", "notice", "none"]
    limb_rule: str | None = None
    to_the_extent: bool
    limbs: tuple[Limb, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    bodies: tuple[Body, ...] = ()
    refused_when: tuple[Trigger, ...] = ()
    qualified_when: tuple[Trigger, ...] = ()
    kinds: tuple[AuthorityKind, ...] = ()
    not_kinds: tuple[AuthorityKind, ...] = ()
    needs: tuple[Need, ...] = ()
    certificate: Certificate | None = None
    amendments: tuple[Amendment, ...] = ()
    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


class WrongCitation(Frozen):
    """A citation put forward for silence that cannot support it, and what to use instead."""

    citation: str
    why: str
    use: str | None
    rule: str


class Exemptions(Frozen):
    """`data/exemptions.json`: the law that decisions are made by."""

    title: str
    act: str
    data_from: date
    checked_on: date
    defeated_by: tuple[Trigger, ...]
    rules: tuple[Rule, ...]
    provisions: tuple[Provision, ...]
    refused: tuple[WrongCitation, ...]
