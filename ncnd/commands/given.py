"""What a command is given: a case file, a day."""

import sys
from datetime import date
from typing import BinaryIO

import ncnd
from ncnd.catalogue import bundled
from ncnd.decision import governing_date
from ncnd.house_style import HouseStyle
from ncnd.terminal import WRONG, Stop, tell


def read_case(case: str) -> ncnd.CaseFile:
    """The case file, and a remark if its law may have changed."""
    try:
        read = ncnd.read_case(source(case))
    except ncnd.CaseError as error:
        raise Stop(WRONG, *(f"{named(case)}: {problem}" for problem in error.problems)) from None
    remark_on(read, case)
    return read


def house_style(file: str | None) -> HouseStyle | None:
    """The authority's house style, where one is given."""
    if file is None:
        return None
    from ncnd.house_style_file import read_house_style

    try:
        return read_house_style(file)
    except ncnd.CaseError as error:
        raise Stop(WRONG, *(f"{file}: {problem}" for problem in error.problems)) from None


def remark_on(read: ncnd.CaseFile, case: str) -> None:
    """Say so if the law of a case may have changed since it was checked."""
    law = bundled()
    remark = law.remark(governing_date(read.request, law))
    if remark is not None:
        tell(f"{named(case)}: {remark}")


def tell_contacts(read: ncnd.CaseFile, case: str) -> None:
    """Say what to confirm of the regulator's details before a letter goes."""
    law = bundled()
    tell(*(f"{named(case)}: {remark}" for remark in law.contact_remarks(governing_date(read.request, law))))


def source(file: str) -> str | bytes | BinaryIO:
    """A file to read from; a process may be started without a standard input, which is then as good as empty."""
    return getattr(sys.stdin, "buffer", b"") if file == "-" else file


def named(file: str) -> str:
    """A file as a message names it."""
    return "standard input" if file == "-" else file


def day(written_as: str, command: str) -> date:
    """A day as the command line gives it."""
    try:
        return date.fromisoformat(written_as)
    except ValueError:
        raise Stop(WRONG, f"{command}: a date is not a date; write it as `2021-04-23`") from None
