"""A whole ground under any provision, and a whole balance, made from the data: no words of any provision are written here."""

from ncnd.catalogue import Catalogue, bundled
from ncnd.factor import Factor
from ncnd.provision import Provision
from tests.cases.rows import LINK, NECESSITY, NO, REASON, YES, Given


def limbs_of(provision: Provision) -> list[str]:
    """The limbs of a provision, in the order of the Act."""
    return [limb.code for limb in provision.limbs]


def ground_under(provision: Provision, *limbs: str) -> Given:
    """A ground with every fact and reason that its family of test wants."""
    given: Given = {"provision": provision.provision}
    if limbs:
        given["limbs"] = list(limbs)
    if any(limb.needs_purpose for limb in provision.limbs if limb.code in limbs):
        given["purposes"] = [provision.purposes[0].code]
    families = {limb.family or provision.family for limb in provision.limbs if limb.code in limbs} or {provision.family}
    if provision.bodies:
        return {**given, "bodies": [provision.bodies[0].code], "link": LINK}
    if families & {"prejudice", "endangerment"}:
        given |= {"likelihood": "would_be_likely", "if_confirmed": YES, "if_denied": NO}
    elif "class" in families:
        given["reason"] = REASON
    if "necessity" in families:
        given["necessity"] = NECESSITY
    if any(need.fact == "opinion" for need in provision.needs):
        given["opinion"] = {"by": "the Chief Executive", "given_on": "2026-03-20"}
    return given


def weighed_under(provision: str, law: Catalogue | None = None) -> Given:
    """A whole balance for the exclusion, with the first factor on each side that the data have for the provision."""
    factors = (law or bundled()).factors.factors
    sides = [
        next((each for each in factors if each.side == side and each.role == "factor" and _counts(each, provision)), None)
        for side in ("favours-confirming", "favours-maintaining")
    ]
    return {
        "provision": provision,
        "outcome": "maintain",
        "weighed_on": "2026-03-26",
        "factors": [
            {"id": each.id, "weight": "considerable", "reason": "it bears on the case", "values": _values(each)}
            if each is not None
            else {
                "side": "favours-maintaining",
                "heading": "The interest that the provision protects",
                "text": "An answer would bear on what the provision protects",
                "weight": "considerable",
                "reason": "it bears on the case",
            }
            for each in sides
        ],
        "conclusion": "The second decides the matter",
    }


def _counts(factor: Factor, provision: str) -> bool:
    return factor.provision in ("any", provision)


def _values(factor: Factor) -> dict[str, str]:
    return {name: f"the {name.replace('_', ' ')}" for name in factor.placeholders if name not in ("authority", "likelihood")}
