"""Text from the data is shown as it stands: none of it is read as markup."""

import doctest
from types import ModuleType

import pytest

from ncnd.catalogue import bundled
from tools.pages import cited, markdown, provision
from tools.pages.cited import named_in, rules_on
from tools.pages.markdown import table, text


@pytest.mark.parametrize("module", [markdown, cited, provision], ids=lambda module: module.__name__)
def test_its_examples_run(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("<b>", "&lt;b>"),
        ("a | b", r"a \| b"),
        ("[here](https://example.org)", r"\[here\](https://example.org)"),
        ("*Hogan*", r"\*Hogan\*"),
        ("two\nlines", "two lines"),
        ("use `31(3)`", "use `31(3)`"),
    ],
)
def test_a_mark_is_shown_and_not_obeyed(words: str, shown: str) -> None:
    assert text(words) == shown


def test_a_column_with_nothing_in_it_is_left_out() -> None:
    assert table(("A", "B", "C"), [("1", "", "3"), ("4", "", "")]) == "| A | C |\n| --- | --- |\n| 1 | 3 |\n| 4 | – |"


def test_a_range_of_rules_names_each_of_them() -> None:
    assert named_in(["see L068-L070", "and L072"]) == {"L068", "L069", "L070", "L072"}


def test_a_rule_belongs_to_the_sections_of_this_act_that_it_speaks_of() -> None:
    """Section 29 of the Investigatory Powers (Amendment) Act 2024 is not section 29 of this one."""
    assert rules_on("29", (), bundled()) == []
    assert {"L067", "L129"} <= {rule.id for rule in rules_on("24", (), bundled())}
