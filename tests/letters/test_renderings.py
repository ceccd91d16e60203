"""The other renderings of a reply: the outcome of a review, and the disclosure log."""

from datetime import date
from typing import Final

import pytest

from ncnd.catalogue import bundled
from ncnd.errors import DecisionError
from ncnd.letter import log_text, review_text, to_text
from ncnd.review import ReviewResponse, review
from tests.cases.build import case, case_file, question, reply, undivided
from tests.cases.letters import CRIME, CRIME_WEIGHED, FLIGHTS, LETTERS, NATIONAL_SECURITY, SECURITY_WEIGHED, drones
from tests.cases.rows import Given

FINAL: Final = LETTERS["withheld"]
DRAFT: Final = LETTERS["holding-required"]
SENT: Final = [name for name, given in LETTERS.items() if reply(given).status != "draft"]
LEVEL: Final = {"outcome": "confirm_or_deny", "conclusion": "The two sides are level"}
REVIEWED: Final = date(2026, 5, 1)
TOGETHER: Final[Given] = {
    **case(
        drones(NATIONAL_SECURITY, CRIME),
        holdings={"1-overt": "held"},
        answers={"1-overt": {"statement": FLIGHTS}},
        balances=[{**SECURITY_WEIGHED, **LEVEL}, {**CRIME_WEIGHED, **LEVEL}],
    ),
    "cumulative": [
        {
            "provisions": ["24(2)", "31(3)"],
            "outcome": "maintain",
            "weighed_on": "2026-03-26",
            "conclusion": "Taken together they weigh more",
        }
    ],
}


def reviewed(given: Given, first: Given | None = None, on: date = REVIEWED) -> ReviewResponse:
    """The review of a case, against its own first reply unless another is given."""
    return review(case_file(given), reply(first or given), requested_on=date(2026, 4, 10), reviewed_on=on)


class TestReview:
    """The outcome of a review is a letter of its own, with the right under section 50 (L118)."""

    def test_same_outcome(self) -> None:
        """It says what was reviewed, as at when, and that nothing has changed; it carries the day of the review."""
        letter = review_text(reviewed(FINAL))
        assert letter.startswith("Exampleshire Police\n")
        assert "Freedom of Information Act 2000: outcome of internal review\n---" in letter
        assert "On 10 April 2026 you asked us to review our reply of 31 March 2026" in letter
        assert "which we received on 2 March 2026" in letter
        assert "The outcome of the review is the same as our reply for every part" in letter
        assert "1 May 2026" in letter.partition("\n\n")[2].partition("\n\n")[0]

    def test_another_outcome(self) -> None:
        """What has changed is named."""
        lost = LETTERS["all-balances-lost"]
        first = {**lost, "balances": [SECURITY_WEIGHED, CRIME_WEIGHED]}
        assert "The review has changed our reply on question 1, so far as it concerns covert use." in review_text(
            reviewed(lost, first)
        )

    @pytest.mark.parametrize(("on", "by_post"), [(date(2026, 8, 31), True), (date(2026, 9, 1), False)], ids=["post", "no post"])
    def test_section_50_with_and_without_a_postal_address(self, on: date, by_post: bool) -> None:
        """The right is given either way, and an address only as long as one is verified."""
        rights = review_text(reviewed(FINAL, on=on)).partition("This completes our internal review.")[2]
        assert "right under section 50" in rights
        assert "six weeks" in rights
        assert "0303 123 1113" in rights
        assert ("or by post to" in rights, "Wycliffe House" in rights) == (by_post, by_post)

    def test_no_second_review_is_offered(self) -> None:
        """The letter of the first reply offers one; this does not."""
        offer = "you may ask us to look at it again"
        assert offer in to_text(reply(FINAL))
        assert offer not in review_text(reviewed(FINAL))

    def test_draft_is_marked(self) -> None:
        """With something outstanding the letter says so, and what."""
        letter = review_text(reviewed(DRAFT), law=bundled())
        assert bundled().wording.text("draft_banner") in letter
        assert bundled().wording.text("heading_outstanding") in letter

    def test_unknown_day_of_receipt(self) -> None:
        """Its place is kept for the officer."""
        given = case(question(undivided()), received=None)
        assert bundled().wording.missing("received") in review_text(reviewed(given))


class TestDisclosureLog:
    """The log prints what was asked and told, and nothing that points to who asked."""

    @pytest.mark.parametrize("name", SENT)
    def test_no_reference_and_no_rights(self, name: str) -> None:
        """Nor a salutation or a signature; the answers are as in the letter."""
        response = reply(LETTERS[name])
        log, wording = log_text(response), bundled().wording
        assert response.reference
        assert response.reference not in log
        for left_out in ("heading_rights", "salutation", "sign_off"):
            assert wording.text(left_out) not in log
        assert "section 50" not in log
        assert "31 March 2026" in log
        letter = to_text(response)
        for answer in response.answers:
            for part in answer.parts:
                for paragraph in part.paragraphs:
                    assert paragraph.text in letter
                    assert paragraph.text in log

    def test_title(self) -> None:
        """It says that it is for the log."""
        assert "Freedom of Information Act 2000: reply for the disclosure log\n---" in log_text(reply(FINAL), law=bundled())

    def test_draft_is_refused(self) -> None:
        """What is not finished is not published."""
        with pytest.raises(DecisionError, match="a draft is not for the disclosure log"):
            _ = log_text(reply(DRAFT))

    def test_weighed_together(self) -> None:
        """Exclusions weighed together have a heading and a conclusion of their own, in each rendering."""
        response = reply(TOGETHER)
        assert len(response.weighed_together) == 1
        for text in (log_text(response), to_text(response), review_text(reviewed(TOGETHER))):
            assert bundled().wording.text("heading_together") in text
            assert "Taken together they weigh more" in text


@pytest.mark.parametrize("name", LETTERS)
def test_letter_and_review_have_the_same_body(name: str) -> None:
    """What was told on each part is told again, word for word, when the review changes nothing; drafts too."""
    response = reply(LETTERS[name])
    letter, again = to_text(response), review_text(reviewed(LETTERS[name]))
    first, rest = (bundled().wording.text(heading, n="1") for heading in ("heading_question", "heading_rights"))
    assert (
        letter.partition(f"{first}\n")[2].partition(f"{rest}\n")[0]
        == again.partition(f"{first}\n")[2].partition(f"{rest}\n")[0]
        != ""
    )
