"""Whether the balances, the cumulative balances and the trims of a case fit what it puts forward.

Source: FOIA 2000 ss 2(1)(b), 2(3), 17(2)-(4). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from collections.abc import Collection, Iterator
from datetime import date

from ncnd.balance import Balance, OwnFactor
from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, LawOn
from ncnd.errors import Problem, listed
from ncnd.factor import Factor
from ncnd.position import Positions, basis
from ncnd.provision import Provision
from ncnd.request import Part, Request


def balance_problems(case: CaseFile, law_then: LawOn, law: Catalogue, positions: Positions, incomplete: bool) -> Iterator[Problem]:
    """What is wrong with the balances: what they are for, their days, and the factors weighed."""
    if not case.balances:
        return
    citing = _citing(case.request, law_then, positions)
    incomplete = incomplete or any(_untold(part, law_then, positions) for _, _, part in case.request.parts())
    factors = {factor.id: factor for factor in law.factors.factors}
    seen: set[tuple[str, str]] = set()
    for index, balance in enumerate(case.balances):
        path = f"balances[{index}]"
        yield from _one_balance(balance, path, case.request, citing, incomplete)
        yield from _weighed_factors(balance, path, factors)
        parts = {part for part in citing.get(balance.provision, {}) if not balance.parts or part in balance.parts}
        repeated = {(part, balance.provision) for part in parts}
        if seen & repeated:
            yield Problem(path, f"is a second balance for section {balance.provision} on the same part", "keep one")
        seen |= repeated


def _untold(part: Part, law_then: LawOn, positions: Positions) -> bool:
    """Whether a mistake keeps what a part cites from being told."""
    unknown = any(ground.provision not in law_then.provisions for ground in part.grounds)
    return unknown or part.position not in (None, *positions.by_id)


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
    if request.answered and balance.estimated_on and balance.estimated_on < request.answered:
        yield Problem(f"{path}.estimated_on", "is before the letter", "estimate a day that is still to come")
    if balance.outcome != "pending" and balance.estimated_on is not None:
        yield Problem(f"{path}.estimated_on", "belongs to a pending balance", "leave it out, or make the outcome `pending`")


def _weighed_factors(balance: Balance, path: str, factors: dict[str, Factor]) -> Iterator[Problem]:
    for index, weighed in enumerate(balance.factors):
        if isinstance(weighed, OwnFactor):
            continue
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
                    f"{where}.values", f"has a name that `{factor.id}` does not use", f"use {listed(factor.placeholders)}"
                )


def cumulative_problems(case: CaseFile) -> Iterator[Problem]:
    """Exclusions are weighed together only where none is maintained alone (L085)."""
    lost = {balance.provision for balance in case.balances if balance.outcome == "confirm_or_deny"}
    for index, balance in enumerate(case.cumulative):
        path = f"cumulative[{index}]"
        alone = [provision for provision in balance.provisions if provision not in lost]
        if alone:
            yield Problem(
                f"{path}.provisions",
                f"names {listed(alone)}, which has no balance of its own that was lost",
                "weigh each exclusion alone first; where one is maintained alone, nothing is weighed together",
            )
        yield from _weighing_dates(balance.weighed_on, path, case.request)


def trim_problems(case: CaseFile, law_then: LawOn, positions: Positions, incomplete: bool) -> Iterator[Problem]:
    """Only reasons may be left out, and only of an exclusion that is put forward (section 17(4))."""
    if not case.trims:
        return
    citing = _citing(case.request, law_then, positions)
    for index, trim in enumerate(case.trims):
        parts = citing.get(trim.provision, {})
        if not incomplete and not any(trim.covers(part) for part in parts):
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
