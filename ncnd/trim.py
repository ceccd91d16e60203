"""Reasons left out of a notice because giving them would itself disclose exempt information.

Section 17(4) reaches only the reasons under section 17(1)(c) and 17(3). That an exclusion is relied on, which one, and the
particulars of review and complaint are never left out. A trim is made for a class of question, never because of what is held, and
the file says who decided it.

Source: FOIA 2000 s 17(4). https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from ncnd.citation import ProvisionCode
from ncnd.model import Day, Guarded, Line, Prose, Ref

Trimmed = Literal["reason", "necessity", "if_confirmed", "if_denied", "balance"]
"""What may be left out: a reason for relying on the exclusion, or the reasons for the balance."""


class Trim(Guarded):
    """Reasons for one provision that the letter leaves out, who decided that, when and why. The why goes to the file note only."""

    provision: ProvisionCode
    parts: tuple[Ref, ...] = ()
    leaves_out: tuple[Trimmed, ...] = Field(min_length=1)
    decided_by: Line
    decided_on: Day
    why: Prose

    def covers(self, part: str) -> bool:
        """Whether the trim applies to a part."""
        return not self.parts or part in self.parts


def left_out(trims: Iterable[Trim], provision: str) -> frozenset[Trimmed]:
    """Everything that trims leave out for a provision."""
    return frozenset(each for trim in trims if trim.provision == provision for each in trim.leaves_out)
