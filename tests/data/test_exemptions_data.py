"""`data/exemptions.json` states the law: each test is a claim about the Act or about the file that carries it.

Numbers such as L013 are the rules in the file itself.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, cast, get_args

from ncnd.vocabulary import Circumstance, Subject
from tests.data.words import CIRCUMSTANCES, SUBJECTS

ACT = "https://www.legislation.gov.uk/ukpga/2000/36/section/"

PROVISIONS = [
    "22(2)", "22A(2)", "23(5)", "24(2)", "26(3)", "27(4)", "28(3)", "29(2)", "30(3)", "31(3)", "32(3)", "33(3)",
    "34(2)", "35(3)", "36(3)", "37(2)", "38(2)", "39(2)", "40(5A)", "40(5B)", "41(2)", "42(2)", "43(3)", "44(2)",
]  # fmt: skip

KEYS = [
    "provision", "base", "title", "family", "class_test", "test", "status", "status_why", "status_source",
    "limb_needed_for", "limb_rule", "to_the_extent", "limbs", "purposes", "bodies", "refused_when", "qualified_when", "kinds",
    "not_kinds", "needs", "certificate", "in_force_from", "in_force_to", "amendments", "sources", "notes",
]  # fmt: skip

# Archived government sites and older reports, whose addresses are http.
HTTP_HOSTS = {
    "alexskene.com", "foiwiki.com", "webarchive.nationalarchives.gov.uk", "www.bailii.org", "www.dca.gov.uk",
    "www.foi.gov.uk", "www.foiman.com", "www.justice.gov.uk",
}  # fmt: skip

BODIES = {
    **dict.fromkeys("abcdefghijkl", "2005-01-01"),
    "m": "2006-04-01", "n": "2013-10-07", "o": "2013-06-25", "p": "2024-10-14",
}  # fmt: skip


def in_act_order(code: str) -> list[tuple[int, str]]:
    """Section 22 before 22A, and (5) before (5A) before (6)."""
    return [(int(number or 0), letters) for number, letters in re.findall(r"(\d*)([A-Za-z]*)[()]*", code)]


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


def every(node: object, key: str) -> list[Any]:
    """Every value that a file gives under a key."""
    return [entry[key] for entry in entries(node) if key in entry]


def status(provision: dict[str, Any], limb: dict[str, Any]) -> str:
    return str(limb["status"] or provision["status"])


class TestTheFile:
    def test_all_twenty_four_provisions_stand_in_the_order_of_the_act(self, exemptions: dict[str, Any]) -> None:
        """Twenty-four sub-sections of Part II say that the duty to confirm or deny does not arise."""
        assert [each["provision"] for each in exemptions["provisions"]] == PROVISIONS
        assert sorted(PROVISIONS, key=in_act_order) == PROVISIONS

    def test_every_provision_has_the_same_keys_in_the_same_order(self, exemptions: dict[str, Any]) -> None:
        assert [each["provision"] for each in exemptions["provisions"] if list(each) != KEYS] == []

    def test_lists_within_a_provision_stand_in_the_order_of_the_act(self, provisions: dict[str, Any]) -> None:
        for provision in provisions.values():
            for name in ("limbs", "purposes", "bodies"):
                codes = [each["code"] for each in provision[name]]
                assert codes == sorted(codes, key=in_act_order), provision["provision"]
            dates = [each["date"] for each in provision["amendments"]]
            assert dates == sorted(dates), provision["provision"]

    def test_no_number_or_citation_is_used_twice(self, exemptions: dict[str, Any]) -> None:
        ids = [each["id"] for each in exemptions["rules"]]
        assert ids == sorted(set(ids))
        for provision in exemptions["provisions"]:
            codes = [each["code"] for name in ("limbs", "purposes", "bodies") for each in provision[name]]
            assert len(codes) == len(set(codes)), provision["provision"]
        refused = [each["citation"] for each in exemptions["refused"]]
        assert refused == sorted(set(refused), key=in_act_order)

    def test_every_rule_that_is_cited_is_there(self, exemptions: dict[str, Any], rules: dict[str, Any]) -> None:
        """By name where an entry turns on it, and in passing wherever a note mentions one."""
        cited = set(every(exemptions["provisions"], "rule"))
        cited |= {each["rule"] for name in ("defeated_by", "refused") for each in exemptions[name]}
        cited |= set(re.findall(r"\bL\d{3}\b", json.dumps([exemptions["provisions"], exemptions["rules"]])))
        assert cited - set(rules) == set()

    def test_a_rule_cited_in_the_wording_or_the_positions_is_there(self, other_data: str, rules: dict[str, Any]) -> None:
        assert set(re.findall(r"\bL\d{3}\b", other_data)) - set(rules) == set()

    def test_the_rules_are_those_that_can_bear_on_a_reply(self, rules: dict[str, Any]) -> None:
        """Left out: two notes on case law (L050, L126) and the ministerial override (L124). Sections 63 and 64 add L141 to L144."""
        assert {f"L{number:03}" for number in range(1, 141)} - set(rules) == {"L050", "L124", "L126"}
        assert len(rules) == 141

    def test_no_title_says_that_anything_is_held(self, exemptions: dict[str, Any]) -> None:
        """A letter prints the titles of limbs and purposes beside their numbers."""
        assert [title for title in every(exemptions["provisions"], "title") if re.search(r"\b(holds|held)\b", title)] == []

    def test_every_address_is_https_unless_the_site_has_only_http(self, exemptions: dict[str, Any]) -> None:
        for url in every(exemptions, "url"):
            scheme, _, rest = url.partition("://")
            assert scheme == "https" or (scheme == "http" and rest.partition("/")[0] in HTTP_HOSTS), url

    def test_the_act_is_linked_in_one_form(self, exemptions: dict[str, Any]) -> None:
        """A citation of the Act leads to the section that it cites."""
        for each in entries(exemptions):
            match = re.match(r"FOIA 2000 s (\d+[A-Z]?)", each.get("citation", ""))
            if match:
                assert each["url"] == ACT + match[1], each["citation"]
        assert [url for url in every(exemptions, "url") if "//legislation.gov.uk" in url or "http://www.leg" in url] == []

    def test_each_source_says_when_it_was_read(self, exemptions: dict[str, Any]) -> None:
        """Statute as consolidated to 7 April 2026, everything else on 22 November 2026."""
        assert exemptions["checked_on"] == "2026-04-07"
        assert set(every(exemptions, "checked_on")) == {"2026-04-07", "2026-11-22"}

    def test_what_has_not_been_seen_in_a_source_is_marked_and_explained(self, exemptions: dict[str, Any]) -> None:
        """Nothing unverified is put forward as settled."""
        assert [each for each in entries(exemptions) if not each.get("verified", True) and not each["note"]] == []
        assert [each["id"] for each in exemptions["rules"] if not each["verified"]] == [
            "L009", "L028", "L032", "L035", "L036", "L039", "L040", "L048", "L053", "L079", "L088", "L089", "L104",
            "L112", "L128",
        ]  # fmt: skip

    def test_each_rule_is_one_sentence(self, exemptions: dict[str, Any]) -> None:
        for rule in exemptions["rules"]:
            assert rule["rule"][0].isupper() or rule["rule"].startswith("'"), rule["id"]
            assert rule["rule"].endswith("."), rule["id"]
            assert ". " not in rule["rule"], rule["id"]

    def test_only_the_closed_words_are_used(self, exemptions: dict[str, Any]) -> None:
        provisions = exemptions["provisions"]
        named = {each["circumstance"] for each in exemptions["defeated_by"]} | set(every(provisions, "circumstance"))
        named |= {word for words in every(provisions, "not_when") for word in words}
        assert named <= CIRCUMSTANCES
        assert frozenset(get_args(Circumstance)) == CIRCUMSTANCES
        assert frozenset(get_args(Subject)) == SUBJECTS
        assert {each["family"] for each in provisions} == {"class", "prejudice", "necessity", "endangerment"}
        assert {each["status"] for each in provisions} == {"absolute", "qualified", "contested"}
        assert {each["limb_needed_for"] for each in provisions} == {"engagement", "notice", "none"}
        assert {need["fact"] for each in provisions for need in each["needs"]} == {"link", "opinion"}

    def test_dates_are_dates_and_none_is_before_the_right_of_access(self, exemptions: dict[str, Any]) -> None:
        """The general right of access began on 1 January 2005."""
        start = date.fromisoformat(exemptions["data_from"])
        assert start == date(2005, 1, 1)
        for day in every(exemptions, "in_force_from"):
            assert start <= date.fromisoformat(day) <= date.fromisoformat(exemptions["checked_on"])
        assert set(every(exemptions, "in_force_to")) == {None}

    def test_no_part_of_a_provision_is_older_than_the_provision(self, provisions: dict[str, Any]) -> None:
        for provision in provisions.values():
            for each in (*provision["limbs"], *provision["purposes"], *provision["bodies"]):
                assert each["in_force_from"] >= provision["in_force_from"], each["code"]

    def test_every_limb_has_a_source_of_its_own(self, provisions: dict[str, Any]) -> None:
        """Absolute or qualified belongs to a limb, and so does its source."""
        for provision in provisions.values():
            for each in (*provision["limbs"], *provision["purposes"]):
                assert each["source"]["citation"] == f"FOIA 2000 s {each['code']}"
            for body in provision["bodies"]:
                assert body["source"]["citation"] == f"FOIA 2000 s {body['citation']}"

    def test_the_first_source_of_a_provision_is_the_provision(self, provisions: dict[str, Any]) -> None:
        assert [code for code, each in provisions.items() if each["sources"][0]["citation"] != f"FOIA 2000 s {code}"] == []

    def test_a_provision_has_limbs_exactly_when_one_may_be_wanted(self, provisions: dict[str, Any]) -> None:
        assert [code for code, each in provisions.items() if bool(each["limbs"]) != (each["limb_needed_for"] != "none")] == []

    def test_a_finer_class_test_is_given_for_class_provisions_and_no_others(self, provisions: dict[str, Any]) -> None:
        assert [code for code, each in provisions.items() if bool(each["class_test"]) != (each["family"] == "class")] == []


class TestAbsoluteOrQualified:
    def test_the_list_of_absolute_provisions_is_that_of_section_2_3(self, provisions: dict[str, Any]) -> None:
        """Section 2(3) is a closed list: 23, 32, 34, 41 and 44 have an exclusion of the duty, section 21 has none (L013)."""
        absolute = [code for code, each in provisions.items() if each["status"] == "absolute"]
        assert absolute == ["23(5)", "32(3)", "34(2)", "41(2)", "44(2)"]

    def test_three_limbs_of_section_37_are_absolute(self, provisions: dict[str, Any]) -> None:
        """Section 2(3)(ea) reaches section 37(1)(a), (aa) and (ab) and no further."""
        limbs = {limb["code"]: status(provisions["37(2)"], limb) for limb in provisions["37(2)"]["limbs"]}
        assert limbs == {
            "37(1)(a)": "absolute", "37(1)(aa)": "absolute", "37(1)(ab)": "absolute",
            "37(1)(ac)": "qualified", "37(1)(ad)": "qualified", "37(1)(b)": "qualified",
        }  # fmt: skip

    def test_no_other_limb_is_absolute_unless_its_provision_is(self, provisions: dict[str, Any]) -> None:
        own = {code for code, each in provisions.items() if any(limb["status"] == "absolute" for limb in each["limbs"])}
        assert own == {"37(2)"}

    def test_section_36_is_qualified_for_every_authority_that_ncnd_knows(self, provisions: dict[str, Any]) -> None:
        """It is absolute for the Houses of Parliament alone (section 2(3)(e))."""
        assert provisions["36(3)"]["status"] == "qualified"
        assert "House of Commons" in provisions["36(3)"]["status_why"]

    def test_sections_40_5A_and_40_5B_are_contested_and_said_to_be(self, provisions: dict[str, Any]) -> None:
        """Section 2(3) names section 40(1) and 40(2) only (L135)."""
        assert provisions["40(5A)"]["status"] == provisions["40(5B)"]["status"] == "contested"
        assert [limb["status"] for limb in provisions["40(5B)"]["limbs"]] == ["contested"] + ["qualified"] * 3
        assert all("L135" in provisions[code]["status_why"] for code in ("40(5A)", "40(5B)"))

    def test_nothing_else_is_contested(self, provisions: dict[str, Any]) -> None:
        assert {code for code, each in provisions.items() if each["status"] == "contested"} == {"40(5A)", "40(5B)"}

    def test_every_status_gives_its_reason_and_section_2_3(self, provisions: dict[str, Any]) -> None:
        for provision in provisions.values():
            assert "ection 2(3)" in provision["status_why"]
            assert provision["status_source"]["url"] == ACT + "2"

    def test_section_23_5_is_qualified_in_an_archive(self, provisions: dict[str, Any]) -> None:
        """Section 64(2) takes section 23 off the list for historical records in a public record office (L095)."""
        triggers = {code: each["qualified_when"] for code, each in provisions.items() if each["qualified_when"]}
        assert triggers == {"23(5)": [{"circumstance": "archived_historical_record", "rule": "L095"}]}


class TestSecurityBodies:
    def test_there_are_sixteen_bodies_each_with_its_date(self, provisions: dict[str, Any]) -> None:
        """Section 23(3) runs from (a) to (p), not (o); (o) took effect before (n) (L042-L044)."""
        bodies = {body["code"].strip("()"): body["in_force_from"] for body in provisions["23(5)"]["bodies"]}
        assert bodies == BODIES

    def test_the_judicial_commissioners_came_in_on_14_october_2024(self, provisions: dict[str, Any]) -> None:
        """The Investigatory Powers Commissioner among them (L043)."""
        body = provisions["23(5)"]["bodies"][-1]
        assert (body["code"], body["in_force_from"]) == ("(p)", "2024-10-14")
        assert "Investigatory Powers Commissioner" in body["title"]

    def test_abolished_bodies_stay_listed(self, provisions: dict[str, Any]) -> None:
        """So that older information is still covered (L044)."""
        defunct = "".join(body["code"].strip("()") for body in provisions["23(5)"]["bodies"] if body["defunct"])
        assert defunct == "fghjklm"

    def test_only_section_23_5_lists_bodies(self, provisions: dict[str, Any]) -> None:
        assert [code for code, each in provisions.items() if each["bodies"]] == ["23(5)"]

    def test_a_link_has_to_be_shown(self, provisions: dict[str, Any]) -> None:
        """Section 23(5) is never added by habit (L048, L052, L053)."""
        assert provisions["23(5)"]["needs"] == [{"fact": "link", "rule": "L048"}]
        assert any("habit" in note and "never to the letter" in note for note in provisions["23(5)"]["notes"])


class TestLawEnforcement:
    def test_there_are_nine_limbs_and_ten_purposes(self, provisions: dict[str, Any]) -> None:
        """Section 31(1)(a) to (i) and section 31(2)(a) to (j) (L068)."""
        assert [limb["code"] for limb in provisions["31(3)"]["limbs"]] == [f"31(1)({each})" for each in "abcdefghi"]
        assert [each["code"] for each in provisions["31(3)"]["purposes"]] == [f"31(2)({each})" for each in "abcdefghij"]

    def test_limbs_g_to_i_alone_need_a_purpose(self, provisions: dict[str, Any]) -> None:
        needing = [limb["code"] for each in provisions.values() for limb in each["limbs"] if limb["needs_purpose"]]
        assert needing == ["31(1)(g)", "31(1)(h)", "31(1)(i)"]

    def test_it_is_not_engaged_without_a_limb(self, provisions: dict[str, Any]) -> None:
        assert provisions["31(3)"]["limb_needed_for"] == "engagement"

    def test_it_is_not_available_after_a_hundred_years(self, provisions: dict[str, Any]) -> None:
        """Section 63(5): an answer is then not capable of the prejudice (L094)."""
        triggers = {code: each["refused_when"] for code, each in provisions.items() if each["refused_when"]}
        over_100 = "record_over_100_years"
        archived = "archived_historical_record"
        barred = {code: {(each["circumstance"], each["rule"]) for each in found} for code, found in triggers.items()}
        assert barred == {
            "22(2)": {(archived, "L144")},
            "28(3)": {(over_100, "L143")},
            "31(3)": {(over_100, "L094")},
            "32(3)": {(over_100, "L141"), (archived, "L141")},
            "33(3)": {(over_100, "L142"), (archived, "L142")},
            "35(3)": {(over_100, "L141"), (archived, "L141")},
            "36(3)": {(over_100, "L142")},
            "42(2)": {(over_100, "L142"), (archived, "L142")},
            "43(3)": {(over_100, "L143")},
        }


class TestOtherProvisions:
    def test_section_44_2_alone_lacks_to_the_extent_that(self, provisions: dict[str, Any]) -> None:
        """Partial reliance on it needs legal review (L030)."""
        assert [code for code, each in provisions.items() if not each["to_the_extent"]] == ["44(2)"]

    def test_section_27_4_has_two_routes(self, provisions: dict[str, Any]) -> None:
        """Prejudice to international relations, or confidential information from abroad, which is class based (L138)."""
        families = {limb["code"]: limb["family"] for limb in provisions["27(4)"]["limbs"]}
        assert families == {"27(1)(a)": None, "27(1)(b)": None, "27(1)(c)": None, "27(1)(d)": None, "27(2)": "class"}

    def test_section_22A_2_is_prejudice_based_and_dates_from_2014(self, provisions: dict[str, Any]) -> None:
        """It was added on 1 October 2014 (L140)."""
        provision = provisions["22A(2)"]
        assert (provision["family"], provision["in_force_from"]) == ("prejudice", "2014-10-01")

    def test_section_36_3_needs_an_opinion_save_for_statistics(self, provisions: dict[str, Any]) -> None:
        """Section 36(4) leaves out the opinion for statistical information (L139)."""
        assert provisions["36(3)"]["needs"] == [{"fact": "opinion", "rule": "L139", "not_when": ["statistical_information"]}]

    def test_section_35_3_is_for_government_departments(self, provisions: dict[str, Any]) -> None:
        """Section 35(1) speaks of a government department or the Welsh Government."""
        assert {code: each["kinds"] for code, each in provisions.items() if each["kinds"]} == {"35(3)": ["government_department"]}

    def test_the_present_section_40_dates_from_the_data_protection_act_2018(self, provisions: dict[str, Any]) -> None:
        assert provisions["40(5A)"]["in_force_from"] == provisions["40(5B)"]["in_force_from"] == "2018-05-25"

    def test_the_present_section_37_1_dates_from_2011_save_for_honours(self, provisions: dict[str, Any]) -> None:
        """Before 19 January 2011 a single, qualified paragraph (a) covered the Sovereign, the Family and the Household."""
        dates = {limb["code"]: limb["in_force_from"] for limb in provisions["37(2)"]["limbs"]}
        assert dates.pop("37(1)(b)") == "2005-01-01"
        assert set(dates.values()) == {"2011-01-19"}

    def test_section_38_2_turns_on_endangerment(self, provisions: dict[str, Any]) -> None:
        """And not on prejudice (L022, L136)."""
        assert [code for code, each in provisions.items() if each["family"] == "endangerment"] == ["38(2)"]
        assert "prejudice" not in provisions["38(2)"]["test"]

    def test_certificates_are_data_and_say_whether_they_reach_the_duty(self, provisions: dict[str, Any]) -> None:
        """Sections 23(2), 24(3), 34(3) and 36(7); only one under section 24(3) may be general and look forward (L129)."""
        found = {code: each["certificate"] for code, each in provisions.items() if each["certificate"]}
        assert {code: each["section"] for code, each in found.items()} == {
            "23(5)": "23(2)", "24(2)": "24(3)", "34(2)": "34(3)", "36(3)": "36(7)",
        }  # fmt: skip
        assert [code for code, each in found.items() if each["general_description"] and each["prospective"]] == ["24(2)"]
        assert found["23(5)"]["covers_ncnd"].startswith("not in terms")


class TestWrongCitations:
    def test_the_withholding_sub_section_of_every_provision_is_turned_away(self, exemptions: dict[str, Any]) -> None:
        """It is about disclosing or withholding information, and implies that something is held (L015, L067)."""
        right = {each["citation"]: each["use"] for each in exemptions["refused"]}
        for provision in exemptions["provisions"]:
            for base in re.findall(r"\d+[A-Z]?\(\d+\)", provision["base"]):
                assert right[base] == provision["provision"]

    def test_disclosure_limbs_of_23_24_and_31_rest_on_one_rule(self, exemptions: dict[str, Any]) -> None:
        """Never 23(1), 24(1) or 31(1) on a part that is neither confirmed nor denied (L067)."""
        found = {each["citation"]: each["use"] for each in exemptions["refused"] if each["rule"] == "L067"}
        assert found == {"23(1)": "23(5)", "24(1)": "24(2)", "31(1)": "31(3)"}

    def test_section_21_has_no_exclusion_and_12_and_14_are_of_another_kind(self, exemptions: dict[str, Any]) -> None:
        """Section 21 never; cost and vexatious requests are separate stages (L008, L010, L014)."""
        found = {each["citation"]: each["rule"] for each in exemptions["refused"] if each["use"] is None}
        assert found == {
            "12": "L008", "12(1)": "L008", "12(2)": "L008", "14": "L010", "14(1)": "L010", "14(2)": "L010",
            "21": "L014", "21(1)": "L014", "21(2)": "L014",
        }  # fmt: skip

    def test_what_is_suggested_instead_is_a_provision(self, exemptions: dict[str, Any], provisions: dict[str, Any]) -> None:
        assert {each["use"] for each in exemptions["refused"]} - {None} <= set(provisions)
        assert {each["citation"] for each in exemptions["refused"]}.isdisjoint(provisions)

    def test_the_former_section_40_5_is_sent_to_its_successors(self, exemptions: dict[str, Any]) -> None:
        (former,) = [each for each in exemptions["refused"] if each["citation"] == "40(5)"]
        assert "40(5A)" in former["why"]
        assert "40(5B)" in former["why"]


class TestFifteenPointsEasilyGotWrong:
    """What the file can show of the points of law that letters most often get wrong."""

    def test_1_nothing_turns_on_what_is_held(self, exemptions: dict[str, Any], rules: dict[str, Any]) -> None:
        """Held, not held and unknown give the same text (L020, L021): no key, circumstance or fact speaks of holdings."""
        keys = {key for entry in entries(exemptions) for key in entry}
        assert [word for word in keys | CIRCUMSTANCES if "held" in word or "holding" in word] == []
        assert {"L020", "L021"} <= set(rules)

    def test_2_excluding_the_duty_is_not_withholding_content(self, exemptions: dict[str, Any], rules: dict[str, Any]) -> None:
        """Two duties, two decisions (L001, L015): no provision is its own base."""
        assert {each["provision"] for each in exemptions["provisions"]}.isdisjoint(
            each["base"] for each in exemptions["provisions"]
        )
        assert {"L001", "L015"} <= set(rules)

    def test_3_every_test_asks_about_an_answer(self, provisions: dict[str, Any]) -> None:
        """Harm must come from the yes or the no itself (L016, L018, L069), so no test speaks of release or publication."""
        for provision in provisions.values():
            assert not re.search(r"\b(releas|publishing the|disclosing the)", provision["test"]), provision["provision"]
        assert all("answer" in each["test"] for each in provisions.values() if each["family"] in ("prejudice", "endangerment"))

    def test_4_a_tie_means_confirm_or_deny(self, rules: dict[str, Any]) -> None:
        """Section 2(1)(b) says outweighs (L083), and is about saying whether information is held (L082, L098)."""
        assert "level" in rules["L083"]["rule"]
        assert "whether information is held" in rules["L082"]["rule"]
        assert "17(3)(a)" in rules["L098"]["rule"]

    def test_5_section_23_5_is_absolute_and_four_others_are_not(self, provisions: dict[str, Any]) -> None:
        """24(2), 30(3), 31(3) and 38(2) take a public interest test; 23(5) takes none but owes its one sentence (L041, L096)."""
        assert provisions["23(5)"]["status"] == "absolute"
        assert {provisions[code]["status"] for code in ("24(2)", "30(3)", "31(3)", "38(2)")} == {"qualified"}
        assert any("L096" in note for note in provisions["23(5)"]["notes"])

    def test_6_sections_23_5_and_24_2_may_stand_together(self, provisions: dict[str, Any]) -> None:
        """While 23(1) and 24(1) may not, save in the alternative (L062, L065)."""
        assert any("24(2)" in note and "L062" in note for note in provisions["23(5)"]["notes"])
        assert any("23(5)" in note and "L062" in note for note in provisions["24(2)"]["notes"])

    def test_7_sections_30_3_and_31_3_may_stand_together(self, provisions: dict[str, Any]) -> None:
        """Although 30(1) and 31(1) do not overlap (L076)."""
        assert any("31(3)" in note and "L076" in note for note in provisions["30(3)"]["notes"])
        assert any("30(3)" in note and "L076" in note for note in provisions["31(3)"]["notes"])

    def test_10_required_means_reasonably_necessary(self, provisions: dict[str, Any]) -> None:
        """Section 24(2) asks what is necessary, not what would prejudice (L056, L057)."""
        assert provisions["24(2)"]["family"] == "necessity"
        assert "reasonably necessary" in provisions["24(2)"]["test"]
        assert "prejudice" not in provisions["24(2)"]["test"]

    def test_12_cumulative_weighing_is_an_inference(self, rules: dict[str, Any]) -> None:
        """Decided for disclosure, not for the duty to confirm or deny (L084, L085)."""
        assert "duty to disclose" in rules["L084"]["rule"]
        assert "not the point decided" in rules["L085"]["rule"]
        assert "[2025] UKSC 27" in rules["L084"]["authority"]

    def test_13_official_confirmation_and_public_documents_defeat_every_ground(self, exemptions: dict[str, Any]) -> None:
        """Press reports do not (L034, L077)."""
        assert exemptions["defeated_by"] == [
            {"circumstance": "official_confirmation", "rule": "L077"},
            {"circumstance": "published_framework", "rule": "L034"},
        ]

    def test_15_extra_time_is_for_the_balance_alone(self, rules: dict[str, Any]) -> None:
        """Section 17(4) trims reasons only, and working days skip bank holidays in any part of the kingdom."""
        assert "balance alone" in rules["L107"]["rule"]
        assert "never the claim" in rules["L100"]["rule"]
        assert "any part of the United Kingdom" in rules["L106"]["rule"]
        assert rules["L102"]["authority"] == "FOIA 2000 s 17(7)"
