"""Section 23(5): an answer would disclose information supplied by, or relating to, a body listed in section 23(3)."""

from datetime import date, timedelta
from typing import get_args

import pytest

from ncnd import CaseError, decide
from ncnd.provision import Body
from ncnd.vocabulary import Circumstance
from tests.cases.build import case, problems, question
from tests.cases.rows import ON, OPEN, Row, asked, check, part_of, provision, security, table

ENGAGED = f"{OPEN}, L048 link, not L095, L013"

BODIES = provision("23(5)").bodies
ADDED = [body for body in BODIES if body.in_force_from > date(2005, 1, 1)]

TABLE = table(
    Row(
        "Section 23(5) is absolute: once the link is shown, no balance is asked for",
        "L041: FOIA 2000 ss 2(3)(b), 23(5)",
        asked(security()),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ENGAGED},
    ),
    Row(
        "Section 23(5) is not added by habit: without the link it is not engaged",
        "L048, L053: ICO section 23 guidance",
        asked(security(link=None)),
        "grounds_required",
        {"23(5): gap, link": f"{OPEN}, not L048 link"},
    ),
    Row(
        "The body itself is for the file: the part is decided without it, and the file still wants it",
        "L053: ICO section 23 guidance",
        asked(security(bodies=None)),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute; wants bodies": ENGAGED},
    ),
    Row(
        "A body without a link engages nothing: being listed is not a link",
        "L052: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(security(bodies=["(a)", "(n)"], link=None)),
        "grounds_required",
        {"23(5): gap, link": f"{OPEN}, not L048 link"},
    ),
    Row(
        "What has been officially confirmed cannot be disclosed by an answer",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(security(), circumstances=["official_confirmation"]),
        "duty_applies",
        {"23(5): refused, L077": "L077"},
    ),
    Row(
        "Press reports and leaks take nothing away",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(security(), circumstances=["unofficial_reports", "prior_inconsistent_statement"]),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ENGAGED},
    ),
    Row(
        "Legislation, codes and published policy are never neither confirmed nor denied",
        "L034: ICO decisions on Privacy International complaints (2018)",
        asked(security(), circumstances=["published_framework"]),
        "duty_applies",
        {"23(5): refused, L034": "not L077, L034"},
    ),
    Row(
        "In an archived historical record section 23 is not absolute, so a balance is called for",
        "L095: FOIA 2000 ss 62(1), 64(2)",
        asked(security(), circumstances=["archived_historical_record"]),
        "balance_required",
        {"23(5): awaits": f"{OPEN}, L048 link, L095"},
    ),
    Row(
        "In an archived historical record it stands once the balance is struck for it",
        "L095, L012: FOIA 2000 ss 2(1)(b), 64(2)",
        asked(security(), circumstances=["archived_historical_record"]),
        "neither_confirm_nor_deny",
        {"23(5): stands, maintained": f"{OPEN}, L048 link, L095"},
        balances={"23(5)": "maintain"},
    ),
    Row(
        "In an archived historical record level scales mean an answer",
        "L083: FOIA 2000 s 2(1)(b)",
        asked(security(), circumstances=["archived_historical_record"]),
        "duty_applies",
        {"23(5): lost": f"{OPEN}, L048 link, L095"},
        balances={"23(5)": "confirm_or_deny"},
    ),
    Row(
        "The link is needed in the archives too",
        "L048: ICO section 23 guidance",
        asked(security(link=None), circumstances=["archived_historical_record"]),
        "grounds_required",
        {"23(5): gap, link": f"{OPEN}, not L048 link"},
    ),
    Row(
        "The limit of 100 years is for section 31 and does not touch section 23(5)",
        "L094: FOIA 2000 s 63(5)",
        asked(security(), circumstances=["record_over_100_years"]),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ENGAGED},
    ),
    Row(
        "Overt is a label: an answer about overt use may relate to a listed body as well",
        "L035: FOIA 2000 s 23(5) (inference)",
        asked(security(), conduct="overt"),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ENGAGED},
    ),
    Row(
        "A question that is not divided may rest on section 23(5)",
        "L046: FOIA 2000 s 23(5)",
        asked(security(), conduct="undivided"),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ENGAGED},
    ),
    Row(
        "Section 23(5) is for any authority that can show the link, not for police alone",
        "L046: FOIA 2000 s 23(5)",
        asked(security()),
        "neither_confirm_nor_deny",
        {"23(5): stands, absolute": ENGAGED},
        kind="local_authority",
    ),
)


@TABLE
def test_section_23_5(row: Row) -> None:
    """Each row is a claim about section 23(5)."""
    check(row)


@pytest.mark.parametrize("circumstance", get_args(Circumstance))
def test_no_other_circumstance_counts(circumstance: Circumstance) -> None:
    """Official confirmation (L077), public documents (L034) and the archives (L095) are all that section 23(5) turns on."""
    (state,) = decide(part_of(asked(security(), circumstances=[circumstance])), on=ON, kind="police").grounds
    turns = {"official_confirmation": "refused", "published_framework": "refused", "archived_historical_record": "awaiting"}
    assert state.state == turns.get(circumstance, "stands")


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.code)
def test_a_body_may_be_named_from_the_day_it_is_listed(body: Body) -> None:
    """Each of the sixteen bodies may be named from its own day, and still when it has been abolished (L042, L044)."""
    for day in (body.in_force_from, ON):
        assert problems(case(question(asked(security(bodies=[body.code]))), answered=day)) == []


@pytest.mark.parametrize("body", ADDED, ids=lambda body: body.code)
def test_a_body_not_yet_listed_is_a_mistake_in_the_case(body: Body) -> None:
    """The day before, naming it is a mistake, and the message says where (L043, L044)."""
    day = body.in_force_from - timedelta(days=1)
    (problem,) = problems(case(question(asked(security(bodies=[body.code]))), answered=day))
    assert problem.path == "request.questions[0].parts[0].grounds[0].bodies[0]"
    assert problem.problem == f"`{body.code}` is not among the bodies of section 23(5) on the governing date"


def test_the_list_of_bodies_ends_at_p() -> None:
    """Section 23(3) runs to (p), not (o), and has no (q) (L042)."""
    assert [body.code for body in BODIES][-1] == "(p)"
    (problem,) = problems(case(question(asked(security(bodies=["(q)"])))))
    assert problem.problem == "`(q)` is not among the bodies of section 23(5) on the governing date"


def test_stage_1_on_its_own_refuses_a_body_not_yet_listed() -> None:
    """`decide` alone is as strict as a whole case: what cannot be decided on that day is a `CaseError` (L043)."""
    part = part_of(asked(security(bodies=["(p)"])))
    with pytest.raises(CaseError):
        decide(part, on=date(2024, 10, 13), kind="police")
