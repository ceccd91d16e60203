"""A new provision in an existing family of test needs no Python: only data, in a copy of the data files.

Each made-up provision is decided, worded, drafted as a letter, finished, and noted for the file.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from ncnd import decide, file_note
from ncnd.catalogue import Catalogue, data_folder
from ncnd.letter import to_text
from ncnd.vocabulary import AuthorityKind
from tests.cases.build import case, case_file, outcomes, outstanding, problems, question, reply, told
from tests.cases.leaks import found
from tests.cases.rows import NECESSITY, NO, ON, REASON, YES, Given, asked, part_of, state_of
from tests.cases.whole import ground_under, weighed_under
from tools.pages.provision import path
from tools.write_docs import pages


class MadeUp(NamedTuple):
    """A provision that is not in the Act, and what it should come to."""

    provision: str
    family: str
    status: str
    limb: str | None
    state: str
    harm: str | None


TABLE = (
    MadeUp("89(9)", "class", "absolute", None, "stands, absolute", None),
    MadeUp("90(9)", "class", "qualified", "90(1)(a)", "awaits", None),
    MadeUp("91(9)", "prejudice", "qualified", "91(1)(a)", "awaits", "would be likely to prejudice made-up affairs of kind a."),
    MadeUp("92(9)", "necessity", "qualified", None, "awaits", "what section 92(9) protects."),
    MadeUp(
        "93(9)",
        "endangerment",
        "qualified",
        "93(1)(a)",
        "awaits",
        "would be likely to endanger made-up affairs of kind a.",
    ),
    MadeUp("94(9)", "class", "contested", None, "stands, contested", None),
    MadeUp("95(9)", "prejudice", "absolute", "95(1)(a)", "stands, absolute", None),
    MadeUp("96(9)", "necessity", "absolute", None, "stands, absolute", None),
    MadeUp("97(9)", "endangerment", "absolute", "97(1)(a)", "stands, absolute", None),
)


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The bundled data with nine provisions added, one balance factor for each that is qualified, and a position."""
    folder = tmp_path_factory.mktemp("data")
    for name in ("bank-holidays", "exemptions", "factors", "positions", "regulator", "wording"):
        (folder / f"{name}.json").write_text((data_folder() / f"{name}.json").read_text(encoding="utf-8"), encoding="utf-8")
    _change(folder / "exemptions.json", _add_provisions)
    _change(folder / "factors.json", _add_factors)
    _change(folder / "positions.json", _add_position)
    return Catalogue(folder)


