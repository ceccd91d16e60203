"""Held-blindness of whole letters: what is said of one part must not give away another."""

from collections.abc import Callable

import pytest

from ncnd import CaseFile, respond
from ncnd.letter import to_text
from ncnd.testing import assert_case_held_blind, silent_parts
from ncnd.testing.sample import POLICE
from ncnd.testing.strategies import case_files

OVERT_AND_COVERT = [{"conduct": "overt", "about": "use of drones"}, {"conduct": "covert", "about": "use of drones"}]


def case(*questions: list[dict[str, str]], **more: object) -> CaseFile:
    """A request, each question with the parts given."""
    asked = [{"ref": str(number), "text": "Do you?", "parts": parts} for number, parts in enumerate(questions, start=1)]
    request = {"received": "2021-04-07", "authority": POLICE, "questions": asked}
    return CaseFile.model_validate({"request": request, **more})


MIXED = case(
    OVERT_AND_COVERT,
    OVERT_AND_COVERT,
    holdings={"1-overt": "held", "1-covert": "not_held"},
    answers={"1-overt": {"statement": "s"}},
)


def leak_of(responder: Callable[[CaseFile], object]) -> str:
    with pytest.raises(AssertionError) as told:
        assert_case_held_blind(responder, [MIXED])
    return str(told.value)


def test_our_own_letters() -> None:
    """Over drawn requests, the letter of ncnd itself."""
    assert assert_case_held_blind(lambda each: to_text(respond(each)), case_files(), examples=15) > 5


def test_open_answers_stay_as_they_are() -> None:
    """What is held in an overt part, and what the officer says of it, is told, and may be."""
    seen: set[tuple[object, ...]] = set()

    def responder(each: CaseFile) -> str:
        seen.add((each.holdings["1-overt"], each.answers["1-overt"].statement, each.holdings.get("1-covert")))
        return each.holdings["1-overt"]

    assert assert_case_held_blind(responder, [MIXED]) == 1
    assert seen == {("held", "s", None), ("held", "s", "held"), ("held", "s", "not_held")}


def test_a_count_over_all_parts_is_found() -> None:
    """How many parts something is held in gives the silent ones away by subtraction."""
    message = leak_of(lambda each: f"{list(each.holdings.values()).count('held')} of your questions")
    assert "all not given" in message
    assert "»1« of your questions" in message
    assert "part 1-overt: overt, duty_applies\n" in message


def test_a_leak_from_one_part_alone_is_found() -> None:
    """Where all parts change together it does not show: one is held and another is not."""

    def responder(each: CaseFile) -> str:
        return f"{len({each.holdings.get(part) for part in silent_parts(each)})} kinds of answer"

    assert "1-covert held, others not given" in leak_of(responder)


def test_an_officers_words_are_found() -> None:
    """A statement that is printed beside silence, whatever is said to be held."""
    message = leak_of(lambda each: "".join(answer.statement or "" for answer in each.answers.values()))
    assert "all held, with a statement" in message


def test_parts_of_the_callers_choice() -> None:
    """Which parts must not tell can be the caller's to say."""
    with pytest.raises(AssertionError, match="tells what is held"):
        assert_case_held_blind(lambda each: each.holdings.get("1-overt", "-"), [MIXED], blind=lambda _: ["1-overt"])


def test_a_request_that_is_answered_throughout_shows_nothing() -> None:
    """No part that must not tell, nothing compared."""
    with pytest.raises(AssertionError, match="nothing was compared"):
        assert_case_held_blind(respond, [case([{"conduct": "undivided", "about": "the published policy"}])])
