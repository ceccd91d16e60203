"""Words that give the position away, or argue the wrong question: what no letter may say of a part that it does not answer.

The codes are those of the checks on a public interest test; the numbered ones are the things never to write. Each pattern comes
with a sentence that it has to catch, so that a pattern which catches nothing is noticed.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple


class Leak(NamedTuple):
    """A pattern, a sentence that shows what is wrong with it, and why."""

    pattern: re.Pattern[str]
    bad: str
    why: str


_SUBJECTS: Final = r"we|this force|the force|the constabulary|the service"


def _position(*names: str) -> re.Pattern[str]:
    """P05: an assertion by the authority, under any of its names, that something is or is not held, used, owned or bought."""
    subjects = "|".join((_SUBJECTS, *(re.escape(name) for name in names)))
    return re.compile(
        rf"(?i)(?<!whether )(?<!if )\b({subjects}) ((do(es)? (not )?|currently |also )?(hold|use|own|possess|deploy)\w*"
        r"|(do(es)? not )?ha(ve|s) ((no|any|this|that|these|those|such|a|the) ){1,2}"
        r"(equipment|tools?|capabilit\w+|technolog\w+|information|records?|software|devices?))\b"
    )


LEAKS: Final = {
    "P06": Leak(
        re.compile(
            r"(?i)\b(release|publication|disclosure|disclosing|releasing|publishing) (of )?(the|these|this|such|any)? ?"
            r"(requested |relevant )?(information|details|dates|figures|documents?|data|locations?|deployment)"
        ),
        "Release of the deployment dates would allow patterns to be worked out.",
        "the harm is that of an answer, never of disclosing content (L082)",
    ),
    "P07": Leak(
        re.compile(
            r"(?i)\b(it|which|that|tool|equipment|capability) (is|are) (currently )?(deployed|in use|available to us|operated)\b"
        ),
        "Its value depends on the public being unaware that it is deployed in the city.",
        "anything in the authority's hands stands under if, were, would or may (L104)",
    ),
    "P11": Leak(
        re.compile(
            r"(?i)\b(because|since|as) (section \d+\S* |the exemption |it )(applies|is engaged|exists)\b"
            r"|parliament (has )?(intended|decided) that"
        ),
        "Because section 31(3) applies it is in the public interest to rely on it.",
        "that an exclusion exists is no reason for maintaining it (L087)",
    ),
    "P19": Leak(
        re.compile(
            r"(?i)\b(our|a|extensive|reasonable) search(es)? (was|were|has|have|found|located|identified|did not)"
            r"|\bsearch(es)? (of|at|in|within) .{0,60}\b(found|located|identified|revealed)\b|no trace"
        ),
        "Our searches have found nothing recorded.",
        "a search narrative gives the position away (L081)",
    ),
    "never 1, other": Leak(
        re.compile(r"(?i)\b(other|further|additional|remaining|more) (relevant )?information\b"),
        "We neither confirm nor deny whether we hold any other information.",
        "other than what? The word presupposes something",
    ),
    "never 1, that": Leak(
        re.compile(r"(?i)\b(confirm(s)? (n)?or den(y|ies)|den(y|ies)) that\b"),
        "We can neither confirm nor deny that it holds information.",
        "that leans to one side; whether does not",
    ),
    "never 3": Leak(
        re.compile(r"(?i)\b(information|it) is (held but )?exempt\b|\bexempt(ed)? (information )?(from disclosure )?under section"),
        "The information is exempt under sections 23(5) and 24(2).",
        "those sub-sections exclude a duty; to say that information is exempt says that there is some (L015)",
    ),
    "never 4": Leak(
        re.compile(r"(?i)\bsections? (24|26|27|30|31|38)\b(?!\s*\()|31\(3\) ?(:|–|-) ?law enforcement"),
        "Section 31(3): Law enforcement.",
        "a notice specifies the sub-section and the limb (L097)",
    ),
    "never 7": Leak(
        re.compile(r"(?i)\b(our|the force's) (covert )?(tactics?|capabilit\w+|techniques?|operations?)\b|\breleasing these\b"),
        "Releasing these details would reveal our tactics.",
        "our tactics confirms them",
    ),
    "never 9": Leak(
        re.compile(
            r"(?i)\byou may wish to (ask|put|contact)\b.{0,60}\bcovert|\bcovert\b.{0,80}\byou may wish to (ask|put|contact)\b"
        ),
        "You may wish to put your covert question to another body.",
        "a redirect presupposes a likely holder (L111)",
    ),
    "never 10": Leak(
        re.compile(
            r"(?i)\bnot (to )?be (taken|read|understood) as (confirming|meaning|an indication) that\b(?!.{0,60}is or is not)"
        ),
        "This should not be taken as confirming that information is held.",
        "one-sided: it reads as a hint (L103)",
    ),
    "P18": Leak(
        re.compile(r"(?i)no (overwhelming|compelling|overriding|pressing) public interest|lies in favour of the exemption"),
        "There is no overwhelming public interest in favour of disclosure.",
        "the burden lies on the exclusion (L083)",
    ),
    "P04": Leak(
        re.compile(r"(?i)factors?\s+(favouring|for|against)\s+(non-?\s?)?(disclosure|release)"),
        "Factors favouring disclosure.",
        "the test is about saying whether, not about disclosing what (L082)",
    ),
    "P15": Leak(
        re.compile(r"(?i)would,? or would be likely to"),
        "An answer would, or would be likely to, prejudice policing.",
        "one level of likelihood is relied on (L071)",
    ),
}

POSITION_BAD: Final = (
    "The equipment that Exampleshire Police uses is not shared.",
    "We do not use this technology.",
    "Exampleshire Police holds no information.",
    "This force currently deploys it.",
)


def found(texts: Iterable[str], *names: str) -> Iterator[str]:
    """Each leak in the texts, with its code, for an authority that is known by these names."""
    for text in texts:
        match = _position(*names).search(text)
        if match:
            yield f"P05: {match[0]} | {text}"
        for code, leak in LEAKS.items():
            match = leak.pattern.search(text)
            if match:
                yield f"{code}: {match[0]} | {text}"
