"""The text of a letter from the file that it came in: plain text, Word, HTML or PDF."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import docx
import docx.document
import pypdf
import pytest

from ncnd.checks import letter_text
from ncnd.checks.files import opening
from ncnd.errors import LetterError

SILENCE: Final = "We can neither confirm nor deny that it is held."
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_file(fill: Callable[[docx.document.Document], object]) -> bytes:
    """A Word file, filled by a test."""
    made = docx.Document()
    fill(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def with_body(body: str) -> bytes:
    """A Word file whose body is written out as it is stored."""
    source = zipfile.ZipFile(io.BytesIO(word_file(lambda _: None)))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                names = f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
                content = f"<w:document {names}><w:body>{body}</w:body></w:document>".encode()
            archive.writestr(name, content)
    return file.getvalue()


def pdf_file(*pages: str) -> bytes:
    """A PDF with a line of text on each page, written by hand."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        shown = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else ""
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} /Contents {5 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    made = "%PDF-1.4\n"
    places: list[int] = []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    start = len(made)
    end = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return f"{made}xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode()


def encrypted(content: bytes, password: str) -> bytes:
    """A PDF that is locked with a password for its reader."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def refused(content: bytes) -> str:
    """How a file is refused: without a word of what it holds."""
    with pytest.raises(LetterError) as error:
        _ = letter_text(content)
    (problem,) = error.value.problems
    assert "secret" not in str(error.value)
    return str(problem)


class TestText:
    def test_as_it_is(self, tmp_path: Path) -> None:
        """Plain text is given as it stands, from a path or as bytes, without the mark of its encoding."""
        file = tmp_path / "letter.txt"
        _ = file.write_bytes(b"\xef\xbb\xbfDear A,\r\n\r\n\xe2\x80\x9cno\xe2\x80\x9d")
        assert letter_text(file) == letter_text(str(file)) == letter_text(file.read_bytes()) == "Dear A,\r\n\r\n“no”"

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            pytest.param(b"", "is empty", id="empty"),
            pytest.param(b"\xef\xbb\xbf \n\t", "is empty", id="blank"),
            pytest.param(b"secret \xe9", "is not UTF-8 (byte 8)", id="not-utf-8"),
            pytest.param("secret".encode("utf-16"), "is not UTF-8 (byte 1)", id="utf-16"),
            pytest.param(b"secret\0", "holds a NUL, which no text has", id="nul"),
            pytest.param(b"{\\rtf1 secret}", "is a rich text file", id="rtf"),
            pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1secret", "is a file of an old Word, or one with a password", id="old-word"),
            pytest.param(b"\x89PNG\r\n", "is a picture", id="png"),
            pytest.param(b"\xff\xd8\xff\xe0", "is a picture", id="jpeg"),
            pytest.param(b"secret " * 1_500_000, "is larger than a letter may be", id="too-large"),
            pytest.param(b"secret " * 800_000, "has more text than a letter may have", id="too-long"),
        ],
    )
    def test_what_is_no_letter(self, content: bytes, problem: str) -> None:
        """Each is refused with what is wrong and what to do."""
        said = refused(content)
        assert said.startswith(f"letter: {problem}; ")

    def test_no_such_file(self, tmp_path: Path) -> None:
        """A file that is not there is refused as the system words it."""
        with pytest.raises(LetterError, match="letter: cannot be read: no such file or directory; "):
            _ = letter_text(tmp_path / "none.txt")


class TestWord:
    def test_reading_order(self) -> None:
        """Headers, then paragraphs and tables as they stand, words in bold joined to their neighbours."""

        def fill(made: docx.document.Document) -> None:
            made.sections[0].header.paragraphs[0].text = "Exampleshire Police"
            made.add_paragraph("Dear A,")
            table = made.add_table(1, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = "Question 1", SILENCE
            last = made.add_paragraph("Section ")
            last.add_run("31(3)").bold = True
            last.add_run(" applies.")

        assert letter_text(word_file(fill)).split("\n") == [
            "Exampleshire Police",
            "",
            "Dear A,",
            "",
            "Question 1",
            "",
            SILENCE,
            "",
            "Section 31(3) applies.",
            "",
        ]

    def test_what_python_docx_alone_passes_over(self) -> None:
        """Form fields, insertions, links and text boxes are read, each once; what was deleted, hidden or is a field code is not."""
        paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
        body = "".join(
            (
                f"<w:sdt><w:sdtContent>{paragraph.format('field')}</w:sdtContent></w:sdt>",
                "<w:p><w:ins><w:r><w:t>inserted</w:t><w:tab/><w:br/></w:r></w:ins>",
                "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>",
                "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>",
                "<w:r><w:instrText>code</w:instrText></w:r>",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
                "<w:r><w:rPr><w:b/></w:rPr><w:t/><w:noBreakHyphen/></w:r></w:p>",
                "<w:p><w:r><mc:AlternateContent>",
                f"<mc:Choice Requires='wps'><w:txbxContent>{paragraph.format('box')}</w:txbxContent></mc:Choice>",
                f"<mc:Fallback><w:txbxContent>{paragraph.format('box')}</w:txbxContent></mc:Fallback>",
                "</mc:AlternateContent></w:r></w:p>",
            )
        )
        assert letter_text(with_body(body)) == "field\n\ninserted\t\nlink-\n\nbox\n"

    def test_scan(self) -> None:
        """A file without a word is refused as what it may be."""
        assert refused(word_file(lambda _: None)) == (
            "letter: has no text; it may be a scan; have its text recognised first, or type out the letter"
        )

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            pytest.param(b"PK\x03\x04 secret", "is not a Word file that can be read", id="broken-zip"),
            pytest.param(with_body("<w:p>")[:-200], "is not a Word file that can be read", id="cut-short"),
            pytest.param(with_body("<w:p>secret"), "is not a Word file that can be read", id="broken-xml"),
        ],
    )
    def test_broken(self, content: bytes, problem: str) -> None:
        """A file that Word could not open either is refused."""
        assert refused(content).startswith(f"letter: {problem}; ")

    def test_another_zip_file(self) -> None:
        """A zip file of something else is said to be one."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("letter.txt", "secret")
        assert refused(file.getvalue()).startswith("letter: is a zip file, and not a Word file; ")

    def test_bomb(self) -> None:
        """A small file that unpacks to a very large one is refused before it is unpacked."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", b" " * 30_000_000)
        assert len(file.getvalue()) < 100_000
        assert refused(file.getvalue()) == "letter: unpacks to more than a letter may; save it as plain text"


class TestPage:
    def test_what_it_shows(self) -> None:
        """A line for each row and item, a blank line between paragraphs, and nothing that a browser does not show."""
        page = (
            "\ufeff<!-- saved --><!DOCTYPE html><html><head><title>no</title><style>no</style></head><body><script>no</script>"
            "<h1>Reply</h1><p>We can <b>neither</b>\n confirm &amp; deny,<br>under s&nbsp;31.</p><p hidden>no</p>"
            "<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
            "<pre>x  y\nz</pre><!-- no --></body></html>"
        )
        assert letter_text(page.encode()) == (
            "Reply\n\nWe can neither confirm & deny,\nunder s\xa031.\n\none\ntwo\n\na\tb\nc\n\nx  y\nz"
        )

    def test_pages_of_old(self) -> None:
        """A page that is not UTF-8 is read in the encoding of old Windows."""
        assert letter_text("<html><body>“no”</body>".encode("windows-1252")) == "“no”"

    def test_deep(self) -> None:
        """A page that is nested as no page of text is gets refused, since it would take too long to read."""
        page = b"<html><body>%b</p></i></u>" + SILENCE.encode()
        assert letter_text(page % (b"<div><p></div>" * 10_000 + b"<div>" * 400)) == SILENCE
        assert refused(page % (b"<div></x>" * 600)).startswith("letter: is nested deeper than a page of text is; ")

    def test_empty(self) -> None:
        """A page that shows nothing is refused."""
        assert refused(b"<html><body><img src=secret></body></html>").startswith("letter: has no text; it may be a scan; ")

    def test_too_long(self) -> None:
        """A page that says more than a letter may is refused."""
        page = b"<html><body>" + b"<p>secret words</p>" * 500_000
        assert refused(page).startswith("letter: has more text than a letter may have; ")


class TestPdf:
    def test_page_after_page(self) -> None:
        """The words of each page, with a blank line between pages."""
        assert letter_text(pdf_file("Dear A,", SILENCE)) == f"Dear A,\n\n{SILENCE}"

    def test_locked_against_changes_only(self) -> None:
        """A PDF that opens without a password is read."""
        assert letter_text(encrypted(pdf_file(SILENCE), "")) == SILENCE

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            pytest.param(encrypted(pdf_file("secret"), "password"), "is encrypted", id="encrypted"),
            pytest.param(pdf_file(""), "has no text; it may be a scan", id="scan"),
            pytest.param(b"%PDF-1.4 secret", "is not a PDF that can be read", id="broken"),
            pytest.param(pdf_file("secret")[:300], "is not a PDF that can be read", id="cut-short"),
            pytest.param(pdf_file(*["secret"] * 501), "has more pages than a letter may have", id="too-many-pages"),
        ],
    )
    def test_refused(self, content: bytes, problem: str, capsys: pytest.CaptureFixture[str]) -> None:
        """What cannot be read is said, and nothing reaches standard error by the way."""
        assert refused(content).startswith(f"letter: {problem}; ")
        assert capsys.readouterr() == ("", "")

    def test_broken_page(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A page on which the library fails is named by its number."""

        def fails(*_: object) -> str:
            raise KeyError("secret")

        monkeypatch.setattr(pypdf.PageObject, "extract_text", fails)
        assert refused(pdf_file("secret")).startswith("letter: has a page that cannot be read (1); ")


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"%PDF-1.4", b"<html>"], ids=["docx", "pdf", "html"])
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Without the libraries the message says what to install; plain text needs none of them."""
    for name in ("docx", "selectolax", "pypdf"):
        monkeypatch.setitem(sys.modules, name, None)
    assert refused(content).endswith("file, which needs the extra; pip install 'ncnd[read]'")
    assert opening.letter_text(SILENCE.encode()) == SILENCE
