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
    response = ncnd.respond(read_case(case))
    if response.status != "final" and (final or reader is Reader.DISCLOSURE_LOG):
        waiting = (f"{each.where}: {each.what}; {each.why}" for each in response.outstanding)
        raise Stop(
            UNFINISHED, f"{named(case)}: the reply is not final ({response.status}), so it is not written; outstanding:", *waiting
        )
    return letter(_LETTERS[format](response, reader), format, output, case)


def _as_text(response: ncnd.Response, reader: Reader) -> str:
    from ncnd.letter import log_text, to_text

    return log_text(response) if reader is Reader.DISCLOSURE_LOG else to_text(response)


def _as_json(response: ncnd.Response, reader: Reader) -> str:
    if reader is Reader.DISCLOSURE_LOG:  # nothing that points to who asked
        return response.model_dump_json(exclude={"reference": True, "opening": {0}, "rights": True}) + "\n"
    return response.model_dump_json() + "\n"


_LETTERS: Final[Mapping[Format, Callable[[ncnd.Response, Reader], str]]] = {Format.TEXT: _as_text, Format.JSON: _as_json}
