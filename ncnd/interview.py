"""Walking an officer through the missing facts of a case, one question at a time.

The case file is checked and saved after every answer, so stopping loses nothing. An answer that does not fit is refused with the
reason, and asked for again.

Source: `ncnd.missing`; each question carries its own authority.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

from ncnd.catalogue import Catalogue, bundled
from ncnd.errors import CaseError, Problem
from ncnd.missing import MissingFact, missing_facts, with_answer
from ncnd.position import Positions
from ncnd.reader import read_case

Answer: TypeAlias = str | list[str] | dict[str, str] | None
"""What an officer says to a question; nothing leaves it for another time."""

_SPLIT: Final = ","


def interview(
    path: Path,
    ask: Callable[[MissingFact], Answer],
    refuse: Callable[[Problem], None],
    *,
    law: Catalogue | None = None,
    positions: Positions | None = None,
) -> int:
    """Ask for what is missing until nothing is, or everything left was passed over. Returns how many answers were saved.

    Raises `CaseError` when the file cannot be used as it stands, and `OSError` when it cannot be written.
    """
    law = law or bundled()
    content = path.read_bytes()
    passed: set[tuple[str | int, ...]] = set()
    saved = 0
    while question := _next(content, passed, law, positions):
        answer = ask(question)
        if answer is None:
            passed.add(question.path)
            continue
        document: dict[str, Any] = json.loads(content.removeprefix(b"\xef\xbb\xbf"))
        changed = json.dumps(with_answer(document, question, answer), indent=2, ensure_ascii=False).encode() + b"\n"
        try:
            read_case(changed, law=law, positions=positions)
        except CaseError as error:
            for problem in error.problems:
                refuse(problem)
            continue
        _save(path, changed)
        content = changed
        saved += 1
    return saved


def _next(content: bytes, passed: set[tuple[str | int, ...]], law: Catalogue, positions: Positions | None) -> MissingFact | None:
    """The most decisive question that has not been passed over."""
    case = read_case(content, law=law, positions=positions)
    facts = missing_facts(case, law=law, positions=positions)
    return next((fact for fact in facts if fact.path not in passed), None)


def _save(path: Path, content: bytes) -> None:
    """Write the whole file beside the old one, then put it in its place, so that no answer is ever half saved."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    os.replace(beside, path)


def understood(question: MissingFact, typed: str) -> Answer:
    """What an officer typed, as the case file takes it. Choices may be given by number, several of them with commas between."""
    words = typed.strip()
    if not words:
        return None
    if question.kind == "choices":
        return [_chosen(question, each.strip()) for each in words.split(_SPLIT) if each.strip()]
    if question.kind == "signed":
        name, _, day = words.rpartition(_SPLIT)
        return {"by": name.strip(), "given_on": day.strip()}
    return _chosen(question, words) if question.kind == "choice" else words


def _chosen(question: MissingFact, word: str) -> str:
    if word.isdigit() and 1 <= int(word) <= len(question.allowed):
        return question.allowed[int(word) - 1]
    return word
