"""The interview: one question at a time, each answer checked and saved."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from ncnd import CaseError, Problem
from ncnd.interview import Answer, interview, understood
from ncnd.missing import AnswerKind, MissingFact
from tests.cases.build import case, overt, question

OPEN: Final = case(question(overt()), reference=None)


class Officer:
    """Somebody who gives these answers in turn, and notes what is asked, what is refused, and what the file then holds."""

    def __init__(self, path: Path, *answers: Answer) -> None:
        self.path = path
        self.answers: Iterator[Answer] = iter(answers)
        self.asked: list[str] = []
        self.refused: list[Problem] = []
        self.saved: list[dict[str, Any]] = []

    def ask(self, fact: MissingFact) -> Answer:
        self.asked.append(str(fact.path[-1]))
        self.saved.append(json.loads(self.path.read_bytes().removeprefix(b"\xef\xbb\xbf")))
        return next(self.answers)

    def interviewed(self) -> int:
        return interview(self.path, self.ask, self.refused.append)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file that lacks a holding and a reference."""
    made = tmp_path / "case.json"
    made.write_text(json.dumps(OPEN), "utf-8")
    return made


def test_saved_after_each_answer(path: Path) -> None:
    """When the second question is put, the first answer is in the file already; no other file is left beside it."""
    officer = Officer(path, "not_held", "FOI–2")
    assert officer.interviewed() == 2
    assert officer.asked == ["1-overt", "reference"]
    assert [each["holdings"] for each in officer.saved] == [{}, {"1-overt": "not_held"}]
    assert json.loads(path.read_text("utf-8"))["request"]["reference"] == "FOI–2"
    assert list(path.parent.iterdir()) == [path]


def test_refused_and_asked_again(path: Path) -> None:
    """An answer that does not fit is refused with its place, leaves the file as it was, and is asked for again."""
    officer = Officer(path, "perhaps", "not_held", "FOI-2")
    assert officer.interviewed() == 2
    assert officer.asked == ["1-overt", "1-overt", "reference"]
    assert [problem.path for problem in officer.refused] == ["holdings.1-overt"]
    assert officer.saved[1] == OPEN


def test_passed_over(path: Path) -> None:
    """A question that is left is not put again, and nothing is written if every one is left."""
    before = path.read_bytes()
    officer = Officer(path, None, None)
    assert officer.interviewed() == 0
    assert officer.asked == ["1-overt", "reference"]
    assert path.read_bytes() == before


def test_byte_order_mark(path: Path) -> None:
    """A file that begins with a byte order mark can be answered too."""
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert Officer(path, "not_held", None).interviewed() == 1


def test_unusable_file(path: Path) -> None:
    """A file that is no case is refused before anything is asked."""
    path.write_bytes(b"{}")
    officer = Officer(path)
    with pytest.raises(CaseError, match="request: is missing"):
        officer.interviewed()
    assert officer.asked == []


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        ("text", "  ", None),
        ("text", " 2 ", "2"),
        ("date", "2026-03-02", "2026-03-02"),
        ("choice", "2", "not_held"),
        ("choice", "held", "held"),
        ("choice", "3", "3"),
        ("choice", "0", "0"),
        ("choices", "1, not_held,", ["held", "not_held"]),
        (
            "signed",
            "A. Minister, Secretary of State, 2026-03-20",
            {"by": "A. Minister, Secretary of State", "given_on": "2026-03-20"},
        ),
    ],
)
def test_understood(kind: AnswerKind, typed: str, answer: Answer) -> None:
    """A choice may be typed by number or name, several with commas; an empty line is no answer; other words stand as typed."""
    fact = MissingFact(path=("a",), parts=(), question="?", what="?", why="?", sources=(), kind=kind, allowed=("held", "not_held"))
    assert understood(fact, typed) == answer
