"""Section 30(3): information that is, or if held would be, of a class that section 30(1) or (2) protects."""

import pytest

from ncnd import decide
from ncnd.provision import Limb
from tests.cases.build import case, problems, question
from tests.cases.rows import ON, OPEN, REASON, Row, asked, check, investigations, part_of, provision, state_of, table

ENGAGED = f"{OPEN}, not L013"

TABLE = table(
    Row(
        "Section 30(3) is class based: no harm is asked for, and a balance is",
        "L131: FOIA 2000 s 30(3)",
        asked(investigations("30(1)(a)")),
        "balance_required",
        {"30(3) by 30(1)(a): awaits": ENGAGED},
    ),
    Row(
        "The class of confidential sources, section 30(2), is reached as well",
        "L131: FOIA 2000 s 30(2)-(3)",
        asked(investigations("30(2)")),
        "balance_required",
        {"30(3) by 30(2): awaits": ENGAGED},
    ),
    Row(
        "Several limbs are cited in the order of the Act",
        "L097: FOIA 2000 s 17(1)(b)",
        asked(investigations("30(2)", "30(1)(c)", "30(1)(a)")),
        "balance_required",
        {"30(3) by 30(1)(a), 30(1)(c), 30(2): awaits": ENGAGED},
    ),
    Row(
        "A limb left out does not stop it being engaged, but no notice can go without one",
        "L097: FOIA 2000 s 17(1)(b)",
        asked(investigations()),
        "balance_required",
        {"30(3): awaits; wants limb": ENGAGED},
    ),
    Row(
        "Why information of the kind would be within the class is a reason to be written",
        "L096: FOIA 2000 s 17(1)(c)",
        asked(investigations("30(1)(a)", reason=None)),
        "balance_required",
        {"30(3) by 30(1)(a): awaits; wants reason": ENGAGED},
    ),
    Row(
        "A balance in favour of the exclusion excludes the duty",
        "L012: FOIA 2000 s 2(1)(b)",
        asked(investigations("30(1)(a)")),
        "neither_confirm_nor_deny",
        {"30(3) by 30(1)(a): stands, maintained": ENGAGED},
        balances={"30(3)": "maintain"},
    ),
    Row(
        "If the two sides are level the duty to confirm or deny stands",
        "L083: FOIA 2000 s 2(1)(b)",
        asked(investigations("30(1)(a)")),
        "duty_applies",
        {"30(3) by 30(1)(a): lost": ENGAGED},
        balances={"30(3)": "confirm_or_deny"},
    ),
    Row(
        "A pending balance decides nothing",
        "L099: FOIA 2000 s 17(2)",
        asked(investigations("30(1)(b)")),
        "balance_required",
        {"30(3) by 30(1)(b): awaits": ENGAGED},
        balances={"30(3)": "pending"},
    ),
    Row(
        "An investigation that has been officially announced cannot be neither confirmed nor denied",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(investigations("30(1)(a)"), circumstances=["official_confirmation"]),
        "duty_applies",
        {"30(3) by 30(1)(a): refused, L077": "L077"},
    ),
    Row(
        "An investigation that newspapers have reported can",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(investigations("30(1)(a)"), circumstances=["unofficial_reports"]),
        "balance_required",
        {"30(3) by 30(1)(a): awaits": ENGAGED},
    ),
    Row(
        "Published guidance on investigating is answered",
        "L034: ICO decisions on Privacy International complaints (2018)",
        asked(investigations("30(2)"), circumstances=["published_framework", "source_context"]),
        "duty_applies",
        {"30(3) by 30(2): refused, L034": "not L077, L034"},
    ),
    Row(
        "In a historical record nothing is exempt under section 30(1), so section 30(3) falls with it",
        "L141: FOIA 2000 s 63(1)",
        asked(investigations("30(1)(a)"), circumstances=["archived_historical_record"]),
        "duty_applies",
        {"30(3) by 30(1)(a): refused, L141": f"{OPEN}, L141"},
    ),
    Row(
        "The class of confidential sources outlasts it",
        "L141: FOIA 2000 s 63(1)",
        asked(investigations("30(2)"), circumstances=["archived_historical_record", "record_over_100_years"]),
        "balance_required",
        {"30(3) by 30(2): awaits": ENGAGED},
    ),
    Row(
        "A limb that an old record closes is refused, and the other stays",
        "L141: FOIA 2000 s 63(1)",
        asked(investigations("30(1)(a)", "30(2)"), circumstances=["record_over_100_years"]),
        "balance_required",
        {
            "30(3) by 30(1)(a): refused, L141": f"{OPEN}, L141",
            "30(3) by 30(2): awaits": f"{OPEN}, L141, not L013",
        },
    ),
    Row(
        "Events that are merely long past may still be investigated",
        "L141: FOIA 2000 s 63(1)",
        asked(investigations("30(1)(a)"), circumstances=["historic", "concluded_matter"]),
        "balance_required",
        {"30(3) by 30(1)(a): awaits": ENGAGED},
    ),
    Row(
        "Whether a named person is investigated is a question that nothing divides",
        "L131: FOIA 2000 s 30(3)",
        asked(investigations("30(1)(a)"), conduct="undivided", circumstances=["specific_target", "live_matter"]),
        "balance_required",
        {"30(3) by 30(1)(a): awaits": ENGAGED},
    ),
)


@TABLE
def test_section_30_3(row: Row) -> None:
    """Each row is a claim about section 30(3)."""
    check(row)


@pytest.mark.parametrize("limb", provision("30(3)").limbs, ids=lambda limb: limb.code)
def test_every_limb_engages_section_30_3(limb: Limb) -> None:
    """Each class in section 30(1) and (2) founds section 30(3), and each is qualified (L131)."""
    check(
        Row(
            f"{limb.code} excludes the duty once its balance is struck",
            "L012, L131: FOIA 2000 ss 2(1)(b), 30(3)",
            asked(investigations(limb.code)),
            "neither_confirm_nor_deny",
            {f"30(3) by {limb.code}: stands, maintained": ENGAGED},
            balances={"30(3)": "maintain"},
        )
    )


@pytest.mark.parametrize("fact", ["likelihood", "if_confirmed", "if_denied"])
def test_section_30_3_takes_no_statement_of_harm(fact: str) -> None:
    """A class-based provision has no likelihood and no prejudice: giving one is a mistake in the case (L131)."""
    ground = {"provision": "30(3)", "limbs": ["30(1)(a)"], fact: "would" if fact == "likelihood" else "harm"}
    (problem,) = problems(case(question(asked(ground))))
    assert problem.path == f"request.questions[0].parts[0].grounds[0].{fact}"
    assert problem.problem == "does not belong to section 30(3), whose test is one of class"


def test_a_reason_is_read_as_given_or_not_and_never_for_what_it_says() -> None:
    """The words of a reason play no part in the decision."""
    first, second = (
        decide(part_of(asked(investigations("30(1)(a)", reason=words))), on=ON, kind="police")
        for words in (REASON, "something else altogether")
    )
    assert first == second
    assert state_of(first.grounds[0]) == "30(3) by 30(1)(a): awaits"
