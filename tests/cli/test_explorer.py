"""`ncnd explorer`: the page, written into a folder."""

from pathlib import Path

import pytest

from ncnd.explorer import Table, explorer_page
from ncnd.explorer.choices import bundled_choices
from tests.cli.running import ncnd


def test_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is made, and the page in it is that of the library."""
    table = Table(law_checked_on=bundled_choices().checked_on, choices=bundled_choices(), lines=(), results=(), cells=())
    monkeypatch.setattr("ncnd.commands.explorer.combinations", lambda: table)
    folder = tmp_path / "a" / "b"
    assert ncnd("explorer", "--output", folder) == (0, "", "")
    assert (folder / "index.html").read_text("utf-8") == explorer_page(table)
    file = tmp_path / "file"
    file.touch()
    said = ncnd("explorer", "--output", file)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{file}: cannot be written: ")
