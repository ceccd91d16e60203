"""Reading a positions file from outside: every problem at once, at its place, never a traceback, and no word of it repeated."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncnd import CaseError, Problem
from ncnd.catalogue import bundled
from ncnd.position_check import MAX_BYTES, check_positions, read_positions
from tests.positions.build import ENFORCEMENT, NATIONAL, Given, file_of, line, report, said
from tests.strategies import at, junk, places, put

SECRET = "the words of one line"


def refused(content: bytes) -> list[Problem]:
    """The problems for which a file is refused: those that a check reports."""
    with pytest.raises(CaseError) as error:
        read_positions(content)
    assert list(check_positions(content).problems) == list(error.value.problems)
    return list(error.value.problems)


class TestReading:
    """What an authority's own file becomes."""

    def test_a_path_bytes_and_an_open_file(self, tmp_path: Path) -> None:
        """Each gives the same positions, with a byte order mark or without."""
        content = json.dumps(file_of(line())).encode()
        path = tmp_path / "positions.json"
        path.write_bytes(content)
        read = [read_positions(each) for each in (str(path), path, content, b"\xef\xbb\xbf" + content, io.BytesIO(content))]
        assert all(list(each.by_id) == ["line"] for each in read)
        assert len({each.model_dump_json() for each in read}) == 1

    def test_the_law_may_be_given(self) -> None:
        """The bundled law is used unless another is."""
        assert read_positions(json.dumps(file_of(line())).encode(), bundled()).title == "An authority's lines"

    def test_a_file_with_a_problem_is_refused(self) -> None:
        """Nothing is decided by a line that is not sound."""
        (problem,) = refused(json.dumps(file_of(line(sources=[]))).encode())
        assert problem.path == "positions[0].sources"


class TestRefused:
    """What cannot be read at all."""

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            (b"", "is not JSON (line 1, column 1)"),
            (b"\xff", "is not UTF-8 (byte 1)"),
            (b"[]", "is not an object"),
            (b"null", "is not an object"),
            (b'{"title": NaN}', "holds a number that JSON does not have, or one too long to read"),
            (b'{"title": "a", "title": "b"}', "has an object with the same key twice"),
            (b'{"title": "\\ud800", "checked_on": "2026-01-01", "positions": []}', "is not JSON that can be read"),
            (b"[" * 50 + b"]" * 50, "is nested more than 40 levels deep"),
            (b" " * (MAX_BYTES + 1), "is larger than a positions file may be"),
        ],
        ids=["empty", "encoding", "list", "null", "number", "key twice", "half character", "depth", "size"],
    )
    def test_content(self, content: bytes, problem: str) -> None:
        """Said of the positions file, and of no case file."""
        (found,) = refused(content)
        assert (found.path, found.problem) == ("positions file", problem)
        assert "case" not in str(found)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        """The system's own words for it, and no traceback."""
        with pytest.raises(CaseError, match="positions file: cannot be read: no such file or directory"):
            read_positions(tmp_path / "none.json")

    def test_a_bound_of_one_s_own(self) -> None:
        """As for a case file."""
        with pytest.raises(CaseError, match="keep it to 10 bytes"):
            read_positions(b" " * 11, max_bytes=10)


