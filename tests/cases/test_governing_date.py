"""The day as at which the law is applied: that of the letter, else the day on which an answer is due."""

from datetime import date, timedelta

import pytest

from ncnd import CaseError, file_note
from ncnd.catalogue import bundled
from tests.cases.build import case, case_file, covert, kind_of, overt, problems, question, reply, undivided
from tests.cases.rows import asked, check_cited, security

CHECKED = bundled().exemptions.checked_on


def test_the_day_of_the_letter_governs() -> None:
    """A body listed from 14 October 2024 may be named in a letter of that day, though the request came before (L043)."""
    part = question(asked(security(bodies=["(p)"])))
    note = file_note(case_file(case(part, received=date(2024, 9, 23), answered=date(2024, 10, 14))))
    assert note.decided_as_at == date(2024, 10, 14)
    check_cited("L043: IP(A)A 2024 s 29; SI 2024/1021")


def test_a_letter_without_a_date_is_decided_as_at_the_day_an_answer_is_due() -> None:
    """The twentieth working day after receipt, leaving out Easter and St Patrick's Day, in England too (L105, L106)."""
    note = file_note(case_file(case(question(covert()), received=date(2026, 3, 16), answered=None)))
    assert note.decided_as_at == date(2026, 4, 16)


def test_the_day_an_answer_is_due_decides_which_bodies_are_listed() -> None:
    """A request received on 16 September 2024 is due on 14 October 2024, the day on which (p) was listed (L043, L105)."""
    part = question(asked(security(bodies=["(p)"])))
    assert problems(case(part, received=date(2024, 9, 16), answered=None)) == []
    assert len(problems(case(part, received=date(2024, 9, 13), answered=None))) == 1


def test_a_request_without_any_date_cannot_be_decided() -> None:
    """There is no day whose law to apply."""
    (problem,) = problems(case(question(covert()), received=None, answered=None))
    assert problem.path == "request"
    assert problem.remedy == "give `answered` or `received`"


def test_the_first_day_of_the_right_of_access() -> None:
    """The general right of access began on 1 January 2005; a date before it is an error."""
    given = question(undivided())
    assert problems(case(given, answered=date(2005, 1, 1), received=None)) == []
    (problem,) = problems(case(given, answered=date(2004, 12, 31), received=None))
    assert problem.path == "request.answered"
    assert problem.problem == "is before 1 January 2005, when the right of access began"


def test_ten_years_past_the_last_check() -> None:
    """The law is not carried further than ten years past the day to which it was checked."""
    last = CHECKED.replace(year=CHECKED.year + 10)
    given = question(undivided())
    assert problems(case(given, answered=last)) == []
    (problem,) = problems(case(given, answered=last + timedelta(days=1)))
    assert problem.path == "request.answered"
    assert problem.problem.startswith("is over ten years after 7 April 2026")


@pytest.mark.parametrize(("days", "remarked"), [(0, False), (1, True), (3000, True)])
def test_between_the_last_check_and_then_it_is_a_remark(days: int, remarked: bool) -> None:
    """The officer is told to confirm that nothing has changed; the letter says nothing of it."""
    given = case(question(covert()), answered=CHECKED + timedelta(days=days))
    remarks = file_note(case_file(given)).remarks
    assert any("the law in this release was checked to 7 April 2026" in remark for remark in remarks) is remarked
    assert "checked" not in reply(given).model_dump_json()


def test_a_year_the_calendar_does_not_have_is_an_error_only_where_it_is_counted() -> None:
    """A letter with a date counts no days to the answer; a request without one does."""
    last = bundled().calendar.table.last
    beyond = last + timedelta(days=10)
    assert problems(case(question(undivided()), received=last, answered=beyond)) == []
    (problem,) = problems(case(question(undivided()), received=last, answered=None))
    assert problem.path == "request.received"


@pytest.mark.parametrize("provision", ["40(5A)", "40(5B)", "22A(2)"])
def test_a_provision_counts_from_the_day_it_is_in_force(provision: str) -> None:
    """Sections 22A(2), 40(5A) and 40(5B) are later additions; before their day the message says so (L134, L140)."""
    law = next(each for each in bundled().exemptions.provisions if each.provision == provision)
    ground = {"provision": provision, "limbs": [law.limbs[0].code] if law.limbs else []}
    assert law.in_force_from > date(2005, 1, 1)
    given = question(asked(ground))
    assert problems(case(given, answered=law.in_force_from, authority=kind_of("other"))) == []
    (problem, *_) = problems(case(given, answered=law.in_force_from - timedelta(days=1), authority=kind_of("other")))
    assert problem.problem == f"`{provision}` was not in force on the governing date"


def test_a_letter_before_its_request_is_a_mistake() -> None:
    """One of the two dates is wrong."""
    given = case(question(overt()))
    given["request"]["received"] = "2026-04-01"
    with pytest.raises(CaseError, match="is before `received`"):
        reply(given)
