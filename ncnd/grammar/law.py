"""How the commands on the law and the settled lines are written: positions, provision, factors, schema and explorer.

Source: FOIA 2000 s 2(1)(b).
"""

from functools import partial
from typing import Annotated

import typer

from ncnd.commands.choices import Described, Format, LawFormat
from ncnd.terminal import Action


def positions(
    check: Annotated[str | None, typer.Option("--check", metavar="FILE", help="A positions file of an authority's own.")] = None,
    case: Annotated[str | None, typer.Option("--for", metavar="CASE", help="Show which line each part of a case gets.")] = None,
    format: Annotated[Format, typer.Option(help="The positions to read, or as data.")] = Format.TEXT,
) -> Action:
    """Show the settled lines on which covert questions are answered, or check an authority's own.

    A line that is circular, cannot be reached, overlaps without order, or turns on what is held fails the check.

    \b
    ncnd positions
    ncnd positions --check our-positions.json --for case.json
    """
    from ncnd.commands.positions import positions as run

    return partial(run, check, case, format)


def provision(
    citation: Annotated[str | None, typer.Argument(metavar="PROVISION", help="A sub-section such as 31(3).")] = None,
    format: Annotated[LawFormat, typer.Option(help="The law to read, as a page, or as data.")] = LawFormat.TEXT,
) -> Action:
    """Show what excludes the duty to confirm or deny.

    One provision in full has its test, its status and why, its limbs, purposes and bodies with their dates, bars and sources.

    \b
    ncnd provision
    ncnd provision '31(3)'
    ncnd provision '31(3)' --format html > provision.html
    """
    from ncnd.commands.provision import provision as run

    return partial(run, citation, format)


def factors(
    case: Annotated[str | None, typer.Option("--for", metavar="CASE", help="Only those offered for the tests of a case.")] = None,
    format: Annotated[Format, typer.Option(help="The factors to read, or as data.")] = Format.TEXT,
) -> Action:
    """List the public interest factors to weigh.

    The test, under section 2(1)(b), is about disclosing whether information is held. Factors are offered; a person weighs them.

    \b
    ncnd factors
    ncnd factors --for case.json
    """
    from ncnd.commands.factors import factors as run

    return partial(run, case, format)


def schema(of: Annotated[Described, typer.Argument(help="The file that goes in, or the response that comes out.")]) -> Action:
    """Print the JSON Schema of a case file or of a response.

    \b
    ncnd schema case
    """
    from ncnd.commands.schema import schema as run

    return partial(run, of)


def explorer(
    output: Annotated[str, typer.Option(metavar="DIR", help="Write index.html into this folder, which is made if need be.")],
) -> Action:
    """Write the explorer: one page to switch what a decision turns on, and see what changes.

    Every combination is worked out now, which takes some seconds; the page then needs no server and no network.

    \b
    ncnd explorer --output explorer
    """
    from ncnd.commands.explorer import explorer as run

    return partial(run, output)
