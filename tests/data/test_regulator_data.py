"""`data/regulator.json`: how to reach the regulator on any day, and the times that a letter gives."""

import json
import re
from datetime import date
from itertools import pairwise
from typing import Any, Final, get_args

import pytest

from ncnd import file_note, review
from ncnd.catalogue import Catalogue, bundled, data_folder
from ncnd.letter import review_text, to_text
from ncnd.regulator import Contact, LimitName
from tests.cases.build import case, case_file, question, reply, undivided

REGULATOR: Final = bundled().regulator
EACH: Final = pytest.mark.parametrize("contact", REGULATOR.contacts, ids=lambda contact: str(contact.valid_from))


def test_contacts_follow_one_another_without_a_gap() -> None:
    """From the first day of the right of access on, every day has its contact details, and only one set."""
    contacts = REGULATOR.contacts
    assert contacts[0].valid_from == bundled().exemptions.data_from == date(2005, 1, 1)
    assert [each.valid_from for each in contacts] == sorted({each.valid_from for each in contacts})
    for earlier, later in pairwise(contacts):
        assert earlier.valid_to == later.valid_from
    assert contacts[-1].valid_to is None


@pytest.mark.parametrize("day", [date(2005, 1, 1), date(2021, 4, 23), date(2026, 8, 31), date(2026, 9, 1), date(2036, 4, 7)])
def test_a_day_has_the_details_that_are_valid_on_it(day: date) -> None:
    """The first day of a period belongs to it, and the last day named does not."""
    contact = REGULATOR.contact(day)
    assert contact.valid_from <= day
    assert contact.valid_to is None or day < contact.valid_to


@EACH
class TestEachContact:
    """What is printed in a letter, and what never is."""

    def test_the_name_is_the_statutory_one(self, contact: Contact) -> None:
        """Section 50 says Commissioner until section 119 of the 2025 Act begins (L123)."""
        assert contact.name == "the Information Commissioner"

    def test_the_web_address_is_the_one_for_complaints(self, contact: Contact) -> None:
        """Under make-a-complaint on the regulator's own site, never an old path."""
        assert contact.url.startswith("https://ico.org.uk/make-a-complaint/")
        assert not re.search(r"(?i)ico\.(gov|org)\.uk/concerns|ico\.gov\.uk", contact.url)

    def test_the_telephone_number_is_not_a_superseded_one(self, contact: Contact) -> None:
        """The numbers of old letters, 01625 and 0845, are out of date."""
        assert re.fullmatch(r"0303 123 \d{4}", contact.phone)

    def test_a_postal_address_is_whole_or_not_there(self, contact: Contact) -> None:
        """Half an address, or one that has not been verified, is worse than none (L122)."""
        if contact.address is not None:
            assert re.search(r"[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$", contact.address)
            assert contact.source.verified

    def test_the_source_says_when_it_was_checked(self, contact: Contact) -> None:
        """Contact details change and are dated; what was not verified says so."""
        assert contact.checked_on == contact.source.checked_on
        assert contact.source.url.startswith("https://")
        assert contact.source.verified or contact.source.note

    def test_a_letter_of_its_first_day_prints_it(self, contact: Contact) -> None:
        """The details of the day, by post as well where there is a verified address."""
        given = case(question(undivided()), answered=contact.valid_from, received=None, holdings={"1-undivided": "not_held"})
        letter = to_text(reply(given))
        assert contact.url in letter
        assert contact.phone in letter
        assert ("by post to" in letter) is (contact.address is not None)
        assert contact.address is None or contact.address in letter


LIMITS: Final[dict[LimitName, tuple[int, str]]] = {
    "compliance": (20, "FOIA 2000 s 10(1)"),
    "review_request": (40, "L116: a requester is expected to ask within 40 working days"),
    "review_outcome": (20, "L117: a review normally takes 20 working days"),
    "review_outcome_latest": (40, "L117: and at most 40"),
    "extension_usual": (40, "L108: the total with an extension, normally"),
}


def test_limits_are_complete() -> None:
    """Every limit that the library knows by name has one number, and there is no other."""
    assert sorted(limit.name for limit in REGULATOR.limits) == sorted(get_args(LimitName))


