"""The West Midlands case, from its JSON to the text of the letter, beside peers that print the same letter, byte for byte."""

from collections.abc import Sequence

from bench.cases import other_outcomes, west_midlands
from bench.line import AtLeast, Line, NotMeasured
from bench.peers import letter
from bench.timing import Contestant, microseconds
from ncnd import CaseFile, respond
from ncnd.letter import to_text

_NCND, _ZEN, _HAND = "ncnd", "zen tables + Jinja2", "pydantic + Jinja2"


def run(rounds: int) -> Sequence[Line]:
    cases = west_midlands()
    calls = {_NCND: by_ncnd, _ZEN: letter.by_zen(), _HAND: letter.by_hand()}
    compared = [*cases, *other_outcomes()]
    for case in compared:
        if len({call(case) for call in calls.values()}) > 1:
            raise NotMeasured("the peers do not print the same letter")
    taken = microseconds({name: Contestant(call, cases) for name, call in calls.items()}, rounds)
    words = len(by_ncnd(cases[0]).split())
    remark = f"{len(compared)} letters compared, all equal byte for byte; {len(cases)} timed, of {words:,} words"
    return [
        Line("case to letter", "us", taken[_NCND], _ZEN, taken[_ZEN], AtLeast(5), remark),
        Line("the same, without zen", "us", taken[_NCND], _HAND, taken[_HAND], AtLeast(2)),
    ]


def by_ncnd(case: bytes) -> str:
    """From the JSON of a case to the text of the letter."""
    return to_text(respond(CaseFile.model_validate_json(case)))
