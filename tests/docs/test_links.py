"""Every link in the README and the documents leads somewhere."""

import re
from urllib.parse import urlsplit

import pytest

from tests.docs.reading import CHECKOUT, PAGES, anchors, links, read


@pytest.mark.parametrize("page", PAGES)
def test_links_within_the_documents_lead_to_a_page_and_a_heading(page: str) -> None:
    """A page that is named is there, and so is the heading on it."""
    lost: list[str] = []
    for _, target in links(page):
        address = urlsplit(target)
        if address.scheme:
            continue
        path = (CHECKOUT / page).parent / address.path if address.path else CHECKOUT / page
        if not path.exists() or (address.fragment and address.fragment not in anchors(_named(path.resolve()))):
            lost.append(target)
    assert lost == []


@pytest.mark.parametrize("page", PAGES)
def test_no_link_leads_to_a_folder(page: str) -> None:
    """A code host lists what is in a folder, and the site cannot."""
    local = [urlsplit(target).path for _, target in links(page) if not urlsplit(target).scheme]
    assert [path for path in local if ((CHECKOUT / page).parent / path).is_dir() and path] == []


@pytest.mark.parametrize("page", PAGES)
def test_links_out_are_addresses_and_say_where_they_go(page: str) -> None:
    """No link is empty, and none is called here."""
    for words, target in links(page):
        assert urlsplit(target).scheme in ("", "https", "http"), target
        assert words.strip().lower() not in ("", "here", "this", "link"), target


def test_every_document_is_reached_from_the_list_of_documents() -> None:
    """By following links from `docs/README.md`."""
    reached: set[str] = set()
    waiting = ["docs/README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        near = ((CHECKOUT / page).parent / urlsplit(target).path for _, target in links(page) if re.match(r"[\w./-]+\.md", target))
        waiting += [name for name in (_named(path.resolve()) for path in near if path.is_file()) if name not in reached]
    assert {page for page in PAGES if page.startswith("docs/")} <= reached


def test_the_readme_leads_to_the_documents() -> None:
    assert "(docs/README.md)" in read("README.md")


def _named(path: object) -> str:
    return str(path).removeprefix(f"{CHECKOUT}/").replace("\\", "/")
