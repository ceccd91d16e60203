"""The harm and the public interest test of a letter: whether there is one, for what, on what question, with what result (P)."""

from collections.abc import Iterator, Sequence

from ncnd.checks.exemptions import may_be_qualified
from ncnd.checks.finding import Seen
from ncnd.checks.letter import Letter
from ncnd.checks.reading.citations import BY_NUMBER
from ncnd.checks.reading.evidence import Hit
from ncnd.checks.reading.pattern import Pattern

_RIGHT_QUESTION = Pattern(
    r"\b(?:confirm\w{0,5}|den(?:y|ies|ying|ial)|neither|whether|exclusion|silence|an answer|either (?:answer"
    r"|reply|way)|yes or (?:a )?no)\b"
)
_FOR = Pattern(
    r"\b(?:(?:favou?ring|in favour of|for) (?:a statement |the )?(?:confirm\w{0,5}|disclos\w{0,4}|an answer|openness|releas\w{0,3})"
    r"|openness|open|transparen\w{0,4}|accountab\w{0,6}|public money|debate|better informed|informed|recognise"
    r"|public interest in (?:knowing|how|understanding|being|knowledge)|people (?:have|would|wish|should)"
    r"|public (?:should|would|funds)|wish|trust|sums spent)\b"
)
_AGAINST = Pattern(
    r"\b(?:against|maintain\w{0,3}|non[ -]?disclosure|neither|silence|exclusion|withhold\w{0,3}"
    r"|on the other (?:side|hand)|however|outweigh\w{0,3}|prejudic\w{0,3}|weaken\w{0,2}"
    r"|offenders|criminals?|harm\w{0,4})\b"
)
_RESULT = Pattern(
    r"\b(?:outweigh\w{0,3}|favou?red|favou?rs|lies|lie|prevails?|heavier|stronger|greater|weightier|tips?"
    r"|balanc\w{0,4}|conclu\w{0,5}|does not favour|decides)\b"
)
_NONE_CALLED_FOR = Pattern(
    r"\b(?:absolute|no (?:requirement|need|public interest)|not (?:required|necessary|called)|does not arise|nor)\b"
)
_HARM = Pattern(
    r"\b(?:harm\w{0,4}|prejudic\w{0,5}|endanger\w{0,4}|would|could|likely to|weaken\w{0,2}|damage\w{0,2}"
    r"|compromis\w{0,3}|undermin\w{0,3})\b"
)
_YES = Pattern(
    r"\b(?:confirming (?:that|this|it)|confirmation (?:that|would|of)|(?:to|were we to"
    r"|if we were to) confirm (?:that|this|it)|(?:a|saying|say) yes"
    r"|if (?:it|the answer|information|the information) (?:is|were|was) (?:held|yes)|if we (?:did|held|do))\b"
)
_NO = Pattern(
    r"\b(?:denying|denial|a no\b|say(?:ing)? no|or a? ?no\b|either (?:answer|reply|way|case|response)"
    r"|each (?:answer|reply|of)|whichever|both answers|one way or|of either kind"
    r"|(?:did|do|does|is|are|were|was) not\b|not held|lacks?|were (?:not|no)|conversely)"
)
_BOTH_NAMED = Pattern(
    r"\bneither confirm\w{0,3},? n?or den(?:y|ies|ying)\b|\bconfirm(?:ing|ation)? or den(?:y|ying|ial)\b|\b(?:is"
    r"|are) or (?:is|are) not\b"
)
_TOGETHER = Pattern(
    r"\b(?:taken together|cumulative(?:ly)?|in aggregate|combined|weighed together"
    r"|added together)\b[^.]{0,120}\b(?:public interest|harm|exemptions?|exclusions?|outweigh\w{0,3})\b"
)
_FOR_HEADING = Pattern(r"(?:factors?|considerations|arguments|public interest)\b")
_PREJUDICE = ("22A(2)", "26(3)", "27(4)", "28(3)", "29(2)", "31(3)", "33(3)", "36(3)", "38(2)", "43(3)")
_INTERESTS: tuple[tuple[str, str, Pattern], ...] = (
    ("24(2)", "24", Pattern(r"\b(?:safeguard\w{0,3}|damage to|protect\w{0,3}|prejudice to|threat to|risk to) national security\b")),
    ("27(4)", "27", Pattern(r"\b(?:international relations|relations with (?:another|other) (?:states?|countr(?:y|ies)))\b")),
    ("43(3)", "43", Pattern(r"\bcommercial interests?\b")),
    ("26(3)", "26", Pattern(r"\bdefence of the (?:uk|united kingdom|british islands|realm)\b")),
)


