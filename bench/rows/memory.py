"""The peak memory of a fresh process that imports ncnd and makes one letter, beside pydantic with one model."""

from collections.abc import Sequence
from functools import partial

from bench.cases import EXAMPLE
from bench.fresh import ONE_MODEL, PEAK, medians, printed
from bench.line import AtMost, Line

_NCND, _IMPORTED, _PYDANTIC = "ncnd", "import alone", "pydantic, one model"


def run(rounds: int) -> Sequence[Line]:
    letter = f"from ncnd import read_case, respond\nfrom ncnd.letter import to_text\nto_text(respond(read_case({str(EXAMPLE)!r})))"
    codes = {_NCND: letter, _IMPORTED: "import ncnd", _PYDANTIC: ONE_MODEL}
    weighed = medians({name: partial(printed, code + PEAK) for name, code in codes.items()}, rounds)
    remark = f"{weighed[_IMPORTED]:.1f} MiB after the import alone"
    return [Line("peak memory after a letter", "MiB", weighed[_NCND], _PYDANTIC, weighed[_PYDANTIC], AtMost(1.3), remark)]
