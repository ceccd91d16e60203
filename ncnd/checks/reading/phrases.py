"""The one table of phrases: the words by which a letter says each thing, every entry with an example."""

from typing import Final

from ncnd.checks.reading.phrase import Phrase
from ncnd.checks.reading.phrases_around import AROUND
from ncnd.checks.reading.phrases_of_answers import ANSWERS
from ncnd.checks.reading.phrases_of_silence import SILENCE

PHRASES: Final[tuple[Phrase, ...]] = (*SILENCE, *ANSWERS, *AROUND)
