"""What the checks find, and what `ncnd check` prints of it, tell nothing of what is held in a part that is not answered."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from ncnd import CaseFile, check, check_letter, read_case, respond
from ncnd.catalogue import Catalogue
from ncnd.letter import to_text
from ncnd.position import Positions
from tests.cli.running import ncnd
from tests.held_blind import harness
from tests.held_blind.harness import Surfaces
from tests.held_blind.test_requests import EXAMPLES
from tests.strategies import case_files

COMMANDS = (
    *(("check", "-", "--format", form) for form in ("rich", "json", "sarif", "github")),
    ("respond", "-", "--final"),
    ("respond", "-", "--for", "disclosure-log"),
)


def findings(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> Surfaces:
    """The findings of a case, of its response and of its letter; and each command that prints or names them, with its status."""
    response = respond(case, law=law, positions=positions)
    found = {
        "case": repr(check(case, law=law, positions=positions)).encode(),
        "response": repr(check(response, law=law)).encode(),
        "letter": repr(check_letter(to_text(response), received=response.received, law=law)).encode(),
    }
    file = case.model_dump_json().encode()
    said = {command: ncnd(*command, given=file) for command in COMMANDS}
    assert all(each.status < 2 for each in said.values()), "the case that was written is read again"
    return found | {" ".join(command): repr(each).encode() for command, each in said.items()}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_example_tells_what_is_held(path: Path) -> None:
    """Every format of the findings is the same, byte for byte, whatever is held in the parts that are not answered."""
    assert harness.assert_blind(read_case(path), of=findings)


@settings(max_examples=8)
@given(case_files(most=2))
def test_no_finding_tells_what_is_held(case: CaseFile) -> None:
    """So it is of any case."""
    assert harness.assert_blind(case, of=findings)


def test_the_commands_say_something() -> None:
    """The comparison is not of refusals: the example is checked, and findings are printed."""
    (police,) = (path for path in EXAMPLES if path.stem == "west-midlands-police")
    said = findings(read_case(police))
    assert all(b"P09" in said[" ".join(command)] for command in COMMANDS[:4])
