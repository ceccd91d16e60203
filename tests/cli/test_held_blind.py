"""Nothing that the command says or does shows what is held in a part whose duty to confirm or deny is not found to apply."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.running import as_json, example, ncnd

HELD: Final = (None, "held", "not_held")
ANSWER: Final = {"statement": "telltale", "withheld": [{"provision": "40(2)", "reason": "telltale"}]}

LIMB: Final = {"provision": "31(3)", "limbs": ["31(1)(a)"]}
EXCLUDED: Final = {"conduct": "covert", "about": "use of drones", "subjects": ["technology"], "position": "covert-policing"}
AWAITING: Final = {"conduct": "covert", "about": "use of drones", "subjects": ["technology"], "grounds": [LIMB]}
UNGROUNDED: Final = {"conduct": "covert", "about": "use of drones", "grounds": [{"provision": "31(3)"}]}


def versions() -> Iterator[dict[str, Any]]:
    """A case with an excluded part, one that awaits its balance, and one without grounds, in every state of what they hold."""
    parts = {"1-covert": EXCLUDED, "2-covert": AWAITING, "3-covert": UNGROUNDED}
    questions = [
        {"ref": ref, "text": "Do you use drones?", "parts": [{"conduct": "overt", "about": "use of drones"}, part]}
        for ref, part in zip("123", parts.values(), strict=True)
    ]
    for held in product(HELD, repeat=len(parts)):
        case = example(questions=questions)
        case["holdings"] = {"1-overt": "not_held", **{name: each for name, each in zip(parts, held, strict=True) if each}}
        case["answers"] = {name: ANSWER for name, each in zip(parts, held, strict=True) if each}
        yield case


@pytest.mark.parametrize(
    "command",
    [
        ("respond", "-"),
        ("respond", "-", "--format", "json"),
        ("respond", "-", "--final"),
        ("explain", "-"),
        ("respond", "-", "--format", "markdown"),
        ("respond", "-", "--format", "html"),
        ("explain", "-", "--format", "json"),
        ("explain", "-", "--format", "html"),
        ("explain", "-", "--format", "svg"),
        ("factors", "--for", "-"),
        ("factors", "--for", "-", "--format", "json"),
        ("respond", "-", "--output", "none/letter.txt"),
        ("check", "-"),
        ("check", "-", "--format", "json"),
        ("check", "-", "--format", "sarif"),
        ("check", "-", "--format", "github"),
        ("read", "-"),
        ("challenge", "-"),
        ("positions", "--for", "-", "--format", "json"),
    ],
    ids=" ".join,
)
def test_all_versions_are_told_alike(command: tuple[str, ...]) -> None:
    """Standard output, standard error and the exit status are the same, byte for byte, in every state of what is held."""
    said = {ncnd(*command, given=as_json(case)) for case in versions()}
    assert len(said) == 1
    assert "telltale" not in "".join(f"{each.out}{each.err}" for each in said)


def test_a_word_file_is_the_same(tmp_path: Path) -> None:
    """The bytes of a Word file are too, and so its length."""
    file = tmp_path / "letter.docx"
    made: set[bytes] = set()
    for case in versions():
        assert ncnd("respond", "-", "--format", "docx", "--output", file, given=as_json(case)) == (0, "", "")
        made.add(file.read_bytes())
    assert len(made) == 1


def test_the_overt_answer_is_read() -> None:
    """The comparison is not empty: the holding of a part that has to be answered does change the letter."""
    case = next(versions())
    before = ncnd("respond", "-", given=as_json(case))
    case["holdings"]["1-overt"] = "held"
    assert ncnd("respond", "-", given=as_json(case)).out != before.out
