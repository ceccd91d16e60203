"""What a responder says, in a form in which two answers can be compared to the last character.

An answer is text, bytes, a pydantic model, anything that has a string form of its own, or an exception. What is printed, logged or
warned of meanwhile belongs to it, since that leaves the building too.
"""

import contextlib
import io
import logging
import warnings
from collections.abc import Callable, Generator, Iterator
from typing import NamedTuple

from pydantic import BaseModel


class Said(NamedTuple):
    """One answer: of what kind it is, its text, and what was said on the side."""

    kind: str
    text: str
    aside: str = ""

    def shown(self) -> str:
        """The answer as a message shows it."""
        return "\n".join(filter(None, (f"({self.kind})", self.text, self.aside)))


def listen(ask: Callable[[], object], *, overhear: bool) -> Said:
    """Ask, and take down what is said: an exception is an answer too, by its type and its message.

    Raises `TypeError` for an answer that cannot be compared.

    >>> listen(lambda: "We neither confirm nor deny it.", overhear=False).text
    'We neither confirm nor deny it.'
    >>> listen(lambda: {}["1-covert"], overhear=False)
    Said(kind='exception', text="KeyError: '1-covert'", aside='')
    """
    if not overhear:
        return _said(ask)
    with _overhearing() as asides:
        said = _said(ask)
    return said._replace(aside="\n".join(f"({name}) {text}" for name, text in asides.items() if text))


def _said(ask: Callable[[], object]) -> Said:
    try:
        answer = ask()
    except Exception as error:
        return Said("exception", ", from ".join(_chain(error)))
    return _written(answer)


def _chain(error: BaseException | None) -> Iterator[str]:
    """An exception, and those that a log would show with it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield f"{type(error).__qualname__}: {error}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _written(answer: object) -> Said:
    match answer:
        case str():
            return Said("text", answer)
        case bytes():
            return Said("bytes", answer.decode("utf-8", "backslashreplace"))
        case BaseModel():
            return Said(type(answer).__qualname__, answer.model_dump_json(indent=2))
        case None:
            raise TypeError("the responder gave back nothing: give it a `return` with its answer")
        case _ if type(answer).__str__ is object.__str__ and type(answer).__repr__ is object.__repr__:
            raise TypeError(
                f"the responder gave back a `{type(answer).__qualname__}`, which has no string form of its own: "
                "give text, bytes or a pydantic model"
            )
        case _:
            return Said(type(answer).__qualname__, str(answer))


@contextlib.contextmanager
def _overhearing() -> Generator[dict[str, str]]:
    """Whatever is printed, logged or warned of meanwhile."""
    out, err, log = io.StringIO(), io.StringIO(), io.StringIO()
    handler = logging.StreamHandler(log)
    root, asides = logging.getLogger(), dict[str, str]()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.NOTSET)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield asides
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    asides |= {"standard output": out.getvalue(), "standard error": err.getvalue(), "log": log.getvalue()}
    asides["warnings"] = "\n".join(str(each.message) for each in warned)
