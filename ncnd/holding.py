"""Holdings, and what turns on them: the facts that stage 1 must never see.

Only stage 2 imports this module (`answer`), with the edges that carry a case in and a reply out. An import contract keeps it so.

Source: FOIA 2000 ss 1(1), 1(4), 3(2). https://www.legislation.gov.uk/ukpga/2000/36/section/3
"""

from typing import Literal, TypeAlias

from ncnd.citation import WithholdingCode
from ncnd.model import Frozen, Line, Prose

Holding: TypeAlias = Literal["held", "not_held"]
"""Whether the authority held the information on the day of receipt (sections 1(4) and 3(2))."""


class Withheld(Frozen):
    """Information that is held and not given, under which provision and why. Printed as given: withholding is outside ncnd.

    Source: FOIA 2000 ss 2(2), 17(1). https://www.legislation.gov.uk/ukpga/2000/36/section/17
    """

    provision: WithholdingCode
    reason: Prose


class Elsewhere(Frozen):
    """Another authority believed to hold the information, and how to reach it.

    Source: FOIA 2000 s 16(1). https://www.legislation.gov.uk/ukpga/2000/36/section/16
    """

    name: Line
    contact: Prose


class Answer(Frozen):
    """What an officer adds to an answer, once it is known whether information is held.

    `statement` is printed after the answer; `withheld` and `elsewhere` fit what is held and what is not held respectively.
    """

    statement: Prose | None = None
    withheld: tuple[Withheld, ...] = ()
    elsewhere: Elsewhere | None = None
