"""One way of saying one kind of thing in a letter: a pattern, with an example of what it takes and of what it must not.

A pattern is matched against normalised text: small letters, straight quotes, `-` for every dash, one space
between words. A pattern that begins with `^` sees the lines; any other reads on over line breaks. Gaps are
bounded and never nested, so that reading takes time in proportion to the length of the text, whatever the text.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

Kind = Literal[
    "statement",
    "mention",
    "duty",
    "partial",
    "scope",
    "cost",
    "not_ours",
    "explained",
    "withdrawn",
    "recital",
    "not_held",
    "held",
    "disclosed",
    "figure",
    "withheld",
    "not_applicable",
    "argument",
    "annex",
    "closing",
    "test",
    "test_elsewhere",
    "rider",
    "review",
    "regulator",
    "rights_elsewhere",
    "signpost",
    "review_elsewhere",
]


@dataclass(frozen=True)
class Phrase:
    """One way of saying one kind of thing. `example` shows it; `not_this` is something close that it must not take."""

    kind: Kind
    pattern: str
    example: str
    not_this: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for."""
        return re.compile(self.pattern, re.MULTILINE)

    @property
    def by_line(self) -> bool:
        """Whether it is a line, a heading or the beginning of one that is looked for."""
        return self.pattern.startswith("^")


MATERIAL: Final = r"(?:information|data|records?|documents?|material|details|recorded information|correspondence)"
"""What a letter calls that which is asked for."""
