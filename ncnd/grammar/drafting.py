"""How the commands on a case are written: respond, explain, review, ask and batch."""

from functools import partial
from typing import Annotated

import typer

from ncnd.commands.choices import Examiner, Format, LetterFormat, NoteFormat, Reader
from ncnd.terminal import Action

CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="A case file (JSON), or - for standard input.")]


def respond(
    case: CaseArgument,
    format: Annotated[LetterFormat, typer.Option(help="The letter, or the structured response.")] = LetterFormat.TEXT,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file, and print nothing.")] = None,
    final: Annotated[bool, typer.Option("--final", help="Write the reply only if nothing in it is outstanding.")] = False,
    reader: Annotated[Reader, typer.Option("--for", help="Whom it is for; the disclosure log leaves the requester out.")] = (
        Reader.REQUESTER
    ),
    template: Annotated[
        str | None, typer.Option(metavar="DOCX", help="The authority's own Word document, for its letterhead and styles.")
    ] = None,
    style: Annotated[
        str | None, typer.Option(metavar="FILE", help="The authority's house style: salutation, sign-off, contact, signposts.")
    ] = None,
) -> Action:
    """Draft the reply to a request.

    The letter has an answer for each part, the refusal notice, the public interest tests, and the rights of review and appeal.

    A draft marks each place that the officer has to complete, and ends with what is outstanding and why.

    A part whose duty to confirm or deny is excluded, or not yet decided, reads the same whatever is held.

    \b
    ncnd respond case.json
    ncnd respond case.json --final --output letter.txt
    ncnd respond case.json --format docx --template ours.docx > letter.docx
    ncnd respond - --format json < case.json
    """
    from ncnd.commands.respond import respond as run

    return partial(run, case, format, output, final, reader, template, style)


def explain(
    case: CaseArgument,
    format: Annotated[NoteFormat, typer.Option(help="The file note to read, drawn, or as data.")] = NoteFormat.TEXT,
    examiner: Annotated[Examiner, typer.Option("--for", help="In the order of the file, or of the regulator's questions.")] = (
        Examiner.FILE
    ),
) -> Action:
    """Print the file note, which is not for release.

    It is the internal record of how each part was decided: by which rules, on which facts and on what authority.

    \b
    ncnd explain case.json
    ncnd explain case.json --format html > note.html
    """
    from ncnd.commands.explain import explain as run

    return partial(run, case, format, examiner)


def review(
    case: CaseArgument,
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
    from ncnd.commands.review import review as run

    return partial(run, case, first, requested, reviewed, format, output)


def ask(case: CaseArgument) -> Action:
    """Be asked for what a case still lacks, and have the answers saved in it.

    The most decisive question comes first. The file is saved after every answer, so Ctrl-C loses nothing.

    \b
    ncnd ask case.json
    """
    from ncnd.commands.ask import ask as run

    return partial(run, case)


def batch() -> Action:
    """Reply to many cases: one a line on standard input, one response a line on standard output.

    A line that cannot be used gives its problems in place of a response, and exit status 2 at the end.

    \b
    ncnd batch < cases.ndjson > responses.ndjson
    """
    from ncnd.commands.batch import batch as run

    return run
