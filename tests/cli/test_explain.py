"""`ncnd explain`: the file note, which is not for release."""

from datetime import date
from typing import Any, Final

from ncnd import FileNote, file_note, read_case
from ncnd.catalogue import bundled
from tests.cli.running import FINAL, POLICE, as_json, example, ncnd

LIMB: Final[dict[str, Any]] = {"provision": "31(3)", "limbs": ["31(1)(g)"], "likelihood": "would", "if_confirmed": "It\nmay."}
NO_LINK: Final[dict[str, Any]] = {"provision": "23(5)", "bodies": ["(a)"]}
PUBLISHED: Final[dict[str, Any]] = {"conduct": "covert", "about": "the code", "circumstances": ["published_framework"], "grounds": [LIMB]}


def explained(*parts: dict[str, Any]) -> str:
    """The file note for one question of these parts, without the list of rules at its end."""
    case = example(questions=[{"ref": "1", "text": "secret words", "parts": list(parts)}])
    case["holdings"] = {}
    said = ncnd("explain", "-", given=as_json(case))
    assert (said.status, said.err) == (0, "")
    return said.out.partition("\nRules\n")[0]


def test_marked_not_for_release() -> None:
    """The first line of the note says that it is not for release, and so does the note as data."""
    assert ncnd("explain", POLICE).out.splitlines()[0] == "File note: NOT FOR RELEASE"
    assert '"not_for_release":true' in ncnd("explain", POLICE, "--format", "json").out


def test_as_data() -> None:
    """`--format json` is the file note of the library."""
    note = FileNote.model_validate_json(ncnd("explain", FINAL, "--format", "json").out)
    assert note == file_note(read_case(FINAL))


def test_every_rule_fact_and_authority() -> None:
    """Every step of every ground is there, and every rule that the note names is given in full, marked if it is not verified."""
    out = ncnd("explain", FINAL).out
    steps = [step for part in file_note(read_case(FINAL)).parts for ground in part.grounds for step in ground.steps]
    assert len(steps) > 10
    for step in steps:
        assert any(
            row.split()[:1] == [step.rule] and step.fact.replace("_", " ") in row and row.endswith(step.authority)
            for row in out.splitlines()
        )
    rules = {rule.id: rule for rule in bundled().exemptions.rules}
    listed = {row[:4]: row for row in out.partition("\nRules\n")[2].splitlines() if row[:4] in rules}
    assert listed.keys() >= {step.rule for step in steps} | {"L012", "L013"}
    for name, row in listed.items():
        assert f"{rules[name].rule}  {rules[name].authority}".split() == row[4:].partition(rules[name].url)[0].rstrip("; ").split()
        assert ("not verified" in row) is not rules[name].verified


def test_words_of_the_request_are_not_in_the_note() -> None:
    """The note is about reasons: it quotes nothing of what was asked."""
    assert "secret words" not in explained({"conduct": "covert", "about": "secret words", "grounds": [LIMB]})


def test_page() -> None:
    """The note reads from the whole to the part to the ground, and says what is still to be given."""
    page = explained({"conduct": "covert", "about": "use of drones", "grounds": [LIMB, NO_LINK]})
    limb, link = page.index("Section 31(3): gap"), page.index("Section 23(5): gap")
    assert page.index("Part 1-covert: grounds required") < min(limb, link)
    assert "Still to be given  purpose" in page
    assert "Still to be given  link" in page
    assert "Bodies             (a)" in page
    assert "Likelihood         would" in page


def test_small_page() -> None:
    """A part whose only ground is defeated has to be answered, and the page says by which fact and which rule."""
    rows = [row.split("  ") for row in explained(PUBLISHED).splitlines() if row.startswith("L034")]
    assert [[cell.strip() for cell in row if cell][:3] for row in rows] == [["L034", "published framework", "yes"]]
    assert "Part 1-covert: duty applies" in explained(PUBLISHED)


def test_part_without_grounds() -> None:
    """A note in which no ground was put forward names no rule that it does not rest on."""
    undivided = {"conduct": "undivided", "about": "use of drones"}
    assert explained(undivided) == (
        "File note: NOT FOR RELEASE\n"
        "--------------------------\n"
        "\n"
        "Reference       FOI-1234-21\n"
        "Decided as at   23 April 2021\n"
        f"Law checked to  {_written(bundled().exemptions.checked_on)}\n"
        "\n"
        "Part 1-undivided: duty applies\n"
        "------------------------------\n"
    )


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
