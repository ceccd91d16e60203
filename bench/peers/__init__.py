"""The alternatives: what a competent user of each would write for the same work.

A peer is imported only when a row needs it, so that the rest of the benchmark runs without it.
"""

from importlib import import_module
from typing import Any

from bench.line import NotMeasured


class PeerMissing(NotMeasured):
    """A peer is not installed here."""


def peer(module: str) -> Any:
    """The module of a peer. What it gives is not typed here: not every peer says what it gives."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise PeerMissing(f"`{module}` is not installed: install `bench/requirements.txt`") from None
