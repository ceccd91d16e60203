"""`depends_on`: a question that asks only about the results of others, in answer to which nothing is held.

"Not applicable" alone would be neither a confirmation nor a denial, so the paragraph says that nothing is held and why (L037).
"""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from tests.cases.build import case, covert, outcomes, outstanding, overt, problems, question, reply, told, undivided
from tests.cases.rows import Given, asked, check_cited, law_enforcement, national_security

NCND = "neither_confirm_nor_deny"


class Dependent(NamedTuple):
    """Questions that hang together, what is held, and what each part is told."""

    why: str
    authority: str
    questions: tuple[Given, ...]
    holdings: Mapping[str, str]
    told: Mapping[str, str]


def one(*parts: Given, ref: str = "1") -> Given:
    """A question that stands by itself."""
    return question(*parts, ref=ref)


def two(*parts: Given, ref: str = "2", on: tuple[str, ...] = ("1",)) -> Given:
    """A question that asks about the results of others."""
    return question(*parts, ref=ref, depends_on=on)


TABLE = (
    Dependent(
        "Nothing held in answer to the question named: the dependent one asks about the results of nothing",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(overt())),
        {"1-overt": "not_held"},
        {"1-overt": "not_held", "2-overt": "not_applicable"},
    ),
    Dependent(
        "Something held in answer to the question named: the dependent one owes an answer of its own",
        "L001: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(overt())),
        {"1-overt": "held"},
        {"1-overt": "held", "2-overt": "holding_required"},
    ),
    Dependent(
        "Nobody has said what is held in answer to the question named: nothing follows from that",
        "L001: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(overt())),
        {},
        {"1-overt": "holding_required", "2-overt": "holding_required"},
    ),
    Dependent(
        "A holding given for the dependent part is answered: not held",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(overt())),
        {"1-overt": "not_held", "2-overt": "not_held"},
        {"1-overt": "not_held", "2-overt": "not_held"},
    ),
    Dependent(
        "A holding given for the dependent part is answered: held",
        "L001: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(overt())),
        {"1-overt": "not_held", "2-overt": "held"},
        {"1-overt": "not_held", "2-overt": "held"},
    ),
    Dependent(
        "Undivided parts depend in the same way",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(undivided()), two(undivided())),
        {"1-undivided": "not_held"},
        {"1-undivided": "not_held", "2-undivided": "not_applicable"},
    ),
    Dependent(
        "An overt part may depend on an undivided question",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(undivided()), two(overt())),
        {"1-undivided": "not_held"},
        {"1-undivided": "not_held", "2-overt": "not_applicable"},
    ),
    Dependent(
        "Every question named has to have come to nothing",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt()), one(overt(), ref="2"), two(overt(), ref="3", on=("1", "2"))),
        {"1-overt": "not_held", "2-overt": "held"},
        {"1-overt": "not_held", "2-overt": "held", "3-overt": "holding_required"},
    ),
    Dependent(
        "When every question named has come to nothing the dependent one is not applicable",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt()), one(overt(), ref="2"), two(overt(), ref="3", on=("1", "2"))),
        {"1-overt": "not_held", "2-overt": "not_held"},
        {"1-overt": "not_held", "2-overt": "not_held", "3-overt": "not_applicable"},
    ),
    Dependent(
        "Every overt part of a question named has to have come to nothing",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt(id="1a"), overt(id="1b")), two(overt())),
        {"1a": "not_held", "1b": "held"},
        {"1a": "not_held", "1b": "held", "2-overt": "holding_required"},
    ),
    Dependent(
        "A chain: what is itself not applicable counts as nothing held",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(overt()), two(overt(), ref="3", on=("2",))),
        {"1-overt": "not_held"},
        {"1-overt": "not_held", "2-overt": "not_applicable", "3-overt": "not_applicable"},
    ),
    Dependent(
        "A question may depend on one that comes after it",
        "L037: FOIA 2000 s 1(1)(a)",
        (two(overt(), ref="1", on=("2",)), one(overt(), ref="2")),
        {"2-overt": "not_held"},
        {"1-overt": "not_applicable", "2-overt": "not_held"},
    ),
    Dependent(
        "Covert parts are decided as any other, on both questions",
        "L029: FOIA 2000 ss 23(5), 24(2), 31(3)",
        (one(overt(), covert()), two(overt(), covert())),
        {"1-overt": "not_held"},
        {"1-overt": "not_held", "1-covert": NCND, "2-overt": "not_applicable", "2-covert": NCND},
    ),
    Dependent(
        "Grounds are decided first: an overt part that is excluded never counts as nothing held",
        "L021: ICO guidance 'When to refuse to confirm or deny holding information'; ICO LTT64",
        (one(asked({"provision": "41(2)", "reason": "r"}, conduct="overt")), two(overt())),
        {"1-overt": "not_held"},
        {"1-overt": NCND, "2-overt": "holding_required"},
    ),
    Dependent(
        "An overt part that is undecided never counts as nothing held",
        "L021: ICO guidance 'When to refuse to confirm or deny holding information'; ICO LTT64",
        (one(asked(national_security(), conduct="overt")), two(overt())),
        {"1-overt": "not_held"},
        {"1-overt": "balance_required", "2-overt": "holding_required"},
    ),
    Dependent(
        "One part that is excluded beside one that is not held leaves the question open",
        "L021: ICO guidance 'When to refuse to confirm or deny holding information'; ICO LTT64",
        (one(overt(id="1a"), asked({"provision": "41(2)", "reason": "r"}, conduct="overt", id="1b")), two(overt())),
        {"1a": "not_held", "1b": "not_held"},
        {"1a": "not_held", "1b": NCND, "2-overt": "holding_required"},
    ),
    Dependent(
        "Grounds of the dependent part come first as well",
        "L029: FOIA 2000 ss 23(5), 24(2), 31(3)",
        (one(overt()), two(asked(law_enforcement("31(1)(a)"), conduct="overt"))),
        {"1-overt": "not_held"},
        {"1-overt": "not_held", "2-overt": "balance_required"},
    ),
    Dependent(
        "A question that has only covert parts never makes another not applicable, though its duty applies and nothing is held",
        "L021: ICO guidance 'When to refuse to confirm or deny holding information'; ICO LTT64",
        (one(covert(circumstances=["official_confirmation"])), two(overt())),
        {"1-covert": "not_held"},
        {"1-covert": "not_held", "2-overt": "holding_required"},
    ),
    Dependent(
        "A covert holding never counts: the overt part alone decides",
        "L021: ICO guidance 'When to refuse to confirm or deny holding information'; ICO LTT64",
        (one(overt(), covert(circumstances=["official_confirmation"])), two(overt())),
        {"1-overt": "not_held", "1-covert": "held"},
        {"1-overt": "not_held", "1-covert": "held", "2-overt": "not_applicable"},
    ),
    Dependent(
        "A covert part whose duty applies is never not applicable",
        "L037: FOIA 2000 s 1(1)(a)",
        (one(overt()), two(covert(circumstances=["official_confirmation"]))),
        {"1-overt": "not_held"},
        {"1-overt": "not_held", "2-covert": "holding_required"},
    ),
    Dependent(
        "Without `depends_on` each question answers for itself",
        "L029: FOIA 2000 ss 23(5), 24(2), 31(3)",
        (one(overt()), one(overt(), ref="2")),
        {"1-overt": "not_held"},
        {"1-overt": "not_held", "2-overt": "holding_required"},
    ),
)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.why) for row in TABLE])
def test_depends_on(row: Dependent) -> None:
    """Each row is a claim about questions that hang together."""
    assert outcomes(reply(case(*row.questions, holdings=row.holdings))) == row.told
    check_cited(row.authority)


