"""`data/factors.json` says what a public interest test may be built from, and how reasons for engagement are put.

Each test is a claim about the balance under section 2(1)(b) of the Freedom of Information Act 2000, about the harm of an answer,
or about the file. Numbers such as P05 and H02 are the rules that the sentences have to keep.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest

from tests.data.words import CIRCUMSTANCES, SUBJECTS

FACTOR_KEYS = [
    "id", "provision", "side", "role", "limb", "heading", "text", "placeholders", "subject_any", "flags_any",
    "flags_all", "not_subject_any", "not_flags_any", "weight_guidance", "generic", "pairs_with", "authority", "url",
    "support", "verified",
]  # fmt: skip

HARM_KEYS = [
    "provision", "limb", "purpose", "statement", "interest", "interest_label", "verb", "prejudice", "if_confirmed",
    "if_denied", "likelihood", "must_show", "typical_subjects", "red_flags", "authority", "url", "support",
    "verified", "note",
]  # fmt: skip

SENTENCES = ("interest", "interest_label", "prejudice", "if_confirmed", "if_denied", "likelihood")

# Archived government sites and an old police log, whose addresses are http.
HTTP_HOSTS = {
    "webarchive.nationalarchives.gov.uk", "ww2.northumbria.police.uk", "www.dca.gov.uk", "www.foi.gov.uk",
    "www.justice.gov.uk",
}  # fmt: skip

LEAKS = {
    "P05": (
        r"(?i)(?<!whether )(?<!if )\b(we|this force|the force|the constabulary|the service) "
        r"((do(es)? (not )?|currently |also )?(hold|use|own|possess|deploy)\w*"
        r"|(do(es)? not )?ha(ve|s) ((no|any|this|that|these|those|such|a|the) ){1,2}"
        r"(equipment|tools?|capabilit\w+|technolog\w+|information|records?|software|devices?))\b"
    ),
    "P07": r"(?i)\b(it|which|that|tool|equipment|capability) (is|are) (currently )?(deployed|in use|available to us|operated)\b",
    "P19": (
        r"(?i)\b(our|a|extensive|reasonable) search(es)? (was|were|has|have|found|located|identified|did not)"
        r"|\bsearch(es)? (of|at|in|within) .{0,60}\b(found|located|identified|revealed)\b|no trace"
    ),
}
LEAKING = {
    "P05": "The equipment we use is sensitive and is not shared with other forces.",
    "P07": "The tool's value depends on the public being unaware that it is deployed in the city.",
    "P19": "Our searches have found nothing recorded, so the covert part is neither confirmed nor denied.",
}
DISCLOSURE = (
    r"(?i)\b(release|publication|disclosure|disclosing|releasing|publishing) (of )?(the|these|this|such|any)? ?"
    r"(requested |relevant )?(information|details|dates|figures|documents?|data|locations?|deployment)"
)
BORROWED = r"(?i)section 23|security bod(y|ies)|section 40\(5|personal data"


def holes(*texts: str | None) -> set[str]:
    """The placeholders in sentences."""
    return {name for text in texts for name in re.findall(r"\{([a-z_0-9]+)\}", text or "")}


def in_act_order(code: str | None) -> list[tuple[int, str]]:
    """Section 22 before 22A; nothing before something."""
    return [(int(number or 0), letters) for number, letters in re.findall(r"(\d*)([A-Za-z]*)[()]*", code or "")]


def filled(text: str) -> str:
    """A sentence as a reader might meet it, with the authority spoken of as the patterns expect it."""
    return re.sub(r"\{\w+\}", "such matters", text.replace("{authority}", "the force"))


def entries(node: object) -> Iterator[dict[str, Any]]:
    """Every object in a file, however deep."""
    if isinstance(node, dict):
        entry = cast("dict[str, Any]", node)
        yield entry
        for value in entry.values():
            yield from entries(value)
    elif isinstance(node, list):
        for value in cast("list[object]", node):
            yield from entries(value)


@pytest.fixture(scope="module")
def sentences(factors_file: dict[str, Any]) -> dict[str, str]:
    """Every sentence of the file that can be printed in a letter."""
    found = {each["id"]: each["text"] for each in factors_file["factors"]}
    for each in factors_file["harm"]:
        name = " ".join(filter(None, (each["provision"], each["limb"], each["purpose"])))
        found.update({f"{name} {key}": each[key] for key in SENTENCES if each[key]})
    return found


class TestTheFile:
    def test_there_are_eighty_factors_in_order(self, factors_file: dict[str, Any]) -> None:
        assert [each["id"] for each in factors_file["factors"]] == [f"F{number:03}" for number in range(1, 81)]

    def test_placeholders_stand_in_order(self, factors_file: dict[str, Any]) -> None:
        assert list(factors_file["placeholders"]) == sorted(factors_file["placeholders"])

    def test_every_entry_has_the_same_keys_in_the_same_order(self, factors_file: dict[str, Any]) -> None:
        assert [each["id"] for each in factors_file["factors"] if list(each) != FACTOR_KEYS] == []
        assert [each["provision"] for each in factors_file["harm"] if list(each) != HARM_KEYS] == []

    def test_skeletons_stand_in_the_order_of_the_act_and_none_is_given_twice(self, harm: list[dict[str, Any]]) -> None:
        keys = [(each["provision"], each["purpose"] or each["limb"]) for each in harm]
        assert len(keys) == len(set(keys))
        assert keys == sorted(keys, key=lambda key: (in_act_order(key[0]), in_act_order(key[1])))

    def test_only_the_closed_words_are_used(self, factors_file: dict[str, Any]) -> None:
        """Subjects and circumstances are characteristics of a question; none can say whether anything is held."""
        for factor in factors_file["factors"]:
            assert factor["subject_any"], factor["id"]
            assert set(factor["subject_any"]) | set(factor["not_subject_any"]) <= SUBJECTS, factor["id"]
            flags = {flag for name in ("flags_any", "flags_all", "not_flags_any") for flag in factor[name]}
            assert flags <= CIRCUMSTANCES, factor["id"]
        assert {subject for each in factors_file["harm"] for subject in each["typical_subjects"]} <= SUBJECTS

    def test_no_factor_can_never_be_offered(self, factors_file: dict[str, Any]) -> None:
        """What a factor asks for and what it rules out do not meet."""
        for factor in factors_file["factors"]:
            assert not set(factor["flags_all"]) & set(factor["not_flags_any"]), factor["id"]
            assert not factor["flags_any"] or set(factor["flags_any"]) - set(factor["not_flags_any"]), factor["id"]
            assert set(factor["subject_any"]) - set(factor["not_subject_any"]), factor["id"]

    def test_the_words_for_a_side_a_role_and_support_are_closed(self, factors_file: dict[str, Any]) -> None:
        factors = factors_file["factors"]
        assert {each["side"] for each in factors} == {"favours-confirming", "favours-maintaining"}
        assert {each["role"] for each in factors} == {"factor", "attenuator"}
        assert {each["limb"] for each in factors} == {"confirm", "deny", "both", "n/a"}
        assert {each["support"] for each in factors} == {"authority", "practice", "none"}
        assert {each["support"] for each in factors_file["harm"]} == {"authority", "drafting"}

    def test_each_factor_lists_the_placeholders_of_its_sentence(self, factors_file: dict[str, Any]) -> None:
        for factor in factors_file["factors"]:
            assert factor["placeholders"] == sorted(holes(factor["text"])), factor["id"]

    def test_every_placeholder_is_described_and_none_besides(self, factors_file: dict[str, Any], sentences: dict[str, str]) -> None:
        assert set(factors_file["placeholders"]) == holes(*sentences.values())
        assert [name for name, what in factors_file["placeholders"].items() if len(what) < 8 or what.endswith(".")] == []

    def test_every_address_is_https_unless_the_site_has_only_http(self, factors_file: dict[str, Any]) -> None:
        """An entry with no address is drafting judgement, and says so."""
        for entry in entries(factors_file):
            if "url" not in entry:
                continue
            url = entry["url"]
            scheme, _, rest = url.partition("://")
            host = rest.partition("/")[0]
            if not url:
                assert entry["authority"] == "Drafting judgement; no authority located"
                assert not entry["verified"]
            else:
                assert scheme == "https" or (scheme == "http" and host in HTTP_HOSTS), url
                assert rest.partition("/")[2], f"{url} names a site, not a page"

    def test_what_has_no_authority_is_not_called_verified(self, factors_file: dict[str, Any]) -> None:
        """Nor is a skeleton that is drafting judgement."""
        assert [each["id"] for each in factors_file["factors"] if each["support"] == "none" and each["verified"]] == []
        assert [each["provision"] for each in factors_file["harm"] if each["support"] == "drafting" and each["verified"]] == []

    def test_no_entry_speaks_of_what_is_held_as_a_characteristic(self, factors_file: dict[str, Any]) -> None:
        """No key or placeholder could be filled from a holding (point 1 of those easily got wrong)."""
        names = {*FACTOR_KEYS, *HARM_KEYS, *factors_file["placeholders"]}
        assert [name for name in names if "held" in name or "holding" in name] == []


class TestTheSidesOfTheBalance:
    def test_a_factor_for_silence_belongs_to_one_provision(self, factors: dict[str, Any]) -> None:
        """Only interests that the provision itself protects count for maintaining the exclusion (P10)."""
        counted = [each for each in factors.values() if each["side"] == "favours-maintaining" and each["role"] == "factor"]
        assert {each["provision"] for each in counted} == {"24(2)", "26(3)", "27(4)", "30(3)", "31(3)", "38(2)"}

    def test_what_only_lessens_the_other_side_is_not_counted(self, factors: dict[str, Any]) -> None:
        """Oversight and the small worth of a bare answer are attenuators: no exemption protects them."""
        attenuators = {each["id"] for each in factors.values() if each["role"] == "attenuator"}
        assert attenuators == {"F079", "F080"}
        assert {(factors[each]["provision"], factors[each]["side"]) for each in attenuators} == {("any", "favours-maintaining")}

    def test_factors_for_any_provision_favour_confirming(self, factors: dict[str, Any]) -> None:
        shared = [each for each in factors.values() if each["provision"] == "any" and each["role"] == "factor"]
        assert {each["side"] for each in shared} == {"favours-confirming"}

    def test_no_factor_belongs_to_an_absolute_or_contested_provision(
        self, factors: dict[str, Any], provisions: dict[str, Any]
    ) -> None:
        """Absolute provisions have no test, and lend no weight to another (L041, L086, P13)."""
        named = {each["provision"] for each in factors.values()} - {"any"}
        assert {provisions[code]["status"] for code in named} == {"qualified"}

    def test_each_provision_with_factors_has_something_specific_for_silence(self, factors: dict[str, Any]) -> None:
        """A test built of boilerplate alone is no test (P08, L087)."""
        maintaining = [each for each in factors.values() if each["side"] == "favours-maintaining" and each["provision"] != "any"]
        assert {each["provision"] for each in maintaining} == {each["provision"] for each in maintaining if not each["generic"]}

    def test_there_is_something_specific_for_an_answer_whatever_the_subject(self, factors: dict[str, Any]) -> None:
        """The case for confirming or denying is taken seriously for every kind of question (L089)."""
        specific = [each for each in factors.values() if each["side"] == "favours-confirming" and not each["generic"]]
        assert {subject for each in specific for subject in each["subject_any"]} == SUBJECTS

    def test_a_factor_that_tells_from_one_answer_is_paired(self, factors: dict[str, Any]) -> None:
        """So that the text leans neither to yes nor to no (P16, L018)."""
        for factor in factors.values():
            if factor["limb"] in ("confirm", "deny"):
                others = {factors[other]["limb"] for other in factor["pairs_with"]}
                assert others & {"both", "deny" if factor["limb"] == "confirm" else "confirm"}, factor["id"]

    def test_pairs_exist_and_are_of_the_same_provision_and_side(self, factors: dict[str, Any]) -> None:
        paired = [(each, factors[other]) for each in factors.values() for other in each["pairs_with"]]
        assert paired
        for one, other in paired:
            assert one["id"] != other["id"]
            assert (one["provision"], one["side"]) == (other["provision"], other["side"])

    def test_a_yes_and_a_no_are_both_spoken_of_for_each_provision(self, factors: dict[str, Any]) -> None:
        for code in ("24(2)", "26(3)", "27(4)", "30(3)", "31(3)", "38(2)"):
            limbs = {each["limb"] for each in factors.values() if each["provision"] == code}
            assert "both" in limbs or {"confirm", "deny"} <= limbs, code

    def test_consistency_cannot_stand_alone(self, factors: dict[str, Any]) -> None:
        """It supports a line that is justified and is not itself a reason for it (L028)."""
        assert factors["F045"]["generic"]
        assert factors["F068"]["generic"]

    def test_consistency_falls_away_once_the_question_has_been_answered(self, factors: dict[str, Any]) -> None:
        for code in ("F045", "F068"):
            assert factors[code]["not_flags_any"] == ["official_confirmation", "peers_answered", "prior_inconsistent_statement"]

    def test_the_likelihood_in_the_balance_is_that_of_the_harm(self, factors: dict[str, Any]) -> None:
        """The level is carried into the weight (L072)."""
        assert {"likelihood", "likelihood_reason"} <= set(factors["F055"]["placeholders"])

    def test_national_security_factors_do_not_speak_of_prejudice(self, factors: dict[str, Any]) -> None:
        """Section 24(2) asks what is required (L056); section 38(2) what would endanger (L136)."""
        others = [each for each in factors.values() if each["provision"] in ("24(2)", "38(2)")]
        assert others
        assert [each["id"] for each in others if "prejudic" in each["text"]] == []


class TestSentences:
    def test_each_sentence_is_a_sentence(self, sentences: dict[str, str]) -> None:
        for name, text in sentences.items():
            if not name.endswith("interest_label"):
                assert text[0].isupper(), f"{name}: begins with a placeholder or in lower case"
                assert text.endswith("."), name
            assert "  " not in text, name

    @pytest.mark.parametrize("rule", sorted(LEAKS))
    def test_no_sentence_gives_the_position_away(self, rule: str, sentences: dict[str, str]) -> None:
        """Nothing says that anything is or is not held, used or looked for (point 14)."""
        assert re.search(LEAKS[rule], LEAKING[rule])
        assert [name for name, text in sentences.items() if re.search(LEAKS[rule], filled(text))] == []

    def test_no_sentence_argues_from_content(self, sentences: dict[str, str]) -> None:
        """Every consequence hangs on an answer, not on release (P06, L069, L082; point 4)."""
        assert re.search(DISCLOSURE, "Release of the deployment dates would allow patterns to be worked out.")
        assert [name for name, text in sentences.items() if re.search(DISCLOSURE, filled(text))] == []

    def test_no_factor_borrows_from_an_absolute_provision(self, factors: dict[str, Any]) -> None:
        """Security bodies and personal data have no place in a qualified test (P13)."""
        assert re.search(BORROWED, "Silence also protects the work of the security bodies under section 23(5).")
        assert [each["id"] for each in factors.values() if re.search(BORROWED, each["text"])] == []

    def test_no_sentence_shows_a_red_flag(self, factors_file: dict[str, Any], sentences: dict[str, str]) -> None:
        """H14, a placeholder left, is what a skeleton is made of and is judged when it is filled."""
        for flag in factors_file["harm_red_flags"]:
            if flag["pattern"] and flag["id"] != "H14":
                found = [name for name, text in sentences.items() if re.search(flag["pattern"], filled(text))]
                assert found == [], flag["id"]

    def test_no_sentence_claims_a_likelihood_that_the_ground_has_not_chosen(self, harm: list[dict[str, Any]]) -> None:
        """A `would be likely` case is not argued as a certain one (L072): the level stands in the likelihood sentence alone."""
        for each in harm:
            if each["statement"] in ("prejudice", "endangerment"):
                assert "{likelihood}" in each["likelihood"]
                assert each["prejudice"].startswith("Any ")
                assert "likel" not in each["prejudice"]


class TestReasonsForEngagement:
    def test_every_prejudice_necessity_and_endangerment_provision_has_a_skeleton(
        self, harm: list[dict[str, Any]], provisions: dict[str, Any]
    ) -> None:
        """One for each limb, or for the provision where it has none (L070)."""
        wanted = {
            (code, limb["code"] if limb else None, (limb and limb["family"]) or each["family"])
            for code, each in provisions.items()
            for limb in (each["limbs"] or [None])
            if ((limb and limb["family"]) or each["family"]) != "class"
        }
        stated = [each for each in harm if each["statement"] != "none" and not each["purpose"]]
        given = {(each["provision"], each["limb"], each["statement"]) for each in stated}
        assert given == wanted

    def test_every_section_31_2_purpose_has_a_skeleton(self, harm: list[dict[str, Any]], provisions: dict[str, Any]) -> None:
        purposes = [each["purpose"] for each in harm if each["purpose"]]
        assert purposes == [each["code"] for each in provisions["31(3)"]["purposes"]]
        assert {each["provision"] for each in harm if each["purpose"]} == {"31(3)"}

    def test_class_provisions_take_no_statement_of_harm(self, harm: list[dict[str, Any]]) -> None:
        """23(5) and 44(2) are absolute, 27(4) by 27(2) and 30(3) class based, 40(5B)(a) treated as absolute (P15, H08; point 5)."""
        without = [(each["provision"], each["limb"]) for each in harm if each["statement"] == "none"]
        assert without == [("23(5)", None), ("27(4)", "27(2)"), ("30(3)", None), ("40(5B)", "40(5B)(a)"), ("44(2)", None)]

    def test_where_there_is_no_statement_there_are_no_sentences(self, harm: list[dict[str, Any]]) -> None:
        for each in harm:
            present = {key for key in SENTENCES if each[key]}
            assert present == (set() if each["statement"] == "none" else set(SENTENCES)), each["provision"]

    def test_both_answers_are_treated(self, harm: list[dict[str, Any]]) -> None:
        """What a yes would do and what a no would do, each from the answer itself (L018, L069; point 3)."""
        for each in harm:
            if each["statement"] != "none":
                assert each["if_confirmed"].startswith("If the answer were yes, ")
                assert each["if_denied"].startswith("If the answer were no, ")

    def test_no_value_is_used_for_both_a_yes_and_a_no(self, harm: list[dict[str, Any]]) -> None:
        """What would follow from a yes is not what would follow from a no."""
        for each in harm:
            shared = {name for name in holes(each["if_confirmed"]) & holes(each["if_denied"]) if "step" in name or "effect" in name}
            assert shared == set(), each["provision"]

    def test_necessity_is_put_as_necessity(self, harm: list[dict[str, Any]]) -> None:
        """Sections 24(2) and 34(2): reasonably necessary, with the lesser step considered, and no prejudice (L056; point 10)."""
        found = [each for each in harm if each["statement"] == "necessity"]
        assert [each["provision"] for each in found] == ["24(2)", "34(2)"]
        for each in found:
            assert "reasonably necessary" in each["likelihood"]
            assert "{lesser_step_considered}" in each["likelihood"]
            assert not any("prejudic" in each[key] for key in SENTENCES)

    def test_endangerment_is_put_as_endangerment(self, harm: list[dict[str, Any]]) -> None:
        found = [each for each in harm if each["statement"] == "endangerment"]
        assert [each["limb"] for each in found] == ["38(1)(a)", "38(1)(b)"]
        assert not any("prejudic" in each[key] for each in found for key in SENTENCES)

    def test_the_functions_limbs_name_a_purpose(self, harm: list[dict[str, Any]]) -> None:
        """31(1)(g) to (i) (L068; point 11)."""
        naming = [each["limb"] for each in harm if "purpose_31_2" in holes(each["interest"])]
        assert naming == ["31(1)(g)", "31(1)(h)", "31(1)(i)"]

    def test_what_has_to_be_shown_is_said(self, harm: list[dict[str, Any]]) -> None:
        assert [each["provision"] for each in harm if not each["must_show"]] == []

    def test_drafted_skeletons_are_marked(self, harm: list[dict[str, Any]]) -> None:
        """Those for which no guidance was read cite the section alone."""
        drafted = [each for each in harm if each["support"] == "drafting"]
        assert {each["provision"] for each in drafted} == {"22A(2)", "28(3)", "29(2)", "33(3)", "34(2)", "36(3)", "43(3)"}
        assert all(each["authority"].startswith("FOIA 2000 s ") for each in drafted)

    def test_section_22A_speaks_of_research_as_hypothetical(self, harm: list[dict[str, Any]]) -> None:
        """One of its interests is that of the authority that holds the information: the words must not say that one does."""
        labels = [each["interest_label"] for each in harm if each["provision"] == "22A(2)"]
        assert len(labels) == 4
        assert [label for label in labels if "holds" in label or "the information" in label] == []


class TestLikelihood:
    def test_there_are_two_levels_and_the_lower_is_assumed(self, factors_file: dict[str, Any]) -> None:
        """More probable than not, or a real and significant risk (L071, L072)."""
        levels = {each["value"]: each for each in factors_file["likelihood_levels"]}
        assert list(levels) == ["would", "would_be_likely"]
        assert "more probable than not" in levels["would"]["meaning"]
        assert "real and significant risk" in levels["would_be_likely"]["meaning"]
        assert "assumed" in levels["would_be_likely"]["public_interest_effect"]


class TestRedFlags:
    def test_there_are_fourteen(self, factors_file: dict[str, Any]) -> None:
        assert [each["id"] for each in factors_file["harm_red_flags"]] == [f"H{number:02}" for number in range(1, 15)]

    def test_each_pattern_finds_its_own_bad_example(self, factors_file: dict[str, Any]) -> None:
        for flag in factors_file["harm_red_flags"]:
            if flag["pattern"]:
                assert re.search(flag["pattern"], flag["bad"]), flag["id"]

    def test_those_without_a_pattern_need_the_whole_letter(self, factors_file: dict[str, Any]) -> None:
        """One answer only, a block where none belongs, and a block shared by two provisions."""
        assert [each["id"] for each in factors_file["harm_red_flags"] if not each["pattern"]] == ["H05", "H08", "H10"]

    def test_each_says_why_and_what_to_do(self, factors_file: dict[str, Any]) -> None:
        for flag in factors_file["harm_red_flags"]:
            assert all(flag[key] for key in ("check", "why", "fix")), flag["id"]
