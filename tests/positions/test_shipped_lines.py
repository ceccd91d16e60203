"""The lines that ncnd ships for the police: what each catches, what it rests on, and which gives way to which."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from ncnd import DutyApplies, decide, read_case
from ncnd.catalogue import bundled, data_folder
from ncnd.outcome import Refused
from ncnd.position import Position
from ncnd.position_check import check_positions, read_positions, summaries
from ncnd.position_match import caught, caught_in
from ncnd.request import Part
from tests.positions.build import Given

SHIPPED: Final = bundled().positions
EACH: Final = pytest.mark.parametrize("position", SHIPPED.positions, ids=lambda position: position.id)
ON: Final = date(2026, 3, 31)

FORBIDDEN: Final = {
    "P02": r"(?i)\bsections? (24|26|27|30|31|38)\b(?!\s*\()",
    "P04": r"(?i)factors?\s+(favouring|for|against)\s+(non-?\s?)?(disclosure|release)",
    "P09": r"\{[a-z_]+\}",
    "P12": r"(?i)\b(requester|applicant)('s)? (motive|campaign|employer|identity|intention)|misunderst|misinterpret|embarrass"
    r"|(staff|officer) time to (answer|explain)|take time to explain|workload",
    "P13": r"(?i)section 23|security bod(y|ies)|section 40\(5|personal data",
    "P15": r"(?i)would,? or would be likely to",
    "P17": r"(?i)\b(two|three|four|five|six|\d+) (factors?|points?|reasons?) (against|in favour|for)\b",
    "P18": r"(?i)no (overwhelming|compelling|overriding|pressing) public interest"
    r"|on balance the public interest lies in favour of the exemption",
    "P20": r"(?is)(?<!whether )(?<!whether any )(?<!whether the )(?<!if )\binformation is held\b"
    r".{0,200}(23\(5\)|24\(2\)|30\(3\)|31\(3\))",
}
"""What a public interest test or its reasons must not say, beside what `tests/cases/leaks.py` looks for."""


def part_of(part: Given) -> Part:
    return Part.model_validate_json(json.dumps({"conduct": "covert", "about": "the matter asked about", **part}))


def test_the_file_is_sound() -> None:
    """It passes the check that an authority's own file has to pass."""
    content = (data_folder() / "positions.json").read_bytes()
    report = check_positions(content)
    assert report.problems == ()
    assert report.positions == summaries(SHIPPED.positions, bundled())
    assert read_positions(content) == SHIPPED


EXAMPLES: Final[Mapping[str, tuple[Given, str]]] = {
    "a plan to attack a crowded place": ({"circumstances": ["terrorism_context"]}, "counter-terrorism"),
    "hostile reconnaissance": ({"circumstances": ["state_threat_context", "biometric"]}, "counter-terrorism"),
    "an informant against terrorism": ({"circumstances": ["terrorism_context", "source_context"]}, "counter-terrorism"),
    "a named suspect of terrorism": (
        {"subjects": ["individual"], "circumstances": ["terrorism_context", "specific_target"]},
        "counter-terrorism",
    ),
    "undercover officers at protests": (
        {"subjects": ["covert_tactic"], "circumstances": ["source_context", "protest_or_expression"]},
        "covert-human-sources",
    ),
    "whether a named person informs": (
        {"subjects": ["individual"], "circumstances": ["source_context", "specific_target"]},
        "covert-human-sources",
    ),
    "a named person under surveillance": ({"subjects": ["individual"], "circumstances": ["specific_target"]}, "named-target"),
    "premises under surveillance": ({"subjects": ["location"], "circumstances": ["specific_target"]}, "named-target"),
    "a named group under investigation": ({"subjects": ["investigation"], "circumstances": ["specific_target"]}, "named-target"),
    "a product used on a named person": (
        {"subjects": ["individual", "technology"], "circumstances": ["specific_target", "named_product"]},
        "named-target",
    ),
    "a named product": ({"subjects": ["technology"], "circumstances": ["named_product", "covert_use"]}, "named-product"),
    "a named product as a capability": ({"subjects": ["capability"], "circumstances": ["named_product"]}, "named-product"),
    "phone location equipment": ({"subjects": ["capability"], "circumstances": ["covert_use"]}, "surveillance-capability"),
    "spending on a capability": ({"subjects": ["spending", "capability"]}, "surveillance-capability"),
    "facial recognition": (
        {"subjects": ["technology", "covert_tactic"], "circumstances": ["covert_use", "biometric"]},
        "covert-policing",
    ),
    "a supplier named for an overt thing": ({"subjects": ["spending"], "circumstances": ["named_product"]}, "covert-policing"),
    "nothing but that it is covert": ({}, "covert-policing"),
    "an avowed product": (
        {"subjects": ["technology"], "circumstances": ["named_product", "official_confirmation"]},
        "covert-policing",
    ),
}


@pytest.mark.parametrize(("part", "position"), EXAMPLES.values(), ids=EXAMPLES)
def test_what_each_line_catches(part: Given, position: str) -> None:
    """One line for each class, the more specific before the broader (L026)."""
    assert caught(part_of(part), "police", SHIPPED).position == position


def test_every_line_that_catches_anything_has_an_example() -> None:
    """Here, and one that the check itself makes."""
    catching = {summary.id for summary in summaries(SHIPPED.positions, bundled()) if summary.example}
    assert catching == {position for _, position in EXAMPLES.values()}
    for summary in summaries(SHIPPED.positions, bundled()):
        if summary.example is not None:
            part = part_of(summary.example.model_dump(mode="json", exclude={"kind"}))
            assert caught(part, summary.example.kind, SHIPPED).position == summary.id


