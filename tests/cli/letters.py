"""Letters for the commands that read them."""

from pathlib import Path
from typing import Final

LETTERS: Final = Path(__file__).resolve().parents[1] / "letters" / "read"
BAD: Final = LETTERS / "west-midlands-police.txt"

FLAT: Final = (
    "Q1. Do you use such software?\n"
    "Response 1: No, we do not use such software. The force can neither confirm nor deny whether any information is held about "
    "covert use, by virtue of section 31(3) by reference to section 31(1)(a).\n"
)
"""A letter with a critical finding (N05), on its second line."""

CLEAN: Final = "Thank you for your request. It was received today, and we will reply within twenty working days.\n"
