"""The definitions of the checks: law as data, each with a bad and a good example that are run here."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ncnd.catalogue import read_data
from ncnd.checks import Check, all_checks
from ncnd.checks.finding import Checks, bundled_checks
from ncnd.checks.reading.pattern import Pattern
from ncnd.checks.words import WORDINGS, Wording
from ncnd.errors import LawError
from tests.checks.running import codes, run

CHECKS = all_checks()
EVERY = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)


class TestExamples:
    @EVERY
    def test_the_bad_example_is_caught(self, check: Check) -> None:
        """And not only remarked on, unless the check only remarks."""
        seen = [each for each in run(check.bad) if each.code == check.code]
        assert seen
        assert check.severity == "info" or any(each.severity != "info" for each in seen)

    @EVERY
    def test_the_good_example_is_let_pass(self, check: Check) -> None:
        assert check.code not in codes(run(check.good))


class TestData:
    def test_every_check_of_the_two_research_notes_is_there(self) -> None:
        """P01 to P20 on the public interest test, R01 to R14 on review and appeal."""
        have = {check.code for check in CHECKS}
        assert {f"P{number:02}" for number in range(1, 21)} <= have
        assert {f"R{number:02}" for number in range(1, 15)} <= have

    def test_codes_are_unique_and_in_the_order_of_the_families(self) -> None:
        families = list(bundled_checks().families)
        order = [(families.index(check.code[0]), check.code) for check in CHECKS]
        assert order == sorted(set(order))

    @EVERY
    def test_a_message_is_small_and_unstopped_and_a_remedy_is_a_sentence(self, check: Check) -> None:
        for case in (None, *check.cases):
            message = check.says(case).message
            assert not message.endswith("."), message
            assert message[0].islower() or message[0] in "“{", message
        for sentence in (check.remedy, check.judges, check.limits):
            assert sentence[0].isupper()
            assert sentence.endswith("."), sentence

    @EVERY
    def test_a_check_has_an_authority_and_a_link(self, check: Check) -> None:
        assert check.authority
        assert check.url.startswith("https://")

    @EVERY
    def test_a_ground_says_what_it_does_not_show(self, check: Check) -> None:
        """A requester is told the limits of every ground."""
        assert (check.ground is None) == (check.not_shown is None)
        assert check.ground is None or (check.ground.endswith(".") and (check.not_shown or "").endswith("."))

    @EVERY
    def test_a_slot_is_one_that_the_logic_fills(self, check: Check) -> None:
        known = {"provision", "section", "said", "base", "instead", "first", "second", "count", "days"}
        for case in (None, *check.cases):
            assert set(re.findall(r"\{(\w+)\}", check.says(case).message)) <= known

    def test_a_file_with_a_mistake_is_refused_with_its_place(self, tmp_path: Path) -> None:
        (tmp_path / "checks.json").write_text('{"title": "x"}', encoding="utf-8")
        with pytest.raises(LawError, match=r"data/checks\.json: checks: Field required"):
            read_data(tmp_path / "checks.json", Checks)


class TestWordings:
    @pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: f"{wording.code} {wording.example}")
    def test_a_wording_is_found_in_its_example_and_not_in_what_is_only_close(self, wording: Wording) -> None:
        right = wording.not_this.lower()
        assert wording.regex.search(wording.example.lower())
        found = wording.regex.search(right)
        excused = bool(wording.unless) and wording.excuse.search(right) is not None
        supposed = wording.supposing and any(word in right for word in ("whether", "if", "would"))
        assert not found or excused or supposed

    @pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: f"{wording.code} {wording.example}")
    def test_a_wording_belongs_to_a_check(self, wording: Wording) -> None:
        check = next(each for each in CHECKS if each.code == wording.code)
        assert wording.case is None or wording.case in check.cases


def patterns() -> dict[str, str]:
    """Every pattern of the checks, the reading's own apart."""
    found = {f"{wording.code} {wording.example}": wording.pattern for wording in WORDINGS}
    for module in ("statement", "subjects", "exemptions", "weighing", "rights", "particulars", "letter", "document", "response"):
        for name, value in vars(sys.modules[f"ncnd.checks.{module}"]).items():
            if isinstance(value, Pattern):
                found[f"{module}.{name}"] = value.source
    return found


class TestCost:
    @pytest.mark.parametrize(("name", "pattern"), patterns().items())
    def test_every_gap_is_bounded(self, name: str, pattern: str) -> None:
        """So that no text, however hostile, makes checking slow out of proportion."""
        bare = re.sub(r"\\.|\[[^\]]*\]", "x", pattern)
        assert not re.search(r"[*+]|,\}", bare), name

    def test_nothing_is_read_or_compiled_on_import(self) -> None:
        """The definitions are read, and each pattern compiled, when first used."""
        code = (
            "import re; made = []; compile_ = re.compile\n"
            "re.compile = lambda *a, **k: made.append(a[0]) or compile_(*a, **k)\n"
            "import ncnd.checks, ncnd.checks.finding as f\n"
            "from ncnd.checks.words import WORDINGS\n"
            "assert f.bundled_checks.cache_info().currsize == 0\n"
            "assert not {w.pattern for w in WORDINGS} & {m for m in made if isinstance(m, str)}\n"
            "assert not any('neither' in m for m in made if isinstance(m, str))\n"
        )
        subprocess.run([sys.executable, "-c", code], check=True)


def test_the_definitions_are_plain_json() -> None:
    """No logic in the data: nothing but text, lists and the shape of a case."""
    assert json.loads(json.dumps([check.model_dump(mode="json") for check in CHECKS]))
