"""Write the pages of `docs/` that follow from the data and the models.

    python tools/write_docs.py            write them
    python tools/write_docs.py --check    write nothing; exit 1 if a page is not as it would be written

The law, its provisions, the factors, the wording, and the reference for the case file and the response are written from `data/` and
from the models' own docstrings, and that for the commands from their own help. A test fails while a page is stale, so that none
says what the data no longer say.
"""

import sys
from pathlib import Path
from typing import Final

# Python looks for modules beside a script that it runs, and not in the checkout.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ncnd.catalogue import Catalogue, bundled
from tools.pages.commands import commands_page
from tools.pages.factors import factors_page
from tools.pages.keeping import CHECKOUT, keep, stale_pages
from tools.pages.law import law_page
from tools.pages.letter_picture import letter_picture
from tools.pages.provision import path, provision_page
from tools.pages.reference import case_file_page, response_page
from tools.pages.wording import wording_page

FOLDER: Final = "docs/provisions"


def pages(law: Catalogue | None = None) -> dict[str, str]:
    """Every page, by its path from the top of the repository."""
    law = law or bundled()
    return {
        "docs/law.md": law_page(law),
        "docs/letter.svg": letter_picture(),
        "docs/factors.md": factors_page(law),
        "docs/wording.md": wording_page(law),
        "docs/reference/case-file.md": case_file_page(law),
        "docs/reference/commands.md": commands_page(),
        "docs/reference/response.md": response_page(law),
        **{path(each.provision): provision_page(each, law) for each in law.exemptions.provisions},
    }


def stale(checkout: Path = CHECKOUT) -> list[str]:
    """The pages that are not as they would be written, and those of provisions that are no longer in the law."""
    return stale_pages(pages(), FOLDER, checkout)


if __name__ == "__main__":
    sys.exit(keep(pages(), FOLDER, __doc__ or ""))
