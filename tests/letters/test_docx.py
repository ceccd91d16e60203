"""Letters as Word documents: the words of the plain letter, in the styles of the authority's own template."""

import importlib.util
import io
import re
import zipfile
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any, Final

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ncnd.errors import TemplateError
from ncnd.extra import MissingExtra
from ncnd.letter import to_docx, to_text
from ncnd.letter.composing import log_outline, reply_outline, review_outline
from ncnd.letter.docx import docx_of
from ncnd.letter.word_parts import MAIN, empty_file
from tests.cases.build import reply
from tests.cases.letters import LETTERS
from tests.letters.rendered import from_docx, meant
from tests.letters.test_letters import NAMES, response_of
from tests.letters.test_renderings import reviewed

DRAFT: Final = response_of("west-midlands-police")
FINAL: Final = response_of("final")

letters = pytest.mark.parametrize("name", NAMES)


def opened(content: bytes) -> Any:
    """The document as python-docx reads it."""
    return Document(io.BytesIO(content))


def saved(document: Any) -> bytes:
    """A document as bytes, for a template."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def parts(content: bytes) -> dict[str, str]:
    """The XML parts of a file, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist() if name.endswith((".xml", ".rels"))}


@letters
class TestWords:
    """What it says."""

    def test_it_says_what_the_letter_says(self, name: str) -> None:
        """Every text, in order, in a heading, a list, a quotation or a paragraph."""
        assert from_docx(to_docx(response_of(name))) == meant(reply_outline(response_of(name)))

    def test_its_paragraphs_are_those_of_the_plain_letter(self, name: str) -> None:
        """Whatever their order: the tests go to the end, under a heading of their own."""
        plain = re.sub(r"(?m)^(?:-+$|- |\d+\. |    )", "", to_text(response_of(name)))
        said = [line for _, text in from_docx(to_docx(response_of(name))) for line in text.split("\n")]
        annex = ["Annex: the public interest"] if response_of(name).public_interest_tests else []
        assert sorted(said) == sorted([*(line for line in plain.splitlines() if line), *annex])

    def test_each_place_to_be_filled_is_a_control(self, name: str) -> None:
        """Highlighted, with a number and a title that fits; in drafts alone."""
        controls = opened(to_docx(response_of(name))).element.body.findall(f".//{qn('w:sdt')}")
        assert bool(controls) <= (response_of(name).status == "draft")
        for number, control in enumerate(controls, start=1):
            text = "".join(each.text for each in control.iter(qn("w:t")))
            assert text.startswith("[officer: ")
            assert text.endswith("]")
            title = control.find(f".//{qn('w:alias')}").get(qn("w:val"))
            assert text.removeprefix("[officer: ").startswith(title.removesuffix("…"))
            assert 0 < len(title) <= 64
            assert control.find(f".//{qn('w:id')}").get(qn("w:val")) == str(number)
            assert [each.get(qn("w:val")) for each in control.iter(qn("w:highlight"))] == ["yellow"]

    def test_annex_and_list_for_the_officer_begin_a_page(self, name: str) -> None:
        """So that the second can be taken off before the letter goes."""
        response = response_of(name)
        breaks = [each for each in opened(to_docx(response)).paragraphs if each.paragraph_format.page_break_before]
        assert len(breaks) == bool(response.public_interest_tests) + (response.status == "draft")


def test_every_place_of_a_draft_is_found() -> None:
    """As many controls as the plain letter has marks, the one in the warning above it left out."""
    controls = opened(to_docx(DRAFT)).element.body.findall(f".//{qn('w:sdt')}")
    assert len(controls) == to_text(DRAFT).count("[officer: ") - 1


def test_other_letters_are_rendered_too() -> None:
    """The outcome of a review and the entry in the disclosure log."""
    given = LETTERS["withheld"]
    for letter in (review_outline(reviewed(given)), log_outline(reply(given))):
        assert from_docx(docx_of(letter)) == meant(letter)


