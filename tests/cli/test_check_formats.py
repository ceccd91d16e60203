"""Findings as JSON, as SARIF 2.1.0, and as annotations of a GitHub workflow; on a terminal; and with a progress bar."""

import contextlib
import io
import json
import os
import pty
import re
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import docx
import pytest

from ncnd.checks import all_checks, check_letter
from ncnd.checks.finding import Finding
from ncnd.display.checked import Checked, Lines
from ncnd.display.github import github_annotations
from ncnd.display.sarif import sarif
from tests.cli.letters import BAD, CLEAN, FLAT
from tests.cli.running import COMMAND, FINAL, POLICE, as_json, environment, example, ncnd, terminal

STYLE: Final = re.compile(r"\x1b\[[0-9;]*m")


class TestJson:
    def test_one_file(self) -> None:
        """The findings, each with the keys of the contract and no other, in their order; a list even when there are none."""
        (first, *_) = json.loads(ncnd("check", BAD, "--format", "json").out)
        assert list(first) == ["code", "name", "severity", "message", "remedy", "authority", "question", "part", "span"]
        assert ncnd("check", FINAL, "--format", "json") == (0, "[]\n", "")

    def test_several_files(self) -> None:
        """Where several are given, each finding says its file first."""
        listed = json.loads(ncnd("check", FINAL, BAD, POLICE, "--format", "json").out)
        assert {each["file"] for each in listed} == {str(BAD), str(POLICE)}
        assert [list(each)[:2] for each in listed] == [["file", "code"]] * len(listed)
        assert [each for each in listed if each.pop("file") == str(BAD)] == json.loads(ncnd("check", BAD, "--format", "json").out)

    def test_name_that_is_no_text(self) -> None:
        """A name that is not UTF-8 can still be written."""
        said = ncnd("check", "b\udce9.txt", FINAL, "--format", "json")
        assert (said.status, said.out) == (2, "[]\n")


def log(*arguments: str | Path, given: bytes = b"") -> dict[str, Any]:
    """A SARIF log, held against the models of its specification."""
    made = ncnd("check", *arguments, "--format", "sarif", given=given).out
    import_module("sarif_pydantic").Sarif.model_validate_json(made)
    read: dict[str, Any] = json.loads(made)
    assert (read["version"], len(read["runs"])) == ("2.1.0", 1)
    run: dict[str, Any] = read["runs"][0]
    return run


