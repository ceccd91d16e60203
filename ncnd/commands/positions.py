"""`ncnd positions`: the settled lines."""

import sys
from pathlib import Path

from pydantic_core import to_json

from ncnd.catalogue import bundled
from ncnd.commands.answering import answer
from ncnd.commands.choices import Format
from ncnd.commands.given import named, read_case
from ncnd.display.positions import positions_page
from ncnd.position_check import check_positions, read_positions
from ncnd.position_match import caught_in
from ncnd.terminal import WRONG, Stop


def positions(check: str | None, case: str | None, format: Format) -> int:
    """Show the positions shipped, or check a file of them, and which of them each part of a case gets."""
    law = bundled()
    if check is None:
        content = law.positions.model_dump_json().encode()
    else:
        try:
            content = sys.stdin.buffer.read() if check == "-" else Path(check).read_bytes()
        except OSError as error:
            reason = (error.strerror or "input or output error").lower()
            raise Stop(WRONG, f"{check}: cannot be read: {reason}; check the name and the permissions") from None
    report = check_positions(content, law)
    if report.problems:
        raise Stop(WRONG, *(f"{named(check or 'positions')}: {problem}" for problem in report.problems))
    lines = read_positions(content, law)
    if case is None:
        return answer(format, report.model_dump_json(), positions_page(report, {}))
    caught = caught_in(read_case(case).request, lines)
    data = to_json({**report.model_dump(mode="json"), "parts": caught}).decode()
    return answer(format, data, positions_page(report, caught))
