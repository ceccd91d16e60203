"""Reading and checking the corpus of letters, beside a plain scan of them for the same patterns, compiled once."""

import re
from collections.abc import Callable, Mapping, Sequence

from bench.line import AtMost, Line
from bench.patterns import every_pattern, letters, reading_patterns
from bench.timing import Contestant, microseconds
from ncnd import check_letter, read_letter

_READ, _CHECK, _READ_SCAN, _CHECK_SCAN = "read", "check", "re scan", "re scan, every pattern"
_TABLES = ("phrase ", "wording ", "reading.citations._CITATION")


def run(rounds: int) -> Sequence[Line]:
    corpus = letters()
    taken = microseconds(
        {
            _READ: Contestant(read_letter, corpus),
            _CHECK: Contestant(check_letter, corpus),
            _READ_SCAN: Contestant(_scan(reading_patterns()), corpus),
            _CHECK_SCAN: Contestant(_scan(every_pattern()), corpus),
        },
        rounds,
    )
    size = sum(map(len, corpus))
    rates = {name: f"{1_000_000 / taken[name]:,.0f} letters a second" for name in (_READ, _CHECK)}
    about = f"{len(corpus)} letters of {size / len(corpus):,.0f} characters; the scan is for the patterns of the tables alone"
    return [
        Line("read a letter", "us", taken[_READ], _READ_SCAN, taken[_READ_SCAN], AtMost(3), f"{rates[_READ]}; {about}"),
        Line("check a letter", "us", taken[_CHECK], _CHECK_SCAN, taken[_CHECK_SCAN], AtMost(3), rates[_CHECK]),
    ]


def _scan(patterns: Mapping[str, re.Pattern[str]]) -> Callable[[str], int]:
    """Every place at which a pattern of the tables is found in small letters: phrases, wordings and citations."""
    finders = [pattern.finditer for name, pattern in patterns.items() if name.startswith(_TABLES)]

    def scan(text: str) -> int:
        small = text.lower()
        return sum(1 for find in finders for _ in find(small))

    return scan