def weighing_checks(letter: Letter) -> Iterator[Seen]:
    """Everything about the harm and the public interest."""
    if not letter.silent:
        return
    yield from _every_test(letter)
    yield from _none_for_absolute(letter)
    if "present" not in letter.read.reading.tests.values():
        return
    tests = [hit for hit in letter.read.evidence.of("test") if not letter.read.evidence.supposed(hit)]
    words = _argued(letter, tests)
    place = tests[0]
    if not _RIGHT_QUESTION.search(words):
        yield _at(letter, "P03", place)
    yield from _sides(letter, words, place)
    if not _RESULT.search(words):
        yield _at(letter, "P18", place, "no_result")
    yield from _interests_of_others(letter)
    yield from _together(letter)
    yield from _harm(letter, words, place)


def _at(letter: Letter, code: str, hit: Hit, case: str | None = None, **values: str) -> Seen:
    return Seen(code, case, hit.start, hit.end, letter.question(hit.start), None, values)


def _argued(letter: Letter, tests: Sequence[Hit]) -> str:
    """The words of the argument, and the sentences in which the test is spoken of."""
    spoken = [letter.said(hit) for hit in tests if (at := letter.document.at(hit.start)) is None or at.kind != "argument"]
    silence = letter.document.words("silence") if spoken else ""
    return " ".join([letter.document.words("argument"), silence, *spoken])


def _every_test(letter: Letter) -> Iterator[Seen]:
    """A test for every qualified provision; none that the letter says is elsewhere is missing."""
    for provision, seen in letter.read.reading.tests.items():
        section = provision.partition("(")[0]
        if seen == "present" or section == "40":
            continue
        first = next(each for each in letter.read.silence.provisions if each.provision == provision)
        case = "elsewhere" if seen == "elsewhere" else "undecided" if letter.undecided else "left_out" if letter.trimmed else None
        if case is None and letter.unseen:
            case = "unseen"
        yield _at(letter, "P01", Hit(first.start, first.end), case, provision=provision)


def _none_for_absolute(letter: Letter) -> Iterator[Seen]:
    """A test that names an absolute provision, other than to say that none is called for."""
    for hit in letter.read.evidence.of("test"):
        said = letter.said(hit)
        if _NONE_CALLED_FOR.search(said):
            continue
        for citation in letter.document.cited_in_sentence(hit.start):
            absolute = BY_NUMBER[citation.section].absolute and not may_be_qualified(letter, citation.section)
            if absolute and citation.does != "withholding":
                yield _at(letter, "P01", Hit(citation.start, citation.end), "absolute", provision=citation.provision)
                return


def _sides(letter: Letter, words: str, place: Hit) -> Iterator[Seen]:
    sides = bool(_FOR.search(words)), bool(_AGAINST.search(words))
    if sides == (True, True):
        return
    unseen = letter.trimmed or letter.unseen
    yield _at(letter, "P04", place, "unseen" if unseen else "one_side")


def _interests_of_others(letter: Letter) -> Iterator[Seen]:
    """An interest that another provision protects, where that provision is not cited."""
    cited = {each.section for each in (*letter.read.silence.provisions, *letter.read.silence.withheld_under)}
    for provision, section, pattern in _INTERESTS:
        if section in cited:
            continue
        for match in pattern.finditer(letter.flow):
            passage = letter.document.at(match.start())
            if passage is not None and passage.kind == "argument":
                yield _at(letter, "P10", Hit(match.start(), match.end()), "borrowed", provision=provision)
                break


def _together(letter: Letter) -> Iterator[Seen]:
    """Several exclusions weighed as one."""
    if match := _TOGETHER.search(letter.flow):
        qualified = [each for each, seen in letter.read.reading.tests.items() if seen == "present"]
        if len(qualified) < 2 and not letter.document.supposed(match.start()):
            yield _at(letter, "P14", Hit(match.start(), match.end()))
            return
    for hit in letter.read.evidence.of("test"):
        sections = {each.section for each in letter.document.cited_in_sentence(hit.start) if not BY_NUMBER[each.section].absolute}
        if len(sections) > 1 and _FOR_HEADING.match(letter.flow, hit.start):
            yield _at(letter, "P14", hit, "run_together")
            return


def _harm(letter: Letter, words: str, place: Hit) -> Iterator[Seen]:
    """What would follow from an answer: something of it, and from a no as well as from a yes."""
    everything = " ".join([letter.document.words("before", "silence"), words])
    if not _HARM.search(everything):
        prejudice = [provision for provision in letter.read.reading.provisions if provision in _PREJUDICE]
        if prejudice:
            yield _at(letter, "P15", place, "unseen" if letter.trimmed or letter.unseen else "no_harm", provision=prejudice[0])
    elif (yes := _YES.search(words)) and not _NO.search(_BOTH_NAMED.sub(" ", everything)):
        yield _at(letter, "P16", place, None, said=yes[0])
