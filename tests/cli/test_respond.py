"""`ncnd respond`: the letter or the structured response, or nothing at all."""

import json
import os
from pathlib import Path

import docx
import pytest

from ncnd import Response, check_letter, read_case, respond
from ncnd.checks import Finding
from ncnd.letter import to_docx, to_html, to_markdown, to_text
from tests.cli.running import COMMISSIONER, FINAL, POLICE, Said, as_json, example, ncnd, process, terminal


@pytest.mark.parametrize("path", [POLICE, COMMISSIONER, FINAL], ids=lambda path: path.stem)
class TestOutput:
    def test_letter(self, path: Path) -> None:
        """Standard output is the letter and nothing else."""
        assert ncnd("respond", path) == (0, to_text(respond(read_case(path))), "")

    def test_structured_response(self, path: Path) -> None:
        """`--format json` prints the response as the library dumps it, and a line break."""
        assert ncnd("respond", path, "--format", "json") == (0, respond(read_case(path)).model_dump_json() + "\n", "")

    def test_standard_input(self, path: Path) -> None:
        """A case that is piped in gets the letter that it gets from a file."""
        assert ncnd("respond", "-", given=path.read_bytes()) == ncnd("respond", path)


class TestForms:
    def test_markdown_and_html(self) -> None:
        """Are those of the library."""
        response = respond(read_case(FINAL))
        assert ncnd("respond", FINAL, "--format", "markdown") == (0, to_markdown(response), "")
        assert ncnd("respond", FINAL, "--format", "html") == (0, to_html(response), "")

    def test_word(self, tmp_path: Path) -> None:
        """To a file or down a pipe, the bytes are those of the library."""
        made = to_docx(respond(read_case(FINAL)))
        file = tmp_path / "letter.docx"
        assert ncnd("respond", FINAL, "--format", "docx", "--output", file) == (0, "", "")
        assert file.read_bytes() == made
        assert process("respond", FINAL, "--format", "docx").stdout == made

    def test_template(self, tmp_path: Path) -> None:
        """An authority's own Word document comes first; what is not one is refused, and so is one for a letter of another form."""
        template = tmp_path / "ours.docx"
        document = docx.Document()
        _ = document.add_paragraph("Our letterhead")
        document.save(str(template))
        file = tmp_path / "letter.docx"
        given = ("respond", FINAL, "--format", "docx", "--output", file, "--template")
        assert ncnd(*given, template) == (0, "", "")
        assert docx.Document(str(file)).paragraphs[0].text == "Our letterhead"
        said = "ncnd: template: is not a Word document; save it as `.docx`, without macros\n"
        assert ncnd(*given, FINAL) == (2, "", said)
        assert ncnd("respond", FINAL, "--template", template) == (
            2,
            "",
            "ncnd respond: --template is a Word document; add --format docx, or leave it out\n",
        )

    def test_house_style(self, tmp_path: Path) -> None:
        """The authority's own words stand round a letter of any form; data and the log have no such place."""
        style = tmp_path / "style.json"
        _ = style.write_text('{"salutation": "Dear Sir or Madam"}', encoding="utf-8")
        for form in ("text", "markdown", "html"):
            said = ncnd("respond", FINAL, "--style", style, "--format", form)
            assert (said.status, said.err) == (0, "")
            assert "Dear Sir or Madam" in said.out
        refused = "ncnd respond: --style is for a letter; leave it out for data and for the disclosure log\n"
        assert ncnd("respond", FINAL, "--style", style, "--format", "json") == (2, "", refused)
        assert ncnd("respond", FINAL, "--style", style, "--for", "disclosure-log") == (2, "", refused)

    def test_house_style_that_is_refused(self, tmp_path: Path) -> None:
        """Every mistake in it is told, each with its place."""
        style = tmp_path / "style.json"
        _ = style.write_text('{"rider": "Ours", "language": "cy"}', encoding="utf-8")
        said = ncnd("respond", FINAL, "--style", style)
        assert (said.status, said.out) == (2, "")
        assert [line.partition(": ")[2].partition(" ")[0] for line in said.err.splitlines()] == ["language:", "rider:"]

    def test_a_terminal_shows_no_word_file(self, capfd: pytest.CaptureFixture[str]) -> None:
        """It is told to write one."""
        assert terminal("respond", FINAL, "--format", "docx") == (2, "")
        assert capfd.readouterr().err == "a Word document cannot be shown on a terminal; give --output FILE\n"

    @pytest.mark.parametrize("form", ["markdown", "html", "docx"])
    def test_the_log_takes_text_or_data(self, form: str) -> None:
        """No other form leaves the requester out."""
        said = "ncnd respond: the disclosure log takes text or data; add --format text or --format json\n"
        assert ncnd("respond", FINAL, "--for", "disclosure-log", "--format", form) == (2, "", said)


