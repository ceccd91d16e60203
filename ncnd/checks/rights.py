"""The rights that a letter sets out: review, the regulator, and how to reach them (R)."""

from collections.abc import Iterator

from ncnd.checks.finding import Seen
from ncnd.checks.letter import Letter
from ncnd.checks.reading.pattern import Pattern

_NO_PROCEDURE = Pattern(
    r"\bno (?:internal )?(?:review|complaints?) procedure\b|\bdoes not (?:have|operate) an? (?:internal )?(?:review|complaints?)\b"
)
_REVIEW_OUTCOME = Pattern(
    r"\b(?:outcome of (?:the |your |my )?internal review|internal review of|i have (?:now )?(?:reviewed"
    r"|completed)|i have looked at the matter afresh|this (?:is|completes) (?:my|the|our) (?:internal )?review)\b"
)
_SOMEONE_ELSE = Pattern(
    r"\b(?:afresh|took no part|no part in|not (?:been )?involved|was not the|independent of|different officer"
    r"|more senior|fresh decision|had no involvement)\b"
)
_OUTCOME_BY = Pattern(
    r"\b(?:aim|will|outcome|respond|reply|complete|informed?|send|take|determin\w{1,4})\b[^.]{0,120}\b(?:\d{1,3}"
    r"|twenty|forty|two|three|six|estimated date|target date|a date)\b"
)
_INVITES = Pattern(r"\byou (?:may|can|could|wish)\b|\brequest\w{0,3} an? internal")
_OTHER_REGIME = "environmental information regulations"
_WYCLIFFE = Pattern(r"\bwycliffe house\b")


def rights_checks(letter: Letter) -> Iterator[Seen]:
    """Everything about rights that is not a matter of one wrong wording."""
    reading = letter.read.reading
    if _is_refusal(letter):
        if reading.review_rights != "present" and not _NO_PROCEDURE.search(letter.flow):
            yield Seen("R01", "unseen" if reading.review_rights == "pointer" or letter.unseen else None)
        if reading.regulator_rights != "present":
            pointed = "pointer" in (reading.review_rights, reading.regulator_rights)
            yield Seen("R02", "unseen" if pointed or letter.unseen else None)
    yield from _of_a_review(letter)
    yield from _outcome_date(letter)
    yield from _moved(letter)


def _is_refusal(letter: Letter) -> bool:
    """Whether the letter is a notice to which section 17(7) applies: under section 17(1), or under 17(5) for cost or vexation."""
    reading, evidence = letter.read.reading, letter.read.evidence
    if letter.silent or reading.withheld_under:
        return True
    refused = bool(letter.read.answers.hits["withheld"] or evidence.of("cost"))
    return refused and _OTHER_REGIME not in letter.flow


def _of_a_review(letter: Letter) -> Iterator[Seen]:
    """The outcome of a review: who made it. Whether it repeats the first reply cannot be told from one letter."""
    found = _REVIEW_OUTCOME.search(letter.flow)
    if found and not _asks_for_one(letter, found.start()):
        yield Seen("R11", "unseen" if _SOMEONE_ELSE.search(letter.flow) else None, found.start(), found.end())


def _asks_for_one(letter: Letter, position: int) -> bool:
    passage = letter.document.at(position)
    return passage is None or passage.kind == "rights" or _INVITES.search(letter.document.sentence(position)) is not None


def _outcome_date(letter: Letter) -> Iterator[Seen]:
    if letter.read.reading.review_rights != "present":
        return
    reviews = letter.read.rights.review_at
    first = reviews[0]
    around = letter.flow[first.start - 1 if first.start else 0 : reviews[-1].end + 900]
    if not _OUTCOME_BY.search(around):
        yield Seen("R12", None, *letter.sentence(first.start))


def _moved(letter: Letter) -> Iterator[Seen]:
    """A postal address on a day for which none has been verified."""
    if letter.on is None or letter.law.regulator.contact(letter.on).address is not None:
        return
    if found := _WYCLIFFE.search(letter.flow):
        yield Seen("R08", "moved", found.start(), found.end())
