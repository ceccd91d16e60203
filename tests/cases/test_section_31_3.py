"""Section 31(3): an answer would, or would be likely to, prejudice a matter in section 31(1)."""

from typing import get_args

import pytest

from ncnd import decide
from ncnd.provision import Limb, Purpose
from ncnd.vocabulary import Circumstance
from tests.cases.build import case, problems, question
from tests.cases.rows import ON, OPEN, Row, asked, check, law_enforcement, part_of, provision, state_of, table

LAW = provision("31(3)")

ENGAGED = f"{OPEN}, not L094, not L072, L068 limb, not L013"
WITH_PURPOSE = f"{OPEN}, not L094, not L072, L068 limb, L068 purpose, not L013"

TABLE = table(
    Row(
        "Section 31(3) is qualified: engaged, it awaits a balance",
        "L012, L069: FOIA 2000 ss 2(1)(b), 31(3)",
        asked(law_enforcement("31(1)(a)", "31(1)(b)")),
        "balance_required",
        {"31(3) by 31(1)(a), 31(1)(b) (would be likely): awaits": ENGAGED},
    ),
    Row(
        "Without a limb there is nothing that an answer could prejudice",
        "L068: FOIA 2000 s 31(1), (3)",
        asked(law_enforcement()),
        "grounds_required",
        {"31(3) (would be likely): gap, limb": f"{OPEN}, not L094, not L072, not L068 limb"},
    ),
    Row(
        "Limbs are cited in the order of the Act, however they are given",
        "L097: FOIA 2000 s 17(1)(b)",
        asked(law_enforcement("31(1)(c)", "31(1)(a)", "31(1)(b)")),
        "balance_required",
        {"31(3) by 31(1)(a), 31(1)(b), 31(1)(c) (would be likely): awaits": ENGAGED},
    ),
    Row(
        "Limb (g) is tied to a purpose in section 31(2)",
        "L068: FOIA 2000 s 31(1)(g), (2)",
        asked(law_enforcement("31(1)(g)")),
        "grounds_required",
        {
            "31(3) by 31(1)(g) (would be likely): gap, purpose": f"{OPEN}, not L094, not L072, L068 limb, not L068 purpose",
        },
    ),
    Row(
        "With its purpose limb (g) is engaged",
        "L068: FOIA 2000 s 31(1)(g), (2)(c)",
        asked(law_enforcement("31(1)(g)", purposes=["31(2)(c)"])),
        "balance_required",
        {"31(3) by 31(1)(g) for 31(2)(c) (would be likely): awaits": WITH_PURPOSE},
    ),
    Row(
        "A purpose that is missing leaves the whole ground unengaged, the other limbs with it",
        "L068: FOIA 2000 s 31(1), (2)",
        asked(law_enforcement("31(1)(a)", "31(1)(g)")),
        "grounds_required",
        {
            "31(3) by 31(1)(a), 31(1)(g) (would be likely): gap, purpose": (
                f"{OPEN}, not L094, not L072, L068 limb, not L068 purpose"
            ),
        },
    ),
    Row(
        "The higher likelihood is taken when it is stated",
        "L071: ICO section 31 guidance",
        asked(law_enforcement("31(1)(a)", likelihood="would")),
        "balance_required",
        {"31(3) by 31(1)(a) (would): awaits": ENGAGED},
    ),
    Row(
        "A likelihood left out is the lower one, and the step says that it was assumed",
        "L072: ICO LTT13",
        asked(law_enforcement("31(1)(a)", likelihood=None)),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits": f"{OPEN}, not L094, L072, L068 limb, not L013"},
    ),
    Row(
        "Harm from a yes is enough to engage it; what a no would do is still to be written",
        "L018: ICO guidance 'When to refuse to confirm or deny holding information'",
        asked(law_enforcement("31(1)(a)", if_denied=None)),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits; wants if_denied": ENGAGED},
    ),
    Row(
        "Harm from a no is enough to engage it; what a yes would do is still to be written",
        "L018: ICO guidance 'When to refuse to confirm or deny holding information'",
        asked(law_enforcement("31(1)(a)", if_confirmed=None)),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits; wants if_confirmed": ENGAGED},
    ),
    Row(
        "In a draft the causal link may still be to be written: it holds back the notice, not the outcome",
        "L070: Hogan EA/2005/0026",
        asked(law_enforcement("31(1)(a)", if_confirmed=None, if_denied=None)),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits; wants if_confirmed, if_denied": ENGAGED},
    ),
    Row(
        "A balance in favour of the exclusion excludes the duty",
        "L012: FOIA 2000 s 2(1)(b)",
        asked(law_enforcement("31(1)(a)")),
        "neither_confirm_nor_deny",
        {"31(3) by 31(1)(a) (would be likely): stands, maintained": ENGAGED},
        balances={"31(3)": "maintain"},
    ),
    Row(
        "If the two sides are level the duty to confirm or deny stands",
        "L083: FOIA 2000 s 2(1)(b)",
        asked(law_enforcement("31(1)(a)")),
        "duty_applies",
        {"31(3) by 31(1)(a) (would be likely): lost": ENGAGED},
        balances={"31(3)": "confirm_or_deny"},
    ),
    Row(
        "A pending balance decides nothing",
        "L099: FOIA 2000 s 17(2)",
        asked(law_enforcement("31(1)(a)")),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits": ENGAGED},
        balances={"31(3)": "pending"},
    ),
    Row(
        "After 100 years an answer cannot prejudice a section 31 matter",
        "L094: FOIA 2000 s 63(4)-(5)",
        asked(law_enforcement("31(1)(a)"), circumstances=["record_over_100_years"]),
        "duty_applies",
        {"31(3) by 31(1)(a): refused, L094": f"{OPEN}, L094"},
    ),
    Row(
        "A record that is merely old may still matter",
        "L094: FOIA 2000 s 63(4)-(5)",
        asked(law_enforcement("31(1)(a)"), circumstances=["historic", "archived_historical_record"]),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits": ENGAGED},
    ),
    Row(
        "Official confirmation of the very fact defeats it",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(law_enforcement("31(1)(a)"), circumstances=["official_confirmation"]),
        "duty_applies",
        {"31(3) by 31(1)(a): refused, L077": "L077"},
    ),
    Row(
        "Press reports, and answers by other forces, do not",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        asked(law_enforcement("31(1)(a)"), circumstances=["unofficial_reports", "peers_answered"]),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits": ENGAGED},
    ),
    Row(
        "Codes, guidance and sales literature are never neither confirmed nor denied",
        "L034: ICO decisions on Privacy International complaints (2018)",
        asked(law_enforcement("31(1)(a)"), circumstances=["published_framework"]),
        "duty_applies",
        {"31(3) by 31(1)(a): refused, L034": "not L077, L034"},
    ),
    Row(
        "An overt use may engage section 31(3) for a particular deployment",
        "L035: FOIA 2000 s 31(3) (inference)",
        asked(law_enforcement("31(1)(a)"), conduct="overt", circumstances=["overt_use", "specific_target"]),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits": ENGAGED},
    ),
    Row(
        "Limb (a) is not confined to law enforcement bodies",
        "L074: ICO section 31 guidance on (a)-(f)",
        asked(law_enforcement("31(1)(a)"), conduct="undivided"),
        "balance_required",
        {"31(3) by 31(1)(a) (would be likely): awaits": ENGAGED},
        kind="health",
    ),
)


