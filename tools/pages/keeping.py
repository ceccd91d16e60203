"""Pages that follow from the data, kept as they would be written: which are stale, and putting them right."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[2]


def stale_pages(written: Mapping[str, str], folder: str, checkout: Path) -> list[str]:
    """The pages that are not as they would be written, and those in the folder that nothing would write."""
    changed = [name for name, content in written.items() if _content(checkout / name) != content]
    there = (f"{folder}/{each.name}" for each in sorted((checkout / folder).glob("*.md")))
    return [*changed, *(name for name in there if name not in written)]


def keep(written: Mapping[str, str], folder: str, description: str) -> int:
    """Write the pages or, with `--check`, say which are stale; the exit status of the script."""
    arguments = argparse.ArgumentParser(description=description.partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is stale")
    only_check: bool = arguments.parse_args().check
    names = stale_pages(written, folder, CHECKOUT)
    for name in names:
        if only_check:
            print(f"stale: {name}")
        elif name in written:
            _write(CHECKOUT / name, written[name])
            print(f"written: {name}")
        else:
            (CHECKOUT / name).unlink()
            print(f"removed: {name}")
    return 1 if only_check and names else 0


def _content(file: Path) -> str | None:
    return file.read_text("utf-8") if file.is_file() else None


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8", newline="\n")
