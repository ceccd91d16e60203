"""The command line: `ncnd respond`, `explain`, `provision`, `factors` and `schema`.

Answers go to standard output, remarks to standard error. No message repeats the text of a request or says what is held. typer
parses a command, and the command is then done outside typer, so that how each one ends is decided here.

Importing this module needs neither typer nor rich: `main` says so when one is missing.
"""

import os
import re
import sys
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from enum import StrEnum
from functools import partial
from importlib.util import find_spec
from io import TextIOWrapper, UnsupportedOperation
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Any, Final, TextIO, TypeAlias

import ncnd
from ncnd.catalogue import bundled
from ncnd.decision import governing_date
from ncnd.display import Block, draw, drawn, plain, safe, wrapped
from ncnd.provision import Provision

DONE: Final = 0
UNFINISHED: Final = 1
WRONG: Final = 2
DEFECT: Final = 70
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

_STATUS: Final = "Exit status: 0 done; 2 bad input or wrong usage, as standard error says."
_STATUS_OF_RESPOND: Final = "Exit status: 0 done; 1 --final, and not final yet; 2 bad input or wrong usage, as standard error says."

Action: TypeAlias = Callable[[], int]
"""A command with its arguments, ready to be done; it gives the exit status."""


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class Described(StrEnum):
    """What there is a JSON Schema of."""

    CASE = "case"
    RESPONSE = "response"


