"""The explorer in a real browser: it says what the engine says, shows that nothing shows, and can be used by everybody."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.windows import EVERY, PHONE, SMALL_PHONE
from ncnd.explorer import Table
from tests.explorer.combinations import every_combination, said

LOOK_UP = """asked => asked.map(chosen => {
  const result = window.explorer.resultOf(chosen);
  return [result.outcome, window.explorer.letterOf(chosen).join("\\n\\n")];
})"""


def test_the_page_looks_up_what_the_engine_says(page: Page, table: Table) -> None:
    """For every combination, by the page's own script: the outcome and the whole letter."""
    combinations = list(every_combination(table.choices))
    asked = [combination.as_the_page_has_it(table.choices) for combination in combinations]
    found: list[tuple[str, str]] = [(outcome, letter) for outcome, letter in page.evaluate(LOOK_UP, asked)]
    assert len(found) == sum(len(cell.results) for cell in table.cells)
    assert [each for each, wanted in zip(found, map(said(table.choices), combinations), strict=True) if each != wanted] == []


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'input[name="{name}"][value="{value}"]').check()


def test_switching_what_is_held_changes_nothing_that_is_excluded(page: Page) -> None:
    """Nothing on the page but the switch itself: not a word of any panel."""
    expect(page.get_by_role("heading", name="Neither confirm nor deny", exact=True)).to_be_visible()
    shown: list[str] = []
    for holding in ("unknown", "held", "not_held"):
        choose(page, "holding", holding)
        shown.append(page.locator("main").inner_text())
    assert shown[0] == shown[1] == shown[2]
    expect(page.locator("#verdict")).to_contain_text("Identical: the two letters have the same")


def test_switching_what_is_held_changes_an_answer_that_is_owed(page: Page) -> None:
    """Where the duty applies the letters differ, the page says so, and marks where."""
    for provision in ("23(5)", "24(2)", "31(3)"):
        choose(page, provision, "absent")
    choose(page, "conduct", "overt")
    choose(page, "holding", "held")
    expect(page.locator("#outcome-name")).to_have_text("Held")
    expect(page.locator("#verdict")).to_contain_text("Different")
    assert "holds information" in page.locator("#if-held mark").first.inner_text()
    assert "holds no information" in page.locator("#if-not-held mark").first.inner_text()


def test_a_balance_is_asked_for_where_one_is_called_for(page: Page) -> None:
    """Lost on the only ground, the duty applies; the switch goes away with the ground."""
    choose(page, "23(5)", "absent")
    choose(page, "31(3)", "absent")
    expect(page.locator("#outcome-name")).to_have_text("A balance has to be struck")
    choose(page, "balance 24(2)", "confirm_or_deny")
    expect(page.locator("#outcome-name")).to_have_text("Confirm or deny")
    choose(page, "24(2)", "absent")
    expect(page.locator('input[name="balance 24(2)"]')).to_have_count(0)


def test_it_can_be_used_without_a_mouse(page: Page) -> None:
    """Tab reaches the switches, an arrow moves the choice, and what comes of it is announced."""
    page.keyboard.press("Tab")
    expect(page.locator('input[name="holding"][value="unknown"]')).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator('input[name="holding"][value="held"]')).to_be_checked()
    expect(page.locator("#outcome")).to_have_attribute("aria-live", "polite")


@pytest.mark.parametrize("page", EVERY, indirect=True)
def test_axe_finds_nothing(page: Page) -> None:
    """In light and in dark, on a desktop and on a phone, at the start and where letters differ."""
    assert _violations(page) == []
    choose(page, "conduct", "overt")
    for provision in ("23(5)", "24(2)", "31(3)"):
        choose(page, provision, "absent")
    assert _violations(page) == []


def _violations(page: Page) -> list[Any]:
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found: list[Any] = page.evaluate(
        "axe.run().then(found => found.violations.map(each => [each.id, each.nodes.map(node => node.target)]))"
    )
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]


@pytest.mark.parametrize("page", [PHONE, SMALL_PHONE], indirect=True)
def test_nothing_is_cut_off_on_a_phone(page: Page) -> None:
    """The page is no wider than its window, and the outcome stays in sight."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    expect(page.locator("#bar")).to_be_in_viewport()
