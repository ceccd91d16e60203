"""The reply to a request: a structured response, of which a letter is a rendering.

Source: FOIA 2000 ss 1, 2, 16, 17. https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ncnd.answer import Reply, Told, answers
from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, bundled
from ncnd.decision import Decision, decisions, governing_date
from ncnd.errors import CaseError
from ncnd.holding import Answer, Holding
from ncnd.model import Frozen
from ncnd.notice import ExclusionNotice, part_paragraphs
from ncnd.outcome import DutyApplies
from ncnd.phrases import Phrases, phrases_for
from ncnd.position import Positions
from ncnd.public_interest import PublicInterestTest, WeighedTogether
from ncnd.request import Authority, Part, Question, Request
from ncnd.rights import rights
from ncnd.silence import silence
from ncnd.soundness import problems_in
from ncnd.telling import Teller, WithholdingNotice
from ncnd.vocabulary import OutcomeName, Status
from ncnd.wording import Outstanding, Paragraph, Wording, long_date


class PartReply(Frozen):
    """What one part is told, and what the letter cites for it."""

    part: str
    outcome: OutcomeName
    provisions: tuple[str, ...] = ()
    limbs: tuple[str, ...] = ()
    awaiting_balance: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...]


class QuestionReply(Frozen):
    """A question as it was put, and the replies to its parts."""

    question: str
    text: str
    parts: tuple[PartReply, ...]


class RefusalNotice(Frozen):
    """The notice under section 17: for parts neither confirmed nor denied, and apart from it for content withheld.

    Source: FOIA 2000 s 17(1)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/17
    """

    parts: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    withheld: WithholdingNotice | None = None


class Response(Frozen):
    """The structured reply. Nothing in it says what was weighed and failed, or anything else that belongs in the file note.

    `status` is `final` when nothing is outstanding, `interim` when only balances with an estimated date are, else `draft`.

    Source: FOIA 2000 ss 1, 10(3), 16, 17. https://www.legislation.gov.uk/ukpga/2000/36/section/17
    """

    reference: str | None
    status: Status
    authority: Authority
    received: date | None
    answered: date | None
    opening: tuple[Paragraph, ...]
    answers: tuple[QuestionReply, ...]
    refusal_notice: RefusalNotice | None
    public_interest_tests: tuple[PublicInterestTest, ...]
    weighed_together: tuple[WeighedTogether, ...]
    advice: tuple[Paragraph, ...]
    rights: tuple[Paragraph, ...]
    outstanding: tuple[Outstanding, ...]


def respond(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> Response:
    """Draft the reply to a request.

    A pure function of the case, the law and the positions; the bundled law and positions are used unless others are given.

    Raises `CaseError` with every problem that keeps the case from being decided.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> respond(case).answers[0].parts[0].outcome
    'neither_confirm_nor_deny'

    Source: FOIA 2000 ss 1, 2, 17. https://www.legislation.gov.uk/ukpga/2000/36
    """
    law = law or bundled()
    positions = positions or law.positions
    problems = list(problems_in(case, law, positions))
    if problems:
        raise CaseError(problems)
    request = case.request
    made = decisions(request, case.balances, law, positions, cumulative=case.cumulative, trims=case.trims)
    replies = answers(made, case.holdings, case.answers)
    on = governing_date(request, law)
    phrases = phrases_for(law, law.as_at(on), request.authority.called())
    teller = Teller(replies, phrases)
    unsaid = silence(made, phrases)
    questions = list(_questions(request, replies, phrases, teller))
    outstanding = (*_undated(request, law.wording), *unsaid.outstanding, *teller.outstanding)
    return Response.model_validate(
        {
            "reference": request.reference,
            "status": "draft" if outstanding else "interim" if unsaid.pending else "final",
            "authority": request.authority,
            "received": request.received,
            "answered": request.answered,
            "opening": tuple(_opening(request, made, law.wording)),
            "answers": questions,
            "refusal_notice": _refusal_notice(unsaid.notice, teller.withholding()),
            "public_interest_tests": unsaid.tests,
            "weighed_together": unsaid.together,
            "advice": tuple(_advice(made, teller, law.wording)),
            "rights": tuple(rights(request, law, on)),
            "outstanding": (*outstanding, *unsaid.pending),
        }
    )


def _refusal_notice(notice: ExclusionNotice | None, withheld: WithholdingNotice | None) -> RefusalNotice | None:
    if notice is None:
        return RefusalNotice(withheld=withheld) if withheld else None
    return RefusalNotice(parts=notice.parts, provisions=notice.provisions, paragraphs=notice.paragraphs, withheld=withheld)


def _opening(request: Request, made: Sequence[Decision], wording: Wording) -> Iterator[Paragraph]:
    """The acknowledgement, the definitions where a question is divided, and the day as at which answers speak."""
    received = long_date(request.received) if request.received else wording.missing("received")
    yield wording.paragraph("opening", received=received)
    if any(decision.conduct != "undivided" for decision in made):
        yield wording.paragraph("definition")
    if any(isinstance(decision.outcome, DutyApplies) for decision in made):
        yield wording.paragraph("as_at", received=received)


def _questions(
    request: Request, replies: Sequence[Reply], phrases: Phrases, teller: Teller
) -> Iterator[dict[str, str | list[dict[str, object]]]]:
    """The replies, question by question, as plain values: one check of the whole response is cheaper than one of each part."""
    following = iter(replies)
    for question in request.questions:
        parts = [_part(next(following), part.about, phrases, teller) for part in question.parts]
        yield {"question": question.ref, "text": question.text, "parts": parts}


def _part(reply: Reply, about: str, phrases: Phrases, teller: Teller) -> dict[str, object]:
    decision = reply.decision
    if isinstance(reply, Told):
        told = reply.answered
        return {"part": decision.id, "outcome": told.outcome, "paragraphs": teller.paragraphs(decision, told, about)}
    outcome = reply.outcome
    return {
        "part": decision.id,
        "outcome": outcome.outcome,
        "provisions": outcome.provisions,
        "limbs": outcome.limbs,
        "awaiting_balance": outcome.awaiting_balance,
        "paragraphs": part_paragraphs(decision, outcome, about, phrases),
    }


def _undated(request: Request, wording: Wording) -> Iterator[Outstanding]:
    """What the letter needs of the request itself."""
    for fact in ("reference", "received", "answered"):
        if getattr(request, fact) is None:
            yield wording.outstanding(fact, f"request.{fact}")
    if request.authority.review_contact is None:
        yield wording.outstanding("review_contact", "request.authority.review_contact")


def _advice(made: Sequence[Decision], teller: Teller, wording: Wording) -> Iterator[Paragraph]:
    """Help that section 16 asks for: the same for every requester where a part is not answered."""
    unanswered = any(not isinstance(decision.outcome, DutyApplies) for decision in made)
    yield from teller.redirects()
    yield wording.paragraph("advice_excluded" if unanswered else "advice_general")


def draft(
    *,
    about: str,
    conduct: str,
    authority: Authority | dict[str, Any],
    answered: date,
    holding: Holding | None = None,
    answer: Answer | None = None,
    law: Catalogue | None = None,
    positions: Positions | None = None,
    **characteristics: Any,
) -> Response:
    """Draft the reply to one question of one part, by the same flow as a whole case.

    `characteristics` are the other fields of a part: `subjects`, `circumstances`, `grounds`, `position`. A holding given for a part
    whose duty is excluded is not read.

    Raises `CaseError` as `respond` does, and pydantic's `ValidationError` for a value that a case file could not carry.

    >>> police = {"name": "Exampleshire Police", "kind": "police", "nation": "england"}
    >>> draft(about="use of drones", conduct="covert", authority=police, answered=date(2021, 4, 23)).answers[0].parts[0].provisions
    ('23(5)', '24(2)', '31(3)')

    Source: FOIA 2000 ss 1(1)(a), 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
    """
    part = Part.model_validate({"conduct": conduct, "about": about, **characteristics})
    question = Question(ref="1", text=about, parts=(part,))
    request = Request(authority=Authority.model_validate(authority), answered=answered, questions=(question,))
    name = f"1-{part.conduct}"
    case = CaseFile(
        request=request,
        holdings={name: holding} if holding else {},
        answers={name: answer} if answer else {},
    )
    return respond(case, law=law, positions=positions)
