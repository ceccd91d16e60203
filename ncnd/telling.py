"""The words of stage 2: what is said of parts whose duty to confirm or deny applies.

A denial is limited to what was asked of the part: overt use, or covert use. Only an undivided question gets one without limit.

Source: FOIA 2000 ss 1(1), 1(4), 16(1), 17(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
"""

from collections.abc import Iterator, Sequence

from ncnd.answer import Answered, Held, NotApplicable, NotHeld, Reply, Told, Untold
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
        self._undivided = {reply.decision.ref for reply in replies if reply.decision.conduct == "undivided"}
        self._not_answered = {reply.decision.ref for reply in replies if isinstance(reply, Untold)}
        self.outstanding: list[Outstanding] = []

    def paragraphs(self, decision: Decision, answered: Answered, about: str) -> tuple[Paragraph, ...]:
        """What is said of one part."""
        if isinstance(answered, Held):
            return tuple(self._held(decision, answered, about))
        if isinstance(answered, NotHeld):
            return tuple(self._not_held(decision, answered, about))
        if isinstance(answered, NotApplicable):
            return (self._not_applicable(decision, answered, about),)
        return (self._phrases.said("holding_required", decision, about, missing=self._lacks("holding", decision)),)

    def _lacks(self, fact: str, decision: Decision) -> str:
        self.outstanding.append(self._wording.outstanding(fact, decision.id))
        return self._wording.missing(fact)

    def _held(self, decision: Decision, held: Held, about: str) -> Iterator[Paragraph]:
        for misfit in held.misfits:
            self._lacks(misfit, decision)
        yield self._phrases.said("held", decision, about)
        if held.statement:
            yield Paragraph(text=held.statement)
        if held.withheld:
            yield self._wording.paragraph("withheld_pointer")
        if not held.statement and not held.withheld:
            yield Paragraph(text=self._lacks("disclosure", decision))

    def _not_held(self, decision: Decision, not_held: NotHeld, about: str) -> Iterator[Paragraph]:
        for misfit in not_held.misfits:
            self._lacks(misfit, decision)
        yield self._phrases.said("not_held", decision, about)
        if not_held.statement:
            yield Paragraph(text=not_held.statement)
        if not_held.elsewhere is not None:
            if self.may_redirect(decision):
                yield self._wording.paragraph("believed_elsewhere", other=not_held.elsewhere.name)
            else:
                self._lacks("elsewhere_beside_excluded", decision)

    def _not_applicable(self, decision: Decision, answered: NotApplicable, about: str) -> Paragraph:
        for misfit in answered.misfits:
            self._lacks(misfit, decision)
        text = self._wording.text
        named = series([text("question_named", m=ref) for ref in answered.named])
        none = " or ".join(
            text("none_for_undivided" if ref in self._undivided else "none_for_divided", m=ref, use=text("use_overt"))
            for ref in answered.named
        )
        return self._phrases.said("not_applicable", decision, about, named=named, none=none)

    def may_redirect(self, decision: Decision) -> bool:
        """Whether another authority may be named: not beside a part of the same question that is not answered (L111)."""
        return decision.ref not in self._not_answered

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
