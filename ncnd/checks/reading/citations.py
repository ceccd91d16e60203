"""The one table of citations: the sections of Part II of the Act, what each sub-section does, and how letters write it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ncnd.checks.reading.pattern import Pattern

Does = Literal["silence", "withholding", "purpose"]


@dataclass(frozen=True)
class Section:
    """The sub-sections of one section: those that exclude the duty to confirm or deny, and those that exempt content."""

    number: str
    silence: tuple[str, ...]
    withholding: tuple[str, ...]
    example: str
    absolute: bool = False
    """No public interest test: section 2(3). Left false where it depends on the limb or is contested."""


SECTIONS: tuple[Section, ...] = (
    Section("21", (), ("1",), "Section 21"),
    Section("22", ("2",), ("1",), "section 22(1)"),
    Section("22A", ("2",), ("1",), "section 22A(2)"),
    Section("23", ("5",), ("1",), "Section 23 (5)", absolute=True),
    Section("24", ("2",), ("1",), "S24(2)"),
    Section("26", ("3",), ("1",), "s.26(3)"),
    Section("27", ("4",), ("1", "2"), "section 27(4)"),
    Section("28", ("3",), ("1",), "section 28(3)"),
    Section("29", ("2",), ("1",), "section 29(2)"),
    Section("30", ("3",), ("1", "2"), "Section 30(1)(a)"),
    Section("31", ("3",), ("1",), "31 (1)(g)(2)(a)(b)"),
    Section("32", ("3",), ("1", "2"), "section 32(3)", absolute=True),
    Section("33", ("3",), ("2",), "section 33(3)"),
    Section("34", ("2",), ("1",), "section 34(2)", absolute=True),
    Section("35", ("3",), ("1",), "section 35(1)(a) and (b)"),
    Section("36", ("3",), ("2",), "section 36(2)(b)(i)"),
    Section("37", ("2",), ("1",), "section 37(1)(ac)"),
    Section("38", ("2",), ("1",), "Section 38(a)"),
    Section("39", ("2",), ("1",), "section 39(2)"),
    Section("40", ("5", "5A", "5B"), ("1", "2"), "40(5B)(a)(i)"),
    Section("41", ("2",), ("1",), "section 41(2)", absolute=True),
    Section("42", ("2",), ("1",), "section 42(1)"),
    Section("43", ("3",), ("1", "2"), "section 43(2)"),
    Section("44", ("2",), ("1",), "section 44(1)(a)", absolute=True),
)
BY_NUMBER = {section.number: section for section in SECTIONS}

# `Sections 24 (2)`, `S.31(3)`, `FOIA 24(2)`, a bare `40(5B)(a)(i)`; brackets may be missing, and `&`, `and` or a comma may
# stand between the letters of one citation. A tail of more than twelve pieces is not a citation.
_INNER = r"(?:(?P<digit>\d{1,2}[ab]?)(?!\w) ?\)?|(?P<letter>[a-z]|[ivx]{2,4}|a[a-e]) ?\))"
_JOIN = r" ?(?:(?:&|,|and|,? or|/|-) ?)?(?:sub-?section )?\( ?"
_PIECE = Pattern(_JOIN + _INNER)
_CITATION = Pattern(
    r"(?P<prefix>(?<!')\b(?:sections?|sect?s?|ss?|foia)[. ]{0,2})?"
    r"(?P<number>2[1-9]|3\d|4[0-4])(?P<a>a?)(?![\d%]|[.,/:]\d)"
    rf"(?P<tail>(?:{_JOIN}{_INNER.replace('?P<digit>', '?:').replace('?P<letter>', '?:')}){{0,12}})"
)
_BEFORE_NUMBER = Pattern(r"[\w.,/£(]$")
_LAW_WORD = Pattern(r"(?:\bunder|\bexemptions?|\bvirtue of|\brel(?:y|ying|ied) (?:up)?on|\bciting|\bapplied|[:-]) $")
_ANOTHER_ACT = Pattern(
    r",? of (?!(?:the )?(?:freedom|foi\b|foia|act\b|said|this))[a-z][a-z&(), ]{2,60} (?:act|order|regulations)\b"
)
_ANOTHER_KIND = Pattern(
    r"\b(?:regulations?|reg|articles?|art|rules?|paragraphs?|paras?|schedule|part|gdpr|dpa|eir|page|case|fs|v)[. ]{1,2}$"
)
_CHAIN = Pattern(r"[ \n\f,;&/)(]{0,3}(?:and|or)?[ \n]?$")
_ROMAN = Pattern(r"[ivx]+$")


@dataclass(frozen=True)
class Citation:
    """One provision cited in one place. `code` is normalised: `31(1)(a)`, `40(5B)`, or `31` when no sub-section is given."""

    code: str
    section: str
    subsection: str
    start: int
    end: int
    named: bool
    """With the word `section` before it, or in a list that has it."""

    @property
    def does(self) -> Does | None:
        """What the sub-section does: nothing is said of a bare section, or of one that only defines (`23(3)`)."""
        section = BY_NUMBER[self.section]
        if self.subsection in section.silence:
            return "silence"
        if self.subsection in section.withholding:
            return "withholding"
        return "purpose" if (self.section, self.subsection) == ("31", "2") else None

    @property
    def provision(self) -> str:
        """The sub-section without its paragraphs, or the bare section."""
        return f"{self.section}({self.subsection})" if self.subsection else self.section


def _codes(section: str, tail: str) -> Iterator[tuple[str, str]]:
    """Sub-sections and full codes of a tail: `(1)(a)&(b)` gives 31(1)(a) and 31(1)(b)."""
    subsection, paragraph, waiting = "", "", ""
    for piece in _PIECE.finditer(tail):
        if piece["digit"]:
            if waiting:
                yield subsection, waiting
            subsection, paragraph = piece["digit"].upper(), ""
            waiting = f"{section}({subsection})"
            continue
        letter = piece["letter"]
        if not subsection:
            if section not in ("30", "31", "38"):
                return
            subsection = "1"  # `Section 31(a)` can only mean 31(1)(a).
        whole = f"{section}({subsection})({paragraph})"
        if paragraph and _ROMAN.match(letter) and not _follows(paragraph, letter):
            if waiting != whole:
                yield subsection, waiting
            waiting = f"{whole}({letter})"
        else:
            if paragraph:
                yield subsection, waiting
            paragraph = letter
            waiting = f"{section}({subsection})({paragraph})"
    if waiting:
        yield subsection, waiting


def _follows(before: str, letter: str) -> bool:
    """Whether a letter goes on from the one before, as (i) does after (h)."""
    return len(before) == len(letter) == 1 and ord(letter) == ord(before) + 1


def _stands_alone(flow: str, start: int, tail: str) -> bool:
    """Whether a number with no `section` before it is a citation: `31(3)` is, `23 (5)` in a table of figures is not."""
    if not tail.startswith(" "):
        return bool(tail)
    return tail.count("(") > 1 or _LAW_WORD.search(flow, max(0, start - 14), start) is not None


def citations(flow: str) -> list[Citation]:
    """Every citation of Part II of the Act in normalised text, in order; those of other Acts and of regulations are left."""
    found: list[Citation] = []
    if "(scotland) act" in flow and "act 2000" not in flow:
        return found
    chain_end, chain_named = -10, False
    for match in _CITATION.finditer(flow):
        start, number_at = match.start(), match.start("number")
        if not match["prefix"] and _BEFORE_NUMBER.search(flow, max(0, number_at - 1), number_at):
            continue
        chained = start - chain_end <= 8 and _CHAIN.match(flow[chain_end:start]) is not None
        named = bool(match["prefix"]) or (chained and chain_named)
        tail = match["tail"]
        if not named and not _stands_alone(flow, start, tail):
            continue
        if _ANOTHER_KIND.search(flow[max(0, start - 14) : start]) or _ANOTHER_ACT.match(flow, match.end()):
            continue
        section = match["number"] + match["a"].upper()
        if section not in BY_NUMBER:
            continue
        chain_end, chain_named = match.end(), named
        codes = list(dict.fromkeys(_codes(section, tail))) or [("", section)]
        found += [Citation(code, section, subsection, start, match.end(), named) for subsection, code in codes]
    return found
