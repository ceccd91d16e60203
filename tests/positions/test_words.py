"""A line is the same whatever is held, so its reasons neither say nor turn on it; and they are reasons (L028, L104)."""

from collections.abc import Iterator
from typing import Final

import pytest

from ncnd import Problem
from tests.positions.build import ENFORCEMENT, NATIONAL, SECURITY, Given, file_of, line, report, said

HOLDING: Final = "says, or turns on, whether anything is held or in use"
SEARCH: Final = "tells of a search"
CIRCULAR: Final = "is circular: it gives as the reason that the exemption applies, or that the line is usual"
COUNT: Final = "gives a count"
FILE: Final = "names a file, a record or an operation"
UNIT: Final = "names a unit"

WRONG: Final = {
    HOLDING: (
        "We hold nothing about this.",
        "The force does not use drones, so an answer would mislead.",
        "This force currently deploys equipment that people could avoid.",
        "The service has no records of that kind.",
        "Exampleshire Police uses such a tool and would lose it.",
        "The tool's value depends on people being unaware that it is deployed in the city.",
        "If we hold something of the kind, people could avoid it.",
        "The line is used only when the force has such equipment.",
        "Nothing of that kind is held, so people would be bolder.",
        "Information about it is not held by the force.",
        "Such records exist and would be sought out.",
        "If information is held an answer would do harm.",
    ),
    SEARCH: (
        "Our searches have found nothing, so an answer would embolden people.",
        "A search of the index in the county identified what people would look for.",
        "There is no trace of it.",
    ),
    CIRCULAR: (
        "Silence is needed because section 31(3) applies.",
        "An answer is refused since the exemption is engaged.",
        "Silence is right as 24(2) applies.",
        "Parliament has decided that such matters are secret.",
        "No answer is given because this is our settled line.",
    ),
    COUNT: (
        "People would avoid the 14 cameras in the county.",
        "An answer would point to two covert operations.",
        "There would be dozens of files for people to look for.",
    ),
    FILE: (
        "An answer would lead people to deployments-2024.xlsx in the end.",
        "People would ask for file number 31 next.",
        "People would ask about Operation Example next.",
    ),
    UNIT: (
        "People would look for the Covert Operations Unit.",
        "People would turn on our dedicated source team.",
    ),
}

RIGHT: Final = (
    "An answer would show whether equipment of that kind forms part of local policing.",
    "People could infer whether the force uses a technique of the kind asked about.",
    "It would tell them whether or not anything of the kind is held.",
    "If such a tool were available, its value would depend on uncertainty.",
    "If the force used it, people could avoid it.",
    "Section 31(1)(a) protects the prevention and detection of crime; people could avoid detection in 2026 reports of it.",
    "One or more people could be found.",
    "Information of that kind, if there were any, would at some time be held for an investigation.",
    "The police have a duty to investigate offences.",
    "Because people could avoid it, offences would be harder to detect.",
)

CASES: Final = [pytest.param(problem, words, id=words) for problem, each in WRONG.items() for words in each]


def reasons(words: str) -> Iterator[tuple[str, Given]]:
    """The words in each place for a reason that a letter prints."""
    yield "positions[0].grounds[0].if_confirmed", line(grounds=[{**ENFORCEMENT, "if_confirmed": words}])
    yield "positions[0].grounds[0].if_denied", line(grounds=[{**ENFORCEMENT, "if_denied": words}])
    yield "positions[0].grounds[0].necessity", line(grounds=[{**NATIONAL, "necessity": words}])
    ground = {"provision": "30(3)", "limbs": ["30(1)(a)"], "reason": words}
    yield "positions[0].grounds[0].reason", line(grounds=[ground])


@pytest.mark.parametrize(("problem", "words"), CASES)
def test_words_that_tell(problem: str, words: str) -> None:
    """Wherever a letter would print them."""
    for place, position in reasons(words):
        assert said(file_of(position)) == {place: problem}


@pytest.mark.parametrize("words", RIGHT)
def test_words_that_tell_nothing(words: str) -> None:
    """What an answer would do, conditionally, passes."""
    for _, position in reasons(words):
        assert said(file_of(position)) == {}


def test_every_kind_of_words_is_told_of_at_once() -> None:
    """One reason may be wrong in several ways."""
    words = "We hold 12 files; our searches have found them; that is enough because section 31(3) applies."
    problems = [problem.problem for problem in _problems(line(grounds=[{**ENFORCEMENT, "if_confirmed": words}]))]
    assert problems == [HOLDING, SEARCH, CIRCULAR, COUNT]


@pytest.mark.parametrize(("problem", "words"), [case for case in CASES if case.values[0] != UNIT])
def test_the_link_is_held_to_the_same(problem: str, words: str) -> None:
    """It stays in the file note, and the note is the same whatever is held."""
    assert said(file_of(line(grounds=[{**SECURITY, "link": words}, NATIONAL]))) == {"positions[0].grounds[0].link": problem}


@pytest.mark.parametrize("words", WRONG[UNIT])
def test_the_link_may_name_a_unit(words: str) -> None:
    """It has to say who works with the listed body, and no letter prints it (L053)."""
    assert said(file_of(line(grounds=[{**SECURITY, "link": words}, NATIONAL]))) == {}


@pytest.mark.parametrize("title", ["Matters on which we hold information", "Used when the force has such a tool"])
def test_a_title_that_turns_on_holding(title: str) -> None:
    """A class of question is described without looking for the answer."""
    assert said(file_of(line(title=title))) == {"positions[0].title": HOLDING}


@pytest.mark.parametrize("key", ["held", "if_held", "holding", "when_held", "not_held", "record_exists"])
@pytest.mark.parametrize("place", ["file", "position", "matches", "ground"])
def test_a_key_about_holding(key: str, place: str) -> None:
    """No part of a positions file takes one."""
    given = file_of(line(grounds=[{**NATIONAL, **({key: True} if place == "ground" else {})}]))
    position = given["positions"][0]
    where = {"file": given, "position": position, "matches": position["matches"], "ground": position["grounds"][0]}
    where[place][key] = True
    paths = {
        "file": "positions file",
        "position": "positions[0]",
        "matches": "positions[0].matches",
        "ground": "positions[0].grounds[0]",
    }
    assert said(given) == {paths[place]: "turns on whether anything is held, which plays no part in a position"}


@pytest.mark.parametrize("word", ["held", "not_held", "information_held", "record_exists"])
def test_a_circumstance_about_holding(word: str) -> None:
    """What may be asked of a question can be seen without looking for the answer."""
    assert said(file_of(line(matches={"circumstances_all": [word]}))) == {
        "positions[0].matches.circumstances_all[0]": "turns on whether anything is held, which plays no part in a position"
    }


def _problems(position: Given) -> Iterator[Problem]:
    yield from report(file_of(position)).problems
