"""Balances, and what they make of a reply: draft, interim or final."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from ncnd import file_note
from tests.cases.build import case, case_file, covert, kind_of, outcomes, outstanding, overt, problems, question, reply, undivided
from tests.cases.rows import Given, asked, check_cited, investigations, law_enforcement, national_security, security

NCND = "neither_confirm_nor_deny"


def weighed(provision: str, outcome: str = "maintain", **rest: object) -> Given:
    """A whole balance: the day, a factor on each side with its weight and reason, and a conclusion."""
    return {
        "provision": provision,
        "outcome": outcome,
        "weighed_on": "2026-03-26",
        "factors": [
            {"id": "F001", "weight": "slight", "reason": "openness in general", "values": {"topic": "drones"}},
            {"id": MAINTAINING[provision], "weight": "heavy", "reason": "the harm is specific", "values": VALUES[provision]},
        ],
        "conclusion": "The second decides the matter",
        **rest,
    }


MAINTAINING = {"24(2)": "F060", "31(3)": "F041", "30(3)": "F072"}
VALUES: dict[str, dict[str, str]] = {"24(2)": {}, "31(3)": {"tactic": "drones"}, "30(3)": {}}


def pending(provision: str, **rest: object) -> Given:
    """A balance that is not struck yet, with the date by which it will be."""
    return {"provision": provision, "outcome": "pending", "estimated_on": "2026-04-28", **rest}


class Reply(NamedTuple):
    """A case, the status of its reply, what each part is told and what is outstanding."""

    why: str
    authority: str
    case: Given
    status: str
    told: Mapping[str, str]
    outstanding: tuple[str, ...]


SILENT = asked(security(), national_security(), law_enforcement("31(1)(a)"))
QUALIFIED = asked(national_security(), law_enforcement("31(1)(a)"))

TABLE = (
    Reply(
        "Nothing outstanding: the letter can go",
        "L012: FOIA 2000 s 2(1)",
        case(question(SILENT), balances=[weighed("24(2)"), weighed("31(3)")]),
        "final",
        {"1-covert": NCND},
        (),
    ),
    Reply(
        "A part whose absolute ground is engaged is decided at once, and the qualified ones beside it keep the reply a draft",
        "L086: FOIA 2000 s 2(1); [2025] UKSC 27",
        case(question(SILENT)),
        "draft",
        {"1-covert": NCND},
        ("section 24(2) (1-covert): balance", "section 31(3) (1-covert): balance"),
    ),
    Reply(
        "Balances that are pending with a date are all that is outstanding: an interim letter can go",
        "L099, L107: FOIA 2000 ss 10(3), 17(2)",
        case(question(SILENT), balances=[pending("24(2)"), pending("31(3)")]),
        "interim",
        {"1-covert": NCND},
        ("section 24(2) (1-covert): balance", "section 31(3) (1-covert): balance"),
    ),
    Reply(
        "The same without an absolute ground: the part is undecided and the interim letter says so",
        "L099, L107: FOIA 2000 ss 10(3), 17(2)",
        case(question(QUALIFIED), balances=[pending("24(2)"), pending("31(3)")]),
        "interim",
        {"1-covert": "balance_required"},
        ("section 24(2) (1-covert): balance", "section 31(3) (1-covert): balance"),
    ),
    Reply(
        "A pending balance without a date is no notice under section 17(2)",
        "L099: FOIA 2000 s 17(2)",
        case(question(QUALIFIED), balances=[pending("24(2)", estimated_on=None), pending("31(3)")]),
        "draft",
        {"1-covert": "balance_required"},
        ("section 24(2) (1-covert): estimated_on", "section 31(3) (1-covert): balance"),
    ),
    Reply(
        "One pending, one maintained: the part is decided, and what is pending makes the letter interim",
        "L099: FOIA 2000 s 17(2)",
        case(question(QUALIFIED), balances=[pending("24(2)"), weighed("31(3)")]),
        "interim",
        {"1-covert": NCND},
        ("section 24(2) (1-covert): balance",),
    ),
    Reply(
        "One pending, one not begun: still a draft",
        "L012: FOIA 2000 s 2(1)(b)",
        case(question(QUALIFIED), balances=[pending("24(2)")]),
        "draft",
        {"1-covert": "balance_required"},
        ("section 31(3) (1-covert): balance", "section 24(2) (1-covert): balance"),
    ),
    Reply(
        "Overt answers do not wait for a balance: the interim letter carries them",
        "L107: FOIA 2000 s 10(3)",
        case(
            question(overt(), QUALIFIED),
            holdings={"1-overt": "not_held"},
            balances=[pending("24(2)"), pending("31(3)")],
        ),
        "interim",
        {"1-overt": "not_held", "1-covert": "balance_required"},
        ("section 24(2) (1-covert): balance", "section 31(3) (1-covert): balance"),
    ),
    Reply(
        "An overt answer that is missing keeps even an interim letter back",
        "L107: FOIA 2000 s 10(3)",
        case(question(overt(), QUALIFIED), balances=[pending("24(2)"), pending("31(3)")]),
        "draft",
        {"1-overt": "holding_required", "1-covert": "balance_required"},
        ("1-overt: holding", "section 24(2) (1-covert): balance", "section 31(3) (1-covert): balance"),
    ),
    Reply(
        "Reasons still to be written keep an interim letter back",
        "L096: FOIA 2000 s 17(1)(c)",
        case(question(asked(national_security(necessity=None))), balances=[pending("24(2)")]),
        "draft",
        {"1-covert": "balance_required"},
        ("section 24(2) (1-covert): necessity", "section 24(2) (1-covert): balance"),
    ),
    Reply(
        "A balance that is lost leaves nothing to say of its ground",
        "L083: FOIA 2000 s 2(1)(b)",
        case(question(QUALIFIED), balances=[weighed("24(2)", "confirm_or_deny"), weighed("31(3)")]),
        "final",
        {"1-covert": NCND},
        (),
    ),
    Reply(
        "When every balance is lost the duty applies, and a holding is needed",
        "L083: FOIA 2000 s 2(1)(b)",
        case(question(QUALIFIED), balances=[weighed("24(2)", "confirm_or_deny"), weighed("31(3)", "confirm_or_deny")]),
        "draft",
        {"1-covert": "holding_required"},
        ("1-covert: holding",),
    ),
    Reply(
        "When every balance is lost the answer is given, and no balance is printed",
        "L083: FOIA 2000 s 2(1)(b)",
        case(
            question(QUALIFIED),
            holdings={"1-covert": "not_held"},
            balances=[weighed("24(2)", "confirm_or_deny"), weighed("31(3)", "confirm_or_deny")],
        ),
        "final",
        {"1-covert": "not_held"},
        (),
    ),
    Reply(
        "A gap is a thing to supply and not an error, though another ground stands",
        "L068: FOIA 2000 s 31(1), (3)",
        case(question(asked(security(), law_enforcement()))),
        "draft",
        {"1-covert": NCND},
        ("section 31(3) (1-covert): limb",),
    ),
    Reply(
        "Grounds that are all gaps leave the part undecided",
        "L048, L068: FOIA 2000 ss 23(5), 31(3)",
        case(question(asked(security(link=None), law_enforcement("31(1)(g)")))),
        "draft",
        {"1-covert": "grounds_required"},
        ("section 23(5) (1-covert): link", "section 31(3) (1-covert): purpose"),
    ),
    Reply(
        "A covert part with nothing put forward wants grounds",
        "L016: MoJ NCND guidance; ICO NCND guidance",
        case(question(covert()), authority=kind_of("local_authority")),
        "draft",
        {"1-covert": "grounds_required"},
        ("1-covert: grounds",),
    ),
    Reply(
        "A line shipped as a default drafts but never sends: the authority has to adopt it",
        "L053: ICO section 23 guidance",
        case(question(covert()), balances=[weighed("24(2)"), weighed("31(3)")]),
        "draft",
        {"1-covert": NCND},
        ("position `covert-policing`: position_adopted",),
    ),
    Reply(
        "A default that is not relied on holds nothing back",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        case(question(covert(circumstances=["official_confirmation"])), holdings={"1-covert": "not_held"}),
        "final",
        {"1-covert": "not_held"},
        (),
    ),
    Reply(
        "What the reasons alone need blocks a final letter: the body, both effects, the reason for a class",
        "L096: FOIA 2000 s 17(1)(c)",
        case(
            question(
                asked(security(bodies=None), law_enforcement("31(1)(a)", if_denied=None), investigations("30(1)(a)", reason=None))
            ),
            balances=[weighed("31(3)"), weighed("30(3)")],
        ),
        "draft",
        {"1-covert": NCND},
        ("section 23(5) (1-covert): bodies", "section 31(3) (1-covert): if_denied", "section 30(3) (1-covert): reason"),
    ),
    Reply(
        "A balance wants its day, its conclusion, and weighed factors on both sides",
        "L087, L092, L098: FOIA 2000 ss 2(1)(b), 17(3)(a)",
        case(question(asked(national_security())), balances=[{"provision": "24(2)", "outcome": "maintain"}]),
        "draft",
        {"1-covert": NCND},
        (
            "section 24(2) (1-covert): factors_confirming",
            "section 24(2) (1-covert): factors_maintaining",
            "section 24(2) (1-covert): weighed_on",
            "section 24(2) (1-covert): conclusion",
        ),
    ),
    Reply(
        "A factor wants its weight and reason, and what its sentence speaks of",
        "L087: ICO section 31 guidance, PIT page",
        case(
            question(asked(national_security())),
            balances=[weighed("24(2)", factors=[{"id": "F001"}, {"id": "F060", "weight": "heavy", "reason": "it is grave"}])],
        ),
        "draft",
        {"1-covert": NCND},
        ("section 24(2) (1-covert): weight", "section 24(2) (1-covert): factor_value"),
    ),
    Reply(
        "Only attenuators are no case for the exclusion",
        "L089: ICO PIT guidance; practice",
        case(
            question(asked(national_security())),
            balances=[
                weighed(
                    "24(2)",
                    factors=[
                        {"id": "F001", "weight": "slight", "reason": "openness", "values": {"topic": "drones"}},
                        {
                            "id": "F080",
                            "weight": "slight",
                            "reason": "little served",
                            "values": {"what_public_wants": "how drones are used", "published_material": "the annual report"},
                        },
                    ],
                )
            ],
        ),
        "draft",
        {"1-covert": NCND},
        ("section 24(2) (1-covert): factors_maintaining",),
    ),
    Reply(
        "A letter wants its reference, its dates and where to ask for a review",
        "L102, L116: FOIA 2000 s 17(7)",
        case(
            question(undivided()),
            holdings={"1-undivided": "not_held"},
            reference=None,
            answered=None,
            authority={"name": "Example Authority", "kind": "other", "nation": "uk"},
        ),
        "draft",
        {"1-undivided": "not_held"},
        ("request.reference: reference", "request.answered: answered", "request.authority.review_contact: review_contact"),
    ),
    Reply(
        "A plain answer needs no notice, no test and no balance",
        "L037: FOIA 2000 s 1(1)(a)",
        case(question(undivided()), holdings={"1-undivided": "not_held"}),
        "final",
        {"1-undivided": "not_held"},
        (),
    ),
)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.why) for row in TABLE])
def test_status(row: Reply) -> None:
    """Each row is a claim about what keeps a letter back."""
    response = reply(row.case)
    assert (response.status, outcomes(response)) == (row.status, row.told)
    assert tuple(outstanding(response)) == row.outstanding
    check_cited(row.authority)


class TestWhichPartsABalanceIsFor:
    """A balance applies to every part that cites its provision, or to the parts it names."""

    TWO = (question(asked(national_security())), question(asked(national_security()), ref="2"))

    def test_every_part_that_cites_the_provision(self) -> None:
        """One balance settles both parts, and they share one test."""
        response = reply(case(*self.TWO, balances=[weighed("24(2)")]))
        assert outcomes(response) == {"1-covert": NCND, "2-covert": NCND}
        assert [test.parts for test in response.public_interest_tests] == [("1-covert", "2-covert")]

    def test_the_parts_it_names(self) -> None:
        """The other part still awaits its own."""
        response = reply(case(*self.TWO, balances=[weighed("24(2)", parts=["2-covert"])]))
        assert outcomes(response) == {"1-covert": "balance_required", "2-covert": NCND}
        assert outstanding(response) == ["section 24(2) (1-covert): balance"]

    def test_a_balance_for_each_part(self) -> None:
        """Two parts, two balances, two results, two tests: each exclusion is weighed on its own facts (L029)."""
        both = [weighed("24(2)", parts=["1-covert"]), weighed("24(2)", "confirm_or_deny", parts=["2-covert"])]
        response = reply(case(*self.TWO, holdings={"2-covert": "not_held"}, balances=both))
        assert outcomes(response) == {"1-covert": NCND, "2-covert": "not_held"}
        assert [test.parts for test in response.public_interest_tests] == [("1-covert",)]

    def test_two_balances_for_one_part_and_provision_are_a_mistake(self) -> None:
        """Whether one is for every part and the other names it, or both name it."""
        for first in ([], ["1-covert"]):
            both = [weighed("24(2)", parts=first), weighed("24(2)", parts=["1-covert"])]
            (problem,) = problems(case(*self.TWO, balances=both))
            assert (problem.path, problem.problem) == (
                "balances[1]",
                "is a second balance for section 24(2) on the same part",
            )

    def test_a_part_that_does_not_exist_is_a_mistake(self) -> None:
        """A reference has to resolve."""
        found = problems(case(*self.TWO, balances=[weighed("24(2)", parts=["9-covert"])]))
        assert ("balances[0].parts", "names no part of the request") in {(each.path, each.problem) for each in found}


class TestMistakesInABalance:
    """What no balance may be."""

    @pytest.mark.parametrize(
        ("ground", "provision"),
        [(security(), "23(5)"), ({"provision": "44(2)", "limbs": ["44(1)(a)"], "reason": "r"}, "44(2)")],
    )
    def test_an_absolute_provision_takes_none(self, ground: Given, provision: str) -> None:
        """Section 23(5) and section 44(2) are absolute: running a test invites a challenge to it (L013, L041)."""
        given = case(question(asked(ground)), balances=[{"provision": provision, "outcome": "maintain"}])
        (problem,) = problems(given)
        assert problem.path == "balances[0].provision"
        assert problem.problem.startswith(f"section {provision} takes no public interest balance")

    def test_section_23_5_takes_one_in_the_archives(self) -> None:
        """There it is qualified (L095)."""
        part = asked(security(), circumstances=["archived_historical_record"])
        given = case(question(part), balances=[{"provision": "23(5)", "outcome": "maintain"}])
        assert outcomes(reply(given)) == {"1-covert": NCND}

    def test_a_provision_that_no_part_cites(self) -> None:
        """There is nothing to weigh."""
        (problem,) = problems(case(question(asked(national_security())), balances=[weighed("31(3)")]))
        assert problem.path == "balances[0].provision"
        assert problem.problem == "no part that the balance applies to cites section 31(3)"

    @pytest.mark.parametrize(
        ("given", "path", "problem"),
        [
            ({"weighed_on": "2026-03-01"}, "balances[0].weighed_on", "is before the request was received"),
            (
                {"weighed_on": "2026-04-01"},
                "balances[0].weighed_on",
                "is after the letter: the balance is judged as at the first refusal",
            ),
            ({"estimated_on": "2026-04-28"}, "balances[0].estimated_on", "belongs to a pending balance"),
            ({"factors": [{"id": "F999"}]}, "balances[0].factors[0].id", "is not a factor of the catalogue"),
            (
                {"factors": [{"id": "F040"}]},
                "balances[0].factors[0].id",
                "`F040` belongs to section 31(3): only interests that a provision protects count for it",
            ),
            (
                {"factors": [{"id": "F001", "values": {"tactic": "drones"}}]},
                "balances[0].factors[0].values",
                "has a name that `F001` does not use",
            ),
        ],
    )
    def test_dates_and_factors(self, given: Given, path: str, problem: str) -> None:
        """A balance is struck between receipt and the first refusal (L092), by factors of its own provision (L086)."""
        (found,) = problems(case(question(asked(national_security())), balances=[weighed("24(2)", **given)]))
        assert (found.path, found.problem) == (path, problem)

    @pytest.mark.parametrize("day", ["2026-03-02", "2026-03-31"])
    def test_the_first_and_the_last_day_are_in_time(self, day: str) -> None:
        """The day of receipt and the day of the letter are both within the time (L092)."""
        assert problems(case(question(asked(national_security())), balances=[weighed("24(2)", weighed_on=day)])) == []

    def test_an_estimate_that_has_passed_is_none(self) -> None:
        """An interim letter never promises a decision by a day that is over when it is sent (L099)."""
        given = case(question(asked(national_security())), balances=[pending("24(2)", estimated_on="2026-03-20")])
        assert problems(given) or reply(given).status == "draft"


class TestWhatTheLetterCites:
    """`provisions`, `limbs` and `awaiting_balance` say what the letter relies on, and nothing of what was weighed and failed."""

    def test_what_stands_and_what_waits_is_cited(self) -> None:
        """Qualified grounds beside one that stands are cited, and wait in `awaiting_balance`."""
        (part,) = (
            reply(case(question(asked(security(), national_security(), law_enforcement("31(1)(b)", "31(1)(a)"))))).answers[0].parts
        )
        assert part.provisions == ("23(5)", "24(2)", "31(3)")
        assert part.limbs == ("31(1)(a)", "31(1)(b)")
        assert part.awaiting_balance == ("24(2)", "31(3)")

    def test_what_was_weighed_and_lost_is_not(self) -> None:
        """Neither the response nor the letter names a ground that failed."""
        both = [weighed("24(2)", "confirm_or_deny"), weighed("31(3)")]
        response = reply(case(question(QUALIFIED), balances=both))
        assert response.answers[0].parts[0].provisions == ("31(3)",)
        assert response.refusal_notice is not None
        assert response.refusal_notice.provisions == ("31(3)",)
        assert "24(2)" not in response.model_dump_json()

    def test_what_is_refused_or_has_a_gap_is_not(self) -> None:
        """A ground that is barred or not engaged is not relied on."""
        grounds = (security(), national_security(), law_enforcement())
        response = reply(
            case(question(asked(*grounds)), question(asked(*grounds, circumstances=["official_confirmation"]), ref="2"))
        )
        assert [part.provisions for answer in response.answers for part in answer.parts] == [("23(5)", "24(2)"), ()]

    def test_nothing_of_the_file_is_in_the_response(self) -> None:
        """Bodies and link go to the file note and nowhere else (L053)."""
        given = case(question(asked(security(bodies=["(n)"], link="the SECRET link"))))
        assert "SECRET" not in reply(given).model_dump_json()
        assert '"(n)"' not in reply(given).model_dump_json()
        note = file_note(case_file(given))
        assert note.parts[0].grounds[0].reasons["link"] == "the SECRET link"
        assert note.parts[0].grounds[0].bodies == ("(n)",)


class TestRemarksForTheFile:
    """What the file note tells the officer, and no letter does."""

    def test_the_pair_is_broken(self) -> None:
        """Citing 23(5) without 24(2) where both were put forward can show whether a listed body is involved (L064)."""
        given = case(question(asked(security(), national_security())), balances=[weighed("24(2)", "confirm_or_deny")])
        assert any("(L064)" in remark for remark in file_note(case_file(given)).parts[0].remarks)

    def test_the_pair_is_whole(self) -> None:
        """Nothing is said where both are still cited."""
        given = case(question(asked(security(), national_security())), balances=[weighed("24(2)")])
        assert not any("(L064)" in remark for remark in file_note(case_file(given)).parts[0].remarks)

    def test_a_likelihood_that_was_assumed(self) -> None:
        """Left out, it is the lower one, and the file note says so (L072)."""
        for likelihood in (None, "would_be_likely"):
            given = case(question(asked(law_enforcement("31(1)(a)", likelihood=likelihood))))
            assert any("(L072)" in remark for remark in file_note(case_file(given)).parts[0].remarks) is (likelihood is None)

    def test_an_overt_part_alone(self) -> None:
        """An overt part with no covert sibling is remarked on: covert part not considered (L032)."""
        alone, beside = case(question(overt())), case(question(overt(), covert()))
        assert any("covert part not considered" in remark for remark in file_note(case_file(alone)).parts[0].remarks)
        assert not any("covert part not considered" in remark for remark in file_note(case_file(beside)).parts[0].remarks)

    def test_a_default_line_that_was_not_adopted(self) -> None:
        """Section 23(5) is never added by habit (L052, L053)."""
        assert any("`covert-policing`" in remark for remark in file_note(case_file(case(question(covert())))).remarks)

    def test_a_balance_is_recorded_with_its_ground(self) -> None:
        """What was weighed and failed is on file, and only there (L125)."""
        given = case(question(QUALIFIED), balances=[weighed("24(2)", "confirm_or_deny"), pending("31(3)")])
        grounds = {ground.provision: ground for ground in file_note(case_file(given)).parts[0].grounds}
        assert (grounds["24(2)"].state, grounds["24(2)"].weighed) == ("lost", "confirm_or_deny")
        assert (grounds["31(3)"].state, grounds["31(3)"].weighed) == ("awaiting", "pending")
