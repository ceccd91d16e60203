"""The pages of the checks say what the definitions say now."""

from pathlib import Path

import pytest

from ncnd.checks import all_checks
from tools.write_check_docs import FOLDER, pages, stale

REMEDY = "run `python tools/write_check_docs.py`"


def test_no_page_is_stale() -> None:
    assert stale() == [], REMEDY


def test_a_changed_page_and_one_of_a_check_that_is_gone_are_stale(tmp_path: Path) -> None:
    for name, content in pages().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / FOLDER / "P01.md").write_text("changed", encoding="utf-8")
    (tmp_path / FOLDER / "Z99.md").write_text("gone", encoding="utf-8")
    assert stale(tmp_path) == [f"{FOLDER}/P01.md", f"{FOLDER}/Z99.md"]


@pytest.mark.parametrize("code", [check.code for check in all_checks()])
def test_a_page_shows_what_is_found_and_what_is_let_pass(code: str) -> None:
    page = pages()[f"{FOLDER}/{code}.md"]
    assert "\nFound: " in page
    assert page.index("## Caught") < page.index("## Let pass")
