"""What single checks find in a letter, what excuses it, and what they say they cannot see."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncnd.checks import Finding, all_checks, check_letter
from ncnd.checks.words import WORDINGS
from tests.checks.running import codes, found
from tests.checks.test_reading import ANY_TEXT

EXAMPLES = [check.bad.letter for check in all_checks() if check.bad.letter is not None]
MIXED = st.lists(st.sampled_from([wording.example for wording in WORDINGS] + EXAMPLES), max_size=8).map("\n\n".join)

SILENT = "The force neither confirms nor denies whether it holds any information, by virtue of section 31(3)."
LIMBED = f"{SILENT[:-1]} by reference to section 31(1)(a).\n\n"
HEAD = "Public interest test: section 31(3)\n\n"
FOR = "Factors favouring confirming or denying\nPeople have an interest in openness.\n\n"
AGAINST = "Factors favouring maintaining the exclusion\nEither answer would help offenders.\n\n"
BALANCE = "The public interest in maintaining the exclusion outweighs the public interest in saying whether information is held.\n"


def case_of(text: str, code: str) -> list[str]:
    return [each.severity for each in found(text, code)]


class TestWhatIsNotSeen:
    """A check says what it could not judge, and does not fail the letter for it."""

    @pytest.mark.parametrize(
        "more",
        [
            " The public interest test is attached.",
            " Reasons are left out under section 17(4).",
            " We have not yet decided where the public interest lies.",
            " Please see our covering letter.",
            " The factors are as follows, and",
            " Read more",
        ],
    )
    def test_a_test_that_may_be_elsewhere_is_not_missing(self, more: str) -> None:
        assert case_of(SILENT + more, "P01") == ["info"]

    def test_one_that_is_nowhere_is(self) -> None:
        assert case_of(SILENT, "P01") == ["error"]

    def test_section_40_is_not_missed_since_its_status_is_contested(self) -> None:
        assert case_of("The council neither confirms nor denies whether it is held, under section 40(5B)(a).", "P01") == []

    def test_rights_that_another_paper_sets_out_are_not_missing(self) -> None:
        text = f"{SILENT} Your complaint rights are enclosed."
        assert case_of(text, "R01") == case_of(text, "R02") == ["info"]

    def test_a_procedure_that_does_not_exist_need_only_be_said_not_to(self) -> None:
        assert case_of(f"{SILENT} There is no internal review procedure.", "R01") == []

    def test_the_other_side_of_a_test_may_be_left_out_under_section_17_4(self) -> None:
        text = LIMBED + HEAD + "Factors favouring confirming or denying\nOpenness.\n\nPart is left out under section 17(4).\n"
        assert case_of(text, "P04") == ["info"]

    def test_a_statement_that_a_cut_text_may_have_lost_is_not_missing(self) -> None:
        assert case_of("The exemptions are:\nSection 31(3)\nSection 24(2), and", "N01") == ["info"]

    def test_while_the_balance_is_pending_there_is_no_statement_to_make(self) -> None:
        """Section 17(2): the claim is made, and decided later."""
        text = "The force relies on section 24(2) and has not yet decided where the public interest lies."
        assert case_of(text, "N01") == ["info"]

    def test_a_letter_under_the_scottish_act_is_not_judged(self) -> None:
        text = "Under the Freedom of Information (Scotland) Act 2002 we neither confirm nor deny whether it is held. Section 18."
        assert check_letter(text) == ()

    def test_a_refusal_under_the_environmental_regulations_has_rights_of_its_own(self) -> None:
        text = "The readings are withheld under the Environmental Information Regulations 2004."
        assert codes(check_letter(text)) == []


class TestTheStatement:
    def test_a_question_denied_among_several_met_with_silence_is_for_a_person_to_look_at(self) -> None:
        covert = "The force can neither confirm nor deny whether any is held about covert use, by virtue of section 31(3).\n\n"
        text = f"Response 1: No information is held.\n\nResponse 2: {covert}Response 3: {covert}"
        assert case_of(text, "N06") == ["info"]

    def test_where_the_letter_says_how_it_divides_questions_an_overt_answer_alone_may_be_meant(self) -> None:
        text = (
            "In this letter covert use means any use that is not overt.\n\n"
            "Response 1: No information is held about overt use.\n\n"
            "Response 2: The force can neither confirm nor deny whether any is held about covert use, under section 31(3)."
        )
        assert case_of(text, "N06") == ["info"]

    def test_a_question_that_is_conditional_may_be_told_that_it_does_not_apply(self) -> None:
        assert case_of("1. If any were held, how many?\n\nNot applicable.\n", "N09") == []

    def test_with_other_words_between_the_question_is_not_known(self) -> None:
        text = "1. If any were held, how many?\n\nWe hold 3.\n\nNot applicable.\n"
        assert case_of(text, "N09") == ["info"]

    def test_other_information_beside_something_given_is_only_remarked_on(self) -> None:
        text = (
            "Response 1: There are 14 vans. The force can neither confirm nor deny whether any other information is "
            "held. Section 31(3)."
        )
        assert case_of(text, "N02") == ["info"]

    def test_a_statement_on_one_question_does_not_reach_another(self) -> None:
        text = (
            "So far as question 1 (vans) concerns use, no information is held.\n\nFor question 2 the force can "
            "neither confirm nor deny whether it is held, under section 31(3)."
        )
        assert case_of(text, "N05") == []

    def test_a_denial_and_silence_that_name_different_questions_are_apart(self) -> None:
        text = (
            "As to question 1, we do not use it. For question 2, the force can neither confirm nor deny whether it is "
            "held, under section 31(3)."
        )
        assert case_of(text, "N05") == []


class TestTheExemptions:
    def test_a_purpose_is_wanted_for_limbs_g_to_i(self) -> None:
        text = "The Watch neither confirms nor denies whether it is held, under section 31(3) read with section 31(1)(g)."
        assert [each.message for each in found(text, "X01")] == [
            "section 31(3) is relied on by a limb of section 31(1)(g) to (i) with no purpose in section 31(2)"
        ]

    def test_section_30_is_class_based(self) -> None:
        text = (
            "The force neither confirms nor denies whether it is held, by virtue of section 30(3). Section 30 is a "
            "prejudice-based exemption."
        )
        assert case_of(text, "X07") == ["error"]

    def test_section_24_called_prejudice_based_is_let_pass(self) -> None:
        text = (
            "The force neither confirms nor denies whether it is held, by virtue of section 24(2). Section 24 is a "
            "prejudice-based qualified exemption."
        )
        assert case_of(text, "X07") == []

    def test_each_clause_has_its_own_status(self) -> None:
        text = f"{SILENT} Section 23(5) is absolute and section 24(2) is qualified."
        assert case_of(text, "X07") == []

    def test_a_list_called_qualified_takes_in_what_is_absolute(self) -> None:
        text = f"{SILENT} Section 23(5) and section 24(2) are qualified."
        assert case_of(text, "X07") == ["error"]

    def test_in_an_archive_section_23_5_may_be_qualified(self) -> None:
        """A historical record at The National Archives (s 64(2))."""
        text = f"{SILENT} Section 23(5) is qualified for a historical record at The National Archives."
        assert case_of(text, "X07") == []

    def test_a_section_with_no_silent_sub_section_cannot_support_silence(self) -> None:
        text = "The force neither confirms nor denies whether it is held, by virtue of section 21(1)."
        assert [each.code for each in check_letter(text) if each.code in ("X02", "X08")] == ["X08"]

    @pytest.mark.parametrize(
        ("provision", "received", "severities"),
        [
            ("40(5)", date(2017, 1, 9), []),
            ("40(5)", date(2021, 4, 7), ["error"]),
            ("40(5)", None, ["info"]),
            ("40(5B)(a)", date(2017, 1, 9), ["error"]),
            ("40(5B)(a)", date(2021, 4, 7), []),
            ("24(2)", date(2006, 1, 9), []),
        ],
    )
    def test_a_provision_is_judged_as_at_the_request(self, provision: str, received: date | None, severities: list[str]) -> None:
        """Section 40(5A) and (5B) took the place of section 40(5) on 25 May 2018."""
        text = f"The council neither confirms nor denies whether it is held, by virtue of section {provision}."
        assert [each.severity for each in check_letter(text, received=received) if each.code == "X05"] == severities


class TestTheTest:
    def test_a_whole_test_is_let_pass(self) -> None:
        assert [each for each in codes(check_letter(LIMBED + HEAD + FOR + AGAINST + BALANCE)) if each[0] == "P"] == []

    def test_a_test_over_an_absolute_provision_is_found(self) -> None:
        text = (
            "The force neither confirms nor denies whether it is held, under section 23(5). We have considered the "
            "public interest under section 23(5)."
        )
        assert case_of(text, "P01") == ["error"]

    def test_to_say_that_an_absolute_provision_has_no_test_is_right(self) -> None:
        text = (
            "The force neither confirms nor denies whether it is held, under section 23(5). It is absolute, so no "
            "public interest test was conducted under section 23(5)."
        )
        assert case_of(text, "P01") == []

    def test_a_test_that_never_speaks_of_an_answer_asks_the_wrong_question(self) -> None:
        text = (
            LIMBED + "Public interest test\n\nFactors for openness.\nFactors against: offenders.\nBalance\nThe second is heavier.\n"
        )
        assert case_of(text, "P03") == ["error"]

    def test_one_side_is_not_enough(self) -> None:
        text = LIMBED + "Public interest test\n\nFactors favouring confirming or denying\nIt is of interest.\n"
        assert case_of(text, "P04") == ["error"]

    def test_no_harm_is_found_where_none_is_stated(self) -> None:
        text = (
            LIMBED
            + "Public interest test\n\nFactors favouring confirming\nOpenness.\nFactors favouring silence\nSilence.\n"
            + "Balance\nSilence is favoured.\n"
        )
        assert case_of(text, "P15") == ["error"]

    def test_harm_is_not_asked_for_where_no_prejudice_is(self) -> None:
        text = (
            "The force neither confirms nor denies whether it is held, under section 30(3).\n\nPublic interest "
            "test\n\nFactors favouring confirming\nOpenness.\nFactors favouring silence\nSilence.\nBalance\nSilence "
            "is favoured.\n"
        )
        assert case_of(text, "P15") == []

    def test_several_exclusions_may_be_weighed_together_once_each_has_its_test(self) -> None:
        text = (
            "The force neither confirms nor denies whether it is held, under sections 24(2) and 31(3) by reference to 31(1)(a).\n\n"
            + HEAD
            + FOR
            + AGAINST
            + BALANCE
            + "\nPublic interest test: section 24(2)\n\n"
            + FOR
            + AGAINST
            + "Taken together, the public interest in the exclusions outweighs the public interest in an answer.\n"
        )
        assert case_of(text, "P14") == []

    def test_an_interest_named_outside_the_test_is_not_weighed(self) -> None:
        text = f"The commercial interests of nobody are affected. {LIMBED}{HEAD}{FOR}{AGAINST}{BALANCE}"
        assert case_of(text, "P10") == []

    def test_words_on_disclosure_may_be_about_what_is_withheld(self) -> None:
        text = (
            f"The names are withheld under section 40(2).\n\n{LIMBED}Factors favouring disclosure\nOpenness.\nFactors "
            "favouring non-disclosure\nPrivacy.\n"
        )
        assert case_of(text, "P04")[0] == "info"


class TestParticulars:
    @pytest.mark.parametrize(
        "words",
        ["the 14 records", "the report of 4 June 2019", "drone-log.xlsx", "the papers of the Covert Tactics Unit"],
    )
    def test_a_particular_gives_the_position_away(self, words: str) -> None:
        text = f"The force can neither confirm nor deny whether it holds {words}, by virtue of section 31(3)."
        assert case_of(text, "L03") == ["critical"]

    @pytest.mark.parametrize("words", ["the 14 records", "the report of 4 June 2019", "drone-log.xlsx"])
    def test_one_that_the_request_had_first_does_not(self, words: str) -> None:
        text = (
            f"You asked for {words}.\n\nResponse: The force can neither confirm nor deny whether it holds {words}, by "
            "virtue of section 31(3)."
        )
        assert case_of(text, "L03") == []

    def test_an_office_that_answers_requests_is_no_particular(self) -> None:
        text = f"{SILENT} The Information Disclosure Unit has dealt with this."
        assert case_of(text, "L03") == []

    def test_a_total_beside_an_overt_figure_can_be_subtracted(self) -> None:
        text = f"There were 40 flights altogether. Of these 32 were overt.\n\nThe force {LIMBED}"
        assert case_of(text, "L05") == ["critical"]

    def test_two_figures_far_apart_are_let_pass(self) -> None:
        text = f"There were 40 arrests altogether. {'The county is quiet. ' * 20}We flew 32 overt flights.\n\nThe force {LIMBED}"
        assert case_of(text, "L05") == []


class TestRights:
    def test_the_regulator_s_old_address_is_remarked_on_after_its_move(self) -> None:
        text = "Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF."
        assert [each.severity for each in check_letter(text, received=date(2026, 10, 1))] == ["info"]
        assert check_letter(text, received=date(2021, 4, 7)) == ()
        assert check_letter("No address.", received=date(2026, 10, 1)) == ()

    def test_the_outcome_of_a_review_by_someone_else_cannot_be_judged_further(self) -> None:
        text = "Outcome of internal review\n\nSomeone who took no part in the reply decided afresh."
        assert case_of(text, "R11") == ["info"]


class TestWordsThatOnlyReciteTheStatute:
    """Nothing is found in what every refusal copies from the Act."""

    @pytest.mark.parametrize(
        "words",
        [
            (
                "Section 31(3) provides that the duty to confirm or deny does not arise if compliance would, or would be "
                "likely to, prejudice any matter."
            ),
            "Section 23 is an absolute class-based exemption and there is no requirement to consider the public interest.",
            "The applicant's motive is irrelevant: an answer is an answer to the world.",
            (
                "Section 1 of the Act places two duties on public authorities: to confirm or deny whether information is "
                "held, and to communicate it."
            ),
            "The test is about saying whether information is held, and not about disclosing the information.",
        ],
    )
    def test_it_is_let_pass(self, words: str) -> None:
        clean = LIMBED + HEAD + FOR + AGAINST + BALANCE
        assert codes(check_letter(f"{clean}\n{words}\n")) == codes(check_letter(clean))


class TestAnyText:
    @given(st.one_of(ANY_TEXT, MIXED))
    def test_no_text_is_refused_and_every_span_lies_within_it(self, text: str) -> None:
        for each in check_letter(text):
            assert each.span is None or 0 <= each.span[0] <= each.span[1] <= len(text)
            assert Finding.model_validate_json(each.model_dump_json()) == each

    @pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "(" * 3000, "1.\n" * 2000])
    def test_odd_texts_have_nothing_wrong_with_them(self, text: str) -> None:
        assert check_letter(text) == ()

    def test_the_json_is_the_shape_of_the_contract(self) -> None:
        (first, *_) = check_letter(SILENT)
        assert list(first.model_dump()) == [
            "code",
            "name",
            "severity",
            "message",
            "remedy",
            "authority",
            "question",
            "part",
            "span",
        ]


class TestTheFailingExamplesOfTheResearch:
    """Each way in which a test goes wrong, in a letter that is otherwise right."""

    @pytest.mark.parametrize(
        ("code", "words"),
        [
            ("P03", "The question is whether the public interest favours disclosure of the information."),
            ("P04", "Factors favouring disclosure: openness. Factors favouring non-disclosure: harm."),
            ("P05", "The equipment we use is sensitive and is not shared with other forces."),
            ("P06", "Release of the deployment dates would allow patterns to be worked out."),
            ("P07", "The tool's value depends on the public being unaware that it is deployed in the city."),
            ("P09", "Forces could see {what_the_whole_would_show}."),
            ("P10", "An answer would damage relations with another state."),
            ("P11", "Because section 31(3) applies it is in the public interest to rely on it."),
            ("P12", "The requester's campaign could misuse an answer, and it would take time to explain."),
            ("P13", "Silence also protects the work of the security bodies under section 23(5)."),
            ("P15", "An answer would, or would be likely to, prejudice policing."),
            ("P17", "Four factors against, two in favour."),
            ("P18", "There is no overwhelming public interest in favour of disclosure."),
            ("P19", "Our searches have found nothing recorded, so the covert part is neither confirmed nor denied."),
            ("P20", "Relevant information is held but is exempt under sections 24(2) and 31(3)."),
            ("R03", "The review may take three months."),
            ("R04", "You may ask for a review within 20 working days."),
            ("R06", "Write to mail@ico.gsi.gov.uk."),
            ("R09", "You may appeal to the Information Tribunal."),
            ("R13", "You may wish to ask the Home Office."),
        ],
    )
    def test_it_is_found(self, code: str, words: str) -> None:
        clean = LIMBED + HEAD + FOR + AGAINST
        assert code not in codes(check_letter(clean + BALANCE))
        assert code in codes(check_letter(f"{clean}{words}\n\n{BALANCE}")), "in the test"
        if code not in ("P10", "P13"):
            assert code in codes(check_letter(f"{LIMBED[:-2]} {words}")), "straight after the statement"
