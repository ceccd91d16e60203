"""The rights to a review and to the regulator (s 17(7)): set out, left to another paper, or missing; and the rider."""

from dataclasses import dataclass

from ncnd.checks.reading.evidence import Evidence, Hit
from ncnd.checks.reading.models import RightsSeen
from ncnd.checks.reading.pattern import Pattern

_HOW = Pattern(
    r"\b(?:you (?:may|can|have|are entitled|should|wish|would like|want|remain)|your right|right(?:s)? (?:to|of)"
    r"|unhappy|dissatisfied|not (?:satisfied|content|happy)|ask for|asking for|ask us|request(?:ing|ed"
    r"|s)? (?:an internal|a) review"
    r"|may be requested|within (?:40|forty|20|twenty|two)|writ(?:e|ing)|made|seek|review:|by e?-?mail|contact)\b"
)
_COMPLAIN = Pattern(
    r"\b(?:complain\w*|appeal\w*|appl(?:y|ies|ication)|refer\w*|decision|decide|review|wycliffe|right|rights|contact"
    r"|dissatisfied|asked)\b"
)
_AROUND = 220
_NOT_IN_TEXT = Pattern(r"\b(?:guidance|published|according to|decision notice (?:fs|ic)|website)\b")


@dataclass(frozen=True)
class Rights:
    """What the letter says of each right."""

    review: RightsSeen
    regulator: RightsSeen
    review_at: tuple[Hit, ...]
    regulator_at: tuple[Hit, ...]
    elsewhere_at: tuple[Hit, ...]


def find_rights(evidence: Evidence) -> Rights:
    """Read both rights. A paper named as setting out rights stands for both; a covering letter, for the review alone."""
    flow = evidence.flow
    elsewhere = evidence.of("rights_elsewhere")
    covering = evidence.of("review_elsewhere")
    reviews = tuple(
        hit
        for hit in evidence.of("review")
        if not evidence.in_sentence("rights_elsewhere", hit.start)
        and _HOW.search(flow, max(0, hit.start - _AROUND), hit.end + _AROUND)
    )
    regulators = tuple(
        hit
        for hit in evidence.of("regulator")
        if _COMPLAIN.search(flow, max(0, hit.start - _AROUND), hit.end + _AROUND)
        and not _NOT_IN_TEXT.search(flow, hit.start, hit.end + 40)
    )
    return Rights(
        review="present" if reviews else "pointer" if elsewhere or covering else "absent",
        regulator="present" if regulators else "pointer" if elsewhere else "absent",
        review_at=reviews,
        regulator_at=regulators,
        elsewhere_at=(*elsewhere, *covering),
    )


_DENIED = Pattern(r"\b(?:not|nothing|none|nor|never)\b")


def find_riders(evidence: Evidence) -> list[Hit]:
    """Sentences that ask for nothing to be read into the refusal."""
    return [
        hit
        for hit in evidence.of("rider")
        if "inference" in evidence.flow[hit.start : hit.end] or _DENIED.search(evidence.flow, max(0, hit.start - 120), hit.start)
    ]
