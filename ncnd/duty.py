"""Stage 1: does the duty to confirm or deny arise for this part of the question?

Whether anything is held plays no part here: no value that these functions take can say so.

A decision is a function of the characteristics of the part, of which reasons are present, and of the law on the day. It holds no
text, so equal parts share one, with its steps.

Source: FOIA 2000 ss 1(1)(a), 2(1), 23(5), 24(2), 31(3). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final, TypedDict

from ncnd.catalogue import Catalogue, LawOn, bundled
from ncnd.citation import in_act_order
from ncnd.errors import CaseError
from ncnd.grounds import Claim, reasons_wanted
from ncnd.outcome import Awaiting, Gap, GroundState, Outcome, Refused, Stands, Step, outcome_of
from ncnd.position import Basis, Positions, basis
from ncnd.provision import Provision
from ncnd.request import Part, part_outline
from ncnd.sound_grounds import part_problems
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Fact, Family, Likelihood, StatusInLaw

# The numbers of the rules, in `data/exemptions.json`, that the steps below apply.
_ABSOLUTE: Final = "L013"
_CONTESTED: Final = "L135"
_PURPOSE: Final = "L068"
_UNSTATED_LIKELIHOOD: Final = "L072"

_MOST_KEPT: Final = 4096
_KEPT: Final[dict[Hashable, Outcome]] = {}
"""What was decided of parts that were checked, by their outlines: a part of the same outline needs no second check."""


def decide(
    part: Part,
    *,
    on: date,
    kind: AuthorityKind,
    weighs_contested: bool = False,
    law: Catalogue | None = None,
    positions: Positions | None = None,
) -> Outcome:
    """Decide whether the duty to confirm or deny arises for one part of a question.

    `on` is the day as at which the law is applied, `kind` the kind of authority that answers; `weighs_contested` is the authority's
    choice where section 2(3) does not settle whether a balance is called for. The part is checked again on the way in, unless one
    of the same outline was checked before, so a subclass or a copy that carries more than a part may carry is refused.

    Raises `CaseError` when the part cannot be decided on that day, and pydantic's `ValidationError` when it is not a part.

    >>> from datetime import date
    >>> from ncnd.request import Part
    >>> part = Part(conduct="covert", about="trials of facial recognition")
    >>> decide(part, on=date(2021, 4, 23), kind="police").outcome
    'neither_confirm_nor_deny'

    Source: FOIA 2000 s 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    law = law or bundled()
    positions = positions or law.positions
    try:
        key = (part_outline(part), on, kind, weighs_contested, law, positions)
        kept = _KEPT.get(key)
    except (AttributeError, KeyError, TypeError):  # not a part, or one put together by hand
        return _decided_anew(part, on, kind, weighs_contested, law, positions)
    if kept is not None:
        return kept
    outcome = _decided_anew(part, on, kind, weighs_contested, law, positions)
    if len(_KEPT) >= _MOST_KEPT:
        _KEPT.clear()
    _KEPT[key] = outcome
    return outcome


def _decided_anew(
    part: Part, on: date, kind: AuthorityKind, weighs_contested: bool, law: Catalogue, positions: Positions
) -> Outcome:
    part = Part.model_validate(part)
    law_then = law.as_at(on)
    problems = list(part_problems(part, "part", kind, law_then, law, positions, on))
    if problems:
        raise CaseError(problems)
    return decided(part, basis(part, kind, positions), law=law_then, kind=kind, weighs_contested=weighs_contested)


def decided(part: Part, rests_on: Basis, *, law: LawOn, kind: AuthorityKind, weighs_contested: bool) -> Outcome:
    """The decision on a part whose grounds have been found; the caller has checked the part."""
    position = rests_on.position.id if rests_on.position else None
    return _decided(law, kind, weighs_contested, part.conduct, part.circumstances, position, rests_on.claims)


@lru_cache(maxsize=4096)
def _decided(
    law: LawOn,
    kind: AuthorityKind,
    weighs_contested: bool,
    conduct: Conduct,
    circumstances: tuple[Circumstance, ...],
    position: str | None,
    claims: tuple[Claim, ...],
) -> Outcome:
    states = [state for claim in claims for state in _states(law, kind, weighs_contested, frozenset(circumstances), claim)]
    return outcome_of(conduct, position, states)


def _states(
    law: LawOn, kind: AuthorityKind, weighs_contested: bool, found: frozenset[Circumstance], claim: Claim
) -> Iterable[GroundState]:
    """Where one ground stands: one state for each status that its limbs have in law."""
    provision = law.provisions[claim.provision]
    trace = _Trace(law)
    barred = _barred(law, provision, kind, found, trace)
    if barred is not None:
        yield Refused(rule=barred, steps=tuple(trace.steps), **_identity(claim, claim.limbs, None))
        return
    closed = _closed_limbs(provision, claim.limbs, found, trace)
    for code, rule in closed.items():
        yield Refused(rule=rule, steps=tuple(trace.steps), **_identity(claim, (code,), None))
    if closed and len(closed) == len(claim.limbs):
        return
    claim = claim._replace(limbs=tuple(code for code in claim.limbs if code not in closed))
    for (family, status), limbs in _by_status(provision, claim.limbs):
        steps = _Trace(law, trace.steps)
        likelihood = _likelihood(claim, family, steps)
        identity = _identity(claim, limbs, likelihood)
        missing = _missing(provision, claim, limbs, found, steps)
        if missing:
            yield Gap(missing=missing, steps=tuple(steps.steps), **identity)
            continue
        wants = _wants(provision, claim, family)
        if _takes_no_balance(provision, status, weighs_contested, found, steps):
            yield Stands(
                because="contested" if status == "contested" else "absolute", wants=wants, steps=tuple(steps.steps), **identity
            )
        else:
            yield Awaiting(wants=wants, steps=tuple(steps.steps), **identity)


