"""The way of each part through the two stages, drawn from left to right: its grounds, its outcome, and whether stage 2 is reached.

The way is the same for every part, since the law's order is, so nothing has to be laid out by a library for graphs.

Source: FOIA 2000 ss 1(1)(a), 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
"""

import textwrap
from collections.abc import Iterable
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, indent, tostring

from ncnd.file_note import FileNote, GroundNote, PartNote
from ncnd.picture.markup import element
from ncnd.picture.style import DRAWING

NOT_FOR_RELEASE: Final = "File note: NOT FOR RELEASE"
_NO_GROUND: Final = "no ground was put forward"
_STOPPED: Final = ("refused", "lost")
_MARKS: Final = {"balance_required": "awaiting", "grounds_required": "gap", "duty_applies": "applies"}
_LINE: Final = 18
_GAP: Final = 14
_TOP: Final = 84
_MARGIN: Final = 16


class _Column(NamedTuple):
    """A stage on the way: where it stands, how wide it is, and how many letters go on a line."""

    heading: str
    left: int
    width: int
    letters: int


_PART: Final = _Column("Part", _MARGIN, 180, 22)
_GROUNDS: Final = _Column("Stage 1: does the duty arise?", 236, 330, 42)
_OUTCOME: Final = _Column("Outcome", 606, 170, 20)
_HELD: Final = _Column("Stage 2: is it held?", 816, 180, 22)
_WIDTH: Final = _HELD.left + _HELD.width + _MARGIN

_Lines = list[tuple[str, str]]
"""The lines of a box, each with its class."""


def explain_svg(note: FileNote) -> str:
    """How each part was decided, as a picture (SVG). It is a file note: not for release.

    The words in the picture are those of the note, and its description says all of them in order for whoever cannot see it.

    >>> from ncnd import CaseFile, file_note
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> explain_svg(file_note(case)).partition(" ")[0]
    '<svg'

    Source: ICO practice on reasons recorded at the time of the decision (L125).
    """
    picture = drawing(note)
    indent(picture)
    return tostring(picture, encoding="unicode") + "\n"


def drawing(note: FileNote) -> Element:
    """The picture as an element, to stand by itself or in a page."""
    rows: list[Element] = []
    top = _TOP
    for names, part in _alike(note.parts):
        row, height = _row(names, part, top)
        rows.append(row)
        top += height
    size = {"viewBox": f"0 0 {_WIDTH} {top + _MARGIN}", "width": str(_WIDTH), "height": str(top + _MARGIN)}
    return element(
        "svg",
        element("title", " ".join(filter(None, (NOT_FOR_RELEASE, note.reference))), id="ncnd-title"),
        element("desc", " ".join(_told(*each) for each in _alike(note.parts)), id="ncnd-told"),
        element("style", DRAWING),
        element("rect", width="100%", height="100%", class_="paper"),
        _text(_MARGIN, 30, NOT_FOR_RELEASE, "strong refused"),
        *(_text(each.left, 64, each.heading, "strong") for each in (_PART, _GROUNDS, _OUTCOME, _HELD)),
        *rows,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby="ncnd-title ncnd-told",
        **size,
    )


def _spaced(word: str) -> str:
    """A word of the vocabulary as a person reads it."""
    return word.replace("_", " ")


def _alike(parts: Iterable[PartNote]) -> list[tuple[str, PartNote]]:
    """The parts that were decided alike, named together and drawn once, in the order of the first of each."""
    found: dict[str, list[PartNote]] = {}
    for part in parts:
        way = part.model_copy(update={"part": "", "remarks": ()}).model_dump_json()
        found.setdefault(way, []).append(part)
    return [(", ".join(each.part for each in alike), alike[0]) for alike in found.values()]


def _told(names: str, part: PartNote) -> str:
    """Parts that were decided alike, in words."""
    said = [". ".join(words for words, _ in _ground_lines(ground)) for ground in part.grounds] or [_NO_GROUND]
    return f"Part {names}: {_spaced(part.outcome)}. {'. '.join(said)}. Stage 2: {_reached(part)}."


def _reached(part: PartNote) -> str:
    if part.outcome == "duty_applies":
        return "reached, the authority says whether it holds the information"
    return "not reached, what is held is not looked at"


