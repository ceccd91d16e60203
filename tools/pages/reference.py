"""Reference pages for the case file and the response, from the pydantic models and their docstrings.

Types are read from annotations, not from a JSON Schema, whose form differs between versions of pydantic.
"""

import inspect
from collections.abc import Iterator, Mapping
from datetime import date
from types import NoneType
from typing import Annotated, Any, Final, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ncnd import CaseFile, Response
from ncnd.catalogue import Catalogue
from ncnd.grounds import Ground
from tools.pages.cited import rules_linked
from tools.pages.markdown import anchor, code, link, listed, page, table
from tools.pages.words import NAMED, Named, named

_HOLDING: Final = "ncnd.holding"
_RECORD: Final = "ncnd.record"
_STAGES: Final = {
    _HOLDING: "stage 2 only, and only for a part whose duty to confirm or deny applies",
    _RECORD: "the file note, and the questions still to be asked; never a letter",
    "": "stage 1",
}
_GROUNDS: Final = "Grounds"
_PLAIN: Final[dict[Any, str]] = {str: "text", bool: "`true` or `false`", date: "date, as `2021-04-23`"}
_EXPLAINED: Final = {
    "Subject": link("What each means", "../glossary.md#subjects"),
    "Circumstance": link("What each means", "../glossary.md#circumstances"),
    "Gate": link("What to do with each", "../wording.md#what-stops-a-request"),
}


def case_file_page(law: Catalogue) -> str:
    """The case file: what goes in."""
    return page(
        "Case file",
        "A case file is one JSON object. `ncnd schema case` prints its JSON Schema, and `read_case` reads it from outside. Keys "
        "that are not here are refused. A complete one is `examples/final.json`.",
        "A part's id is its own `id`, else the number of its question and its conduct, as in `4-covert`. `holdings` and `answers` "
        "are keyed by it. "
        f"What is held has no place in `request`: see {link('held-blind', '../held-blind.md')}.",
        *_models(CaseFile, law, given=True),
    )


def response_page(law: Catalogue) -> str:
    """The response: what comes out."""
    return page(
        "Response",
        "`respond` gives a response, and `ncnd respond CASE --format json` prints it. Every key is there, in this order; what "
        "there is nothing to say of is `null` or an empty list. A letter is a rendering of it.",
        "For a part whose duty to confirm or deny is excluded, or not yet decided, all of it is the same whatever is held: see "
        f"{link('held-blind', '../held-blind.md')}.",
        *_models(Response, law, given=False),
    )


def _models(root: type[BaseModel], law: Catalogue, *, given: bool) -> Iterator[str]:
    """The models from the outermost inwards, then the words and the kinds of text that their fields take."""
    reached = list(_reached(root))
    first_ground = next((model for model in reached if model in _ground_models()), None)
    for model in reached:
        if model is first_ground:
            yield f"## {_GROUNDS}"
            yield (
                "A ground is written for the model of its `provision`: sections 23(5), 24(2) and 31(3) have their own. Any other "
                "is read by the reasons that it gives, as "
                f"{link('a decision record', '../decisions/d02-how-a-ground-finds-its-model.md')} explains."
            )
        yield f"## {model.__name__}"
        if given and model.__module__ in _STAGES:
            yield f"Read by {_STAGES[model.__module__]}."
        yield rules_linked(inspect.cleandoc(model.__doc__ or ""), law, "../")
        yield _given(model, stages=model is root) if given else _held(model)
    yield "## Words and kinds of text"
    for each in NAMED:
        if any(_names(hint, each) for model in reached for hint in _hints(model).values()):
            yield from _named(each)


def _named(each: Named) -> Iterator[str]:
    yield f"### {each.name}"
    yield each.doc
    if each.values:
        yield listed(each.values)
    if each.limits or each.name in _EXPLAINED:
        yield each.limits or f"{_EXPLAINED[each.name]}."


def _given(model: type[BaseModel], *, stages: bool) -> str:
    """The fields of a model that comes in; which stage reads each, if that differs between them."""
    hints = _hints(model)
    return table(
        ("Field", "Takes", "If left out", "Read by"),
        (
            (code(name), _taken(hints[name], field), _left_out(hints[name], field), _stage(hints[name]) if stages else "")
            for name, field in model.model_fields.items()
        ),
    )


def _held(model: type[BaseModel]) -> str:
    """The fields of a model that goes out."""
    return table(("Field", "Holds"), ((code(name), _type(hint)) for name, hint in _hints(model).items()))


def _hints(model: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _taken(annotation: Any, field: FieldInfo) -> str:
    taken = _type(annotation)
    least = next((each.min_length for each in field.metadata if hasattr(each, "min_length") and not hasattr(each, "pattern")), 0)
    return f"{taken}, at least {least}" if least else taken


def _left_out(annotation: Any, field: FieldInfo) -> str:
    """What is taken instead. A word that tells one model from others has to be there, though the model has a default."""
    tells_apart = get_origin(annotation) is Literal and len(get_args(annotation)) == 1
    if field.is_required() or tells_apart:
        return "refused"
    if field.default_factory is not None:
        return "`{}`"
    match field.default:
        case None:
            return "`null`"
        case bool(default):
            return code(str(default).lower())
        case tuple():
            return "`[]`"
        case _:
            return "`{}`"


def _type(annotation: Any) -> str:
    """What a field takes, in words, with links to the models and words that have sections of their own."""
    known = named(annotation)
    if annotation is Ground:
        return link("ground", f"#{anchor(_GROUNDS)}")
    if known is not None:
        return link(known.name, f"#{anchor(known.name)}")
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(inner[0])
    if origin is Literal:
        return listed(inner)
    if origin is tuple:
        return f"list of {_type(inner[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"object of {_type(inner[0])} to {_type(inner[1])}"
    if inner:
        return " or ".join(_type(each) for each in inner if each is not NoneType) + (", or `null`" if NoneType in inner else "")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return link(annotation.__name__, f"#{anchor(annotation.__name__)}")
    return _PLAIN[annotation]


def _reached(root: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and those inside it, each once, in the order in which a reader meets them."""
    waiting, seen = [root], {root}
    while waiting:
        model = waiting.pop(0)
        yield model
        inside = [each for hint in _hints(model).values() for each in _inside(hint)]
        fresh = [each for each in dict.fromkeys(inside) if each not in seen]
        waiting[:0] = fresh
        seen.update(fresh)


def _inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    if get_origin(annotation) is not Literal:
        for each in get_args(annotation):
            yield from _inside(each)


def _ground_models() -> frozenset[type[BaseModel]]:
    return frozenset(_inside(Ground))


def _names(annotation: Any, each: Named) -> bool:
    found = named(annotation)
    if found is not None or get_origin(annotation) is Literal:
        return found is each
    return any(_names(inner, each) for inner in get_args(annotation))


def _stage(annotation: Any) -> str:
    """Which stage reads a field of the case file: that of the models and words inside it."""
    modules = {model.__module__ for model in _inside(annotation)} | {
        each.module for each in NAMED if each.module == _HOLDING and _names(annotation, each)
    }
    return _STAGES[next((module for module in (_HOLDING, _RECORD) if module in modules), "")]
