"""The closed words and the kinds of text that models name, with what the source says of each."""

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Annotated, Any, Final, Literal, NamedTuple, get_args, get_origin

from pydantic import StringConstraints

from ncnd import citation, holding, model, trim, vocabulary


class Named(NamedTuple):
    """A name for a type: its module, what it stands for, what is said of it, its words if it has any, and its limits."""

    module: str
    name: str
    type: Any
    doc: str
    values: tuple[str, ...]
    limits: str


def _in(module: ModuleType) -> Iterator[Named]:
    """The types that a module gives names to, each with the string that stands below it."""
    body = ast.parse(inspect.getsource(module)).body
    for place, node in enumerate(body):
        name = _assigned(node)
        value = vars(module).get(name)
        if get_origin(value) in (Literal, Annotated):
            after = body[place + 1] if place + 1 < len(body) else None
            yield Named(module.__name__, name, value, _string(after), _values(value), _limits(value))


def _assigned(node: ast.stmt) -> str:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case _:
            return ""


def _string(node: ast.stmt | None) -> str:
    match node:
        case ast.Expr(value=ast.Constant(value=str(said))):
            return inspect.cleandoc(said)
        case _:
            return ""


def _values(value: Any) -> tuple[str, ...]:
    return get_args(value) if get_origin(value) is Literal else ()


def _limits(value: Any) -> str:
    limits = [each for each in get_args(value)[1:] if isinstance(each, StringConstraints)] if get_origin(value) is Annotated else []
    return "".join(f"At most {each.max_length:,} characters." for each in limits if each.max_length)


NAMED: Final = tuple(each for module in (vocabulary, citation, model, holding, trim) for each in _in(module))


def named(annotation: Any) -> Named | None:
    """The name of a type, if it has one."""
    return next((each for each in NAMED if each.type is annotation or each.type == annotation), None)
