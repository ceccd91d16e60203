"""Whether a case hangs together: its names, its dates, and its grounds and balances against the law.

Every problem is found, not just the first. None repeats the text of a request or a holding.

Source: FOIA 2000 ss 2, 10, 17, 23(3), 31(1)-(2). https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from graphlib import CycleError
from typing import cast

from ncnd.balance import Balance
from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, LawOn
from ncnd.decision import governing_date
from ncnd.errors import CalendarError, CaseError, Problem
from ncnd.factor import Factor
from ncnd.grounds import Ground, Opinion, reasons_wanted
from ncnd.position import Positions, basis, unknown_position
from ncnd.provision import Provision
from ncnd.request import Request, in_order, part_id
from ncnd.vocabulary import Fact, Family


def problems_in(case: CaseFile, law: Catalogue, positions: Positions, *, known: Collection[str] = ()) -> Iterator[Problem]:
    """Every problem in a case that its models cannot see.

    `known` are names of questions and parts that are in the file but were set aside because they did not validate.
    """
    request = case.request
    ids = [part_id(question, part) for question in request.questions for part in question.parts]
    yield from _names(request, ids)
    yield from _dependencies(request, known)
    yield from _keys(case, {*ids}, known)
    yield from _dates(request)
    for index, gate in enumerate(request.gates):
        stop = law.wording.data.gates[gate]
        yield Problem(f"request.gates[{index}]", stop.why, stop.do)
    if request.gates:
        return
    try:
        law_then = law.as_at(governing_date(request, law))
    except CaseError as error:
        dated = "request.answered" if request.answered else "request.received" if request.received else "request"
        yield from (problem._replace(path=dated) for problem in error.problems)
        return
    except CalendarError as error:
        yield Problem("request.received", str(error), "give `answered`, or use a newer release")
        return
    yield from _grounds(request, law_then, law, positions)
    yield from _balances(case, law_then, law, positions, known)
    yield from _cumulative(case)
    yield from _trims(case, law_then, positions, known)


def _names(request: Request, ids: Sequence[str]) -> Iterator[Problem]:
    for index, question in enumerate(request.questions):
        if len(question.parts) > 1 and any(part.conduct == "undivided" for part in question.parts):
            yield Problem(
                f"request.questions[{index}].parts",
                "has an undivided part beside another",
                "an undivided question is one part: leave out one or the other",
            )
    refs = [question.ref for question in request.questions]
    if len({*refs}) < len(refs) or len({*ids}) < len(ids):
        yield from _repeated_names(request, Counter(refs), Counter(ids))


def _repeated_names(request: Request, refs: Counter[str], ids: Counter[str]) -> Iterator[Problem]:
    for index, question in enumerate(request.questions):
        if refs[question.ref] > 1:
            yield Problem(f"request.questions[{index}].ref", "is the number of another question too", "give each its own")
        for place, part in enumerate(question.parts):
            if ids[part_id(question, part)] > 1 and refs[question.ref] == 1:
                yield Problem(
                    f"request.questions[{index}].parts[{place}]", "has the id of another part", "give it an `id` of its own"
                )


def _dependencies(request: Request, known: Collection[str]) -> Iterator[Problem]:
    refs = {question.ref for question in request.questions}
    graph: dict[str, list[str]] = {}
    for index, question in enumerate(request.questions):
        named = graph.setdefault(question.ref, [])
        for place, ref in enumerate(question.depends_on):
            path = f"request.questions[{index}].depends_on[{place}]"
            if ref == question.ref:
                yield Problem(path, "names its own question", "name the question whose results it asks about")
            elif ref in refs:
                named.append(ref)
            elif ref not in known:
                yield Problem(path, "names no question of the request", "use the `ref` of another question")
    try:
        in_order(graph)
    except CycleError as error:
        circle: set[str] = set(error.args[1])
        places = ", ".join(f"[{index}]" for index, question in enumerate(request.questions) if question.ref in circle)
        yield Problem(f"request.questions{places}.depends_on", "go round in a circle", "leave out one of the dependencies")


def _keys(case: CaseFile, ids: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    for name, mapping in (("holdings", case.holdings), ("answers", case.answers)):
        if type(cast("object", mapping)) is dict and any(key not in ids and key not in known for key in mapping):
            yield Problem(name, "has a key that is the id of no part", f"use the ids of the parts: {_listed(sorted(ids))}")
    for index, balance in enumerate(case.balances):
        if any(part not in ids and part not in known for part in balance.parts):
            yield Problem(
                f"balances[{index}].parts", "names no part of the request", f"use the ids of the parts: {_listed(sorted(ids))}"
            )


def _dates(request: Request) -> Iterator[Problem]:
    if request.received and request.answered and request.answered < request.received:
        yield Problem("request.answered", "is before `received`", "correct one of the two dates")


def _grounds(request: Request, law_then: LawOn, law: Catalogue, positions: Positions) -> Iterator[Problem]:
    unsound = positions_problems(law_then, law, positions)
    for index, question in enumerate(request.questions):
        for place, part in enumerate(question.parts):
            if not part.grounds and part.position is None and not unsound:
                continue
            path = f"request.questions[{index}].parts[{place}]"
            if part.position is not None and part.position not in positions.by_id:
                yield unknown_position(f"{path}.position", positions)
                continue
            for number, ground in enumerate(part.grounds):
                yield from ground_problems(ground, f"{path}.grounds[{number}]", law_then, law, request.answered)
            yield from _repeated(part.grounds, f"{path}.grounds")
            position = basis(part, request.authority.kind, positions).position
            if position is not None and not part.grounds:
                yield from unsound.get(position.id, ())


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
    yield from _unlisted("limbs", getattr(ground, "limbs", ()), {limb.code for limb in provision.limbs}, path, provision)
    yield from _unlisted(
        "purposes", getattr(ground, "purposes", ()), {purpose.code for purpose in provision.purposes}, path, provision
    )
    yield from _unlisted("bodies", getattr(ground, "bodies", ()), {body.code for body in provision.bodies}, path, provision)
    yield from _unfit(ground, path, provision)
    opinion: Opinion | None = getattr(ground, "opinion", None)
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
        f"use one of {_listed([each.provision for each in law.exemptions.provisions])}",
    )


def _unlisted(name: str, given: tuple[str, ...], listed: Collection[str], path: str, provision: Provision) -> Iterator[Problem]:
    for index, code in enumerate(given):
        if code not in listed:
            remedy = f"use one of {_listed(sorted(listed))}" if listed else "leave it out"
            yield Problem(
                f"{path}.{name}[{index}]",
                f"`{code}` is not among the {name} of section {provision.provision} on the governing date",
                remedy,
            )


def _unfit(ground: Ground, path: str, provision: Provision) -> Iterator[Problem]:
    """Reasons that belong to another family of test."""
    cited: tuple[str, ...] = getattr(ground, "limbs", ())
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
            f"give {_listed(sorted(wanted))} instead" if wanted else "leave it out",
        )


def _balances(case: CaseFile, law_then: LawOn, law: Catalogue, positions: Positions, known: Collection[str]) -> Iterator[Problem]:
    if not case.balances:
        return
    citing = _citing(case.request, law_then, positions)
    factors = {factor.id: factor for factor in law.factors.factors}
    seen: set[tuple[str, str]] = set()
    for index, balance in enumerate(case.balances):
        path = f"balances[{index}]"
        yield from _one_balance(balance, path, case.request, citing, bool(known))
        yield from _weighed_factors(balance, path, factors)
        parts = {part for part in citing.get(balance.provision, {}) if not balance.parts or part in balance.parts}
        repeated = {(part, balance.provision) for part in parts}
        if seen & repeated:
            yield Problem(path, f"is a second balance for section {balance.provision} on the same part", "keep one")
        seen |= repeated


def _citing(request: Request, law_then: LawOn, positions: Positions) -> dict[str, dict[str, bool]]:
    """For each provision put forward, the parts that put it forward and whether a balance may be called for there."""
    citing: dict[str, dict[str, bool]] = {}
    for part_name, _, part in request.parts():
        if part.position is not None and part.position not in positions.by_id:
            continue
        for claim in basis(part, request.authority.kind, positions).claims:
            provision = law_then.provisions.get(claim.provision)
            if provision is not None:
                citing.setdefault(claim.provision, {})[part_name] = _may_be_weighed(
                    provision, claim.limbs, part.circumstances, request.authority.weighs_contested
                )
    return citing


def _may_be_weighed(provision: Provision, cited: tuple[str, ...], circumstances: Collection[str], weighs_contested: bool) -> bool:
    statuses = {limb.status or provision.status for limb in provision.limbs if limb.code in cited} or {provision.status}
    if "qualified" in statuses or (weighs_contested and "contested" in statuses):
        return True
    return any(trigger.circumstance in circumstances for trigger in provision.qualified_when)


def _one_balance(
    balance: Balance, path: str, request: Request, citing: dict[str, dict[str, bool]], incomplete: bool
) -> Iterator[Problem]:
    parts = {
        part: weighable
        for part, weighable in citing.get(balance.provision, {}).items()
        if not balance.parts or part in balance.parts
    }
    if not parts and not incomplete:
        yield Problem(
            f"{path}.provision", f"no part that the balance applies to cites section {balance.provision}", "leave the balance out"
        )
    if parts and not any(parts.values()):
        yield Problem(
            f"{path}.provision",
            f"section {balance.provision} takes no public interest balance: it is absolute or treated as such (section 2(3))",
            "leave the balance out",
        )
    yield from _weighing_dates(balance.weighed_on, path, request)
    if balance.outcome != "pending" and balance.estimated_on is not None:
        yield Problem(f"{path}.estimated_on", "belongs to a pending balance", "leave it out, or make the outcome `pending`")


def _cumulative(case: CaseFile) -> Iterator[Problem]:
    """Exclusions are weighed together only where none is maintained alone (L085)."""
    lost = {balance.provision for balance in case.balances if balance.outcome == "confirm_or_deny"}
    for index, balance in enumerate(case.cumulative):
        path = f"cumulative[{index}]"
        alone = [provision for provision in balance.provisions if provision not in lost]
        if alone:
            yield Problem(
                f"{path}.provisions",
                f"names {_listed(alone)}, which has no balance of its own that was lost",
                "weigh each exclusion alone first; where one is maintained alone, nothing is weighed together",
            )
        yield from _weighing_dates(balance.weighed_on, path, case.request)


def _trims(case: CaseFile, law_then: LawOn, positions: Positions, known: Collection[str]) -> Iterator[Problem]:
    """Only reasons may be left out, and only of an exclusion that is put forward (section 17(4))."""
    if not case.trims:
        return
    citing = _citing(case.request, law_then, positions)
    for index, trim in enumerate(case.trims):
        parts = citing.get(trim.provision, {})
        if not known and not any(trim.covers(part) for part in parts):
            yield Problem(
                f"trims[{index}].provision",
                f"no part that the trim applies to cites section {trim.provision}",
                "leave the trim out",
            )
        if case.request.answered is not None and trim.decided_on > case.request.answered:
            yield Problem(f"trims[{index}].decided_on", "is after the letter", "correct the date")


def _weighing_dates(weighed_on: date | None, path: str, request: Request) -> Iterator[Problem]:
    """A balance is judged as at the first refusal, on a request already received (L092)."""
    if weighed_on is None:
        return
    if request.received is not None and weighed_on < request.received:
        yield Problem(f"{path}.weighed_on", "is before the request was received", "correct the date")
    if request.answered is not None and weighed_on > request.answered:
        yield Problem(
            f"{path}.weighed_on",
            "is after the letter: the balance is judged as at the first refusal",
            "correct the date, or send the letter after the weighing",
        )


def _weighed_factors(balance: Balance, path: str, factors: dict[str, Factor]) -> Iterator[Problem]:
    for index, weighed in enumerate(balance.factors):
        where = f"{path}.factors[{index}]"
        factor = factors.get(weighed.id)
        if factor is None:
            yield Problem(f"{where}.id", "is not a factor of the catalogue", "use an id that `ncnd factors` lists")
        elif factor.provision not in ("any", balance.provision):
            yield Problem(
                f"{where}.id",
                f"`{factor.id}` belongs to section {factor.provision}: only interests that a provision protects count for it",
                f"use a factor of section {balance.provision}",
            )
        else:
            unknown = [name for name in weighed.values if name not in factor.placeholders]
            if unknown:
                yield Problem(
                    f"{where}.values", f"has a name that `{factor.id}` does not use", f"use {_listed(factor.placeholders)}"
                )


def _listed(words: Collection[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
