"""The words that a finding is about, underlined in their line, and made harmless."""

import pytest

from ncnd.display.checked import Lines
from ncnd.display.excerpt import Row, excerpt


def shown(text: str, words: str, width: int = 60) -> list[Row]:
    """The excerpt about some words of a text."""
    start = text.index(words)
    return list(excerpt(Lines(text), (start, start + len(words)), width))


def test_in_the_middle_of_a_long_line() -> None:
    """Some words before and after are shown, and that there are more."""
    text = f"{'before ' * 20}here it is {'after ' * 20}"
    (row,) = shown(text, "here it is", 100)
    assert row.text == f"…{'before ' * 5}here it is{' after' * 6}…"
    assert row.marks == f"{' ' * 36}^^^^^^^^^^"


def test_a_line_without_spaces() -> None:
    """A word that does not fit is cut where it has to be."""
    rows = shown("a" * 200, "a" * 100, 30)
    assert [len(row.text) for row in rows] == [30, 30, 30, 30, 1]
    assert rows[-1] == Row("", "…", "")


def test_over_several_lines() -> None:
    """Each line of the span has its number; line breaks of every kind count once; a long one is cut short."""
    text = "one\r\ntwo words\nthree\rfour\nfive\nsix\nseven"
    assert shown(text, "words\nthree\rfour") == [
        Row("2", "two words", "    ^^^^^"),
        Row("3", "three", "^^^^^"),
        Row("4", "four", "^^^^"),
    ]
    assert [row.number for row in shown(text, "words\nthree\rfour\nfive\nsix")] == ["2", "3", "4", "5", ""]


def test_broken_between_words() -> None:
    """A long stretch goes on in the next row, with its marks beneath."""
    rows = shown("We can neither confirm nor deny that it is held.", "neither confirm nor deny", 20)
    assert [row.text for row in rows] == ["We can neither", "confirm nor deny", "that it is held."]
    assert [row.marks for row in rows] == ["       ^^^^^^^^", "^^^^^^^^^^^^^^^^", ""]
    assert [row.number for row in rows] == ["1", "", ""]


@pytest.mark.parametrize(
    ("character", "written"),
    [("\x1b[2J", r"\x1b[2J"), ("\u202e", r"\u202e"), ("\x07", r"\x07"), ("\t", " "), ("\u2028", r"\u2028")],
    ids=["escape", "reordering", "bell", "tab", "separator"],
)
def test_nothing_acts_on_a_terminal(character: str, written: str) -> None:
    """What a terminal might act on is written out, and the marks stay under the words."""
    (row,) = shown(f"a{character}b held c", "held")
    assert row.text == f"a{written}b held c"
    assert row.marks.index("^") == row.text.index("held")


def test_wide_characters() -> None:
    """A character of two columns has two marks."""
    (row,) = shown("日本 held", "日本")
    assert row.marks == "^^^^"