class TestOutputFile:
    @pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
    def test_file_is_what_would_be_printed(self, tmp_path: Path, form: str) -> None:
        """`--output` writes the file, in UTF-8 with plain line breaks, and prints nothing."""
        file = tmp_path / "letter"
        assert ncnd("respond", POLICE, "--format", form, "--output", file) == (0, "", "")
        assert file.read_bytes() == ncnd("respond", POLICE, "--format", form).out.encode()

    def test_no_such_folder(self, tmp_path: Path) -> None:
        """A file that cannot be written is said plainly, with what to look at."""
        file = tmp_path / "none" / "letter.txt"
        said = f"{file}: cannot be written: no such file or directory; check the name, the permissions and the space left\n"
        assert ncnd("respond", POLICE, "--output", file) == (2, "", said)

    def test_case_file_is_kept(self, tmp_path: Path) -> None:
        """The reply is never written over the case that it is made from, by whatever name that is given."""
        case = tmp_path / "case.json"
        _ = case.write_bytes(POLICE.read_bytes())
        again = tmp_path / "letter.txt"
        os.link(case, again)
        said = f"{again}: is the case file itself; write the reply to another file\n"
        assert ncnd("respond", case, "--output", again) == (2, "", said)
        assert case.read_bytes() == POLICE.read_bytes()

    def test_older_letter_is_replaced(self, tmp_path: Path) -> None:
        """A letter that was written before gives way to the new one."""
        file = tmp_path / "letter.txt"
        _ = file.write_text("before\n" * 10_000)
        _ = ncnd("respond", FINAL, "--output", file)
        assert file.read_text("utf-8") == ncnd("respond", FINAL).out

    def test_standard_input_has_no_file_to_keep(self, tmp_path: Path) -> None:
        """A case that is piped in may be answered into any file, even one that is called `-`."""
        file = tmp_path / "-"
        file.touch()
        assert ncnd("respond", "-", "--output", file, given=FINAL.read_bytes()) == (0, "", "")
        assert file.read_text("utf-8") == ncnd("respond", FINAL).out


class TestFinal:
    def test_final_letter(self) -> None:
        """With nothing outstanding, `--final` changes nothing."""
        assert ncnd("respond", FINAL, "--final") == ncnd("respond", FINAL)

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_draft_is_not_written(self, tmp_path: Path, form: str) -> None:
        """An unfinished `--final` exits with 1, writes no letter anywhere, and lists everything that is outstanding."""
        file = tmp_path / "letter.txt"
        said = ncnd("respond", POLICE, "--final", "--format", form, "--output", file)
        first, *listed = said.err.splitlines()
        assert (said.status, said.out, file.exists()) == (1, "", False)
        assert first == f"{POLICE}: the reply is not final (draft), so it is not written; outstanding:"
        response = respond(read_case(POLICE))
        assert listed == [f"{each.where}: {each.what}; {each.why}" for each in response.outstanding] != []

    def test_interim_is_not_final(self) -> None:
        """A letter that awaits a balance with a date may be sent, but is not final."""
        case = json.loads(FINAL.read_bytes())
        for balance in case["balances"]:
            del balance["factors"], balance["conclusion"], balance["weighed_on"]
            balance.update(outcome="pending", estimated_on="2026-04-30")
        sent = ncnd("respond", "-", "--format", "json", given=as_json(case))
        assert Response.model_validate_json(sent.out).status == "interim"
        said = ncnd("respond", "-", "--final", given=as_json(case))
        assert (said.status, said.out) == (1, "")
        assert said.err.startswith("standard input: the reply is not final (interim)")


