"""What goes into a letter, and where: a response, a review or an entry in the disclosure log as an outline."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

from ncnd.catalogue import Catalogue, bundled
from ncnd.errors import DecisionError
from ncnd.house_style import HouseStyle, plain_style
from ncnd.letter.outline import Banner, Block, Heading, Items, Lines, Marks, Numbered, Outline, Quote
from ncnd.offered import FactorEntry
from ncnd.public_interest import PublicInterestTest
from ncnd.response import Response
from ncnd.review import ReviewResponse, review_opening, review_rights
from ncnd.wording import Paragraph, Wording, long_date

_SIDES: Final = {"favours_confirming": "factors_confirming", "favours_maintaining": "factors_maintaining"}
"""What a person chooses for each side of a test that no one has weighed yet."""


def reply_outline(response: Response, *, law: Catalogue | None = None, style: HouseStyle | None = None) -> Outline:
    """The reply to a request."""
    style = style or plain_style()
    wording = (law or bundled()).wording
    title = wording.text("interim_title" if response.status == "interim" else "title")
    body: list[Block] = [Heading(1, title), style.salutation or wording.text("salutation")]
    body += _texts(response.opening)
    _add_answers(body, response, wording)
    return _whole(response, response.answered, title, body, response.rights, wording, style)


def review_outline(outcome: ReviewResponse, *, law: Catalogue | None = None, style: HouseStyle | None = None) -> Outline:
    """The letter that gives the outcome of an internal review."""
    style = style or plain_style()
    law = law or bundled()
    response, wording = outcome.response, law.wording
    title = wording.text("review_title")
    body: list[Block] = [Heading(1, title), style.salutation or wording.text("salutation")]
    body += _texts(review_opening(outcome, law))
    body += _texts(response.opening[1:])
    _add_answers(body, response, wording)
    return _whole(response, outcome.reviewed_on, title, body, review_rights(outcome, law), wording, style)


def log_outline(response: Response, *, law: Catalogue | None = None) -> Outline:
    """The reply as a disclosure log prints it: what was asked and told, and nothing that points to who asked.

    Raises `DecisionError` for a draft, which is not for publication.
    """
    if response.status == "draft" or response.answered is None:
        raise DecisionError("a draft is not for the disclosure log: finish what is outstanding first")
    wording = (law or bundled()).wording
    title = wording.text("log_title")
    body: list[Block] = [Heading(1, title), *_texts(response.opening[1:])]
    _add_answers(body, response, wording)
    return Outline(
        language=wording.data.language,
        authority=response.authority.name,
        title=title,
        annex_title=wording.text("heading_annex"),
        marks=None,
        head=(response.authority.name, wording.text("date_line", date=long_date(response.answered))),
        body=tuple(body),
        annex=_annex(response, wording),
        closing=_advice(response, wording),
        outstanding=(),
    )


def _whole(
    response: Response,
    dated: date | None,
    title: str,
    body: list[Block],
    rights: Iterable[Paragraph],
    wording: Wording,
    style: HouseStyle,
) -> Outline:
    """A letter that is sent to someone, drafts marked as such."""
    head: tuple[Block, ...] = (style.letterhead or response.authority.name, _reference(response.reference, dated, wording))
    marks: Marks | None = None
    outstanding: tuple[Block, ...] = ()
    if response.status == "draft":
        banner, marks = _draft(wording)
        head = (*head, banner)
        outstanding = _outstanding(response, wording)
    closing = (
        *_advice(response, wording),
        *style.signposts,
        _heading(2, "heading_rights", wording),
        *_texts(rights),
        style.sign_off or wording.text("sign_off"),
        wording.text("signature", name=response.authority.name),
        *((style.contact,) if style.contact else ()),
    )
    return Outline(
        language=style.language,
        authority=response.authority.name,
        title=title,
        annex_title=wording.text("heading_annex"),
        marks=marks,
        head=head,
        body=tuple(body),
        annex=_annex(response, wording),
        closing=closing,
        outstanding=outstanding,
    )


def _reference(reference: str | None, dated: date | None, wording: Wording) -> Lines:
    known = reference or wording.missing("reference")
    day = long_date(dated) if dated else wording.missing("answered")
    return Lines((wording.text("reference_line", reference=known), wording.text("date_line", date=day)))


@lru_cache(maxsize=8)
def _draft(wording: Wording) -> tuple[Banner, Marks]:
    """What marks a draft, made once: the warning above it, and how each place to be filled begins and ends."""
    opening, closing = wording.placeholder("\n").split("\n")
    return Banner(wording.text("draft_banner")), Marks(opening, closing)


@lru_cache(maxsize=64)
def _heading(level: int, name: str, wording: Wording) -> Heading:
    """A heading that is the same in every letter, made once."""
    return Heading(level, wording.text(name))


def _texts(paragraphs: Iterable[Paragraph]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


def _add_answers(body: list[Block], response: Response, wording: Wording) -> None:
    """The replies and the notice, which every kind of letter has."""
    for reply in response.answers:
        body.append(Heading(2, wording.text("heading_question", n=reply.question)))
        body.append(Quote(reply.text))
        body += [" ".join(_texts(part.paragraphs)) for part in reply.parts]
    notice = response.refusal_notice
    if notice is not None and notice.paragraphs:
        body.append(_heading(2, "heading_refusal_notice", wording))
        body += _texts(notice.paragraphs)
    if notice is not None and notice.withheld is not None:
        body.append(_heading(2, "heading_withheld", wording))
        body += _texts(notice.withheld.paragraphs)


def _annex(response: Response, wording: Wording) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for test in response.public_interest_tests:
        _add_test(blocks, test, wording)
    for together in response.weighed_together:
        blocks.append(_heading(3, "heading_together", wording))
        blocks += _texts(together.paragraphs)
    return tuple(blocks)


def _add_test(blocks: list[Block], test: PublicInterestTest, wording: Wording) -> None:
    blocks.append(Heading(3, test.heading))
    blocks += _texts(test.question)
    if test.harm:
        blocks.append(_heading(4, "heading_reasons", wording))
        blocks += _texts(test.harm)
    for name, factors in (
        ("favours_confirming", test.favours_confirming),
        ("favours_maintaining", test.favours_maintaining),
        ("attenuators", test.attenuators),
    ):
        undecided = test.balance is None and name in _SIDES
        if factors or undecided:
            lead = wording.missing(_SIDES[name]) if undecided else None
            items = tuple([f"{each.heading}. {each.text}" if each.weight is None else _weighed(each, wording) for each in factors])
            labels = tuple([each.heading for each in factors])
            blocks += (_heading(4, f"heading_{name}", wording), Items(lead, labels, items))
    blocks.append(_heading(4, "heading_balance", wording))
    if test.balance is None:
        blocks.append(wording.missing("balance"))
    else:
        blocks += _texts(test.balance.paragraphs)
    blocks.append(test.closing.text)


def _weighed(factor: FactorEntry, wording: Wording) -> str:
    text = f"{factor.heading}. {factor.text}"
    if factor.weight is None or factor.reason is None:
        return text
    return f"{text} {wording.text('weight', weight=factor.weight, reason=factor.reason)}"


def _advice(response: Response, wording: Wording) -> tuple[Block, ...]:
    return (_heading(2, "heading_advice", wording), *_texts(response.advice))


def _outstanding(response: Response, wording: Wording) -> tuple[Block, ...]:
    return (
        _heading(2, "heading_outstanding", wording),
        Numbered(
            tuple(
                [wording.text("outstanding_item", where=each.where, what=each.what, why=each.why) for each in response.outstanding]
            )
        ),
    )
