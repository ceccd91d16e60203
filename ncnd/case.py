"""The case file: a request, and beside it what turns on holdings and what a person has weighed.

Source: design of the case file, `docs/reference/case-file.md`.
"""

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar, cast

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from ncnd.balance import Balance
from ncnd.cumulative import CumulativeBalance
from ncnd.holding import Answer, Holding
from ncnd.model import Guarded, Ref
from ncnd.record import FileRecord
from ncnd.request import Request
from ncnd.trim import Trim

Value = TypeVar("Value")


def _unread(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    """A mapping other than a plain dictionary is kept as it is and not looked into: it may be a lazy view of a case system."""
    if isinstance(value, Mapping) and type(cast("object", value)) is not dict:
        return cast("Mapping[str, Any]", value)
    return check(value)


LazyMapping = Annotated[Mapping[Ref, Value], WrapValidator(_unread)]


class CaseFile(Guarded):
    """Everything that a reply is made from.

    `holdings` and `answers` are keyed by part id, and read only for parts whose duty to confirm or deny applies. Either may be any
    mapping, so a case system can look them up as they are asked for.
    """

    request: Request
    holdings: LazyMapping[Holding] = Field(default_factory=dict)
    answers: LazyMapping[Answer] = Field(default_factory=dict)
    balances: tuple[Balance, ...] = ()
    cumulative: tuple[CumulativeBalance, ...] = ()
    trims: tuple[Trim, ...] = ()
    record: FileRecord = Field(default_factory=FileRecord)