class TestGraveFinding:
    DENIAL = "We do not hold any such information."

    def refused(self, *arguments: str | Path, statement: str = DENIAL) -> Said:
        """A final reply in which an officer's own words deny without limit beside a silent part."""
        case = example(FINAL)
        case["answers"]["1-overt"]["statement"] = statement
        return ncnd("respond", "-", *arguments, given=as_json(case))

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_it_is_not_written(self, tmp_path: Path, form: str) -> None:
        """`--final` exits with 1, writes nothing anywhere, and names each finding once, with its remedy."""
        file = tmp_path / "letter.txt"
        said = self.refused("--final", "--format", form, "--output", file)
        first, *named = said.err.splitlines()
        assert (said.status, said.out, file.exists()) == (1, "", False)
        assert first == "standard input: the reply has findings that have to be put right, so it is not written:"
        assert [line.partition(": ")[0] for line in named] == ["critical N05 (part 1-overt)"]
        assert named[0].endswith("Limit the denial: “so far as the question concerns overt use”.")
        assert self.DENIAL not in said.err

    def test_a_draft_may_be_looked_at(self) -> None:
        """Without `--final` the letter is there to be put right."""
        assert self.DENIAL in self.refused().out

    def test_what_only_the_letter_shows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A fault of the letter as it would be read counts as well as one of the response."""

        def judged(text: str, **_: object) -> tuple[Finding, ...]:
            return tuple(each for each in check_letter(text) if each.code == "N07") or (fault,)

        fault = Finding(code="X01", name="n", severity="error", message="wrong", remedy="mend it", authority="a")
        monkeypatch.setattr("ncnd.checks.check_letter", judged)
        said = ncnd("respond", FINAL, "--final")
        assert (said.status, said.err.splitlines()[1:]) == (1, ["error X01: wrong; mend it"])

    def test_warnings_do_not_stand_in_the_way(self) -> None:
        """Only what may not be sent does."""
        assert self.refused("--final", statement="You may wish to ask another force. Four, in 2025.").status == 0


class TestRemark:
    def test_details_to_confirm(self) -> None:
        """A letter that may go long after the regulator's details were checked asks for them to be confirmed; a draft does not."""
        late = {"received": "2028-02-01", "answered": "2028-02-20"}
        said = ncnd("respond", "-", given=as_json(example(COMMISSIONER, **late)))
        asked = [line for line in said.err.splitlines() if line.endswith("before sending (L122)")]
        assert (said.status, len(asked)) == (0, 2)
        draft = ncnd("respond", "-", given=as_json(example(COMMISSIONER, **late, reference=None)))
        assert "DRAFT" in draft.out
        assert "before sending" not in draft.err

    @pytest.mark.parametrize(
        "command", [("respond", "-"), ("explain", "-"), ("factors", "--for", "-")], ids=["respond", "explain", "factors"]
    )
    def test_law_may_have_changed(self, command: tuple[str, ...]) -> None:
        """A case decided after the law was last checked is answered, with a remark aside."""
        later = ncnd(*command, given=as_json(example(received="2027-02-01", answered="2027-02-22")))
        assert later.status == 0
        assert later.out
        assert later.err.startswith("standard input: the law in this release was checked to ")
        assert later.err.count("\n") == 1
        assert "2027" in later.err

    def test_law_was_checked_since(self) -> None:
        """A case decided before then is answered without remark."""
        assert ncnd("explain", POLICE).err == ""
