"""ncnd needs what it says it needs, and is tried with the versions that it says it works with."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

CORE = {"ncnd", "pydantic", "pydantic_core", "typing_extensions"}
EXTRAS = {
    **{f"ncnd/grammar/{name}.py": {"typer"} for name in ("__init__", "drafting", "law", "letters")},
    "ncnd/commands/check.py": {"rich"},
    "ncnd/display/blocks.py": {"rich"},
    "ncnd/display/excerpt.py": {"rich"},
    "ncnd/checks/files/docx.py": {"docx"},
    "ncnd/checks/files/html.py": {"selectolax"},
    "ncnd/checks/files/pdf.py": {"pypdf"},
    "ncnd/letter/word_file.py": {"docx"},
}
TESTING = {"hypothesis", "pytest"}


def imported(module: Path) -> Iterator[str]:
    """The packages that a module imports, wherever in the module the import stands."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name.partition(".")[0] for name in names)
            case ast.ImportFrom(module=str(name)):
                yield name.partition(".")[0]
            case _:
                pass


def test_the_library_imports_only_what_it_declares(checkout: Path) -> None:
    """The core needs pydantic and typing-extensions alone; an extra is used only where it is asked for."""
    undeclared = {
        (name, package)
        for path in (checkout / "ncnd").rglob("*.py")
        for name in [path.relative_to(checkout).as_posix()]
        for package in imported(path)
        if package not in sys.stdlib_module_names | CORE | EXTRAS.get(name, set())
        and not (name.startswith("ncnd/testing/") and package in TESTING)
    }
    assert undeclared == set()


def test_lowest_versions_are_the_lower_bounds(checkout: Path) -> None:
    """Each lower bound in pyproject.toml is the version that requirements/lowest.txt puts to the test."""
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    declared: list[str] = [*project["dependencies"], *(line for extra in extras.values() for line in extra)]
    bounds = {re.sub(r"^([a-z-]+)>=([0-9.]+)(,<[0-9]+)?$", r"\1==\2", requirement) for requirement in declared}
    lowest = (checkout / "requirements" / "lowest.txt").read_text("utf-8").splitlines()
    assert [line for line in lowest if not line.startswith("#")] == sorted(bounds)
