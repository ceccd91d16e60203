"""How the commands on letters are written: check, read and challenge.

Source: FOIA 2000 s 17.
"""

from functools import partial
from typing import Annotated

import typer

from ncnd.commands.choices import Format, Report
from ncnd.terminal import WRONG, Action, Stop

LetterArgument = Annotated[
    str, typer.Argument(metavar="LETTER", help="A letter (text, .docx, .html or .pdf), or - for standard input.")
]
ReceivedOption = Annotated[
    str | None, typer.Option("--received", metavar="DATE", help="The day of the request, by which some law of a letter is judged.")
]


def check(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="Cases, responses or letters; - is standard input.")
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Only these checks, or families: P,N05. In place of the settings.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="All but these checks, or families. In place of the settings.")
    ] = None,
    explain: Annotated[str | None, typer.Option(metavar="CODE", help="Say what one check asks, and check nothing.")] = None,
    format: Annotated[Report, typer.Option(help="To read, as data, or for a code scanner or a workflow.")] = Report.RICH,
    received: ReceivedOption = None,
) -> Action:
    """Check a reply to a request for information: is it right, and does it give the position away?

    Each FILE is a case file, a response that --format json wrote, or a letter (text, .docx, .html or .pdf), told by its content.

    A finding is critical (gives the position away), an error (wrong in law), a warning, or info, such as what could not be judged.

    Settings come from ncnd.toml, or [tool.ncnd] of pyproject.toml, in this folder or above: select, ignore and per-file-ignores.

    \b
    ncnd check letter.txt
    ncnd check case.json --select P,N05 --ignore P08
    ncnd check replies/*.docx --format sarif > findings.sarif
    ncnd check --explain N05
    """
    if explain is not None:
        from ncnd.commands.check import explain_check

        return partial(explain_check, explain, format)
    if not files:
        raise Stop(WRONG, "ncnd check: missing argument 'FILE...'; see `ncnd check --help`")
    from ncnd.commands.check import check as run

    return partial(run, files, select or (), ignore or (), format, received)


def read(
    letter: LetterArgument,
    format: Annotated[Format, typer.Option(help="The reading, or as data.")] = Format.TEXT,
) -> Action:
    """Say what a letter says: what is neither confirmed nor denied, under which provisions, and what each question was told.

    The words of a request that the letter quotes are left out of account. Nothing is judged: that is ncnd check.

    \b
    ncnd read letter.pdf
    ncnd read letter.txt --format json
    """
    from ncnd.commands.read import read as run

    return partial(run, letter, format)


def challenge(
    letter: LetterArgument,
    format: Annotated[Format, typer.Option(help="A draft to complete, or the grounds as data.")] = Format.TEXT,
    received: ReceivedOption = None,
    authority: Annotated[str | None, typer.Option(metavar="NAME", help="The authority that wrote the letter.")] = None,
    reference: Annotated[str | None, typer.Option(metavar="REFERENCE", help="The authority's reference for the request.")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Who asks for the review.")] = None,
) -> Action:
    """Draft a request for an internal review, for the one who got the letter.

    Each ground is a finding, in plain words; what is not a defect is noted. It is a draft to check and change, not advice.

    \b
    ncnd challenge letter.pdf
    ncnd challenge letter.txt --reference FOI-1 --name 'A Person'
    """
    from ncnd.commands.challenge import challenge as run

    return partial(run, letter, format, received, authority, reference, name)
