"""The base of every model, and the kinds of text that a case file may carry."""

import re
from datetime import date, datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError

_WRITTEN_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# Left out of every text: NUL and the other control characters, and the marks that reorder what a reader sees.
_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"

LINE: Final = rf"^[^\n\t{_CONTROLS}]+$"
PROSE: Final = rf"^(?:[^{_CONTROLS}]|\r\n)+$"
SLUG: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
REF: Final = r"^[A-Za-z0-9][A-Za-z0-9 ().,/_-]*$"

Line = Annotated[str, StringConstraints(min_length=1, max_length=2_000, pattern=LINE)]
"""One line of text: a name, a noun phrase, a date in words."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=200_000, pattern=PROSE)]
"""Text that may run over several lines: a question, an address, a reason."""

Slug = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=SLUG)]
"""The name of a position, such as `covert-policing`."""

Ref = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=REF)]
"""The number of a question (`4`, `2(a)`) or the id of a part (`4-covert`)."""


def _a_day(value: object) -> object:
    """A date, or one written out: never a number, which pydantic would count as seconds."""
    if isinstance(value, str) and _WRITTEN_DAY.fullmatch(value):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("date_type", "is not a date")


Day = Annotated[date, BeforeValidator(_a_day)]
"""A date, written `2021-04-23`."""


class Frozen(BaseModel):
    """A value that cannot change, takes no unknown key and never shows its input in an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        defer_build=True,
    )


class Guarded(Frozen):
    """A value that stage 1 reads: checked again where it is passed in, so that nothing can ride along with it (but see D3)."""

    model_config = ConfigDict(revalidate_instances="always")


class AnyOf:
    """Says in the schema that a value fits at least one model of a union, since one may not rule out what another takes."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler(core)
        return {"anyOf": schema.pop("oneOf"), **schema}
