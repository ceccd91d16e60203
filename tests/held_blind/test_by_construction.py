"""Stage 1 cannot be told what is held: no type that it takes can say so, and no module that it imports knows the word."""

import typing
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from ncnd import Balance, CaseFile, Part, decide, file_note, respond, settle
from ncnd.decision import decisions
from ncnd.grounds import ConsequenceGround
from ncnd.holding import Answer, Holding
from ncnd.notice import exclusion_notice, outstanding_grounds, part_paragraphs
from ncnd.public_interest import public_interest_tests
from ncnd.request import Request, part_outline
from ncnd.silence import silence
from tests.held_blind import harness, reach, space

ON = date(2021, 4, 23)
STAGE_ONE: list[Callable[..., Any]] = [
    decide,
    settle,
    decisions,
    exclusion_notice,
    outstanding_grounds,
    part_paragraphs,
    public_interest_tests,
    silence,
]
NEVER = {"held", "holding", "holdings", "withheld", "elsewhere", "redirect"}


@pytest.mark.parametrize("function", STAGE_ONE, ids=lambda function: function.__name__)
def test_no_argument_can_say_what_is_held(function: Callable[..., Any]) -> None:
    """No type reachable from the parameters is or contains a holding or an answer, has a field for one, or a word for one."""
    types = reach.parameter_types(function)
    assert not types & {Holding, Answer, CaseFile}
    words = {word for each in types if typing.get_origin(each) is typing.Literal for word in typing.get_args(each)}
    assert not words & {"held", "not_held"}
    fields = {field for model in reach.models(types) for field in model.model_fields}
    assert not fields & NEVER
    tuples = {field for each in types for field in getattr(each, "_fields", ())}
    assert not tuples & NEVER


def test_reach_sees_through_models_and_tuples() -> None:
    """The search for types would find a holding in a model, in a tuple of decisions, and in a mapping."""

    class Leaky(typing.NamedTuple):
        decisions: tuple[dict[str, CaseFile], ...]

    assert {Answer, Holding, Balance} <= reach.types_within(Leaky)
    assert Part in reach.parameter_types(exclusion_notice) | reach.parameter_types(decisions)


@pytest.mark.parametrize("model", reach.models(reach.types_within(Request, Balance)), ids=lambda model: model.__name__)
def test_models_of_stage_one_are_closed(model: type[BaseModel]) -> None:
    """Every model of a request or a balance is frozen, takes no unknown key, is checked again where it is used, hides its input in
    errors, and has no place for what an officer says once it is known what is held.
    """
    config = model.model_config
    assert config.get("frozen")
    assert config.get("extra") == "forbid"
    assert config.get("revalidate_instances") == "always"
    assert config.get("hide_input_in_errors")
    assert not model.model_fields.keys() & {*NEVER, "statement", "answer"}


# Silenced, here and below, because to be refused is the point: a part is final, and if a type checker let this pass, the unused
# mark would fail.
class LeakyPart(Part):  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
    """A part that says what is held, which the type checkers refuse and so does the engine."""

    held: str = "held"


class Pretender(LeakyPart):  # type: ignore[misc]
    """One that also says of itself what a sound part would."""

    def outline(self) -> object:
        return part_outline(Part(conduct="covert", about="use of drones"))


def smuggled() -> Part:
    part = Part(conduct="covert", about="use of drones")
    object.__setattr__(part, "held", "held")
    return part


CARRIERS = {
    "a subclass that passes for a part": lambda: Pretender(conduct="covert", about="use of drones"),
    "a subclass with a field": lambda: LeakyPart(conduct="covert", about="use of drones"),
    "a copy with a field more": lambda: Part(conduct="covert", about="use of drones").model_copy(update={"held": "held"}),
    "an attribute put in by hand": smuggled,
}


@pytest.mark.parametrize("carrier", CARRIERS.values(), ids=CARRIERS.keys())
def test_a_part_that_carries_more_is_refused(carrier: Callable[[], Part]) -> None:
    """A part that carries what is held is refused by `decide`, `respond` and `file_note`, without a word of what it carries.

    A sound part with the same characteristics was decided just before, and what was kept of it lets nothing in.
    """
    part = carrier()
    assert decide(Part(conduct="covert", about="use of drones"), on=ON, kind="police").outcome == "neither_confirm_nor_deny"
    with pytest.raises(ValidationError) as refused:
        decide(part, on=ON, kind="police")
    assert "drones" not in str(refused.value)
    assert "'held'" not in str(refused.value)
    for use in (respond, file_note):
        with pytest.raises(ValidationError):
            use(around(part))


