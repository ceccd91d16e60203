"""`ncnd check`: what each file is, what is found in it, which findings are wanted, and how it ends."""

import io
import json
from pathlib import Path

import docx
import pytest

from ncnd import check, check_letter, read_case, respond
from ncnd.checks import all_checks
from tests.cli.letters import BAD, CLEAN, FLAT
from tests.cli.running import COMMISSIONER, FINAL, POLICE, Said, as_json, example, ncnd, terminal

NOT_READ = "file: cannot be read: no such file or directory; check the name and the permissions"


def codes(said: Said) -> list[str]:
    """The codes in findings that were printed as JSON."""
    return [each["code"] for each in json.loads(said.out)]


class TestWhatAFileIs:
    def test_letter(self) -> None:
        """A text is a letter: what is found is what the library finds."""
        said = ncnd("check", BAD, "--format", "json")
        found = check_letter(BAD.read_bytes().decode())
        assert (said.status, said.err) == (1, "")
        assert json.loads(said.out) == [each.model_dump(mode="json") for each in found] != []

    def test_case(self) -> None:
        """A case is responded to, and the response judged."""
        said = ncnd("check", POLICE, "--format", "json")
        assert said.status == 1
        assert json.loads(said.out) == [each.model_dump(mode="json") for each in check(read_case(POLICE))] != []

    def test_response(self, tmp_path: Path) -> None:
        """A response is judged as it was written."""
        file = tmp_path / "response.json"
        _ = file.write_text(respond(read_case(POLICE)).model_dump_json())
        assert ncnd("check", file, "--format", "json").out == ncnd("check", POLICE, "--format", "json").out

    def test_standard_input(self) -> None:
        """What is piped in is told by its content too, with or without a mark of its encoding."""
        assert ncnd("check", "-", "--format", "json", given=b"\xef\xbb\xbf" + FINAL.read_bytes()) == (0, "[]\n", "")
        assert codes(ncnd("check", "-", "--format", "json", given=FLAT.encode()))[0] == "N05"

    @pytest.mark.parametrize("opening", ["[date]\n\n", "{{ date }}\n\n", "{% if final %}", "  [\n"], ids=repr)
    def test_a_place_to_complete_is_no_json(self, opening: str) -> None:
        """A letter may open with a bracket."""
        assert "N05" in codes(ncnd("check", "-", "--format", "json", given=f"{opening}{FLAT}".encode()))

    def test_word_file(self, tmp_path: Path) -> None:
        """A Word file is a letter."""
        document = docx.Document()
        for line in FLAT.splitlines():
            document.add_paragraph(line)
        content = io.BytesIO()
        document.save(content)
        file = tmp_path / "letter.docx"
        _ = file.write_bytes(content.getvalue())
        assert codes(ncnd("check", file, "--format", "json"))[0] == "N05"

    def test_law_may_have_changed(self) -> None:
        """A case decided after the law was last checked gets the remark that other commands make."""
        said = ncnd("check", "-", given=as_json(example(received="2027-02-01", answered="2027-02-22")))
        assert said.err.startswith("standard input: the law in this release was checked to ")


class TestEnd:
    @pytest.mark.parametrize(
        ("path", "status"), [(FINAL, 0), (COMMISSIONER, 0), (POLICE, 1), (BAD, 1)], ids=lambda each: str(each)[-20:]
    )
    def test_status(self, path: Path, status: int) -> None:
        """1 for a critical finding or an error, and for nothing less."""
        assert ncnd("check", path).status == status

    def test_warnings_do_not_fail(self) -> None:
        """A letter with nothing worse than warnings passes."""
        said = ncnd("check", BAD, "--select", "L,N07", "--format", "json")
        assert (said.status, {each["severity"] for each in json.loads(said.out)}) == (0, {"warning"})

    @pytest.mark.parametrize("form", ["rich", "json", "sarif", "github"])
    def test_bad_input_does_not_stop_the_others(self, form: str) -> None:
        """A file that cannot be read is said so, with status 2, and the others are checked."""
        said = ncnd("check", "none.txt", BAD, "--format", form)
        assert (said.status, said.err) == (2, f"none.txt: {NOT_READ}\n")
        assert "N02" in said.out

    def test_no_file(self) -> None:
        """Without a file there is nothing to check."""
        assert ncnd("check") == (2, "", "ncnd check: missing argument 'FILE...'; see `ncnd check --help`\n")

    def test_day_of_the_request(self) -> None:
        """`--received` is the library's, and is a day."""
        found = check_letter(BAD.read_bytes().decode(), received=read_case(POLICE).request.received)
        said = ncnd("check", BAD, "--received", "2021-04-07", "--format", "json")
        assert json.loads(said.out) == [each.model_dump(mode="json") for each in found]
        wrong = "ncnd check: a date is not a date; write it as `2021-04-23`\n"
        assert ncnd("check", BAD, "--received", "today") == (2, "", wrong)


