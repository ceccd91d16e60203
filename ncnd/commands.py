"""What each command does. The grammar that parses them is `ncnd.cli`.

Each command gives its exit status, or raises `Stop`. No message repeats the text of a request or says what is held.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import Final

import ncnd
from ncnd.catalogue import bundled
from ncnd.decision import governing_date
from ncnd.display import Block, draw, drawn, plain, wrapped
from ncnd.errors import Problem
from ncnd.missing import MissingFact
from ncnd.provision import Provision
from ncnd.terminal import DONE, UNFINISHED, WRONG, Stop, put, save, tell, written


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class Described(StrEnum):
    """What there is a JSON Schema of."""

    CASE = "case"
    RESPONSE = "response"


class Reader(StrEnum):
    """Whom a reply is for: the requester, or the public disclosure log, which leaves the requester out."""

    REQUESTER = "requester"
    DISCLOSURE_LOG = "disclosure-log"


class Examiner(StrEnum):
    """Whom the file note is ordered for."""

    FILE = "file"
    REGULATOR = "regulator"


def respond(case: str, format: Format, output: str | None, final: bool, reader: Reader) -> int:
    """Draft the reply to a request."""
    response = ncnd.respond(read(case))
    if response.status != "final" and (final or reader is Reader.DISCLOSURE_LOG):
        waiting = (f"{each.where}: {each.what}; {each.why}" for each in response.outstanding)
        raise Stop(
            UNFINISHED, f"{named(case)}: the reply is not final ({response.status}), so it is not written; outstanding:", *waiting
        )
    return _letter(_LETTERS[format](response, reader), format, output, case)


def _letter(text: str, format: Format, output: str | None, case: str) -> int:
    if output is not None:
        save(text, output, case)
    elif format is Format.TEXT and sys.stdout.isatty():
        put(wrapped(text, get_terminal_size().columns))
    else:
        put(text)
    return DONE


def _as_text(response: ncnd.Response, reader: Reader) -> str:
    from ncnd.letter import log_text, to_text

    return log_text(response) if reader is Reader.DISCLOSURE_LOG else to_text(response)


def _as_json(response: ncnd.Response, reader: Reader) -> str:
    if reader is Reader.DISCLOSURE_LOG:  # nothing that points to who asked
        return response.model_dump_json(exclude={"reference": True, "opening": {0}, "rights": True}) + "\n"
    return response.model_dump_json() + "\n"


_LETTERS: Final[Mapping[Format, Callable[[ncnd.Response, Reader], str]]] = {Format.TEXT: _as_text, Format.JSON: _as_json}


def explain(case: str, format: Format, examiner: Examiner) -> int:
    """Print the file note, in the order of the file or of the regulator's questions."""
    from ncnd.display import file_note_page, regulator_page
    from ncnd.regulator_note import regulator_note

    if examiner is Examiner.REGULATOR:
        ordered = regulator_note(read(case))
        return answer(format, ordered.model_dump_json(), regulator_page(ordered))
    note = ncnd.file_note(read(case))
    return answer(format, note.model_dump_json(), file_note_page(note, bundled()))


def review(case: str, first: str, requested_on: str, reviewed_on: str, format: Format, output: str | None) -> int:
    """Give the outcome of an internal review."""
    from pydantic import ValidationError

    from ncnd.letter import review_text

    try:
        sent = ncnd.Response.model_validate_json(Path(first).read_bytes())
    except (OSError, ValidationError):
        raise Stop(WRONG, f"{first}: is not a response; give what `ncnd respond --format json` wrote") from None
    outcome = ncnd.review(read(case), sent, requested_on=_day(requested_on), reviewed_on=_day(reviewed_on))
    text = outcome.model_dump_json() + "\n" if format is Format.JSON else review_text(outcome)
    return _letter(text, format, output, case)


def _day(written_as: str) -> date:
    try:
        return date.fromisoformat(written_as)
    except ValueError:
        raise Stop(WRONG, "ncnd review: a date is not a date; write it as `2021-04-23`") from None


def ask(case: str) -> int:
    """Walk an officer through the missing facts, saving each answer in the case file."""
    from ncnd.interview import interview

    if case == "-":
        raise Stop(WRONG, "ncnd ask: standard input cannot be saved to; name a case file")
    try:
        saved = interview(Path(case), _asked, _refused)
    except ncnd.CaseError as error:
        raise Stop(WRONG, *(f"{named(case)}: {problem}" for problem in error.problems)) from None
    except EOFError:
        put("\n")
        return DONE
    except OSError as error:
        reason = (error.strerror or "input or output error").lower()
        raise Stop(WRONG, f"{case}: cannot be read or written: {reason}; check the name and the permissions") from None
    put(f"{saved} answer{'' if saved == 1 else 's'} saved in {case}\n")
    return DONE


def _asked(question: MissingFact) -> str | list[str] | dict[str, str] | None:
    """Put one question on the terminal. An empty line leaves it for another time."""
    from ncnd.interview import understood

    put(f"\n{question.question}\n")
    if question.parts:
        put(f"  For: {', '.join(question.parts)}\n")
    put(f"  Why: {question.why}\n")
    for number, choice in enumerate(question.allowed, start=1):
        outcome = next((turn.outcome for turn in question.turns if turn.answer == choice), None)
        put(f"  {number}. {choice}{f' (leads to {outcome})' if outcome else ''}\n")
    hint = {
        "choice": "number",
        "choices": "numbers, with commas",
        "date": "as 2021-04-23",
        "text": "in words",
        "signed": "a name, then a day as 2021-04-23",
    }[question.kind]
    return understood(question, input(f"  Answer ({hint}; Enter to leave it): "))