@pytest.mark.parametrize("name", get_args(LimitName))
def test_each_limit_is_the_one_in_law_or_practice(name: LimitName) -> None:
    """The numbers of working days that a letter and the calendar go by."""
    days, _ = LIMITS[name]
    assert REGULATOR.working_days(name) == days


def test_only_compliance_is_statute() -> None:
    """The Act limits the answer; the times for a review are the regulator's practice and say so."""
    statute = [limit.name for limit in REGULATOR.limits if limit.source.citation.startswith("FOIA 2000")]
    assert statute == ["compliance"]


def test_limits_have_sources() -> None:
    """Each with the day it was read."""
    for limit in REGULATOR.limits:
        assert limit.source.url.startswith("https://")
        assert limit.source.checked_on >= bundled().exemptions.checked_on
        assert limit.source.verified or limit.source.note


def test_the_complaint_window_is_six_weeks() -> None:
    """The regulator asks to be written to within six weeks of the last substantive reply (L118)."""
    window = REGULATOR.complaint_window(date(2026, 3, 31))
    assert window.text == "six weeks"
    assert window.source.verified


def test_the_times_follow_one_another_without_a_gap() -> None:
    """From the first day of the right of access on, every day has each limit and a window, as it has contact details."""
    for name in get_args(LimitName):
        assert_no_gap([(each.valid_from, each.valid_to) for each in REGULATOR.limits if each.name == name])
    assert_no_gap([(each.valid_from, each.valid_to) for each in REGULATOR.complaint_windows])


def assert_no_gap(periods: list[tuple[date, date | None]]) -> None:
    """The periods begin with the right of access, each ends as the next begins, and the last has no end."""
    assert periods[0][0] == date(2005, 1, 1)
    assert [before[1] for before in periods] == [*(after[0] for after in periods[1:]), None]


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The data with a made-up change on 1 June 2026: 30 working days to ask for a review, and a month to complain."""
    folder = tmp_path_factory.mktemp("data")
    for file in data_folder().iterdir():
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    content: dict[str, Any] = json.loads((folder / "regulator.json").read_text(encoding="utf-8"))
    asked = [limit for limit in content["limits"] if limit["name"] == "review_request"]
    for entries, new in ((asked, {"working_days": 30}), (content["complaint_windows"], {"text": "a month"})):
        entries.append({**entries[0], **new, "valid_from": "2026-06-01"})
        entries[0]["valid_to"] = "2026-06-01"
    content["limits"].append(asked[1])
    (folder / "regulator.json").write_text(json.dumps(content), encoding="utf-8")
    return Catalogue(folder)


class TestTimesThatChange:
    """What a letter and the note go by when the regulator changes its times."""

    @pytest.mark.parametrize(
        ("day", "review", "complaint"),
        [
            (date(2026, 5, 29), "by 28 July 2026, which is 40 working days", "within six weeks"),
            (date(2026, 6, 1), "by 15 July 2026, which is 30 working days", "within a month"),
        ],
    )
    def test_a_letter_gives_the_times_of_its_own_day(self, changed: Catalogue, day: date, review: str, complaint: str) -> None:
        """As it gives the regulator's name and address (section 17(7))."""
        given = case(question(undivided()), answered=day, received=None, holdings={"1-undivided": "not_held"})
        text = to_text(reply(given, law=changed), law=changed)
        assert review in text
        assert complaint in text

    def test_the_file_note_counts_by_them_too(self, changed: Catalogue) -> None:
        """The last day to ask for a review is the same on file as in the letter."""
        given = case(question(undivided()), answered=date(2026, 6, 1), received=None)
        assert file_note(case_file(given), law=changed).deadlines.review_request_due == date(2026, 7, 15)

    def test_a_review_gives_those_of_the_day_of_its_outcome(self, changed: Catalogue) -> None:
        """The right under section 50 runs from the outcome."""
        given = case(question(undivided()), answered=date(2026, 5, 1), holdings={"1-undivided": "not_held"})
        outcome = review(
            case_file(given), reply(given, law=changed), requested_on=date(2026, 5, 11), reviewed_on=date(2026, 6, 3), law=changed
        )
        assert "write within a month of this letter" in review_text(outcome, law=changed)


def test_details_are_confirmed_again_when_they_are_old() -> None:
    """Older than ninety days they want the officer's confirmation; the letter is not stopped for it (L122)."""
    assert REGULATOR.confirm_after_days == 90
