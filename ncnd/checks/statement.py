"""The statement that a letter neither confirms nor denies: whether there is one, its scope, what stands beside it (N, L01)."""

from collections.abc import Iterator

from ncnd.checks.finding import Seen
from ncnd.checks.letter import Letter
from ncnd.checks.reading.answers import Signal
from ncnd.checks.reading.evidence import Hit
from ncnd.checks.reading.pattern import Pattern

_OTHER = Pattern(
    r"\b(?:other|further|additional|remaining|more) (?:such |relevant |relevent |related |recorded |requested )?"
    r"(?:information|data|records?|documents?|material|details|correspondence)\b"
)
_WHOLE = Pattern(
    r"\b(?:your request|(?:information|data|records|what) (?:that )?you (?:have )?(?:requested|request"
    r"|ask(?:ed)? for|seek)|(?:any of )?the requested information)\b"
)
_FOR_ONE = Pattern(
    r"\b(?:for|as to|regarding|in relation to|in answer to|so far as) (?:your )?(?:questions?|q|points?|parts?) ?"
    r"(?P<ref>[\w.(/]{0,8}\d[\w.)/]{0,4}|part \d)"
)
_COVERT = Pattern(r"\b(?:covert|not overt)")
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
_GIVING: tuple[Signal, ...] = ("disclosed", "held", "withheld")
_DENYING: tuple[Signal, ...] = ("not_held", "not_applicable")


def statement_checks(letter: Letter) -> Iterator[Seen]:
    """Everything about the statement and its scope."""
    yield from _not_applicable(letter)
    if not letter.silent:
        return
    yield from _no_statement(letter)
    for hit in letter.statements:
        yield from _scope(letter, hit)
        yield from _deny_that(letter, hit)
    yield from _denials(letter)
    yield from _held_first(letter)
    yield from _siblings(letter)
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


def _given(letter: Letter, position: int) -> bool:
    """Whether something is given, or said to be held, in answer to what a place speaks of."""
    refs = letter.refs(position)
    hits = letter.read.answers.hits
    given = [each for kind in _GIVING for each in hits[kind]]
    if not refs:
        return any(letter.region(each.start) == letter.region(position) for each in given) or _given_elsewhere(letter)
    if any(letter.refs(each.start) == refs for each in given):
        return True
    denied = any(letter.refs(each.start) == refs for kind in _DENYING for each in hits[kind])
    return not denied and any(letter.read.reading.questions.get(ref) in ("partial", "held") for ref in refs)


def _given_elsewhere(letter: Letter) -> bool:
    """Whether the letter's questions are given something, where a statement stands under none of them."""
    told = letter.read.reading.questions.values()
    denied = any(letter.read.answers.hits[kind] for kind in _DENYING)
    return "held" in told or "withheld" in told or ("partial" in told and not denied)


def _scope(letter: Letter, hit: Hit) -> Iterator[Seen]:
    said = letter.said(hit)
    start, _ = letter.sentence(hit.start)
    if other := _OTHER.search(said):
        place = Hit(start + other.start(), start + other.end())
        yield _seen(letter, "N02", place, "given" if _given(letter, hit.start) else None)
        return
    if _limited(letter, hit):
        return
    refs = letter.refs(hit.start)
    answers = [each for kind in (*_GIVING, *_DENYING) for each in letter.read.answers.hits[kind]]
    answered_too = len(refs) == 1 and any(letter.refs(each.start) == refs for each in answers)
    unnumbered = not refs and letter.read.reading.other_limb != "none"
    if answered_too or (unnumbered and _WHOLE.search(said)):
        yield _seen(letter, "N03", hit)


def _limited(letter: Letter, hit: Hit) -> bool:
    """Whether a statement is limited to covert use, to one question, or to what is left."""
    line = letter.line(hit)
    return bool(_COVERT.search(line) or _FOR_ONE.search(line)) or letter.read.evidence.in_sentence("scope", hit.start)


def _deny_that(letter: Letter, hit: Hit) -> Iterator[Seen]:
    _, end = letter.sentence(hit.start)
    if leaning := _DENY_THAT.search(letter.flow, hit.start, min(end, hit.end + 60)):
        yield _seen(letter, "L01", Hit(leaning.start(), leaning.end()))


def _same_subject(letter: Letter, one: Hit, two: Hit) -> bool:
    """Whether two places answer the same question, or stand in the same run of words that answers none."""
    names = [found["ref"] for each in (one, two) if (found := _FOR_ONE.search(letter.line(each)))]
    if len(set(names)) > 1:
        return False
    refs = letter.refs(one.start)
    if refs:
        return not set(refs).isdisjoint(letter.refs(two.start)) or _on_the_whole(letter, refs)
    return letter.region(one.start) == letter.region(two.start)


def _on_the_whole(letter: Letter, refs: tuple[str, ...]) -> bool:
    """Whether a question is met with silence by a statement that stands under another, or under none."""
    own = any(set(refs) & set(letter.refs(each.start)) for each in letter.statements)
    return not own and any(letter.read.reading.questions.get(ref) == "partial" for ref in refs)


def _denials(letter: Letter) -> Iterator[Seen]:
    """A denial without limit, on what the letter then neither confirms nor denies."""
    told: set[tuple[int, int]] = set()
    for hit in letter.read.answers.hits["not_held"]:
        sentence = letter.sentence(hit.start)
        if sentence in told or _LIMIT.search(letter.line(hit)) or _given(letter, hit.start):
            continue
        told.add(sentence)
        silent = [each for each in letter.statements if each.start > hit.start and _same_subject(letter, hit, each)]
        if silent:
            yield _seen(letter, "N05", hit)
            continue
        refs = letter.refs(hit.start)
        if len(refs) == 1 and _covert_siblings(letter, refs[0]) and _OVERT.search(letter.told(refs[0])):
            yield _seen(letter, "N05", hit, "narrowed")


def _covert_siblings(letter: Letter, ref: str) -> int:
    """How many other questions are met with silence about covert use."""
    if letter.read.reading.questions.get(ref) in ("ncnd", "partial"):
        return 0
    return len(
        {
            refs
            for each in letter.statements
            if (refs := letter.refs(each.start)) and ref not in refs and _COVERT.search(letter.said(each))
        }
    )


def _siblings(letter: Letter) -> Iterator[Seen]:
    """A question answered for overt use alone, or denied, where others are met with silence about covert use."""
    for ref, told in letter.read.reading.questions.items():
        siblings = _covert_siblings(letter, ref)
        if not siblings:
            continue
        region = next(letter.answering(ref))
        place = Hit(region.start, region.end)
        if _OVERT.search(letter.told(ref)):
            yield _seen(letter, "N06", place, "divided" if _DIVIDED in letter.flow else None, ref)
        elif told == "not_held" and siblings > 1:
            yield _seen(letter, "N06", place, "perhaps", ref)


def _held_first(letter: Letter) -> Iterator[Seen]:
    """Information said to be held, and then silence about the same, without a limit on either."""
    for hit in letter.read.answers.hits["held"]:
        if _PART_OF.search(letter.line(hit)):
            continue
        for each in letter.statements:
            if each.start > hit.start and _same_subject(letter, hit, each) and not _limited(letter, each):
                yield _seen(letter, "N04", hit)
                break


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
    before = [span for span in letter.read.evidence.segments.requests if position - _BEFORE_QUESTION < span[1] <= position]
    if not before or letter.region(position) != letter.region(min(before[-1][1] + 3, position)):
        return None
    return letter.read.letter.flow[slice(*before[-1])][-_BEFORE_QUESTION:]
