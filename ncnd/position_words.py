"""Words by which a settled line would give away, or turn on, whether anything is held.

A position speaks of a class of question, so its reasons say what an answer would do. They never say what there is, what was looked
for, or how much of it; and that an exemption applies is no reason why it applies. Not every way of saying so can be known by its
words: a person still reads the line.

Source: L104 (conditional words), L081 (searches and units), L028 (consistency is no reason in itself).
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ncnd.errors import Problem
from ncnd.grounds import Ground


class _Telling(NamedTuple):
    """A kind of words that a reason must not hold. Those that ask a question, after `whether`, may be let off."""

    problem: str
    remedy: str
    patterns: tuple[re.Pattern[str], ...]
    unless_asked: bool = False


def _words(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_WE: Final = r"(?:we|this force|the (?:force|constabulary|service|authority|council|department|trust))"
_KIT: Final = r"(?:equipment|tools?|capabilit\w+|technolog\w+|information|records?|software|devices?)"
_HAVE: Final = rf"(?:do(?:es)? not )?ha(?:ve|s) (?:(?:no|any|this|that|these|those|such|a|the) ){{1,2}}{_KIT}"
_SOMETHING: Final = r"(?:information|records?|documents?|files?|data|material|anything|something|nothing|any|none)"
_MANY: Final = (
    r"(?:(?!(?:19|20)\d\d\b)\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens? of|hundreds? of|thousands? of)"
)
_COUNTED: Final = (
    r"(?:records?|files?|documents?|e-?mails?|reports?|images?|recordings?|operations?|deployments?|investigations?|authorisations?"
    r"|informants?|sources?|officers?|devices?|cameras?|licen[cs]es?|contracts?|invoices?|occasions|times|pages?)"
)
_TURNING: Final = rf"(?:if|when|where|unless|because|since|once) (?:{_WE}|it) (?:do(?:es)? not )?"
_BECAUSE: Final = r"(?:because|since|as)"
_THE_EXEMPTION: Final = r"(?:(?:section )?\d+[A-Z]?\(\S+|section \d+\S*|(?:the|this|that) (?:exemption|exclusion|provision)|it)"

_HOLDING: Final = _Telling(
    "says, or turns on, whether anything is held or in use",
    "say what an answer would do, in words that are true whatever is or is not held",
    _words(
        rf"(?<!whether )(?<!if )\b{_WE} (?:(?:do(?:es)? (?:not )?|currently |also )?(?:hold|use|own|possess|deploy)\w*|{_HAVE})\b",
        r"\b\w{3,30} (?:police|constabulary|council|trust) "
        r"(?:does not (?:hold|use|own|possess|deploy)|(?:currently |also )?(?:holds|uses|owns|possesses|deploys))\b",
        r"\b(?:it|which|that|tool|equipment|capability) (?:is|are) (?:currently )?(?:deployed|in use|available to us|operated)\b",
        rf"\b{_TURNING}(?:holds?|ha(?:ve|s)|possess(?:es)?|uses?)\b",
        rf"\b{_SOMETHING}(?: \w+){{0,4}}? (?:is|are|has been|have been) (?:not |also |in fact )?(?:held|found|located|kept)\b",
        r"\b(?:records?|information|files?|documents?) (?:do(?:es)? not |already )?exists?\b",
    ),
    unless_asked=True,
)
_TELLING: Final = (
    _HOLDING,
    _Telling(
        "tells of a search",
        "leave it out: a line is settled before anything is looked for",
        _words(
            r"\b(?:our|a|extensive|reasonable) search(?:es)? (?:was|were|has|have|found|located|identified|did not)",
            r"\bsearch(?:es)? (?:of|at|in|within) .{0,60}\b(?:found|located|identified|revealed)\b|no trace",
        ),
    ),
    _Telling(
        "is circular: it gives as the reason that the exemption applies, or that the line is usual",
        "say what an answer would do, to whom, and how",
        _words(
            rf"\b{_BECAUSE} {_THE_EXEMPTION} (?:applies|is engaged|exists)\b",
            r"\bparliament (?:has )?(?:intended|decided) that",
            rf"\b{_BECAUSE} (?:it|this|that) is (?:our |the )?(?:settled |usual |standard )?(?:policy|practice|position|line)\b",
        ),
    ),
    _Telling("gives a count", "leave it out", _words(rf"\b{_MANY} (?:\w+ ){{0,2}}?{_COUNTED}\b")),
    _Telling(
        "names a file, a record or an operation",
        "leave it out",
        (
            *_words(r"\b[\w-]+\.(?:docx?|pdf|xlsx?|csv|pptx?|msg|eml|txt|zip)\b"),
            re.compile(r"\b(?:[Ff]ile|[Rr]ecord|[Cc]rime) (?:reference |number |no\. ?)[A-Z0-9]|\bOperation [A-Z]\w"),
        ),
    ),
)
_UNIT: Final = _Telling(
    "names a unit",
    "speak of the authority as a whole; a unit may be named in `link`, which stays in the file note",
    (
        re.compile(r"\b(?:[A-Z][\w-]+ ){1,4}(?:Unit|Team|Squad|Command|Branch|Bureau|Directorate|Desk)\b"),
        *_words(r"\bour (?:\w+ ){0,3}(?:unit|team|squad|command|branch|bureau|directorate|desk)\b"),
    ),
)
_ASKED: Final = re.compile(r"\bwhether\b[^.;:]*$", re.IGNORECASE)


def telling_reasons(ground: Ground, path: str) -> Iterator[Problem]:
    """What the reasons of a ground must not say. The link to a listed body may name a unit, since it never reaches the letter."""
    for fact in ground.reasons:
        words = ground.words(fact)
        if isinstance(words, str):
            yield from _problems(words, f"{path}.{fact}", _TELLING if fact == "link" else (*_TELLING, _UNIT))


def telling_title(title: str, path: str) -> Iterator[Problem]:
    """What the title of a position must not say."""
    yield from _problems(title, path, (_HOLDING,))


def _problems(words: str, path: str, telling: tuple[_Telling, ...]) -> Iterator[Problem]:
    for each in telling:
        found = (match for pattern in each.patterns for match in pattern.finditer(words))
        if any(not (each.unless_asked and _ASKED.search(words[: match.start()])) for match in found):
            yield Problem(path, each.problem, each.remedy)
