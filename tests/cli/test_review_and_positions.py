"""`ncnd review`, `ncnd positions`, and the replies and notes that are for other readers."""

import json
from pathlib import Path

import pytest

from ncnd import read_case, respond
from ncnd.catalogue import bundled
from ncnd.display.blocks import plain
from ncnd.display.file_note import regulator_page
from ncnd.letter import log_text, review_text
from ncnd.position_match import caught_in
from ncnd.regulator_note import regulator_note
from ncnd.review import ReviewResponse
from tests.cli.running import EXAMPLES, FINAL, POLICE, Said, as_json, ncnd

OWN = EXAMPLES / "positions" / "exampleshire-police.json"


class TestDisclosureLog:
    def test_letter(self) -> None:
        """The log is the library's."""
        assert ncnd("respond", FINAL, "--for", "disclosure-log") == (0, log_text(respond(read_case(FINAL))), "")

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_draft_is_not_for_the_log(self, form: str) -> None:
        """Nothing is written, what is outstanding is listed, and the status is 1."""
        said = ncnd("respond", POLICE, "--for", "disclosure-log", "--format", form)
        assert (said.status, said.out) == (1, "")
        assert said.err.startswith(f"{POLICE}: the reply is not final (draft)")

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_interim_reply(self, form: str) -> None:
        """An interim reply that may be sent may be logged; it is not final."""
        case = json.loads(FINAL.read_bytes())
        for balance in case["balances"]:
            del balance["factors"], balance["conclusion"], balance["weighed_on"]
            balance.update(outcome="pending", estimated_on="2026-04-30")
        said = ncnd("respond", "-", "--for", "disclosure-log", "--format", form, given=as_json(case))
        assert (said.status, said.err) == (0, "")
        assert "FOI-2026-0417" not in said.out
        if form == "text":
            assert said.out == log_text(respond(read_case(as_json(case))))
        final = ncnd("respond", "-", "--for", "disclosure-log", "--final", given=as_json(case))
        assert (final.status, final.out) == (1, "")

    def test_data_without_a_reference(self) -> None:
        """The structured response has the answers and no field for the reference."""
        said = ncnd("respond", FINAL, "--for", "disclosure-log", "--format", "json")
        logged, whole = json.loads(said.out), json.loads(ncnd("respond", FINAL, "--format", "json").out)
        assert said.status == 0
        assert logged.get("reference") is None
        assert logged["answers"] == whole["answers"]

    def test_reference_is_nowhere_in_the_data(self) -> None:
        """No field repeats the reference, as none of the text of the log does."""
        assert "FOI-2026-0417" not in ncnd("respond", FINAL, "--for", "disclosure-log", "--format", "json").out


