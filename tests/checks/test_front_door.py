"""The checks by the front door: there when asked for, and not before."""

import importlib
import subprocess
import sys

import pytest

import ncnd
from ncnd import challenge, check, check_letter, read_letter
from ncnd.checks import reading
from tests.cli.running import environment


def test_they_are_those_of_the_checks() -> None:
    """What the front door gives is what `ncnd.checks` has."""
    checks = importlib.import_module("ncnd.checks")
    assert (check, check_letter, challenge) == (checks.check, checks.check_letter, checks.challenge)
    assert read_letter is reading.read_letter


def test_another_name_is_not() -> None:
    """A name that does not exist is refused as of any module."""
    with pytest.raises(AttributeError, match=r"module 'ncnd' has no attribute 'no_such_name'"):
        _ = getattr(ncnd, "no_such_name")  # noqa: B009 - a type checker refuses it written as an attribute


def test_importing_ncnd_loads_none_of_them() -> None:
    """`import ncnd` is as quick as without them: no module of the checks is loaded until one is asked for."""
    code = (
        "import sys, ncnd; before = any(name.startswith('ncnd.checks') for name in sys.modules); "
        "ncnd.read_letter; sys.exit(before or 'ncnd.checks.reading' not in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
