"""The README keeps its promises: what it shows is what a reader gets."""

import re
from xml.etree import ElementTree

from ncnd import read_case, respond
from ncnd.letter import to_text
from tests.docs.reading import CHECKOUT, blocks, excerpts, read, shown_in_order

README = read("README.md")
SVG = "{http://www.w3.org/2000/svg}"


def test_the_two_commands_stand_at_the_top() -> None:
    """Before any heading but the title, each with what it does."""
    (first, *_) = blocks("README.md")
    assert first.language == "sh"
    assert re.findall(r"^(make \w+) +# \w", first.text, re.MULTILINE) == ["make demo", "make test"]
    assert README.index("```sh") < README.index("\n## ")


def test_the_letter_shown_is_the_letter_drafted() -> None:
    """Every word in the picture stands in the letter of the example, in that order. The two marks beside it are its own."""
    (picture,) = re.findall(r"^!\[[^\]]+\]\(([^)]+)\)$", README, re.MULTILINE)
    root = ElementTree.fromstring(read(picture))
    drawn = [each.text or "" for each in root.iter(f"{SVG}text")]
    marks = [line for line in drawn if line in ("answered", "the same, whatever is held")]
    letter = to_text(respond(read_case(CHECKOUT / "examples" / "west-midlands-police.json")))
    pieces = excerpts("\n".join(line for line in drawn if line not in marks))
    assert [len(marks), len(pieces)] == [2, 5]
    assert shown_in_order(pieces, re.sub(r"^-+$", "", letter, flags=re.MULTILINE))


def test_the_picture_can_be_heard() -> None:
    """It has a title and a description, and the README says what it shows."""
    root = ElementTree.fromstring(read("docs/letter.svg"))
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title says")
    assert [each.get("id") for each in root if each.text and each.text.strip() and each.get("id")] == ["title", "says"]
    assert len(re.findall(r"^!\[A drafted letter\. .{80,}\]", README, re.MULTILINE)) == 1


def test_what_is_outstanding_in_it_is_what_the_readme_says() -> None:
    """The line is not adopted, and two balances are not struck."""
    response = respond(read_case(CHECKOUT / "examples" / "west-midlands-police.json"))
    assert response.status == "draft"
    assert [entry.where.partition(" (")[0] for entry in response.outstanding] == [
        "position `covert-policing`",
        "section 24(2)",
        "section 31(3)",
    ]


def test_the_promise_takes_two_sentences_and_leads_to_its_limits() -> None:
    """The promise is no longer than a reader will read, and says where its limits are."""
    promise = README.partition("## The promise: held-blind\n")[2].partition("\n## ")[0].strip()
    assert len(re.findall(r"[.!?](?: |$)", promise)) == 2
    assert "(docs/held-blind.md)" in promise


def test_three_lines_of_python_and_five_of_commands() -> None:
    """What a developer and an officer need first fits on one screen each."""
    python = [block for block in blocks("README.md") if block.language == "python"]
    commands = [block for block in blocks("README.md") if block.language == "sh"][1:]
    assert [len(block.text.splitlines()) for block in (*python, *commands)] == [3, 5]
    named = re.findall(r"^ncnd (\w+)", commands[0].text, re.MULTILINE)
    assert named == ["respond", "explain", "factors", "provision", "check"]


def test_it_counts_the_provisions_rightly() -> None:
    """Three are named, and there are so many more."""
    more = re.search(r"23\(5\), 24\(2\) or 31\(3\), or one of (\d+) other", README)
    assert more is not None
    assert int(more[1]) == len(list((CHECKOUT / "docs" / "provisions").glob("*.md"))) - 3
