"""The command, run in this process, in a process of its own, and on a terminal."""

import contextlib
import fcntl
import io
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from ncnd.cli import main

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
POLICE: Final = EXAMPLES / "west-midlands-police.json"
COMMISSIONER: Final = EXAMPLES / "west-midlands-opcc.json"
FINAL: Final = EXAMPLES / "final.json"

COMMAND: Final = (sys.executable, "-c", "import sys; from ncnd.cli import main; sys.exit(main())")


class Said(NamedTuple):
    """What a command came to."""

    status: int
    out: str
    err: str


def ncnd(*arguments: str | Path, given: bytes = b"") -> Said:
    """Run the command here. The standard streams begin as those of a machine that knows only ASCII."""
    out, err = io.BytesIO(), io.BytesIO()
    to, aside = (io.TextIOWrapper(each, encoding="ascii", write_through=True) for each in (out, err))
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(given))
    try:
        with contextlib.redirect_stdout(to), contextlib.redirect_stderr(aside):
            status = main([str(each) for each in arguments])
    finally:
        sys.stdin = before
    return Said(status, out.getvalue().decode(), err.getvalue().decode())


def environment(**settings: str) -> dict[str, str]:
    """The environment of a process that finds ncnd where this one does."""
    without = {"COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "TERM"}
    kept = {name: value for name, value in os.environ.items() if name not in without}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **settings}


def process(*arguments: str | Path, given: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run([*COMMAND, *arguments], env=environment(**settings), input=given, capture_output=True, check=False)


def terminal(*arguments: str | Path, width: int = 80, setting: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run the command with a terminal for standard output, and give its status and what the terminal got."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    with subprocess.Popen(
        [*COMMAND, *arguments], env=environment(**{"TERM": "xterm", **(setting or {})}), stdin=subprocess.DEVNULL, stdout=theirs
    ) as running:
        os.close(theirs)
        got = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
    return running.returncode, got.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    """The next bytes; none when the other side has gone, which Linux reports as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def example(path: Path = POLICE, **request: Any) -> dict[str, Any]:
    """The case of an example, with parts of the request changed."""
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    loaded["request"].update(request)
    return loaded


def as_json(case: Mapping[str, Any]) -> bytes:
    """A case as a file holds it."""
    return json.dumps(case).encode()
