"""Held-blindness of any responder: a leak is found, made small and shown; a comparison that shows nothing fails."""

import logging
import re
import sys
import warnings
from collections.abc import Callable
from datetime import date
from itertools import count, islice
from typing import NamedTuple, get_args

import pytest
from hypothesis import strategies as st

from ncnd import CaseError, respond
from ncnd.holding import Holding
from ncnd.letter import to_text
from ncnd.position import Positions
from ncnd.testing import QuestionFacts, assert_held_blind, sample_questions
from ncnd.testing.sample import COUNCIL, POLICE
from ncnd.testing.strategies import question_facts
from ncnd.vocabulary import Circumstance

SILENT = "We neither confirm nor deny whether we hold it."

TEMPLATES: dict[str, str] = {}

Responder = Callable[[QuestionFacts, Holding | None], object]


def sound(facts: QuestionFacts, holding: Holding | None) -> str:
    return SILENT if facts.silent() else f"It is {holding}."


def leak_of(responder: Responder) -> str:
    """What the failure says, where the questions come one after another."""
    with pytest.raises(AssertionError) as told:
        assert_held_blind(responder, sample_questions())
    return str(told.value)


class TestWhatPasses:
    """A responder that answers from the question alone."""

    def test_our_own_letters(self) -> None:
        """The letter of ncnd itself, over drawn questions."""
        assert assert_held_blind(lambda facts, holding: to_text(respond(facts.case(holding))), question_facts(), examples=30) > 10

    @pytest.mark.parametrize("cases", [question_facts(), list(sample_questions())], ids=["drawn", "listed"])
    def test_an_answer_owed_may_tell(self, cases: list[QuestionFacts]) -> None:
        """Where the duty is found to apply, the answer says what is held, and no fault is found with it."""
        assert assert_held_blind(sound, cases) > 20

    def test_the_same_exception_every_time(self) -> None:
        """An exception that does not turn on what is held is an answer like another."""

        def responder(facts: QuestionFacts, holding: Holding | None) -> str:
            if "source_context" in facts.part.circumstances:
                raise LookupError("no template for this class")
            return sound(facts, holding)

        assert assert_held_blind(responder, sample_questions()) > 100

    def test_other_kinds_of_answer(self) -> None:
        """Bytes, models, and whatever has a string form of its own."""
        kinds: list[Responder] = [
            lambda facts, _: SILENT.encode(),
            lambda facts, _: facts,
            lambda facts, _: {"outcome": facts.outcome().outcome},
        ]
        for responder in kinds:
            assert assert_held_blind(responder, islice(sample_questions(), 60)) > 30

    def test_what_is_printed_can_be_left_out_of_account(self) -> None:
        """With `overhear=False` a log may say what it likes."""

        def responder(facts: QuestionFacts, holding: Holding | None) -> str:
            logging.getLogger("supplier").info("search: %s", holding)
            return sound(facts, holding)

        assert assert_held_blind(responder, sample_questions(), overhear=False) > 100


def prints(_: QuestionFacts, holding: Holding | None) -> str:
    print(f"found: {holding}")
    return SILENT


def prints_an_error(_: QuestionFacts, holding: Holding | None) -> str:
    print(f"found: {holding}", file=sys.stderr)
    return SILENT


def logs(_: QuestionFacts, holding: Holding | None) -> str:
    logging.getLogger("supplier").debug("found: %s", holding)
    return SILENT


def warns(_: QuestionFacts, holding: Holding | None) -> str:
    warnings.warn(f"found: {holding}", stacklevel=1)
    return SILENT


def raises(_: QuestionFacts, holding: Holding | None) -> str:
    raise LookupError(f"found: {holding}")


def raises_from(_: QuestionFacts, holding: Holding | None) -> str:
    raise LookupError("no template") from ValueError(f"found: {holding}")


def raises_while(_: QuestionFacts, holding: Holding | None) -> str:
    try:
        return TEMPLATES[f"found: {holding}"]
    finally:
        int("no template")


def of_another_kind(_: QuestionFacts, holding: Holding | None) -> object:
    return SILENT.encode() if holding else SILENT