class _Stop(Exception):
    """The command ends here, with an exit status and something to say on standard error."""

    def __init__(self, status: int, *lines: str) -> None:
        super().__init__(*lines)
        self.status = status
        self.lines = lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, with the arguments of the process unless others are given, and give its exit status.

    0 done; 1 `--final` on a reply that is not final; 2 bad input or wrong usage; 70 a defect in ncnd; 130 interrupted; 141 whoever
    read the output has stopped.
    """
    try:
        if sys.stdout is None:
            _tell("standard output: is closed; send it to a file, or to nowhere")
            return WRONG
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        return _status(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        _let_go(*filter(None, (sys.stdout, sys.stderr)))
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _status(arguments: Sequence[str]) -> int:
    try:
        return _parsed(arguments)()
    except _Stop as stop:
        _tell(*stop.lines)
        return stop.status
    except ncnd.NcndError as error:
        _tell(*(f"ncnd: {line}" for line in str(error).splitlines()))
        return WRONG
    except BrokenPipeError:
        raise
    except Exception as error:
        _tell(_defect(error))
        return DEFECT


def _defect(error: Exception) -> str:
    """Where in ncnd it failed. The message of the error is left out, since it may hold the words of a request."""
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    here = [each for each in frames if Path(each.filename).is_relative_to(Path(__file__).parent)]
    where = (here or frames)[-1]
    return f"ncnd: a defect in ncnd: {type(error).__name__} in {Path(where.filename).name}, line {where.lineno}; please report it"


def _parsed(arguments: Sequence[str]) -> Action:
    if find_spec("typer") is None or find_spec("rich") is None:
        raise _Stop(WRONG, "the ncnd command needs the extra: pip install 'ncnd[cli]'")
    try:
        parsed: Action | int = _grammar()(arguments, prog_name="ncnd", standalone_mode=False)
    except Exception as error:
        # Only typer's own errors can word themselves. Their class has a different home in each version of typer.
        if not hasattr(error, "format_message"):
            raise
        raise _Stop(WRONG, _misused(error)) from None
    return partial(int, parsed) if isinstance(parsed, int) else parsed


def _misused(error: Any) -> str:
    command = getattr(getattr(error, "ctx", None), "command_path", "ncnd")
    message = error.format_message().strip().rstrip(".")
    return f"{command}: {message[:1].lower()}{message[1:]}; see `{command} --help`"


def _grammar() -> Callable[..., Any]:
    """The commands as typer reads them. Calling it parses, and gives an `Action`, or an exit status once it has printed help.

    Every paragraph of help but the first stands on one line, because rich keeps the line breaks of the others.
    """
    import typer
    from typer.main import get_command

    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich" if drawn(sys.stdout) else None)
    case_file = typer.Argument(metavar="CASE", help="A case file (JSON), or - for standard input.")

    def print_version(asked: bool) -> None:
        if asked:
            _print(_release())
            raise typer.Exit

    @app.callback(epilog=_STATUS)
    def about(
        _version: Annotated[
            bool,
            typer.Option("--version", callback=print_version, is_eager=True, help="Print the version, and how fresh its law is."),
        ] = False,
    ) -> None:
        """Reply to a request under the Freedom of Information Act 2000, part by part: confirm or deny what has to be confirmed or
        denied, and neither confirm nor deny where the law excludes the duty.

        ncnd drafts and checks. A person weighs the public interest, and a person signs.

        \b
        ncnd respond case.json          the letter
        ncnd explain case.json          the file note, with the reasons; not for release
        ncnd factors --for case.json    what to weigh in each public interest test
        ncnd provision '31(3)'          what section 31(3) wants
        ncnd schema case                what a case file holds
        """

    def respond(
        case: Annotated[str, case_file],
        format: Annotated[Format, typer.Option(help="The letter, or the structured response.")] = Format.TEXT,
        output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file, and print nothing.")] = None,
        final: Annotated[bool, typer.Option("--final", help="Write the reply only if nothing in it is outstanding.")] = False,
    ) -> Action:
        """Draft the reply to a request.

        The letter has an answer for each part, the refusal notice, the public interest tests, and the rights of review and appeal.

        A draft marks each place that the officer has to complete, and ends with what is outstanding and why.

        A part whose duty to confirm or deny is excluded, or not yet decided, reads the same whatever is held.

        \b
        ncnd respond case.json
        ncnd respond case.json --final --output letter.txt
        ncnd respond - --format json < case.json
        """
        return partial(_respond, case, format, output, final)

    def explain(
        case: Annotated[str, case_file],
        format: Annotated[Format, typer.Option(help="The file note to read, or as data.")] = Format.TEXT,
    ) -> Action:
        """Print the file note, which is not for release.

        It is the internal record of how each part was decided: by which rules, on which facts and on what authority.

        \b
        ncnd explain case.json
        """
        return partial(_explain, case, format)

    def provision(
        citation: Annotated[str | None, typer.Argument(metavar="PROVISION", help="A sub-section such as 31(3).")] = None,
        format: Annotated[Format, typer.Option(help="The law to read, or as data.")] = Format.TEXT,
    ) -> Action:
        """Show what excludes the duty to confirm or deny.

        One provision in full has its test, its status and why, its limbs, purposes and bodies with their dates, bars and sources.

        \b
        ncnd provision
        ncnd provision '31(3)'
        """
        return partial(_provision, citation, format)

    def factors(
        case: Annotated[
            str | None, typer.Option("--for", metavar="CASE", help="Only those offered for the tests of a case.")
        ] = None,
        format: Annotated[Format, typer.Option(help="The factors to read, or as data.")] = Format.TEXT,
    ) -> Action:
        """List the public interest factors to weigh.

        The test, under section 2(1)(b), is about disclosing whether information is held. Factors are offered; a person weighs them.

        \b
        ncnd factors
        ncnd factors --for case.json
        """
        return partial(_factors, case, format)

    def schema(of: Annotated[Described, typer.Argument(help="The file that goes in, or the response that comes out.")]) -> Action:
        """Print the JSON Schema of a case file or of a response.

        \b
        ncnd schema case
        """
        return partial(_schema, of)

    app.command(epilog=_STATUS_OF_RESPOND)(respond)
    for command in (explain, provision, factors, schema):
        app.command(epilog=_STATUS)(command)
    return get_command(app).main


def _respond(case: str, format: Format, output: str | None, final: bool) -> int:
    response = ncnd.respond(_read(case))
    if final and response.status != "final":
        waiting = (f"{each.where}: {each.what}; {each.why}" for each in response.outstanding)
        raise _Stop(
            UNFINISHED, f"{_named(case)}: the reply is not final ({response.status}), so it is not written; outstanding:", *waiting
        )
    written = _LETTERS[format](response)
    if output is not None:
        _write(written, output, case)
    elif format is Format.TEXT and sys.stdout.isatty():
        _print(wrapped(written, get_terminal_size().columns))
    else:
        _print(written)
    return DONE


def _letter(response: ncnd.Response) -> str:
    from ncnd.letter import to_text

    return to_text(response)


def _structured(response: ncnd.Response) -> str:
    return response.model_dump_json() + "\n"


_LETTERS: Final[Mapping[Format, Callable[[ncnd.Response], str]]] = {Format.TEXT: _letter, Format.JSON: _structured}


def _explain(case: str, format: Format) -> int:
    from ncnd.display import file_note_page

    note = ncnd.file_note(_read(case))
    return _answer(format, note.model_dump_json(), file_note_page(note, bundled()))


def _provision(citation: str | None, format: Format) -> int:
    from ncnd.display import provision_list, provision_page

    law = bundled()
    if citation is None:
        return _answer(format, (each.model_dump_json() for each in law.exemptions.provisions), provision_list(law))
    found = _found(citation)
    return _answer(format, found.model_dump_json(), provision_page(found, law))


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
    raise _Stop(WRONG, f"ncnd provision: `{citation}` does not exclude the duty to confirm or deny{why}; {remedy}")


def _factors(case: str | None, format: Format) -> int:
    from ncnd.display import factor_list, factors_offered

    law = bundled()
    if case is None:
        factors = law.factors.factors
        return _answer(format, (each.model_dump_json() for each in factors), factor_list(factors, law))
    # A test offers every factor as long as nobody has weighed any, so balances are left out; and with them whatever is held.
    tests = ncnd.respond(ncnd.CaseFile(request=_read(case).request)).public_interest_tests
    offered = {"provision", "limbs", "purposes", "parts", "favours_confirming", "favours_maintaining", "attenuators"}
    return _answer(format, (test.model_dump_json(include=offered) for test in tests), factors_offered(tests, law))


def _schema(of: Described) -> int:
    import json

    from pydantic import BaseModel
    from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
    from pydantic_core.core_schema import TaggedUnionSchema

    class AnyThatFits(GenerateJsonSchema):
        """A ground that gives few reasons may fit several families of test, so a schema cannot ask that it fit one alone."""

        def tagged_union_schema(self, schema: TaggedUnionSchema) -> JsonSchemaValue:
            made = super().tagged_union_schema(schema)
            return {"anyOf" if key == "oneOf" else key: value for key, value in made.items()}

    described: Mapping[Described, tuple[type[BaseModel], JsonSchemaMode]] = {
        Described.CASE: (ncnd.CaseFile, "validation"),
        Described.RESPONSE: (ncnd.Response, "serialization"),
    }
    model, mode = described[of]
    made = model.model_json_schema(schema_generator=AnyThatFits, mode=mode)
    _print(json.dumps({"$schema": GenerateJsonSchema.schema_dialect, **made}, indent=2, ensure_ascii=False) + "\n")
    return DONE


def _release() -> str:
    from importlib.metadata import PackageNotFoundError, version

    from ncnd.wording import long_date

    try:
        release = version("ncnd")
    except PackageNotFoundError:
        release = "(not installed)"
    return f"ncnd {release}, law checked to {long_date(bundled().exemptions.checked_on)}\n"


def _read(case: str) -> ncnd.CaseFile:
    """The case file, and a remark if its law may have changed."""
    try:
        # A process may be started without a standard input, which is then as good as empty.
        read = ncnd.read_case(getattr(sys.stdin, "buffer", b"") if case == "-" else case)
    except ncnd.CaseError as error:
        raise _Stop(WRONG, *(f"{_named(case)}: {problem}" for problem in error.problems)) from None
    law = bundled()
    remark = law.remark(governing_date(read.request, law))
    if remark is not None:
        _tell(f"{_named(case)}: {remark}")
    return read


def _named(case: str) -> str:
    return "standard input" if case == "-" else case


def _answer(format: Format, data: str | Iterable[str], page: Iterable[Block]) -> int:
    """Print data, given as JSON or as the JSON of each item of a list; or the page that shows them."""
    if format is Format.JSON:
        _print((data if isinstance(data, str) else f"[{','.join(data)}]") + "\n")
    elif drawn(sys.stdout):
        with _written("standard output", sys.stdout):
            draw(page, sys.stdout)
    else:
        _print(plain(page))
    return DONE


def _print(text: str) -> None:
    with _written("standard output", sys.stdout):
        sys.stdout.write(text)
        sys.stdout.flush()


def _write(text: str, output: str, case: str) -> None:
    with _written(output):
        if case != "-" and Path(output).exists() and Path(output).samefile(case):
            raise _Stop(WRONG, f"{output}: is the case file itself; write the reply to another file")
        Path(output).write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def _written(to: str, *streams: TextIO) -> Generator[None]:
    """Say plainly when output cannot be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go(*streams)
        reason = (error.strerror or "input or output error").lower()
        raise _Stop(WRONG, f"{to}: cannot be written: {reason}; check the name, the permissions and the space left") from None


def _tell(*lines: str) -> None:
    for line in lines:
        # Given no stream, `print` would take standard output.
        if sys.stderr is not None:
            print(safe(line), file=sys.stderr)


def _let_go(*streams: TextIO) -> None:
    """Point streams that take no more at nothing, or Python would try them again as it ends, and say so."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        # A stream in memory has no number, and nothing to let go of.
        with suppress(UnsupportedOperation):
            os.dup2(nothing, stream.fileno())
    os.close(nothing)
