"""Whole pages: the file note with its picture, and each provision."""

from itertools import pairwise
from pathlib import Path

import pytest

from ncnd import file_note, read_case
from ncnd.catalogue import bundled
from ncnd.display.blocks import Heading, Table
from ncnd.display.file_note import file_note_page
from ncnd.display.provision import provision_page
from ncnd.picture import explain_html, provision_html
from ncnd.picture.markup import shown
from ncnd.provision import Provision
from tests.held_blind import harness
from tests.picture.drawn import FIRM, LINKED, Page, noted

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.json"))
LAW = bundled()
PROVISIONS = LAW.exemptions.provisions
HOSTILE = "<img src=x onerror=alert(1)> </style><script>alert(2)</script> [link](javascript:x) &amp; \"'"


def read_by_everyone(page: str) -> Page:
    """What any page of ours keeps to, so that a keyboard and a screen reader get through it."""
    read = Page(page)
    assert page.startswith("<!DOCTYPE html>\n")
    assert [each["lang"] for each in read.all("html")] == ["en-GB"]
    assert len(read.all("title")) >= 1
    levels = [int(tag[1]) for tag, _ in read.found if tag in ("h1", "h2")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each.get("scope") in ("row", "col") for each in read.all("th"))
    moved = [each for each in read.all("div") if each.get("class") == "wide"]
    assert all(each["tabindex"] == "0" and each["role"] == "region" and each["aria-label"] for each in moved)
    assert len(moved) >= len(read.all("table"))
    assert not {"script", "link", "img", "iframe", "form"} & {tag for tag, _ in read.found}
    assert not any(name.startswith("on") for _, attributes in read.found for name in attributes)
    return read


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
class TestFileNote:
    def test_it_is_one_picture_and_all_of_the_note_in_words(self, path: Path) -> None:
        """Every word that the command prints stands on the page as text or as the address of a link."""
        note = file_note(read_case(path))
        read = read_by_everyone(explain_html(note))
        assert len(read.all("svg")) == 1
        assert_has_all_of(read, list(file_note_page(note, LAW)))

    def test_it_tells_nothing_of_what_is_held(self, path: Path) -> None:
        """Page and picture are the same whatever is held: no holding reaches the note that they are drawn from."""
        case = read_case(path)
        parts = [part.part for part in file_note(case).parts]
        every = {explain_html(file_note(version)) for _, version in harness.versions(case, parts)}
        assert len(every) == 1


def test_it_is_marked_not_for_release() -> None:
    """In its title, which a browser puts on the tab and on paper, and at its top."""
    page = explain_html(noted({"conduct": "covert", "grounds": [LINKED]}))
    assert "<title>File note: NOT FOR RELEASE FOI-1</title>" in page
    assert "<h1>File note: NOT FOR RELEASE</h1>" in page


def test_what_an_officer_wrote_is_shown_and_never_obeyed() -> None:
    """Reasons with markup in them are words, and the page has the same elements as with any other words."""
    plain = noted({"conduct": "covert", "grounds": [FIRM]})
    hostile = noted({"conduct": "covert", "grounds": [{**FIRM, "if_confirmed": HOSTILE}]})
    read = read_by_everyone(explain_html(hostile))
    assert HOSTILE in read.text
    assert read.found == Page(explain_html(plain)).found


def test_a_reason_keeps_its_lines() -> None:
    page = explain_html(noted({"conduct": "covert", "grounds": [{**FIRM, "if_confirmed": "one\ntwo"}]}))
    assert "<td>one\ntwo</td>" in page


def test_what_cannot_be_seen_is_made_visible() -> None:
    """Marks that reorder a line, and controls, are replaced; letters of any script and line breaks are not."""
    assert shown("a\u202eb\x07c\u200bd\u2028e") == "a\ufffdb\ufffdc\ufffdd\ufffde"
    assert shown("Ŵyddgrug\n\tМосква") == "Ŵyddgrug\n\tМосква"


@pytest.mark.parametrize("provision", PROVISIONS, ids=lambda each: each.provision)
class TestProvision:
    def test_it_has_all_that_the_command_prints(self, provision: Provision) -> None:
        """Its test, status, limbs, purposes, bodies, bars, dates and notes."""
        read = read_by_everyone(provision_html(provision))
        assert_has_all_of(read, list(provision_page(provision, LAW)))

    def test_every_source_is_a_link_in_the_words_of_its_citation(self, provision: Provision) -> None:
        """A link says where it leads, and no address is left as text."""
        page = provision_html(provision)
        for source in provision.sources:
            assert f'href="{source.url}">{source.citation}</a>' in page.replace("&amp;", "&")
        assert "http" not in Page(page).text


def assert_has_all_of(read: Page, blocks: list[str | Heading | Table]) -> None:
    """Fail unless every word of the blocks is on the page, addresses as the targets of links."""
    targets = {each["href"] for each in read.all("a")}
    for block in blocks:
        match block:
            case Heading(words):
                pieces = [words]
            case Table(rows, columns):
                pieces = [cell for row in (columns, *rows) for cell in row]
            case words:
                pieces = [line.removeprefix("- ").replace("`", "") for line in words.split("\n")]
        for piece in (each for words in pieces for each in words.split("; ")):
            assert piece in targets or " ".join(piece.split()) in read.text, piece


def test_a_name_between_backticks_is_marked_as_one() -> None:
    """In the remarks of the library's own; a backtick without its fellow stays a backtick."""
    note = noted({"conduct": "covert", "grounds": [LINKED]}).model_copy(update={"remarks": ("position `x` is new", "a ` alone")})
    page = explain_html(note)
    assert "<li>position <code>x</code> is new</li>" in page
    assert "<li>a ` alone</li>" in page


def test_no_address_that_an_officer_wrote_becomes_a_link() -> None:
    """Only where the law was read is linked to."""
    written = "as agreed; https://example.org/else"
    page = explain_html(
        noted({"conduct": "covert", "grounds": [{**FIRM, "if_confirmed": written, "if_denied": "https://example.org"}]})
    )
    assert f"<td>{written}</td>" in page
    assert all("example.org" not in (each["href"] or "") for each in Page(page).all("a"))
    assert Page(page).all("a")


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    """Half a million marks that could begin a citation are read once each."""
    words = "; http" * 100_000
    page = explain_html(noted({"conduct": "covert", "grounds": [LINKED]}).model_copy(update={"reference": words}))
    assert f"<td>{words}</td>" in page
