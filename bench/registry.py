"""The rows of the table, in the order in which they are printed. A new row is a module and a line here."""

from collections.abc import Sequence
from importlib import import_module
from typing import Final, Protocol, cast

from bench.line import Line

ROWS: Final = {
    "decide": "bench.rows.decide",
    "response": "bench.rows.response",
    "letter": "bench.rows.letter",
    "formats": "bench.rows.formats",
    "unseen": "bench.rows.unseen",
    "stream": "bench.rows.stream",
    "import": "bench.rows.importing",
    "data": "bench.rows.loading",
    "cold": "bench.rows.cold",
    "memory": "bench.rows.memory",
    "confirmations": "bench.rows.confirmations",
    "letters": "bench.rows.letters",
    "hostile": "bench.rows.hostile",
}


class Row(Protocol):
    """What the module of a row has."""

    def run(self, rounds: int) -> Sequence[Line]:
        """Measure, and give the lines."""
        ...


def row(name: str) -> Row:
    """The module of a row, imported only when it is wanted."""
    return cast("Row", cast("object", import_module(ROWS[name])))
