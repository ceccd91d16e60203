"""The worked examples in `examples/policy_tests` run, and say what they are there to say."""

import shutil
from pathlib import Path
from typing import Final

import pytest

pytest_plugins = ["pytester"]

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples" / "policy_tests"


def policies(pytester: pytest.Pytester, name: str) -> list[str]:
    """The policies that an example reports, all of its tests having passed."""
    shutil.copytree(EXAMPLES / name, pytester.path / name, ignore=shutil.ignore_patterns("__pycache__"))
    result = pytester.runpytest_inprocess("-p", "ncnd.testing.plugin", "-p", "no:cacheprovider", "--strict-markers", name)
    assert result.ret == 0, result.stdout.str()
    return [line for line in result.outlines if line.startswith("passed   ")]


def test_a_force_and_its_positions(pytester: pytest.Pytester) -> None:
    """Eight policies of a force hold under its positions file."""
    assert len(policies(pytester, "force")) == 8


def test_a_supplier_and_its_template(pytester: pytest.Pytester) -> None:
    """The leaky template is caught, and the corrected one passes."""
    assert policies(pytester, "supplier") == [
        "passed   a letter that tells what is held is caught",
        "passed   the letter does not tell what is held",
    ]