@pytest.mark.parametrize("made_up", [pytest.param(each, id=f"{each.provision} {each.family} {each.status}") for each in TABLE])
class TestMadeUpProvision:
    """Data alone carry a provision from the decision to the letter."""

    def test_is_decided(self, made_up: MadeUp, law: Catalogue) -> None:
        """Its family and its status in law decide its state."""
        outcome = decide(part_of(asked(_ground(made_up, law))), on=ON, kind="police", law=law)
        (state,) = outcome.grounds
        by = f" by {made_up.limb}" if made_up.limb else ""
        level = " (would be likely)" if made_up.family in ("prejudice", "endangerment") else ""
        assert state_of(state) == f"{made_up.provision}{by}{level}: {made_up.state}"
        assert all(step.authority for step in state.steps)

    def test_is_drafted_as_a_letter(self, made_up: MadeUp, law: Catalogue) -> None:
        """The letter relies on it by its sub-section and limb, and marks what the officer has still to write."""
        bare = {"provision": made_up.provision, **({"limbs": [made_up.limb]} if made_up.limb else {})}
        response = reply(case(question(asked(bare))), law=law)
        letter = to_text(response, law=law)
        limb = f" by reference to section {made_up.limb} (made-up affairs of kind a)" if made_up.limb else ""
        assert f"the exclusion of the duty to confirm or deny in section {made_up.provision}{limb}" in letter
        assert "[officer: " in letter
        assert response.status == "draft"

    def test_is_tested_by_its_family(self, made_up: MadeUp, law: Catalogue) -> None:
        """A qualified provision has a test, with the reasons that its family wants; another has none."""
        response = reply(case(question(asked(_ground(made_up, law)))), law=law)
        tests = response.public_interest_tests
        assert len(tests) == (1 if made_up.status == "qualified" else 0)
        for test in tests:
            assert test.harm[-1].text.endswith(made_up.harm) if made_up.harm else test.harm == ()

    def test_says_why_as_its_family_does(self, made_up: MadeUp, law: Catalogue) -> None:
        """Absolute or qualified, the reasons that its family wants are in the letter (section 17(1)(c))."""
        letter = to_text(reply(case(question(asked(_ground(made_up, law)))), law=law), law=law)
        reasons = {"class": (REASON,), "necessity": (NECESSITY,), "prejudice": (YES, NO), "endangerment": (YES, NO)}[made_up.family]
        assert [reason for reason in reasons if reason not in letter] == []

    def test_can_be_sent(self, made_up: MadeUp, law: Catalogue) -> None:
        """With its reasons and, if it is qualified, its balance, the letter is final and has no mark left."""
        balances = [weighed_under(made_up.provision, law)] if made_up.status == "qualified" else []
        response = reply(case(question(asked(_ground(made_up, law))), balances=balances), law=law)
        assert (response.status, outstanding(response)) == ("final", [])
        assert outcomes(response) == {"1-covert": "neither_confirm_nor_deny"}
        assert "[officer: " not in to_text(response, law=law)

    def test_is_noted_for_the_file(self, made_up: MadeUp, law: Catalogue) -> None:
        """The file note names it, its state and the authority of each step."""
        note = file_note(case_file(case(question(asked(_ground(made_up, law))))), law=law)
        (ground,) = note.parts[0].grounds
        assert ground.provision == made_up.provision
        assert ground.state == ("awaiting" if made_up.state == "awaits" else "stands")
        assert [step.authority for step in ground.steps]

    def test_is_documented(self, made_up: MadeUp, law: Catalogue) -> None:
        """It has a page of its own with its family, status, limb and a letter, and a line in the page of the law."""
        written = pages(law)
        page = written[path(made_up.provision)]
        assert f"# Section {made_up.provision}: Made up" in page
        assert f"[{made_up.family}](" in page
        assert f"[{made_up.status}](" in page
        assert made_up.limb is None or f"| `{made_up.limb}` | made-up affairs of kind a |" in page
        assert f"in section {made_up.provision}" in page.partition("## What a letter says")[2]
        assert f"]({path(made_up.provision).removeprefix('docs/')})" in written["docs/law.md"]

    def test_gives_nothing_away(self, made_up: MadeUp, law: Catalogue) -> None:
        """Nothing in what it is told, or in the notice, gives the position away."""
        response = reply(case(question(asked(_ground(made_up, law)))), law=law)
        assert response.refusal_notice is not None
        said = [told(response, "1-covert"), *(paragraph.text for paragraph in response.refusal_notice.paragraphs)]
        assert list(found(said, "Exampleshire Police")) == []


def test_it_may_be_closed_to_a_kind_of_authority(law: Catalogue) -> None:
    """Like section 36(1)(a), by which a department's information is for section 35 first: the ground is refused there."""
    part = part_of(asked(_ground(next(each for each in TABLE if each.provision == "94(9)"), law)))
    states = {kind: decide(part, on=ON, kind=kind, law=law).grounds[0].state for kind in get_args(AuthorityKind)}
    assert {kind for kind, state in states.items() if state == "refused"} == {"health"}


def test_a_made_up_position_takes_a_made_up_provision(law: Catalogue) -> None:
    """An authority's line can rest on it."""
    outcome = decide(part_of(asked(position="made-up-line")), on=ON, kind="health", law=law)
    assert (outcome.outcome, outcome.position) == ("neither_confirm_nor_deny", "made-up-line")


