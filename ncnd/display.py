"""What the command line shows: headings, paragraphs and tables, and how the law, the factors and a file note are laid out in them.

On a terminal rich draws them to its width. Anywhere else they are plain text with aligned columns, and no line is broken. No text
is ever read as markup.
"""

import os
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TextIO, TypeAlias

from ncnd.catalogue import Catalogue
from ncnd.factor import Factor
from ncnd.file_note import FileNote, GroundNote
from ncnd.offered import FactorEntry, side_of
from ncnd.position_check import PositionsReport
from ncnd.position_match import Caught
from ncnd.provision import Body, Certificate, Limb, Provision, Purpose, Source, Trigger
from ncnd.public_interest import PublicInterestTest
from ncnd.record import FileRecord
from ncnd.regulator_note import RegulatorNote
from ncnd.wording import long_date

_RULE = re.compile(r"\bL[0-9]{3}\b")
_SIDES = ("heading_favours_confirming", "heading_favours_maintaining", "heading_attenuators")


class Heading(NamedTuple):
    """A line that opens a section."""

    text: str


class Table(NamedTuple):
    """Rows of cells. A table without names for its columns is a list of facts."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...] = ()


Block: TypeAlias = str | Heading | Table


def safe(text: str) -> str:
    """The text with everything that a terminal might act on written out, so that a name can be shown whatever it holds.

    >>> print(safe("case\\x1b[2J.json"))
    case\\x1b[2J.json
    """
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def drawn(stream: TextIO) -> bool:
    """Whether tables are to be drawn: on a terminal that can, for a person who has not asked otherwise (`NO_COLOR`)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def wrapped(text: str, width: int) -> str:
    """A letter with its lines broken between words, as a terminal of that width shows it best."""
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    if not line.strip("-"):
        return line[:width]
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def plain(blocks: Iterable[Block]) -> str:
    """The blocks as plain text, ending in a line break."""
    return "\n\n".join(_plain(block) for block in blocks) + "\n"


def _plain(block: Block) -> str:
    match block:
        case Heading(text):
            return f"{text}\n{'-' * len(text)}"
        case Table(rows, columns):
            return _aligned([*([columns] if columns else []), *rows])
        case _:
            return block


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells)


