"""The page of the commands, written from what each says of itself under `--help`."""

import contextlib
import io
import os
import re
from collections.abc import Iterator, Sequence
from typing import Final
from unittest.mock import patch

from ncnd.cli import main
from tools.pages.markdown import bullets, code, page, table, text

# Versions of the library that parses commands put different brackets round what may be chosen or left out.
_BRACKETS: Final = re.compile(r" <[a-z\[\]]+>$|[<>{}\[\]]")
_CHOSEN: Final = re.compile(r"^(\w+)[: ](?=\S+\|)")
_MARK: Final = re.compile(r"\s*\[(default: [^\]]+|required)\]$")
_ALWAYS: Final = "--help"


def commands_page() -> str:
    """Every command: what it does, what it takes, and how it ends."""
    about, sections = _said([])
    commands = [name.split()[0] for name, _ in sections["Commands"]]
    first = {name: " ".join(_said([name])[0][0].split()) for name in commands}
    return page(
        "Commands",
        *_explained(about),
        "A file named `-` is standard input. Answers go to standard output, remarks and mistakes to standard error.",
        bullets(f"[`ncnd {name}`](#ncnd-{name}): {text(does)}" for name, does in first.items()),
        *_taken("Options", sections),
        "Exit status 70 is a defect in ncnd, 130 an interruption, and 141 a reader of the output that has stopped.",
        *(block for name in commands for block in _command(name)),
    )


def _command(name: str) -> Iterator[str]:
    about, sections = _said([name])
    yield f"## ncnd {name}"
    yield from _explained(about)
    for each in ("Arguments", "Options"):
        yield from _taken(each, sections)


def _explained(paragraphs: Sequence[str]) -> Iterator[str]:
    """What a command says of itself. Its examples are shown as code: they start with the name of the command."""
    for each in paragraphs:
        yield bullets(map(_example, each.splitlines())) if _is_examples(each) else text(" ".join(each.split()))


def _is_examples(paragraph: str) -> bool:
    """An example starts with the name of the command, and does not end as a sentence does."""
    return paragraph.startswith("ncnd ") and not paragraph.endswith(".")


def _example(line: str) -> str:
    command, *does = re.split(r"  +", line, maxsplit=1)
    return ": ".join((code(command), *map(text, does)))


def _taken(name: str, sections: dict[str, list[tuple[str, str]]]) -> Iterator[str]:
    rows = [(code(_shown(taken)), *_meaning(does)) for taken, does in sections.get(name, []) if taken != _ALWAYS]
    if rows:
        yield table((name.removesuffix("s"), "What it is", "If left out"), rows)


def _shown(taken: str) -> str:
    """What stands for an argument or follows an option. A bar between choices is not the edge of a cell."""
    plain = _BRACKETS.sub("", taken)
    return _CHOSEN.sub(lambda name: f"{name[1].upper()} ", plain).replace("|", r"\|")


def _meaning(does: str) -> tuple[str, str]:
    mark = _MARK.search(does)
    left_out = "" if mark is None else mark[1].removeprefix("default: ")
    return text(_MARK.sub("", does)), "refused" if left_out == "required" else code(left_out) if left_out else ""


def _said(command: Sequence[str]) -> tuple[list[str], dict[str, list[tuple[str, str]]]]:
    """The paragraphs of a command's help, and its lists of arguments, options and commands."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), patch.dict(os.environ, {"COLUMNS": "80"}):
        main([*command, _ALWAYS])
    paragraphs: list[str] = []
    sections: dict[str, list[tuple[str, str]]] = {}
    for block in said.getvalue().strip().split("\n\n")[1:]:
        title, _, rest = block.partition("\n")
        if title.endswith(":") and not title.startswith(" "):
            sections[title[:-1]] = list(_entries(rest))
        else:
            paragraphs.append("\n".join(line.strip() for line in block.splitlines()))
    return paragraphs, sections


def _entries(rest: str) -> Iterator[tuple[str, str]]:
    """The entries of a list. A long name has its meaning on the next line."""
    for entry in re.split(r"\n  (?=\S)", f"\n{rest}")[1:]:
        name, _, does = re.sub(r"\n +", "  ", entry).partition("  ")
        yield name.strip(), " ".join(does.split())
