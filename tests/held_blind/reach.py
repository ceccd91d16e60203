"""What can be reached from what: types from the parameters of a function, and modules from a module."""

import ast
import inspect
import typing
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel

import ncnd

PACKAGE = Path(ncnd.__file__).parent


def parameter_types(function: Callable[..., Any]) -> set[Any]:
    """Every type that a value passed to a function may be or hold."""
    hints = typing.get_type_hints(inspect.unwrap(function))
    hints.pop("return", None)
    return types_within(*hints.values())


def types_within(*roots: Any) -> set[Any]:
    """Every type met on the way from these: arguments of generics and unions, fields of models and tuples, what objects keep."""
    met: set[Any] = set()
    left = list(roots)
    while left:
        each = left.pop()
        if each not in met:
            met.add(each)
            left.extend(_next(each))
    return met


def _next(each: Any) -> Iterator[Any]:
    yield from (argument for argument in typing.get_args(each) if typing.get_origin(each) is not typing.Literal)
    if not inspect.isclass(each):
        return
    ours = each.__module__.partition(".")[0] == "ncnd"
    if issubclass(each, BaseModel):
        yield from (field.annotation for field in each.model_fields.values())
        yield from (kind for kind in each.__subclasses__() if kind.__module__.startswith("ncnd."))
    elif ours or hasattr(each, "_fields"):
        yield from typing.get_type_hints(each).values()
        # What an object of a plain class keeps is what it was made from.
        yield from typing.get_type_hints(each.__init__).values() if ours else ()
    if ours:
        for member in tuple(vars(each).values()):
            getter = member.func if isinstance(member, cached_property) else getattr(member, "fget", None)
            if getter is not None:
                yield typing.get_type_hints(getter).get("return")


def models(types: set[Any]) -> list[type[BaseModel]]:
    """The models among some types, by name."""
    found = [each for each in types if inspect.isclass(each) and issubclass(each, BaseModel)]
    return sorted(found, key=lambda model: model.__name__)


def modules() -> dict[str, Path]:
    """Every module of the package, by its full name."""
    found: dict[str, Path] = {}
    for path in PACKAGE.rglob("*.py"):
        steps = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(("ncnd", *(step for step in steps if step != "__init__")))] = path
    return found


def imports() -> dict[str, set[str]]:
    """The modules of the package that each of its modules imports, wherever in the module the import stands.

    That a package runs when a module in it is imported is left aside: every module of `ncnd` runs `ncnd` itself.
    """
    known = modules()
    return {name: set(_imported(ast.parse(path.read_text("utf-8")), known)) for name, path in known.items()}


def _imported(tree: ast.Module, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield inner if inner in known else str(node.module)


def reachable(start: str, graph: dict[str, set[str]]) -> set[str]:
    """Every module that a module imports, directly or through others."""
    met: set[str] = set()
    left = [start]
    while left:
        for name in graph[left.pop()] - met:
            met.add(name)
            left.append(name)
    return met