class TestChoice:
    def test_select_and_ignore(self) -> None:
        """Families and codes, in capitals or not, with commas or one by one; the longer of two decides."""
        said = ncnd("check", BAD, "--select", "n,X01", "--select", "p", "--ignore", "N0", "--ignore", "P01", "--format", "json")
        assert codes(said) == ["X01"]
        assert set(codes(ncnd("check", BAD, "--select", "N", "--select", "N02,", "--ignore", "N", "--format", "json"))) == {"N02"}
        assert "N02" not in codes(ncnd("check", BAD, "--ignore", "N02", "--format", "json"))

    @pytest.mark.parametrize(
        ("code", "remedy"),
        [
            ("P99", "P has `P01` to `P20`"),
            ("zz", "name one, or a family: `P`, `R`, `N`, `X`, `L`, `C`"),
            ("N1", "N has `N01` to `N09`"),
        ],
    )
    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_unknown_code(self, option: str, code: str, remedy: str) -> None:
        """A code that no check has is refused, since it would choose nothing without a word."""
        assert ncnd("check", BAD, option, code) == (2, "", f"ncnd check: {option}: `{code.upper()}` is no check; {remedy}\n")


class TestExplain:
    @pytest.mark.parametrize("check", all_checks(), ids=lambda each: each.code)
    def test_every_check(self, check: object) -> None:
        """What it asks, each message, the remedy, the authority and the limits."""
        each = next(one for one in all_checks() if one is check)
        said = ncnd("check", "--explain", each.code.lower())
        assert (said.status, said.err) == (0, "")
        assert said.out.startswith(f"{each.code}: {each.name}\n")
        for text in (each.judges, each.message, each.remedy, each.authority, each.url, each.limits):
            assert " ".join(text.split()) in " ".join(said.out.split())

    def test_as_data(self) -> None:
        """`--format json` gives the definition."""
        (check,) = (each for each in all_checks() if each.code == "N05")
        assert ncnd("check", "--explain", "N05", "--format", "json") == (0, check.model_dump_json() + "\n", "")

    def test_family(self) -> None:
        """A family is not one check."""
        assert ncnd("check", "--explain", "P") == (2, "", "ncnd check: --explain: `P` is a family; name one check, such as `P01`\n")

    def test_unknown(self) -> None:
        """Nor is what no check begins with."""
        assert ncnd("check", "--explain", "P99") == (2, "", "ncnd check: --explain: `P99` is no check; P has `P01` to `P20`\n")

    def test_on_a_terminal(self) -> None:
        """It is drawn."""
        status, got = terminal("check", "--explain", "N05")
        assert (status, "\x1b[1m" in got) == (0, True)


class TestPage:
    def test_finding(self) -> None:
        """Where, how grave, which check, what is wrong, the words, what to do, and on what authority."""
        said = ncnd("check", "-", "--select", "N05", given=FLAT.encode())
        (check,) = (each for each in all_checks() if each.code == "N05")
        head, rule, _, found, message, words, marks, remedy, authority, _, total = said.out.splitlines()
        assert (head, rule) == ("standard input", "--------------")
        assert found == f"2:13, question 1  critical  N05  {check.name}"
        assert message == f"  {check.message}"
        assert words.startswith("  2 | Response 1: No, we do not use such software. The")
        assert marks.index("^") == words.index("No, we")
        assert remedy == f"  = remedy: {check.remedy}"
        assert authority == f"  = authority: {check.authority}"
        assert total == "1 finding: 1 critical."

    def test_finding_of_a_response(self) -> None:
        """A response has no lines: the part is named, or that it is the whole."""
        case = example(FINAL)
        case["answers"]["1-overt"]["statement"] = "We do not hold any such information."
        out = ncnd("check", "-", given=as_json(case)).out
        assert "\npart 1-overt, question 1  critical  N05  " in out
        assert "\nwhole reply  critical  P09  " in ncnd("check", POLICE).out

    def test_nothing_found(self) -> None:
        """A clean letter is said to be one."""
        assert ncnd("check", "-", given=CLEAN.encode()) == (0, "Nothing found.\n", "")

    def test_several_files(self, tmp_path: Path) -> None:
        """Each file has its findings under its name, and a row in a table."""
        flat, clean = tmp_path / "flat.txt", tmp_path / "clean.txt"
        _ = flat.write_text(FLAT)
        _ = clean.write_text(CLEAN)
        out = ncnd("check", flat, clean, "none.txt", "--select", "N05,N07").out
        head, _, rest = out.partition("Summary\n-------\n\n")
        assert head.startswith(f"{flat}\n")
        assert str(clean) not in head
        columns, *rows, _, total = rest.splitlines()
        assert columns.split() == ["File", "Critical", "Error", "Warning", "Info"]
        assert [row.split() for row in rows] == [
            [str(flat), "1", "-", "1", "-"],
            [str(clean), "-", "-", "-", "-"],
            ["none.txt", "not", "read"],
        ]
        assert total == "2 findings: 1 critical, 1 warning; 1 of 3 files not read."

    def test_nothing_found_in_what_was_read(self) -> None:
        """A file that was not read has not passed."""
        assert ncnd("check", "none.txt", FINAL).out.endswith("\nNothing found; 1 of 2 files not read.\n")
        assert ncnd("check", "none.txt").out == "Nothing was read.\n"
