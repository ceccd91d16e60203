"""Which position a part gets, and why not another."""

import json
from typing import Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncnd import CaseError, CaseFile
from ncnd.position import Matches, Positions
from ncnd.position_match import caught, caught_in, described
from ncnd.request import Part
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Subject
from tests.cases.build import POLICE
from tests.positions.build import ENFORCEMENT, Given, file_of, line, matches_of, positions_of

FILE: Final = positions_of(
    file_of(
        line("kit", matches={"subjects_any": ["technology"], "not_circumstances": ["historic"]}),
        line("sources", matches={"circumstances_any": ["source_context", "operator_safety"]}),
        line("named", matches={"conduct": ["covert", "undivided"], "circumstances_all": ["specific_target", "live_matter"]}),
        line("council", matches={"kinds": ["local_authority"]}),
        line("rest", matches={"kinds": ["police"]}),
    )
)


def why(part: Given, kind: AuthorityKind = "police", positions: Positions = FILE) -> dict[str, tuple[str, ...]]:
    """Why each position that does not apply does not."""
    return {each.position: each.why for each in caught(part_of(part), kind, positions).others}


def part_of(part: Given) -> Part:
    return Part.model_validate_json(json.dumps({"conduct": "covert", "about": "use of drones", **part}))


@pytest.mark.parametrize(
    ("part", "position", "how"),
    [
        ({"subjects": ["technology"]}, "kit", "matched"),
        ({"subjects": ["technology"], "circumstances": ["historic"]}, "rest", "matched"),
        ({"circumstances": ["operator_safety"]}, "sources", "matched"),
        ({"circumstances": ["specific_target", "live_matter"]}, "named", "matched"),
        ({"circumstances": ["specific_target"]}, "rest", "matched"),
        ({"position": "council"}, "council", "named"),
        ({"position": "council", "grounds": [ENFORCEMENT]}, "council", "named"),
        ({"conduct": "overt", "position": "named"}, "named", "named"),
        ({"grounds": [ENFORCEMENT]}, None, "own_grounds"),
        ({"conduct": "overt", "subjects": ["technology"]}, None, "none"),
        ({"conduct": "undivided", "circumstances": ["specific_target", "live_matter"]}, None, "none"),
    ],
)
def test_the_position_of_a_part(part: Given, position: str | None, how: str) -> None:
    """The one it names, else for covert use the first that matches, else none."""
    found = caught(part_of(part), "police", FILE)
    assert (found.position, found.how) == (position, how)
    assert [each.position for each in found.others] == [name for name in FILE.by_id if name != position]


def test_a_covert_part_that_nothing_catches() -> None:
    """An authority of another kind, with no line of its own."""
    found = caught(part_of({}), "health", FILE)
    assert (found.position, found.how) == (None, "none")


def test_a_position_that_does_not_exist() -> None:
    """Naming it is a mistake, as it is in a case."""
    with pytest.raises(CaseError, match="is not a position of the authority"):
        caught(part_of({"position": "gone"}), "police", FILE)


