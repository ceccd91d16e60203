"""Real letters are messy: what is found in each letter of the corpus was written down by a person who read it.

The corpus is that of the reading (`tests/letters/read`). `expected.json` has, for each letter, its findings in order: code,
severity and question.
"""

import json
from pathlib import Path

import pytest

from ncnd.checks import check_letter
from tests.checks.running import codes

LETTERS = Path(__file__).parents[1] / "letters" / "read"
EXPECTED: dict[str, list[str]] = json.loads((Path(__file__).parent / "expected.json").read_text("utf-8"))


def letter(name: str) -> str:
    return (LETTERS / f"{name}.txt").read_bytes().decode("utf-8")


def test_every_letter_has_been_judged_by_a_person() -> None:
    assert sorted(path.stem for path in LETTERS.glob("*.txt")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_is_found_in_a_letter(name: str) -> None:
    seen = [" ".join(filter(None, (each.code, each.severity, each.question))) for each in check_letter(letter(name))]
    assert seen == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_span_lies_in_the_letter_and_holds_words(name: str) -> None:
    text = letter(name)
    for each in check_letter(text):
        if each.span is not None:
            assert text[slice(*each.span)].strip(), each.code


class TestTheSourceLetters:
    def test_the_police_letter_earns_its_known_defects(self) -> None:
        text = letter("west-midlands-police")
        findings = check_letter(text)
        said = {each.code: text[slice(*each.span)] for each in findings if each.span}
        assert said["X01"] == "Section 31(3)", "no limb"
        assert said["N02"] == "other information"
        assert said["L01"] == "deny that"
        assert said["N05"] == "No information held", "flat, and narrowed only by the next sentence"
        assert said["N06"].startswith("No information held. WMP has no ongoing")
        assert {"N07", "R01", "R02"} <= set(codes(findings)), "no rider, and no rights"
        assert [each.severity for each in findings if each.code == "P01"] == ["info", "info"], "tests elsewhere"
        assert [each.question for each in findings if each.code == "N09"] == ["4"]

    def test_the_commissioner_s_letter_has_stale_details_and_nothing_on_silence(self) -> None:
        findings = check_letter(letter("west-midlands-opcc"))
        assert set(codes(findings)) == {"R03", "R05", "R07"}
        assert not [each for each in findings if each.code[0] in "NXPLC"]

    @pytest.mark.parametrize("name", [name for name in EXPECTED if name.startswith("neg-")])
    def test_a_letter_without_silence_has_no_finding_about_silence(self, name: str) -> None:
        """Only the use of a silent sub-section to withhold (X03, P20) and a bare `not applicable` (N09) can be found there."""
        about = {each.code for each in check_letter(letter(name)) if each.code[0] in "NXPLC"}
        assert about <= {"X03", "P20", "N09"}
