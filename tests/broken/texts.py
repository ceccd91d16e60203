"""The words in a case file that no message may repeat."""

import json
from collections.abc import Iterator
from typing import Any

from tests.strategies import within

# Words of the schema and of the law, which a message may well use, are shorter than these or have no space in them.
_WORDS_OF_ONE_PERSON = 8


def in_file(content: bytes) -> list[str]:
    """The texts in a case file that somebody wrote: the questions, what they are about, names, reasons, statements."""
    return [text for text in strings(json.loads(content)) if len(text) >= _WORDS_OF_ONE_PERSON and " " in text.strip()]


def strings(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    for _, each in within(value):
        yield from strings(each)
