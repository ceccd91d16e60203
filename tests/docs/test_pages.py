"""What holds for every page that a person wrote."""

import json
import re
from itertools import pairwise

import pytest

from ncnd.catalogue import bundled
from tests.docs.reading import PAGES, blocks, headings, read

RECORDS = [page for page in PAGES if re.match(r"docs/decisions/[cd][0-9]{2}-", page)]
MACHINE = re.compile(r"(?:^|[\s`'\"(])(?:/[\w.-]+/[\w.-]|[A-Za-z]:\\|~/)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_it_names_no_path_of_a_machine(page: str) -> None:
    assert MACHINE.search(read(page)) is None


@pytest.mark.parametrize("page", PAGES)
def test_it_has_one_title_and_steps_down_one_level_at_a_time(page: str) -> None:
    """So that a screen reader can find its way."""
    levels = [len(marks) for marks in re.findall(r"^(#+) ", re.sub(r"^```.*?^```", "", read(page), flags=re.M | re.S), re.M)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


class TestDecisionRecords:
    def test_there_is_one_for_each_contested_point_and_they_are_listed(self) -> None:
        """C1 to C12, and the choices of design."""
        names = [page.removeprefix("docs/decisions/") for page in RECORDS]
        assert [name[:3] for name in names if name.startswith("c")] == [f"c{number:02}" for number in range(1, 13)]
        assert re.findall(r"\]\(([cd][0-9]{2}-[\w-]+\.md)\)", read("docs/decisions/README.md")) == names

    @pytest.mark.parametrize("page", RECORDS)
    def test_it_says_what_was_asked_what_is_done_and_on_what_authority(self, page: str) -> None:
        """And, where the law is contested, what is left to a person."""
        left_to_a_person = ["Left to a person"] if page.startswith("docs/decisions/c") else []
        found = [heading for heading in headings(page)[1:] if left_to_a_person or heading != "Left to a person"]
        assert found == ["Context", "Decision", "Consequences", *left_to_a_person, "Authority"]

    @pytest.mark.parametrize("page", RECORDS)
    def test_the_rules_that_it_names_are_there(self, page: str) -> None:
        known = {rule.id for rule in bundled().exemptions.rules}
        assert set(re.findall(r"\bL[0-9]{3}\b", read(page))) <= known


def test_the_made_up_provision_is_written_as_the_real_ones_are() -> None:
    """The same keys in the same order, at every level."""
    (entry,) = [json.loads(block.text) for block in blocks("docs/adding-a-provision.md") if block.saved_as == "provision.json"]
    (skeleton,) = [json.loads(block.text) for block in blocks("docs/adding-a-provision.md") if block.saved_as == "skeleton.json"]
    real = bundled().exemptions.provisions[0].model_copy()
    assert set(entry) == set(type(real).model_fields)
    assert set(skeleton) <= set(type(bundled().factors.harm[0]).model_fields)
