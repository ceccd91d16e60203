"""Reading a letter: what an authority told a requester, taken from its words by two tables, of citations and of phrases."""

from ncnd.checks.reading.assembling import read_letter
from ncnd.checks.reading.models import LetterReading, OtherLimb, ReadSpan, RightsSeen, Scope, TestSeen, Told, What

__all__ = ["LetterReading", "OtherLimb", "ReadSpan", "RightsSeen", "Scope", "TestSeen", "Told", "What", "read_letter"]
