"""The data files as they are shipped: from the installed package if it carries them, else from the checkout."""

import json
from typing import Any

import pytest

from ncnd.catalogue import data_folder


def _text(name: str) -> str:
    return (data_folder() / name).read_text(encoding="utf-8")


def _read(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(_text(name))
    return loaded


@pytest.fixture(scope="session")
def exemptions() -> dict[str, Any]:
    return _read("exemptions.json")


@pytest.fixture(scope="session")
def provisions(exemptions: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["provision"]: each for each in exemptions["provisions"]}


@pytest.fixture(scope="session")
def rules(exemptions: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in exemptions["rules"]}


@pytest.fixture(scope="session")
def other_data() -> str:
    """The files of data that cite the rules in `exemptions.json`."""
    return _text("wording.json") + _text("positions.json")


@pytest.fixture(scope="session")
def factors_file() -> dict[str, Any]:
    return _read("factors.json")


@pytest.fixture(scope="session")
def factors(factors_file: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in factors_file["factors"]}


@pytest.fixture(scope="session")
def harm(factors_file: dict[str, Any]) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = factors_file["harm"]
    return loaded
