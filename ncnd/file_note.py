"""The file note: the internal record of how each part was decided. It is not for release, and is no part of the response.

It names every ground, rule, fact and authority, and what the officer is to look at again. For a part whose duty is excluded or
still undecided it says nothing about what is held, because nothing here is given a holding for it.

Source: FOIA 2000 ss 17, 50, 51; ICO practice on reasons recorded at the time (L125).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from pydantic import Field

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, bundled
from ncnd.decision import Decision, decisions, governing_date
from ncnd.errors import CalendarError, CaseError
from ncnd.grounds import ConsequenceGround, Ground
from ncnd.model import Frozen
from ncnd.outcome import DutyApplies, Gap, GroundState, Refused, Stands, Step, lacking
from ncnd.position import Positions
from ncnd.provision import Provision
from ncnd.record import FileRecord
from ncnd.regulator import LimitName
from ncnd.request import Request
from ncnd.soundness import problems_in
from ncnd.vocabulary import Fact
from ncnd.wording import long_date


class GroundNote(Frozen):
    """Where one ground stands, the steps that led there, and what was put on file for it."""

    provision: str
    limbs: tuple[str, ...]
    purposes: tuple[str, ...]
    likelihood: str | None
    state: Literal["refused", "gap", "awaiting", "stands", "lost"]
    because: str
    steps: tuple[Step, ...]
    missing: tuple[Fact, ...]
    bodies: tuple[str, ...] = ()
    reasons: Mapping[str, str] = Field(default_factory=dict)
    weighed: str | None = None


class PartNote(Frozen):
    """How one part was decided."""

    part: str
    outcome: str
    position: str | None
    grounds: tuple[GroundNote, ...]
    remarks: tuple[str, ...]


class Deadlines(Frozen):
    """The days that count, where they can be counted: the answer, the usual limit with an extension, and the request for review.

    Source: FOIA 2000 s 10; L105-L108, L116.
    """

    answer_due: date | None
    usual_limit: date | None
    review_request_due: date | None


class FileNote(Frozen):
    """The reasons for a reply, for the file. Not for release.

    `decided_as_at` is the day whose law was applied; `law_checked_on` the day to which the law was checked.
    """

    not_for_release: Literal[True] = True
    reference: str | None
    decided_as_at: date
    law_checked_on: date
    deadlines: Deadlines
    record: FileRecord
    remarks: tuple[str, ...]
    parts: tuple[PartNote, ...]


def file_note(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> FileNote:
    """The internal record for a case: every rule, fact and authority, part by part.

    Raises `CaseError` as `respond` does.

    >>> from ncnd import CaseFile
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> file_note(case).parts[0].position
    'covert-policing'

    Source: ICO practice on reasons recorded at the time of the decision (L125).
    """
    law = law or bundled()
    positions = positions or law.positions
    problems = list(problems_in(case, law, positions))
    if problems:
        raise CaseError(problems)
    made = decisions(case.request, case.balances, law, positions, cumulative=case.cumulative, trims=case.trims)
    on = governing_date(case.request, law)
    deadlines = _deadlines(case.request, law)
    return FileNote(
        reference=case.request.reference,
        decided_as_at=on,
        law_checked_on=law.exemptions.checked_on,
        deadlines=deadlines,
        record=case.record,
        remarks=tuple(_remarks(case, made, law, deadlines)),
        parts=tuple(_part(decision, made, law, law.as_at(on).provisions) for decision in made),
    )


def _deadlines(request: Request, law: Catalogue) -> Deadlines:
    def after(day: date | None, limit: LimitName) -> date | None:
        try:
            return None if day is None else law.calendar.add(day, law.regulator.working_days(limit, day))
        except CalendarError:
            return None

    return Deadlines(
        answer_due=after(request.received, "compliance"),
        usual_limit=after(request.received, "extension_usual"),
        review_request_due=after(request.answered, "review_request"),
    )


def _remarks(case: CaseFile, made: Sequence[Decision], law: Catalogue, deadlines: Deadlines) -> Iterator[str]:
    """What an officer should look at before the reply goes."""
    on = governing_date(case.request, law)
    remark = law.wording.remark
    late = law.remark(on)
    if late is not None:
        yield late
    yield from law.contact_remarks(on)
    if deadlines.answer_due is not None and case.request.answered is not None and case.request.answered > deadlines.answer_due:
        yield remark("late", due=long_date(deadlines.answer_due))
    for balance in case.balances:
        expected, usual = balance.estimated_on, deadlines.usual_limit
        if expected is not None and usual is not None and expected > usual:
            yield remark("long_extension", provision=balance.provision, usual=long_date(usual))
    relied_on = {each.position.id: each.position for each in made if each.position is not None and each.outcome.cited}
    for name, position in relied_on.items():
        if not position.adopted:
            yield remark("position_not_adopted", position=name)
    yield from _unrecorded(case.record, made, law)


def _unrecorded(record: FileRecord, made: Sequence[Decision], law: Catalogue) -> Iterator[str]:
    """What the record does not show yet."""
    if record.official_statements is None and any(each.outcome.cited for each in made):
        yield law.wording.remark("no_statement_search")
    if record.approved is None:
        yield law.wording.remark("not_approved")
    elif record.drafted is not None and record.drafted.name == record.approved.name:
        yield law.wording.remark("same_hand")


def _part(decision: Decision, made: Sequence[Decision], law: Catalogue, provisions: Mapping[str, Provision]) -> PartNote:
    return PartNote(
        part=decision.id,
        outcome=decision.outcome.outcome,
        position=decision.outcome.position,
        grounds=tuple(_ground(state, decision, law) for state in decision.outcome.grounds),
        remarks=tuple(_part_remarks(decision, made, law, provisions)),
    )


def _ground(state: GroundState, decision: Decision, law: Catalogue) -> GroundNote:
    ground = decision.ground(state.provision)
    balance = decision.balance(state.provision)
    return GroundNote(
        provision=state.provision,
        limbs=state.limbs,
        purposes=state.purposes,
        likelihood=state.likelihood,
        state=state.state,
        because=_because(state, law),
        steps=state.steps,
        missing=lacking(state),
        bodies=getattr(ground, "bodies", ()),
        reasons={fact: words for fact in ground.reasons if fact != "bodies" and (words := _words(ground, fact))},
        weighed=None if balance is None else balance.outcome,
    )


def _words(ground: Ground, fact: Fact) -> str | None:
    """What was put on file for one fact: an opinion by whose it is and its date, which section 36(3) turns on (L139)."""
    if fact != "opinion":
        return ground.words(fact)
    opinion = ground.opinion if isinstance(ground, ConsequenceGround) else None
    return f"{opinion.by}, {long_date(opinion.given_on)}" if opinion else None


def _because(state: GroundState, law: Catalogue) -> str:
    remark = law.wording.remark
    if isinstance(state, Refused):
        return remark("barred", rule=state.rule)
    if isinstance(state, Gap):
        return remark("gap", missing=", ".join(state.missing))
    return remark(f"stands_{state.because}" if isinstance(state, Stands) else state.state)


def _part_remarks(
    decision: Decision, made: Sequence[Decision], law: Catalogue, provisions: Mapping[str, Provision]
) -> Iterator[str]:
    remark = law.wording.remark
    if decision.conduct == "overt" and not _has_covert(decision, made):
        yield remark("covert_not_considered")
    if not decision.subjects and decision.outcome.cited:
        yield remark("no_subjects")
    for state in decision.outcome.grounds:
        if any(step.rule == "L072" and step.met for step in state.steps):
            yield remark("likelihood_assumed", provision=state.provision)
    if decision.conduct != "undivided":
        for state in decision.outcome.cited:
            if not provisions[state.provision].to_the_extent:
                yield remark("no_partial_extent", provision=state.provision)
    if {"35(3)", "36(3)"} <= set(decision.outcome.provisions):
        yield remark("section_36_beside_35")
    if decision.cumulative is not None:
        yield remark("weighed_together")
    for trim in decision.trims:
        yield remark(
            "trim",
            provision=trim.provision,
            reasons=", ".join(trim.leaves_out),
            decided_by=trim.decided_by,
            decided_on=long_date(trim.decided_on),
        )
        yield trim.why
    if _pair_broken(decision):
        yield remark("pair_broken")
    if isinstance(decision.outcome, DutyApplies) and decision.conduct == "covert":
        yield remark("covert_duty_applies")


def _has_covert(decision: Decision, made: Iterable[Decision]) -> bool:
    return any(each.conduct == "covert" and each.ref == decision.ref for each in made)


def _pair_broken(decision: Decision) -> bool:
    """Whether section 23(5) or 24(2) is left alone where both were put forward (L064)."""
    pair = {"23(5)", "24(2)"}
    put_forward = {ground.provision for ground in decision.grounds}
    cited = {state.provision for state in decision.outcome.cited}
    return pair <= put_forward and len(pair & cited) == 1
