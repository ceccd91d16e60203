"""The settled lines as a page."""

from collections.abc import Iterator, Mapping

from ncnd.display.blocks import Block, Heading, Table
from ncnd.position_check import PositionsReport
from ncnd.position_match import Caught


def positions_page(report: PositionsReport, caught: Mapping[str, Caught]) -> Iterator[Block]:
    """The settled lines in their order, and the line that each part of a case gets."""
    yield Heading("Positions, in the order in which they are tried")
    rows = ((each.id, each.catches, ", ".join(each.provisions), "yes" if each.adopted else "no") for each in report.positions)
    yield Table(tuple(rows), ("Position", "Catches", "Provisions", "Adopted"))
    if caught:
        yield Heading("Which line each part gets")
        yield Table(tuple((part, each.position or "none", each.how) for part, each in caught.items()), ("Part", "Position", "How"))
