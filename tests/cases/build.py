"""Case files in a line or two, and what comes of them."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from ncnd import CaseError, CaseFile, Problem, Response, respond
from ncnd.catalogue import Catalogue, bundled
from ncnd.position import Positions
from tests.cases.rows import ON, Given

RECEIVED: Final = date(2026, 3, 2)

POLICE: Final = {
    "name": "Exampleshire Police",
    "kind": "police",
    "nation": "england",
    "review_contact": "Information Rights Unit, Exampleshire Police, 1 High Street, Exampleton EX1 1AA",
}


def question(*parts: Given, ref: str = "1", depends_on: Sequence[str] = (), text: str = "What is asked.") -> Given:
    """A question with its parts."""
    return {"ref": ref, "text": text, "depends_on": list(depends_on), "parts": list(parts)}


def overt(**rest: Any) -> Given:
    """A part that owes an answer about overt use."""
    return {"conduct": "overt", "about": "use of drones", **rest}


def covert(**rest: Any) -> Given:
    """A part about covert use, with no grounds of its own."""
    return {"conduct": "covert", "about": "use of drones", **rest}


def undivided(**rest: Any) -> Given:
    """A part that nothing divides."""
    return {"conduct": "undivided", "about": "use of drones", **rest}


def case(
    *questions: Given,
    authority: Given | None = None,
    answered: date | None = ON,
    received: date | None = RECEIVED,
    reference: str | None = "FOI-1",
    holdings: Mapping[str, str] | None = None,
    answers: Given | None = None,
    balances: Sequence[Given] = (),
) -> Given:
    """A case file. A letter dated before the usual day of receipt has none."""
    early = answered is not None and received is not None and answered < received
    request = {
        "reference": reference,
        "received": None if received is None or early else received.isoformat(),
        "answered": answered.isoformat() if answered else None,
        "authority": authority or POLICE,
        "questions": list(questions),
    }
    return {
        "request": {name: value for name, value in request.items() if value is not None},
        "holdings": dict(holdings or {}),
        "answers": answers or {},
        "balances": list(balances),
    }


def kind_of(kind: str) -> Given:
    """An authority of another kind."""
    return {**POLICE, "name": "Example Authority", "kind": kind}


def case_file(given: Given) -> CaseFile:
    """A case as it is read from a file."""
    return CaseFile.model_validate_json(json.dumps(given))


def reply(given: Given, law: Catalogue | None = None, positions: Positions | None = None) -> Response:
    """The response to a case."""
    return respond(case_file(given), law=law, positions=positions)


def problems(given: Given, law: Catalogue | None = None, positions: Positions | None = None) -> list[Problem]:
    """The mistakes for which a case is refused, or none if it is answered."""
    try:
        reply(given, law, positions)
    except CaseError as error:
        return list(error.problems)
    return []


def outcomes(response: Response) -> dict[str, str]:
    """What each part was told, by part."""
    return {part.part: part.outcome for answer in response.answers for part in answer.parts}


def told(response: Response, part: str) -> str:
    """The words for one part."""
    found = next(each for answer in response.answers for each in answer.parts if each.part == part)
    return " ".join(paragraph.text for paragraph in found.paragraphs)


def outstanding(response: Response) -> list[str]:
    """What is outstanding, as `where: fact`, by the name that the wording has for the fact."""
    return [f"{each.where}: {_fact(each.what)}" for each in response.outstanding]


def _fact(what: str) -> str:
    return next(name for name, pattern in _patterns().items() if pattern.fullmatch(what))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    missing = bundled().wording.data.missing
    return {name: re.compile(re.sub(r"\\\{[a-z_]+\\\}", ".+", re.escape(entry.what))) for name, entry in missing.items()}
