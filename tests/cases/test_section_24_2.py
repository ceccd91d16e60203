"""Section 24(2): not answering is required for the purpose of safeguarding national security."""

from typing import get_args

import pytest

from ncnd import decide
from ncnd.vocabulary import AuthorityKind, Circumstance
from tests.cases.rows import ON, OPEN, Row, asked, check, national_security, part_of, table

ENGAGED = f"{OPEN}, not L013"

TABLE = table(
    Row(
        "Section 24(2) is qualified: engaged, it awaits a balance and excludes nothing yet",
        "L012, L055: FOIA 2000 ss 2(1)(b), 24(2)",
        asked(national_security()),
        "balance_required",
        {"24(2): awaits": ENGAGED},
    ),
    Row(
        "Why not answering is required is a reason to be written: it holds back the notice, not the outcome",
        "L056, L057: ICO policy line on s 24; DCA s 24 guidance",
        asked(national_security(necessity=None)),
        "balance_required",
        {"24(2): awaits; wants necessity": ENGAGED},
    ),
    Row(
        "A balance in favour of the exclusion excludes the duty",
        "L012: FOIA 2000 s 2(1)(b)",
        asked(national_security()),
        "neither_confirm_nor_deny",
        {"24(2): stands, maintained": ENGAGED},
        balances={"24(2)": "maintain"},
    ),
    Row(
        "A balance without the reasons excludes the duty, and the reasons are still wanted",
        "L096: FOIA 2000 s 17(1)(c)",
        asked(national_security(necessity=None)),
        "neither_confirm_nor_deny",
        {"24(2): stands, maintained; wants necessity": ENGAGED},
        balances={"24(2)": "maintain"},
    ),
    Row(
        "If the two sides are level the duty to confirm or deny stands",
        "L083: FOIA 2000 s 2(1)(b)",
        asked(national_security()),
        "duty_applies",
        {"24(2): lost": ENGAGED},
        balances={"24(2)": "confirm_or_deny"},
    ),
    Row(
        "A pending balance decides nothing",
        "L099: FOIA 2000 s 17(2)",
        asked(national_security()),
        "balance_required",
        {"24(2): awaits": ENGAGED},
        balances={"24(2)": "pending"},
    ),
    Row(
        "Official confirmation of the very fact defeats it",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(national_security(), circumstances=["official_confirmation"]),
        "duty_applies",
        {"24(2): refused, L077": "L077"},
    ),
    Row(
        "Press reports and leaks do not",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(national_security(), circumstances=["unofficial_reports"]),
        "balance_required",
        {"24(2): awaits": ENGAGED},
    ),
    Row(
        "What is public by nature is never neither confirmed nor denied, however secret the subject",
        "L034: ICO decisions on Privacy International complaints (2018)",
        asked(national_security(), circumstances=["published_framework", "terrorism_context"]),
        "duty_applies",
        {"24(2): refused, L034": "not L077, L034"},
    ),
    Row(
        "Being about national security engages nothing by itself: a covert part without grounds is not decided",
        "L057: DCA s 24 guidance",
        asked(circumstances=["covert_use", "terrorism_context", "state_threat_context"]),
        "grounds_required",
        {},
        kind="government_department",
    ),
    Row(
        "Section 24(2) stays qualified in the archives",
        "L095: FOIA 2000 s 64(2)",
        asked(national_security(), circumstances=["archived_historical_record"]),
        "balance_required",
        {"24(2): awaits": ENGAGED},
    ),
    Row(
        "The limit of 100 years is for section 31 and does not touch section 24(2)",
        "L094: FOIA 2000 s 63(5)",
        asked(national_security(), circumstances=["record_over_100_years"]),
        "balance_required",
        {"24(2): awaits": ENGAGED},
    ),
    Row(
        "Overt is a label: section 24(2) may be put forward for an overt part",
        "L035: FOIA 2000 s 24(2) (inference)",
        asked(national_security(), conduct="overt"),
        "balance_required",
        {"24(2): awaits": ENGAGED},
    ),
    Row(
        "An overt part that loses its balance owes an answer",
        "L083: FOIA 2000 s 2(1)(b)",
        asked(national_security(), conduct="overt"),
        "duty_applies",
        {"24(2): lost": ENGAGED},
        balances={"24(2)": "confirm_or_deny"},
    ),
    Row(
        "A question that is not divided may rest on section 24(2)",
        "L055: FOIA 2000 s 24(2)",
        asked(national_security(), conduct="undivided"),
        "balance_required",
        {"24(2): awaits": ENGAGED},
    ),
)


@TABLE
def test_section_24_2(row: Row) -> None:
    """Each row is a claim about section 24(2)."""
    check(row)


@pytest.mark.parametrize("circumstance", get_args(Circumstance))
def test_no_other_circumstance_counts(circumstance: Circumstance) -> None:
    """Official confirmation (L077) and public documents (L034) are all that section 24(2) turns on."""
    (state,) = decide(part_of(asked(national_security(), circumstances=[circumstance])), on=ON, kind="police").grounds
    defeated = circumstance in ("official_confirmation", "published_framework")
    assert state.state == ("refused" if defeated else "awaiting")


@pytest.mark.parametrize("kind", get_args(AuthorityKind))
def test_any_authority_may_rely_on_it(kind: AuthorityKind) -> None:
    """National security is not the business of one kind of authority alone (L058)."""
    outcome = decide(part_of(asked(national_security())), on=ON, kind=kind)
    assert outcome.outcome == "balance_required"
