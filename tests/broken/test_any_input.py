"""Whatever is given to the reader, it gives a case file or problems: never another exception, and never a word too many."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ncnd import CaseError, CaseFile, NcndError, Problem, file_note, read_case, respond
from tests.held_blind.harness import assert_same, command_surfaces
from tests.strategies import Json, at, cases, ids, junk, places, put, spoilt_cases

MARKER = "zqxmarker"


def read(content: bytes) -> CaseFile | tuple[Problem, ...]:
    """The case, or its problems; any other exception goes on."""
    try:
        return read_case(content)
    except CaseError as error:
        return error.problems


def test_a_case_error_says_all_its_problems() -> None:
    """One class catches all that the library refuses, and its text is every problem on a line of its own."""
    with pytest.raises(NcndError) as error:
        read_case(b'{"urgent": 1, "record": 2}')
    problems = read(b'{"urgent": 1, "record": 2}')
    assert not isinstance(problems, CaseFile)
    assert str(error.value).splitlines() == [str(problem) for problem in problems]


@given(st.binary(max_size=200))
@example(b"\xff\xfe{\x00}\x00")
@example(b'{"a":' * 39)
@example(b'"\\')
def test_any_bytes(content: bytes) -> None:
    """Bytes of any kind are read, or refused with problems."""
    assert read(content)


@given(junk())
def test_any_json(value: Any) -> None:
    """JSON of any kind is read, or refused with problems."""
    assert read(json.dumps(value).encode())


@given(
    st.text(max_size=60), st.sampled_from(["request", "holdings", "answers", "balances", "cumulative", "trims", "record"]), junk()
)
def test_any_value_under_any_key(key: str, known: str, value: Any) -> None:
    """So is JSON with the keys of a case file and anything under them."""
    assert read(json.dumps({key: value, known: value, "request": {"questions": value, "authority": value}}).encode())
    assert read(json.dumps({known: value, key: value, "request": {"questions": [{"ref": "1", "parts": value}]}}).encode())


def encoded(value: Any) -> bytes:
    return json.dumps(value).encode()


@given(spoilt_cases())
def test_any_spoilt_case(value: Any) -> None:
    """A sound case with slips in it is read, or refused with problems; and what is read is answered, or refused with problems."""
    case = read(encoded(value))
    if isinstance(case, CaseFile):
        assert [reply.question for reply in respond(case).answers] == [question.ref for question in case.request.questions]
        assert [note.part for note in file_note(case).parts] == [placed.id for placed in case.request.parts()]


@given(spoilt_cases())
def test_the_command_takes_any_spoilt_case(value: Any) -> None:
    """The command ends with exit status 0 or 2 on any of them: a reply, or problems, and never a defect."""
    surfaces = command_surfaces(["respond", "-"], encoded(value))
    assert surfaces["exit status"] in (b"0", b"2")
    if surfaces["exit status"] == b"2":
        assert surfaces["standard output"] == b""
        assert surfaces["standard error"]


@given(st.data())
def test_any_byte_changed(data: st.DataObject) -> None:
    """A sound file with one byte changed, dropped or doubled is read, or refused with problems."""
    content = encoded(data.draw(cases(1)))
    place = data.draw(st.integers(0, len(content) - 1))
    other = data.draw(st.one_of(st.just(b""), st.just(content[place : place + 1] * 2), st.binary(min_size=1, max_size=1)))
    assert read(content[:place] + other + content[place + 1 :])


def marked(case: Json) -> Json:
    """The case with a marker in every text that a person writes. The words of the schema and of the law stay."""
    for place in places(case):
        if isinstance(at(case, place), str) and place[-1] in TEXTS:
            case = put(case, place, f"{MARKER} {at(case, place)}")
    return case


TEXTS = {
    *("name", "short_name", "review_contact", "reference", "text", "about", "statement", "contact", "why", "decided_by"),
    *("link", "necessity", "reason", "if_confirmed", "if_denied", "conclusion"),
}


@given(st.data())
def test_no_problem_repeats_a_text(data: st.DataObject) -> None:
    """With a marker in every text of a spoilt case, no problem has the marker in it, wherever the slip was."""
    case = marked(data.draw(cases(2)))
    place = data.draw(st.sampled_from([place for place in places(case) if place]))
    slip = data.draw(st.one_of(junk(), st.just(MARKER), st.just([MARKER]), st.just({MARKER: MARKER}), st.just(f"{MARKER}\0")))
    problems = read(encoded(put(case, place, slip)))
    if not isinstance(problems, CaseFile):
        assert MARKER not in "\n".join(map(str, problems)).replace(f"a key `{MARKER}`", "")


@given(st.data())
def test_no_problem_varies_with_a_holding(data: st.DataObject) -> None:
    """The problems of a spoilt case are the same whichever of the two words each holding is."""
    case: Any = data.draw(cases(2))
    place = data.draw(st.sampled_from([place for place in places(case) if place and place[0] != "holdings"]))
    case = put(case, place, data.draw(junk()))
    versions = [case | {"holdings": dict.fromkeys(case["holdings"], held)} for held in ("held", "not_held")]
    first, second = (
        {"problems": repr(read(encoded(version))).encode()} for version in versions if isinstance(version["holdings"], dict)
    )
    if not isinstance(read(encoded(case)), CaseFile):
        assert_same(first, second)


def paths(problems: CaseFile | tuple[Problem, ...]) -> set[str]:
    return set() if isinstance(problems, CaseFile) else {problem.path for problem in problems}


MISTAKES: dict[str, tuple[tuple[str | int, ...], Any, str]] = {
    "an unknown key": (("urgent",), True, "case file"),
    "an impossible day": (("request", "received"), "2021-02-30", "request.received"),
    "a second line": (("request", "reference"), "A\nB", "request.reference"),
    "an unknown kind": (("request", "authority", "kind"), "policing", "request.authority.kind"),
    "a dependency on nothing": (("request", "questions", 1, "depends_on"), ["7"], "request.questions[1].depends_on[0]"),
    "an unknown word": (
        ("request", "questions", 0, "parts", 0, "subjects"),
        ["drones"],
        "request.questions[0].parts[0].subjects[0]",
    ),
    "held in a part": (("request", "questions", 0, "parts", 0, "held"), True, "request.questions[0].parts[0]"),
    "a limb not in the list": (
        ("request", "questions", 0, "parts", 1, "grounds"),
        [{"provision": "31(3)", "limbs": ["31(1)(z)"]}, {"provision": "24(2)"}],
        "request.questions[0].parts[1].grounds[0].limbs[0]",
    ),
    "a wrong provision": (
        ("request", "questions", 1, "parts", 1, "grounds"),
        [{"provision": "23(1)"}, {"provision": "24(2)"}],
        "request.questions[1].parts[1].grounds[0].provision",
    ),
    "an unknown position": (
        ("request", "questions", 1, "parts", 2, "position"),
        "other-line",
        "request.questions[1].parts[2].position",
    ),
    "a holding that is none": (("holdings",), {"1-overt": "yes"}, "holdings.1-overt"),
    "an answer for no part": (("answers",), {"9-overt": {}}, "answers"),
    "an outcome that is none": (("balances", 0, "outcome"), "disclose", "balances[0].outcome"),
    "an absolute balance": (("balances", 1, "provision"), "23(5)", "balances[1].provision"),
    "a factor that is none": (("balances", 2, "factors"), [{"id": "F999"}], "balances[2].factors[0].id"),
    "a day after the letter": (("balances", 2, "weighed_on"), "2021-04-24", "balances[2].weighed_on"),
}

SOUND: Json = {
    "request": {
        "received": "2021-04-07",
        "answered": "2021-04-23",
        "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
        "questions": [
            {
                "ref": "1",
                "text": "Drones?",
                "parts": [{"conduct": "overt", "about": "drones"}, {"conduct": "covert", "about": "drones"}],
            },
            {
                "ref": "2",
                "text": "Kites?",
                "parts": [
                    {"conduct": "overt", "about": "kites"},
                    {"conduct": "covert", "about": "kites"},
                    {
                        "conduct": "covert",
                        "about": "boats",
                        "id": "2-boats",
                        "grounds": [{"provision": "38(2)"}, {"provision": "30(3)"}],
                    },
                ],
            },
        ],
    },
    "balances": [
        {"provision": "38(2)", "outcome": "maintain"},
        {"provision": "30(3)", "outcome": "maintain"},
        {"provision": "24(2)", "outcome": "maintain"},
    ],
}


def test_the_case_that_mistakes_are_made_in_is_sound() -> None:
    """Without any of the mistakes there are no problems."""
    assert isinstance(read(encoded(SOUND)), CaseFile)


def spoilt(*names: str) -> Json:
    case = SOUND
    for name in names:
        place, value, _ = MISTAKES[name]
        case = put(case, place, value)
    return case


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_placed(name: str) -> None:
    """Each mistake alone is found, at its place and nowhere else."""
    assert paths(read(encoded(spoilt(name)))) == {MISTAKES[name][2]}


# Without its kind nobody knows which position an authority has, so nor whether a balance is called for.
CANNOT_BE_JUDGED = {frozenset({"an unknown kind", "an absolute balance"})}


@pytest.mark.parametrize("one", MISTAKES)
def test_no_mistake_hides_another(one: str) -> None:
    """Of two mistakes in one file both are found, each at its own place, whichever they are."""
    hidden: dict[str, set[str]] = {}
    for other in MISTAKES:
        both = {MISTAKES[one][2], MISTAKES[other][2]}
        found = paths(read(encoded(spoilt(one, other))))
        if found != both and frozenset({one, other}) not in CANNOT_BE_JUDGED:
            hidden[other] = found
    assert hidden == {}


def test_all_the_mistakes_at_once_are_found() -> None:
    """A file with every one of these mistakes earns every one of the problems."""
    every = set(MISTAKES) - {"an absolute balance"}
    assert paths(read(encoded(spoilt(*every)))) == {MISTAKES[name][2] for name in every}


def test_ids_for_the_remedy_are_those_of_the_file() -> None:
    """The remedy for a key that names no part lists every part of the file, those with mistakes in them too."""
    (problem,) = (
        problem for problem in problems_of(spoilt("an answer for no part", "held in a part")) if problem.path == "answers"
    )
    assert all(f"`{name}`" in problem.remedy for name in ids(SOUND["request"]))


def problems_of(case: Json) -> tuple[Problem, ...]:
    problems = read(encoded(case))
    assert not isinstance(problems, CaseFile)
    return problems
