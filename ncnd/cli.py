"""The command line: its grammar, and how it ends. What each command does is `ncnd.commands`.

Answers go to standard output, remarks to standard error. No message repeats the text of a request or says what is held. typer
parses a command, and the command is then done outside typer, so that how each one ends is decided here.

Importing this module needs neither typer nor rich: `main` says so when one is missing.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, Final

import ncnd
from ncnd import commands
from ncnd.commands import Described, Examiner, Format, Reader
from ncnd.display import drawn
from ncnd.terminal import DEFECT, INTERRUPTED, PIPE_CLOSED, WRONG, Action, Stop, let_go, put, tell

_STATUS: Final = "Exit status: 0 done; 2 bad input or wrong usage, as standard error says."
_STATUS_OF_RESPOND: Final = "Exit status: 0 done; 1 --final, and not final yet; 2 bad input or wrong usage, as standard error says."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, with the arguments of the process unless others are given, and give its exit status.

    0 done; 1 `--final` on a reply that is not final; 2 bad input or wrong usage; 70 a defect in ncnd; 130 interrupted; 141 whoever
    read the output has stopped.
    """
    try:
        if sys.stdout is None:
            tell("standard output: is closed; send it to a file, or to nowhere")
            return WRONG
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        return _status(sys.argv[1:] if arguments is None else arguments)
    except BrokenPipeError:
        let_go(*filter(None, (sys.stdout, sys.stderr)))
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _status(arguments: Sequence[str]) -> int:
    try:
        return _parsed(arguments)()
    except Stop as stop:
        tell(*stop.lines)
        return stop.status
    except ncnd.NcndError as error:
        tell(*(f"ncnd: {line}" for line in str(error).splitlines()))
        return WRONG
    except BrokenPipeError:
        raise
    except Exception as error:
        tell(_defect(error))
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
        raise Stop(WRONG, "the ncnd command needs the extra: pip install 'ncnd[cli]'")
    try:
        parsed: Action | int = _grammar()(arguments, prog_name="ncnd", standalone_mode=False)
    except Exception as error:
        # Only typer's own errors can word themselves. Their class has a different home in each version of typer.
        if not hasattr(error, "format_message"):
            raise
        raise Stop(WRONG, _misused(error)) from None
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
            put(commands.release())
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
        reader: Annotated[Reader, typer.Option("--for", help="Whom it is for; the disclosure log leaves the requester out.")] = (
            Reader.REQUESTER
        ),
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
        return partial(commands.respond, case, format, output, final, reader)

    def explain(
        case: Annotated[str, case_file],
        format: Annotated[Format, typer.Option(help="The file note to read, or as data.")] = Format.TEXT,
        examiner: Annotated[Examiner, typer.Option("--for", help="In the order of the file, or of the regulator's questions.")] = (
            Examiner.FILE
        ),
    ) -> Action:
        """Print the file note, which is not for release.

        It is the internal record of how each part was decided: by which rules, on which facts and on what authority.

        \b
        ncnd explain case.json
        """
        return partial(commands.explain, case, format, examiner)

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
        return partial(commands.provision, citation, format)

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
        return partial(commands.factors, case, format)

    def schema(of: Annotated[Described, typer.Argument(help="The file that goes in, or the response that comes out.")]) -> Action:
        """Print the JSON Schema of a case file or of a response.

        \b
        ncnd schema case
        """
        return partial(commands.schema, of)

    def review(
        case: Annotated[str, case_file],
        first: Annotated[str, typer.Option(metavar="RESPONSE", help="The first response, as --format json wrote it.")],
        requested: Annotated[str, typer.Option(metavar="DATE", help="The day on which the review was asked for.")],
        reviewed: Annotated[str, typer.Option(metavar="DATE", help="The day of the review's outcome.")],
        format: Annotated[Format, typer.Option(help="The letter, or the structured outcome.")] = Format.TEXT,
        output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file, and print nothing.")] = None,
    ) -> Action:
        """Give the outcome of an internal review.

        Every part is decided afresh, on the facts and the law as at the first reply. Differences are named.

        \b
        ncnd review case.json --first sent.json --requested 2026-04-10 --reviewed 2026-05-01
        """
        return partial(commands.review, case, first, requested, reviewed, format, output)

    def ask(case: Annotated[str, case_file]) -> Action:
        """Be asked for what a case still lacks, and have the answers saved in it.

        The most decisive question comes first. The file is saved after every answer, so Ctrl-C loses nothing.

        \b
        ncnd ask case.json
        """
        return partial(commands.ask, case)

    def positions(
        check: Annotated[
            str | None, typer.Option("--check", metavar="FILE", help="A positions file of an authority's own.")
        ] = None,
        case: Annotated[str | None, typer.Option("--for", metavar="CASE", help="Show which line each part of a case gets.")] = None,
        format: Annotated[Format, typer.Option(help="The positions to read, or as data.")] = Format.TEXT,
    ) -> Action:
        """Show the settled lines on which covert questions are answered, or check an authority's own.

        A line that is circular, cannot be reached, overlaps without order, or turns on what is held fails the check.

        \b
        ncnd positions
        ncnd positions --check our-positions.json --for case.json
        """
        return partial(commands.positions, check, case, format)

    def batch() -> Action:
        """Reply to many cases: one a line on standard input, one response a line on standard output.

        A line that cannot be used gives its problems in place of a response, and exit status 2 at the end.

        \b
        ncnd batch < cases.ndjson > responses.ndjson
        """
        return commands.batch

    app.command(epilog=_STATUS_OF_RESPOND)(respond)
    for command in (explain, review, ask, batch, positions, provision, factors, schema):
        app.command(epilog=_STATUS)(command)
    return get_command(app).main
