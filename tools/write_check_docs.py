"""Write `docs/checks`: a page for each check, from its definition, and an index.

    python tools/write_check_docs.py            write them
    python tools/write_check_docs.py --check    write nothing; exit 1 if a page is not as it would be written

A test fails while a page is stale, so that none says what a check no longer does.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

# Python looks for modules beside a script that it runs, and not in the checkout.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ncnd import CaseFile
from ncnd.checks import Check, Finding, Severity, all_checks, check, check_letter
from ncnd.checks.finding import Example, bundled_checks
from tools.pages.keeping import CHECKOUT, keep, stale_pages
from tools.pages.markdown import code, link, table, text

FOLDER: Final = "docs/checks"
_NOTE: Final = "<!-- Written by tools/write_check_docs.py. Change data/checks.json, not this page. -->"
_MEANS: Final[dict[Severity, str]] = {
    "critical": "gives the position away",
    "error": "wrong in law",
    "warning": "a weakness, or a point of good practice",
    "info": "something to know, such as what could not be judged",
}


def pages() -> dict[str, str]:
    """Every page, by its path from the top of the repository."""
    return {
        f"{FOLDER}/README.md": _page("Checks", *_index()),
        **{f"{FOLDER}/{each.code}.md": _page(f"{each.code}: {each.name}", *_check(each)) for each in all_checks()},
    }


def _page(title: str, *blocks: str) -> str:
    return "\n\n".join([_NOTE, f"# {text(title)}", *(block for block in blocks if block)]) + "\n"


def _index() -> Iterator[str]:
    yield (
        "Each check puts one question to a response or to a letter. It judges the words of the authority, never the request that a "
        "letter quotes. A check that cannot see what it would need says so, as `info`, and does not fail the letter for it."
    )
    yield table(("Severity", "Meaning"), ((code(severity), meaning) for severity, meaning in _MEANS.items()))
    for family, title in bundled_checks().families.items():
        yield f"## {family}: {text(title)}"
        yield table(
            ("Code", "Check", "Severity"),
            (
                (link(each.code, f"{each.code}.md"), text(each.name), code(each.severity))
                for each in all_checks()
                if each.code.startswith(family)
            ),
        )


def _check(each: Check) -> Iterator[str]:
    yield text(each.judges)
    yield table(
        ("When", "Severity", "Message"),
        (
            (text(name.replace("_", " ")), code(each.says(case).severity), text(each.says(case).message))
            for name, case in (("found", None), *((case, case) for case in each.cases))
        ),
    )
    yield f"**What to do.** {text(each.remedy)}"
    yield f"**Authority.** {link(each.authority, each.url)}"
    yield f"**Known limits.** {text(each.limits)}"
    if each.ground is not None:
        yield f"**As a ground for an internal review.** {text(each.ground)} {text(each.not_shown or '')}"
    else:
        yield "**As a ground for an internal review.** None: the finding is of use to the authority."
    yield "## Caught"
    yield from _example(each.bad)
    yield from (f"Found: {text(found.message)}." for found in _first(each))
    yield "## Let pass"
    yield from _example(each.good)


def _example(example: Example) -> Iterator[str]:
    if example.received is not None:
        yield f"A reply to a request received on {example.received.isoformat()}:"
    if example.letter is not None:
        paragraphs = example.letter.strip().split("\n\n")
        yield "\n>\n".join("\\\n".join(f"> {text(line)}" for line in paragraph.split("\n")) for paragraph in paragraphs)
    else:
        yield f"```json\n{json.dumps(example.case, indent=2, ensure_ascii=False)}\n```"


def _first(each: Check) -> list[Finding]:
    """The first of what a check finds on its bad example."""
    example = each.bad
    if example.letter is not None:
        found = check_letter(example.letter, received=example.received)
    else:
        found = check(CaseFile.model_validate_json(json.dumps(example.case)))
    return [finding for finding in found if finding.code == each.code][:1]


def stale(checkout: Path = CHECKOUT) -> list[str]:
    """The pages that are not as they would be written, and those of checks that are gone."""
    return stale_pages(pages(), FOLDER, checkout)


if __name__ == "__main__":
    sys.exit(keep(pages(), FOLDER, __doc__ or ""))
