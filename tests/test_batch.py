"""Many cases in one run: a line in, a line out."""

import json

from ncnd import Response
from ncnd.batch import responses
from tests.cases.build import case, overt, question, reply

GOOD = case(question(overt()), holdings={"1-overt": "not_held"})
LINE = json.dumps(GOOD).encode() + b"\n"


def test_a_line_in_a_line_out() -> None:
    """Each line gives the response of the library on one line, under its number; blank lines are counted and passed over."""
    first, second = responses([LINE, b"\n", b"  \r\n", LINE])
    assert (first.number, second.number, first.problems) == (1, 4, ())
    assert "\n" not in first.output
    assert Response.model_validate_json(first.output) == Response.model_validate_json(second.output) == reply(GOOD)


def test_a_bad_line_gives_its_problems() -> None:
    """A line that cannot be used gives its problems as data, and the lines after it are still answered."""
    bad, good = responses([b"{\n", LINE])
    assert json.loads(bad.output)["problems"] == [problem._asdict() for problem in bad.problems]
    assert bad.problems[0].problem.startswith("is not JSON")
    assert good.problems == ()
