"""The explorer's table is what the engine says, of every combination; its page carries the table and asks for nothing."""

import json
import re
from functools import cache
from itertools import groupby
from typing import get_args

import pytest

from ncnd.catalogue import bundled
from ncnd.explorer import Table, explorer, explorer_page
from ncnd.explorer.choices import Choices
from ncnd.explorer.table import table
from ncnd.vocabulary import Conduct
from tests.explorer.combinations import Combination, every_combination, said

UNDISCLOSED = {"neither_confirm_nor_deny", "balance_required", "grounds_required"}


@cache
def made() -> Table:
    return explorer()


@cache
def combinations() -> list[Combination]:
    return list(every_combination(made().choices))


def test_the_table_says_what_the_engine_says() -> None:
    """Of every combination, the outcome and the whole letter."""
    numbers = [number for cell in made().cells for number in cell.results]
    found = [(made().results[number].outcome, letter(number)) for number in numbers]
    assert found == list(map(said(made().choices), combinations()))


def letter(number: int) -> str:
    return "\n\n".join(made().lines[line] for line in made().results[number].letter)


def test_what_is_held_changes_no_result_that_is_not_an_answer() -> None:
    """Where the duty is excluded or undecided, the three holdings have one result between them, with every panel of the page."""
    three = len(made().choices.holding.choices)
    silent = 0
    for cell in made().cells:
        for together in (cell.results[start : start + three] for start in range(0, len(cell.results), three)):
            outcomes = {made().results[number].outcome for number in together}
            if outcomes & UNDISCLOSED:
                assert len(set(together)) == 1
                silent += 1
            else:
                assert outcomes == {"held", "not_held", "holding_required"}
    assert silent > 1_000


def test_what_is_held_changes_no_rule_that_is_shown() -> None:
    """How a part was decided is the same for every holding, also where the duty applies."""
    for key, group in groupby(
        zip(combinations(), (n for cell in made().cells for n in cell.results), strict=True), lambda each: each[0][:2]
    ):
        assert len({made().results[number].grounds for _, number in group}) == 1, key


def test_everything_that_a_rule_reads_can_be_switched() -> None:
    """Every conduct, and every circumstance that defeats or turns an exclusion of the three provisions offered."""
    choices, law = made().choices, bundled().exemptions
    assert {choice.id for choice in choices.conduct.choices} == set(get_args(Conduct))
    offered = [each for each in law.provisions if each.provision in {ground.provision for ground in choices.grounds}]
    assert len(offered) == len(choices.grounds)
    read = {trigger.circumstance for trigger in law.defeated_by}
    for provision in offered:
        read |= {trigger.circumstance for trigger in (*provision.refused_when, *provision.qualified_when)}
        read |= {circumstance for need in provision.needs for circumstance in need.not_when}
        read |= {trigger.circumstance for limb in provision.limbs for trigger in limb.refused_when}
    assert {flag.id for flag in choices.circumstances} == read


def test_every_switch_has_its_authority() -> None:
    """And something to know about it."""
    choices = made().choices
    for switch in (choices.conduct, *choices.circumstances, *choices.grounds, choices.balance, choices.holding):
        assert switch.sources
        assert switch.hint


class TestPage:
    """One file, with nothing to fetch."""

    def test_the_page_carries_the_table(self) -> None:
        """As JSON that reads back the same."""
        (data,) = re.findall(r'<script type="application/json" id="table">(.*?)</script>', explorer_page(made()), re.DOTALL)
        assert Table.model_validate_json(data) == made()

    def test_the_page_asks_for_nothing(self) -> None:
        """No address, no other file, and a policy that would stop it."""
        page = explorer_page(made())
        outside = page.replace(made().model_dump_json().replace("<", r"\u003c"), "")
        assert not re.search(r"\b(?:src|href|url|import|fetch)\b\s*[=(]|https?://|XMLHttpRequest", outside)
        assert "default-src 'none'" in page

    def test_the_page_names_every_outcome(self) -> None:
        """That a result has."""
        page = explorer_page(made())
        for outcome in {result.outcome for result in made().results}:
            assert f"\n  {outcome}: [" in page

    @pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028</SCRIPT>"])
    def test_no_text_gets_out_of_the_table(self, hostile: str) -> None:
        """What is asked about is data, whatever it looks like."""
        one = made().choices.conduct.model_copy(update={"choices": made().choices.conduct.choices[:1]})
        small = made().choices.model_copy(
            update={
                "statement": hostile,
                "question": hostile.replace("\u2028", ""),
                "conduct": one,
                "circumstances": (),
                "grounds": (),
            }
        )
        page = explorer_page(table(Choices.model_validate(small), bundled()))
        assert page.count("<script") == 2
        assert page.count("</script") == 2
        assert hostile not in page
        (data,) = re.findall(r'id="table">(.*?)</script>', page, re.DOTALL)
        assert json.loads(data)["choices"]["statement"] == hostile
