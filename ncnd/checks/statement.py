"""The statement that a letter neither confirms nor denies: whether there is one, its scope, what stands beside it (N, L01)."""

from bisect import bisect_right
from collections.abc import Iterator

from ncnd.checks.finding import Seen
from ncnd.checks.letter import Letter
from ncnd.checks.reading.evidence import Hit
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.subjects import Subjects

_OTHER = Pattern(
    r"\b(?:other|further|additional|remaining|more) (?:such |relevant |relevent |related |recorded |requested )?"
    r"(?:information|data|records?|documents?|material|details|correspondence)\b"
)
_WHOLE = Pattern(
    r"\b(?:your request|(?:information|data|records|what) (?:that )?you (?:have )?(?:requested|request"
    r"|ask(?:ed)? for|seek)|(?:any of )?the requested information)\b"
)
_OVERT = Pattern(r"\bovert")
_LIMIT = Pattern(r"\bovert|\bso far as\b")
_DENY_THAT = Pattern(
    r"\bden(?:y|ies|ying)(?: to you)?,? (?:that|any other information is|any (?:further|additional) information is)\b"
)
_TWO_SIDED = Pattern(r"\b(?:or (?:is|are|was|were|does|do|did|may) not|or not|whether|either way|any inference|neither)\b")
_CONDITIONAL = Pattern(r"\bif (?:any|so|yes|not|the answer|there (?:is|are|were)|you (?:do|have|did))\b")
_PART_OF = Pattern(r"\b(?:overt|some of|part of|a part|in part)\b")
_DIVIDED = "covert use means"
_BEFORE_QUESTION = 900


def statement_checks(letter: Letter) -> Iterator[Seen]:
    """Everything about the statement and its scope."""
    yield from _not_applicable(letter)
    if not letter.silent:
        return
    subjects = Subjects(letter)
    yield from _no_statement(letter)
    for hit in letter.statements:
        yield from _scope(letter, hit, subjects)
        yield from _deny_that(letter, hit)
    yield from _denials(letter, subjects)
    yield from _held_first(letter, subjects)
    yield from _siblings(letter, subjects)
    yield from _rider(letter)


def _seen(letter: Letter, code: str, hit: Hit, case: str | None = None, question: str | None = None, **values: str) -> Seen:
    return Seen(code, case, hit.start, hit.end, question or letter.question(hit.start), None, values)


def _no_statement(letter: Letter) -> Iterator[Seen]:
    if letter.statements:
        return
    citation = letter.read.silence.provisions[0]
    announced = bool(letter.read.silence.mentions or letter.read.silence.duties)
    case = "undecided" if letter.undecided else "unseen" if letter.unfinished else "announced" if announced else None
    yield _seen(letter, "N01", Hit(citation.start, citation.end), case)


def _scope(letter: Letter, hit: Hit, subjects: Subjects) -> Iterator[Seen]:
    said = letter.said(hit)
    start, _ = letter.sentence(hit.start)
    if other := _OTHER.search(said):
        place = Hit(start + other.start(), start + other.end())
        yield _seen(letter, "N02", place, "given" if subjects.given(hit.start) else None)
    elif not subjects.limited(hit):
        refs = letter.refs(hit.start)
        numbered = len(refs) == 1 and subjects.answered(hit.start)
        unnumbered = not refs and letter.read.reading.other_limb != "none" and _WHOLE.search(said) is not None
        if numbered or unnumbered:
            yield _seen(letter, "N03", hit)


def _deny_that(letter: Letter, hit: Hit) -> Iterator[Seen]:
    _, end = letter.sentence(hit.start)
    if leaning := _DENY_THAT.search(letter.flow, hit.start, min(end, hit.end + 60)):
        yield _seen(letter, "L01", Hit(leaning.start(), leaning.end()))


def _denials(letter: Letter, subjects: Subjects) -> Iterator[Seen]:
    """A denial without limit, on what the letter then neither confirms nor denies."""
    told: set[tuple[int, int]] = set()
    for hit in letter.read.answers.hits["not_held"]:
        sentence = letter.sentence(hit.start)
        if sentence in told or _LIMIT.search(letter.line(hit)) or subjects.given(hit.start):
            continue
        told.add(sentence)
        refs = letter.refs(hit.start)
        if subjects.silence_after(hit):
            yield _seen(letter, "N05", hit)
        elif len(refs) == 1 and subjects.covert_siblings(refs[0]) and _OVERT.search(letter.told(refs[0])):
            yield _seen(letter, "N05", hit, "narrowed")


def _siblings(letter: Letter, subjects: Subjects) -> Iterator[Seen]:
    """A question answered for overt use alone, or denied, where others are met with silence about covert use."""
    for ref, told in letter.read.reading.questions.items():
        siblings = subjects.covert_siblings(ref)
        if not siblings:
            continue
        limited = _OVERT.search(letter.told(ref)) is not None
        case = "perhaps" if not limited else "divided" if _DIVIDED in letter.flow else None
        if limited or (told == "not_held" and siblings > 1):
            for first in letter.answering(ref)[:1]:
                yield _seen(letter, "N06", Hit(first.start, first.end), case, ref)


def _held_first(letter: Letter, subjects: Subjects) -> Iterator[Seen]:
    """Information said to be held, and then silence about the same, without a limit on either."""
    for hit in letter.read.answers.hits["held"]:
        after = None if _PART_OF.search(letter.line(hit)) else subjects.silence_after(hit)
        if after and not subjects.limited(after):
            yield _seen(letter, "N04", hit)


def _rider(letter: Letter) -> Iterator[Seen]:
    if not letter.read.riders:
        place = letter.statements[0] if letter.statements else None
        unseen = letter.unfinished or not letter.statements
        yield Seen("N07", "unseen" if unseen else None, place.start if place else None, place.end if place else None)
    for hit in letter.read.riders:
        if not _TWO_SIDED.search(letter.said(hit)):
            yield _seen(letter, "N08", hit)


def _not_applicable(letter: Letter) -> Iterator[Seen]:
    for hit in letter.read.answers.hits["not_applicable"]:
        asked = _asked_before(letter, hit.start)
        if asked is None:
            yield _seen(letter, "N09", hit, "unknown")
        elif not _CONDITIONAL.search(asked):
            yield _seen(letter, "N09", hit)


def _asked_before(letter: Letter, position: int) -> str | None:
    """The words of the request that an answer follows."""
    requests = letter.read.evidence.segments.requests
    at = bisect_right(requests, position, key=lambda span: span[1]) - 1
    if at < 0 or requests[at][1] <= position - _BEFORE_QUESTION or letter.between(requests[at][1], position).strip(" .:-"):
        return None
    return letter.read.letter.flow[slice(*requests[at])][-_BEFORE_QUESTION:]
