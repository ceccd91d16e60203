"""The exemptions that a letter cites: for silence, to withhold, with which limbs, and as what (P02, P20, X, C01, C02)."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ncnd.checks.finding import Seen
from ncnd.checks.letter import Letter
from ncnd.checks.reading.citations import BY_NUMBER, Citation
from ncnd.checks.reading.pattern import Pattern
from ncnd.citation import act_order, in_act_order, series
from ncnd.provision import Provision

_HELD_AND_EXEMPT = Pattern(
    r"\b(?<!whether )(?<!whether any )(?<!whether the )(?<!if )(?:information|it|this|which|that) (?:is"
    r"|are) held\b[^\f]{0,200}?(?:23 ?\(5|24 ?\(2|30 ?\(3|31 ?\(3)"
)
_STATUS = Pattern(r"\b(?:is|are)\b(?! not)[^.;:]{0,60}?\b(absolute|qualified)\b")
_CLASS = Pattern(r"\b(?:is|are)\b[^.;:]{0,40}?\bprejudice[ -]?based\b")
_CLAUSE = Pattern(r"[.;:]|\band (?=sections? |s\.? ?\d)|\f")
_ARCHIVE = Pattern(r"\b(?:archiv\w{1,4}|historical records?|record office|public records?)\b")
_EXEMPT_BODY = Pattern(r"\bexempt bod(?:y|ies)\b")
_VERB = Pattern(r"\b(?:is|are)\b")
_CLAUSE_LENGTH = 160
_PURPOSES = ("31(1)(g)", "31(1)(h)", "31(1)(i)")


def exemption_checks(letter: Letter) -> Iterator[Seen]:
    """Everything about what is cited."""
    yield from _withheld_by_silence(letter)
    yield from _held_and_exempt(letter)
    if not letter.silent:
        return
    yield from _nothing_cited(letter)
    yield from _bare(letter)
    yield from _limbs(letter)
    yield from _withholding_for_silence(letter)
    yield from _not_in_force(letter)
    yield from _beside_24(letter)
    yield from _exempt_body(letter)
    yield from _misdescribed(letter)
    yield from _two_lists(letter)
    yield from _tests_of_others(letter)


def _seen(letter: Letter, code: str, citation: Citation, case: str | None = None, **values: str) -> Seen:
    return Seen(code, case, citation.start, citation.end, letter.question(citation.start), None, values)


def _withheld_by_silence(letter: Letter) -> Iterator[Seen]:
    for citation in letter.read.silence.withheld_under:
        if citation.does == "silence":
            use = letter.law.exemptions.provisions
            base = next((each.base for each in use if each.provision == citation.provision), f"{citation.section}(1)")
            yield _seen(letter, "X03", citation, provision=citation.provision, base=base)


def _held_and_exempt(letter: Letter) -> Iterator[Seen]:
    """`Relevant information is held but is exempt under section 31(3)`: one part both confirmed and excluded."""
    for match in _HELD_AND_EXEMPT.finditer(letter.flow):
        between = letter.flow[match.start() : match.end()]
        passage = letter.document.at(match.start())
        if passage is None or passage.kind == "rights" or "neither confirm" in between or letter.document.supposed(match.start()):
            continue
        if match.end() > passage.end:  # what is cited begins another section of the letter, about something else
            continue
        yield Seen("P20", None if letter.silent else "no_silence", match.start(), match.end(), letter.question(match.start()))


def _nothing_cited(letter: Letter) -> Iterator[Seen]:
    """A statement, and no provision for it anywhere."""
    if letter.read.silence.provisions or not letter.statements:
        return
    hit = letter.statements[0]
    yield Seen("X08", "unseen" if letter.unseen else None, hit.start, hit.end, letter.question(hit.start))


def _bare(letter: Letter) -> Iterator[Seen]:
    """A section cited for silence with no sub-section anywhere."""
    exact = {citation.section for citation in letter.read.silence.provisions if citation.subsection}
    told: set[str] = set()
    for citation in letter.read.silence.provisions:
        if not citation.subsection and citation.section not in exact | told and _of_the_list(letter, citation):
            told.add(citation.section)
            yield _seen(letter, "P02", citation, section=citation.section)


def _first(letter: Letter, provision: str) -> Citation:
    return next(each for each in letter.read.silence.provisions if each.provision == provision)


def _limbs(letter: Letter) -> Iterator[Seen]:
    law = {each.provision: each for each in letter.law.exemptions.provisions}
    given = letter.read.reading.limbs
    for provision in letter.read.reading.provisions:
        known = law.get(provision)
        if known is None or known.limb_needed_for == "none":
            continue
        section = f"{known.provision.partition('(')[0]}("
        own = [limb for limb in given if limb.startswith(section)]
        if not own:
            yield _seen(letter, "X01", _first(letter, provision), _how_grave(letter, known), provision=provision, base=known.base)
        elif any(limb in _PURPOSES for limb in own) and not any(limb.startswith("31(2)") for limb in own):
            yield _seen(letter, "X01", _first(letter, provision), "purpose", provision=provision, base=known.base)


def _how_grave(letter: Letter, provision: Provision) -> str | None:
    if letter.unfinished:
        return "unseen"
    return None if provision.limb_needed_for == "engagement" and provision.status != "contested" else "notice"


def _withholding_for_silence(letter: Letter) -> Iterator[Seen]:
    told: set[str] = set()
    for citation in letter.read.silence.provisions:
        if citation.does == "withholding" and citation.provision not in told:
            told.add(citation.provision)
            instead = series([f"section {citation.section}({each})" for each in BY_NUMBER[citation.section].silence], " or ")
            case = None if instead else "none"
            yield _seen(letter, "X02", citation, case, provision=citation.provision, instead=instead)


def _not_in_force(letter: Letter) -> Iterator[Seen]:
    """A sub-section that was not, or is no longer, one that excludes the duty."""
    known = {each.provision: each for each in letter.law.exemptions.provisions}
    for provision in letter.read.reading.provisions:
        citation = _first(letter, provision)
        if citation.does != "silence":
            continue
        if letter.on is None:
            if provision not in known:
                yield _seen(letter, "X05", citation, "undated", provision=provision)
        elif not _in_force(known.get(provision), letter, letter.on):
            yield _seen(letter, "X05", citation, provision=provision)


def _in_force(provision: Provision | None, letter: Letter, on: date) -> bool:
    if provision is None:
        return on < min(each.in_force_from for each in letter.law.exemptions.provisions if each.provision == "40(5B)")
    return provision.in_force(on)


def _lists(letter: Letter) -> list[tuple[int, tuple[str, ...]]]:
    """Each statement with the provisions that are cited between it and the next, or in its own sentence before it."""
    starts = [letter.sentence(hit.start)[0] for hit in letter.statements]
    ends = [*starts[1:], len(letter.flow)]
    cited = [each for each in letter.read.silence.provisions if _of_the_list(letter, each)]
    found: list[tuple[int, tuple[str, ...]]] = []
    for hit, start, end in zip(letter.statements, starts, ends, strict=False):
        first, last = (bisect_left(cited, place, key=lambda each: each.start) for place in (start, end))
        found.append((hit.start, in_act_order(each.provision for each in cited[first:last])))
    return found


def _of_the_list(letter: Letter, citation: Citation) -> bool:
    passage = letter.document.at(citation.start)
    return passage is not None and passage.kind not in ("argument", "rights")


def _beside_24(letter: Letter) -> Iterator[Seen]:
    """23(5) without 24(2) in one list, where the letter cites 24(2) in another."""
    if "24(2)" not in letter.read.reading.provisions:
        return
    for position, provisions in _lists(letter):
        if "23(5)" in provisions and "24(2)" not in provisions:
            yield Seen("X04", None, position, letter.sentence(position)[1], letter.question(position))


def _exempt_body(letter: Letter) -> Iterator[Seen]:
    if "23(5)" in letter.read.reading.provisions:
        return
    for hit in letter.statements:
        start, end = letter.sentence(hit.start)
        if body := _EXEMPT_BODY.search(letter.flow, start, end):
            yield Seen("X06", None, body.start(), body.end(), letter.question(body.start()))


def _clause_before(letter: Letter, position: int) -> Iterator[Citation]:
    """The citations that a verb is about."""
    start = max(letter.sentence(position)[0], position - _CLAUSE_LENGTH)
    breaks = [each.end() for each in _CLAUSE.finditer(letter.flow, start, position)]
    # `Section 23(5) and section 24(2) are qualified` is about both: only a clause with a verb of its own ends before.
    for after in reversed(breaks):
        if _VERB.search(letter.flow, start, after):
            start = after
            break
    return (each for each in letter.read.evidence.cited(start, position) if BY_NUMBER[each.section].silence)


def may_be_qualified(letter: Letter, section: str) -> bool:
    """Whether an absolute provision may be qualified here: a historical record in an archive (L095).

    Source: FOIA 2000 s 64(2). https://www.legislation.gov.uk/ukpga/2000/36/section/64
    """
    provisions = [each for each in letter.law.exemptions.provisions if each.provision.partition("(")[0] == section]
    return any(each.qualified_when for each in provisions) and _ARCHIVE.search(letter.flow) is not None


def _misdescribed(letter: Letter) -> Iterator[Seen]:
    absolute = {number for number, section in BY_NUMBER.items() if section.absolute and not may_be_qualified(letter, number)}
    qualified = {each.provision.partition("(")[0] for each in letter.law.exemptions.provisions if each.status == "qualified"}
    for match in _STATUS.finditer(letter.flow):
        wrong = absolute if match[1] == "qualified" else qualified
        for citation in _clause_before(letter, match.start()):
            if citation.section in wrong and citation.does != "withholding":
                yield Seen(
                    "X07",
                    None,
                    citation.start,
                    match.end(),
                    letter.question(citation.start),
                    None,
                    {"section": citation.section, "said": match[1]},
                )
                break
    for match in _CLASS.finditer(letter.flow):
        if any(citation.section == "30" for citation in _clause_before(letter, match.start())):
            yield Seen(
                "X07",
                None,
                match.start(),
                match.end(),
                letter.question(match.start()),
                None,
                {"section": "30", "said": "prejudice-based"},
            )


def _two_lists(letter: Letter) -> Iterator[Seen]:
    """Two statements about the same, resting on different provisions."""
    lists = [(position, provisions) for position, provisions in _lists(letter) if provisions]
    for (one, first), (two, second) in pairwise(lists):
        if letter.refs(one) == letter.refs(two) and first != second:
            values = {"first": _named(first), "second": _named(second)}
            yield Seen("C01", None, two, letter.sentence(two)[1], letter.question(two), None, values)


def _named(provisions: Sequence[str]) -> str:
    return series([f"section {provision}" for provision in provisions])


def _tests_of_others(letter: Letter) -> Iterator[Seen]:
    """A heading of the test that names a section which the letter does not cite."""
    cited = {each.section for each in (*letter.read.silence.provisions, *letter.read.silence.withheld_under)}
    told: set[str] = set()
    for hit in letter.read.evidence.of("test"):
        passage = letter.document.at(hit.start)
        if passage is None or passage.kind != "argument":
            continue
        for citation in sorted(letter.document.cited_in_sentence(hit.start), key=lambda each: act_order(each.code)):
            if citation.section not in cited | told and BY_NUMBER[citation.section].silence:
                told.add(citation.section)
                yield _seen(letter, "C02", citation, section=citation.section)
