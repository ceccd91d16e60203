"""`python -m ncnd`: the command by another name."""

import subprocess
import sys

from tests.cli.running import POLICE, environment, ncnd


def test_it_is_the_command() -> None:
    """The same letter."""
    done = subprocess.run([sys.executable, "-m", "ncnd", "respond", POLICE], env=environment(), capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, ncnd("respond", POLICE).out, b"")
