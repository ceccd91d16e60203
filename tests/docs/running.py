"""A page's examples, carried out one after another in a folder of their own, as a reader who follows the page would."""

import contextlib
import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tests.docs.reading import CHECKOUT, Block, excerpts, shown_in_order

COPIED: Final = ("data", "docs", "examples", "tools")
_MAKE: Final = re.compile(r"^make (\w+)", re.MULTILINE)
_COMMANDS: Final = {
    "ncnd": f"'{sys.executable}' -c 'import sys; from ncnd.cli import main; sys.exit(main())'",
    "python": f"'{sys.executable}'",
}


class Reader:
    """Someone who follows one page from top to bottom, in a copy of the checkout's examples and data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {"__name__": "__page__"}
        self.output = ""
        for name in COPIED:
            shutil.copytree(CHECKOUT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        self._commands = folder / ".commands"
        self._commands.mkdir()
        for name, program in _COMMANDS.items():
            script = self._commands / name
            script.write_text(f'#!/bin/sh\nexec {program} "$@"\n', "utf-8")
            script.chmod(0o755)

    def follow(self, block: Block) -> None:
        """Do what a block says, and see that it comes to what the page says it does."""
        match block.language:
            case "python" if ">>>" in block.text:
                self._doctest(block)
            case "python":
                self._execute(block)
            case "sh":
                self._shell(block)
            case "console":
                self._session(block)
            case "json":
                self._json(block)
            case "text":
                assert shown_in_order(excerpts(block.text), self.output), f"line {block.line} is not what the example above prints"
            case other:
                raise AssertionError(f"line {block.line}: a block of `{other}` is not run by anything")

    def _doctest(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(block.text, self.names, "page", None, block.line)
        said = io.StringIO()
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
        runner.run(test, out=said.write, clear_globs=False)
        self.names.update(test.globs)
        assert runner.summarize(verbose=False).failed == 0, said.getvalue()

    def _execute(self, block: Block) -> None:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(compile(block.text, f"line {block.line}", "exec"), self.names)
        self.output = said.getvalue()

    def _shell(self, block: Block) -> None:
        """Run the commands. `make` is not run here, since it would run this suite: its targets have to be there."""
        assert set(_MAKE.findall(block.text)) <= set(make_targets()), f"line {block.line}: the Makefile has no such target"
        done = self._run(f"set -eu\n{_MAKE.sub(': make', block.text)}")
        assert done.returncode == 0, f"line {block.line}: exit {done.returncode}: {done.stderr}"
        self.output = done.stdout

    def _session(self, block: Block) -> None:
        """Commands after `$`, each followed by all that it prints."""
        for command, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block.text, re.MULTILINE):
            done = self._run(command)
            self.output = done.stdout + done.stderr
            assert shown_in_order(excerpts(shown), self.output), f"line {block.line}: `{command}` prints {self.output}"
            assert shown.strip() or not self.output, f"line {block.line}: `{command}` prints {self.output}"

    def _run(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def _environment(self) -> Mapping[str, str]:
        path = os.pathsep.join((str(self._commands), os.environ.get("PATH", os.defpath)))
        return {**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    def _json(self, block: Block) -> None:
        json.loads(block.text)
        if block.saved_as is not None:
            (self.folder / block.saved_as).write_text(block.text, "utf-8")


def make_targets() -> list[str]:
    """The targets of the Makefile, or those it is known to have where the suite runs without the checkout."""
    makefile = CHECKOUT / "Makefile"
    return re.findall(r"^(\w+):", makefile.read_text("utf-8"), re.MULTILINE) if makefile.is_file() else ["demo", "test"]
