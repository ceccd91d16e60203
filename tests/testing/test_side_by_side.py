"""Two texts in two columns: what differs is seen, what does not is short."""

from ncnd.testing.side_by_side import MOST, WIDTH, side_by_side


def shown(left: str, right: str) -> str:
    return side_by_side(left, right, ("left", "right"))


def test_words_that_differ_are_marked_and_far_words_left_out() -> None:
    """In a long line only the words round the difference are shown."""
    far = " ".join(f"word{number}" for number in range(40))
    text = " ".join(shown(f"{far} held {far} now {far}", f"{far} sought {far} then {far}").split())
    assert "»held«" in text
    assert "»then«" in text
    assert "word39" in text
    assert "word20" not in text


def test_short_lines_are_shown_whole() -> None:
    """Nothing is left out where there is room."""
    assert "it is »held« by us" in shown("it is held by us", "it is sought by us")


def test_lines_that_have_little_in_common_are_shown_whole() -> None:
    """Marking word by word would be unreadable."""
    assert "»We hold it.«" in shown("We hold it.", "Nothing was found.")


def test_what_cannot_be_seen_is_made_visible() -> None:
    """Spaces, tabs and control characters."""
    text = shown("same words here\u200b", "same words here\t")
    assert "\\u200b" in text
    assert "\\t" in text
    assert "»··«" in shown("same words  ", "same words")


def test_a_line_that_only_one_side_has() -> None:
    """The other column stays empty."""
    text = shown("one\ntwo", "one\nextra\ntwo")
    assert [line.split() for line in text.splitlines()[2:]] == [["one", "one"], ["»«", "|", "»extra«"], ["two", "two"]]


def test_equal_lines_are_shortened() -> None:
    """Of many, the first and the last; of a long one, its beginning."""
    equal = "\n".join(["first " + "x " * WIDTH, "second", "third", "last"])
    text = shown(f"{equal}\na", f"{equal}\nb")
    assert "second" not in text
    assert "last" in text
    assert all(len(line) <= 2 * WIDTH + 3 for line in text.splitlines())


def test_only_so_many_lines() -> None:
    """Two letters that have nothing in common are not printed in full."""
    text = shown("\n".join(f"a{number}" for number in range(50)), "\n".join(f"b{number}" for number in range(50)))
    assert text.endswith(f"and {50 - MOST} more")