class _Identity(TypedDict):
    provision: str
    limbs: tuple[str, ...]
    purposes: tuple[str, ...]
    likelihood: Likelihood | None


def _identity(claim: Claim, limbs: tuple[str, ...], likelihood: Likelihood | None) -> _Identity:
    return {
        "provision": claim.provision,
        "limbs": in_act_order(limbs),
        "purposes": in_act_order(claim.purposes),
        "likelihood": likelihood,
    }


class _Trace:
    """The rules looked at on the way to one state."""

    def __init__(self, law: LawOn, steps: Iterable[Step] = ()) -> None:
        self._law = law
        self.steps: list[Step] = list(steps)

    def add(self, rule: str, fact: str, met: bool) -> bool:
        """Record a rule and say whether it was met."""
        return self.add_from(rule, self._law.rules[rule].authority, fact, met)

    def add_from(self, rule: str, authority: str, fact: str, met: bool) -> bool:
        """The same for a rule that a provision states itself."""
        self.steps.append(Step(rule=rule, fact=fact, met=met, authority=authority))
        return met


def _barred(law: LawOn, provision: Provision, kind: AuthorityKind, found: frozenset[Circumstance], trace: _Trace) -> str | None:
    """The rule that keeps the ground from counting at all, if one does."""
    for trigger in (*law.defeated_by, *provision.refused_when):
        if trace.add(trigger.rule, trigger.circumstance, trigger.circumstance in found):
            return trigger.rule
    own = provision.provision
    if provision.kinds and trace.add_from(own, provision.sources[0].citation, "kind", kind not in provision.kinds):
        return own
    if provision.not_kinds and trace.add_from(own, provision.sources[0].citation, "kind", kind in provision.not_kinds):
        return own
    return None


def _closed_limbs(provision: Provision, cited: tuple[str, ...], found: frozenset[Circumstance], trace: _Trace) -> Mapping[str, str]:
    """The limbs that cannot be relied on, each with the rule that closes it."""
    closed: dict[str, str] = {}
    for limb in provision.limbs:
        for trigger in limb.refused_when if limb.code in cited else ():
            if trigger.circumstance in found:
                trace.add(trigger.rule, f"{trigger.circumstance} ({limb.code})", met=True)
                closed[limb.code] = trigger.rule
    return closed


def _by_status(provision: Provision, cited: tuple[str, ...]) -> Iterable[tuple[tuple[Family, StatusInLaw], tuple[str, ...]]]:
    """The limbs relied on, in groups that share a family of test and a status in law."""
    limbs = {limb.code: limb for limb in provision.limbs}
    groups: dict[tuple[Family, StatusInLaw], list[str]] = {}
    for code in cited:
        limb = limbs[code]
        groups.setdefault((limb.family or provision.family, limb.status or provision.status), []).append(code)
    if not groups:
        return [((provision.family, provision.status), ())]
    return [(nature, tuple(codes)) for nature, codes in groups.items()]


def _likelihood(claim: Claim, family: Family, trace: _Trace) -> Likelihood | None:
    """The level relied on: the lower one if none is stated (L072)."""
    if family not in ("prejudice", "endangerment"):
        return None
    stated = claim.likelihood is not None
    trace.add(_UNSTATED_LIKELIHOOD, "likelihood not stated", not stated)
    return claim.likelihood or "would_be_likely"


def _missing(
    provision: Provision, claim: Claim, limbs: tuple[str, ...], found: frozenset[Circumstance], trace: _Trace
) -> tuple[Fact, ...]:
    """The facts without which the provision is not engaged."""
    lacking: list[Fact] = []
    for need in provision.needs:
        called_for = found.isdisjoint(need.not_when)
        if called_for and not trace.add(need.rule, need.fact, need.fact in claim.given):
            lacking.append(need.fact)
    if provision.limb_rule is not None and not trace.add(provision.limb_rule, "limb", bool(limbs)):
        lacking.append("limb")
    for_a_purpose = any(limb.needs_purpose for limb in provision.limbs if limb.code in limbs)
    if for_a_purpose and not trace.add(_PURPOSE, "purpose", bool(claim.purposes)):
        lacking.append("purpose")
    return tuple(lacking)


def _wants(provision: Provision, claim: Claim, family: Family) -> tuple[Fact, ...]:
    """The reasons still to be written: they hold back a final notice, not the outcome."""
    needed = {need.fact for need in provision.needs}
    lacking: list[Fact] = [
        reason for reason in reasons_wanted(provision.provision, family) if reason not in claim.given and reason not in needed
    ]
    if provision.limb_needed_for == "notice" and not claim.limbs:
        lacking.append("limb")
    return tuple(lacking)


def _takes_no_balance(
    provision: Provision, status: StatusInLaw, weighs_contested: bool, found: frozenset[Circumstance], trace: _Trace
) -> bool:
    """Whether the exclusion stands without a balance of the public interest (section 2(1)(a), (3))."""
    for trigger in provision.qualified_when:
        if trace.add(trigger.rule, trigger.circumstance, trigger.circumstance in found):
            return False
    if status == "contested":
        return not trace.add(_CONTESTED, "the authority weighs what is contested", weighs_contested)
    return trace.add(_ABSOLUTE, f"{provision.provision} is {status}", status == "absolute")
