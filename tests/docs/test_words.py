"""The glossary explains every word that a case file may use to describe a question."""

import re
from typing import get_args

import pytest

from ncnd.vocabulary import Circumstance, OutcomeName, Subject
from tests.docs.reading import headings, read

GLOSSARY = "docs/glossary.md"


@pytest.mark.parametrize(("heading", "words"), [("Subjects", get_args(Subject)), ("Circumstances", get_args(Circumstance))])
def test_each_characteristic_of_a_question_is_explained_once(heading: str, words: tuple[str, ...]) -> None:
    """In the order of the vocabulary, and none besides."""
    section = read(GLOSSARY).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \| \S", section, re.MULTILINE) == list(words)


def test_words_stand_in_the_order_of_the_alphabet() -> None:
    """So that a reader can find one."""
    words = read(GLOSSARY).partition("\n## Words\n")[2].partition("\n## ")[0]
    entries = re.findall(r"^### (.+)$", words, re.MULTILINE)
    assert entries == sorted(entries, key=str.lower)
    assert set(entries) <= set(headings(GLOSSARY))


def test_every_outcome_is_named() -> None:
    """Those that a response may give to a part."""
    entry = read(GLOSSARY).partition("\n### Outcome\n")[2].partition("\n### ")[0]
    assert re.findall(r"`(\w+)`", entry) == list(get_args(OutcomeName))