def draw(blocks: Iterable[Block], stream: TextIO) -> None:
    """Draw the blocks on a terminal, with rich."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text

    console = Console(file=stream, markup=False, highlight=False, emoji=False)
    for block in blocks:
        match block:
            case Heading(text):
                console.print(Text(text, "bold"))
            case Table(rows, columns):
                table = Drawing(box=box.SIMPLE_HEAD, show_header=bool(columns), show_edge=False, pad_edge=False)
                for name in columns or ("", ""):
                    table.add_column(name, overflow="fold")
                for row in rows:
                    table.add_row(*(Text(cell) for cell in row))
                console.print(table)
            case _:
                console.print(Text(block))
        console.print()


def provision_list(law: Catalogue) -> Iterator[Block]:
    """Every provision that excludes the duty to confirm or deny."""
    yield Heading(f"{law.exemptions.act}: what excludes the duty to confirm or deny")
    yield Table(
        tuple((each.provision, each.title, each.family, each.status) for each in law.exemptions.provisions),
        ("Provision", "Title", "Test", "Status"),
    )
    yield f"Law checked to {long_date(law.exemptions.checked_on)}."


def provision_page(provision: Provision, law: Catalogue) -> Iterator[Block]:
    """One provision in full, with the day to which each statement about it was checked."""
    yield Heading(f"Section {provision.provision}: {provision.title}")
    yield _facts(
        ("Test", provision.test),
        ("Kind of test", f"{provision.family} ({provision.class_test})" if provision.class_test else provision.family),
        ("Status", provision.status),
        ("Why", provision.status_why),
        ("Read in", _cited(provision.status_source)),
        ("In force from", _in_force(provision.in_force_from, provision.in_force_to)),
        ("Content exempt under", provision.base),
        ("Limb needed for", provision.limb_needed_for),
        ("Says “to the extent that”", "yes" if provision.to_the_extent else "no"),
        ("Only for", _words(provision.kinds)),
        ("Not for", _words(provision.not_kinds)),
    )
    for heading, matters in (("Limbs", provision.limbs), ("Purposes", provision.purposes), ("Bodies", provision.bodies)):
        if matters:
            yield Heading(heading)
            yield Table(tuple(_matter(each) for each in matters), ("", "Matter", "In force from", "Checked to", ""))
    yield from _triggers("Barred or defeated by", (*provision.refused_when, *law.exemptions.defeated_by), law)
    yield from _triggers("Qualified instead by", provision.qualified_when, law)
    if provision.needs:
        yield Heading("Not engaged without")
        needs = ((need.fact, _words(need.not_when), *_rule(need.rule, law)) for need in provision.needs)
        yield Table(tuple(needs), ("Fact", "Not called for with", "Rule", "Proposition", "Authority"))
    if provision.certificate is not None:
        yield Heading("Certificate")
        yield _certificate(provision.certificate)
    if provision.amendments:
        yield Heading("Amendments")
        changes = ((each.date, each.change, _note(each.verified, each.note)) for each in provision.amendments)
        yield Table(tuple(changes), ("Date", "Change", ""))
    yield Heading("Sources")
    yield Table(
        tuple((each.citation, long_date(each.checked_on), each.url, _note(each.verified, each.note)) for each in provision.sources),
        ("Citation", "Checked to", "Link", ""),
    )
    if provision.notes:
        yield Heading("Notes")
        yield _bullets(provision.notes)


def _matter(each: Limb | Purpose | Body) -> tuple[str, ...]:
    own: tuple[str | None, ...]
    match each:
        case Limb():
            own = (each.family, each.status, "needs a purpose" if each.needs_purpose else None)
        case Purpose():
            own = ()
        case _:
            own = ("abolished" if each.defunct else None,)
    said = _joined(*own, _note(each.source.verified, each.source.note))
    return (each.code, each.title, _in_force(each.in_force_from, each.in_force_to), long_date(each.source.checked_on), said)


def _triggers(heading: str, triggers: Sequence[Trigger], law: Catalogue) -> Iterator[Block]:
    if triggers:
        yield Heading(heading)
        yield Table(
            tuple((each.circumstance, *_rule(each.rule, law)) for each in triggers),
            ("Circumstance", "Rule", "Proposition", "Authority"),
        )


def _certificate(certificate: Certificate) -> Table:
    return _facts(
        ("Under", f"section {certificate.section}"),
        ("Effect", certificate.effect),
        ("Signed by", certificate.signatory),
        ("Covers a refusal to confirm or deny", _yes_or_no(certificate.covers_ncnd)),
        ("General description", _yes_or_no(certificate.general_description)),
        ("Prospective", _yes_or_no(certificate.prospective)),
        ("Appeal", certificate.appeal),
    )


def factor_list(factors: Iterable[Factor], law: Catalogue) -> Iterator[Block]:
    """The catalogue of factors, by what each favours, with `{slots}` where the officer's own words go."""
    sides: tuple[list[Factor], ...] = ([], [], [])
    for factor in factors:
        sides[side_of(factor)].append(factor)
    for heading, side in zip(_SIDES, sides, strict=True):
        yield Heading(law.wording.text(heading))
        yield Table(
            tuple((each.id, each.provision, _note(each.verified, each.support), each.heading, each.text) for each in side),
            ("Id", "Provision", "Rests on", "Heading", "Sentence"),
        )


def factors_offered(tests: Sequence[PublicInterestTest], law: Catalogue) -> Iterator[Block]:
    """The factors worth considering in each test that a case calls for."""
    if not tests:
        yield "No part of this case calls for a public interest test."
    for test in tests:
        yield Heading(test.heading)
        yield f"Parts: {_words(test.parts)}"
        sides = (test.favours_confirming, test.favours_maintaining, test.attenuators)
        if not any(sides):
            yield law.wording.remark("no_subjects")
        for heading, side in zip(_SIDES, sides, strict=True):
            if side:
                yield law.wording.text(heading)
                yield Table(tuple(_offer(each) for each in side), ("Id", "Heading", "Sentence"))


def _offer(each: FactorEntry) -> tuple[str, ...]:
    return (each.id or "-", each.heading, each.text)


