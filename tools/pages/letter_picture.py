"""A picture of a drafted letter, for the README: the words are those of the letter itself, cut short where it says […].

The lines are broken here, since SVG breaks none. They are short enough for any common sans-serif letter.
"""

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from ncnd import read_case, respond
from ncnd.letter import to_text

EXAMPLE: Final = Path(__file__).resolve().parents[2] / "examples" / "west-midlands-police.json"
_CUT: Final = "[…]"
_WIDTH: Final = 860
_LEFT: Final = 56
_LINE: Final = 19
_COLUMNS: Final = 90
_INK: Final = "#0b0c0c"
_ANSWERED: Final = ("#00703c", "answered")
_SILENT: Final = ("#1d70b8", "the same, whatever is held")
_SHOWN: Final = ("Question 1", "Question 2", "Refusal notice", "Public interest test: section 24(2)")
_TITLE: Final = "A drafted letter"
_SAYS: Final = (
    "Pieces of the draft for examples/west-midlands-police.json. Question 1 has two parts. So far as it concerns overt use it "
    "is answered: no information is held. So far as it concerns covert use the force neither confirms nor denies."
)


class Block(NamedTuple):
    """A paragraph of the letter as it is drawn: its lines, how they look, and the mark beside them."""

    lines: tuple[str, ...]
    size: int = 14
    bold: bool = False
    indent: int = 0
    ink: str = _INK
    mark: tuple[str, str] | None = None
    above: int = 0


def letter_picture() -> str:
    """The picture, as SVG."""
    blocks = list(_blocks(to_text(respond(read_case(EXAMPLE))).split("\n\n")))
    height = 40 + sum(_height(block) for block in blocks) + 20
    attributes = {"viewBox": f"0 0 {_WIDTH} {height}", "width": str(_WIDTH), "height": str(height), "role": "img"}
    svg = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **attributes, "aria-labelledby": "title says"})
    ET.SubElement(svg, "title", {"id": "title"}).text = _TITLE
    ET.SubElement(svg, "desc", {"id": "says"}).text = _SAYS
    edge = {"fill": "#ffffff", "stroke": "#b1b4b6"}
    ET.SubElement(svg, "rect", {"x": "1", "y": "1", "width": str(_WIDTH - 2), "height": str(height - 2), **edge})
    page = ET.SubElement(svg, "g", {"font-family": "Arial, Helvetica, sans-serif"})
    top = 40
    for block in blocks:
        _draw(page, block, top)
        top += _height(block)
    ET.indent(svg)
    return ET.tostring(svg, encoding="unicode") + "\n"


def _blocks(letter: list[str]) -> Iterator[Block]:
    """How the letter begins, its first question, and how the notice begins and ends."""
    headings = [place for place, block in enumerate(letter) if "\n---" in block]
    names = [letter[place].partition("\n")[0] for place in headings]
    first, second, notice, after = (headings[names.index(name)] for name in _SHOWN)
    shown = [*letter[:3], _CUT, *letter[first:second], _CUT, letter[notice], _CUT, letter[notice + 2], _CUT, letter[after - 1]]
    return (_block(block, name=place == 0) for place, block in enumerate(shown))


def _block(block: str, *, name: bool) -> Block:
    heading, _, rule = block.partition("\n")
    if name or rule.startswith("---"):
        return Block((heading,), size=18, bold=True, above=0 if name else 8)
    if block.startswith("    "):
        return Block(_broken(block, _COLUMNS - 6), indent=24, ink="#505a5f")
    if block.startswith("DRAFT"):
        return Block(_broken(block, _COLUMNS - 6), bold=True, ink="#942514")
    if "concerns covert use, WMP neither" in block:
        return Block(_broken(block, _COLUMNS), mark=_SILENT)
    return Block(_broken(block, _COLUMNS), mark=_ANSWERED if "concerns overt use, WMP" in block else None)


def _broken(block: str, columns: int) -> tuple[str, ...]:
    return tuple(line for paragraph in block.split("\n") for line in textwrap.wrap(paragraph.strip(), columns))


def _height(block: Block) -> int:
    return block.above + len(block.lines) * _LINE + 12


def _draw(page: ET.Element, block: Block, top: int) -> None:
    weight = {"font-weight": "bold"} if block.bold else {}
    for place, line in enumerate(block.lines):
        where = {"x": str(_LEFT + block.indent), "y": str(top + block.above + 14 + place * _LINE)}
        ET.SubElement(page, "text", {**where, "font-size": str(block.size), "fill": block.ink, **weight}).text = line
    if block.mark is not None:
        colour, words = block.mark
        bar = {"x": str(_LEFT - 18), "y": str(top), "width": "5", "height": str(len(block.lines) * _LINE), "fill": colour}
        ET.SubElement(page, "rect", bar)
        where = {"x": str(_WIDTH - 24), "y": str(top + 14), "text-anchor": "end", "font-size": "13", "font-weight": "bold"}
        ET.SubElement(page, "text", {**where, "fill": colour}).text = words
