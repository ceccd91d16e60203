"""Putting a reading together."""

from collections.abc import Iterable
from dataclasses import dataclass

from ncnd.checks.reading.answers import Answers, find_answers
from ncnd.checks.reading.citations import BY_NUMBER
from ncnd.checks.reading.evidence import Evidence, Hit, gather, region_at
from ncnd.checks.reading.models import LetterReading, ReadSpan, Scope, What
from ncnd.checks.reading.normal import PlainText, plain
from ncnd.checks.reading.rights import Rights, find_riders, find_rights
from ncnd.checks.reading.segments import cut
from ncnd.checks.reading.silence import Silence, find_silence
from ncnd.checks.reading.weighing import find_tests
from ncnd.citation import in_act_order

_LONGEST_SENTENCE = 400


def read_letter(text: str) -> LetterReading:
    """Read what an authority's letter says about confirming or denying; any text is taken, and none is an error.

    >>> reading = read_letter("We can neither confirm nor deny that it is held, by virtue of section 31(3).")
    >>> reading.ncnd, reading.provisions, reading.tests
    ('whole', ('31(3)',), {'31(3)': 'absent'})

    Source: FOIA 2000 ss 1, 2, 17.
    """
    return read(text).reading


@dataclass(frozen=True)
class Read:
    """A letter, what was found in it, and what that comes to: places are those of the plain text."""

    letter: PlainText
    evidence: Evidence
    silence: Silence
    answers: Answers
    rights: Rights
    riders: list[Hit]
    reading: LetterReading


def read(text: str) -> Read:
    """Read a letter, keeping what the reading rests on."""
    letter = plain(text)
    evidence = gather(letter, cut(letter))
    silence = find_silence(evidence)
    answers = find_answers(evidence, silence)
    rights = find_rights(evidence)
    riders = find_riders(evidence)
    provisions = in_act_order(citation.provision for citation in silence.provisions)
    limbs = [citation.code for citation in silence.limbs]
    limbs += [citation.code for citation in silence.provisions if citation.code != citation.provision]
    qualified = tuple(code for code in provisions if not BY_NUMBER[code.split("(")[0]].absolute)
    reading = LetterReading(
        ncnd=_scope(evidence, silence, answers),
        provisions=provisions,
        limbs=in_act_order(limbs),
        withheld_under=in_act_order(citation.code for citation in silence.withheld_under),
        other_limb=answers.other_limb,
        questions=answers.told,
        tests=find_tests(evidence, qualified),
        rider=bool(riders),
        review_rights=rights.review,
        regulator_rights=rights.regulator,
        spans=_spans(evidence, silence, answers, rights, riders),
    )
    return Read(letter, evidence, silence, answers, rights, riders, reading)


def _scope(evidence: Evidence, silence: Silence, answers: Answers) -> Scope:
    """Whole, unless something else is answered or the words themselves keep to a part (`any other information`)."""
    if not silence.decided:
        return "none"
    told = set(answers.told.values())
    if answers.other_limb != "none" or evidence.of("partial") or ("ncnd" in told and len(told) > 1):
        return "partial"
    return "partial" if any(evidence.in_sentence("scope", hit.start) for hit in silence.statements) else "whole"


def _sentence(evidence: Evidence, hit: Hit) -> tuple[int, int]:
    """The sentence around a phrase, without the spaces at its ends; a very long one is cut short."""
    start, end = evidence.text.sentence(hit.start)
    start, end = max(start, hit.start - _LONGEST_SENTENCE), min(max(end, hit.end), hit.end + _LONGEST_SENTENCE)
    words = evidence.text.flow[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _spans(evidence: Evidence, silence: Silence, answers: Answers, rights: Rights, riders: list[Hit]) -> tuple[ReadSpan, ...]:
    found: list[tuple[int, int, What]] = [(start, end, "request") for start, end in evidence.segments.requests]

    def sentences(what: What, hits: Iterable[Hit]) -> None:
        found.extend((*_sentence(evidence, hit), what) for hit in hits)

    def places(what: What, hits: Iterable[tuple[int, int]]) -> None:
        found.extend((start, end, what) for start, end in hits)

    sentences("ncnd_statement", silence.statements)
    places("ncnd_mention", silence.mentions)
    places("ncnd_scope", [hit for hit in evidence.of("scope") if evidence.in_sentence("statement", hit.start)])
    sentences("duty_excluded", silence.duties)
    places("provision", [(citation.start, citation.end) for citation in silence.provisions])
    places("limb", [(citation.start, citation.end) for citation in silence.limbs])
    places("withholding_citation", [(citation.start, citation.end) for citation in silence.withheld_under])
    sentences("not_held", answers.hits["not_held"])
    sentences("held", answers.hits["held"])
    sentences("disclosed", answers.hits["disclosed"])
    sentences("withheld", answers.hits["withheld"])
    places("not_applicable", answers.hits["not_applicable"])
    places("cost", evidence.of("cost"))
    places("test", evidence.of("test"))
    sentences("test_elsewhere", evidence.of("test_elsewhere"))
    sentences("rider", riders)
    sentences("review_rights", rights.review_at)
    sentences("regulator_rights", rights.regulator_at)
    sentences("rights", rights.elsewhere_at)
    return tuple(_span(evidence, *span) for span in sorted(set(found)))


def _span(evidence: Evidence, start: int, end: int, what: What) -> ReadSpan:
    region = region_at(evidence.segments.regions, start)
    question = region.refs[0] if region and len(region.refs) == 1 else None
    return ReadSpan(what=what, span=(evidence.text.original(start), evidence.text.original(end)), question=question)