def told_when_not_given(_: QuestionFacts, holding: Holding | None) -> str:
    return SILENT if holding else f"{SILENT} (not searched)"


def with_a_space(_: QuestionFacts, holding: Holding | None) -> str:
    return SILENT + " " * (holding == "held")


class TestWhatIsFound:
    """A leak, by whatever way it goes out."""

    @pytest.mark.parametrize(
        ("responder", "shown"),
        [
            pytest.param(prints, "(standard output) found: »held«", id="standard output"),
            pytest.param(prints_an_error, "(standard error) found: »held«", id="standard error"),
            pytest.param(logs, "(log) found: »held«", id="log"),
            pytest.param(warns, "(warnings) found: »held«", id="warning"),
            pytest.param(raises, "LookupError: found: »held«", id="exception"),
            pytest.param(raises_from, "ValueError: found: »held«", id="what an exception was raised from"),
            pytest.param(raises_while, "KeyError: 'found: »held'«", id="what was being handled"),
            pytest.param(of_another_kind, "»(bytes)«", id="the kind of answer"),
            pytest.param(told_when_not_given, "not given", id="only where nothing is said"),
            pytest.param(with_a_space, "»·«", id="a space at the end"),
        ],
    )
    def test_a_leak_is_shown(self, responder: Responder, shown: str) -> None:
        """The message names the way, and marks the words in which the answers differ."""
        message = leak_of(responder)
        assert message.startswith("the answer tells what is held")
        assert shown in message

    @pytest.mark.parametrize("circumstance", get_args(Circumstance))
    def test_a_leak_for_any_one_circumstance_is_found(self, circumstance: str) -> None:
        """There is no circumstance that is never tried, so far as silence can be kept in it."""

        def responder(facts: QuestionFacts, holding: Holding | None) -> str:
            return str(holding) if circumstance in facts.part.circumstances else SILENT

        assert f"  circumstances: {circumstance}\n" in leak_of(responder)

    def test_a_leak_for_two_circumstances_is_made_small(self) -> None:
        """The smallest question that shows the leak: two circumstances, no subject, no grounds of its own."""

        def responder(facts: QuestionFacts, holding: Holding | None) -> str:
            other = "other " if holding == "held" and len(facts.part.circumstances) > 1 else ""
            return SILENT.replace("hold it", f"hold any {other}information") if facts.silent() else str(holding)

        with pytest.raises(AssertionError) as told:
            assert_held_blind(responder, question_facts())
        message = str(told.value)
        assert re.search(r"^  circumstances: \w+, \w+$", message, re.M)  # which two, only Hypothesis knows
        assert "subjects" not in message
        assert "»other " in message

    def test_the_message_shows_characteristics_and_no_more(self) -> None:
        """Beside the two answers: nothing that anybody wrote of the question, no reason, no name."""
        words = ("the secret wording of a request", "the reason that a person wrote", "Exampleshire")
        ground = {"provision": "31(3)", "limbs": ["31(1)(a)"], "if_confirmed": words[1], "if_denied": words[1]}
        balance = {"provision": "31(3)", "outcome": "pending", "conclusion": words[1]}
        facts = facts_of(
            COUNCIL,
            {"conduct": "covert", "about": words[0], "subjects": ["technology"], "grounds": [ground]},
            text=words[0],
            balances=[balance],
        )
        with pytest.raises(AssertionError) as told:
            assert_held_blind(lambda _, holding: str(holding), [facts])
        message = str(told.value)
        assert not any(word in message for word in words)
        assert "authority: local_authority, england\nanswered: 2021-04-23\npart 1-covert: covert, balance_required\n" in message
        assert "  subjects: technology\n  section 31(3), 31(1)(a): awaiting\nbalance under 31(3): pending\n" in message

    def test_what_the_last_question_held(self) -> None:
        """An answer that turns on what an earlier question held is not the same twice."""
        kept: list[Holding | None] = []

        def responder(_: QuestionFacts, holding: Holding | None) -> str:
            kept.append(holding)
            return f"{SILENT} Last time: {kept[-2:][0]}."

        assert leak_of(responder).startswith("the answer is not the same twice")

    def test_a_clock(self) -> None:
        """An answer with the time in it cannot be judged, and the message says so; with Hypothesis as without."""
        ticks = count()
        assert leak_of(lambda facts, holding: f"{next(ticks)}").startswith("the answer is not the same twice")
        with pytest.raises(AssertionError, match="not the same twice"):
            assert_held_blind(lambda facts, holding: f"{next(ticks)}")


