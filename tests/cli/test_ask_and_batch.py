"""`ncnd ask`: the missing facts, put one at a time; `ncnd batch`: a case a line in, a response a line out."""

import builtins
import json
from pathlib import Path
from typing import Any

import pytest

from ncnd import Response, read_case, respond
from tests.cases.build import POLICE, case, covert, kind_of, overt, question
from tests.cli.running import FINAL, Said, as_json, ncnd


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file that lacks a holding, a reference and where to ask for a review."""
    authority = {name: each for name, each in POLICE.items() if name != "review_contact"}
    made = tmp_path / "case.json"
    made.write_bytes(as_json(case(question(overt()), reference=None, authority=authority)))
    return made


def loaded(path: Path) -> dict[str, Any]:
    """What the file holds now."""
    held: dict[str, Any] = json.loads(path.read_bytes())
    return held


def answering(path: Path, *lines: str) -> Said:
    """The command, with these lines typed."""
    return ncnd("ask", path, given="".join(f"{line}\n" for line in lines).encode())


def test_asked_and_saved(path: Path) -> None:
    """Each question is put with its parts, its reason, and where each choice leads; a number chooses; the answers are saved."""
    said = answering(path, "2", "FOI-2", "The Information Unit")
    assert (said.status, said.err) == (0, "")
    first = said.out.partition("Answer (number; Enter to leave it)")[0]
    assert "  For: 1-overt\n  Why: the duty to confirm or deny applies" in first
    assert "  2. not_held (leads to: not held)\n" in first
    assert said.out.endswith(f"3 answers saved in {path}\n")
    assert (loaded(path)["holdings"], loaded(path)["request"]["reference"]) == ({"1-overt": "not_held"}, "FOI-2")


def test_one_answer(path: Path) -> None:
    """An empty line leaves a question for another time."""
    said = answering(path, "", "FOI-2", "")
    assert (said.status, said.out.endswith(f"1 answer saved in {path}\n")) == (0, True)
    assert loaded(path)["holdings"] == {}


def test_choice_on_which_nothing_is_known_to_turn(path: Path) -> None:
    """A choice whose outcome cannot be foretold is listed alone."""
    path.write_bytes(as_json(case(question(covert()), authority=kind_of("other"))))
    said = answering(path)
    assert "  1. 22(2)\n" in said.out


def test_refused_and_asked_again(path: Path) -> None:
    """An answer that does not fit is not saved, with the reason, and the question is put again."""
    said = answering(path, "perhaps", "1", "", "", "")
    assert said.out.count("For: 1-overt\n  Why: the duty") == 2
    assert "  Not saved: holdings.1-overt: " in said.out
    assert loaded(path)["holdings"] == {"1-overt": "held"}


def test_end_of_input(path: Path) -> None:
    """When the input ends the command ends quietly, and what was answered is kept."""
    said = answering(path, "2")
    assert (said.status, said.err) == (0, "")
    assert loaded(path)["holdings"] == {"1-overt": "not_held"}


def test_interrupted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the command with status 130, and what was answered is kept."""
    lines = iter(["2"])

    def typed(prompt: str) -> str:
        for line in lines:
            return line
        raise KeyboardInterrupt(prompt)

    monkeypatch.setattr(builtins, "input", typed)
    said = ncnd("ask", path)
    assert (said.status, said.err) == (130, "")
    assert loaded(path)["holdings"] == {"1-overt": "not_held"}


def test_standard_input_is_refused() -> None:
    """There is nowhere to save answers to when the case comes on standard input."""
    said = ncnd("ask", "-", given=FINAL.read_bytes())
    assert (said.status, said.out) == (2, "")
    assert said.err == "ncnd ask: standard input cannot be saved to; name a case file\n"


def test_unreadable_file(tmp_path: Path) -> None:
    """A file that is not there is named, with the reason."""
    said = ncnd("ask", tmp_path / "none.json")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{tmp_path / 'none.json'}: cannot be read or written: no such file or directory")


def test_file_with_problems(path: Path) -> None:
    """A file that cannot be used as it stands is refused with every problem, each under the name of the file."""
    path.write_bytes(as_json({"request": {}}))
    said = ncnd("ask", path)
    assert (said.status, said.out) == (2, "")
    assert len(said.err.splitlines()) > 1
    assert all(line.startswith(f"{path}: request.") for line in said.err.splitlines())


def test_batch() -> None:
    """A case a line gives a response a line, as the library makes it; blank lines are passed over."""
    line = json.dumps(json.loads(FINAL.read_bytes())).encode()
    said = ncnd("batch", given=line + b"\n\n" + line)
    assert (said.status, said.err) == (0, "")
    assert [Response.model_validate_json(each) for each in said.out.splitlines()] == [respond(read_case(FINAL))] * 2


def test_batch_with_a_bad_line() -> None:
    """A bad line gives its problems in place of a response, and on standard error by its number; the status is then 2."""
    line = json.dumps(json.loads(FINAL.read_bytes())).encode()
    said = ncnd("batch", given=b"[]\n" + line + b"\n")
    bad, good = said.out.splitlines()
    assert (said.status, said.err) == (2, "line 1: case file: is not an object; write it in curly brackets\n")
    assert json.loads(bad)["problems"][0]["problem"] == "is not an object"
    assert Response.model_validate_json(good).status == "final"