def file_note_page(note: FileNote, law: Catalogue) -> Iterator[Block]:
    """The file note: what was decided of each part, by which rules, on which facts, and on what authority."""
    yield Heading("File note: NOT FOR RELEASE")
    yield _facts(
        ("Reference", note.reference),
        ("Decided as at", long_date(note.decided_as_at)),
        ("Law checked to", long_date(note.law_checked_on)),
        ("Answer due", _day(note.deadlines.answer_due)),
        ("Usual limit if extended", _day(note.deadlines.usual_limit)),
        ("Review to be asked for by", _day(note.deadlines.review_request_due)),
        *_record(note.record),
    )
    if note.remarks:
        yield _bullets(note.remarks)
    for part in note.parts:
        yield Heading(f"Part {part.part}: {_spaced(part.outcome)}")
        if part.position is not None:
            yield f"Position: {part.position}"
        if part.remarks:
            yield _bullets(part.remarks)
        for ground in part.grounds:
            yield from _ground(ground)
    cited = {rule for text in _said(note) for rule in _RULE.findall(text)}
    rules = tuple(
        (each.id, each.rule, _joined(each.authority, each.url, _note(each.verified, each.note)))
        for each in law.exemptions.rules
        if each.id in cited
    )
    if rules:
        yield Heading("Rules")
        yield Table(rules, ("Rule", "Proposition", "Authority"))


def _ground(ground: GroundNote) -> Iterator[Block]:
    yield f"Section {ground.provision}: {ground.state}"
    yield _facts(
        ("Because", ground.because),
        ("Limbs", _words(ground.limbs)),
        ("Purposes", _words(ground.purposes)),
        ("Likelihood", _spaced(ground.likelihood)),
        ("Bodies", _words(ground.bodies)),
        *((_spaced(fact).capitalize(), words) for fact, words in ground.reasons.items()),
        ("Still to be given", _words(ground.missing)),
        ("Weighed", _spaced(ground.weighed)),
    )
    yield Table(
        tuple((step.rule, _spaced(step.fact), "yes" if step.met else "no", step.authority) for step in ground.steps),
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
            yield name, _joined(f"{each.body} on {long_date(each.on)}", each.advice, followed)
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


def _facts(*facts: tuple[str, str | None]) -> Table:
    return Table(tuple((name, value) for name, value in facts if value))


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _rule(name: str, law: Catalogue) -> tuple[str, str, str]:
    rule = next(each for each in law.exemptions.rules if each.id == name)
    return (rule.id, rule.rule, _joined(rule.authority, _note(rule.verified, rule.note)))


def _cited(source: Source) -> str:
    checked = f"checked to {long_date(source.checked_on)}"
    return _joined(source.citation, source.url, checked, _note(source.verified, source.note))


def _note(verified: bool, note: str) -> str:
    return _joined(note, "" if verified else "not verified")


def _joined(*said: str | None) -> str:
    return "; ".join(filter(None, said))


def _day(day: date | None) -> str | None:
    return None if day is None else long_date(day)


def _in_force(first: date, last: date | None) -> str:
    return long_date(first) if last is None else f"{long_date(first)} until {long_date(last)}"


def _yes_or_no(value: str | bool | None) -> str | None:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _spaced(word: str | None) -> str:
    return (word or "").replace("_", " ")


def _words(words: Iterable[str]) -> str:
    return ", ".join(words)


def regulator_page(note: RegulatorNote) -> Iterator[Block]:
    """The file note in the order of the regulator's questions."""
    yield Heading(f"For the regulator: {note.reference or 'no reference'}")
    yield "NOT FOR RELEASE to anybody but the regulator."
    for each in note.questions:
        yield Heading(each.question)
        yield _bullets(each.answers)


def positions_page(report: PositionsReport, caught: Mapping[str, Caught]) -> Iterator[Block]:
    """The settled lines in their order, and the line that each part of a case gets."""
    yield Heading("Positions, in the order in which they are tried")
    rows = ((each.id, each.catches, ", ".join(each.provisions), "yes" if each.adopted else "no") for each in report.positions)
    yield Table(tuple(rows), ("Position", "Catches", "Provisions", "Adopted"))
    if caught:
        yield Heading("Which line each part gets")
        yield Table(tuple((part, each.position or "none", each.how) for part, each in caught.items()), ("Part", "Position", "How"))
