"""Whether a case hangs together: its names, its dates, and its grounds and balances against the law.

Every problem is found, not just the first. None repeats the text of a request or a holding.

Source: FOIA 2000 ss 2, 10, 17, 23(3), 31(1)-(2). https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from graphlib import CycleError
from typing import cast

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue
from ncnd.decision import governing_date
from ncnd.errors import CalendarError, CaseError, Problem, listed
from ncnd.position import Positions
from ncnd.request import Request, in_order, part_id
from ncnd.sound_balances import balance_problems, cumulative_problems, trim_problems
from ncnd.sound_grounds import grounds_problems


def problems_in(
    case: CaseFile, law: Catalogue, positions: Positions, *, known: Collection[str] = (), incomplete: bool = False
) -> Iterator[Problem]:
    """Every problem in a case that its models cannot see.

    `known` are names of questions and parts that are in the file but were set aside because they did not validate; `incomplete`
    says that some grounds were.
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
    yield from grounds_problems(request, law_then, law, positions)
    yield from balance_problems(case, law_then, law, positions, incomplete)
    yield from cumulative_problems(case)
    yield from trim_problems(case, law_then, positions, incomplete)


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
            if ids[part_id(question, part)] > 1 and (part.id is not None or refs[question.ref] == 1):
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
    while graph:
        try:
            in_order(graph)
        except CycleError as error:
            circle: set[str] = set(error.args[1])
            places = ", ".join(f"[{place}]" for place, each in enumerate(request.questions) if each.ref in circle)
            yield Problem(f"request.questions{places}.depends_on", "go round in a circle", "leave out one of the dependencies")
            graph = {ref: [each for each in named if each not in circle] for ref, named in graph.items() if ref not in circle}
        else:
            return


def _keys(case: CaseFile, ids: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    for name, mapping in (("holdings", case.holdings), ("answers", case.answers)):
        if type(cast("object", mapping)) is dict and any(key not in ids and key not in known for key in mapping):
            yield Problem(name, "has a key that is the id of no part", f"use the ids of the parts: {listed(sorted(ids))}")
    for index, balance in enumerate(case.balances):
        if any(part not in ids and part not in known for part in balance.parts):
            yield Problem(
                f"balances[{index}].parts", "names no part of the request", f"use the ids of the parts: {listed(sorted(ids))}"
            )


def _dates(request: Request) -> Iterator[Problem]:
    if request.received and request.answered and request.answered < request.received:
        yield Problem("request.answered", "is before `received`", "correct one of the two dates")