def _row(names: str, part: PartNote, top: int) -> tuple[Element, int]:
    """The boxes of parts decided alike and the ways between them, and the height that they take."""
    grounds = [(ground.state, _wrapped(_ground_lines(ground), _GROUNDS)) for ground in part.grounds]
    boxes = grounds or [("gap", [(_NO_GROUND, "faint")])]
    name: _Lines = [(names, "strong"), *([(f"position: {part.position}", "faint")] if part.position else [])]
    outcome: _Lines = [(_spaced(part.outcome), "strong")]
    sides = [(_PART, _wrapped(name, _PART)), (_OUTCOME, _wrapped(outcome, _OUTCOME)), (_HELD, _wrapped(_held(part), _HELD))]
    inner = sum(_height(lines) + _GAP for _, lines in boxes) - _GAP
    height = max(inner, *(_height(lines) for _, lines in sides))
    middle = top + height // 2
    made = [element("line", class_="rule", x1=str(_MARGIN), x2=str(_WIDTH - _MARGIN), y1=str(top - 7), y2=str(top - 7))]
    place = top + (height - inner) // 2
    applies = part.outcome == "duty_applies"
    for state, lines in boxes:
        centre = place + _height(lines) // 2
        made += _box(_GROUNDS, place, lines, state)
        made.append(_way(_PART, middle, _GROUNDS, centre))
        made += [_way(_GROUNDS, centre, _OUTCOME, middle)] if applies or state not in _STOPPED else []
        place += _height(lines) + _GAP
    made += [_way(_OUTCOME, middle, _HELD, middle)] if applies else []
    marks = ("", _MARKS.get(part.outcome, "stands"), "applies" if applies else "")
    for (column, lines), mark in zip(sides, marks, strict=True):
        made += _box(column, middle - _height(lines) // 2, lines, mark)
    return element("g", *made), height + _GAP


def _held(part: PartNote) -> _Lines:
    state, _, why = _reached(part).partition(", ")
    return [(state, "strong"), (why, "faint")]


def _ground_lines(ground: GroundNote) -> _Lines:
    """What is said of a ground: where it stands and why, on what authority, and what is outstanding."""
    under = ", ".join((*ground.limbs, *ground.purposes))
    rules = ", ".join(dict.fromkeys(step.rule for step in ground.steps))
    said = [
        (f"Section {ground.provision}: {ground.state}", "strong"),
        (f"by reference to {under}" if under else "", ""),
        (ground.because, "faint"),
        (f"Authorities: {rules}" if rules else "", "faint"),
        (f"Outstanding: {', '.join(map(_spaced, _outstanding(ground)))}" if _outstanding(ground) else "", "strong"),
    ]
    return [line for line in said if line[0]]


def _outstanding(ground: GroundNote) -> tuple[str, ...]:
    return (*ground.missing, *(("a person's balance",) if ground.state == "awaiting" else ()))


def _wrapped(lines: _Lines, column: _Column) -> _Lines:
    return [(piece, look) for words, look in lines for piece in textwrap.wrap(words, column.letters)]


def _height(lines: _Lines) -> int:
    return len(lines) * _LINE + 14


def _box(column: _Column, top: int, lines: _Lines, mark: str) -> list[Element]:
    size = {"width": str(column.width), "height": str(_height(lines))}
    made = [element("rect", class_="box", x=str(column.left), y=str(top), rx="3", **size)]
    if mark:
        made.append(element("rect", class_=mark, x=str(column.left), y=str(top), width="5", height=size["height"]))
    return made + [_text(column.left + 14, top + 20 + place * _LINE, *line) for place, line in enumerate(lines)]


def _text(left: int, line: int, words: str, look: str) -> Element:
    return element("text", words, x=str(left), y=str(line), class_=look)


def _way(start: _Column, from_: int, end: _Column, to: int) -> Element:
    """A way from one column to another, with a point at its end."""
    x, last = start.left + start.width, end.left
    bend = (x + last) // 2
    line = f"M{x} {from_} C{bend} {from_} {bend} {to} {last - 2} {to}"
    return element("path", class_="way", d=f"{line} M{last - 8} {to - 4} L{last - 2} {to} L{last - 8} {to + 4}")