@TABLE
def test_section_31_3(row: Row) -> None:
    """Each row is a claim about section 31(3)."""
    check(row)


@pytest.mark.parametrize("limb", LAW.limbs, ids=lambda limb: limb.code)
class TestEveryLimb:
    """Section 31(1) has nine limbs, and section 31(3) reaches each (L068)."""

    def test_engages_section_31_3_or_wants_its_purpose(self, limb: Limb) -> None:
        """Limbs (a) to (f) engage it by themselves; (g) to (i) want a purpose first."""
        (state,) = decide(part_of(asked(law_enforcement(limb.code))), on=ON, kind="police").grounds
        tied = limb.code in ("31(1)(g)", "31(1)(h)", "31(1)(i)")
        where = "gap, purpose" if tied else "awaits"
        assert state_of(state) == f"31(3) by {limb.code} (would be likely): {where}"

    def test_excludes_the_duty_once_it_is_maintained(self, limb: Limb) -> None:
        """Each limb, with a purpose where it has to have one, can exclude the duty."""
        row = Row(
            f"{limb.code} excludes the duty once its balance is struck",
            "L012, L068: FOIA 2000 ss 2(1)(b), 31(1), (3)",
            asked(law_enforcement(limb.code, purposes=["31(2)(a)"] if limb.needs_purpose else [])),
            "neither_confirm_nor_deny",
            {
                f"31(3) by {limb.code}{' for 31(2)(a)' if limb.needs_purpose else ''} (would be likely): stands, maintained": (
                    WITH_PURPOSE if limb.needs_purpose else ENGAGED
                )
            },
            balances={"31(3)": "maintain"},
        )
        check(row)


@pytest.mark.parametrize("purpose", LAW.purposes, ids=lambda purpose: purpose.code)
def test_every_purpose_serves_limbs_g_to_i(purpose: Purpose) -> None:
    """Any of the ten purposes in section 31(2) engages limbs (g), (h) and (i) (L068)."""
    tied = ["31(1)(g)", "31(1)(h)", "31(1)(i)"]
    outcome = decide(part_of(asked(law_enforcement(*tied, purposes=[purpose.code]))), on=ON, kind="other")
    (state,) = outcome.grounds
    assert state_of(state) == f"31(3) by {', '.join(tied)} for {purpose.code} (would be likely): awaits"


@pytest.mark.parametrize(
    ("given", "place", "problem"),
    [
        ({"limbs": ["31(1)(j)"]}, "limbs[0]", "`31(1)(j)` is not among the limbs of section 31(3) on the governing date"),
        ({"limbs": ["31(1)(a)", "31(1)"]}, "limbs[1]", "`31(1)` is not among the limbs of section 31(3) on the governing date"),
        ({"limbs": ["31(2)(a)"]}, "limbs[0]", "`31(2)(a)` is not among the limbs of section 31(3) on the governing date"),
        (
            {"limbs": ["31(1)(g)"], "purposes": ["31(2)(k)"]},
            "purposes[0]",
            "`31(2)(k)` is not among the purposes of section 31(3) on the governing date",
        ),
    ],
)
def test_a_limb_or_purpose_that_is_not_in_the_act_is_a_mistake(given: dict[str, object], place: str, problem: str) -> None:
    """Section 31(1) ends at (i) and section 31(2) at (j) (L068)."""
    ground = {"provision": "31(3)", **given}
    (found,) = problems(case(question(asked(ground))))
    assert (found.path, found.problem) == (f"request.questions[0].parts[0].grounds[0].{place}", problem)


@pytest.mark.parametrize("circumstance", get_args(Circumstance))
def test_no_other_circumstance_counts(circumstance: Circumstance) -> None:
    """Official confirmation (L077), public documents (L034) and 100 years (L094) are all that section 31(3) turns on."""
    part = part_of(asked(law_enforcement("31(1)(a)"), circumstances=[circumstance]))
    (state,) = decide(part, on=ON, kind="police").grounds
    defeated = circumstance in ("official_confirmation", "published_framework", "record_over_100_years")
    assert state.state == ("refused" if defeated else "awaiting")
