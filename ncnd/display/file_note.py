"""The file note as a page, in its own order or in that of the regulator's questions."""

import re
from collections.abc import Iterator
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.display.blocks import Block, Heading, Table
from ncnd.display.cells import bullets, commas, dated, facts, joined, remark, spaced
from ncnd.file_note import FileNote, GroundNote
from ncnd.record import FileRecord
from ncnd.regulator_note import RegulatorNote
from ncnd.wording import long_date

_RULE: Final = re.compile(r"\bL[0-9]{3}\b")


def file_note_page(note: FileNote, law: Catalogue) -> Iterator[Block]:
    """The file note: what was decided of each part, by which rules, on which facts, and on what authority."""
    yield Heading("File note: NOT FOR RELEASE")
    yield facts(
        ("Reference", note.reference),
        ("Decided as at", long_date(note.decided_as_at)),
        ("Law checked to", long_date(note.law_checked_on)),
        ("Answer due", dated(note.deadlines.answer_due)),
        ("Usual limit if extended", dated(note.deadlines.usual_limit)),
        ("Review to be asked for by", dated(note.deadlines.review_request_due)),
        *_record(note.record),
    )
    if note.remarks:
        yield bullets(note.remarks)
    for part in note.parts:
        yield Heading(f"Part {part.part}: {spaced(part.outcome)}")
        if part.position is not None:
            yield f"Position: {part.position}"
        if part.remarks:
            yield bullets(part.remarks)
        for ground in part.grounds:
            yield from _ground(ground)
    cited = {rule for text in _said(note) for rule in _RULE.findall(text)}
    rules = tuple(
        (each.id, each.rule, joined(each.authority, each.url, remark(each.verified, each.note)))
        for each in law.exemptions.rules
        if each.id in cited
    )
    if rules:
        yield Heading("Rules")
        yield Table(rules, ("Rule", "Proposition", "Authority"))


def _ground(ground: GroundNote) -> Iterator[Block]:
    yield f"Section {ground.provision}: {ground.state}"
    yield facts(
        ("Because", ground.because),
        ("Limbs", commas(ground.limbs)),
        ("Purposes", commas(ground.purposes)),
        ("Likelihood", spaced(ground.likelihood)),
        ("Bodies", commas(ground.bodies)),
        *((spaced(fact).capitalize(), words) for fact, words in ground.reasons.items()),
        ("Still to be given", commas(ground.missing)),
        ("Weighed", spaced(ground.weighed)),
    )
    yield Table(
        tuple((step.rule, spaced(step.fact), "yes" if step.met else "no", step.authority) for step in ground.steps),
        ("Rule", "Fact", "Met", "Authority"),
    )


def _record(record: FileRecord) -> Iterator[tuple[str, str]]:
    """What is on file beside the reasons."""
    search = record.official_statements
    if search is not None:
        yield "Official statements sought", f"{'; '.join(search.searched)}; by {search.by} on {long_date(search.on)}"
        yield "Official statements found", "; ".join(search.found) or "none"
    consulted = [("Consulted", each) for each in record.consultations]
    for name, each in (*consulted, ("Referred to", record.referral)):
        if each is not None:
            followed = {None: None, True: "followed", False: "not followed"}[each.followed]
            yield name, joined(f"{each.body} on {long_date(each.on)}", each.advice, followed)
    for name, by in (("Drafted by", record.drafted), ("Reviewed by", record.reviewed), ("Approved by", record.approved)):
        if by is not None:
            yield name, f"{by.name}, {by.role}, on {long_date(by.on)}"


def _said(note: FileNote) -> Iterator[str]:
    """The library's own words in a note, in which rules are named."""
    yield from note.remarks
    for part in note.parts:
        yield from part.remarks
        for ground in part.grounds:
            yield ground.because
            yield from (step.rule for step in ground.steps)


def regulator_page(note: RegulatorNote) -> Iterator[Block]:
    """The file note in the order of the regulator's questions."""
    yield Heading(f"For the regulator: {note.reference or 'no reference'}")
    yield "NOT FOR RELEASE to anybody but the regulator."
    for each in note.questions:
        yield Heading(each.question)
        yield bullets(each.answers)
