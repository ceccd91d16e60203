"""The same class of question, the same line: over letters and over readings of letters."""

import pytest

from ncnd.checks.reading import read_letter
from ncnd.testing import assert_same_line


def letter(sections: str, what: str = "the information") -> str:
    return f"We neither confirm nor deny whether we hold {what}, by virtue of {sections} of the Act."


LINE = letter("section 24(2) and section 31(3)")


def told(answers: dict[str, str], classes: dict[str, str] | None = None) -> str:
    with pytest.raises(AssertionError) as raised:
        assert_same_line(answers, classes)
    return str(raised.value)


def test_one_line() -> None:
    """In letters and readings, whatever the order of the citations."""
    assert_same_line({"a": LINE, "b": letter("sections 31(3) and 24(2)"), "c": read_letter(LINE)})


def test_another_provision() -> None:
    """Those that depart from the line of most are named last."""
    message = told({"2021/1": letter("section 31(3)"), "2022/2": LINE, "2023/3": LINE})
    assert message.splitlines()[1:] == [
        "  24(2), 31(3), for the whole request: 2022/2, 2023/3",
        "  31(3), for the whole request: 2021/1",
    ]


def test_another_scope() -> None:
    """Silence to a part and silence to the whole are two lines, and so is an answer."""
    message = told({"1": LINE, "2": letter("section 24(2) and section 31(3)", "any other information"), "3": "We hold nothing."})
    assert "for a part of the request: 2" in message
    assert "no silence: 3" in message


def test_silence_on_no_provision() -> None:
    """Said as such."""
    assert "no provision, for the whole request: 2" in told(
        {"1": LINE, "2": "We neither confirm nor deny whether we hold the information."}
    )


def test_classes_are_kept_apart() -> None:
    """Different classes may take different lines; the message names the class in which answers differ."""
    answers = {"1": LINE, "2": letter("section 31(3)"), "3": LINE}
    assert_same_line(answers, {"1": "equipment", "2": "sources", "3": "equipment"})
    message = told(answers, {"1": "equipment", "2": "equipment", "3": "sources"})
    assert message.startswith("answers to the same class of question (equipment) do not take the same line:")
    assert "sources" not in message


def test_nothing_to_compare_is_a_mistake() -> None:
    """And so is an answer whose class is not given."""
    with pytest.raises(ValueError, match="no answers were given"):
        assert_same_line({})
    with pytest.raises(ValueError, match="`classes` says nothing of 2"):
        assert_same_line({"1": LINE, "2": LINE}, {"1": "equipment"})