class TestSarif:
    def test_rules(self) -> None:
        """Every check is a rule with its name, its help and its page, and each result points to its own."""
        run = log(BAD)
        rules = run["tool"]["driver"]["rules"]
        assert [each["id"] for each in rules] == [each.code for each in all_checks()]
        assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
        assert all(each["helpUri"].startswith("https://") and each["help"]["text"] for each in rules)

    def test_levels(self) -> None:
        """Critical findings and errors are errors, and info is a note; the severity itself is kept."""
        levels = {(each["properties"]["severity"], each["level"]) for each in log(BAD, POLICE)["results"]}
        assert levels == {("critical", "error"), ("error", "error"), ("warning", "warning"), ("info", "note")}

    def test_place_in_a_text_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Lines and columns count from one; a relative name stays relative, with what a reference may not hold written out."""
        monkeypatch.chdir(tmp_path)
        _ = Path("a letter: 1.txt").write_text(FLAT)
        (result,) = log("a letter: 1.txt", "--select", "N05")["results"]
        (location,) = result["locations"]
        start, end = result["properties"]["span"]
        assert location["physicalLocation"] == {
            "artifactLocation": {"uri": "a%20letter%3A%201.txt"},
            "region": {"startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 13 + end - start},
        }
        assert location["logicalLocations"] == [{"kind": "question", "name": "1"}]

    def test_place_in_a_response(self) -> None:
        """A case has no lines: the part stands in its place; a whole path is an address."""
        case = example(FINAL)
        case["answers"]["1-overt"]["statement"] = "We do not hold any such information."
        (location,) = log("-", "--select", "N05", given=as_json(case))["results"][0]["locations"]
        assert location["physicalLocation"] == {"artifactLocation": {"uri": "-"}}
        assert location["logicalLocations"] == [{"kind": "question", "name": "1"}, {"kind": "part", "name": "1-overt"}]
        assert log(POLICE)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == POLICE.as_uri()

    def test_place_in_a_word_file(self, tmp_path: Path) -> None:
        """The lines of a text that was taken out of a file are not lines of the file, and are left out."""
        document = docx.Document()
        document.add_paragraph(FLAT)
        content = io.BytesIO()
        document.save(content)
        file = tmp_path / "letter.docx"
        _ = file.write_bytes(content.getvalue())
        (result,) = log(file, "--select", "N05")["results"]
        assert "region" not in result["locations"][0]["physicalLocation"]
        assert result["properties"]["span"]
        (line,) = ncnd("check", file, "--select", "N05", "--format", "github").out.splitlines()
        assert ",line=" not in line

    def test_file_that_was_not_read(self) -> None:
        """The run is said to have failed, and where."""
        (invocation,) = log("none.txt", FINAL)["invocations"]
        (told,) = invocation["toolExecutionNotifications"]
        assert invocation["executionSuccessful"] is False
        assert told["message"]["text"].startswith("file: cannot be read: ")
        assert log(FINAL)["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]

    def test_version(self) -> None:
        """The version is given where there is one."""
        assert json.loads(sarif([], "1.2.3"))["runs"][0]["tool"]["driver"]["version"] == "1.2.3"
        assert "version" not in json.loads(sarif([], None))["runs"][0]["tool"]["driver"]

    def test_no_word_of_the_letter(self) -> None:
        """Nothing of the letter is in the log but what the findings themselves say."""
        text = FLAT.replace("such software", "zebra stripes")
        run = (
            json.dumps(log("-", given=text.encode())["results"]) + ncnd("check", "-", "--format", "github", given=text.encode()).out
        )
        assert "zebra" not in run


def annotated(message: str, file: str = "letter.txt", text: str = "one\ntwo words", span: tuple[int, int] | None = (4, 7)) -> str:
    """The annotation of a finding."""
    found = Finding(code="N05", name="A, b: c", severity="critical", message=message, remedy="mend it", authority="a", span=span)
    return github_annotations([Checked(file, (found,), Lines(text))])


class TestGithub:
    def test_annotation(self) -> None:
        """The file, the lines, the columns where they are of one line, the check, what is wrong and what to do."""
        at = "::error file=letter.txt,line=2,endLine=2,col=1,endColumn=4,title=N05 A%2C b%3A c::wrong; mend it\n"
        assert annotated("wrong") == at
        assert annotated("wrong", span=(0, 7)).startswith("::error file=letter.txt,line=1,endLine=2,title=")
        assert annotated("wrong", file="-", span=None) == "::error title=N05 A%2C b%3A c::wrong; mend it\n"

    def test_levels(self) -> None:
        """Critical findings and errors are errors, and info is a notice."""
        said = ncnd("check", BAD, "--format", "github").out
        assert {line.partition(" ")[0] for line in said.splitlines()} == {"::error", "::warning", "::notice"}
        assert len(said.splitlines()) == len(check_letter(BAD.read_bytes().decode()))

    @pytest.mark.parametrize("words", ["100%\r\n::error::x", "%0A::set-env::", "\u2028::stop-commands::x", "\x1b]0;\x07"])
    def test_no_text_ends_its_annotation(self, words: str) -> None:
        """Whatever a message or a name holds, there is one line, and it is the annotation."""
        for made in (annotated(words), annotated("wrong", file=words)):
            assert len(made.splitlines()) == 1
            assert made.startswith("::error file=")
            assert made[:-1].isprintable()
        assert annotated("50% a,b:\nc").endswith("::50%25 a,b:%0Ac; mend it\n")

    def test_part_of_a_response(self) -> None:
        """The question and the part are in the message, since there is no line."""
        case = example(FINAL)
        case["answers"]["1-overt"]["statement"] = "We do not hold any such information."
        out = ncnd("check", "-", "--select", "N05", "--format", "github", given=as_json(case)).out
        assert " (question 1, part 1-overt); " in out

    def test_file_that_was_not_read(self) -> None:
        """It is an error of its own, without a place."""
        assert ncnd("check", "none.txt", "--format", "github").out == (
            "::error file=none.txt::file: cannot be read: no such file or directory; check the name and the permissions\n"
        )


class TestTerminal:
    def test_drawn_to_the_width(self) -> None:
        """Severities are coloured, words underlined, and no line is wider than the terminal."""
        status, got = terminal("check", BAD, width=70)
        shown = STYLE.sub("", got)
        assert (status, "\x1b[1;31merror\x1b[0m" in got, "^^^" in shown) == (1, True, True)
        assert max(len(line) for line in shown.splitlines()[3:]) <= 70
        words = re.sub(r"\s*=? ", " ", " ".join(shown.split()))
        assert "Name the subject of the silence in the requester's own words" in words

    def test_narrow(self) -> None:
        """On a very narrow terminal sentences are left whole rather than cut to pieces."""
        assert terminal("check", BAD, width=20)[0] == 1

    def test_plain_by_request(self) -> None:
        """Without colour it is what is printed where there is no terminal."""
        assert terminal("check", BAD, setting={"NO_COLOR": "1"}) == (1, ncnd("check", BAD).out)

    def test_letter_is_harmless(self, tmp_path: Path) -> None:
        """No escape of a letter reaches the terminal."""
        file = tmp_path / "letter.txt"
        _ = file.write_text(FLAT.replace("such software. The", "[b]x[/b] \x1b[2J\u202e. The"))
        got = STYLE.sub("", terminal("check", file, width=200)[1])
        assert r"use [b]x[/b] \x1b[2J\u202e." in got
        assert "\x1b" not in got

    def test_progress(self, tmp_path: Path) -> None:
        """With several files a bar goes by on standard error, where that is a terminal, and leaves standard output alone."""
        file = tmp_path / "clean.txt"
        _ = file.write_text(CLEAN)
        ours, theirs = pty.openpty()
        arguments = ["check", str(file), str(file), "--format", "json"]
        with subprocess.Popen(
            [*COMMAND, *arguments], env=environment(TERM="xterm"), stdout=subprocess.PIPE, stderr=theirs
        ) as running:
            os.close(theirs)
            got = b""
            with contextlib.suppress(OSError):
                while piece := os.read(ours, 65536):
                    got += piece
            os.close(ours)
            assert running.stdout is not None
            out = running.stdout.read()
        assert (running.returncode, out) == (0, b"[]\n")
        assert b"Checking" in got