class TestWords:
    """The paragraph says why: no information is held for the questions named (L037)."""

    def test_overt_on_overt(self) -> None:
        """Limited to overt use on both sides, so that nothing is said of covert use."""
        response = reply(case(one(overt(), covert()), two(overt(), covert()), holdings={"1-overt": "not_held"}))
        assert told(response, "2-overt") == (
            "So far as it concerns overt use, question 2 asks only about the results of what is asked in question 1. "
            "As Exampleshire Police holds no information in answer to question 1 so far as it concerns overt use, "
            "it holds none in answer to this question so far as it concerns overt use."
        )

    def test_undivided_on_undivided(self) -> None:
        """A question that nothing divides is answered without limit."""
        response = reply(case(one(undivided()), two(undivided()), holdings={"1-undivided": "not_held"}))
        assert told(response, "2-undivided") == (
            "Question 2 asks only about the results of what is asked in question 1. "
            "As Exampleshire Police holds no information in answer to question 1, it holds none in answer to this question."
        )

    def test_overt_on_two_questions(self) -> None:
        """Each question is named with its own limit, and the denial covers both."""
        questions = (one(overt()), one(undivided(), ref="2"), two(overt(), ref="3", on=("1", "2")))
        response = reply(case(*questions, holdings={"1-overt": "not_held", "2-undivided": "not_held"}))
        assert told(response, "3-overt") == (
            "So far as it concerns overt use, question 3 asks only about the results of what is asked in question 1 and "
            "question 2. As Exampleshire Police holds no information in answer to question 1 so far as it concerns overt use or "
            "in answer to question 2, it holds none in answer to this question so far as it concerns overt use."
        )

    def test_nothing_is_outstanding(self) -> None:
        """It is a whole answer: a letter with such a part can be final."""
        response = reply(case(one(undivided()), two(undivided()), holdings={"1-undivided": "not_held"}))
        assert (response.status, response.outstanding) == ("final", ())
        assert response.answers[1].parts[0].paragraphs[0].sources == ("FOIA 2000 s 1(1)(a)",)


class TestMistakes:
    """What no dependency may be."""

    def test_a_circle(self) -> None:
        """Questions that depend on each other could never be answered."""
        (problem,) = problems(case(two(overt(), ref="1", on=("2",)), two(overt(), ref="2", on=("1",))))
        assert problem.path == "request.questions[0], [1].depends_on"
        assert problem.problem == "go round in a circle"

    def test_itself(self) -> None:
        """A question does not ask about its own results."""
        (problem,) = problems(case(two(overt(), ref="1", on=("1",))))
        assert (problem.path, problem.problem) == ("request.questions[0].depends_on[0]", "names its own question")

    def test_no_such_question(self) -> None:
        """A reference has to resolve."""
        (problem,) = problems(case(two(overt(), ref="1", on=("9",))))
        assert (problem.path, problem.problem) == ("request.questions[0].depends_on[0]", "names no question of the request")


@pytest.mark.parametrize(
    "given",
    [{"statement": "See the annual report."}, {"withheld": [{"provision": "40(2)", "reason": "r"}]}],
    ids=["statement", "withheld"],
)
def test_what_an_officer_adds_to_a_part_that_is_not_applicable_is_never_dropped_in_silence(given: Given) -> None:
    """Nothing is skipped: it is printed, or it is outstanding."""
    questions = (one(undivided()), two(undivided()))
    response = reply(case(*questions, holdings={"1-undivided": "not_held"}, answers={"2-undivided": given}))
    printed = str(given.get("statement")) in told(response, "2-undivided")
    assert printed or any(entry.startswith("2-undivided: ") for entry in outstanding(response))