GROUNDS: list[dict[str, object]] = [
    {"provision": "23(5)", "bodies": ["(a)"], "link": "x"},
    {"provision": "24(2)", "necessity": "x"},
    {"provision": "31(3)", "limbs": ["31(1)(a)"], "if_confirmed": "x"},
    {"provision": "30(3)", "limbs": ["30(1)(a)"], "reason": "x"},
    {"provision": "34(2)", "necessity": "x"},
    {"provision": "36(3)", "limbs": ["36(2)(c)"], "if_confirmed": "x", "opinion": {"by": "x", "given_on": "2021-04-01"}},
]


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: str(ground["provision"]))
@pytest.mark.parametrize("within", ["ground", "opinion"])
def test_a_ground_that_carries_more_is_refused(ground: dict[str, object], within: str) -> None:
    """So is a part with a ground, or an opinion, that carries what is held, though a sound one was decided just before."""
    sound = Part.model_validate({"conduct": "covert", "about": "use of drones", "grounds": [ground]})
    assert decide(sound, on=ON, kind="government_department") is not None
    (given,) = sound.grounds
    if within == "opinion":
        if "opinion" not in ground:
            given = given.model_copy(update={"opinion": "held"})
        else:
            assert isinstance(given, ConsequenceGround)
            assert given.opinion is not None
            given = given.model_copy(update={"opinion": given.opinion.model_copy(update={"held": "held"})})
    else:
        given = given.model_copy(update={"held": "held"})
    with pytest.raises(ValidationError):
        decide(sound.model_copy(update={"grounds": (given,)}), on=ON, kind="government_department")


def around(part: Part) -> CaseFile:
    """A case round a part, put together without any check."""
    case = space.file_of(space.case_of(next(space.product()), ()))
    (question,) = case.request.questions
    request = case.request.model_copy(update={"questions": (question.model_copy(update={"parts": (part,)}),)})
    return case.model_copy(update={"request": request})


def laden(place: str) -> CaseFile:
    """A case in which one thing carries what is held, put together without any check."""
    case = weighed_case()
    more = {"held": "held"}
    (question,) = case.request.questions
    (part,) = question.parts
    match place:
        case "request":
            return case.model_copy(update={"request": case.request.model_copy(update=more)})
        case "authority":
            authority = case.request.authority.model_copy(update=more)
            return case.model_copy(update={"request": case.request.model_copy(update={"authority": authority})})
        case "question":
            questions = (question.model_copy(update=more),)
            return case.model_copy(update={"request": case.request.model_copy(update={"questions": questions})})
        case "ground":
            return around(part.model_copy(update={"grounds": (part.grounds[0].model_copy(update=more),)}))
        case _:
            return case.model_copy(update={"balances": tuple(each.model_copy(update=more) for each in case.balances)})


def weighed_case() -> CaseFile:
    (point,) = space.product(**{"24(2)": ["in full"], "balance 24(2)": ["maintain"]})
    return space.file_of(space.case_of(point, {"24(2)"}))


@pytest.mark.parametrize("place", ["ground", "authority"])
def test_no_case_that_carries_more_is_answered(place: str) -> None:
    """A ground or an authority that carries what is held is refused by `respond`."""
    with pytest.raises(ValidationError):
        respond(laden(place))


@pytest.mark.parametrize("place", ["request", "question", "balance"])
def test_what_rides_along_is_left_behind(place: str) -> None:
    """What is held, put by hand on something that is not checked again, comes out on no surface."""
    harness.assert_same(harness.surfaces(weighed_case()), harness.surfaces(laden(place)))


class Telltale(str):
    """A string that says what is held."""

    held = "held"


def test_what_cannot_be_refused_is_left_behind() -> None:
    """A value of a built-in type that says more than it may is exchanged for a plain one on the way in."""
    part = Part.model_construct(conduct="covert", about=Telltale("use of drones"), subjects=("technology",), held="held")
    checked = Part.model_validate(part)
    assert "held" not in checked.__dict__
    assert type(checked.about) is str
    assert decide(part, on=ON, kind="police") == decide(
        Part(conduct="covert", about="use of drones", subjects=("technology",)), on=ON, kind="police"
    )


GRAPH = reach.imports()
STAGE_ONE_MODULES = sorted(
    {function.__module__ for function in STAGE_ONE}
    | {"ncnd.duty", "ncnd.outcome", "ncnd.catalogue", "ncnd.phrases", "ncnd.request"}
)


@pytest.mark.parametrize("module", STAGE_ONE_MODULES)
def test_no_module_of_stage_one_reaches_what_is_held(module: str) -> None:
    """The modules that decide the duty and word a refusal import no module, at any remove, that knows of holdings."""
    assert not reach.reachable(module, GRAPH) & {"ncnd.holding", "ncnd.answer", "ncnd.case", "ncnd.response", "ncnd"}


def test_only_stage_two_and_the_edges_import_holdings() -> None:
    """Of all the modules, only stage 2 and those that carry a case in or a reply out import `ncnd.holding`."""
    importers = {name for name, imported in GRAPH.items() if "ncnd.holding" in imported}
    assert "ncnd.answer" in importers
    assert {name for name in importers if not name.startswith("ncnd.testing")} <= {
        "ncnd",
        "ncnd.answer",
        "ncnd.case",
        "ncnd.cli",
        "ncnd.response",
    }
