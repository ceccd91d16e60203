"""On a terminal tables are drawn and lines broken to its width; anywhere else the same words are plain and whole."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from ncnd.display.blocks import Heading, Table, plain, wrapped
from ncnd.display.safe import safe
from tests.cli.running import FINAL, POLICE, as_json, example, ncnd, process, terminal

STYLE: Final = re.compile(r"\x1b\[[0-9;]*m")
DRAWN: Final = "─"
MARKUP: Final = "[bold]x[/bold] [/] :bomb: {about} <b> {{ 7 * 7 }} \\[red]"


def unbroken(text: str) -> str:
    """The words of a text without the breaks between them, and without lines that underline."""
    return " ".join(word for word in text.split() if word.strip("-"))


class TestDrawn:
    @pytest.mark.parametrize(
        "arguments", [("provision", "23(5)"), ("factors", "--for", POLICE), ("explain", FINAL)], ids=lambda each: each[0]
    )
    def test_table_fits(self, arguments: tuple[str, ...]) -> None:
        """A table is no wider than the terminal, and shows all that the plain one does: nothing is cut short."""
        status, got = terminal(*arguments, width=90)
        shown = STYLE.sub("", got)
        assert (status, DRAWN in got, "…" in got) == (0, True, False)
        assert max(len(line) for line in shown.splitlines()) <= 90
        assert Counter(re.findall(r"\w", shown)) == Counter(re.findall(r"\w", ncnd(*arguments).out))

    @pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
    def test_plain_by_request(self, name: str, value: str) -> None:
        """Someone who asks for no colour, or whose terminal knows none, gets the plain table."""
        assert terminal("provision", setting={name: value}) == (0, ncnd("provision").out)

    def test_data_are_not_drawn(self) -> None:
        """Data are the same on a terminal as anywhere else."""
        assert terminal("provision", "24(2)", "--format", "json") == (0, ncnd("provision", "24(2)", "--format", "json").out)

    def test_text_is_not_markup(self, tmp_path: Path) -> None:
        """What a request or an officer wrote is shown as it was written, whatever it looks like."""
        ground = {"provision": "23(5)", "link": MARKUP}
        part = {"conduct": "covert", "about": MARKUP, "grounds": [ground]}
        path = tmp_path / "case.json"
        _ = path.write_bytes(as_json({**example(questions=[{"ref": "1", "text": MARKUP, "parts": [part]}]), "holdings": {}}))
        assert MARKUP in STYLE.sub("", terminal("explain", path, width=200)[1])
        assert MARKUP in terminal("respond", path, width=200)[1]
        assert MARKUP in ncnd("explain", path).out
        assert MARKUP in ncnd("respond", path).out


class TestLetter:
    @pytest.mark.parametrize("width", [40, 100])
    def test_lines_are_broken_between_words(self, width: int) -> None:
        """A letter on a terminal has the words of the letter, with its lines broken to fit; only an address may stand out."""
        status, got = terminal("respond", FINAL, width=width)
        assert status == 0
        assert all(len(line) <= width or len(line.split()) == 1 for line in got.splitlines())
        assert unbroken(got) == unbroken(ncnd("respond", FINAL).out)

    def test_response_is_not_broken(self) -> None:
        """The structured response is one line wherever it goes."""
        assert terminal("respond", FINAL, "--format", "json") == (0, ncnd("respond", FINAL, "--format", "json").out)

    def test_piped_letter_is_whole(self) -> None:
        """Where there is no terminal its width does not matter."""
        assert process("respond", FINAL, COLUMNS="40").stdout.decode() == ncnd("respond", FINAL).out


class TestLayout:
    def test_plain(self) -> None:
        """Headings are underlined, columns aligned, cells kept to a line, and no line ends in spaces."""
        facts = Table((("Status", "absolute"), ("Why", "two\nlines")))
        table = Table((("23(5)", "", "x"), ("24(2)", "long", "")), ("Provision", "Test", "Note"))
        assert plain([Heading("Law"), facts, "As it is.", table]) == (
            "Law\n"
            "---\n"
            "\n"
            "Status  absolute\n"
            "Why     two lines\n"
            "\n"
            "As it is.\n"
            "\n"
            "Provision  Test  Note\n"
            "23(5)            x\n"
            "24(2)      long\n"
        )

    def test_wrapped(self) -> None:
        """A quotation stays set in, an underline is cut, an address is never broken, and an empty line stays."""
        text = "A heading that is long\n----------------------\n\n    quoted words that go on\nhttps://example.org/a-long-address\n"
        assert wrapped(text, 16) == (
            "A heading that\nis long\n----------------\n\n    quoted words\n    that go on\nhttps://example.org/a-long-address\n"
        )

    def test_safe(self) -> None:
        """Letters of any language are shown; what a terminal might act on is written out."""
        assert safe("Pençe ŵ 日本 …") == "Pençe ŵ 日本 …"
        assert safe("\x00\x1b]0;x\x07\x7f\x85\u200f\u2066\udc80") == r"\x00\x1b]0;x\x07\x7f\x85\u200f\u2066\udc80"
