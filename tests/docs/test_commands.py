"""Every command that a page names is there, and takes what the page gives it."""

import contextlib
import io
import re
import shlex
from functools import cache

import pytest

from ncnd.cli import main
from tests.docs.reading import CHECKOUT, PAGES, blocks, prose
from tests.docs.running import make_targets
from tools.pages.commands import commands_page

NAMED = re.compile(r"`((?:ncnd|make|python) [^`\n]+)`")


def named(page: str) -> list[str]:
    """The commands in the prose of a page, without the bars that a table makes it write."""
    return [each.replace("\\|", "|") for each in NAMED.findall(prose(page))]


@cache
def takes(command: str) -> str:
    """What a command says of itself, or nothing if there is no such command."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = main([command, "--help"])
    return said.getvalue() if status == 0 else ""


@pytest.mark.parametrize("page", [page for page in PAGES if named(page)])
def test_what_is_named_in_the_text_can_be_run(page: str) -> None:
    """A command in a sentence is as easily out of date as one in a block, and nothing else would find it."""
    unknown = [command for command in named(page) if not known(command)]
    assert unknown == []


def known(command: str) -> bool:
    """Whether there is such a command, with all the options named."""
    program, *rest = shlex.split(command.replace("…", "FILE"))
    match program:
        case "make":
            return rest[0] in make_targets()
        case "python":
            return rest[0] == "-m" or (CHECKOUT / rest[0]).is_file()
        case _:
            options = [each.partition("=")[0] for each in rest if each.startswith("--")]
            return rest[0].startswith("-") or all(f"{each} " in f"{takes(rest[0])} " for each in options or [f"ncnd {rest[0]}"])


@pytest.mark.parametrize("command", ["ncnd sign case.json", "ncnd respond --signed", "make letters", "python tools/sign.py"])
def test_one_that_is_not_there_is_found(command: str) -> None:
    assert not known(command)


def test_every_command_has_its_part_of_the_reference() -> None:
    """Those that the command lists, in its order, each with its options and what they may be."""
    page = commands_page()
    listed = re.findall(r"^  (\w+)  +\S", takes("--help").partition("Commands:")[2], re.MULTILINE)
    assert listed
    assert re.findall(r"^## ncnd (\w+)$", page, re.MULTILINE) == listed
    assert "| `--format text\\|html\\|svg\\|json` | The file note to read, drawn, or as data. | `text` |" in page
    assert "| `CASE` | A case file (JSON), or - for standard input. | refused |" in page


def test_a_page_of_this_project_has_commands_to_run() -> None:
    """The reading finds what it is to check: the tutorial's commands, in sentences and in blocks."""
    assert "ncnd ask case.json" in named("docs/tutorial.md")
    assert any("ncnd respond" in block.text for block in blocks("docs/tutorial.md"))
