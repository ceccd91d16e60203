"""An authority's own file, as the examples and the page about positions show it."""

import re
from pathlib import Path
from typing import Final

import pytest

from ncnd import respond
from ncnd.catalogue import bundled
from ncnd.citation import in_act_order
from ncnd.position_check import check_positions, read_positions
from tests.cases.build import POLICE, case, case_file, covert, kind_of, question

ROOT: Final = Path(__file__).resolve().parents[2]
EXAMPLES: Final = sorted((ROOT / "examples" / "positions").glob("*.json"))


def test_there_are_two() -> None:
    """One for a police force and one for an authority of another kind."""
    assert [path.stem for path in EXAMPLES] == ["exampleshire-police", "exampleton-council"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_sound_and_adopted(path: Path) -> None:
    """Nothing is found wrong with it, and each line is the authority's own."""
    report = check_positions(path.read_bytes())
    assert report.problems == ()
    assert all(summary.adopted for summary in report.positions)


def test_a_case_is_decided_by_the_authority_s_own_lines() -> None:
    """An adopted line holds nothing back but the balances; the same case on the shipped lines waits for adoption too (L053)."""
    asked = case_file(case(question(covert(subjects=["location"], circumstances=["granular"])), authority=POLICE))
    own = respond(asked, positions=read_positions(EXAMPLES[0]))
    assert [each.where for each in own.outstanding] == ["section 31(3) (1-covert)"]
    assert own.answers[0].parts[0].provisions == ("31(3)",)
    assert "position `covert-policing`" in [each.where for each in respond(asked).outstanding]


def test_another_kind_of_authority_gets_lines_too() -> None:
    """A council has none by default (L052), and none of the police lines in its own file."""
    asked = case_file(case(question(covert()), authority=kind_of("local_authority")))
    assert [each.outcome for each in respond(asked).answers[0].parts] == ["grounds_required"]
    own = respond(asked, positions=read_positions(EXAMPLES[1]))
    assert [each.outcome for each in own.answers[0].parts] == ["balance_required"]


def test_the_page_lists_the_shipped_lines_in_their_order() -> None:
    """Each with its provisions."""
    page = (ROOT / "docs" / "positions.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|", page, re.MULTILINE)
    assert rows == [
        (position.id, ", ".join(in_act_order(ground.provision for ground in position.grounds)))
        for position in bundled().positions.positions
    ]