class TestMistakes:
    """What the models do not take."""

    @pytest.mark.parametrize(
        ("place", "value", "problem", "remedy"),
        [
            (("title",), 1, "is not text", "write it in quotation marks"),
            (("checked_on",), "soon", "is not a date", "write it as `2021-04-23`"),
            (("positions",), {}, "is not a list", "write it in square brackets"),
            (("positions", 0, "id"), "Two words", "is not the name of a position", "write it in lower case with hyphens"),
            (("positions", 0, "title"), "a\nb", "holds a control character, or a mark that reorders text", "remove it"),
            (("positions", 0, "matches", "conduct", 0), "covrt", "is not one of the words that it may be", "use `covert`"),
            (("positions", 0, "matches", "kinds"), ["polcie"], "is not one of the words that it may be", "use `police`"),
            (("positions", 0, "sources", 0, "verified"), "perhaps", "is not valid here", "see `docs/positions.md`"),
            (("positions", 0, "grounds", 0, "limbs", 0), "31", "is not a citation", "write a sub-section as"),
            (("positions", 0, "grounds", 0), "x", "is not a ground", "give an object with a `provision`"),
        ],
        ids=lambda each: str(each) if isinstance(each, str) else None,
    )
    def test_a_value(self, place: tuple[str | int, ...], value: object, problem: str, remedy: str) -> None:
        """In the words of the case reader, at its place in this file."""
        (found,) = report(put(file_of(line()), place, value)).problems
        assert found.problem == problem
        assert found.remedy.startswith(remedy)

    def test_a_key_that_is_missing(self) -> None:
        """Each is told of, at its place."""
        assert said({"positions": [Given()]}) == dict.fromkeys(
            ("title", "checked_on", *(f"positions[0].{key}" for key in ("id", "title", "matches", "grounds"))), "is missing"
        )

    @pytest.mark.parametrize(
        ("key", "problem", "remedy"),
        [
            ("grunds", "has a key `grunds` that is not known", "use `grounds`"),
            ("zzz", "has a key `zzz` that is not known", "leave it out, or see `docs/positions.md`"),
            ("Zzz!", "has a key that is not known", "leave it out, or see `docs/positions.md`"),
            ("limbs", "does not take `limbs`", "leave it out: it belongs to another kind of ground, or elsewhere in the file"),
        ],
    )
    def test_a_key_that_is_not_known(self, key: str, problem: str, remedy: str) -> None:
        """The nearest one is named, and nothing that may be anybody's words is repeated."""
        (found,) = report(file_of({**line(), key: 1})).problems
        assert found == Problem("positions[0]", problem, remedy)

    def test_mistakes_of_every_sort_are_found_at_once(self) -> None:
        """A position that cannot be read does not hide what is wrong with the others."""
        given = file_of(line("a", title=1), line("b", sources=[]), line("c", grounds=[{"provision": "99(9)"}]))
        assert list(said(given)) == [
            "positions[0].title",
            "positions[1].sources",
            "positions[2].grounds[0].provision",
        ]
        assert [summary.id for summary in report(given).positions] == ["b", "c"]

    def test_the_order_is_looked_at_once_every_position_can_be_read(self) -> None:
        """An order stated through a position that cannot be read might be complete."""
        given = file_of(line("a", title=1), line("b"), line("c"))
        assert list(said(given)) == ["positions[0].title"]

    def test_a_list_of_positions_that_is_none(self) -> None:
        """There is nothing else to read."""
        assert said(file_of() | {"positions": "all"}) == {"positions": "is not a list"}


def test_a_report_is_json() -> None:
    """Each problem is an object with its place, what is wrong and what to do."""
    written: dict[str, Any] = json.loads(report(file_of(line(sources=[]))).model_dump_json())
    assert written["problems"] == [
        {
            "path": "positions[0].sources",
            "problem": "is empty: a line says what it rests on",
            "remedy": "give the law, decision or guidance",
        }
    ]
    assert written["positions"][0]["example"] == {"conduct": "covert", "kind": "police", "subjects": [], "circumstances": []}


def test_no_problem_repeats_what_the_file_says() -> None:
    """The words of a line may not leave the authority before it is settled."""
    grounds = [{**ENFORCEMENT, "if_confirmed": f"{SECRET}: we hold 12 files"}, {**NATIONAL, "necessity": 7}]
    given = file_of(line(SECRET, title=f"{SECRET}: we hold it", grounds=grounds, notes=[SECRET, 1]), line(title=SECRET, sources=[]))
    found = report(given).problems
    assert found
    assert SECRET not in "\n".join(map(str, found))


@st.composite
def spoilt(draw: st.DrawFn) -> Given:
    """A sound file with one to three slips of the hand."""
    given: Given = file_of(line("a", matches={"circumstances_all": ["biometric"]}), line("b", after=["a"]))
    for _ in range(draw(st.integers(1, 3))):
        everywhere = [place for place in places(given) if place]
        if everywhere:
            place = draw(st.sampled_from(everywhere))
            given = put(given, place, draw(st.one_of(junk(), st.just(at(given, draw(st.sampled_from(everywhere)))))))
    return given


@given(st.one_of(spoilt(), junk()))
def test_any_file_at_all_is_read_or_refused(given: object) -> None:
    """Whatever it holds: a check reports, a read gives positions or raises `CaseError`, and the two agree."""
    content = json.dumps(given).encode()
    found = check_positions(content)
    if found.problems:
        assert list(found.problems) == refused(content)
    else:
        assert [position.id for position in read_positions(content).positions] == [summary.id for summary in found.positions]
    for problem in found.problems:
        assert all((problem.path, problem.problem, problem.remedy))
        assert not problem.remedy.endswith(".")


@given(st.binary(max_size=60))
def test_any_bytes_at_all_are_read_or_refused(content: bytes) -> None:
    """The same for what is not even JSON."""
    assert refused(content)
