"""Section 38(2): an answer would, or would be likely to, endanger the health or the safety of an individual."""

import pytest

from ncnd.provision import Limb
from tests.cases.build import case, problems, question
from tests.cases.rows import OPEN, Row, asked, check, health_and_safety, provision, table

ENGAGED = f"{OPEN}, not L072, not L013"

TABLE = table(
    Row(
        "Section 38(2) asks what would endanger, and is qualified",
        "L136: FOIA 2000 s 38(2)",
        asked(health_and_safety("38(1)(a)", "38(1)(b)")),
        "balance_required",
        {"38(2) by 38(1)(a), 38(1)(b) (would be likely): awaits": ENGAGED},
    ),
    Row(
        "A limb left out does not stop it being engaged, but no notice can go without one",
        "L097: FOIA 2000 s 17(1)(b)",
        asked(health_and_safety()),
        "balance_required",
        {"38(2) (would be likely): awaits; wants limb": ENGAGED},
    ),
    Row(
        "The higher likelihood is taken when it is stated",
        "L071: ICO section 31 guidance",
        asked(health_and_safety("38(1)(b)", likelihood="would")),
        "balance_required",
        {"38(2) by 38(1)(b) (would): awaits": ENGAGED},
    ),
    Row(
        "A likelihood left out is the lower one",
        "L072: ICO LTT13",
        asked(health_and_safety("38(1)(b)", likelihood=None)),
        "balance_required",
        {"38(2) by 38(1)(b) (would be likely): awaits": f"{OPEN}, L072, not L013"},
    ),
    Row(
        "Danger from one answer is enough to engage it",
        "L018: ICO guidance 'When to refuse to confirm or deny holding information'",
        asked(health_and_safety("38(1)(b)", if_denied=None)),
        "balance_required",
        {"38(2) by 38(1)(b) (would be likely): awaits; wants if_denied": ENGAGED},
    ),
    Row(
        "Nothing but its limb leaves both effects to be written",
        "L096: FOIA 2000 s 17(1)(c)",
        asked({"provision": "38(2)", "limbs": ["38(1)(b)"]}),
        "balance_required",
        {"38(2) by 38(1)(b) (would be likely): awaits; wants if_confirmed, if_denied": f"{OPEN}, L072, not L013"},
    ),
    Row(
        "A balance in favour of the exclusion excludes the duty",
        "L012: FOIA 2000 s 2(1)(b)",
        asked(health_and_safety("38(1)(b)")),
        "neither_confirm_nor_deny",
        {"38(2) by 38(1)(b) (would be likely): stands, maintained": ENGAGED},
        balances={"38(2)": "maintain"},
    ),
    Row(
        "If the two sides are level the duty to confirm or deny stands",
        "L083: FOIA 2000 s 2(1)(b)",
        asked(health_and_safety("38(1)(b)")),
        "duty_applies",
        {"38(2) by 38(1)(b) (would be likely): lost": ENGAGED},
        balances={"38(2)": "confirm_or_deny"},
    ),
    Row(
        "A pending balance decides nothing",
        "L099: FOIA 2000 s 17(2)",
        asked(health_and_safety("38(1)(b)")),
        "balance_required",
        {"38(2) by 38(1)(b) (would be likely): awaits": ENGAGED},
        balances={"38(2)": "pending"},
    ),
    Row(
        "Official confirmation of the very fact defeats it",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(health_and_safety("38(1)(b)"), circumstances=["official_confirmation", "operator_safety"]),
        "duty_applies",
        {"38(2) by 38(1)(b): refused, L077": "L077"},
    ),
    Row(
        "Published guidance on safety is answered",
        "L034: ICO decisions on Privacy International complaints (2018)",
        asked(health_and_safety("38(1)(b)"), circumstances=["published_framework"]),
        "duty_applies",
        {"38(2) by 38(1)(b): refused, L034": "not L077, L034"},
    ),
    Row(
        "The limit of 100 years is for section 31 and does not touch section 38(2)",
        "L094: FOIA 2000 s 63(5)",
        asked(health_and_safety("38(1)(a)"), circumstances=["record_over_100_years"]),
        "balance_required",
        {"38(2) by 38(1)(a) (would be likely): awaits": ENGAGED},
    ),
)


@TABLE
def test_section_38_2(row: Row) -> None:
    """Each row is a claim about section 38(2)."""
    check(row)


@pytest.mark.parametrize("limb", provision("38(2)").limbs, ids=lambda limb: limb.code)
def test_every_limb_engages_section_38_2(limb: Limb) -> None:
    """Health and safety each found section 38(2), and each is qualified (L136)."""
    check(
        Row(
            f"{limb.code} excludes the duty once its balance is struck",
            "L012, L136: FOIA 2000 ss 2(1)(b), 38(2)",
            asked(health_and_safety(limb.code)),
            "neither_confirm_nor_deny",
            {f"38(2) by {limb.code} (would be likely): stands, maintained": ENGAGED},
            balances={"38(2)": "maintain"},
        )
    )


@pytest.mark.parametrize(("fact", "words"), [("reason", "it is of the class"), ("necessity", "it is required")])
def test_section_38_2_takes_no_reason_of_another_family(fact: str, words: str) -> None:
    """It asks what would follow from an answer, not for a class or a necessity (L136)."""
    (problem,) = problems(case(question(asked({"provision": "38(2)", "limbs": ["38(1)(a)"], fact: words}))))
    assert problem.path == f"request.questions[0].parts[0].grounds[0].{fact}"
    assert problem.problem == "does not belong to section 38(2), whose test is one of endangerment"
