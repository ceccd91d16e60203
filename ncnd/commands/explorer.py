"""`ncnd explorer`: the page that shows every combination of what a decision turns on."""

from pathlib import Path

from ncnd.explorer import explorer as combinations
from ncnd.explorer import explorer_page
from ncnd.terminal import DONE, written


def explorer(output: str) -> int:
    """Write the page into a folder."""
    page = explorer_page(combinations())
    with written(output):
        folder = Path(output)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(page, encoding="utf-8")
    return DONE