class TestWhatShowsNothing:
    """A comparison from which nothing follows is a failure, not a pass."""

    def test_no_question_that_must_not_tell(self) -> None:
        """Only questions whose duty applies."""
        with pytest.raises(AssertionError, match="nothing was compared"):
            assert_held_blind(sound, [facts for facts in sample_questions() if not facts.silent()])

    @pytest.mark.parametrize("cases", [None, list(sample_questions())], ids=["drawn", "listed"])
    def test_a_responder_that_always_raises(self, cases: list[QuestionFacts] | None) -> None:
        """Its exception is shown, since it is most likely a slip in the test."""
        with pytest.raises(AssertionError, match=r"the responder raised on every case .*: KeyError: 'template'"):
            assert_held_blind(lambda facts, holding: TEMPLATES["template"], cases)

    def test_a_responder_that_gives_nothing_back(self) -> None:
        """A forgotten `return` would pass every time."""
        with pytest.raises(TypeError, match="give it a `return`"):
            assert_held_blind(lambda facts, holding: None, sample_questions())

    def test_an_answer_that_cannot_be_compared(self) -> None:
        """An object without a string form of its own shows where it stands in memory, and nothing else."""
        with pytest.raises(TypeError, match="`object`, which has no string form"):
            assert_held_blind(lambda facts, holding: object(), sample_questions())

    def test_facts_that_cannot_be_decided(self) -> None:
        """Unsound facts are bad input, with the place and the remedy."""
        facts = facts_of(POLICE, {"conduct": "covert", "about": "use of drones", "position": "no-such-line"})
        with pytest.raises(CaseError, match=r"request.questions\[0\].parts\[0\].position"):
            assert_held_blind(sound, [facts])


class Ticket(NamedTuple):
    """A case of a supplier's own type."""

    number: int
    secret: bool


class TestOwnPredicate:
    """Which questions must not tell can be the caller's to say."""

    def test_another_view_of_which_questions(self) -> None:
        """A stricter predicate finds what ncnd's own allows."""
        overt = [facts for facts in sample_questions() if facts.part.conduct == "overt" and not facts.silent()]
        with pytest.raises(AssertionError, match="»held"):
            assert_held_blind(sound, overt, blind=lambda facts: True)

    def test_positions_of_the_authority(self) -> None:
        """Under positions that catch nothing, covert use is still not answered, and no position is shown."""
        empty = Positions(title="None yet.", checked_on=date(2021, 1, 1), positions=())
        with pytest.raises(AssertionError) as told:
            assert_held_blind(lambda facts, holding: str(holding), positions=empty)
        assert "grounds_required" in str(told.value)
        assert "position:" not in str(told.value)

    @pytest.mark.parametrize("number", [7, 12])
    def test_cases_of_another_type(self, number: int) -> None:
        """With a predicate and a description of one's own, a case may be anything."""
        tickets = st.builds(Ticket, st.integers(0, 100), st.booleans())

        def responder(ticket: Ticket, holding: Holding | None) -> str:
            return str(holding) if ticket.number > number or not ticket.secret else SILENT

        with pytest.raises(AssertionError, match=f"ticket {number + 1}"):
            assert_held_blind(
                responder, tickets, blind=lambda ticket: ticket.secret, describe=lambda ticket: f"ticket {ticket.number}"
            )

    def test_cases_of_another_type_need_both(self) -> None:
        """Without them, the message says what to give."""
        with pytest.raises(TypeError, match=r"a case is a `Ticket`, .* give `blind` and `describe`"):
            assert_held_blind(lambda ticket, holding: SILENT, [Ticket(1, True)])


def facts_of(authority: dict[str, object], part: dict[str, object], **more: object) -> QuestionFacts:
    return QuestionFacts.model_validate({"authority": authority, "answered": date(2021, 4, 23), "part": part, **more})
