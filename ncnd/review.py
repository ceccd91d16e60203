"""Internal review: every part decided afresh, on the facts and the law as at the first reply.

Source: FOIA 2000 s 17(7)(a); ICO guide to internal reviews; *Maurizi* [2019] UKUT 262 (AAC) on the date of the balance.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, bundled
from ncnd.errors import CaseError, Problem
from ncnd.model import Frozen
from ncnd.position import Positions
from ncnd.request import Placed
from ncnd.response import PartReply, Response, respond
from ncnd.vocabulary import OutcomeName
from ncnd.wording import Paragraph, long_date


class Difference(Frozen):
    """A part on which the review comes to another outcome, or rests on other exclusions, than the first reply."""

    part: str
    named: str
    first: OutcomeName
    now: OutcomeName
    first_provisions: tuple[str, ...]
    provisions: tuple[str, ...]


class ReviewResponse(Frozen):
    """The outcome of an internal review: the fresh response, and how it differs from the first."""

    first_answered: date
    requested_on: date
    reviewed_on: date
    response: Response
    differences: tuple[Difference, ...]


def review(
    case: CaseFile,
    first: Response,
    *,
    requested_on: date,
    reviewed_on: date,
    law: Catalogue | None = None,
    positions: Positions | None = None,
) -> ReviewResponse:
    """Decide a request afresh as at its first reply, and name the differences.

    The case is that of the first reply, with what the reviewer has corrected. Its date stays that of the first reply.

    Raises `CaseError` when the two do not fit together, or a part that was once confirmed or denied would now be neither.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "answered": "2021-04-23",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> review(case, respond(case), requested_on=date(2021, 5, 4), reviewed_on=date(2021, 5, 24)).differences
    ()

    Source: ICO guide to internal reviews; L092, L093, L119, L128.
    """
    law = law or bundled()
    first_answered = first.answered
    problems = list(_unfit(case, first, requested_on, reviewed_on))
    if problems or first_answered is None:
        raise CaseError(problems)
    response = respond(case, law=law, positions=positions)
    before = {part.part: part for part in _parts(first)}
    now = list(_parts(response))
    names = {placed.id: _named(placed, law) for placed in case.request.parts()}
    taken_back = [part for part in now if before[part.part].outcome in _ANSWERED and part.outcome not in _ANSWERED]
    if taken_back:
        raise CaseError([_taken_back(part) for part in taken_back])
    return ReviewResponse(
        first_answered=first_answered,
        requested_on=requested_on,
        reviewed_on=reviewed_on,
        response=response,
        differences=tuple(
            Difference(
                part=part.part,
                named=names[part.part],
                first=before[part.part].outcome,
                now=part.outcome,
                first_provisions=before[part.part].provisions,
                provisions=part.provisions,
            )
            for part in now
            if (before[part.part].outcome, before[part.part].provisions) != (part.outcome, part.provisions)
        ),
    )


_ANSWERED: Final = ("held", "not_held", "not_applicable")


def _parts(response: Response) -> Iterator[PartReply]:
    for question in response.answers:
        yield from question.parts


def _unfit(case: CaseFile, first: Response, requested_on: date, reviewed_on: date) -> Iterator[Problem]:
    """Why a case and a first reply cannot belong to the same review."""
    if first.answered is None:
        yield Problem("first response", "has no date", "give the response as it was sent")
    elif case.request.answered != first.answered:
        yield Problem("request.answered", "is not the date of the first reply", "decide the review as at the first reply")
    elif not first.answered <= requested_on <= reviewed_on:
        yield Problem(
            "review", "has dates that do not follow one another", "give first reply, request for review and outcome in order"
        )
    if {placed.id for placed in case.request.parts()} != {part.part for part in _parts(first)}:
        yield Problem("request.questions", "do not have the parts of the first reply", "keep its questions, parts and ids")


def _named(placed: Placed, law: Catalogue) -> str:
    """A part as a letter names it."""
    conduct = placed.part.conduct
    if conduct == "undivided":
        return law.wording.text("part_undivided", n=placed.question.ref)
    return law.wording.text("part_divided", n=placed.question.ref, use=law.wording.text(f"use_{conduct}"))


def _taken_back(part: PartReply) -> Problem:
    return Problem(
        f"part `{part.part}`",
        "was confirmed or denied in the first reply, and cannot be neither confirmed nor denied now",
        "leave the answer as it was, or decide what of it is withheld",
    )


def review_opening(outcome: ReviewResponse, law: Catalogue) -> Iterator[Paragraph]:
    """What was reviewed, as at when, and whether anything has changed."""
    received = outcome.response.received
    yield law.wording.paragraph(
        "review_opening",
        requested_on=long_date(outcome.requested_on),
        first_answered=long_date(outcome.first_answered),
        received=long_date(received) if received else law.wording.missing("received"),
    )
    if outcome.differences:
        yield law.wording.paragraph("review_differs", parts="; ".join(each.named for each in outcome.differences))
    else:
        yield law.wording.paragraph("review_same")


def review_rights(outcome: ReviewResponse, law: Catalogue) -> Iterator[Paragraph]:
    """The right under section 50, now that the authority's own review is complete."""
    details = law.regulator.contact(outcome.reviewed_on)
    values = {
        "regulator_name": details.name,
        "complaint_window": law.regulator.complaint_window(outcome.reviewed_on).text,
        "url": details.url,
        "phone": details.phone,
    }
    if details.address is None:
        yield law.wording.paragraph("review_rights_no_post", **values)
    else:
        yield law.wording.paragraph("review_rights", **values, address=details.address)
