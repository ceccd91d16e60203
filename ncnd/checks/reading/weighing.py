"""Whether the public interest is weighed in the letter (s 2(1)(b)), provision by provision."""

from bisect import bisect_right

from ncnd.checks.reading.evidence import Evidence
from ncnd.checks.reading.models import TestSeen
from ncnd.checks.reading.normal import BLANK

_NEVER_BY_DEFAULT = ("40",)
"""Weighed only where it is named: whether section 40(5A) and (5B) call for a test is contested."""


def find_tests(evidence: Evidence, provisions: tuple[str, ...]) -> dict[str, TestSeen]:
    """For each provision, whether a test is here, in a paper that the letter names, or in neither.

    A test whose paragraph or heading names sections is theirs alone; one that names none serves every provision.
    """
    tests = [hit for hit in evidence.of("test") if not evidence.supposed(hit)]
    blanks = [at for at, character in enumerate(evidence.text.cased) if character == BLANK] if tests else []
    named: set[str] = set()
    for hit in tests:
        at = bisect_right(blanks, hit.start)
        start = blanks[at - 1] if at else 0
        end = blanks[at] if at < len(blanks) else len(evidence.flow)
        named.update(citation.section for citation in evidence.cited(max(start, hit.start - 600), min(end, hit.end + 200)))
    elsewhere: TestSeen = "elsewhere" if evidence.of("test_elsewhere") else "absent"
    seen: dict[str, TestSeen] = {}
    for provision in provisions:
        section = provision.split("(")[0]
        here = section in named or (bool(tests) and not named and section not in _NEVER_BY_DEFAULT)
        seen[provision] = "present" if here else elsewhere
    return seen
