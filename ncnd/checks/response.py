"""A response as the checks see it: its words, each with the part that it is about, and what its own structure shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from ncnd.catalogue import Catalogue
from ncnd.checks.document import Document, Kind, Passage
from ncnd.checks.finding import Seen
from ncnd.checks.particulars import particular_checks
from ncnd.checks.reading.citations import citations
from ncnd.checks.reading.normal import BLANK, PlainText, plain
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.words import AUTHORITY, wrong_words
from ncnd.factor import Factor
from ncnd.offered import FactorEntry
from ncnd.provision import Provision
from ncnd.public_interest import PublicInterestTest
from ncnd.response import PartReply, QuestionReply, Response
from ncnd.wording import Paragraph

_SILENT = ("neither_confirm_nor_deny", "balance_required", "grounds_required")
_OVERT = Pattern(r"\bovert")
_FLAT = Pattern(
    rf"\b{AUTHORITY} (?:do(?:es)? not|did not|ha(?:ve|s) n(?:ot|ever)|never) (?:currently |ever )?(?:use|used|hold"
    rf"|own|have|operate|deploy|deployed|possess|buy|bought)\b"
    rf"|\b(?:no|none)(?: such)? (?:information|records?|documents?|data) (?:is|are|was|were) held\b|^no\b[,.]"
)
_ELSEWHERE = Pattern(
    r"\byou may (?:wish|like|want) to (?:ask|contact|approach|write to|try)\b|\b(?:may|might) be held by\b"
    r"|\btransferr?(?:ed|ing)? your request\b"
)
_Words = Iterator[tuple[str, Kind, str | None, str | None]]


def response_checks(response: Response, law: Catalogue) -> Iterator[Seen]:
    """Everything that can be judged of a response."""
    silent = any(part.outcome in _SILENT for _, part in _parts(response))
    document = _document(response)
    for seen in wrong_words(document, silent=silent):
        if seen.code != "P09" or response.status != "draft":
            yield seen._replace(start=None, end=None)
    asked = " ".join(_small(question.text) for question in response.answers)
    for seen in particular_checks(document, asked, silent=silent):
        yield seen._replace(start=None, end=None)
    yield from _unfinished(response)
    yield from _flat_denials(response)
    yield from _covert_not_considered(response, law)
    provisions = {each.provision: each for each in law.exemptions.provisions}
    yield from _tests(response, provisions)
    if response.status != "draft":
        for test in response.public_interest_tests:
            yield from _weighed(test, law)
    yield from _together(response, provisions)
    yield from _limbs(response, provisions)
    yield from _details(response, law)


def _parts(response: Response) -> Iterator[tuple[QuestionReply, PartReply]]:
    for question in response.answers:
        for part in question.parts:
            yield question, part


def _words(response: Response) -> _Words:
    """Every paragraph, with what it is about."""
    yield from _all(response.opening, "other")
    for question, part in _parts(response):
        kind: Kind = "silence" if part.outcome in _SILENT else "answer"
        for paragraph in part.paragraphs:
            yield paragraph.text, kind, question.question, part.part
    if response.refusal_notice is not None:
        yield from _all(response.refusal_notice.paragraphs, "silence")
        if response.refusal_notice.withheld is not None:
            yield from _all(response.refusal_notice.withheld.paragraphs, "answer")
    for test in response.public_interest_tests:
        yield from _test_words(test)
    for together in response.weighed_together:
        yield from _all(together.paragraphs, "argument")
    yield from _all((*response.advice, *response.rights), "rights")


def _all(paragraphs: Iterable[Paragraph], kind: Kind) -> _Words:
    for paragraph in paragraphs:
        yield paragraph.text, kind, None, None


def _test_words(test: PublicInterestTest) -> _Words:
    part = test.parts[0] if len(test.parts) == 1 else None
    paragraphs = [*test.question, *test.harm, *(test.balance.paragraphs if test.balance else ()), test.closing]
    factors = (*test.favours_confirming, *test.favours_maintaining, *test.attenuators)
    for text in (*(each.text for each in paragraphs), *(text for each in factors for text in _factor_words(each))):
        yield text, "argument", None, part


def _factor_words(factor: FactorEntry) -> Iterator[str]:
    yield f"{factor.heading}. {factor.text}"
    if factor.reason is not None:
        yield factor.reason


def _small(text: str) -> str:
    return plain(text).flow


def _document(response: Response) -> Document:
    """The words of a response as one plain text, a paragraph after a blank line."""
    made: list[tuple[PlainText, Kind, str | None, str | None]] = [
        (plain(text), kind, question, part) for text, kind, question, part in _words(response)
    ]
    passages: list[Passage] = []
    start = 0
    for each, kind, question, part in made:
        passages.append(Passage(start, start + len(each.cased), kind, question, part))
        start += len(each.cased) + 1
    cased = BLANK.join(text.cased for text, *_ in made)
    lines = "\n".join(text.lines for text, *_ in made)
    letter = PlainText(cased, lines, lines.replace("\n", " "), (0,), (0,), len(cased))
    return Document(letter, letter.flow, passages, citations(letter.flow))


def _unfinished(response: Response) -> Iterator[Seen]:
    """What a person still has to supply, in one finding."""
    if response.status == "draft":
        yield Seen("P09", "draft", values={"count": str(len(response.outstanding))})


def _flat_denials(response: Response) -> Iterator[Seen]:
    """An officer's own words beside a silent part of the same question, that deny without limit or send the requester elsewhere."""
    for question in response.answers:
        if any(part.outcome in _SILENT for part in question.parts):
            for part in question.parts:
                if part.outcome in ("held", "not_held"):
                    yield from _own_words(question.question, part)


