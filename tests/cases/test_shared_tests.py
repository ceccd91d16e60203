"""One public interest test for parts that have the same provision, limbs, likelihood, reasons and balance; else one each."""

from collections.abc import Sequence

import pytest

from tests.cases.build import case, covert, outcomes, question, reply
from tests.cases.rows import NECESSITY, Given, asked, law_enforcement, national_security
from tests.cases.whole import weighed_under


def shared_by(*parts: Given, balances: Sequence[Given] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """The tests for one question a part: their provisions and the parts that share them."""
    questions = (question(part, ref=str(number)) for number, part in enumerate(parts, start=1))
    response = reply(case(*questions, balances=balances))
    return [(test.provision, test.parts) for test in response.public_interest_tests]


BOTH = ("1-covert", "2-covert")


def test_equal_grounds_share_a_test() -> None:
    """The reasons are given once, however many parts rest on them."""
    ground = law_enforcement("31(1)(a)")
    assert shared_by(asked(ground), asked(ground, about="use of vans")) == [("31(3)", BOTH)]


@pytest.mark.parametrize(
    "other",
    [
        law_enforcement("31(1)(b)"),
        law_enforcement("31(1)(a)", "31(1)(b)"),
        law_enforcement("31(1)(a)", likelihood="would"),
        law_enforcement("31(1)(a)", if_confirmed="something else"),
        law_enforcement("31(1)(a)", if_denied=None),
        law_enforcement("31(1)(g)", purposes=["31(2)(a)"]),
    ],
    ids=["limb", "limbs", "likelihood", "a yes", "a no", "purpose"],
)
def test_a_difference_in_what_the_letter_would_say_makes_two_tests(other: Given) -> None:
    """Each limb, level and reason is weighed on its own (L070, L071)."""
    found = shared_by(asked(law_enforcement("31(1)(a)")), asked(other))
    assert sorted(parts for _, parts in found) == [("1-covert",), ("2-covert",)]


def test_a_likelihood_left_out_and_the_lower_one_stated_are_the_same() -> None:
    """Left out it is the lower one (L072), so there is nothing to tell apart."""
    stated, assumed = law_enforcement("31(1)(a)"), law_enforcement("31(1)(a)", likelihood=None)
    assert shared_by(asked(stated), asked(assumed)) == [("31(3)", BOTH)]


def test_a_balance_for_one_part_makes_two_tests() -> None:
    """What has been weighed is told apart from what has not."""
    ground = law_enforcement("31(1)(a)")
    balance = {**weighed_under("31(3)"), "parts": ["1-covert"]}
    assert shared_by(asked(ground), asked(ground), balances=[balance]) == [("31(3)", ("1-covert",)), ("31(3)", ("2-covert",))]


def test_tests_stand_in_the_order_of_the_act() -> None:
    """Whatever the order in which grounds are put forward (L097)."""
    grounds = (law_enforcement("31(1)(a)"), {"provision": "22(2)", "reason": "r"}, national_security())
    assert [provision for provision, _ in shared_by(asked(*grounds))] == ["22(2)", "24(2)", "31(3)"]


def test_the_factors_offered_are_the_union() -> None:
    """A factor that is offered for one of the parts is offered for the test that they share."""
    ground = national_security()
    first, second = (
        asked(ground, subjects=subjects, circumstances=circumstances)
        for subjects, circumstances in ((["technology"], ["biometric"]), (["spending"], ["historic"]))
    )

    def offered(*parts: Given) -> set[str | None]:
        questions = (question(part, ref=str(number)) for number, part in enumerate(parts, start=1))
        (test,) = reply(case(*questions)).public_interest_tests
        return {each.id for each in (*test.favours_confirming, *test.favours_maintaining, *test.attenuators)}

    assert offered(first) != offered(second)
    assert offered(first, second) == offered(first) | offered(second)


def test_an_absolute_ground_has_no_test_and_lends_none_its_reasons() -> None:
    """Nothing about section 23 is in the tests beside it (L086)."""
    response = reply(case(question(covert(subjects=["technology"]))))
    assert [test.provision for test in response.public_interest_tests] == ["24(2)", "31(3)"]
    assert not any("section 23" in test.model_dump_json() for test in response.public_interest_tests)


def test_nothing_weighed_and_lost_has_a_test() -> None:
    """A test that ended the other way is not printed: the answer is."""
    lost = {**weighed_under("24(2)"), "outcome": "confirm_or_deny"}
    response = reply(case(question(asked(national_security())), balances=[lost], holdings={"1-covert": "not_held"}))
    assert (outcomes(response), response.public_interest_tests) == ({"1-covert": "not_held"}, ())
    assert NECESSITY not in response.model_dump_json()


def test_nothing_of_the_record_is_in_the_response() -> None:
    """Who was consulted, who searched and who approved are for the file (L115, L125)."""
    person = {"name": "PERSON", "role": "ROLE", "on": "2026-03-20"}
    record = {
        "official_statements": {"searched": ["PLACE"], "by": "PERSON", "on": "2026-03-20", "found": ["STATEMENT"]},
        "consultations": [{"body": "BODY", "on": "2026-03-20", "advice": "ADVICE", "followed": True}],
        "referral": {"body": "BODY", "on": "2026-03-20"},
        "drafted": person,
        "reviewed": person,
        "approved": person,
    }
    with_record = reply({**case(question(covert())), "record": record})
    assert with_record == reply(case(question(covert())))
