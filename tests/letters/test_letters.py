"""Golden letters, whole, as text: a change in wording shows as a diff that a lawyer can read.

`NCND_UPDATE_LETTERS=1` writes them again. The cases are the examples and those in `tests/cases/letters.py`.
"""

import os
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pytest

from ncnd import CaseFile, Response, read_case, respond
from ncnd.catalogue import bundled
from ncnd.letter import to_text
from ncnd.response import PartReply
from ncnd.wording import Paragraph
from tests.cases.build import case, case_file, question
from tests.cases.leaks import LEAKS, POSITION_BAD, found
from tests.cases.letters import CRIME, CRIME_WEIGHED, DRONES, LETTERS, LISTED_BODY, NATIONAL_SECURITY, drones, undecided

HERE: Final = Path(__file__).resolve().parent
EXAMPLES: Final = HERE.parents[1] / "examples"
NAMES: Final = ("final", "west-midlands-opcc", "west-midlands-police", *LETTERS)

STATUS: Final = {
    "final": "final",
    "west-midlands-opcc": "final",
    "west-midlands-police": "draft",
    "grounds-required": "draft",
    "holding-required": "draft",
    "interim-with-section-23": "interim",
    "interim-without-section-23": "interim",
}


@lru_cache(maxsize=64)
def case_of(name: str) -> CaseFile:
    """The case behind a letter."""
    return case_file(LETTERS[name]) if name in LETTERS else read_case(EXAMPLES / f"{name}.json")


@lru_cache(maxsize=64)
def response_of(name: str) -> Response:
    """The response behind a letter."""
    return respond(case_of(name))


SILENT: Final = "neither confirms nor denies whether it holds any information."
UNDECIDED: Final = "relies on an exclusion of the duty to confirm or deny, and has not yet decided where the public interest lies."

letters = pytest.mark.parametrize("name", NAMES)


