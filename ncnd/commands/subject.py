"""What a file holds, told by its content: a case file, a response, or a letter."""

import re
from typing import Final, NamedTuple, NoReturn, TypeAlias

from pydantic import ValidationError

from ncnd.case import CaseFile
from ncnd.checks.files.opening import MAX_BYTES, letter_text
from ncnd.commands.given import named, remark_on, source
from ncnd.errors import CaseError, LetterError, Problem
from ncnd.plain import is_list, is_object
from ncnd.reader import MARK, content_of, parsed, read_case
from ncnd.response import Response
from ncnd.terminal import WRONG, Stop

# A letter may begin with a place to complete, `[date]` or `{{ date }}`, and so may a rich text file with a bracket.
_JSON: Final = re.compile(rb"\s*(?:\{(?!\s*[{\\%])|\[\s*[\]\[{\"])")


class Letter(NamedTuple):
    """The text of a letter, and whether it is the file's own or was taken out of one of another kind."""

    text: str
    extracted: bool


Subject: TypeAlias = CaseFile | Response | Letter


def subject(file: str) -> Subject:
    """What a file holds. Raises `CaseError` or `LetterError` with every problem found."""
    content = content_of(source(file), MAX_BYTES, "file").removeprefix(MARK)
    if not _JSON.match(content):
        text = letter_text(content)
        return Letter(text, extracted=text.encode() != content)
    raw = parsed(content)
    if is_object(raw) and "request" in raw:
        case = read_case(content)
        remark_on(case, file)
        return case
    if is_object(raw) and is_list(raw.get("answers")):
        return _response(content)
    _refuse(
        "is JSON, but neither a case (which has a `request`) nor a response (which has a list of `answers`)",
        "give one that `ncnd schema case` or `ncnd schema response` describes, or a letter",
    )


def given_letter(file: str) -> str:
    """The text of a letter, where nothing else will do."""
    try:
        found = subject(file)
        if isinstance(found, Letter):
            return found.text
        kind = "a case file" if isinstance(found, CaseFile) else "a response"
        raise LetterError(Problem("letter", f"is {kind}", "give a letter, such as `ncnd respond` drafts"))
    except (CaseError, LetterError) as error:
        raise Stop(WRONG, *(f"{named(file)}: {problem}" for problem in error.problems)) from None


def _response(content: bytes) -> Response:
    try:
        return Response.model_validate_json(content)
    except ValidationError as error:
        count = error.error_count()
        places = "one place" if count == 1 else f"{count} places"
        _refuse(f"is not a response: it does not fit the schema in {places}", "give what `ncnd respond --format json` wrote")


def _refuse(problem: str, remedy: str) -> NoReturn:
    raise CaseError([Problem("file", problem, remedy)])