class TestWhyNot:
    """Each position that does not apply says what it asks for and the part does not have."""

    def test_what_a_line_asks_for(self) -> None:
        """Every list that is not met, in the order of the class."""
        assert why({"circumstances": ["specific_target"]}) == {
            "kit": ("asks for `technology` among the subjects",),
            "sources": ("asks for one of `source_context`, `operator_safety`",),
            "named": ("asks for `live_matter`",),
            "council": ("is for `local_authority`",),
        }

    def test_what_shuts_a_part_out(self) -> None:
        """The circumstance that defeats the line."""
        assert why({"subjects": ["technology"], "circumstances": ["historic"]})["kit"] == ("does not apply with `historic`",)

    def test_a_line_that_comes_later(self) -> None:
        """It covers the part too, and an earlier one has it."""
        assert why({"subjects": ["technology"], "circumstances": ["source_context"]}) == {
            "sources": ("gives way to `kit`",),
            "named": ("asks for `specific_target`, `live_matter`",),
            "council": ("is for `local_authority`",),
            "rest": ("gives way to `kit`",),
        }

    def test_another_conduct(self) -> None:
        """A line for covert parts says nothing of overt ones."""
        assert why({"conduct": "overt", "subjects": ["technology"]})["kit"] == ("is for `covert` parts",)

    def test_an_undivided_part_has_to_name_its_line(self) -> None:
        """A line may be open to it, and still is not applied for it (L017)."""
        assert why({"conduct": "undivided", "circumstances": ["specific_target", "live_matter"]})["named"] == (
            "is open to the part, but undivided parts get a position only by naming it",
        )

    def test_a_part_that_has_chosen(self) -> None:
        """Its own grounds, or the line that it names, take the place of every other."""
        assert set(why({"grounds": [ENFORCEMENT], "subjects": ["technology"]}).values()) == {("the part has grounds of its own",)}
        assert set(why({"position": "rest", "subjects": ["technology"]}).values()) == {("the part names `rest`",)}


def test_every_part_of_a_request() -> None:
    """By the id of each, in the order of the request."""
    parts = [part_of({}).model_dump(mode="json", exclude_defaults=True) | {"conduct": conduct} for conduct in ("overt", "covert")]
    request = {"authority": POLICE, "answered": "2026-03-31", "questions": [{"ref": "1", "text": "What?", "parts": parts}]}
    case = CaseFile.model_validate_json(json.dumps({"request": request}))
    found = caught_in(case.request, FILE)
    assert {name: each.position for name, each in found.items()} == {"1-overt": None, "1-covert": "rest"}


@given(
    matches=st.builds(
        matches_of,
        conduct=st.lists(st.sampled_from(get_args(Conduct)), unique=True).map(tuple),
        kinds=st.lists(st.sampled_from(get_args(AuthorityKind)), max_size=2).map(tuple),
        subjects_any=st.lists(st.sampled_from(get_args(Subject)), max_size=3).map(tuple),
        circumstances_any=st.lists(st.sampled_from(get_args(Circumstance)), max_size=9).map(tuple),
        circumstances_all=st.lists(st.sampled_from(get_args(Circumstance)), max_size=1).map(tuple),
        not_circumstances=st.lists(st.sampled_from(get_args(Circumstance)), max_size=3).map(tuple),
    ),
    conduct=st.sampled_from(get_args(Conduct)),
    subjects=st.lists(st.sampled_from(get_args(Subject)), max_size=4).map(tuple),
    circumstances=st.lists(st.sampled_from(get_args(Circumstance)), max_size=20).map(tuple),
    kind=st.sampled_from(get_args(AuthorityKind)),
)
def test_a_part_is_in_a_class_if_nothing_is_unmet(
    matches: Matches,
    conduct: Conduct,
    subjects: tuple[Subject, ...],
    circumstances: tuple[Circumstance, ...],
    kind: AuthorityKind,
) -> None:
    """The reasons why not are exactly those for which the class does not cover the part."""
    unmet = matches.unmet(conduct, subjects, circumstances, kind)
    assert matches.covers(conduct, subjects, circumstances, kind) is not bool(unmet)
    assert all(each.words for each in unmet if matches.conduct)


@pytest.mark.parametrize(
    ("matches", "words"),
    [
        ({}, "covert parts"),
        ({"conduct": ["undivided"]}, "undivided parts that name it"),
        (
            {"kinds": ["police", "health"], "circumstances_any": ["biometric"]},
            "covert parts; for `police`, `health`; with `biometric`",
        ),
        (
            {"subjects_any": ["policy", "spending"], "not_circumstances": ["historic"]},
            "covert parts; with one of `policy`, `spending` among the subjects; not with `historic`",
        ),
    ],
)
def test_a_class_in_words(matches: Given, words: str) -> None:
    """As a report shows it."""
    assert described(matches_of(**matches)) == words
