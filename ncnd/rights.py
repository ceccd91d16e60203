"""Advice and assistance, internal review, and the right to apply to the regulator.

Every reply carries them, a plain "not held" too, so that their presence tells the reader nothing.

Source: FOIA 2000 ss 16(1), 17(7), 50. https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from ncnd.catalogue import Catalogue
from ncnd.errors import CalendarError
from ncnd.request import Request
from ncnd.wording import Paragraph, long_date


def rights(request: Request, law: Catalogue, on: date) -> Iterator[Paragraph]:
    """The paragraphs on review and on the regulator, with the days and details that are right on the day."""
    wording = law.wording
    since = law.regulator.unchanged_since(on)
    times = _times(law, since)
    contact = {
        "review_contact": request.authority.review_contact or wording.missing("review_contact"),
        "reference": request.reference or wording.missing("reference"),
    }
    by = _review_by(request, law)
    if by is None:
        yield wording.paragraph("review_undated", **times, **contact)
    else:
        yield wording.paragraph("review", **times, **contact, review_by=long_date(by))
    yield _regulator(law, since)


@lru_cache(maxsize=32)
def _times(law: Catalogue, on: date) -> Mapping[str, str]:
    """How many working days each step may take."""
    return {
        "review_days": str(law.regulator.working_days("review_request", on)),
        "outcome_days": str(law.regulator.working_days("review_outcome", on)),
        "latest_days": str(law.regulator.working_days("review_outcome_latest", on)),
    }


@lru_cache(maxsize=32)
def _regulator(law: Catalogue, on: date) -> Paragraph:
    """The right under section 50, and how to use it, in the details valid on that day."""
    details = law.regulator.contact(on)
    values = {
        "regulator_name": details.name,
        "complaint_window": law.regulator.complaint_window(on).text,
        "latest_days": _times(law, on)["latest_days"],
        "url": details.url,
        "phone": details.phone,
    }
    if details.address is None:
        return law.wording.paragraph("regulator_no_post", **values)
    return law.wording.paragraph("regulator", **values, address=details.address)


def _review_by(request: Request, law: Catalogue) -> date | None:
    """The last day to ask for a review, or nothing for a letter with no date or one beyond the calendar."""
    if request.answered is None:
        return None
    try:
        return law.calendar.add(request.answered, law.regulator.working_days("review_request", request.answered))
    except CalendarError:
        return None
