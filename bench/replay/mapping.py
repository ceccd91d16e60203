"""From the coded facts to the grounds that ncnd decides.

The authority relied on the provisions, so each is put forward as a ground. What the coded facts show goes in as a reason; what they
show to be absent is left out. What they leave open is read one of two ways, `Reading`, and the report says which.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, Literal, NamedTuple

from bench.replay.citations import Citation, citations
from bench.replay.facts import Evidence, Facts, Field
from ncnd.catalogue import Catalogue
from ncnd.grounds import (
    ClassGround,
    ConsequenceGround,
    Ground,
    LawEnforcementGround,
    NationalSecurityGround,
    NecessityGround,
    Opinion,
    SecurityBodiesGround,
)
from ncnd.provision import Limb, Provision
from ncnd.vocabulary import Circumstance, Family

Reading = Literal["claimed", "shown"]
"""What the facts leave open is there as the authority claimed it, or is there only if a coded fact shows it."""

_BEARING: Final[Mapping[str, Field]] = {
    "23(5)": "security_body_nexus",
    "24(2)": "national_security_subject",
    "31(3)": "law_enforcement_harm",
    "40(5B)": "identifies_individual",
}
"""The coded fact on which the test of a provision turns. No coded fact bears on the others."""

_USUAL_LIMB: Final[Mapping[str, str]] = {"31(3)": "31(1)(a)", "40(5B)": "40(5B)(a)"}
"""The limb of a provision that is not engaged without one, where the row names none."""


class Put(NamedTuple):
    """A ground as it is put to ncnd: what was cited, the day whose law it is decided by, and what was taken for granted."""

    cited: str
    ground: Ground
    on: date
    evidence: Evidence
    taken: tuple[str, ...]

    @property
    def provision(self) -> str:
        """The provision, such as `31(3)`."""
        return self.ground.provision

    @property
    def limbs(self) -> tuple[str, ...]:
        """The limbs by reference to which it is put."""
        return self.ground.claim().limbs


class Mapped(NamedTuple):
    """What one row comes to as characteristics of a part, with remarks on what could not be mapped."""

    circumstances: tuple[Circumstance, ...]
    puts: tuple[Put, ...]
    remarks: tuple[str, ...]


def mapped(facts: Facts, law: Catalogue, reading: Reading) -> Mapped:
    """The grounds and circumstances that the coded facts of a row come to."""
    remarks = list(facts.remarks)
    if facts.on is None:
        remarks.append(f"no day is coded, so the law is that of {law.exemptions.checked_on}, the last day checked")
    puts: list[Put] = []
    for citation in _merged(citations(facts.citations, law, remarks)):
        puts.extend(_put(citation, limbs, facts, law, reading) for limbs in _by_family(citation))
    circumstances: list[Circumstance] = []
    if facts.confirmed:
        circumstances.append("official_confirmation")
    if facts.old:
        circumstances.append("historic")
    return Mapped(tuple(circumstances), tuple(puts), tuple(remarks))


def _merged(citations: Iterable[Citation]) -> Iterable[Citation]:
    """Each provision once, with all the limbs named."""
    merged: dict[str, Citation] = {}
    for each in citations:
        before = merged.get(each.provision.provision)
        if before is None:
            merged[each.provision.provision] = each
        else:
            limbs = (*before.limbs, *(limb for limb in each.limbs if limb not in before.limbs))
            merged[each.provision.provision] = before._replace(limbs=limbs)
    return merged.values()


def _by_family(citation: Citation) -> Iterable[tuple[Limb, ...]]:
    """The limbs in groups that one model of ground can carry."""
    groups: dict[Family, list[Limb]] = {}
    for limb in citation.limbs:
        groups.setdefault(limb.family or citation.provision.family, []).append(limb)
    return [tuple(limbs) for limbs in groups.values()] or [()]


def _put(citation: Citation, named: tuple[Limb, ...], facts: Facts, law: Catalogue, reading: Reading) -> Put:
    provision = citation.provision
    code = provision.provision
    taken: list[str] = []
    limbs = named
    if not limbs and code in _USUAL_LIMB:
        limbs = tuple(limb for limb in provision.limbs if limb.code == _USUAL_LIMB[code])
        taken.append(f"limb {_USUAL_LIMB[code]}, since none is coded")
    asked = facts.on or law.exemptions.checked_on
    on = max(asked, provision.in_force_from, *(limb.in_force_from for limb in limbs))
    if on != asked:
        taken.append(f"the law of {on}, the first day on which {code} as cited is in the data")
    field = _BEARING.get(code)
    evidence = facts.evidence[field] if field else "open"
    taken.append(_ground_of_reason(field, evidence, facts, reading))
    given = evidence == "shown" or (evidence == "open" and reading == "claimed")
    return Put(citation.cited, _ground(provision, limbs, on, given), on, evidence, tuple(taken))


def _ground_of_reason(field: Field | None, evidence: Evidence, facts: Facts, reading: Reading) -> str:
    """How the report accounts for a reason that is on file, or is not."""
    source = f"`{field}` is {facts.coded[field]}" if field else "no coded fact bears on its test"
    if evidence == "shown":
        return f"reason on file: {source}"
    if evidence == "absent":
        return f"no reason on file: {source}"
    return f"reason taken as claimed: {source}" if reading == "claimed" else f"no reason on file: {source}"


def _ground(provision: Provision, limbs: tuple[Limb, ...], on: date, given: bool) -> Ground:
    """The ground by its own model or the model of its family, with every reason of its test or none. No word of it is read."""
    code = provision.provision
    codes = tuple(limb.code for limb in limbs)
    words = "as the coded facts show, or as the authority claimed" if given else None
    if code == "23(5)":
        return SecurityBodiesGround(link=words)
    if code == "24(2)":
        return NationalSecurityGround(necessity=words)
    if code == "31(3)":
        needs_purpose = given and any(limb.needs_purpose for limb in limbs)
        purposes = tuple(purpose.code for purpose in provision.purposes[:1]) if needs_purpose else ()
        return LawEnforcementGround(limbs=codes, purposes=purposes, if_confirmed=words, if_denied=words)
    family = next((limb.family for limb in limbs if limb.family), provision.family)
    if family == "class":
        return ClassGround(provision=code, limbs=codes, reason=words)
    if family == "necessity":
        return NecessityGround(provision=code, limbs=codes, necessity=words)
    called_for = given and any(need.fact == "opinion" for need in provision.needs)
    opinion = Opinion(by="the qualified person", given_on=on) if called_for else None
    return ConsequenceGround(provision=code, limbs=codes, if_confirmed=words, if_denied=words, opinion=opinion)