def test_the_letter_that_the_default_generalises_still_gets_it() -> None:
    """Every covert part of the West Midlands case gets the broad line, and no overt part gets any."""
    case = read_case(Path(__file__).resolve().parents[2] / "examples" / "west-midlands-police.json")
    found = caught_in(case.request, SHIPPED)
    assert {each.position for name, each in found.items() if name.endswith("covert")} == {"covert-policing"}
    assert {each.position for name, each in found.items() if name.endswith("overt") and "covert" not in name} == {None}


def test_the_broad_line_stands_last_and_takes_whatever_is_covert() -> None:
    """So no covert question to the police is left without a line, not even one with a circumstance that defeats the others."""
    assert SHIPPED.positions[-1].id == "covert-policing"
    assert SHIPPED.positions[-1].matches.model_dump(exclude_defaults=True) == {"conduct": ("covert",), "kinds": ("police",)}


@EACH
class TestEachLine:
    """What holds for every one."""

    def test_it_shuts_out_what_is_public_unless_it_stands_last(self, position: Position) -> None:
        """Official confirmation, and what is public by nature, defeat silence (L034, L077)."""
        shut_out = {"official_confirmation", "published_framework"}
        assert set(position.matches.not_circumstances) == (set() if position is SHIPPED.positions[-1] else shut_out)

    def test_it_serves_letters_from_the_beginning(self, position: Position) -> None:
        """What it cites was in force on 1 January 2005, but for section 40(5B), and then its notes say so."""
        (summary,) = [each for each in summaries(SHIPPED.positions, bundled()) if each.id == position.id]
        if position.id == "named-person":
            assert summary.lawful_from == date(2018, 5, 25)
            assert any("25 May 2018" in note for note in position.notes)
        else:
            assert summary.lawful_from == date(2005, 1, 1)

    @pytest.mark.parametrize("code", FORBIDDEN)
    def test_its_printed_reasons_break_no_rule_for_a_test(self, position: Position, code: str) -> None:
        """Neutral, of this provision, and with nothing that belongs elsewhere."""
        for ground in position.grounds:
            for fact in ("reason", "necessity", "if_confirmed", "if_denied"):
                assert not re.search(FORBIDDEN[code], ground.words(fact) or ""), (ground.provision, fact)

    def test_it_flags_what_is_contested_or_unverified(self, position: Position) -> None:
        """A line says where it is weak, so that an authority adopts it with open eyes."""
        assert position.notes
        words = " ".join((*position.notes, *(source.note for source in position.sources)))
        assert re.search(r"contested|unverified|never added by habit|\(L\d{3}", words)


class TestNamedPerson:
    """A named living person: section 40(5B) is put forward by a person, never by characteristics (L134, L135)."""

    PART: Final[Given] = {"subjects": ["individual", "investigation"], "circumstances": ["specific_target"]}

    def test_no_part_gets_it_without_naming_it(self) -> None:
        """By default section 40(5B)(a) stands without a balance, so it is not for a table to put forward."""
        assert caught(part_of(self.PART), "police", SHIPPED).position == "named-target"
        (summary,) = [each for each in summaries(SHIPPED.positions, bundled()) if each.id == "named-person"]
        assert summary.example is None

    @pytest.mark.parametrize("conduct", ["covert", "undivided"])
    def test_a_part_that_names_it_gets_it(self, conduct: str) -> None:
        """With sections 30(3) and 31(3), which then wait for their balances."""
        outcome = decide(part_of({**self.PART, "conduct": conduct, "position": "named-person"}), on=ON, kind="police")
        assert outcome.outcome == "neither_confirm_nor_deny"
        assert [state.provision for state in outcome.grounds] == ["30(3)", "31(3)", "40(5B)"]

    def test_it_can_be_weighed(self) -> None:
        """An authority that treats the limb as qualified waits for a balance under it as well."""
        part = part_of({**self.PART, "position": "named-person"})
        assert decide(part, on=ON, kind="police", weighs_contested=True).outcome == "balance_required"

    def test_an_undivided_part_is_not_silenced_unless_it_names_a_line(self) -> None:
        """The ordinary answer says yes or no (L017); the report says which lines are open to it."""
        part = part_of({**self.PART, "conduct": "undivided"})
        assert isinstance(decide(part, on=ON, kind="police"), DutyApplies)
        why = {each.position: each.why for each in caught(part, "police", SHIPPED).others}
        open_to_it = ("is open to the part, but undivided parts get a position only by naming it",)
        assert [name for name, each in why.items() if each == open_to_it] == ["named-person", "named-target"]


@pytest.mark.parametrize("circumstance", ["official_confirmation", "published_framework"])
@pytest.mark.parametrize("part", [part for part, _ in EXAMPLES.values()], ids=EXAMPLES)
def test_what_is_public_is_answered_whatever_the_line(part: Given, circumstance: str) -> None:
    """The specific lines step aside, the broad one is put forward, and the law refuses each of its grounds."""
    circumstances = sorted({*part.get("circumstances", ()), circumstance})
    outcome = decide(part_of({**part, "circumstances": circumstances}), on=ON, kind="police")
    assert isinstance(outcome, DutyApplies)
    assert outcome.position == "covert-policing"
    assert all(isinstance(state, Refused) for state in outcome.grounds)


def test_a_record_too_old_loses_what_section_63_takes_away() -> None:
    """Section 30(1) does not reach a historical record, so the named target rests on section 31(3) alone (L141)."""
    part = {"subjects": ["investigation"], "circumstances": ["specific_target", "archived_historical_record"]}
    outcome = decide(part_of(part), on=ON, kind="police")
    assert outcome.position == "named-target"
    assert {state.provision: state.state for state in outcome.grounds} == {"30(3)": "refused", "31(3)": "awaiting"}
