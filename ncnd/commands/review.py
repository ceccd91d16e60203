"""`ncnd review`: the outcome of an internal review."""

from pathlib import Path

from pydantic import ValidationError

import ncnd
from ncnd.commands.answering import letter
from ncnd.commands.choices import Format
from ncnd.commands.given import day, read_case
from ncnd.letter import review_text
from ncnd.terminal import WRONG, Stop


def review(case: str, first: str, requested_on: str, reviewed_on: str, format: Format, output: str | None) -> int:
    """Give the outcome of an internal review."""
    try:
        sent = ncnd.Response.model_validate_json(Path(first).read_bytes())
    except (OSError, ValidationError):
        raise Stop(WRONG, f"{first}: is not a response; give what `ncnd respond --format json` wrote") from None
    requested, reviewed = (day(each, "ncnd review") for each in (requested_on, reviewed_on))
    outcome = ncnd.review(read_case(case), sent, requested_on=requested, reviewed_on=reviewed)
    text = outcome.model_dump_json() + "\n" if format is Format.JSON else review_text(outcome)
    return letter(text, output, case, to_read=format is Format.TEXT)
