"""Chromium, as the system's packages install it, with no network to use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.windows import DESKTOP, Window
from ncnd.explorer import Table, explorer, explorer_page

CHROMIUM = "/usr/bin/chromium"
_ALONE = ["--disable-background-networking", "--disable-component-update", "--disable-quic", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=_ALONE, chromium_sandbox=False)
        yield started
        started.close()


@pytest.fixture(scope="session")
def table() -> Table:
    return explorer()


@pytest.fixture(scope="session")
def address(table: Table, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as a file: there is no server."""
    path: Path = tmp_path_factory.mktemp("explorer") / "index.html"
    path.write_text(explorer_page(table), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The explorer, opened in a window of its own. A fault in its script, or a request for anything else, fails the test."""
    window: Window = getattr(request, "param", DESKTOP)
    context = browser.new_context(viewport={"width": window.width, "height": window.height}, color_scheme=window.scheme)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    opened.on("request", lambda asked: None if asked.url == address else faults.append(f"asked for {asked.url}"))
    opened.goto(address)
    yield opened
    context.close()
    assert faults == []
