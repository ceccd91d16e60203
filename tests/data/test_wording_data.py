"""`data/wording.json` holds every sentence that a letter can contain: each is used, filled, sourced and safe to send."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from ncnd import CaseError, CaseFile, Response, file_note, read_case, respond, review
from ncnd.catalogue import Catalogue, bundled, data_folder
from ncnd.letter import log_text, review_text, to_text
from ncnd.missing import missing_facts
from ncnd.regulator_note import regulator_note
from ncnd.wording import Outstanding, Paragraph, Wording, pattern
from tests.cases.build import POLICE, case, case_file, covert, kind_of, overt, question, undivided
from tests.cases.leaks import found
from tests.cases.letters import LETTERS, undecided
from tests.cases.rows import Given, asked, health_and_safety, investigations, law_enforcement, national_security, security
from tests.cases.whole import weighed_under

DATA: Final = bundled().wording.data
EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"

NEARBY: Final = {"name": "Nearby Police", "contact": "Information Unit, Nearby Police"}
WITHHELD: Final = [{"provision": "40(2)", "reason": "names of staff"}]
NOWHERE: Final = {"name": "Example Police", "kind": "police", "nation": "uk"}
LOST: Final = {"outcome": "confirm_or_deny", "weighed_on": "2026-03-26", "conclusion": "level"}
PERSON: Final = {"name": "A. Person", "role": "officer", "on": "2026-03-20"}
SHOWN_TO_INHIBIT: Final = {"provision": "36(3)", "opinion": {"by": "A", "given_on": "2026-03-20"}}


def trimmed(provision: str, *reasons: str) -> Given:
    """Reasons left out under section 17(4)."""
    return {"provision": provision, "leaves_out": reasons, "decided_by": "A", "decided_on": "2026-03-20", "why": "w"}


# The shortest cases for what no golden letter says.
SHORT: Final[tuple[Given, ...]] = (
    case(question(covert()), answered=None, reference=None, authority=NOWHERE),
    case(question(undivided()), received=None, answered=date(2026, 10, 1)),
    case(question(undivided()), received=None, answered=date(2027, 6, 1)),
    case(question(undivided()), holdings={"1-undivided": "held"}, answers={"1-undivided": {"elsewhere": NEARBY}}),
    case(question(undivided()), question(undivided(), ref="2", depends_on=["1"]), holdings={"1-undivided": "not_held"}),
    case(question(undivided()), holdings={"1-undivided": "not_held"}, answers={"1-undivided": {"withheld": WITHHELD}}),
    case(question(overt(), covert()), holdings={"1-overt": "not_held"}, answers={"1-overt": {"elsewhere": NEARBY}}),
    case(question(asked(law_enforcement("31(1)(g)", purposes=["31(2)(a)", "31(2)(b)"])))),
    case(question(asked(law_enforcement("31(1)(g)"), security(link=None), {"provision": "36(3)"}))),
    case(question(asked(law_enforcement()), covert(id="x", circumstances=["official_confirmation"]))),
    case(question(asked(security(bodies=None), national_security(necessity=None), investigations(reason=None)))),
    case(question(asked(law_enforcement("31(1)(a)", if_confirmed=None), health_and_safety(if_denied=None)))),
    case(question(undivided()), question(undivided(), ref="2", depends_on=["1"]), holdings={"1-undivided": "not_held"})
    | {"answers": {"2-undivided": {"statement": "x"}}},
    case(question(asked({"provision": "36(3)", "limbs": ["36(2)(c)"], "opinion": {"by": "A", "given_on": "2026-03-20"}}))),
    case(question(asked({"provision": "28(3)"}, {"provision": "44(2)", "limbs": ["44(1)(a)"]}))),
    case(question(asked({"provision": "35(3)"}, SHOWN_TO_INHIBIT)), authority=kind_of("government_department")),
    case(question(asked({"provision": "34(2)"}, {"provision": "40(5A)"}, {"provision": "22(2)"}))),
    case(question(covert(about="a"), covert(about="b", id="x"))),
    case(question(asked({"provision": "40(5A)", "reason": "r"})), authority={**POLICE, "weighs_contested": True}),
    case(question(asked({"provision": "41(2)"}, conduct="undivided")), question(overt(), ref="2")),
    case(question(asked({"provision": "40(5B)"}, conduct="undivided"))),
    case(question(asked(law_enforcement("31(1)(a)", likelihood=None), conduct="undivided"))),
    case(question(asked(security(), {"provision": "32(3)", "reason": "r"}, national_security())), balances=[undecided("24(2)")]),
    case(question(asked(national_security())), received=date(2026, 1, 5), balances=[undecided("24(2)")]),
    case(question(asked(national_security())), balances=[{"provision": "24(2)", "outcome": "pending"}]),
    case(
        question(asked(national_security(), law_enforcement("31(1)(a)"))),
        balances=[undecided("24(2)"), weighed_under("31(3)")],
    ),
    case(
        question(asked(national_security())),
        balances=[{"provision": "24(2)", "outcome": "maintain", "factors": [{"id": "F001"}]}],
    ),
    case(question(asked(security(), national_security())), balances=[{"provision": "24(2)", **LOST}]),
    case(
        question(asked(national_security(), law_enforcement("31(1)(a)"))),
        balances=[{"provision": "24(2)", **LOST}, {"provision": "31(3)", **LOST}],
    )
    | {"cumulative": [{"provisions": ["24(2)", "31(3)"], "outcome": "maintain"}]},
    case(question(asked(security(), national_security())), balances=[weighed_under("24(2)")])
    | {"trims": [trimmed("24(2)", "necessity", "balance"), trimmed("23(5)", "reason")]}
    | {"record": {"drafted": PERSON, "approved": PERSON}},
)


class Said(NamedTuple):
    """What was said while letters and notes were made: the names, by the part of the file that they stand in."""

    sentences: set[str]
    missing: set[str]
    remarks: set[str]


class Recording(Wording):
    """The wording, keeping the name of everything that is asked of it."""

    said: Said

    def text(self, name: str, /, **values: str) -> str:
        """A sentence or fragment."""
        self.said.sentences.add(name)
        return super().text(name, **values)

    def paragraph(self, name: str, /, **values: str) -> Paragraph:
        """A sentence as a paragraph."""
        self.said.sentences.add(name)
        return super().paragraph(name, **values)

    def filled(self, name: str, values: Mapping[str, str]) -> Paragraph:
        """The same, for more values than slots."""
        self.said.sentences.add(name)
        return super().filled(name, values)

    def remark(self, name: str, /, **values: str) -> str:
        """A remark for the file."""
        self.said.remarks.add(name)
        return super().remark(name, **values)

    def missing(self, fact: str, /, **values: str) -> str:
        """The mark for a missing fact."""
        self.said.missing.add(fact)
        return super().missing(fact, **values)

    def outstanding(self, fact: str, where: str, /, **values: str) -> Outstanding:
        """The entry for a missing fact."""
        self.said.missing.add(fact)
        return super().outstanding(fact, where, **values)


@lru_cache(maxsize=1)
def said() -> Said:
    """Everything that is said in the golden letters, the short cases, their notes, questions, reviews and log entries."""
    law = Catalogue(data_folder())
    recording = Recording(DATA)
    recording.said = Said(set(), set(), set())
    law.__dict__["wording"] = recording
    cases = [read_case(EXAMPLES / f"{name}.json") for name in ("final", "west-midlands-opcc", "west-midlands-police")]
    for each in (*cases, *(case_file(given) for given in (*LETTERS.values(), *SHORT))):
        _say(each, law)
    return recording.said


def _say(given: CaseFile, law: Catalogue) -> None:
    response = respond(given, law=law)
    assert to_text(response, law=law)
    assert file_note(given, law=law).parts
    assert regulator_note(given, law=law).questions
    assert all(each.question for each in missing_facts(given, law=law))
    if response.status != "draft":
        assert log_text(response, law=law)
    if response.answered is not None:
        for changed in (response, respond(given.model_copy(update={"balances": (), "cumulative": ()}), law=law)):
            _reviewed(given, changed, law)


def _reviewed(given: CaseFile, first: Response, law: Catalogue) -> None:
    assert first.answered is not None
    requested, reviewed = first.answered + timedelta(days=20), first.answered + timedelta(days=40)
    try:
        outcome = review(given, first, requested_on=requested, reviewed_on=reviewed, law=law)
    except CaseError:
        return
    assert review_text(outcome, law=law)


class TestEverySentenceIsUsed:
    """Nothing stands in the file that no letter, draft or note can say."""

    def test_sentences(self) -> None:
        """Each sentence is said in some letter, so each of its slots is filled by a caller.

        One is for a provision of the necessity family that is added by data with no skeleton; none that ships is without.
        """
        assert sorted(set(DATA.sentences) - said().sentences - {"interest_necessity"}) == []

    def test_missing_facts(self) -> None:
        """Each fact that may be missing is missing from some case."""
        assert sorted(set(DATA.missing) - said().missing - {"official_confirmation"}) == []

    def test_remarks(self) -> None:
        """Each remark is made on some case."""
        assert sorted(set(DATA.remarks) - said().remarks) == []

    def test_nothing_is_said_that_is_not_in_the_file(self) -> None:
        """Every name that is asked for is there."""
        assert said().sentences <= set(DATA.sentences)
        assert said().missing <= set(DATA.missing)


def slots(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", pattern(text)))


class TestSlots:
    """A slot is filled once, and every slot that a form of a sentence has its other form has too."""

    @pytest.mark.parametrize("name", sorted(DATA.sentences))
    def test_a_slot_stands_between_words(self, name: str) -> None:
        """No stray brace is left when the slots are taken out."""
        assert not re.search(r"[{}]", pattern(DATA.sentences[name].text))

    @pytest.mark.parametrize("name", sorted(each for each in DATA.sentences if each.endswith("_divided")))
    def test_the_two_forms_of_a_sentence_differ_by_the_use_alone(self, name: str) -> None:
        """The form for a divided question limits what it says to one use; the other has the same slots but that one."""
        whole = name.removesuffix("_divided") + "_undivided"
        divided, undivided_ = (slots(DATA.sentences[each].text) for each in (name, whole))
        assert divided - undivided_ <= {"use"}
        assert undivided_ <= divided

    def test_a_value_is_never_read_again_for_slots(self) -> None:
        """Text of a request is never a template: a slot in it is printed as it stands."""
        given = case(question(covert(about="{short_name} {n} {about}")))
        letter = to_text(respond(case_file(given)))
        assert "So far as question 1 ({short_name} {n} {about}) concerns covert use" in letter


class TestSources:
    """Each sentence that states law carries its authority, and the rules it follows are in the data."""

    def test_a_sentence_of_law_has_a_source(self) -> None:
        """Headings, names and joins state none; everything else that cites the Act does."""
        fragments = re.compile(r"^(heading|title|use|part|cited|named|limb|purpose|by_limbs|exclusion|none_for|interest|.*_title)")
        bare = [name for name, each in DATA.sentences.items() if not each.sources and not fragments.match(name)]
        for name in bare:
            assert not re.search(r"\bsections? [0-9{]|\bAct\b", DATA.sentences[name].text), name

    def test_what_is_missing_is_missing_for_a_reason_in_law(self) -> None:
        """Each says why it is needed, on which authority, under which rule."""
        for name, each in DATA.missing.items():
            assert each.why, name
            assert each.sources, name
            assert each.rules, name

    def test_every_rule_that_is_cited_is_in_the_data(self) -> None:
        """The numbers resolve."""
        known = {rule.id for rule in bundled().exemptions.rules}
        cited = {rule for each in (*DATA.sentences.values(), *DATA.remarks.values()) for rule in each.rules}
        cited |= {rule for missing in DATA.missing.values() for rule in missing.rules}
        cited |= {rule for stop in DATA.gates.values() for rule in stop.rules}
        cited |= {rule for asked_for in DATA.regulator_questions for rule in asked_for.rules}
        assert cited - known == set()

    def test_a_sentence_that_follows_no_model_says_why_it_is_put_as_it_is(self) -> None:
        """A reader who would change one of the sentences that matter most finds the reason for its form beside it."""
        assert [name for name in MODEL if not DATA.sentences[name].why] == []

    def test_a_sentence_with_a_source_has_a_rule_or_says_why_not(self) -> None:
        """A source without a rule would not be checked against the register."""
        assert [name for name, each in DATA.sentences.items() if each.sources and not each.rules] == []


class TestNeverWritten:
    """What the model wording says never to write, and what the checks on a test would find, is in no sentence."""

    @pytest.mark.parametrize("name", sorted(DATA.sentences))
    def test_no_sentence_leaks(self, name: str) -> None:
        """With the slots filled by neutral words."""
        text = re.sub(r"\{[a-z_0-9]+\}", "X", DATA.sentences[name].text)
        asserting = ("held_divided", "held_undivided", "not_held_divided", "not_held_undivided")
        if name not in (*asserting, "not_applicable_divided", "not_applicable_undivided"):
            assert list(found([text], "X")) == []

    def test_no_sentence_says_that_where_it_should_say_whether(self) -> None:
        """ "Neither confirms nor denies whether", never "that"."""
        for name, each in DATA.sentences.items():
            if re.search(r"confirms? nor den|neither confirm", each.text):
                assert "whether" in each.text, name

    def test_nothing_of_section_23_but_its_neutral_reason(self) -> None:
        """No harm and no body is spoken of for section 23(5), and a balance only for a record in the archives (section 64(2))."""
        naming = {name for name, each in DATA.sentences.items() if "23(" in each.text}
        assert naming == {"reason_23(5)", "status_23(5)"}

    @pytest.mark.parametrize(
        "words", ["utilis", "in order to", "please be advised", "we regret", "unfortunately", "hereby", "aforementioned"]
    )
    def test_plain_english(self, words: str) -> None:
        """A letter is written for the person who asked."""
        assert [name for name, each in DATA.sentences.items() if words in each.text.lower()] == []

    def test_sentences_end_with_a_stop(self) -> None:
        """What is printed as a paragraph is a whole sentence, unless a value or an address ends it."""
        for name, each in DATA.sentences.items():
            if each.sources and not each.text.endswith("}"):
                assert each.text.endswith("."), name


MODEL: Final[Mapping[str, str]] = {
    "ncnd_divided": "So far as question {n} ({about}) concerns {use}, {short_name} neither confirms nor denies whether it holds "
    "any information.",
    "definition": "In this letter overt use means use that is announced or open to view, and covert use means any use that is not "
    "overt.",
    "not_held_divided": "So far as question {n} ({about}) concerns {use}, {short_name} holds no information.",
    "not_held_undivided": "{short_name} holds no information in answer to question {n} ({about}).",
    "as_at": "Each answer given here about what is or is not held speaks as at {received}, the day on which we received your "
    "request.",
    "reason_23(5)": "Section 23(5) applies because an answer, whichever way it went, would itself tell you something relating to "
    "one or more of the bodies listed in section 23(3), if only that they are or are not concerned with the subject.",
    "rider": "Nothing in this letter, including our answers to other parts of your request, should be taken to show whether "
    "information within {parts} is or is not held, or whether any activity of the kind asked about does or does not take place.",
    "trimmed": "Part of our reasoning is not set out here. Section 17(4) allows a public authority to leave out a statement so far "
    "as making it would itself disclose exempt information. The exclusions we rely on are named in full above, and your rights "
    "below are not affected.",
}


@pytest.mark.parametrize("name", MODEL)
def test_the_sentences_that_matter_most_are_as_reviewed(name: str) -> None:
    """These are changed only on purpose, with a lawyer's eye on them."""
    assert DATA.sentences[name].text == MODEL[name]
