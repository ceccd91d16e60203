"""`ncnd respond`: draft the reply to a request."""

from collections.abc import Callable, Mapping
from typing import Final

import ncnd
from ncnd.commands.answering import letter
from ncnd.commands.choices import Format, Reader
from ncnd.commands.given import named, read_case
from ncnd.terminal import UNFINISHED, Stop


def respond(case: str, format: Format, output: str | None, final: bool, reader: Reader) -> int:
    """Draft the reply to a request."""
    read = read_case(case)
    response = ncnd.respond(read)
    finished = ("final",) if final else ("final", "interim") if reader is Reader.DISCLOSURE_LOG else ("final", "interim", "draft")
    if response.status not in finished:
        waiting = (f"{each.where}: {each.what}; {each.why}" for each in response.outstanding)
        raise Stop(
            UNFINISHED, f"{named(case)}: the reply is not final ({response.status}), so it is not written; outstanding:", *waiting
        )
    if final:
        _sound(read, response, case)
    return letter(_LETTERS[format](response, reader), format, output, case)


def _sound(read: ncnd.CaseFile, response: ncnd.Response, case: str) -> None:
    """Refuse a final reply with a grave finding: in the case, in the response, or in the letter as its reader will see it."""
    from ncnd.checks import FAULTS, check, check_letter
    from ncnd.letter import to_text

    found = check(read)
    seen = {each.code for each in found}
    found += tuple(each for each in check_letter(to_text(response), received=response.received) if each.code not in seen)
    faults = dict.fromkeys(
        f"{each.severity} {each.code}{f' (part {each.part})' if each.part else ''}: {each.message}; {each.remedy}"
        for each in found
        if each.severity in FAULTS
    )
    if faults:
        raise Stop(UNFINISHED, f"{named(case)}: the reply has findings that have to be put right, so it is not written:", *faults)


def _as_text(response: ncnd.Response, reader: Reader) -> str:
    from ncnd.letter import log_text, to_text

    return log_text(response) if reader is Reader.DISCLOSURE_LOG else to_text(response)


def _as_json(response: ncnd.Response, reader: Reader) -> str:
    if reader is Reader.DISCLOSURE_LOG:  # nothing that points to who asked
        return response.model_dump_json(exclude={"reference": True, "opening": {0}, "rights": True}) + "\n"
    return response.model_dump_json() + "\n"


_LETTERS: Final[Mapping[Format, Callable[[ncnd.Response, Reader], str]]] = {Format.TEXT: _as_text, Format.JSON: _as_json}
