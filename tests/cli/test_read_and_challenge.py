"""`ncnd read` and `ncnd challenge`: what a letter says, and what there is to say against it."""

import json

import pytest

from ncnd import challenge, check_letter, read_letter
from ncnd.checks import challenge_text
from tests.cli.letters import BAD, CLEAN, FLAT
from tests.cli.running import FINAL, ncnd, terminal

TEXT = BAD.read_bytes().decode()


class TestRead:
    def test_as_data(self) -> None:
        """`--format json` is the reading of the library, with the keys of the contract."""
        said = ncnd("read", BAD, "--format", "json")
        assert said == (0, read_letter(TEXT).model_dump_json() + "\n", "")
        keys = ["ncnd", "provisions", "limbs", "withheld_under", "other_limb", "questions", "tests", "rider", "review_rights"]
        assert list(json.loads(said.out)) == [*keys, "regulator_rights", "spans"]

    def test_page(self) -> None:
        """The outcome, what is cited, what each question was told, the tests, and where each thing stands."""
        out = ncnd("read", BAD).out
        assert "\nNeither confirm nor deny   partial: neither confirms nor denies part of what was asked\n" in out
        assert "\nCited for it               23(5), 24(2), 31(3)\n" in out
        assert "\n2         partial\n" in out
        assert "\n24(2)      elsewhere\n" in out
        assert "\n13:1    ncnd statement  2\n" in out

    def test_letter_without_any(self) -> None:
        """A letter that does nothing of the kind is said to do nothing of the kind."""
        out = ncnd("read", "-", given=CLEAN.encode()).out
        assert "none: neither confirming nor denying is not what it does" in out
        assert "Where" not in out

    def test_on_a_terminal(self) -> None:
        """It is drawn."""
        status, got = terminal("read", BAD, width=100)
        assert (status, "─" in got) == (0, True)


class TestChallenge:
    def test_draft(self) -> None:
        """The draft of the library, with what is still to be given marked, or given."""
        grounds = challenge(check_letter(TEXT))
        assert ncnd("challenge", BAD) == (0, challenge_text(grounds), "")
        named = ("--authority", "West Midlands Police", "--reference", "FOI-1", "--name", "A Person")
        text = challenge_text(grounds, authority="West Midlands Police", reference="FOI-1", name="A Person")
        assert ncnd("challenge", BAD, *named) == (0, text, "")

    def test_as_data(self) -> None:
        """`--format json` gives the grounds and the notes."""
        said = ncnd("challenge", "-", "--format", "json", given=FLAT.encode())
        assert json.loads(said.out) == [each.model_dump(mode="json") for each in challenge(check_letter(FLAT))] != []
        assert ncnd("challenge", "-", "--format", "json", given=CLEAN.encode()) == (0, "[]\n", "")

    def test_day_of_the_request(self) -> None:
        """`--received` is a day."""
        assert ncnd("challenge", BAD, "--received", "2021-04-07").status == 0
        assert ncnd("challenge", BAD, "--received", "x").err == "ncnd challenge: a date is not a date; write it as `2021-04-23`\n"

    def test_on_a_terminal(self) -> None:
        """Lines are broken to the width of a terminal."""
        status, got = terminal("challenge", BAD, width=60)
        assert status == 0
        assert max(map(len, got.splitlines())) <= 60


@pytest.mark.parametrize("command", ["read", "challenge"])
class TestLettersOnly:
    def test_case(self, command: str) -> None:
        """A case file is no letter, and the command says what makes one of it."""
        said = f"{FINAL}: letter: is a case file; give a letter, such as `ncnd respond` drafts\n"
        assert ncnd(command, FINAL) == (2, "", said)

    def test_response(self, command: str) -> None:
        """Nor is a response."""
        response = ncnd("respond", FINAL, "--format", "json").out.encode()
        said = "standard input: letter: is a response; give a letter, such as `ncnd respond` drafts\n"
        assert ncnd(command, "-", given=response) == (2, "", said)
