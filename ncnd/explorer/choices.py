"""What a reader of the explorer can switch: `data/explorer.json`, typed.

Source: FOIA 2000 ss 1(1)(a), 2(1), 23(5), 24(2), 31(3). https://www.legislation.gov.uk/ukpga/2000/36/section/2
"""

from datetime import date
from functools import lru_cache

from ncnd.catalogue import data_folder, read_data
from ncnd.grounds import Ground
from ncnd.model import Frozen
from ncnd.request import Authority
from ncnd.vocabulary import Circumstance


class Choice(Frozen):
    """One value of a switch."""

    id: str
    label: str


class GroundChoice(Choice):
    """One way to put a provision forward, or not to."""

    ground: Ground | None = None


class Switch(Frozen):
    """What a reader sees of every switch: what it is about, what to know of it, and the authority for that."""

    label: str
    hint: str
    sources: tuple[str, ...]


class Chosen(Switch):
    """A switch with a list of values. The first is where the page begins."""

    choices: tuple[Choice, ...]


class Flag(Switch):
    """A circumstance that is there or not."""

    id: Circumstance


class Offered(Switch):
    """A provision, and the ways to put it forward."""

    provision: str
    choices: tuple[GroundChoice, ...]


class Choices(Frozen):
    """The whole space, and the one question that is asked throughout."""

    title: str
    checked_on: date
    about: str
    question: str
    statement: str
    authority: Authority
    reference: str
    received: date
    answered: date
    conduct: Chosen
    circumstances: tuple[Flag, ...]
    grounds: tuple[Offered, ...]
    balance: Chosen
    holding: Chosen


@lru_cache(maxsize=1)
def bundled_choices() -> Choices:
    """The choices that ship with ncnd, read when first asked for."""
    return read_data(data_folder() / "explorer.json", Choices)
