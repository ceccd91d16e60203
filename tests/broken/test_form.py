"""Files that are no case file at all, or hardly: bytes that are not JSON, JSON that is not what it seems, and too much of it."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from ncnd import CaseError, Problem, read_case, respond
from tests.held_blind.harness import command_surfaces
from tests.strategies import Json

SOUND: Json = {
    "request": {
        "received": "2021-04-07",
        "answered": "2021-04-23",
        "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
        "questions": [
            {"ref": "1", "text": "Do you [use] {drones}?\nOr kites?", "parts": [{"conduct": "overt", "about": "use of drones"}]}
        ],
    },
    "holdings": {"1-overt": "not_held"},
}
TEXT = json.dumps(SOUND, indent=1)
LEVELS = 100_000


def refused(content: bytes, max_bytes: int = 10_000_000) -> tuple[Problem, ...]:
    with pytest.raises(CaseError) as error:
        read_case(content, max_bytes=max_bytes)
    return error.value.problems


def nested(opening: str, closing: str, *, inside: str = "1") -> bytes:
    """A sound file, with something deep where the address for reviews would be."""
    deep = opening * LEVELS + inside + closing * LEVELS
    return TEXT.replace('"nation": "england"', f'"nation": "england", "review_contact": {deep}').encode()


READ = {
    "as it is": TEXT.encode(),
    "on one line": json.dumps(SOUND).encode(),
    "with a byte order mark": b"\xef\xbb\xbf" + TEXT.encode(),
    "with line breaks of another system": TEXT.replace("\n", "\r\n").encode(),
    "with a text of several lines of another system": TEXT.replace("\\n", "\\r\\n").encode(),
    "with every letter escaped": json.dumps(SOUND, ensure_ascii=True)
    .replace("drones", "".join(f"\\u{ord(each):04x}" for each in "drones"))
    .encode(),
    "with a letter beyond the sixteen bits, escaped in two halves": TEXT.replace("Do you", "\\ud83d\\ude81 Do you").encode(),
    "with brackets by the thousand in a text": TEXT.replace("Or kites", "[{" * 20_000 + '\\"' * 20_000).encode(),
}


@pytest.mark.parametrize("content", READ.values(), ids=READ.keys())
def test_sound_file_is_read(content: bytes) -> None:
    """A sound case file is read, however its text is written down."""
    case = read_case(content)
    assert case.holdings == {"1-overt": "not_held"}
    assert "drones" in case.request.questions[0].text
    assert respond(case).answers[0].parts[0].outcome == "not_held"


NOT_JSON = {
    "nothing": b"",
    "blanks": b" \r\n\t ",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "words": b"Do you use drones?",
    "half a file": TEXT.encode()[: len(TEXT) // 2],
    "two files": TEXT.encode() * 2,
    "a comma too many": TEXT.replace("}\n}", "},\n}").encode(),
    "single quotes": TEXT.replace('"', "'").encode(),
    "a comment": b"// drones\n" + TEXT.encode(),
    "a text without an end": b'{"request": "drones',
    "a raw control character in a text": TEXT.replace("use of drones", "use of \x01drones").encode(),
    "a raw NUL in a text": TEXT.replace("use of drones", "use of \0drones").encode(),
    "a NUL after it": TEXT.encode() + b"\0",
    "a second byte order mark": b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.encode(),
    "an escape that there is not": TEXT.replace("drones", "\\drones").encode(),
    "half an escape": TEXT.replace("drones", "\\u12drones").encode(),
}


@pytest.mark.parametrize("content", NOT_JSON.values(), ids=NOT_JSON.keys())
def test_what_is_not_json_is_placed(content: bytes) -> None:
    """What is not JSON is refused with the line and the column, and none of its words."""
    (problem,) = refused(content)
    assert problem.path == "case file"
    assert problem.problem.startswith("is not JSON (line ")
    assert problem.remedy
    assert "drones" not in str(problem)


NOT_UTF_8 = {
    "a stray byte": (TEXT.encode().replace(b"drones", b"dr\xf6nes"), TEXT.encode().index(b"drones") + 3),
    "half a character": (TEXT.encode().replace(b"drones", b"\xe2\x82drones"), TEXT.encode().index(b"drones") + 1),
    "a surrogate as bytes": (TEXT.encode().replace(b"drones", b"\xed\xa0\x80drones"), TEXT.encode().index(b"drones") + 1),
    "an overlong NUL": (TEXT.encode().replace(b"drones", b"\xc0\x80drones"), TEXT.encode().index(b"drones") + 1),
    "UTF-16 with its mark": (TEXT.encode("utf-16"), 1),
}


@pytest.mark.parametrize(("content", "place"), NOT_UTF_8.values(), ids=NOT_UTF_8.keys())
def test_what_is_not_utf_8_is_placed(content: bytes, place: int) -> None:
    """What is not UTF-8 is refused, with the place of the first byte that is wrong, counted from the start of the file."""
    (problem,) = refused(content)
    assert problem == Problem("case file", f"is not UTF-8 (byte {place})", "save the file as UTF-8")


def test_the_place_of_a_byte_counts_the_mark_before_it() -> None:
    """A byte order mark is three bytes of the file, so a wrong byte after it stands three further on."""
    content = TEXT.encode().replace(b"drones", b"dr\xf6nes")
    (without,) = refused(content)
    (after,) = refused(b"\xef\xbb\xbf" + content)
    assert without.problem == f"is not UTF-8 (byte {content.index(0xF6) + 1})"
    assert after.problem == f"is not UTF-8 (byte {content.index(0xF6) + 4})"


@pytest.mark.parametrize("content", [b"[]", b'"request"', b"7", b"null", b"true", b'[{"request": {}}]'])
def test_what_is_not_an_object_is_refused(content: bytes) -> None:
    """A list, a text, a number or nothing at all is not a case file."""
    assert refused(content) == (Problem("case file", "is not an object", "write it in curly brackets"),)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_json_does_not_have_are_refused(number: str) -> None:
    """NaN and the infinities are no numbers of JSON, wherever they stand."""
    (problem,) = refused(TEXT.replace('"2021-04-23"', number).encode())
    assert "number that JSON does not have" in problem.problem


@pytest.mark.parametrize("number", ["1" * 5_000, "-" + "9" * 100_000, "1e999", "1E-999", "0.1", "1" * 4_000])
def test_numbers_beyond_measure_are_refused(number: str) -> None:
    """A number too long or too large to read, like any number where a date belongs, is refused and not repeated."""
    problems = refused(TEXT.replace('"2021-04-23"', number).encode())
    assert len(problems) == 1
    assert number[:20] not in str(problems[0])


DEEP = {
    "lists": nested("[", "]"),
    "objects": nested('{"a":', "}"),
    "lists and objects in turn": nested('[{"a":', "}]"),
    "lists without an end": nested("[", ""),
    "after a text full of brackets": nested("[", "]", inside='"' + "]" * LEVELS + '"'),
    "at the very top": b"[" * LEVELS,
}


@pytest.mark.parametrize("content", DEEP.values(), ids=DEEP.keys())
def test_depth_is_bounded(content: bytes) -> None:
    """A hundred thousand levels of nesting are refused before anything is made of them."""
    (problem,) = refused(content)
    assert "levels deep" in problem.problem


@pytest.mark.parametrize(
    "quotes", ['\\"', '"', "\\", '\\\\"', '"\\'], ids=["escaped", "plain", "backslashes", "escaped backslashes", "turned"]
)
@pytest.mark.parametrize("start", ['{"a": "', "", "["], ids=["in a text", "at once", "in a list"])
def test_reading_takes_time_in_proportion(start: str, quotes: str) -> None:
    """A text without an end, full of quotation marks, is refused as fast as any other file of its size.

    A hundred thousand of them is a small file: were the time to grow with the square of the length, a file of the size that is
    allowed would take days, and this test hours.
    """
    refused((start + quotes * 200_000).encode())


def test_size_is_bounded() -> None:
    """A file of fifty megabytes is refused, given as bytes or as an open file, and is not read through."""
    problem = Problem("case file", "is larger than a case file may be", "keep it to 10,000,000 bytes, or raise `max_bytes`")
    large = TEXT.encode() + b" " * 50_000_000
    assert refused(large) == (problem,)
    stream = io.BytesIO(large)
    with pytest.raises(CaseError) as error:
        read_case(stream)
    assert error.value.problems == (problem,)
    assert stream.tell() <= 10_000_001


def test_size_of_a_file_is_bounded(tmp_path: Path) -> None:
    """A file on disk of fifty megabytes is refused by the reader and by the command."""
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(CaseError, match="larger than a case file may be"):
        read_case(path)
    surfaces = command_surfaces(["respond", str(path)])
    assert surfaces["exit status"] == b"2"
    assert b"larger than a case file may be" in surfaces["standard error"]


def test_size_may_be_set() -> None:
    """A file as large as is allowed is read, and one byte more is not."""
    content = TEXT.encode()
    assert read_case(content, max_bytes=len(content)) == read_case(content)
    assert refused(content, len(content) - 1)


REPEATED = {
    "case file": TEXT.replace("{", '{"holdings": {},', 1),
    "request": TEXT.replace('"answered"', '"answered": "2021-04-22", "answered"'),
    "request.authority": TEXT.replace('"kind"', '"kind": "health", "kind"'),
    "request.questions[0]": TEXT.replace('"ref"', '"ref": "2", "ref"'),
    "request.questions[0].parts[0]": TEXT.replace('"conduct"', '"conduct": "covert", "conduct"'),
    "holdings": TEXT.replace('"1-overt"', '"1-overt": "held", "1-overt"'),
}


@pytest.mark.parametrize("content", REPEATED.values(), ids=REPEATED.keys())
def test_a_key_given_twice_is_refused(content: str) -> None:
    """An object with the same key twice says two things, at any depth, and which was meant cannot be told."""
    (problem,) = refused(content.encode())
    assert problem.problem == "has an object with the same key twice" or "twice" in problem.problem
    assert problem.remedy


@pytest.mark.parametrize(("path", "content"), REPEATED.items(), ids=REPEATED.keys())
def test_a_key_given_twice_is_placed(path: str, content: str) -> None:
    """The problem names the place of the object that has a key twice."""
    assert [problem.path for problem in refused(content.encode())] == [path]


def test_every_key_given_twice_is_reported() -> None:
    """Keys given twice in two objects are two mistakes, and both are found at once."""
    content = TEXT.replace('"kind"', '"kind": "health", "kind"').replace('"ref"', '"ref": "2", "ref"')
    assert len(refused(content.encode())) == 2


def test_a_key_given_twice_in_two_spellings_is_refused() -> None:
    """A key written once with an escape is the same key."""
    assert "twice" in str(refused(TEXT.replace('"1-overt"', '"\\u0031-overt": "held", "1-overt"').encode())[0])


@pytest.mark.parametrize("other", ["1-overt ", " 1-overt", "\u00a01-overt"])
def test_a_part_given_two_holdings_is_refused(other: str) -> None:
    """Two keys that differ only in the blanks round them name one part, and which was meant cannot be told."""
    content: Any = SOUND | {"holdings": {"1-overt": "held", other: "not_held"}}
    with pytest.raises(CaseError):
        read_case(json.dumps(content).encode())


def test_half_characters_are_placed() -> None:
    """Half of a character, written as an escape, is refused where it stands, beside the other mistakes of the file."""
    content = TEXT.replace("Or kites", "\\ud83d kites").replace('"about": "use of drones"', '"about": "\\udc00", "held": true')
    paths = [problem.path for problem in refused(content.encode())]
    assert "request.questions[0].text" in paths
    assert "request.questions[0].parts[0].about" in paths
    assert "request.questions[0].parts[0]" in paths


NO_FILE = {"a name that there is not": "no/such/case.json", "a folder": ".", "a name with NUL": "case\0.json"}


@pytest.mark.parametrize("name", NO_FILE.values(), ids=NO_FILE.keys())
def test_what_cannot_be_opened_is_refused(name: str) -> None:
    """A path that leads to no file is bad input like any other."""
    with pytest.raises(CaseError) as error:
        read_case(name)
    (problem,) = error.value.problems
    assert problem.problem.startswith("cannot be read")
    surfaces = command_surfaces(["respond", name])
    assert surfaces["exit status"] == b"2"
    assert b"cannot be read" in surfaces["standard error"]


class Trickle(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a pipe or a socket does."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._left = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self._left.read(min(size, 7) if size >= 0 else 7)


def test_a_stream_that_gives_a_little_at_a_time_is_read_to_its_end() -> None:
    """A binary file may give fewer bytes than it is asked for, which is not yet its end."""
    trickle: Any = Trickle(TEXT.encode())
    assert read_case(trickle) == read_case(TEXT.encode())


BY_COMMAND = {
    "nothing": b"",
    "not UTF-8": TEXT.encode().replace(b"drones", b"dr\xf6nes"),
    "not an object": b"[]",
    "nested": b"[" * LEVELS,
    "NaN": TEXT.replace('"2021-04-23"', "NaN").encode(),
    "a key twice": REPEATED["holdings"].encode(),
    "half a file": TEXT.encode()[:200],
}


@pytest.mark.parametrize("content", BY_COMMAND.values(), ids=BY_COMMAND.keys())
@pytest.mark.parametrize("command", ["respond", "explain"])
def test_command_refuses_it(command: str, content: bytes) -> None:
    """The command ends with exit status 2 and one line on standard error: no traceback, and no words of the request."""
    surfaces = command_surfaces([command, "-"], content)
    assert surfaces["exit status"] == b"2"
    assert surfaces["standard output"] == b""
    lines = surfaces["standard error"].decode().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("standard input: case file: ") or "twice" in lines[0]
    assert "drones" not in lines[0]
