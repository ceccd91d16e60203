"""Parts whose duty applies: held, not held, withheld, elsewhere, and what does not fit what is held."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from tests.cases.build import case, covert, kind_of, outcomes, outstanding, overt, question, reply, told, undivided
from tests.cases.rows import Given, asked, check_cited, security

FORCE = "Exampleshire Police"
NEARBY = {"name": "Nearby Police", "contact": "Information Unit, Nearby Police, 2 High Street, Nearby NB1 1AA"}
STATEMENT = "The figure for 2025 is four."
WITHHELD = [{"provision": "40(2)", "reason": "the names of junior staff are personal data, and giving them would be unfair"}]

CONFIRMED = ["official_confirmation"]


class Told(NamedTuple):
    """A question, what is held and added, what each part is told, the words for the last part, and what is outstanding."""

    why: str
    authority: str
    parts: tuple[Given, ...]
    holding: str | None
    answer: Given
    outcome: str
    words: str
    outstanding: tuple[str, ...]


OVERT = f"So far as question 1 (use of drones) concerns overt use, {FORCE} holds"
COVERT = f"So far as question 1 (use of drones) concerns covert use, {FORCE} holds"

TABLE = (
    Told(
        "A denial of overt use is limited to overt use",
        "L036, L037: FOIA 2000 s 1(1)(a)",
        (overt(),),
        "not_held",
        {},
        "not_held",
        f"{OVERT} no information.",
        (),
    ),
    Told(
        "A confirmation of overt use is limited to overt use",
        "L032: FOIA 2000 s 1(1)(a) (inference)",
        (overt(),),
        "held",
        {"statement": STATEMENT},
        "held",
        f"{OVERT} information. {STATEMENT}",
        (),
    ),
    Told(
        "An answer to a covert part whose duty applies is limited to what was asked of it",
        "L032: FOIA 2000 s 1(1)(a) (inference)",
        (covert(circumstances=CONFIRMED),),
        "not_held",
        {},
        "not_held",
        f"{COVERT} no information.",
        (),
    ),
    Told(
        "A covert part whose duty applies may be confirmed",
        "L077: Rosenbaum [2021] UKUT 5 (AAC)",
        (covert(circumstances=CONFIRMED),),
        "held",
        {"statement": STATEMENT},
        "held",
        f"{COVERT} information. {STATEMENT}",
        (),
    ),
    Told(
        "Only a question that nothing divides gets a flat denial",
        "L037: FOIA 2000 s 1(1)(a)",
        (undivided(),),
        "not_held",
        {},
        "not_held",
        f"{FORCE} holds no information in answer to question 1 (use of drones).",
        (),
    ),
    Told(
        "A question that nothing divides may be confirmed without limit",
        "L001: FOIA 2000 s 1(1)(a)",
        (undivided(),),
        "held",
        {"statement": STATEMENT},
        "held",
        f"{FORCE} holds information in answer to question 1 (use of drones). {STATEMENT}",
        (),
    ),
    Told(
        "A statement may follow a denial",
        "L109: FOIA 2000 s 16(1)",
        (undivided(),),
        "not_held",
        {"statement": "The Department publishes national figures."},
        "not_held",
        f"{FORCE} holds no information in answer to question 1 (use of drones). The Department publishes national figures.",
        (),
    ),
    Told(
        "Nobody has said what is held: nothing is confirmed or denied by default",
        "L001: FOIA 2000 s 1(1)(a)",
        (overt(),),
        None,
        {},
        "holding_required",
        "So far as question 1 (use of drones) concerns overt use: [officer: whether information was held on the day of receipt]",
        ("1-overt: holding",),
    ),
    Told(
        "A statement without a holding is no answer",
        "L001: FOIA 2000 s 1(1)(a)",
        (undivided(),),
        None,
        {"statement": STATEMENT},
        "holding_required",
        "In answer to question 1 (use of drones): [officer: whether information was held on the day of receipt]",
        ("1-undivided: holding",),
    ),
    Told(
        "Held, and nothing said of giving or withholding it: two duties, and one is left",
        "L001: FOIA 2000 s 1(1)",
        (undivided(),),
        "held",
        {},
        "held",
        f"{FORCE} holds information in answer to question 1 (use of drones). "
        "[officer: the information, or where it is enclosed, or the provision under which it is withheld]",
        ("1-undivided: disclosure",),
    ),
    Told(
        "What is withheld has a notice of its own",
        "L015: DCA introductory guidance ch 5",
        (undivided(),),
        "held",
        {"withheld": WITHHELD},
        "held",
        f"{FORCE} holds information in answer to question 1 (use of drones). "
        "What is withheld, and why, is set out under “Information withheld”.",
        (),
    ),
    Told(
        "Some given and some withheld",
        "L015: DCA introductory guidance ch 5",
        (overt(), covert()),
        "held",
        {"statement": STATEMENT, "withheld": WITHHELD},
        "held",
        f"{OVERT} information. {STATEMENT} What is withheld, and why, is set out under “Information withheld”.",
        (),
    ),
    Told(
        "Only what is held can be withheld",
        "L001, L015: FOIA 2000 ss 1(1)(b), 17(1)",
        (undivided(),),
        "not_held",
        {"withheld": WITHHELD},
        "not_held",
        f"{FORCE} holds no information in answer to question 1 (use of drones).",
        ("1-undivided: withheld_misfit",),
    ),
    Told(
        "What is held here is not to be asked for elsewhere",
        "L110: MoJ procedural guidance: transferring requests",
        (undivided(),),
        "held",
        {"statement": STATEMENT, "elsewhere": NEARBY},
        "held",
        f"{FORCE} holds information in answer to question 1 (use of drones). {STATEMENT}",
        ("1-undivided: elsewhere_misfit",),
    ),
    Told(
        "Not held here, and another authority is believed to hold it",
        "L110: MoJ procedural guidance: transferring requests",
        (undivided(),),
        "not_held",
        {"elsewhere": NEARBY},
        "not_held",
        f"{FORCE} holds no information in answer to question 1 (use of drones). "
        "We believe that Nearby Police may hold information of that kind.",
        (),
    ),
    Told(
        "Beside a part that is not answered no likely holder is named",
        "L111: MoJ procedural guidance: transferring requests",
        (overt(), covert()),
        "not_held",
        {"elsewhere": NEARBY},
        "not_held",
        f"{OVERT} no information.",
        ("1-overt: elsewhere_beside_excluded",),
    ),
)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.why) for row in TABLE])
def test_answers(row: Told) -> None:
    """Each row is a claim about what is said once the duty applies."""
    name = f"1-{row.parts[0]['conduct']}"
    holdings: Mapping[str, str] = {name: row.holding} if row.holding else {}
    response = reply(case(question(*row.parts), holdings=holdings, answers={name: row.answer}))
    assert outcomes(response)[name] == row.outcome
    assert told(response, name) == row.words
    about_answers = [entry for entry in outstanding(response) if entry.startswith(name)]
    assert tuple(about_answers) == row.outstanding
    check_cited(row.authority)


class TestWithheld:
    """Content that is held and withheld: outside ncnd, and not mixed with an exclusion of the duty (L015)."""

    def test_it_needs_a_notice_without_any_part_that_is_neither_confirmed_nor_denied(self) -> None:
        """Section 17(1) asks for a notice whenever an exemption is relied on to any extent."""
        response = reply(
            case(question(undivided()), holdings={"1-undivided": "held"}, answers={"1-undivided": {"withheld": WITHHELD}})
        )
        notice = response.refusal_notice
        assert notice is not None
        assert (notice.parts, notice.provisions, notice.paragraphs) == ((), (), ())
        assert notice.withheld is not None
        assert notice.withheld.parts == ("1-undivided",)
        assert response.status == "final"

    def test_it_is_printed_as_given(self) -> None:
        """Each item names its part, its provision and its reason."""
        items = [*WITHHELD, {"provision": "31(1)(a)", "reason": "routes would be known"}]
        response = reply(case(question(overt(), covert()), holdings={"1-overt": "held"}, answers={"1-overt": {"withheld": items}}))
        assert response.refusal_notice is not None
        assert response.refusal_notice.withheld is not None
        assert [each.text for each in response.refusal_notice.withheld.paragraphs[1:]] == [
            "For question 1, so far as it concerns overt use, information is withheld under "
            f"section {item['provision']}: {item['reason']}"
            for item in items
        ]

    def test_what_is_withheld_is_not_what_silence_relies_on(self) -> None:
        """The provisions of the two notices are kept apart."""
        response = reply(
            case(question(overt(), covert()), holdings={"1-overt": "held"}, answers={"1-overt": {"withheld": WITHHELD}})
        )
        assert response.refusal_notice is not None
        assert response.refusal_notice.parts == ("1-covert",)
        assert response.refusal_notice.provisions == ("23(5)", "24(2)", "31(3)")
        assert [part.provisions for part in response.answers[0].parts] == [(), ("23(5)", "24(2)", "31(3)")]


class TestElsewhere:
    """Another authority believed to hold what is not held here (L110, L111)."""

    def test_its_contact_details_are_given_once(self) -> None:
        """One authority named for several questions is one paragraph of advice."""
        response = reply(
            case(
                question(undivided()),
                question(undivided(), ref="2"),
                holdings={"1-undivided": "not_held", "2-undivided": "not_held"},
                answers={"1-undivided": {"elsewhere": NEARBY}, "2-undivided": {"elsewhere": NEARBY}},
            )
        )
        advice = [paragraph.text for paragraph in response.advice]
        assert sum("Nearby Police" in text for text in advice) == 1
        assert NEARBY["contact"] in advice[0]

    def test_two_authorities_are_two_paragraphs(self) -> None:
        """Each is named with its own contact details."""
        other = {"name": "The Department", "contact": "Records Team, Example House, London"}
        response = reply(
            case(
                question(undivided()),
                question(undivided(), ref="2"),
                holdings={"1-undivided": "not_held", "2-undivided": "not_held"},
                answers={"1-undivided": {"elsewhere": NEARBY}, "2-undivided": {"elsewhere": other}},
            )
        )
        assert [("Nearby Police" in each.text, "The Department" in each.text) for each in response.advice[:2]] == [
            (True, False),
            (False, True),
        ]

    def test_another_question_that_is_not_answered_does_not_stop_it(self) -> None:
        """A redirect is kept from the question that it could betray, and from no other."""
        response = reply(
            case(
                question(undivided()),
                question(covert(), ref="2"),
                holdings={"1-undivided": "not_held"},
                answers={"1-undivided": {"elsewhere": NEARBY}},
            )
        )
        assert told(response, "1-undivided").endswith("We believe that Nearby Police may hold information of that kind.")

    @pytest.mark.parametrize("silent", [covert(), asked(security(link=None))], ids=["excluded", "undecided"])
    def test_nothing_of_it_is_printed_beside_silence(self, silent: Given) -> None:
        """Neither the name nor the contact details appear anywhere, and the officer is told to take them out."""
        response = reply(
            case(
                question(overt(), silent),
                authority=kind_of("police"),
                holdings={"1-overt": "not_held"},
                answers={"1-overt": {"elsewhere": NEARBY}},
            )
        )
        assert "Nearby" not in response.model_dump_json()
        assert response.status == "draft"


class TestUnread:
    """Holdings and answers are read only for parts whose duty applies."""

    SILENT = (covert(), asked(security(link=None)), asked(security(), conduct="overt"), asked(security(), conduct="undivided"))

    @pytest.mark.parametrize("part", SILENT, ids=["excluded", "undecided", "overt and excluded", "undivided and excluded"])
    @pytest.mark.parametrize("holding", ["held", "not_held"])
    @pytest.mark.parametrize("answer", [{}, {"statement": STATEMENT}, {"withheld": WITHHELD}, {"elsewhere": NEARBY}])
    def test_what_is_held_changes_nothing(self, part: Given, holding: str, answer: Given) -> None:
        """The response is the same, byte for byte, with a holding and an answer as without (L020, L021)."""
        name = f"1-{part['conduct']}"
        with_holding = reply(case(question(part), holdings={name: holding}, answers={name: answer} if answer else {}))
        without = reply(case(question(part)))
        assert with_holding.model_dump_json() == without.model_dump_json()
