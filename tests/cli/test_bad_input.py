"""Bad input: exit status 2, every problem on standard error on a line of its own, nothing on standard output."""

from pathlib import Path
from typing import Any

import pytest

from ncnd import CaseError, NcndError, read_case
from tests.cli.running import FINAL, POLICE, as_json, example, ncnd, process

EACH_COMMAND = pytest.mark.parametrize(
    "command", [("respond",), ("respond", "--final"), ("explain",), ("factors", "--for")], ids=" ".join
)


def several_mistakes() -> dict[str, Any]:
    case = example(received="2021-04-31", answerd="2021-04-23")
    case["request"]["questions"][0]["parts"][1]["held"] = "secret words"
    case["holdings"]["1-covert"] = "perhaps"
    return case


class TestProblems:
    @EACH_COMMAND
    def test_every_problem(self, command: tuple[str, ...]) -> None:
        """Every problem that the library finds is told, each with the name of the input, its path and its remedy."""
        with pytest.raises(CaseError) as refused:
            _ = read_case(as_json(several_mistakes()))
        problems = refused.value.problems
        assert len(problems) >= 4
        told = "".join(f"standard input: {each.path}: {each.problem}; {each.remedy}\n" for each in problems)
        assert ncnd(*command, "-", given=as_json(several_mistakes())) == (2, "", told)

    @EACH_COMMAND
    def test_nothing_is_repeated(self, command: tuple[str, ...]) -> None:
        """No message repeats the words of a request, or what was put for a holding."""
        said = ncnd(*command, "-", given=as_json(several_mistakes()))
        assert "secret" not in said.err
        assert "perhaps" not in said.err
        assert "facial" not in said.err

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b"{", id="unfinished"),
            pytest.param(b"[]", id="a-list"),
            pytest.param(b"\xff\xfe{}", id="not-utf-8"),
            pytest.param(b'{"request": {}, "request": {}}', id="a-key-twice"),
            pytest.param(b'{"request": NaN}', id="not-a-number"),
            pytest.param(b"[" * 100_000, id="nested-deep"),
            pytest.param(b'{"request": "' + b"a" * 50_000_000 + b'"}', id="fifty-megabytes"),
            pytest.param(b'{"request": {"reference": "\\u0000 \\ud800"}}', id="half-characters"),
        ],
    )
    def test_malformed_file(self, content: bytes) -> None:
        """A file that is no case at all is refused in a line or two, whatever it holds."""
        said = ncnd("respond", "-", given=content)
        assert (said.status, said.out) == (2, "")
        assert 1 <= len(said.err.splitlines()) <= 4
        assert all(line.startswith("standard input: ") and "; " in line for line in said.err.splitlines())

    @pytest.mark.parametrize(("name", "reason"), [("none.json", "no such file or directory"), (".", "is a directory")])
    def test_unreadable_file(self, tmp_path: Path, name: str, reason: str) -> None:
        """A file that cannot be read is named, with the reason of the system."""
        path = tmp_path / name
        said = f"{path}: case file: cannot be read: {reason}; check the name and the permissions\n"
        assert ncnd("explain", path) == (2, "", said)

    def test_no_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A process without a standard input is told that the input is no case."""
        from ncnd.cli import main

        monkeypatch.setattr("sys.stdin", None)
        assert main(["respond", "-"]) == 2

    def test_no_traceback_from_a_process(self) -> None:
        """The same is so of the installed command: a status, and lines to act on."""
        done = process("respond", "-", given=as_json(several_mistakes()))
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"Traceback" not in done.stderr
        assert all(line.startswith(b"standard input: ") for line in done.stderr.splitlines())


class TestLetters:
    @pytest.mark.parametrize("command", [("check",), ("check", "--format", "sarif"), ("read",), ("challenge",)], ids=" ".join)
    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b" \n", id="blank"),
            pytest.param(b"secret \xff words", id="not-utf-8"),
            pytest.param("secret words".encode("utf-16"), id="utf-16"),
            pytest.param(b"secret \x00 words", id="nul"),
            pytest.param(b"secret " * 2_000_000, id="huge"),
            pytest.param(b'{"request": ' + b"[" * 100_000, id="nested-deep"),
            pytest.param(b"[[" * 50_000, id="lists-nested-deep"),
            pytest.param(b"[]", id="a-list"),
            pytest.param(b'{"secret": "words"}', id="another-object"),
            pytest.param(b'{"answers": {"1-overt": {}}}', id="part-of-a-case"),
            pytest.param(b'{"answers": [], "secret": "words"}', id="no-response"),
            pytest.param(b'{"answers": [{"question": 1}]}', id="no-response-within"),
            pytest.param(b'{"answers": [], "answers": []}', id="a-key-twice"),
            pytest.param(b'{"request": NaN}', id="not-a-number"),
            pytest.param(b'{"request": ', id="unfinished"),
            pytest.param(as_json(several_mistakes()), id="case-with-mistakes"),
            pytest.param(b"PK\x03\x04secret words", id="broken-word-file"),
            pytest.param(b"%PDF-1.4 secret words", id="broken-pdf"),
            pytest.param(b"\x89PNG secret words", id="picture"),
        ],
    )
    def test_what_is_neither_a_letter_nor_sound_json(self, command: tuple[str, ...], content: bytes) -> None:
        """Each is refused with a remedy, in a line for each problem, and not a word of it is repeated."""
        said = ncnd(*command, "-", given=content)
        assert said.status == 2
        assert 1 <= len(said.err.splitlines()) <= 8
        assert all(line.startswith("standard input: ") and "; " in line for line in said.err.splitlines())
        assert "secret" not in said.out + said.err
        assert "perhaps" not in said.out + said.err


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "where", "what"),
        [
            pytest.param([], "ncnd", "missing command", id="no-command"),
            pytest.param(["answer"], "ncnd", "no such command 'answer'", id="unknown-command"),
            pytest.param(["respond"], "ncnd respond", "missing argument", id="no-case"),
            pytest.param(["respond", "a", "b"], "ncnd respond", "unexpected extra argument", id="two-cases"),
            pytest.param(["respond", "a", "--fromat", "json"], "ncnd respond", "--fromat", id="misspelt-option"),
            pytest.param(["respond", "a", "--format", "pdf"], "ncnd respond", "'pdf' is not one of", id="unknown-format"),
            pytest.param(["schema"], "ncnd schema", "missing argument", id="no-schema"),
            pytest.param(["schema", "letter"], "ncnd schema", "'letter' is not one of", id="unknown-schema"),
            pytest.param(["check"], "ncnd check", "missing argument", id="no-file"),
            pytest.param(["check", "a", "--format", "html"], "ncnd check", "'html' is not one of", id="unknown-report"),
            pytest.param(["read"], "ncnd read", "missing argument", id="no-letter"),
        ],
    )
    def test_wrong_usage(self, arguments: list[str], where: str, what: str) -> None:
        """Wrong usage exits with 2, in one line that says where help is."""
        said = ncnd(*arguments)
        assert (said.status, said.out) == (2, "")
        assert said.err.startswith(f"{where}: ")
        assert said.err.endswith(f"; see `{where} --help`\n")
        assert what in said.err
        assert said.err.count("\n") == 1


class TestSafety:
    @pytest.mark.parametrize(
        "arguments",
        [("respond", "{}"), ("respond", str(FINAL), "--output", "none/{}"), ("respond", "a", "{}"), ("provision", "{}"), ("{}",)],
        ids=["case", "output", "extra", "provision", "command"],
    )
    def test_no_control_character_reaches_the_terminal(self, arguments: tuple[str, ...]) -> None:
        """Whatever a name holds, a message shows it written out: escapes, line breaks, marks that reorder text, broken bytes."""
        name = "a\x1b[2J\r\n\u202eb\udce9.json"
        said = ncnd(*(each.format(name) for each in arguments))
        assert (said.status, said.out) == (2, "")
        assert r"a\x1b[2J" in said.err
        assert r"\u202eb\udce9.json" in said.err
        assert said.err.endswith("\n")
        assert said.err[:-1].isprintable()

    def test_defect_in_ncnd(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """If ncnd itself fails it says where, with a status of its own, and neither the message of the error nor any value."""

        def fails(case: object) -> None:
            raise RuntimeError("secret words of", case)

        monkeypatch.setattr("ncnd.respond", fails)
        said = ncnd("respond", POLICE)
        assert (said.status, said.out) == (70, "")
        assert said.err.startswith("ncnd: a defect in ncnd: RuntimeError in respond.py, line ")
        assert said.err.count("\n") == 1
        assert "secret" not in said.err
        assert "Traceback" not in said.err

    def test_defect_before_a_command_is_known(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """So it does if it fails before it has read the command."""

        def fails() -> None:
            raise RuntimeError("secret words")

        monkeypatch.setattr("ncnd.grammar.grammar", fails)
        said = ncnd("respond", POLICE)
        assert (said.status, said.out, "secret" in said.err) == (70, "", False)

    def test_unsound_law(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A data file that is not sound is told line by line, as the library words it."""

        def fails(_: object) -> None:
            raise NcndError("data/wording.json: one\ndata/wording.json: two")

        monkeypatch.setattr("ncnd.respond", fails)
        assert ncnd("respond", POLICE) == (2, "", "ncnd: data/wording.json: one\nncnd: data/wording.json: two\n")