class TestFile:
    """What the file is, besides its words."""

    def test_same_response_same_bytes(self) -> None:
        """Made again, they are the same; and no entry of the file has a time of day."""
        first = to_docx(FINAL)
        assert to_docx(FINAL.model_copy(deep=True)) == first
        with zipfile.ZipFile(io.BytesIO(first)) as file:
            names = file.namelist()
            assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert file.testzip() is None
        assert names == ["[Content_Types].xml", *sorted(names[1:])]

    def test_it_says_no_author_and_no_time(self) -> None:
        """Nor anything that differs between two letters of one kind."""
        core = opened(to_docx(FINAL)).core_properties
        assert (core.author, core.last_modified_by, core.comments, core.revision) == ("", "", "", 1)
        assert {str(core.created)[:19], str(core.modified)[:19]} == {"2005-01-01 00:00:00"}
        assert (core.title, core.language) == ("Freedom of Information Act 2000: reply to your request", "en-GB")
        opcc = to_docx(response_of("west-midlands-opcc"))
        assert parts(opcc)["docProps/core.xml"] == parts(to_docx(FINAL))["docProps/core.xml"]

    def test_language_and_type(self) -> None:
        """British English, Arial, 12 point, left aligned, nothing in italics or in another colour."""
        found = parts(to_docx(DRAFT))
        styles = found["word/styles.xml"]
        assert re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles) == ["en-GB"]
        assert '<w:sz w:val="24"/>' in styles
        assert 'w:ascii="Arial"' in styles
        for each in (styles, found["word/document.xml"]):
            assert not re.search(r"<w:(?:i|iCs|jc|color)[ />]", each)

    def test_headings_and_lists_are_real(self) -> None:
        """A heading has its level in the outline, and a list its numbering."""
        document = opened(to_docx(DRAFT))
        for level in range(1, 5):
            style = document.styles[f"Heading {level}"].element
            assert style.find(f".//{qn('w:outlineLvl')}").get(qn("w:val")) == str(level - 1)
        listed = [each for each in document.paragraphs if each.style.name.startswith("List ")]
        assert listed
        assert all(each._p.pPr.numPr is not None for each in listed)
        kinds = re.findall(r'<w:numFmt w:val="(\w+)"', parts(to_docx(DRAFT))["word/numbering.xml"])
        assert sorted(kinds) == ["bullet", "decimal"]

    def test_pages_are_numbered(self) -> None:
        """By a field, so that the number is right on each page."""
        footers = [text for name, text in parts(to_docx(FINAL)).items() if name.startswith("word/footer")]
        assert [re.findall(r'w:instr="([^"]+)"', text) for text in footers] == [[" PAGE "]]


def letterhead() -> Any:
    """A template as an authority may have it: python-docx's own, with a letterhead, an instruction and a footer."""
    document: Any = Document()
    document.sections[0].header.paragraphs[0].text = "EXAMPLESHIRE POLICE"
    document.add_paragraph("Information Rights Unit")
    document.add_paragraph()
    document.core_properties.author = "Sam Example"
    return document


