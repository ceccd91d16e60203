"""Grounds for an internal review, drawn from findings: what is wrong, on what authority, and what that does not show.

A ground never goes beyond its finding. What could not be judged, or is only worth knowing, is not a ground: it is a note.

Source: FOIA 2000 ss 17(7)(a), 45, 50.
"""

from collections.abc import Iterable

from ncnd.checks.finding import Finding, Severity, all_checks, bundled_checks
from ncnd.citation import series
from ncnd.model import Frozen
from ncnd.wording import fill, opened


class ChallengeGround(Frozen):
    """One thing to put to the authority, or a note that something found is not a ground.

    `note` is empty in a ground. `not_shown` says what the ground does not show.
    """

    code: str
    severity: Severity
    ground: str
    authority: str
    url: str
    questions: tuple[str, ...] = ()
    not_shown: str = ""
    note: str = ""


def challenge(findings: Iterable[Finding]) -> tuple[ChallengeGround, ...]:
    """The findings as grounds for an internal review, and notes on those that are none; each check once, the gravest first.

    >>> from ncnd import challenge, check_letter
    >>> grounds = challenge(check_letter("We can neither confirm nor deny that it is held. Section 31 applies."))
    >>> grounds[0].code, grounds[0].authority
    ('R01', 'FOIA 2000 s 17(7)(a)')

    Source: FOIA 2000 s 17(7)(a).
    """
    by_code: dict[tuple[str, bool], list[Finding]] = {}
    for each in findings:
        by_code.setdefault((each.code, each.severity == "info"), []).append(each)
    checks = {check.code: check for check in all_checks()}
    made: list[ChallengeGround] = []
    for (code, info), same in by_code.items():
        check = checks[code]
        if check.ground is None:
            continue
        made.append(
            ChallengeGround(
                code=code,
                severity=same[0].severity,
                ground="" if info else check.ground,
                authority=check.authority,
                url=check.url,
                questions=tuple(dict.fromkeys(each.question for each in same if each.question)),
                not_shown="" if info else check.not_shown or "",
                note=same[0].message if info else "",
            )
        )
    return tuple(made)


def challenge_text(
    grounds: Iterable[ChallengeGround], *, authority: str | None = None, reference: str | None = None, name: str | None = None
) -> str:
    """A short draft of a request for an internal review, for its writer to check and change.

    Source: FOIA 2000 s 17(7)(a).
    """
    words = bundled_checks().challenge
    grounds = tuple(grounds)
    real = [each for each in grounds if each.ground]
    notes = [each for each in grounds if each.note]
    missing = words.missing
    blocks = [fill(words.opening, {"authority": authority or missing["authority"], "reference": reference or missing["reference"]})]
    if real:
        blocks += [
            fill(
                words.ground,
                {
                    "number": str(number),
                    "ground": each.ground,
                    "questions": f" ({fill(words.question, {'questions': series(each.questions)})})" if each.questions else "",
                    "authority": each.authority,
                },
            )
            for number, each in enumerate(real, start=1)
        ]
        blocks.append(words.wants)
    else:
        blocks.append(words.no_grounds)
    blocks.append(fill(words.closing, {"name": name or missing["name"]}))
    unsaid = [
        fill(words.limit, {"number": str(number), "not_shown": each.not_shown})
        for number, each in enumerate(real, start=1)
        if each.not_shown
    ]
    unsaid += [fill(words.note, {"note": opened(each.note)}) for each in notes]
    if unsaid:
        blocks.append("\n".join([words.notes, *unsaid]))
    return "\n\n".join(blocks) + "\n"
