"""Checking: a case file, a response or a letter goes in, and findings come out.

Source: FOIA 2000 ss 1, 2, 17; each finding carries its own authority.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, bundled
from ncnd.checks.exemptions import exemption_checks
from ncnd.checks.finding import SEVERITIES, Finding, Seen, finding
from ncnd.checks.letter import Letter, letter
from ncnd.checks.particulars import particular_checks
from ncnd.checks.response import response_checks
from ncnd.checks.rights import rights_checks
from ncnd.checks.statement import statement_checks
from ncnd.checks.weighing import weighing_checks
from ncnd.checks.words import wrong_words
from ncnd.decision import decisions
from ncnd.position import Positions
from ncnd.response import Response, respond

_OF_CONTENT = ("P03", "P04", "P06", "P18")
"""Checks whose wrong words would be right of information that the same letter withholds."""


def check(subject: CaseFile | Response, *, law: Catalogue | None = None, positions: Positions | None = None) -> tuple[Finding, ...]:
    """Judge a response, or the response to a case.

    A case is responded to first, so nothing about a holding is read that the response would not show. `positions` are for a case.
    Findings come by part in the order of the request, the gravest first.

    Raises `CaseError` as `respond` does.

    >>> from ncnd import CaseFile
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "overt", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> [finding.code for finding in check(case)]
    ['P09', 'C03']

    Source: FOIA 2000 ss 1(1), 2(1), 17.
    """
    law = law or bundled()
    if isinstance(subject, Response):
        return _findings(response_checks(subject, law))
    response = respond(subject, law=law, positions=positions)
    return _findings([*response_checks(response, law), *_lost_pair(subject, law, positions or law.positions)])


def check_letter(text: str, *, received: date | None = None, law: Catalogue | None = None) -> tuple[Finding, ...]:
    """Judge a letter by its words; any text is taken, and none is an error.

    `received` is the day of the request, by which some provisions are judged. Spans are in characters of the text. What cannot be
    judged, because it may be in another paper or in the rest of a letter that is cut short, is reported as `info`.

    >>> [finding.code for finding in check_letter("We can neither confirm nor deny that it is held. Section 31 applies.")][:3]
    ['R01', 'R02', 'P02']

    Source: FOIA 2000 ss 1(1), 2(1), 17.
    """
    read = letter(text, law or bundled(), received)
    if read.under_another_act:
        return ()
    return _findings(_on_letter(read), read)


def _on_letter(read: Letter) -> Iterator[Seen]:
    asked = " ".join(read.read.letter.flow[start:end] for start, end in read.read.evidence.segments.requests)
    withholds = bool(read.read.reading.withheld_under)
    for seen in wrong_words(read.document, silent=read.silent):
        yield seen._replace(case="withheld") if withholds and seen.code in _OF_CONTENT else seen
    yield from particular_checks(read.document, asked, silent=read.silent)
    yield from statement_checks(read)
    yield from exemption_checks(read)
    yield from weighing_checks(read)
    yield from rights_checks(read)


def _lost_pair(case: CaseFile, law: Catalogue, positions: Positions) -> Iterator[Seen]:
    """Section 23(5) relied on alone where 24(2) was put forward with it (L064)."""
    for decision in decisions(case.request, case.balances, law, positions, cumulative=case.cumulative, trims=case.trims):
        put_forward = {ground.provision for ground in decision.grounds}
        cited = {state.provision for state in decision.outcome.cited} if decision.outcome.outcome != "duty_applies" else set[str]()
        if "23(5)" in cited and "24(2)" in put_forward - cited:
            yield Seen("X04", "lost", question=decision.ref, part=decision.id)


def _findings(seen: Iterable[Seen], read: Letter | None = None) -> tuple[Finding, ...]:
    """What was seen, each once, in words, with its place in the text as given: the gravest first, then in order of place."""
    found = dict.fromkeys(finding(each, _span(each, read)) for each in seen)
    order = {severity: place for place, severity in enumerate(SEVERITIES)}
    return tuple(sorted(found, key=lambda each: (order[each.severity], each.span or (-1, -1))))


def _span(seen: Seen, read: Letter | None) -> tuple[int, int] | None:
    if read is None or seen.start is None or seen.end is None:
        return None
    words = read.read.letter.flow[seen.start : seen.end]
    start = seen.start + len(words) - len(words.lstrip())
    end = seen.start + len(words.rstrip())
    return read.read.letter.original(start), read.read.letter.original(max(start, end))
