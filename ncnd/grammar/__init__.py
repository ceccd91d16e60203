"""The grammar of the command line, as typer reads it.

Every paragraph of help but the first stands on one line, because rich keeps the line breaks of the others.

Source: FOIA 2000 ss 1, 2, 17.
"""

import sys
from collections.abc import Callable
from typing import Annotated, Any, Final

import typer
from typer.main import get_command

from ncnd.display.safe import drawn
from ncnd.grammar.drafting import ask, batch, explain, respond, review
from ncnd.grammar.law import explorer, factors, positions, provision, schema
from ncnd.grammar.letters import challenge, check, read
from ncnd.terminal import put

_STATUS: Final = "Exit status: 0 done; 2 bad input or wrong usage, as standard error says."
_STATUS_OF_RESPOND: Final = "Exit status: 0 done; 1 --final, and not final yet; 2 bad input or wrong usage, as standard error says."
_STATUS_OF_CHECK: Final = (
    "Exit status: 0 done; 1 a critical finding or an error; 2 bad input or wrong usage, as standard error says."
)


def grammar() -> Callable[..., Any]:
    """Every command. Calling it parses, and gives an `Action`, or an exit status once it has printed help."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich" if drawn(sys.stdout) else None)
    app.callback(epilog=_STATUS)(about)
    app.command(epilog=_STATUS_OF_RESPOND)(respond)
    app.command(epilog=_STATUS_OF_CHECK)(check)
    for command in (read, challenge, explain, review, ask, batch, positions, provision, factors, schema, explorer):
        app.command(epilog=_STATUS)(command)
    return get_command(app).main


def _print_version(asked: bool) -> None:
    if asked:
        from ncnd.commands.release import release

        put(release())
        raise typer.Exit


def about(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version, and how fresh its law is."),
    ] = False,
) -> None:
    """Reply to a request under the Freedom of Information Act 2000, part by part: confirm or deny what has to be confirmed or
    denied, and neither confirm nor deny where the law excludes the duty.

    ncnd drafts and checks. A person weighs the public interest, and a person signs.

    \b
    ncnd respond case.json          the letter
    ncnd check letter.txt           whether a letter, a response or a case is right
    ncnd read letter.txt            what a letter says
    ncnd challenge letter.txt       grounds for an internal review
    ncnd explain case.json          the file note, with the reasons; not for release
    ncnd factors --for case.json    what to weigh in each public interest test
    ncnd provision '31(3)'          what section 31(3) wants
    ncnd schema case                what a case file holds
    """
