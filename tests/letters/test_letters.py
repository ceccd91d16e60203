"""Golden letters, whole, as text: a change in wording shows as a diff that a lawyer can read.

`NCND_UPDATE_LETTERS=1` writes them again. The cases are the examples and those in `tests/cases/letters.py`.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

import pytest

from ncnd import CaseFile, Response, read_case, respond
from ncnd.letter import to_text
from ncnd.response import PartReply
from tests.cases.build import case_file
from tests.cases.letters import LETTERS

HERE: Final = Path(__file__).resolve().parent
EXAMPLES: Final = HERE.parents[1] / "examples"
NAMES: Final = ("final", "west-midlands-opcc", "west-midlands-police", *LETTERS)

STATUS: Final = {
    "final": "final",
    "west-midlands-opcc": "final",
    "west-midlands-police": "draft",
    "archived-record": "draft",
    "grounds-required": "draft",
    "holding-required": "draft",
    "interim-with-section-23": "interim",
    "interim-without-section-23": "interim",
}

MARK: Final = "[officer: "


@lru_cache(maxsize=64)
def case_of(name: str) -> CaseFile:
    """The case behind a letter."""
    return case_file(LETTERS[name]) if name in LETTERS else read_case(EXAMPLES / f"{name}.json")


@lru_cache(maxsize=64)
def response_of(name: str) -> Response:
    """The response behind a letter."""
    return respond(case_of(name))


letters = pytest.mark.parametrize("name", NAMES)


class TestGolden:
    """The letters as they are sent, or as they are drafted."""

    @letters
    def test_letter_is_as_it_was_reviewed(self, name: str) -> None:
        """The whole letter, byte for byte."""
        written = to_text(response_of(name))
        file = HERE / f"{name}.txt"
        if os.environ.get("NCND_UPDATE_LETTERS") == "1":
            _ = file.write_text(written, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == written

    def test_every_file_is_a_letter_that_is_made(self) -> None:
        """No letter is left over from a case that is gone."""
        assert sorted(file.stem for file in HERE.glob("*.txt")) == sorted(NAMES)

    @letters
    def test_status(self, name: str) -> None:
        """Which letters can go, and which are drafts."""
        assert response_of(name).status == STATUS.get(name, "final")


def silent_parts(response: Response) -> Iterator[PartReply]:
    """The parts that are neither confirmed nor denied, or on which that is claimed."""
    for answer in response.answers:
        for part in answer.parts:
            if part.outcome in ("neither_confirm_nor_deny", "balance_required"):
                yield part


def silent_words(response: Response) -> list[str]:
    """Every word about the parts that are not answered: their own paragraphs, the notice, and the tests."""
    notice = response.refusal_notice.paragraphs if response.refusal_notice else ()
    own = [paragraph.text for part in silent_parts(response) for paragraph in part.paragraphs]
    return [*own, *(paragraph.text for paragraph in notice), *words_of_tests(response)]


def words_of_tests(response: Response) -> list[str]:
    """Every word of the public interest tests."""
    words: list[str] = []
    for test in response.public_interest_tests:
        words += [test.heading, *(paragraph.text for paragraph in (*test.question, *test.harm, test.closing))]
        for factor in (*test.favours_confirming, *test.favours_maintaining, *test.attenuators):
            words += [factor.heading, factor.text, factor.reason or ""]
        if test.balance is not None:
            words += [paragraph.text for paragraph in test.balance.paragraphs]
    return words
