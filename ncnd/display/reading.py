"""What a letter says, as a page: the outcome, what each question was told, and the lines that it rests on."""

from collections.abc import Iterator
from typing import Final

from ncnd.checks.reading.models import LetterReading
from ncnd.display.blocks import Block, Heading, Table
from ncnd.display.cells import commas, facts, spaced
from ncnd.display.checked import Lines

_SCOPES: Final = {
    "whole": "neither confirms nor denies anything that was asked",
    "partial": "neither confirms nor denies part of what was asked",
    "none": "neither confirming nor denying is not what it does",
}


def reading_page(reading: LetterReading, text: str) -> Iterator[Block]:
    """A reading, in words. The words of the letter itself are not shown, but where they stand is."""
    yield Heading("What the letter says")
    yield facts(
        ("Neither confirm nor deny", f"{reading.ncnd}: {_SCOPES[reading.ncnd]}"),
        ("Cited for it", commas(reading.provisions)),
        ("Limbs", commas(reading.limbs)),
        ("Withheld under", commas(reading.withheld_under)),
        ("Other information", spaced(reading.other_limb)),
        ("Not to be read either way", "said" if reading.rider else "not said"),
        ("Right to a review", reading.review_rights),
        ("Right to complain", reading.regulator_rights),
    )
    for heading, told, column in (
        ("What each question was told", reading.questions, "Question"),
        ("Public interest tests", reading.tests, "Provision"),
    ):
        if told:
            yield Heading(heading)
            yield Table(tuple((name, spaced(each)) for name, each in told.items()), (column, ""))
    lines = Lines(text)
    if reading.spans:
        yield Heading("Where")
        places = (("{}:{}".format(*lines.place(each.span[0])), spaced(each.what), each.question or "") for each in reading.spans)
        yield Table(tuple(places), ("Line", "What", "Question"))
