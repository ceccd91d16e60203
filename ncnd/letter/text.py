"""A response as plain text, one paragraph a line, ready to paste.

Text from a request is printed as it stands and set in, line by line, so that it cannot pass for the authority's own words.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from ncnd.catalogue import Catalogue, bundled
from ncnd.errors import DecisionError
from ncnd.offered import FactorEntry
from ncnd.public_interest import PublicInterestTest
from ncnd.response import QuestionReply, RefusalNotice, Response
from ncnd.review import ReviewResponse, review_opening, review_rights
from ncnd.wording import Paragraph, Wording, long_date

_QUOTED: Final = "    "
_SIDES: Final = {"favours_confirming": "factors_confirming", "favours_maintaining": "factors_maintaining"}
"""What a person chooses for each side of a test that no one has weighed yet."""


def to_text(response: Response, *, law: Catalogue | None = None) -> str:
    """The letter as plain text, ending in a line break.

    A draft is marked as one, and ends with what is outstanding and why.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> print(to_text(respond(case)).splitlines()[0])
    Exampleshire Police
    """
    wording = (law or bundled()).wording
    return "\n\n".join(_blocks(response, wording)) + "\n"


def _blocks(response: Response, wording: Wording) -> Iterator[str]:
    yield response.authority.name
    yield _head(response.reference, response.answered, wording)
    if response.status == "draft":
        yield wording.text("draft_banner")
    yield _heading(wording.text("interim_title" if response.status == "interim" else "title"))
    yield wording.text("salutation")
    yield from _texts(response.opening)
    yield from _body(response, wording)
    yield _heading(wording.text("heading_rights"))
    yield from _texts(response.rights)
    yield from _signed(response, wording)


def review_text(outcome: ReviewResponse, *, law: Catalogue | None = None) -> str:
    """The letter that gives the outcome of an internal review."""
    law = law or bundled()
    return "\n\n".join(_review_blocks(outcome, law)) + "\n"


def _review_blocks(outcome: ReviewResponse, law: Catalogue) -> Iterator[str]:
    response, wording = outcome.response, law.wording
    yield response.authority.name
    yield _head(response.reference, outcome.reviewed_on, wording)
    if response.status == "draft":
        yield wording.text("draft_banner")
    yield _heading(wording.text("review_title"))
    yield wording.text("salutation")
    yield from _texts(review_opening(outcome, law))
    yield from _texts(response.opening[1:])
    yield from _body(response, wording)
    yield _heading(wording.text("heading_rights"))
    yield from _texts(review_rights(outcome, law))
    yield from _signed(response, wording)


def log_text(response: Response, *, law: Catalogue | None = None) -> str:
    """The reply as a disclosure log prints it: what was asked and told, and nothing that points to who asked.

    Raises `DecisionError` for a draft, which is not for publication.
    """
    if response.status == "draft" or response.answered is None:
        raise DecisionError("a draft is not for the disclosure log: finish what is outstanding first")
    wording = (law or bundled()).wording
    return "\n\n".join(_log_blocks(response, response.answered, wording)) + "\n"


def _log_blocks(response: Response, answered: date, wording: Wording) -> Iterator[str]:
    yield response.authority.name
    yield wording.text("date_line", date=long_date(answered))
    yield _heading(wording.text("log_title"))
    yield from _texts(response.opening[1:])
    yield from _body(response, wording)


def _body(response: Response, wording: Wording) -> Iterator[str]:
    """What every rendering has: the replies, the notice, the tests and the advice."""
    for reply in response.answers:
        yield from _question(reply, wording)
    if response.refusal_notice is not None:
        yield from _notice(response.refusal_notice, wording)
    for test in response.public_interest_tests:
        yield from _test(test, wording)
    for together in response.weighed_together:
        yield _heading(wording.text("heading_together"))
        yield from _texts(together.paragraphs)
    yield _heading(wording.text("heading_advice"))
    yield from _texts(response.advice)


def _signed(response: Response, wording: Wording) -> Iterator[str]:
    yield wording.text("sign_off")
    yield wording.text("signature", name=response.authority.name)
    if response.status == "draft":
        yield from _outstanding(response, wording)


def _head(reference: str | None, answered: date | None, wording: Wording) -> str:
    known = reference or wording.missing("reference")
    dated = long_date(answered) if answered else wording.missing("answered")
    return f"{wording.text('reference_line', reference=known)}\n{wording.text('date_line', date=dated)}"


def _heading(text: str) -> str:
    return f"{text}\n{'-' * len(text)}"


def _texts(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield paragraph.text


def _question(reply: QuestionReply, wording: Wording) -> Iterator[str]:
    yield _heading(wording.text("heading_question", n=reply.question))
    yield "\n".join(_QUOTED + line for line in reply.text.splitlines())
    for part in reply.parts:
        yield " ".join(_texts(part.paragraphs))


def _notice(notice: RefusalNotice, wording: Wording) -> Iterator[str]:
    if notice.paragraphs:
        yield _heading(wording.text("heading_refusal_notice"))
        yield from _texts(notice.paragraphs)
    if notice.withheld is not None:
        yield _heading(wording.text("heading_withheld"))
        yield from _texts(notice.withheld.paragraphs)


def _test(test: PublicInterestTest, wording: Wording) -> Iterator[str]:
    yield _heading(test.heading)
    yield from _texts(test.question)
    if test.harm:
        yield wording.text("heading_reasons")
        yield from _texts(test.harm)
    for name, factors in (
        ("favours_confirming", test.favours_confirming),
        ("favours_maintaining", test.favours_maintaining),
        ("attenuators", test.attenuators),
    ):
        if factors or (test.balance is None and name in _SIDES):
            yield wording.text(f"heading_{name}")
            choice = [wording.missing(_SIDES[name])] if test.balance is None and name in _SIDES else []
            yield "\n".join([*choice, *(_factor(factor, wording) for factor in factors)])
    yield wording.text("heading_balance")
    if test.balance is None:
        yield wording.missing("balance")
    else:
        yield from _texts(test.balance.paragraphs)
    yield test.closing.text


def _factor(factor: FactorEntry, wording: Wording) -> str:
    text = f"- {factor.heading}. {factor.text}"
    if factor.weight is None or factor.reason is None:
        return text
    return f"{text} {wording.text('weight', weight=factor.weight, reason=factor.reason)}"


def _outstanding(response: Response, wording: Wording) -> Iterator[str]:
    yield _heading(wording.text("heading_outstanding"))
    yield "\n".join(
        f"{number}. {wording.text('outstanding_item', where=each.where, what=each.what, why=each.why)}"
        for number, each in enumerate(response.outstanding, start=1)
    )
