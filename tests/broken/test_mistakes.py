"""One file for each mistake, with the problems that it earns beside it: where, what, and what to do.

`files/NAME.json` is a case file that is sound but for what its name says; `files/NAME.problems.json` is what has to be said of it.
"""

import json
from pathlib import Path

import pytest

from ncnd import CaseError, Problem, read_case
from tests.broken import texts
from tests.held_blind.harness import command_surfaces

FILES = Path(__file__).with_name("files")
MISTAKES = sorted(path for path in FILES.glob("*.json") if not path.name.endswith(".problems.json"))


def earned(path: Path) -> list[Problem]:
    """The problems that a file has to earn."""
    return [Problem(**each) for each in json.loads(path.with_suffix(".problems.json").read_text("utf-8"))]


def found(path: Path) -> list[Problem]:
    with pytest.raises(CaseError) as error:
        read_case(path)
    return list(error.value.problems)


def test_there_is_a_file_for_each_list_of_problems() -> None:
    """Every list of problems stands beside a file that earns them."""
    assert {path.name for path in FILES.iterdir()} == {
        name for path in MISTAKES for name in (path.name, f"{path.stem}.problems.json")
    }


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_mistake_earns_its_problems(path: Path) -> None:
    """Every mistake in the file is found, each with its place, and nothing that is no mistake."""
    assert sorted(found(path)) == sorted(earned(path))


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_problem_can_be_read_by_the_person_who_mends_it(path: Path) -> None:
    """A problem names a place, is lower case without a full stop, gives a remedy, and is said once."""
    problems = found(path)
    assert len(set(problems)) == len(problems)
    for problem in problems:
        for words in (problem.problem, problem.remedy):
            assert words
            assert not words.endswith(".")
            assert "\n" not in words
            assert words[0] == "`" or words[0].islower()
        assert problem.path


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_problem_repeats_no_words_of_the_request(path: Path) -> None:
    """No problem repeats what the requester or the officer wrote, or what is held."""
    said = "\n".join(map(str, found(path)))
    assert not [words for words in texts.in_file(path.read_bytes()) if words in said]


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_command_refuses_the_file(path: Path) -> None:
    """`ncnd respond` ends with exit status 2: nothing on standard output; on standard error every problem, and no traceback."""
    surfaces = command_surfaces(["respond", str(path)])
    assert surfaces["exit status"] == b"2"
    assert surfaces["standard output"] == b""
    said = surfaces["standard error"].decode()
    assert "Traceback" not in said
    for problem in found(path):
        assert str(problem) in said