def _refused(problem: Problem) -> None:
    put(f"  Not saved: {problem}\n")


def batch() -> int:
    """Reply to every case on standard input, a line each."""
    from ncnd.batch import responses

    status = DONE
    for line in responses(sys.stdin.buffer):
        put(line.output + "\n")
        for problem in line.problems:
            tell(f"line {line.number}: {problem}")
            status = WRONG
    return status


def positions(check: str | None, case: str | None, format: Format) -> int:
    """Show the positions shipped, or check a file of them, and which of them each part of a case gets."""
    from ncnd.display import positions_page
    from ncnd.position_check import check_positions, read_positions

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
    from ncnd.position_match import caught_in

    lines = read_positions(content, law)
    caught = caught_in(read(case).request, lines) if case is not None else {}
    return answer(format, report.model_dump_json(), positions_page(report, caught))


def provision(citation: str | None, format: Format) -> int:
    """Show what excludes the duty to confirm or deny."""
    from ncnd.display import provision_list, provision_page

    law = bundled()
    if citation is None:
        return answer(format, (each.model_dump_json() for each in law.exemptions.provisions), provision_list(law))
    found = _found(citation)
    return answer(format, found.model_dump_json(), provision_page(found, law))


def _found(citation: str) -> Provision:
    """The provision of that name, which may be written `31(3)`, `s 31(3)` or `section 31(3)`."""
    law = bundled().exemptions
    asked = re.sub(r"^(?:section|s\.?)|\s", "", citation.strip().lower())
    for each in law.provisions:
        if each.provision.lower() == asked:
            return each
    wrong = next((each for each in law.refused if each.citation.lower() == asked), None)
    section = re.match(r"[0-9]+[a-z]?", asked)
    same = [each.provision for each in law.provisions if section and each.provision.lower().startswith(f"{section[0]}(")]
    why = f": {wrong.why}" if wrong else ""
    remedy = f"see {' or '.join(f'`{each}`' for each in same)}" if same else "see `ncnd provision` for those that do"
    raise Stop(WRONG, f"ncnd provision: `{citation}` does not exclude the duty to confirm or deny{why}; {remedy}")


def factors(case: str | None, format: Format) -> int:
    """List the public interest factors to weigh."""
    from ncnd.display import factor_list, factors_offered

    law = bundled()
    if case is None:
        factors = law.factors.factors
        return answer(format, (each.model_dump_json() for each in factors), factor_list(factors, law))
    # A test offers every factor as long as nobody has weighed any, so balances are left out; and with them whatever is held.
    tests = ncnd.respond(ncnd.CaseFile(request=read(case).request)).public_interest_tests
    offered = {"provision", "limbs", "purposes", "parts", "favours_confirming", "favours_maintaining", "attenuators"}
    return answer(format, (test.model_dump_json(include=offered) for test in tests), factors_offered(tests, law))


def schema(of: Described) -> int:
    """Print a JSON Schema."""
    import json

    from pydantic import BaseModel
    from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

    described: Mapping[Described, tuple[type[BaseModel], JsonSchemaMode]] = {
        Described.CASE: (ncnd.CaseFile, "validation"),
        Described.RESPONSE: (ncnd.Response, "serialization"),
    }
    model, mode = described[of]
    made = model.model_json_schema(mode=mode)
    put(json.dumps({"$schema": GenerateJsonSchema.schema_dialect, **made}, indent=2, ensure_ascii=False) + "\n")
    return DONE


def release() -> str:
    """The version, and how fresh its law is."""
    from importlib.metadata import PackageNotFoundError, version

    from ncnd.wording import long_date

    try:
        release = version("ncnd")
    except PackageNotFoundError:
        release = "(not installed)"
    return f"ncnd {release}, law checked to {long_date(bundled().exemptions.checked_on)}\n"


def read(case: str) -> ncnd.CaseFile:
    """The case file, and a remark if its law may have changed."""
    try:
        # A process may be started without a standard input, which is then as good as empty.
        read = ncnd.read_case(getattr(sys.stdin, "buffer", b"") if case == "-" else case)
    except ncnd.CaseError as error:
        raise Stop(WRONG, *(f"{named(case)}: {problem}" for problem in error.problems)) from None
    law = bundled()
    remark = law.remark(governing_date(read.request, law))
    if remark is not None:
        tell(f"{named(case)}: {remark}")
    return read


def named(case: str) -> str:
    """A case file as a message names it."""
    return "standard input" if case == "-" else case


def answer(format: Format, data: str | Iterable[str], page: Iterable[Block]) -> int:
    """Print data, given as JSON or as the JSON of each item of a list; or the page that shows them."""
    if format is Format.JSON:
        put((data if isinstance(data, str) else f"[{','.join(data)}]") + "\n")
    elif drawn(sys.stdout):
        with written("standard output", sys.stdout):
            draw(page, sys.stdout)
    else:
        put(plain(page))
    return DONE