class TestGolden:
    """The letters as they are sent, or as they are drafted."""

    @letters
    def test_letter_is_as_it_was_reviewed(self, name: str) -> None:
        """The whole letter, byte for byte."""
        written = to_text(response_of(name))
        file = HERE / f"{name}.txt"
        if os.environ.get("NCND_UPDATE_LETTERS") == "1":
            _ = file.write_text(written, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == written

    def test_every_file_is_a_letter_that_is_made(self) -> None:
        """No letter is left over from a case that is gone."""
        assert sorted(file.stem for file in HERE.glob("*.txt")) == sorted(NAMES)

    @letters
    def test_status(self, name: str) -> None:
        """Which letters can go, and which are drafts."""
        assert response_of(name).status == STATUS.get(name, "final")


def silent_parts(response: Response) -> Iterator[PartReply]:
    """The parts that are neither confirmed nor denied, or on which that is claimed."""
    for answer in response.answers:
        for part in answer.parts:
            if part.outcome in ("neither_confirm_nor_deny", "balance_required"):
                yield part


def silent_words(response: Response) -> list[str]:
    """Every word about the parts that are not answered: their own paragraphs, the notice, and the tests."""
    notice = response.refusal_notice.paragraphs if response.refusal_notice else ()
    own = [paragraph.text for part in silent_parts(response) for paragraph in part.paragraphs]
    return [*own, *(paragraph.text for paragraph in notice), *words_of_tests(response)]


def words_of_tests(response: Response) -> list[str]:
    """Every word of the public interest tests."""
    words: list[str] = []
    for test in response.public_interest_tests:
        words += [test.heading, *(paragraph.text for paragraph in (*test.question, *test.harm, test.closing))]
        for factor in (*test.favours_confirming, *test.favours_maintaining, *test.attenuators):
            words += [factor.heading, factor.text, factor.reason or ""]
        if test.balance is not None:
            words += [paragraph.text for paragraph in test.balance.paragraphs]
    return words


def own_words(response: Response) -> Iterator[Paragraph]:
    """Every paragraph that the letter prints, apart from the questions as they were put."""
    yield from response.opening
    for answer in response.answers:
        for part in answer.parts:
            yield from part.paragraphs
    if response.refusal_notice is not None:
        yield from response.refusal_notice.paragraphs
        if response.refusal_notice.withheld is not None:
            yield from response.refusal_notice.withheld.paragraphs
    for test in response.public_interest_tests:
        yield from (*test.question, *test.harm, test.closing)
        if test.balance is not None:
            yield from test.balance.paragraphs
    yield from (*response.advice, *response.rights)


@letters
class TestNothingIsGivenAway:
    """What no letter says of a part that it does not answer."""

    def test_no_words_that_leak(self, name: str) -> None:
        """No assertion of the position, no argument from content, nothing of what is never written."""
        response = response_of(name)
        names = {response.authority.name, response.authority.called()}
        assert list(found(silent_words(response), *names)) == []

    def test_nothing_is_relied_on_that_is_about_content(self, name: str) -> None:
        """Sections 23(1), 24(1) and 31(1) are named only as what section 31(3) and the like refer to (L067)."""
        exclusions = {each.provision for each in bundled().exemptions.provisions}
        for text in silent_words(response_of(name)):
            assert not re.search(r"\b(23|24)\(1\)", text), text
            assert "by reference to" in text or not re.search(r"\b31\(1\)", text), text
            assert not re.search(r"\b31\(1\)(?!\([a-i]\))", text), text
            if " relies on " in text:
                assert set(re.findall(r"(?<!purpose )\bin section (\d+[A-Z]?\(\d+[A-Z]?\))", text)) <= exclusions, text

    def test_no_listed_body_is_named(self, name: str) -> None:
        """The body and the link are for the file note (L053)."""
        letter = to_text(response_of(name))
        bodies = [body.title for each in bundled().exemptions.provisions for body in each.bodies]
        assert [title for title in bodies if title in letter] == []
        for placed in case_of(name).request.parts():
            for ground in placed.part.grounds:
                link: str | None = getattr(ground, "link", None)
                assert link is None or link not in letter, placed.id

    def test_silence_is_worded_one_way(self, name: str) -> None:
        """A part that is not answered is said to be neither confirmed nor denied, or claimed to be, and nothing else."""
        for part in silent_parts(response_of(name)):
            said, pointer = (paragraph.text for paragraph in part.paragraphs)
            assert said.endswith((SILENT, UNDECIDED))
            assert pointer == "The provisions relied on, and why, are given under “Refusal notice”."

    def test_a_notice_closes_with_the_neutral_rider(self, name: str) -> None:
        """Two-sided, and about the activity as well as the record (L103)."""
        notice = response_of(name).refusal_notice
        if notice is not None and notice.paragraphs:
            rider = notice.paragraphs[-1].text
            assert "is or is not held" in rider
            assert "does or does not take place" in rider

    def test_every_test_says_that_it_shows_nothing(self, name: str) -> None:
        """And puts the question of section 2(1)(b), never that of section 2(2)(b) (L082)."""
        for test in response_of(name).public_interest_tests:
            assert test.closing.text == "Nothing in this test should be read as showing whether information is or is not held."
            assert "maintaining the exclusion of the duty to confirm or deny outweighs" in test.question[1].text
            assert "saying whether information is held" in test.question[1].text


ANSWERS: Final[tuple[tuple[str | None, dict[str, Any]], ...]] = (
    (None, {}),
    ("not_held", {}),
    ("not_held", {"statement": "National figures are published by the Department."}),
    ("held", {}),
    ("held", {"statement": "There were seven."}),
    ("held", {"withheld": [{"provision": "40(2)", "reason": "names of staff"}]}),
)


@letters
def test_silence_is_the_same_whatever_the_overt_answers_beside_it(name: str) -> None:
    """Held, not held, withheld, not applicable or not yet known: not a word about the other parts moves (L036)."""
    given = case_of(name)
    silent = {part.part for part in silent_parts(response_of(name))}
    open_parts = [placed.id for placed in given.request.parts() if placed.id not in silent]
    said: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for holding, answer in ANSWERS:
        holdings = {part: holding for part in open_parts if holding}
        response = respond(case_with(given, holdings, dict.fromkeys(open_parts, answer)))
        said.add((tuple(silent_words(response)), tuple(part.model_dump_json() for part in silent_parts(response))))
    assert len(said) == 1


def case_with(given: CaseFile, holdings: Mapping[str, str], answers: Mapping[str, Any]) -> CaseFile:
    """The same case with other holdings and answers."""
    return CaseFile.model_validate(
        {
            "request": given.request,
            "holdings": dict(holdings),
            "answers": dict(answers) if holdings else {},
            "balances": given.balances,
        }
    )


@letters
class TestTheLetterIsWhole:
    """What a letter that can be sent has, and has not."""

    def test_a_statement_of_law_has_its_source(self, name: str) -> None:
        """Every paragraph of the library's own that cites the Act carries its authority."""
        for paragraph in own_words(response_of(name)):
            if re.search(r"\bsection \d|Act 2000", paragraph.text):
                assert paragraph.sources, paragraph.text

    def test_a_letter_that_can_be_sent_has_no_mark_left(self, name: str) -> None:
        """A mark for the officer, a slot or a draft banner is in drafts alone; a draft has at least one mark or entry."""
        response = response_of(name)
        letter = to_text(response)
        if response.status == "draft":
            assert "DRAFT, NOT FOR RELEASE" in letter
            assert response.outstanding
        else:
            assert "[officer" not in letter
            assert "DRAFT" not in letter
        assert not re.search(r"\{[a-z_]+\}", letter)

    def test_a_letter_that_can_be_sent_does_not_print_what_is_for_the_officer(self, name: str) -> None:
        """What is outstanding is the officer's list: it has no place in an interim letter, which goes to the requester."""
        if response_of(name).status != "draft":
            assert "Outstanding before this letter can be sent" not in to_text(response_of(name))

    def test_rights_are_always_there(self, name: str) -> None:
        """Review and the right to apply to the regulator, in a plain answer too, so that their presence tells nothing (L102)."""
        letter = to_text(response_of(name))
        assert "you may ask us to look at it again" in letter
        assert "under section 50 of the Freedom of Information Act 2000" in letter
        assert not re.search(r"(?i)tribunal", letter)

    def test_no_double_spaces_stops_or_empty_paragraphs(self, name: str) -> None:
        """The joins between sentences do not show."""
        letter = to_text(response_of(name))
        for line in letter.splitlines():
            assert not re.search(r"(?<!^) {2}|\.\.|,,|;\.| [,.;:]|\(\)", line.strip()), line


class TestInterim:
    """An interim letter: the claim, that it is not decided, and the date (section 17(2))."""

    PENDING: Final = ("interim-with-section-23", "interim-without-section-23")

    @pytest.mark.parametrize("name", PENDING)
    def test_it_says_what_section_17_2_asks_for(self, name: str) -> None:
        """Relied on, not yet decided, and the date by which it will be (L099)."""
        words = " ".join(silent_words(response_of(name)))
        assert "We have not yet decided where the public interest lies under section 2(1)(b)." in words
        assert "We expect to decide by 28 April 2026 and will then write to you with our decision and the reasons for it." in words

    @pytest.mark.parametrize("name", PENDING)
    def test_no_conclusion_and_no_factor_is_printed(self, name: str) -> None:
        """Nothing has been weighed, so nothing is said to outweigh."""
        for test in response_of(name).public_interest_tests:
            assert (test.favours_confirming, test.favours_maintaining, test.attenuators) == ((), (), ())
            assert test.balance is not None
            assert "outweighs" not in test.balance.paragraphs[0].text

    def test_no_more_time_is_claimed_where_section_23_5_stands(self) -> None:
        """Section 10(3) gives time only to the extent that an answer depends on a balance (L107)."""
        assert not any("10(3)" in text for text in silent_words(response_of("interim-with-section-23")))
        assert any("10(3)" in text for text in silent_words(response_of("interim-without-section-23")))

    def test_an_exclusion_that_is_undecided_is_not_said_to_have_taken_effect(self) -> None:
        """A qualified exclusion takes effect only if its balance is struck for it (section 2(1)(b); L012)."""
        response = response_of("interim-with-section-23")
        effect = [text for text in silent_words(response) if text.endswith("does not apply.")]
        (part,) = silent_parts(response)
        assert effect
        assert [text for text in effect if any(f"section {code}" in text for code in part.awaiting_balance)] == []

    def test_an_exclusion_that_was_weighed_is_not_said_to_need_no_weighing(self) -> None:
        """ "Needs no such decision" is for an absolute exclusion: one that was maintained has had its decision (L013)."""
        given = case(drones(NATIONAL_SECURITY, CRIME), balances=[undecided("24(2)"), CRIME_WEIGHED])
        response = respond(case_file({**given, "holdings": {"1-overt": "not_held"}}))
        assert response.status == "interim"
        assert "Section 31(3) needs no such decision" not in " ".join(silent_words(response))


class TestScopeOfTheNotice:
    """What the notice says that it covers is what it covers (section 17(1); L032)."""

    def test_a_request_about_covert_use_alone_is_not_called_the_whole_request(self) -> None:
        """The overt side of the question has been put and is not answered: the notice cannot be about the whole of it."""
        given = case(question({"conduct": "covert", "about": DRONES, "grounds": [LISTED_BODY]}))
        assert "the whole of your request" not in " ".join(silent_words(respond(case_file(given))))

    def test_the_rest_is_not_said_to_be_answered_where_it_is_withheld(self) -> None:
        """What is withheld is refused, by a notice of its own, and not answered above."""
        assert "The rest of your request is answered above." not in " ".join(silent_words(response_of("withheld")))

    def test_a_qualified_section_23_5_says_why_it_is_qualified(self) -> None:
        """Section 23 is absolute save in the archives: a letter that calls it qualified cites section 64(2) (L095)."""
        assert "section 64(2)" in " ".join(silent_words(response_of("archived-record")))

    def test_a_purpose_is_named_with_the_limb_that_serves_it(self) -> None:
        """Limb (g) is relied on for its purpose, in the reliance and in the conclusion on harm (L068, L097)."""
        words = silent_words(response_of("regulator"))
        assert any("section 31(1)(g) (" in text and "for the purpose in section 31(2)(d) (" in text for text in words)
        (closing,) = [text for text in words if text.startswith("For those reasons")]
        assert "31(2)(d)" in closing or "fitness" in closing


class TestPatterns:
    """The patterns above catch what they are there to catch."""

    @pytest.mark.parametrize("code", LEAKS)
    def test_each_pattern_catches_its_own_bad_sentence(self, code: str) -> None:
        """A pattern that catches nothing proves nothing."""
        assert LEAKS[code].pattern.search(LEAKS[code].bad), LEAKS[code].why

    @pytest.mark.parametrize("bad", POSITION_BAD)
    def test_the_position_is_caught_under_each_name(self, bad: str) -> None:
        """The authority's own name counts as a subject."""
        assert any(hit.startswith("P05") for hit in found([bad], "Exampleshire Police"))

    @pytest.mark.parametrize("text", ["whether Exampleshire Police holds any information", "if we use it", "whether it holds any"])
    def test_an_open_question_is_not_caught(self, text: str) -> None:
        """Under whether or if nothing is asserted."""
        assert list(found([text], "Exampleshire Police")) == []
