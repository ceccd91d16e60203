"""`ncnd.testing` works without Hypothesis and without pytest, and says what to install where it does not."""

import importlib
import importlib.util
import subprocess
import sys
from importlib.machinery import ModuleSpec

import pytest

from ncnd.extra import MissingExtra
from ncnd.testing import assert_held_blind

WITHOUT = """
import sys
sys.modules.update(dict.fromkeys(["hypothesis", "pytest", "_pytest"]))
from ncnd.testing import assert_held_blind
assert assert_held_blind(lambda facts, holding: "We neither confirm nor deny it.") > 100
"""


@pytest.fixture
def without_hypothesis(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "hypothesis" else found(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_spec)


@pytest.mark.usefixtures("without_hypothesis")
def test_strategies_name_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clear error, whichever way they are imported."""
    for name in [name for name in sys.modules if name.startswith("ncnd.testing.strategies")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(MissingExtra, match=r"`hypothesis`, which is not installed: .* 'ncnd\[testing\]'"):
        importlib.import_module("ncnd.testing.strategies")


@pytest.mark.usefixtures("without_hypothesis")
def test_held_blindness_is_tested_over_the_sample() -> None:
    """The same number of questions every time."""
    assert assert_held_blind(lambda facts, holding: "We neither confirm nor deny it.") > 100


def test_nothing_else_is_imported() -> None:
    """In an interpreter that has neither."""
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
