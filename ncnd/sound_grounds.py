"""Whether the grounds of a case, and the positions they come from, fit the law of the day.

Source: FOIA 2000 ss 17(1)(b), 23(3), 31(1)-(2), 36. https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import lru_cache

from ncnd.catalogue import Catalogue, LawOn
from ncnd.citation import act_order
from ncnd.errors import Problem, listed
from ncnd.grounds import ConsequenceGround, Ground, reasons_wanted
from ncnd.position import Positions, basis, unknown_position
from ncnd.provision import Provision
from ncnd.request import Part, Request
from ncnd.vocabulary import AuthorityKind, Fact, Family


def grounds_problems(request: Request, law_then: LawOn, law: Catalogue, positions: Positions) -> Iterator[Problem]:
    """What is wrong with the grounds of every part, and with the positions that parts rest on."""
    unsound = positions_problems(law_then, law, positions)
    for index, question in enumerate(request.questions):
        for place, part in enumerate(question.parts):
            if part.grounds or part.position is not None or unsound:
                path = f"request.questions[{index}].parts[{place}]"
                yield from part_problems(part, path, request.authority.kind, law_then, law, positions, request.answered)


def part_problems(
    part: Part,
    path: str,
    kind: AuthorityKind,
    law_then: LawOn,
    law: Catalogue,
    positions: Positions,
    answered: date | None,
) -> Iterator[Problem]:
    """What is wrong with the grounds of one part, its own or those of its position."""
    if part.position is not None and part.position not in positions.by_id:
        yield unknown_position(f"{path}.position", positions)
        return
    for number, ground in enumerate(part.grounds):
        yield from ground_problems(ground, f"{path}.grounds[{number}]", law_then, law, answered)
    yield from _repeated(part.grounds, f"{path}.grounds")
    position = basis(part, kind, positions).position
    if position is not None and not part.grounds:
        yield from positions_problems(law_then, law, positions).get(position.id, ())


@lru_cache(maxsize=64)
def positions_problems(law_then: LawOn, law: Catalogue, positions: Positions) -> Mapping[str, tuple[Problem, ...]]:
    """What is wrong with the positions of an authority under the law of the day, by position."""
    found = {
        position.id: tuple(
            problem
            for number, ground in enumerate(position.grounds)
            for problem in ground_problems(ground, f"position `{position.id}`, grounds[{number}]", law_then, law, None)
        )
        for position in positions.positions
    }
    return {name: problems for name, problems in found.items() if problems}


def _repeated(grounds: tuple[Ground, ...], path: str) -> Iterator[Problem]:
    for provision, times in Counter(ground.provision for ground in grounds).items():
        if times > 1:
            yield Problem(path, f"cites section {provision} more than once", "put all its limbs and reasons into one ground")


def ground_problems(ground: Ground, path: str, law_then: LawOn, law: Catalogue, answered: date | None) -> Iterator[Problem]:
    """What is wrong with one ground under the law of the day."""
    provision = law_then.provisions.get(ground.provision)
    if provision is None:
        yield _no_such_provision(ground.provision, f"{path}.provision", law_then, law)
        return
    yield from _unlisted("limbs", ground.cites("limbs"), {limb.code for limb in provision.limbs}, path, provision)
    yield from _unlisted("purposes", ground.cites("purposes"), {purpose.code for purpose in provision.purposes}, path, provision)
    yield from _unlisted("bodies", ground.cites("bodies"), {body.code for body in provision.bodies}, path, provision)
    yield from _unfit(ground, path, provision)
    opinion = ground.opinion if isinstance(ground, ConsequenceGround) else None
    if opinion is not None and answered is not None and opinion.given_on > answered:
        yield Problem(
            f"{path}.opinion.given_on",
            "is after the letter: the qualified person's opinion must come before the refusal",
            "correct the date, or send the letter after the opinion",
        )


def _no_such_provision(code: str, path: str, law_then: LawOn, law: Catalogue) -> Problem:
    wrong = law_then.wrong.get(code)
    if wrong is not None:
        use = f"use `{wrong.use}`" if wrong.use else "leave it out"
        return Problem(path, f"`{code}` does not exclude the duty to confirm or deny: {wrong.why}", use)
    for each in law.exemptions.provisions:
        if each.provision == code:
            return Problem(path, f"`{code}` was not in force on the governing date", "use a provision that was")
    return Problem(
        path,
        f"`{code}` is not a provision that excludes the duty to confirm or deny",
        f"use one of {listed([each.provision for each in law.exemptions.provisions])}",
    )


def _unlisted(name: str, given: tuple[str, ...], known: Collection[str], path: str, provision: Provision) -> Iterator[Problem]:
    for index, code in enumerate(given):
        if code not in known:
            remedy = f"use one of {listed(sorted(known, key=act_order))}" if known else "leave it out"
            yield Problem(
                f"{path}.{name}[{index}]",
                f"`{code}` is not among the {name} of section {provision.provision} on the governing date",
                remedy,
            )


def _unfit(ground: Ground, path: str, provision: Provision) -> Iterator[Problem]:
    """Reasons that belong to another family of test."""
    cited = ground.cites("limbs")
    families: set[Family] = {limb.family or provision.family for limb in provision.limbs if limb.code in cited}
    families = families or {provision.family}
    wanted: set[Fact] = {need.fact for need in provision.needs}
    for family in families:
        wanted.update(reasons_wanted(provision.provision, family))
    claim = ground.claim()
    unfit: list[str] = [fact for fact in claim.given if fact not in wanted]
    if claim.likelihood and families.isdisjoint(("prejudice", "endangerment")):
        unfit.append("likelihood")
    for fact in unfit:
        yield Problem(
            f"{path}.{fact}",
            f"does not belong to section {provision.provision}, whose test is one of {' and '.join(sorted(families))}",
            f"give {listed(sorted(wanted))} instead" if wanted else "leave it out",
        )
