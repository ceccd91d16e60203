"""What the reader takes from a letter: the corpus, the tables, and the promises made for any text at all."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from ncnd.checks.reading import LetterReading, ReadSpan, What, read_letter
from ncnd.checks.reading.citations import BY_NUMBER, SECTIONS, Section, citations
from ncnd.checks.reading.phrase import Phrase
from ncnd.checks.reading.phrases import PHRASES

LETTERS = Path(__file__).parents[1] / "letters" / "read"
NAMES = sorted(path.stem for path in LETTERS.glob("*.txt"))


def letter(name: str) -> str:
    return (LETTERS / f"{name}.txt").read_bytes().decode("utf-8")


class Expected(LetterReading):
    """A reading as a person wrote it down, with words that some span of a kind must hold in place of all the spans."""

    spans: tuple[ReadSpan, ...] = ()
    says: dict[What, str] = Field(default_factory=dict)


def expected(name: str) -> Expected:
    return Expected.model_validate_json((LETTERS / f"{name}.json").read_text("utf-8"))


def says(reading: LetterReading, text: str, what: What) -> list[str]:
    return [text[slice(*span.span)] for span in reading.spans if span.what == what]


class TestTheCorpus:
    @pytest.mark.parametrize("name", NAMES)
    def test_a_letter_is_read_as_a_person_reads_it(self, name: str) -> None:
        """`says` names words that a span of the kind must hold; every other key is the reading itself."""
        text = letter(name)
        reading = read_letter(text)
        wanted = expected(name)
        assert reading.model_dump(exclude={"spans"}) == wanted.model_dump(exclude={"spans", "says"})
        for what, part in wanted.says.items():
            assert any(part in said for said in says(reading, text, what)), what

    def test_there_are_at_least_sixty_letters_of_our_own_and_twenty_without_silence(self) -> None:
        own = [name for name in NAMES if not name.startswith("west-midlands-")]
        assert len(own) >= 60
        assert sum(expected(name).ncnd == "none" for name in own) >= 20

    def test_every_letter_has_its_reading_and_every_reading_its_letter(self) -> None:
        assert sorted(path.stem for path in LETTERS.glob("*.json")) == NAMES

    def test_every_section_cited_for_silence_in_a_letter_is_in_the_table(self) -> None:
        for name in NAMES:
            assert {code.split("(")[0] for code in expected(name).provisions} <= set(BY_NUMBER)


class TestTheSourceLetters:
    def test_the_police_letter_is_silent_on_questions_two_to_four_beside_its_overt_answers(self) -> None:
        text = letter("west-midlands-police")
        reading = read_letter(text)
        assert reading.ncnd == "partial"
        assert reading.provisions == ("23(5)", "24(2)", "31(3)")
        assert reading.questions == {"1": "not_held", "2": "partial", "3": "partial", "4": "partial"}
        statements = [span for span in reading.spans if span.what == "ncnd_statement"]
        assert [span.question for span in statements] == ["2", "3", "4"]
        assert all(text[slice(*span.span)].startswith("In addition, the force can neither") for span in statements)

    def test_the_json_is_the_shape_of_the_contract(self) -> None:
        found = json.loads(read_letter(letter("west-midlands-police")).model_dump_json())
        assert list(found) == [
            "ncnd",
            "provisions",
            "limbs",
            "withheld_under",
            "other_limb",
            "questions",
            "tests",
            "rider",
            "review_rights",
            "regulator_rights",
            "spans",
        ]
        assert set(found["spans"][0]) == {"what", "span", "question"}


class TestTheTables:
    @pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.example)
    def test_a_phrase_is_found_in_its_example_and_not_in_what_is_only_close(self, phrase: Phrase) -> None:
        assert phrase.regex.search(phrase.example.lower())
        assert not phrase.not_this or not phrase.regex.search(phrase.not_this.lower())

    @pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.example)
    def test_every_gap_in_a_phrase_is_bounded(self, phrase: Phrase) -> None:
        """So that no text, however hostile, makes the reader slow out of proportion."""
        bare = re.sub(r"\\.|\[[^\]]*\]", "x", phrase.pattern)
        assert not re.search(r"[*+]|,\}", bare.replace(r"\w*", ""))

    @pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.number)
    def test_the_example_of_a_section_cites_it(self, section: Section) -> None:
        assert {citation.section for citation in citations(section.example.lower())} == {section.number}

    def test_what_is_absolute_here_is_what_section_2_3_lists_in_full(self) -> None:
        """Sections 36, 37 and 40 are absolute only in part, or it is contested; section 21 excludes no duty."""
        assert [section.number for section in SECTIONS if section.absolute] == ["23", "32", "34", "41", "44"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("s24(2), s30(3) & s31(3)", ["24(2)", "30(3)", "31(3)"]),
        ("section 31(1)(a)(b)", ["31(1)(a)", "31(1)(b)"]),
        ("section 31(1)(a)&(b)", ["31(1)(a)", "31(1)(b)"]),
        ("31 (1)(g)(2)(a)(b)", ["31(1)(g)", "31(2)(a)", "31(2)(b)"]),
        ("section 40(2)(a)(b) and (3)(a)(i)(ii)(b)", ["40(2)(a)", "40(2)(b)", "40(3)(a)(i)", "40(3)(a)(ii)", "40(3)(b)"]),
        ("section 40(5b)(a)(i)", ["40(5B)(a)(i)"]),
        ("section 31(a)", ["31(1)(a)"]),
        ("section 35(a)", ["35"]),
        ("the 24(1)", ["24(1)"]),
        ("section 31 law enforcement", ["31"]),
        ("sections 23, 24 and 31", ["23", "24", "31"]),
        ("sections 23(5) and 31 (3)", ["23(5)", "31(3)"]),
        ("31(1)(h)(i)", ["31(1)(h)", "31(1)(i)"]),
        ("section 36(2)(b)(i) & (ii)", ["36(2)(b)(i)", "36(2)(b)(ii)"]),
        ("section 24(2 national security", ["24(2)"]),
        ("section 24 (2) and (3)", ["24(2)", "24(3)"]),
        ("s. 31(3) (law enforcement)", ["31(3)"]),
        ("under 31 (3)", ["31(3)"]),
        ("section 31 sub-section (3)", ["31(3)"]),
        ("males 23 (5), females 31 (3)", []),
        ("section 25(1)", []),
        ("section 22a(2)", ["22A(2)"]),
        ("section 28a(2)", []),
        ("regulation 31(3)", []),
        ("article 24(2)", []),
        ("section 40 of the data protection act 2018", []),
        ("section 31(3) of the freedom of information act 2000", ["31(3)"]),
        ("section 31(3) of the act", ["31(3)"]),
        ("the trust's 31 wards", []),
        ("£24(2)", []),
        ("section 31(3) of the freedom of information (scotland) act 2002", []),
    ],
)
def test_a_citation_is_read_however_it_is_written(words: str, codes: list[str]) -> None:
    assert [citation.code for citation in citations(words)] == codes


_PIECES = st.sampled_from(
    [
        *(phrase.example for phrase in PHRASES),
        *(section.example for section in SECTIONS),
        "1. ",
        "Q2) ",
        "Response 1-3: ",
        "You asked:",
        "\n",
        "\n\n",
        "|",
        '"',
        "\u00ad",
        "&nbsp;",
        "\ufb01",
        "İ",
        "(a)",
        ". ",
        " where it would be held ",
    ]
)
ANY_TEXT = st.one_of(
    st.text(st.characters(codec=None), max_size=300),
    st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=30).map("".join),
)


class TestAnyText:
    @given(ANY_TEXT)
    def test_no_text_is_refused_and_every_span_lies_within_it(self, text: str) -> None:
        reading = read_letter(text)
        assert all(0 <= span.span[0] <= span.span[1] <= len(text) for span in reading.spans)
        assert LetterReading.model_validate_json(reading.model_dump_json()) == reading

    @given(ANY_TEXT)
    def test_what_a_letter_is_silent_under_and_what_was_told_agree(self, text: str) -> None:
        reading = read_letter(text)
        assert set(reading.tests) <= set(reading.provisions)
        assert (reading.ncnd == "none") <= (not reading.provisions)
        assert (reading.ncnd == "none") <= ("ncnd" not in reading.questions.values())

    @pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ud800", "\u200b", "(" * 5000, "31(" * 2000, "1.\n" * 2000])
    def test_odd_texts_say_nothing(self, text: str) -> None:
        reading = read_letter(text)
        assert (reading.ncnd, reading.provisions, reading.questions) == ("none", (), {})

    def test_a_span_is_right_after_characters_that_change_length(self) -> None:
        """A capital with a longer small form, a ligature, a soft hyphen, runs of spaces and a written-out space."""
        text = "\u0130 of\ufb01ce \u00ad   &nbsp;\r\n\r\n We can neither con\u00adfirm nor deny that it is held. Section 31(3)."
        assert says(read_letter(text), text, "provision") == ["Section 31(3)"]
        assert says(read_letter(text), text, "ncnd_statement") == ["We can neither con\u00adfirm nor deny that it is held."]

    @pytest.mark.parametrize("name", NAMES)
    def test_line_ends_of_another_system_change_nothing(self, name: str) -> None:
        text = letter(name)
        there, here = read_letter(text.replace("\n", "\r\n")), read_letter(text)
        assert there.model_dump(exclude={"spans"}) == here.model_dump(exclude={"spans"})

    @pytest.mark.parametrize("name", NAMES)
    def test_a_span_holds_the_words_it_was_read_from(self, name: str) -> None:
        text = letter(name)
        for said in says(read_letter(text), text, "ncnd_statement"):
            assert re.search(r"den(?:y|ies|ying)|ncnd", said.lower())
        for said in says(read_letter(text), text, "provision"):
            assert re.search(r"\d\d", said)


class TestTheRequest:
    """The words of the request are the requester's: nothing in them is the authority's decision."""

    ASKED = (
        "If you neither confirm nor deny under sections 23(5), 27(4) or 38(2), say why. "
        'A force once said "we can neither confirm nor deny that we hold it".'
    )

    @pytest.mark.parametrize(
        "frame",
        [
            "You asked:\n\n{}\n\nThe council does not hold this information.",
            "Your request: {}\n\nResponse\nNo information held.",
            "1. How many vans are there? {}\n\nNo information held.",
            'You wrote: "{}"\nNo information held.',
            "I would like to request the number of vans. {}\nI can confirm that the information is not held.",
        ],
    )
    def test_nothing_in_it_counts(self, frame: str) -> None:
        reading = read_letter(frame.format(self.ASKED))
        assert reading.ncnd == "none"
        assert (reading.provisions, reading.withheld_under, reading.other_limb) == ((), (), "not_held")