class TestTemplate:
    """An authority's own letterhead."""

    def test_letter_follows_the_letterhead_in_its_styles(self) -> None:
        """The page, the header and the styles are the template's; the blank line at its end is taken."""
        content = to_docx(DRAFT, saved(letterhead()))
        document = opened(content)
        assert document.sections[0].header.paragraphs[0].text == "EXAMPLESHIRE POLICE"
        assert document.paragraphs[0].text == "Information Rights Unit"
        assert from_docx(content, before=1) == meant(reply_outline(DRAFT))
        assert document.core_properties.author == ""
        assert to_docx(DRAFT, saved(letterhead())) == content

    def test_language_is_set_in_its_styles(self) -> None:
        """Whatever it was."""
        defaults = opened(to_docx(DRAFT, saved(letterhead()))).styles.element.find(qn("w:docDefaults"))
        assert [each.get(qn("w:val")) for each in defaults.iter(qn("w:lang"))] == ["en-GB"]

    def test_path_and_bytes(self, tmp_path: Path) -> None:
        """Either will do."""
        content = saved(letterhead())
        path = tmp_path / "letterhead.docx"
        _ = path.write_bytes(content)
        assert to_docx(FINAL, path) == to_docx(FINAL, str(path)) == to_docx(FINAL, content)

    def test_missing_styles_are_added(self) -> None:
        """A template that lacks a style gets ours, under another id where the id is taken."""
        document = letterhead()
        for name in ("Heading 4", "Quote", "List Bullet"):
            style = document.styles[name].element
            style.getparent().remove(style)
        document.styles["Heading 5"].element.set(qn("w:styleId"), "Heading4")
        content = to_docx(DRAFT, saved(document))
        assert from_docx(content, before=1) == meant(reply_outline(DRAFT))
        assert opened(content).styles["Heading 4"].element.get(qn("w:styleId")) == "LetterHeading4"

    def test_template_without_default_styles_or_a_last_section(self) -> None:
        """The least that Word opens is enough."""
        document = opened(empty_file())
        defaults = document.styles.element.find(qn("w:docDefaults"))
        document.styles.element.remove(defaults)
        end = document.element.body.find(qn("w:sectPr"))
        document.element.body.remove(end)
        content = to_docx(FINAL, saved(document))
        assert "en-GB" in parts(content)["word/styles.xml"]
        assert opened(content).paragraphs[0].text == "Exampleshire Police"

    @pytest.mark.parametrize("numbered", [True, False], ids=["numbers its pages", "does not"])
    def test_its_footer_is_kept(self, numbered: bool) -> None:
        """A page number is added only to one that has none."""
        document = letterhead()
        paragraph = document.sections[0].footer.paragraphs[0]
        paragraph.text = "Safer together"
        if numbered:
            paragraph._p.append(parse_xml(f'<w:fldSimple xmlns:w="{MAIN}" w:instr=" PAGE "/>'))
        (footer,) = [text for name, text in parts(to_docx(FINAL, saved(document))).items() if name.startswith("word/footer")]
        assert "Safer together" in footer
        assert footer.count(" PAGE ") == 1

    @pytest.mark.parametrize("content", [b"", b"not a zip file", b"PK\x05\x06" + bytes(18)], ids=["empty", "text", "no parts"])
    def test_what_is_not_a_word_document_is_refused(self, content: bytes) -> None:
        """With what to do, and without a word of what is in it."""
        with pytest.raises(TemplateError, match=r"^template: is not a Word document; save it as `\.docx`, without macros$"):
            _ = to_docx(FINAL, content)

    def test_macros_are_refused(self) -> None:
        """A template with macros has another type."""
        with zipfile.ZipFile(io.BytesIO(empty_file())) as file:
            content = {name: file.read(name) for name in file.namelist()}
        content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as file:
            for name, part in content.items():
                file.writestr(name, part)
        with pytest.raises(TemplateError, match="without macros"):
            _ = to_docx(FINAL, made.getvalue())

    @pytest.mark.parametrize("path", ["no-such-file.docx", "a\0b"])
    def test_file_that_cannot_be_read(self, path: str) -> None:
        """Said so."""
        with pytest.raises(TemplateError, match=r"^template: cannot be read; check the name and the permissions$"):
            _ = to_docx(FINAL, path)


@pytest.fixture
def without_docx(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if python-docx were not installed."""
    found = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "docx" else found(name, package)

    monkeypatch.setattr("ncnd.letter.docx.find_spec", find_spec)


@pytest.mark.usefixtures("without_docx")
def test_without_the_extra_it_says_what_to_install() -> None:
    """Plain text, Markdown and HTML need nothing."""
    with pytest.raises(MissingExtra, match=r"pip install 'ncnd\[docx\]'"):
        _ = to_docx(FINAL)
    assert to_text(FINAL)