class TestRegulator:
    def test_page(self) -> None:
        """The questions in order, marked as not for release."""
        out = ncnd("explain", FINAL, "--for", "regulator").out
        assert out == plain(regulator_page(regulator_note(read_case(FINAL))))
        assert out.startswith("For the regulator: FOI-2026-0417\n")
        assert "\nNOT FOR RELEASE to anybody but the regulator.\n" in out
        assert "- nothing is recorded\n" in out

    def test_data(self) -> None:
        """The note of the library."""
        said = ncnd("explain", FINAL, "--for", "regulator", "--format", "json")
        assert said == (0, regulator_note(read_case(FINAL)).model_dump_json() + "\n", "")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The first response, as it was sent."""
    file = tmp_path / "sent.json"
    _ = file.write_text(respond(read_case(FINAL)).model_dump_json(), "utf-8")
    return file


def review(first: Path, *rest: str | Path, requested: str = "2026-04-10", reviewed: str = "2026-05-01") -> Said:
    """Review the final example."""
    return ncnd("review", FINAL, "--first", first, "--requested", requested, "--reviewed", reviewed, *rest)


class TestReview:
    def test_letter_and_data(self, first: Path) -> None:
        """The letter is made from the outcome that `--format json` gives."""
        data = review(first, "--format", "json")
        outcome = ReviewResponse.model_validate_json(data.out)
        assert data == (0, outcome.model_dump_json() + "\n", "")
        assert (outcome.first_answered.isoformat(), outcome.differences) == ("2026-03-31", ())
        assert review(first) == (0, review_text(outcome), "")

    def test_output(self, first: Path, tmp_path: Path) -> None:
        """`--output` writes the file and prints nothing."""
        file = tmp_path / "review.txt"
        assert review(first, "--output", file) == (0, "", "")
        assert file.read_text("utf-8") == review(first).out

    @pytest.mark.parametrize("content", [b"{}", b"secret words", None], ids=["no response", "no JSON", "no file"])
    def test_not_a_response(self, tmp_path: Path, content: bytes | None) -> None:
        """The file is named, what it holds is not repeated, and the remedy is given."""
        file = tmp_path / "other.json"
        if content is not None:
            _ = file.write_bytes(content)
        assert review(file) == (2, "", f"{file}: is not a response; give what `ncnd respond --format json` wrote\n")

    @pytest.mark.parametrize("dates", [{"requested": "10 April"}, {"reviewed": "2026-02-30"}], ids=["requested", "reviewed"])
    def test_not_a_date(self, first: Path, dates: dict[str, str]) -> None:
        """A day is written one way."""
        assert review(first, **dates) == (2, "", "ncnd review: a date is not a date; write it as `2021-04-23`\n")

    def test_dates_that_do_not_follow(self, first: Path) -> None:
        """What the library refuses is said, and nothing is printed."""
        said = review(first, reviewed="2026-04-01")
        assert (said.status, said.out) == (2, "")
        assert "has dates that do not follow one another" in said.err


class TestPositions:
    def test_shipped(self) -> None:
        """Each line in its order, with what it catches."""
        said = ncnd("positions")
        assert (said.status, said.err) == (0, "")
        first, *lines = said.out.partition("-\n\n")[2].splitlines()
        assert first.split() == ["Position", "Catches", "Provisions", "Adopted"]
        assert [line.split()[0] for line in lines] == [each.id for each in bundled().positions.positions]
        assert all(line.endswith("  no") for line in lines)

    def test_data(self) -> None:
        """`--format json` is the report, without problems."""
        report = json.loads(ncnd("positions", "--format", "json").out)
        assert report["problems"] == []
        assert [each["id"] for each in report["positions"]] == [each.id for each in bundled().positions.positions]

    def test_data_for_a_case(self) -> None:
        """With `--for` the data say which line each part gets, how, and why not the others."""
        report = json.loads(ncnd("positions", "--for", POLICE, "--format", "json").out)
        parts = report.pop("parts")
        assert report == json.loads(ncnd("positions", "--format", "json").out)
        lines = bundled().positions
        found = caught_in(read_case(POLICE).request, lines)
        assert parts == {part: each.model_dump(mode="json") for part, each in found.items()} != {}

    def test_own(self) -> None:
        """A sound file is shown, from a file or piped in."""
        said = ncnd("positions", "--check", OWN)
        assert said.status == 0
        assert all(each["id"] in said.out for each in json.loads(OWN.read_bytes())["positions"])
        assert ncnd("positions", "--check", "-", given=OWN.read_bytes()) == said

    def test_unsound(self, tmp_path: Path) -> None:
        """Each problem is said with the name of the file."""
        file = tmp_path / "own.json"
        _ = file.write_text('{"title": "Our lines", "checked_on": "2026-01-01"}')
        assert ncnd("positions", "--check", file) == (2, "", f"{file}: positions: is missing; give it\n")
        assert ncnd("positions", "--check", "-", given=file.read_bytes()) == (
            2,
            "",
            "standard input: positions: is missing; give it\n",
        )

    def test_no_such_file(self, tmp_path: Path) -> None:
        """What cannot be read is said plainly."""
        file = tmp_path / "none.json"
        said = f"{file}: cannot be read: no such file or directory; check the name and the permissions\n"
        assert ncnd("positions", "--check", file) == (2, "", said)

    def test_for_a_case(self) -> None:
        """Each part of the case is listed with the line that it gets and how."""
        said = ncnd("positions", "--for", FINAL)
        listed = said.out.partition("Which line each part gets\n")[2].splitlines()
        assert [line.split() for line in listed if line.startswith(("1-", "2-"))] == [
            ["1-overt", "none", "none"],
            ["1-covert", "none", "own_grounds"],
            ["2-undivided", "none", "none"],
        ]