def test_a_limb_that_is_in_force_later_is_a_mistake_before_its_day(law: Catalogue) -> None:
    """The dates of made-up limbs count as those of any other."""
    ground = {"provision": "91(9)", "limbs": ["91(1)(b)"]}
    for day, wrong in (("2026-03-31", 1), ("2026-04-01", 0)):
        given = case(question(asked(ground)))
        given["request"]["answered"] = day
        assert len(problems(given, law=law)) == wrong


def test_a_purpose_and_a_need_and_a_bar_are_data_as_well(law: Catalogue) -> None:
    """What a limb needs, what engages a provision, what bars it and what makes it qualified are said in the data."""
    needy = {"provision": "91(9)", "limbs": ["91(1)(c)"], "likelihood": "would"}
    (state,) = decide(part_of(asked(needy)), on=ON, kind="police", law=law).grounds
    assert state_of(state) == "91(9) by 91(1)(c) (would): gap, purpose"
    absolute = {"provision": "89(9)", "reason": "r"}
    for circumstance, outcome in (("historic", "balance_required"), ("live_matter", "duty_applies")):
        part = part_of(asked(absolute, circumstances=[circumstance]))
        assert decide(part, on=ON, kind="police", law=law).outcome == outcome


def _ground(made_up: MadeUp, law: Catalogue) -> Given:
    (provision,) = [each for each in law.exemptions.provisions if each.provision == made_up.provision]
    return ground_under(provision, *([made_up.limb] if made_up.limb else []))


def _change(file: Path, change: Callable[[dict[str, Any]], None]) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    change(content)
    file.write_text(json.dumps(content), encoding="utf-8")


def _add_provisions(content: dict[str, Any]) -> None:
    source = {"citation": "Made-up Act s 9", "url": "https://example.org/9", "checked_on": "2026-04-07", "verified": True}
    always = {"in_force_from": "2005-01-01", "source": source}
    for each in TABLE:
        number = each.provision[:2]
        provision: dict[str, Any] = {
            "provision": each.provision,
            "base": f"{number}(1)",
            "title": "Made up",
            "family": each.family,
            "test": "made up",
            "status": each.status,
            "status_why": "made up",
            "status_source": source,
            "limb_needed_for": "notice" if each.limb else "none",
            "to_the_extent": True,
            "in_force_from": "2005-01-01",
            "sources": [source],
        }
        if each.limb:
            provision["limbs"] = [{"code": each.limb, "title": "made-up affairs of kind a", **always}]
        if each.provision == "91(9)":
            provision["limbs"] += [
                {"code": "91(1)(b)", "title": "later affairs", **always, "in_force_from": "2026-04-01"},
                {"code": "91(1)(c)", "title": "tied affairs", "needs_purpose": True, **always},
            ]
            provision["purposes"] = [{"code": "91(2)(a)", "title": "a made-up purpose", **always}]
        if each.provision == "94(9)":
            provision["not_kinds"] = ["health"]
        if each.provision == "89(9)":
            provision["refused_when"] = [{"circumstance": "live_matter", "rule": "L094"}]
            provision["qualified_when"] = [{"circumstance": "historic", "rule": "L095"}]
        content["provisions"].append(provision)


def _add_factors(content: dict[str, Any]) -> None:
    pattern = next(each for each in content["factors"] if each["id"] == "F060")
    for number, each in enumerate(TABLE):
        content["factors"].append({**pattern, "id": f"F90{number}", "provision": each.provision})


def _add_position(content: dict[str, Any]) -> None:
    content["positions"].append(
        {
            "id": "made-up-line",
            "title": "A made-up line",
            "matches": {"conduct": ["covert"], "kinds": ["health"]},
            "grounds": [{"provision": "89(9)", "reason": "it is of the class"}],
        }
    )
