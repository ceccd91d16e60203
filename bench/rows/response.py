"""The West Midlands case, from its JSON to the JSON of the response, beside F: the same models in and out, and no rules."""

from collections.abc import Sequence

from bench.cases import west_midlands
from bench.line import AtMost, Line
from bench.timing import Contestant, microseconds
from ncnd import CaseFile, Response, read_case, respond

_NCND, _FLOOR, _VALIDATED, _READ = "ncnd", "F", "model_validate_json", "read_case"


def run(rounds: int) -> Sequence[Line]:
    cases = west_midlands()
    ready = [(case, respond(read_case(case))) for case in cases]
    taken = microseconds(
        {
            _NCND: Contestant(_response, cases),
            _FLOOR: Contestant(_floor, ready),
            _VALIDATED: Contestant(CaseFile.model_validate_json, cases),
            _READ: Contestant(read_case, cases),
        },
        rounds,
    )
    validated = taken[_VALIDATED]
    remark = f"F is {validated:.1f} us to validate and {taken[_FLOOR] - validated:.1f} us to dump"
    return [
        Line("West Midlands case to response", "us", taken[_NCND], _FLOOR, taken[_FLOOR], AtMost(2.5), remark),
        Line("the safe reader's own checks", "us", taken[_READ] - validated, "the validation itself", validated),
    ]


def _response(case: bytes) -> str:
    return respond(CaseFile.model_validate_json(case)).model_dump_json()


def _floor(given: tuple[bytes, Response]) -> str:
    case, response = given
    CaseFile.model_validate_json(case)
    return response.model_dump_json()
