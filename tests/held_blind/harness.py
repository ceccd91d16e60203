"""Whether a reply tells what is held: everything that can leave the building, as bytes, compared byte for byte.

`surfaces` gives what a case comes to on every surface: the response and its JSON, every letter, the file note, every exception and
whatever was printed, logged or warned of on the way. `versions` gives a case again with every state of what is held in some of its
parts. `assert_blind` puts the two together: for the parts whose duty to confirm or deny is not found to apply, all versions of the
case must come to the same bytes.

Nothing here needs a test framework, and nothing needs to know what a leak might look like.
"""

import contextlib
import io
import itertools
import logging
import pickle
import sys
import traceback
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final, NoReturn, Protocol, TypeVar

from pydantic_core import to_json

import ncnd.letter
from ncnd import CaseFile, Outcome, Response, answer, file_note, missing_facts, respond, review
from ncnd.catalogue import Catalogue
from ncnd.holding import Answer, Elsewhere, Holding, Withheld
from ncnd.picture import explain_html
from ncnd.position import Positions
from ncnd.regulator_note import regulator_note

Surfaces = dict[str, bytes]
"""Each surface by name, and the bytes that leave by it."""

Given = Holding | None
"""What is said to be held: `held`, `not_held`, or nothing said."""


class Measure(Protocol):
    """What takes the surfaces of a case: all of them, or the ones that matter."""

    def __call__(self, case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> Surfaces: ...


Value = TypeVar("Value")
Read = TypeVar("Read", bound=Holding | Answer)


def _page(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> str:
    return explain_html(file_note(case, law=law, positions=positions))


EVERY_HOLDING: Final[tuple[Given, ...]] = (None, "held", "not_held")
RECORDS: Final[Mapping[str, Callable[..., object]]] = {
    "file note": file_note,
    "file note as a page": _page,
    "missing facts": missing_facts,
    "regulator's note": regulator_note,
}
"""What is written of a case beside the response, for the file and for the officer."""

UNDISCLOSED: Final = frozenset({"neither_confirm_nor_deny", "balance_required", "grounds_required"})
"""The outcomes of a part whose duty to confirm or deny is not found to apply."""

TELLTALE: Final = Answer(
    statement="telltale statement",
    withheld=(Withheld(provision="40(2)", reason="telltale reason"),),
    elsewhere=Elsewhere(name="telltale authority", contact="telltale contact"),
)
"""An officer's answer of every kind at once, in words that no letter has by itself."""


def surfaces(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> Surfaces:
    """Everything that a case comes to, whether that is a reply or an exception."""
    found: Surfaces = {}
    with _overhearing(found):
        response = _attempt(found, "respond", lambda: respond(case, law=law, positions=positions))
        if response is not None:
            found |= response_surfaces(response)
            found |= _review_surfaces(case, response, law, positions)
        for name, written in RECORDS.items():
            record = _attempt(found, name, partial(written, case, law=law, positions=positions))
            if record is not None:
                found |= {f"{name} as JSON": to_json(record), f"{name} as Python": repr(record).encode()}
    return found


def response_surfaces(response: Response) -> Surfaces:
    """A response in every form that the library gives it."""
    found = {
        "response as JSON": response.model_dump_json().encode(),
        "response as Python": repr(response).encode(),
        "response as a string": str(response).encode(),
        "response pickled": pickle.dumps(response),
        "response hashed": str(hash(response)).encode(),
    }
    for name in sorted(each for each in dir(ncnd.letter) if each.startswith("to_") or each == "log_text"):
        render: Callable[[Response], str | bytes] = getattr(ncnd.letter, name)
        letter = _attempt(found, name, partial(render, response))
        if letter is not None:
            found[name] = letter if isinstance(letter, bytes) else letter.encode()
    return found


def _review_surfaces(case: CaseFile, response: Response, law: Catalogue | None, positions: Positions | None) -> Surfaces:
    """What an internal review of the response comes to, on the same facts."""
    found: Surfaces = {}
    day = case.request.answered or date(2027, 1, 4)
    outcome = _attempt(
        found, "review", lambda: review(case, response, requested_on=day, reviewed_on=day, law=law, positions=positions)
    )
    if outcome is not None:
        found |= {"review as JSON": outcome.model_dump_json().encode(), "review as text": ncnd.letter.review_text(outcome).encode()}
    return found


def brief_surfaces(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> Surfaces:
    """The response and the file note to the last byte, and any exception. Every letter is a function of the response."""
    found: Surfaces = {}
    response = _attempt(found, "respond", lambda: respond(case, law=law, positions=positions))
    note = _attempt(found, "file note", lambda: file_note(case, law=law, positions=positions))
    return found | {
        "response pickled": pickle.dumps(response),
        "file note as JSON": note.model_dump_json().encode() if note else b"",
    }


def refusal_surfaces(outcome: Outcome, holding: Given, given: Answer | None) -> Surfaces:
    """What comes of asking for an answer that is not owed: the exception, in full."""
    found: Surfaces = {}
    asked: Any = outcome
    said = _attempt(found, "answer", lambda: answer(asked, holding, given))
    if said is not None:
        found["answer"] = repr(said).encode()
    return found


def command_surfaces(arguments: Sequence[str], standard_input: bytes = b"") -> Surfaces:
    """What the command line says: standard output, standard error, and the exit status."""
    from ncnd.cli import main

    out, err, before = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(standard_input))
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main(arguments)
    finally:
        sys.stdin = before
    return {
        "standard output": out.getvalue().encode(),
        "standard error": err.getvalue().encode(),
        "exit status": str(status).encode(),
    }


def outcomes(response: Response) -> dict[str, str]:
    """The outcome of each part, by its id."""
    return {part.part: part.outcome for reply in response.answers for part in reply.parts}


def undisclosed(response: Response) -> tuple[str, ...]:
    """The parts whose duty to confirm or deny is not found to apply."""
    return tuple(part for part, outcome in outcomes(response).items() if outcome in UNDISCLOSED)


def with_holdings(case: CaseFile, held: Mapping[str, Given], given: Mapping[str, Answer | None]) -> CaseFile:
    """The case with other holdings and answers for the parts named, and those of the other parts as they were."""
    holdings: dict[str, Holding] = {name: value for name, value in case.holdings.items() if name not in held}
    answers: dict[str, Answer] = {name: value for name, value in case.answers.items() if name not in given}
    holdings.update({name: value for name, value in held.items() if value is not None})
    answers.update({name: value for name, value in given.items() if value is not None})
    return case.model_copy(update={"holdings": holdings, "answers": answers})


def versions(case: CaseFile, parts: Sequence[str], *, most: int = 9) -> Iterator[tuple[str, CaseFile]]:
    """The case with each state of what is held in the parts, every combination of them while there are few.

    Beside the first, where nothing is said, each has a name. Where there would be too many combinations, each part takes each state
    while the others say nothing, and then all take it together.
    """
    count = len(EVERY_HOLDING) ** len(parts)
    combinations: Iterable[tuple[Given, ...]] = itertools.product(EVERY_HOLDING, repeat=len(parts))
    if count > most:
        nothing: list[Given] = [None] * len(parts)
        alone: list[tuple[Given, ...]] = [
            (*nothing[:place], each, *nothing[place + 1 :]) for place in range(len(parts)) for each in EVERY_HOLDING
        ]
        combinations = dict.fromkeys([*alone, *zip(*itertools.repeat(EVERY_HOLDING, len(parts)), strict=True)])
    for combination in combinations:
        held = dict(zip(parts, combination, strict=True))
        said = ", ".join(f"{name} {value}" for name, value in held.items() if value) or "nothing said"
        yield said, with_holdings(case, held, dict.fromkeys(parts))
        yield f"{said}, with answers", with_holdings(case, held, dict.fromkeys(parts, TELLTALE))


def assert_same(first: Surfaces, second: Surfaces, *, told: str = "") -> None:
    """Fail, with the place of the first difference on each surface, unless two cases come to the same bytes."""
    differing = [name for name in sorted({*first, *second}) if first.get(name) != second.get(name)]
    if differing:
        shown = "\n".join(f"  {name}: {_difference(first.get(name), second.get(name))}" for name in differing)
        raise AssertionError(f"what is held can be told ({told or 'one version against the other'}) from:\n{shown}")


def assert_blind(
    case: CaseFile, of: Measure = surfaces, *, law: Catalogue | None = None, positions: Positions | None = None
) -> int:
    """Fail if any surface tells what is held in a part whose duty is not found to apply; else say how many versions agreed.

    The case is gone through once beforehand, so that what the library keeps for the next request has been kept.
    """
    parts = undisclosed(respond(case, law=law, positions=positions))
    every = list(versions(case, parts))
    of(every[0][1], law=law, positions=positions)
    expected = of(every[0][1], law=law, positions=positions)
    for told, version in every[1:]:
        assert_same(expected, of(version, law=law, positions=positions), told=told)
    return len(every)


def silence(response: Response) -> Surfaces:
    """What a response says of the parts that it does not answer, and to every requester alike.

    The letter's opening and rights, the notice, the tests, the replies to those parts and what is outstanding in them. It may not
    vary with what the other parts are told.
    """
    quiet = undisclosed(response)
    answered = outcomes(response).keys() - set(quiet)
    notice = (
        response.refusal_notice.model_copy(update={"withheld": None})
        if response.refusal_notice and response.refusal_notice.parts
        else None
    )
    return {
        "opening": _json(response.opening),
        "replies": _json(part for reply in response.answers for part in reply.parts if part.part in quiet),
        "refusal notice": _json([notice]) if notice else b"",
        "tests": _json(response.public_interest_tests),
        "rights": _json(response.rights),
        "outstanding": _json(each for each in response.outstanding if each.where not in answered),
    }


def _json(models: Iterable[Any]) -> bytes:
    return b"\n".join(str(model.model_dump_json()).encode() for model in models)


class Untouchable(Mapping[str, Read]):
    """Holdings, or answers, that may not be looked at: any look raises."""

    def _touched(self, *_: object) -> NoReturn:
        raise AssertionError("what is held was looked at for a part whose duty to confirm or deny is not found to apply")

    __getitem__ = __iter__ = __len__ = __contains__ = __bool__ = __eq__ = __repr__ = _touched
    get = keys = items = values = __reduce_ex__ = __copy__ = _touched


class Recorded(Mapping[str, Read]):
    """Holdings, or answers, that remember which parts were looked up. They cannot be gone through."""

    def __init__(self, given: Mapping[str, Read]) -> None:
        self._given = given
        self.looked_up: list[str] = []

    def __getitem__(self, name: str) -> Read:
        self.looked_up.append(name)
        return self._given[name]

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("the holdings of every part were asked for at once")

    def __len__(self) -> int:
        raise AssertionError("the holdings of every part were counted")


@contextlib.contextmanager
def _overhearing(found: Surfaces) -> Generator[None]:
    """Whatever is printed, logged or warned of meanwhile."""
    out, err, log = io.StringIO(), io.StringIO(), io.StringIO()
    handler = logging.StreamHandler(log)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.NOTSET)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    found |= {"standard output": out.getvalue().encode(), "standard error": err.getvalue().encode()}
    found |= {"log": log.getvalue().encode(), "warnings": "\n".join(str(each.message) for each in warned).encode()}


def _attempt(found: Surfaces, name: str, do: Callable[[], Value]) -> Value | None:
    """Do it; an exception is a surface like any other, with all that it was raised from."""
    try:
        return do()
    except Exception as error:
        found[f"{name}: exception"] = "\n".join(_told(error)).encode()
        return None


def _told(error: BaseException | None) -> Iterator[str]:
    """All that an exception tells: its text, notes and arguments, where it was raised, and the same of what it was raised from."""
    if error is not None:
        yield from traceback.format_exception_only(error)
        yield repr(error.args)
        # Only places: the lines of source beside them come from files that may change meanwhile.
        for frame, line in traceback.walk_tb(error.__traceback__):
            yield f"{frame.f_code.co_qualname}, line {line}"
        yield from _told(error.__cause__)
        yield from _told(error.__context__)


def _difference(first: bytes | None, second: bytes | None) -> str:
    if first is None or second is None:
        return f"only one has it: {(first or second or b'')[:80]!r}"
    place = next(
        (index for index, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), min(len(first), len(second))
    )
    return f"byte {place}: {first[max(place - 30, 0) : place + 30]!r} and {second[max(place - 30, 0) : place + 30]!r}"
