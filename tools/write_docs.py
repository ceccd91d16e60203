"""Write the pages of `docs/` that follow from the data and the models.

    python tools/write_docs.py            write them
    python tools/write_docs.py --check    write nothing; exit 1 if a page is not as it would be written

The law, its provisions, the factors, the wording, and the reference for the case file and the response are written from `data/` and
from the models' own docstrings. A test fails while a page is stale, so that none says what the data no longer say.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

# Python looks for modules beside a script that it runs, and not in the checkout.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ncnd.catalogue import Catalogue, bundled
from tools.pages.factors import factors_page
from tools.pages.law import law_page
from tools.pages.provision import path, provision_page
from tools.pages.reference import case_file_page, response_page
from tools.pages.wording import wording_page

CHECKOUT: Final = Path(__file__).resolve().parents[1]


def pages(law: Catalogue | None = None) -> dict[str, str]:
    """Every page, by its path from the top of the repository."""
    law = law or bundled()
    return {
        "docs/law.md": law_page(law),
        "docs/factors.md": factors_page(law),
        "docs/wording.md": wording_page(law),
        "docs/reference/case-file.md": case_file_page(law),
        "docs/reference/response.md": response_page(law),
        **{path(each.provision): provision_page(each, law) for each in law.exemptions.provisions},
    }


def stale(checkout: Path = CHECKOUT) -> list[str]:
    """The pages that are not as they would be written, and those of provisions that are no longer in the law."""
    written = pages()
    changed = [name for name, content in written.items() if _content(checkout / name) != content]
    there = (f"docs/provisions/{each.name}" for each in sorted((checkout / "docs" / "provisions").glob("*.md")))
    return [*changed, *(name for name in there if name not in written)]


def _content(file: Path) -> str | None:
    return file.read_text("utf-8") if file.is_file() else None


def main() -> int:
    """Write the pages, or say which are stale."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is stale")
    check: bool = arguments.parse_args().check
    written = pages()
    names = stale()
    for name in names:
        if check:
            print(f"stale: {name}")
        elif name in written:
            _write(CHECKOUT / name, written[name])
            print(f"written: {name}")
        else:
            (CHECKOUT / name).unlink()
            print(f"removed: {name}")
    return 1 if check and names else 0


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
