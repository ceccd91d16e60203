"""Many cases in one run: a case a line in, a response a line out, and nothing kept between them."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ncnd.catalogue import Catalogue, bundled
from ncnd.errors import CaseError, Problem
from ncnd.position import Positions
from ncnd.reader import read_case
from ncnd.response import respond


class Line(NamedTuple):
    """What one line came to: its number, the JSON to print, and the problems if the case could not be used."""

    number: int
    output: str
    problems: tuple[Problem, ...]


def responses(lines: Iterable[bytes], *, law: Catalogue | None = None, positions: Positions | None = None) -> Iterator[Line]:
    """A response, or the problems, for every line that holds a case. Blank lines are passed over."""
    law = law or bundled()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            response = respond(read_case(line, law=law, positions=positions), law=law, positions=positions)
        except CaseError as error:
            listed = [problem._asdict() for problem in error.problems]
            yield Line(number, json.dumps({"problems": listed}), error.problems)
        else:
            yield Line(number, response.model_dump_json(), ())
