"""The outline of a letter, from which every rendering is made."""

import pytest

from ncnd.letter.composing import log_outline, reply_outline, review_outline
from ncnd.letter.outline import Heading, Items, Marks, Outline, Quote, Span, spans
from ncnd.letter.text import text_of, to_text
from tests.cases.build import reply
from tests.cases.letters import LETTERS
from tests.letters.test_letters import NAMES, response_of
from tests.letters.test_renderings import reviewed

MARKS = Marks("[officer: ", "]")


@pytest.mark.parametrize("name", NAMES)
class TestOutline:
    """What holds for every letter, before it has a format."""

    def test_headings_step_down_one_level_at_a_time(self, name: str) -> None:
        """One title; within the annex, under its own title, each test and its steps."""
        letter = reply_outline(response_of(name))
        levels = [block.level for block in (*letter.head, *letter.body, *letter.closing) if isinstance(block, Heading)]
        assert (levels[0], set(levels[1:])) == (1, {2})
        annexed = [block.level for block in letter.annex if isinstance(block, Heading)]
        assert annexed[:1] in ([], [3])
        assert set(annexed) <= {3, 4}

    def test_each_question_is_quoted_once(self, name: str) -> None:
        """In its own words, and nowhere but under its heading."""
        response = response_of(name)
        quoted = [block.text for block in reply_outline(response).body if isinstance(block, Quote)]
        assert quoted == [answer.text for answer in response.answers]

    def test_only_a_draft_has_marks_and_a_list_for_the_officer(self, name: str) -> None:
        """A letter that can be sent has no place to be filled."""
        response = response_of(name)
        letter = reply_outline(response)
        draft = response.status == "draft"
        assert (letter.marks is not None, bool(letter.outstanding)) == (draft, draft)

    def test_each_item_of_a_list_begins_with_its_label(self, name: str) -> None:
        """So that a rendering can set the label apart without reading the text."""
        for block in reply_outline(response_of(name)).annex:
            if isinstance(block, Items):
                assert all(item.startswith(f"{label}. ") for label, item in zip(block.labels, block.items, strict=True))


def test_every_kind_of_letter_has_one() -> None:
    """A reply, the outcome of a review, and an entry in the disclosure log."""
    response = reply(LETTERS["withheld"])
    outlines: list[Outline] = [reply_outline(response), review_outline(reviewed(LETTERS["withheld"])), log_outline(response)]
    assert len({letter.title for letter in outlines}) == 3
    assert text_of(outlines[0]) == to_text(response)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [("plain", False)]),
        ("[officer: a]", [("[officer: a]", True)]),
        ("x [officer: a][officer: b] y", [("x ", False), ("[officer: a]", True), ("[officer: b]", True), (" y", False)]),
        ("never [officer: closed", [("never ", False), ("[officer: closed", False)]),
    ],
)
def test_a_place_to_be_filled_is_found(text: str, expected: list[Span]) -> None:
    """Wherever it stands in a paragraph; and in a letter that is not a draft there is none."""
    assert list(spans(text, MARKS)) == expected
    assert spans(text, None) == (Span(text, False),)


def test_a_weight_without_its_reason_is_not_printed() -> None:
    """Nor a reason without its weight: the draft says what is outstanding instead."""
    given = {**LETTERS["one-balance-lost"]}
    for half in ({"weight": "slight"}, {"reason": "It is new"}):
        factors = [{"id": "F001", "values": {"topic": "drones"}, **half}]
        balances = [{**balance, "factors": factors} for balance in given["balances"]]
        items = [block for block in reply_outline(reply({**given, "balances": balances})).annex if isinstance(block, Items)]
        assert items
        assert all("eight" not in item and "It is new" not in item for block in items for item in block.items)
