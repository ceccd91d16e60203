"""A letter as plain text, one paragraph a line, ready to paste.

Text from a request is printed as it stands and set in, line by line, so that it cannot pass for the authority's own words.
"""

from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.house_style import HouseStyle
from ncnd.letter.composing import log_outline, reply_outline, review_outline
from ncnd.letter.outline import UNDERLINED, Banner, Heading, Items, Laid, Numbered, Outline, Quote
from ncnd.response import Response
from ncnd.review import ReviewResponse

_QUOTED: Final = "    "


def to_text(response: Response, *, law: Catalogue | None = None, style: HouseStyle | None = None) -> str:
    """The letter as plain text, ending in a line break.

    A draft is marked as one, and ends with what is outstanding and why. `style` is the authority's own words round the letter.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> print(to_text(respond(case)).splitlines()[0])
    Exampleshire Police
    """
    return text_of(reply_outline(response, law=law, style=style))


def review_text(outcome: ReviewResponse, *, law: Catalogue | None = None, style: HouseStyle | None = None) -> str:
    """The letter that gives the outcome of an internal review."""
    return text_of(review_outline(outcome, law=law, style=style))


def log_text(response: Response, *, law: Catalogue | None = None) -> str:
    """The reply as a disclosure log prints it: what was asked and told, and nothing that points to who asked.

    Raises `DecisionError` for a draft, which is not for publication.
    """
    return text_of(log_outline(response, law=law))


def text_of(letter: Outline) -> str:
    """Any letter as plain text, ending in a line break. The tests stand where they belong, before the advice."""
    blocks = (*letter.head, *letter.body, *letter.annex, *letter.closing, *letter.outstanding)
    return "\n\n".join([each if isinstance(each, str) else _laid(each) for each in blocks]) + "\n"


def _laid(block: Laid) -> str:
    if isinstance(block, Heading):
        return f"{block.text}\n{'-' * len(block.text)}" if block.level <= UNDERLINED else block.text
    if isinstance(block, Quote):
        return _QUOTED + f"\n{_QUOTED}".join(block.text.splitlines())
    if isinstance(block, Items):
        return "\n- ".join((block.lead or "", *block.items)).lstrip("\n")
    if isinstance(block, Numbered):
        return "\n".join([f"{number}. {text}" for number, text in enumerate(block.items, start=1)])
    return block.text if isinstance(block, Banner) else "\n".join(block.lines)
