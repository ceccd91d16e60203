"""The examples in the README and the documents do what the pages say they do."""

from pathlib import Path

import pytest

from tests.docs.reading import PAGES, blocks
from tests.docs.running import Reader

WITH_EXAMPLES = [page for page in PAGES if blocks(page)]


@pytest.mark.parametrize("page", WITH_EXAMPLES)
def test_a_reader_who_follows_the_page_gets_what_it_shows(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every block runs, in the order of the page, and comes to what the page prints below it."""
    reader = Reader(tmp_path)
    monkeypatch.chdir(tmp_path)
    for block in blocks(page):
        reader.follow(block)
