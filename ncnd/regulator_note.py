"""The file note in the order of the questions that the regulator asks. Not for release to anybody else.

Source: FOIA 2000 ss 50-51; ICO, what the Commissioner expects an authority to show (L120, L125).
"""

from collections.abc import Iterator

from ncnd.balance import AnyFactor, OwnFactor
from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, bundled
from ncnd.file_note import FileNote, GroundNote, PartNote, file_note
from ncnd.model import Frozen
from ncnd.position import Positions
from ncnd.record import Consultation, SignedOff
from ncnd.wording import long_date


class Answered(Frozen):
    """One of the regulator's questions, and what the file says to it."""

    question: str
    sources: tuple[str, ...]
    answers: tuple[str, ...]


class RegulatorNote(Frozen):
    """What the file shows, question by question."""

    reference: str | None
    questions: tuple[Answered, ...]


def regulator_note(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> RegulatorNote:
    """The file note of a case, ordered by the regulator's questions.

    Raises `CaseError` as `respond` does.

    Source: FOIA 2000 s 51; L120, L125. https://www.legislation.gov.uk/ukpga/2000/36/section/51
    """
    law = law or bundled()
    note = file_note(case, law=law, positions=positions)
    nothing = law.wording.remark("none_recorded")
    said = {
        "parts": _parts(note),
        "provisions": _provisions(note),
        "section_23": _section_23(note),
        "reasons": _reasons(note),
        "balance": _balances(case),
        "confirmation": _confirmation(note),
        "consistency": _positions(note),
        "left_out": _left_out(case),
        "timing": _timing(case, note),
        "people": _people(note),
        "remarks": iter((*note.remarks, *(f"{part.part}: {remark}" for part in note.parts for remark in part.remarks))),
    }
    return RegulatorNote(
        reference=note.reference,
        questions=tuple(
            Answered(question=each.ask, sources=each.sources, answers=tuple(said[each.id]) or (nothing,))
            for each in law.wording.data.regulator_questions
        ),
    )


def _parts(note: FileNote) -> Iterator[str]:
    for part in note.parts:
        yield f"{part.part}: {part.outcome.replace('_', ' ')}"


def _grounds(note: FileNote) -> Iterator[tuple[PartNote, GroundNote]]:
    for part in note.parts:
        for ground in part.grounds:
            yield part, ground


def _provisions(note: FileNote) -> Iterator[str]:
    for part, ground in _grounds(note):
        limbs = f" by {', '.join(ground.limbs)}" if ground.limbs else ""
        yield f"{part.part}: section {ground.provision}{limbs}: {ground.because}"


def _section_23(note: FileNote) -> Iterator[str]:
    for part, ground in _grounds(note):
        if ground.bodies or "link" in ground.reasons:
            yield f"{part.part}: bodies {', '.join(ground.bodies) or 'not named'}; {ground.reasons.get('link', 'no link given')}"


def _reasons(note: FileNote) -> Iterator[str]:
    for part, ground in _grounds(note):
        for fact, words in ground.reasons.items():
            if fact != "link":
                yield f"{part.part}: section {ground.provision}, {fact}: {words}"


def _balances(case: CaseFile) -> Iterator[str]:
    for balance in case.balances:
        weighed = f" on {long_date(balance.weighed_on)}" if balance.weighed_on else ""
        factors = ", ".join(f"{_factor_name(each)} ({each.weight or 'no weight'})" for each in balance.factors)
        yield f"section {balance.provision}: {balance.outcome}{weighed}; factors: {factors or 'none'}"


def _factor_name(each: AnyFactor) -> str:
    return each.heading if isinstance(each, OwnFactor) else each.id


def _confirmation(note: FileNote) -> Iterator[str]:
    search = note.record.official_statements
    if search is not None:
        yield f"searched by {search.by} on {long_date(search.on)}: {', '.join(search.searched)}"
        yield from (f"found: {found}" for found in search.found)


def _positions(note: FileNote) -> Iterator[str]:
    for part in note.parts:
        if part.position is not None:
            yield f"{part.part}: {part.position}"


def _left_out(case: CaseFile) -> Iterator[str]:
    for trim in case.trims:
        when = long_date(trim.decided_on)
        yield f"section {trim.provision}: {', '.join(trim.leaves_out)}; {trim.decided_by}, {when}: {trim.why}"


def _timing(case: CaseFile, note: FileNote) -> Iterator[str]:
    days = {
        "received": case.request.received,
        "answer due": note.deadlines.answer_due,
        "answered": case.request.answered,
        "decided as at": note.decided_as_at,
    }
    for name, day in days.items():
        if day is not None:
            yield f"{name}: {long_date(day)}"


def _people(note: FileNote) -> Iterator[str]:
    record = note.record
    if record.referral is not None:
        yield f"referred to {_consulted(record.referral)}"
    yield from (f"consulted {_consulted(each)}" for each in record.consultations)
    for done, by in (("drafted", record.drafted), ("reviewed", record.reviewed), ("approved", record.approved)):
        if by is not None:
            yield _signed(done, by)


def _consulted(each: Consultation) -> str:
    advice = f": {each.advice}" if each.advice else ""
    return f"{each.body} on {long_date(each.on)}{advice}"


def _signed(done: str, by: SignedOff) -> str:
    return f"{done} by {by.name}, {by.role}, on {long_date(by.on)}"
