"""A regular expression that is compiled when first used, so that importing the checks costs next to nothing."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, final

_END: Final = 2**62


@final
class Pattern:
    """A pattern by its source. The methods are those of a compiled one."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for."""
        return re.compile(self.source, self.flags)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first place at which the pattern is found."""
        return self.regex.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The pattern at one place."""
        return self.regex.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Every place at which the pattern is found."""
        return self.regex.finditer(text, start, end)

    def sub(self, new: str, text: str) -> str:
        """The text with something else at each such place."""
        return self.regex.sub(new, text)
