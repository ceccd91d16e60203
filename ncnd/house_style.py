"""House style: the words round a letter that an authority may make its own. What the law asks for is not among them.

Source: FOIA 2000 s 17 says what a notice contains; nothing here changes a word of that.
"""

from functools import lru_cache
from typing import Literal

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from ncnd.model import Frozen, Line, Prose

Language = Literal["en-GB", "cy"]
"""The language of a letter. Welsh (`cy`) has its place, and is refused until there is text that has been approved."""


class HouseStyle(Frozen):
    """An authority's own words for the named places of a letter; what is left out stays as it is.

    `letterhead` stands above the letter in place of the authority's name; `salutation` opens it and `sign_off` closes it;
    `contact` stands beneath the signature; `signposts` are paragraphs after the advice, such as where the authority publishes what
    it releases. They are the same for every request, and so say nothing of any.

    >>> HouseStyle(salutation="Dear Sir or Madam").salutation
    'Dear Sir or Madam'
    """

    language: Language = "en-GB"
    letterhead: Prose | None = None
    salutation: Line | None = None
    sign_off: Line | None = None
    contact: Prose | None = None
    signposts: tuple[Prose, ...] = ()

    @field_validator("language")
    @classmethod
    def _has_approved_text(cls, language: Language) -> Language:
        if language == "cy":
            raise PydanticCustomError("no_approved_text", "has no approved Welsh text yet")
        return language


@lru_cache(maxsize=1)
def plain_style() -> HouseStyle:
    """A letter as it is without a style of anybody's."""
    return HouseStyle()
