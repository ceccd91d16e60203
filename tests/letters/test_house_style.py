"""House style: an authority's own words round a letter, and none within what the law asks for."""

import io
import json
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from ncnd import CaseError, Problem
from ncnd.catalogue import bundled
from ncnd.house_style import HouseStyle
from ncnd.house_style_file import read_house_style
from ncnd.letter import review_text, to_docx, to_html, to_markdown, to_text
from ncnd.letter.composing import reply_outline
from tests.cases.letters import LETTERS
from tests.letters.hostile import HOSTILE
from tests.letters.rendered import from_docx, from_html, from_markdown, meant
from tests.letters.test_letters import response_of
from tests.letters.test_renderings import reviewed

STYLE: Final[dict[str, Any]] = {
    "language": "en-GB",
    "letterhead": "Exampleshire Police\nInformation Rights Unit\n1 High Street, Exampleton EX1 1AA",
    "salutation": "Dear Sir or Madam",
    "sign_off": "Yours sincerely",
    "contact": "Information Rights Unit\nTelephone 01632 960001",
    "signposts": ["Our publication scheme is on our website.", "We publish replies in our disclosure log."],
}
FINAL: Final = response_of("final")


def read(**given: Any) -> HouseStyle:
    """A style through the safe reader."""
    return read_house_style(json.dumps(given).encode())


def problems(content: bytes) -> list[Problem]:
    """Why a style is refused."""
    with pytest.raises(CaseError) as refused:
        _ = read_house_style(content)
    return list(refused.value.problems)


class TestSlots:
    """What an authority may make its own."""

    def test_each_text_is_in_its_place_and_nothing_else_is_changed(self) -> None:
        """Above, at the opening, after the advice, at the close and beneath the signature."""
        plain, styled = to_text(FINAL).split("\n\n"), to_text(FINAL, style=read(**STYLE)).split("\n\n")
        assert styled[0] == STYLE["letterhead"]
        assert [each for each in styled if each not in plain] == [
            STYLE["letterhead"],
            STYLE["salutation"],
            *STYLE["signposts"],
            STYLE["sign_off"],
            f"{STYLE['contact']}\n",
        ]
        assert [each for each in plain if each not in styled] == ["Dear requester", "Yours faithfully", "Exampleshire Police\n"]
        assert styled[-2] == FINAL.authority.name

    def test_every_format_has_them(self) -> None:
        """From the same outline."""
        style = read(**STYLE)
        expected = meant(reply_outline(FINAL, style=style))
        assert ("p", "Dear Sir or Madam") in expected
        assert from_markdown(to_markdown(FINAL, style=style)) == expected
        assert from_html(to_html(FINAL, style=style)) == expected
        assert from_docx(to_docx(FINAL, style=style)) == expected

    @pytest.mark.parametrize("payload", ["html", "links", "blocks", "fields", "templates"])
    def test_they_are_text_and_no_more(self, payload: str) -> None:
        """As everything that a person writes."""
        text = HOSTILE[payload]
        line = " ".join(text.split())
        style = HouseStyle(letterhead=text, salutation=line, sign_off=line, contact=text, signposts=(text, text))
        expected = meant(reply_outline(FINAL, style=style))
        assert from_markdown(to_markdown(FINAL, style=style)) == expected
        assert from_html(to_html(FINAL, style=style)) == expected
        assert from_docx(to_docx(FINAL, style=style)) == expected

    def test_the_outcome_of_a_review_has_them_too(self) -> None:
        """The same authority writes it."""
        assert "\n\nDear Sir or Madam\n\n" in review_text(reviewed(LETTERS["withheld"]), style=read(**STYLE))

    def test_a_style_without_anything_changes_nothing(self) -> None:
        """Not a byte."""
        assert to_text(FINAL, style=read()) == to_text(FINAL)


class TestReading:
    """The file may hold anything."""

    def test_path_bytes_and_stream(self, tmp_path: Path) -> None:
        """With a byte order mark or without."""
        content = b"\xef\xbb\xbf" + json.dumps(STYLE).encode()
        path = tmp_path / "style.json"
        _ = path.write_bytes(content)
        assert (
            read_house_style(path) == read_house_style(content) == read_house_style(io.BytesIO(content), bundled()) == read(**STYLE)
        )

    @pytest.mark.parametrize("name", ["reliance", "review", "regulator", "opening", "ncnd_divided", "rider"])
    def test_what_the_law_asks_for_is_locked(self, name: str) -> None:
        """The sentence of a letter is named, and what may be given instead."""
        assert name in bundled().wording
        (problem,) = problems(json.dumps({name: "Our own words"}).encode())
        assert problem.path == name
        assert problem.problem == "is locked: what the law asks a letter to say is the same in every letter"
        assert "`salutation`" in problem.remedy

    def test_welsh_is_declared_and_refused(self) -> None:
        """None is made up: not in the file, and not in the model."""
        assert problems(b'{"language": "cy"}') == [
            Problem("language", "`cy` has no approved Welsh text yet, and none is made up", "leave it out: letters are in en-GB")
        ]
        with pytest.raises(ValidationError, match="has no approved Welsh text yet"):
            _ = HouseStyle(language="cy")

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b'{"contact": ""}', "contact: "),
            (b"[]", "house style: is not an object"),
            (b"{", "house style: is not JSON"),
            (b'{"contact": "a", "contact": "b"}', "house style: has an object with the same key twice"),
            (b'{"salutaton": "Dear all"}', "house style: has a key `salutaton` that is no slot of a house style"),
            (b'{"Dear <b>": "x"}', "house style: has a key that is no slot of a house style; give `language`"),
            (b'{"salutation": "Dear\\nall"}', "salutation: holds a control character"),
            (b'{"signposts": ["one", 2]}', "signposts[1]: "),
            (b'{"language": "fr"}', "language: "),
            (b" " * 100_001, "house style: is larger than a house style may be"),
        ],
    )
    def test_mistakes_are_named(self, content: bytes, said: str) -> None:
        """The place, the problem and the remedy; never a word of what is in it."""
        assert [str(problem)[: len(said)] for problem in problems(content)] == [said]

    @pytest.mark.parametrize("slot", ["letterhead", "salutation", "sign_off", "contact"])
    def test_words_that_tell_are_refused(self, slot: str) -> None:
        """The same checks as for any letter, whichever way the words go."""
        for text in (
            "We have searched and our search found 5 records.",
            "We do hold the information.",
            "You may appeal to the Information Tribunal within 28 days.",
        ):
            found = problems(json.dumps({slot: text}).encode())
            assert {problem.path for problem in found} == {slot}
            assert all(problem.problem.startswith(("does not pass check ", "says, or turns on, ")) for problem in found)
            assert not any("5 records" in str(problem) for problem in found)

    def test_signposts_are_checked_too(self) -> None:
        """As a list."""
        assert problems(json.dumps({"signposts": ["Our search found 5 records of this."]}).encode())[0].path == "signposts"
