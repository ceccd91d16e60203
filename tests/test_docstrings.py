"""Docstrings: their examples run, and what they say of the law they give a source for."""

import doctest
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Final, NamedTuple

import pytest

import ncnd

# The command line needs its extra, and says what it does in its help.
_EDGE: Final = ("ncnd.cli",)
_LAW: Final = re.compile(r"\bsections? \d+|\bss? \d+[A-Z]?\(|\bFOIA\b|\[\d{4}\] UK|\bEA/\d{4}|\bL\d{3}\b")


def _modules() -> list[str]:
    found = [ncnd.__name__, *(each.name for each in pkgutil.walk_packages(ncnd.__path__, "ncnd."))]
    return [name for name in found if not name.startswith(_EDGE) and not name.endswith("__main__")]


MODULES: Final = _modules()
each_module = pytest.mark.parametrize("name", MODULES)


class Documented(NamedTuple):
    """Something public, where it stands, and its docstring with those of the class and the module round it."""

    name: str
    docstring: str
    around: str


def _own(module: ModuleType) -> Iterator[tuple[str, type | FunctionType]]:
    for name, value in vars(module).items():
        if not name.startswith("_") and isinstance(value, type | FunctionType) and value.__module__ == module.__name__:
            yield name, value


def public(module: ModuleType) -> Iterator[Documented]:
    """The public functions and classes of a module, and the public methods of its classes."""
    around = module.__doc__ or ""
    for name, value in _own(module):
        said = value.__doc__ or ""
        yield Documented(f"{module.__name__}.{name}", said, around)
        if isinstance(value, type):
            for inner, method in vars(value).items():
                function = method.fget if isinstance(method, property) else method
                if not inner.startswith("_") and inspect.isfunction(function):
                    yield Documented(f"{module.__name__}.{name}.{inner}", function.__doc__ or "", f"{said}\n{around}")


def is_sentence(docstring: str | None) -> bool:
    """Whether the first paragraph ends as a sentence does."""
    return (docstring or "").strip().split("\n\n")[0].rstrip().endswith((".", "?", ":", "`"))


def has_source(docstring: str) -> bool:
    """Whether a docstring ends with its authority."""
    return bool(re.search(r"^\s*Source: \S|^\s*Source:$|[;.] ?L\d{3}\b", docstring, re.MULTILINE))


@each_module
class TestModule:
    """What every module of the library owes its two readers."""

    def test_its_examples_run(self, name: str) -> None:
        """What a docstring shows is what happens."""
        result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
        assert result.failed == 0

    def test_it_says_what_it_is(self, name: str) -> None:
        """The first paragraph of a module is a sentence."""
        assert is_sentence(importlib.import_module(name).__doc__)

    def test_everything_public_says_what_it_is(self, name: str) -> None:
        """In a first line that ends with a stop."""
        for each in public(importlib.import_module(name)):
            assert is_sentence(each.docstring), each.name

    def test_what_states_law_gives_its_source(self, name: str) -> None:
        """A docstring that cites a section or a case has a `Source:` line of its own, or stands under one that has."""
        for each in public(importlib.import_module(name)):
            prose = "\n".join(line for line in each.docstring.splitlines() if not re.match(r"\s*(>>>|\.\.\.|'|\()", line))
            if _LAW.search(prose):
                assert has_source(each.docstring) or has_source(each.around), each.name


class TestFrontDoor:
    """What `from ncnd import ...` gives."""

    def test_all_of_it_is_there(self) -> None:
        """Sorted, and nothing else is public but the modules."""
        assert sorted(ncnd.__all__) == ncnd.__all__
        assert [name for name in ncnd.__all__ if not hasattr(ncnd, name)] == []

    @pytest.mark.parametrize("name", ncnd.__all__)
    def test_each_name_has_a_docstring(self, name: str) -> None:
        """A type alias is documented where it stands; everything else says what it is."""
        value = getattr(ncnd, name)
        if isinstance(value, type | FunctionType):
            assert value.__doc__

    @pytest.mark.parametrize("name", [each for each in ncnd.__all__ if isinstance(getattr(ncnd, each), FunctionType)])
    def test_each_function_that_applies_the_law_cites_it_itself(self, name: str) -> None:
        """The functions that a developer calls first each end with their authority; reading a file applies none."""
        if name != "read_case":
            assert re.search(r"^\s*Source: \S", getattr(ncnd, name).__doc__, re.MULTILINE), name

    def test_each_function_shows_one_short_example(self) -> None:
        """An example that the suite runs is the quickest way in: the list of functions without one is empty."""
        functions = [name for name in ncnd.__all__ if isinstance(getattr(ncnd, name), FunctionType)]
        assert [name for name in functions if ">>> " not in (getattr(ncnd, name).__doc__ or "")] == []
