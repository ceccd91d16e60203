"""The words of stage 2: what is said of parts whose duty to confirm or deny applies.

A denial is limited to what was asked of the part: overt use, or covert use. Only an undivided question gets one without limit.

Source: FOIA 2000 ss 1(1), 1(4), 16(1), 17(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
"""

from collections.abc import Collection, Iterator, Sequence

from ncnd.answer import Answered, Held, HoldingRequired, NotApplicable, NotHeld, Reply, Told, Untold
from ncnd.citation import series
from ncnd.decision import Decision
from ncnd.model import Frozen
from ncnd.phrases import Phrases
from ncnd.wording import Outstanding, Paragraph


class WithholdingNotice(Frozen):
    """The notice under section 17(1) for content that is held and withheld, in the authority's own words."""

    parts: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


class Teller:
    """Says what each part whose duty applies is told, and notes what is missing on the way."""

    def __init__(self, replies: Sequence[Reply], phrases: Phrases) -> None:
        self._replies = replies
        self._phrases = phrases
        self._wording = phrases.wording
        self._conducts = {reply.decision.question.ref: _open_conduct(reply.decision.question.ref, replies) for reply in replies}
        self._not_answered = _refs_not_answered(replies)
        self.outstanding: list[Outstanding] = []

    def paragraphs(self, decision: Decision, answered: Answered) -> tuple[Paragraph, ...]:
        """What is said of one part."""
        match answered:
            case Held():
                return tuple(self._held(decision, answered))
            case NotHeld():
                return tuple(self._not_held(decision, answered))
            case NotApplicable():
                return (self._not_applicable(decision, answered),)
            case HoldingRequired():
                missing = self._lacks("holding", decision)
                return (self._said("holding_required", decision, missing=missing),)

    def _said(self, name: str, decision: Decision, **values: str) -> Paragraph:
        return self._wording.paragraph(self._phrases.form(name, decision), **self._phrases.scope(decision), **values)

    def _lacks(self, fact: str, decision: Decision) -> str:
        self.outstanding.append(self._wording.outstanding(fact, decision.id))
        return self._wording.missing(fact)

    def _held(self, decision: Decision, held: Held) -> Iterator[Paragraph]:
        for misfit in held.misfits:
            self._lacks(misfit, decision)
        yield self._said("held", decision)
        if held.statement:
            yield Paragraph(text=held.statement)
        if held.withheld:
            yield self._wording.paragraph("withheld_pointer")
        if not held.statement and not held.withheld:
            yield Paragraph(text=self._lacks("disclosure", decision))

    def _not_held(self, decision: Decision, not_held: NotHeld) -> Iterator[Paragraph]:
        for misfit in not_held.misfits:
            self._lacks(misfit, decision)
        yield self._said("not_held", decision)
        if not_held.statement:
            yield Paragraph(text=not_held.statement)
        if not_held.elsewhere is not None:
            if self.may_redirect(decision):
                yield self._wording.paragraph("believed_elsewhere", other=not_held.elsewhere.name)
            else:
                self._lacks("elsewhere_beside_excluded", decision)

    def _not_applicable(self, decision: Decision, answered: NotApplicable) -> Paragraph:
        text = self._wording.text
        named = series([text("question_named", m=ref) for ref in answered.named])
        none = " or ".join(
            text(f"none_for_{'undivided' if self._conducts[ref] == 'undivided' else 'divided'}", m=ref, use=text("use_overt"))
            for ref in answered.named
        )
        return self._said("not_applicable", decision, named=named, none=none)

    def may_redirect(self, decision: Decision) -> bool:
        """Whether another authority may be named: not beside a part of the same question that is not answered (L111)."""
        return decision.question.ref not in self._not_answered

    def redirects(self) -> Iterator[Paragraph]:
        """How to reach each other authority believed to hold something, once."""
        others = {
            reply.answered.elsewhere: None
            for reply in self._replies
            if isinstance(reply, Told)
            and isinstance(reply.answered, NotHeld)
            and reply.answered.elsewhere
            and self.may_redirect(reply.decision)
        }
        for other in others:
            yield self._wording.paragraph("advice_elsewhere", other=other.name, contact=other.contact)

    def withholding(self) -> WithholdingNotice | None:
        """The notice for what is held and withheld, or nothing if nothing is."""
        items = [
            (reply.decision, each)
            for reply in self._replies
            if isinstance(reply, Told) and isinstance(reply.answered, Held)
            for each in reply.answered.withheld
        ]
        if not items:
            return None
        return WithholdingNotice(
            parts=tuple(dict.fromkeys(decision.id for decision, _ in items)),
            paragraphs=(
                self._wording.paragraph("withheld_opening"),
                *(
                    self._wording.paragraph(
                        "withheld_item", part=self._phrases.part(decision), provision=each.provision, reason=each.reason
                    )
                    for decision, each in items
                ),
            ),
        )


def _open_conduct(ref: str, replies: Sequence[Reply]) -> str:
    """How a question's open parts are put: overt, or undivided."""
    conducts = [reply.decision.part.conduct for reply in replies if reply.decision.question.ref == ref]
    return "undivided" if "undivided" in conducts else "overt"


def _refs_not_answered(replies: Sequence[Reply]) -> Collection[str]:
    return {reply.decision.question.ref for reply in replies if isinstance(reply, Untold)}