def _own_words(question: str, part: PartReply) -> Iterator[Seen]:
    for paragraph in part.paragraphs[1:]:
        words = _small(paragraph.text)
        if _FLAT.search(words) and not _OVERT.search(words):
            yield Seen("N05", "statement", question=question, part=part.part)
        if _ELSEWHERE.search(words):
            yield Seen("R13", "beside", question=question, part=part.part)


def _covert_not_considered(response: Response, law: Catalogue) -> Iterator[Seen]:
    """A question of which only overt use is spoken of (L032)."""
    limited = f"concerns {law.wording.text('use_overt')}"
    for question in response.answers:
        overt = [part for part in question.parts if limited in part.paragraphs[0].text]
        if len(overt) == len(question.parts):
            yield Seen("C03", None, question=question.question, part=overt[0].part)


def _tests(response: Response, provisions: Mapping[str, Provision]) -> Iterator[Seen]:
    """A test for each qualified provision cited, and none for an absolute one (s 2(1)(b), (3))."""
    tested = {(test.provision, part) for test in response.public_interest_tests for part in test.parts}
    for question, part in _parts(response):
        for provision in part.provisions:
            known = provisions[provision]
            if known.status == "qualified" and (provision, part.part) not in tested:
                yield Seen("P01", None, question=question.question, part=part.part, values={"provision": provision})
    for test in response.public_interest_tests:
        known = provisions[test.provision]
        if known.status == "absolute" and not known.qualified_when:
            yield Seen("P01", "absolute", part=test.parts[0], values={"provision": test.provision})


def _general(side: Sequence[FactorEntry], factors: Mapping[str, Factor]) -> bool:
    """Whether one side of a test has only factors of a general kind."""
    return bool(side) and all(each.id is not None and factors[each.id].generic for each in side)


def _weighed(test: PublicInterestTest, law: Catalogue) -> Iterator[Seen]:
    """What a person put into a test that has been weighed. A factor in a person's own words is taken to be specific."""
    if test.balance is None or test.balance.outcome == "pending":
        return
    factors = {factor.id: factor for factor in law.factors.factors}
    where = {"provision": test.provision}
    part = test.parts[0] if len(test.parts) == 1 else None

    def seen(code: str, case: str | None = None) -> Seen:
        return Seen(code, case, part=part, values=where)

    sides = (test.favours_confirming, test.favours_maintaining)
    if any(sides):
        if not all(sides):
            yield seen("P04", "one_side")
        if any(_general(side, factors) for side in sides):
            yield seen("P08", None if _general(test.favours_maintaining, factors) else "confirming")
        if any(each.weight is None or each.reason is None for side in sides for each in side):
            yield seen("P17", "unweighed")
    known = [factors[each.id] for each in test.favours_maintaining if each.id is not None]
    if any(factor.provision != test.provision for factor in known):
        yield seen("P10")
    limbs = {factor.limb for factor in known} if len(known) == len(test.favours_maintaining) else set[str]()
    if "confirm" in limbs and not limbs & {"deny", "both"}:
        yield seen("P16", "factors")


def _together(response: Response, provisions: Mapping[str, Provision]) -> Iterator[Seen]:
    """Exclusions weighed together: several, none of them absolute, each of them weighed alone first (L084 to L086)."""
    alone = {(test.provision, part) for test in response.public_interest_tests for part in test.parts}
    for together in response.weighed_together:
        weighed = all((provision, part) in alone for provision in together.provisions for part in together.parts)
        absolute = any(provisions[provision].status == "absolute" for provision in together.provisions)
        if len(together.provisions) < 2 or absolute or not weighed:
            yield Seen("P14", None, part=together.parts[0])


def _limbs(response: Response, provisions: Mapping[str, Provision]) -> Iterator[Seen]:
    if response.status == "draft":
        return
    for question, part in _parts(response):
        for provision in part.provisions:
            known = provisions[provision]
            own = any(limb.startswith(f"{provision.partition('(')[0]}(") for limb in part.limbs)
            if known.limb_needed_for != "none" and not own:
                yield Seen(
                    "X01", None, question=question.question, part=part.part, values={"provision": provision, "base": known.base}
                )


def _details(response: Response, law: Catalogue) -> Iterator[Seen]:
    """Contact details of the regulator that were last checked too long before the letter."""
    if response.answered is None:
        return
    contact = law.regulator.contact(response.answered)
    if response.answered - contact.checked_on > timedelta(days=law.regulator.confirm_after_days):
        yield Seen("R08", "unchecked", values={"days": str(law.regulator.confirm_after_days)})
