"""Letters as Markdown and as HTML: the words of the plain letter, in real headings and lists."""

import os
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

from ncnd.catalogue import Catalogue, bundled
from ncnd.letter import to_html, to_markdown
from ncnd.letter.composing import log_outline, reply_outline, review_outline
from ncnd.letter.html import html_of
from ncnd.letter.markdown import markdown_of
from tests.cases.build import reply
from tests.cases.letters import LETTERS
from tests.letters.rendered import DIALECT, XHTML, from_html, from_markdown, meant, parsed_html
from tests.letters.test_letters import NAMES, response_of
from tests.letters.test_renderings import reviewed

HERE: Final = Path(__file__).resolve().parent
GOLDEN: Final = ("final", "west-midlands-opcc", "west-midlands-police")
RENDERINGS: Final = {"md": to_markdown, "html": to_html}

letters = pytest.mark.parametrize("name", NAMES)


@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("kind", RENDERINGS)
def test_letter_is_as_it_was_reviewed(name: str, kind: str) -> None:
    """The whole letter, byte for byte. `NCND_UPDATE_LETTERS=1` writes it again."""
    written = RENDERINGS[kind](response_of(name))
    file = HERE / f"{name}.{kind}"
    if os.environ.get("NCND_UPDATE_LETTERS") == "1":
        _ = file.write_text(written, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == written


def test_every_file_is_a_letter_that_is_made() -> None:
    """No letter is left over from a case that is gone."""
    found = sorted(file.name for kind in RENDERINGS for file in HERE.glob(f"*.{kind}"))
    assert found == sorted(f"{name}.{kind}" for name in GOLDEN for kind in RENDERINGS)


@letters
def test_markdown_says_what_the_letter_says(name: str) -> None:
    """Every text, in order, in the block that it belongs to: to a plain parser, and to one that knows tables and strikethrough."""
    response = response_of(name)
    expected = meant(reply_outline(response))
    assert from_markdown(to_markdown(response)) == expected
    assert from_markdown(to_markdown(response), DIALECT) == expected


@letters
def test_html_says_what_the_letter_says(name: str) -> None:
    """Every text, in order, in the block that it belongs to, to a parser that takes no mistake."""
    response = response_of(name)
    assert from_html(to_html(response)) == meant(reply_outline(response))


@pytest.mark.parametrize("law", [None, bundled()], ids=["bundled", "given"])
def test_other_letters_are_rendered_too(law: Catalogue | None) -> None:
    """The outcome of a review and the entry in the disclosure log go through the same two functions."""
    given = LETTERS["withheld"]
    for letter in (review_outline(reviewed(given), law=law), log_outline(reply(given), law=law)):
        assert from_markdown(markdown_of(letter)) == from_html(html_of(letter)) == meant(letter)


@letters
class TestPage:
    """What a page has besides its words."""

    def test_language_title_and_one_main(self, name: str) -> None:
        """A screen reader says the words in the right language, and finds its way."""
        page = parsed_html(to_html(response_of(name)))
        assert page.get("lang") == "en-GB"
        title = page.findtext(f"{XHTML}head/{XHTML}title")
        assert title is not None
        assert title.startswith("Freedom of Information Act 2000: ")
        assert title.endswith(response_of(name).authority.name)
        assert len(page.findall(f".//{XHTML}main")) == 1

    def test_headings_step_down_one_level_at_a_time(self, name: str) -> None:
        """One title, first."""
        levels = [int(kind[1]) for kind, _ in from_html(to_html(response_of(name))) if kind.startswith("h")]
        assert (levels[0], levels.count(1)) == (1, 1)
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_tests_are_an_annex(self, name: str) -> None:
        """A section with a heading of its own, after the signature; a letter without a test has none."""
        page = parsed_html(to_html(response_of(name)))
        sections = [each for each in page.iter(f"{XHTML}section") if each.get("aria-labelledby") == "annex"]
        assert len(sections) == bool(response_of(name).public_interest_tests)
        for section in sections:
            assert section[0].get("id") == "annex"

    def test_places_to_be_filled_are_marked_and_labelled(self, name: str) -> None:
        """By a word as well as by colour, in drafts alone, and every one of them outside the list for the officer."""
        written = to_html(response_of(name))
        marked = [str(each.text) for each in parsed_html(written).iter(f"{XHTML}mark")]
        assert all(text.startswith("[officer: ") and text.endswith("]") for text in marked)
        assert len(marked) == written.replace("[officer: …]", "").count("[officer: ")

    def test_nothing_is_fetched_and_nothing_runs(self, name: str) -> None:
        """No script, no link, no address but those printed; the policy allows the one style sheet and nothing else."""
        written = to_html(response_of(name))
        style = written.partition("<style>")[2].partition("</style>")[0]
        allowed = b64encode(sha256(style.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
        assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in written
        assert not re.search(r"(?i)<(script|a|img|link|iframe|object|form)\b|\bon\w+=|url\(|@import|font-style|italic", written)
