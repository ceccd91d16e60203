"""Case files for property tests: as the JSON that a file holds, and as models.

Every case that `cases` gives is sound: it can be read, and responded to. `spoilt_cases` gives what slips of the hand make of one.
"""

import copy
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, cast, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ncnd import CaseFile
from ncnd.catalogue import bundled
from ncnd.trim import Trimmed
from ncnd.vocabulary import AuthorityKind, Circumstance, Likelihood, Nation, Subject, Weight

Json = dict[str, Any]

PLACEHOLDERS: Final = (
    "{short_name}",
    "{about}",
    "{",
    "}",
    "%s",
    "%(about)s",
    "${x}",
    "$about",
    "{{ about }}",
    "{% if held %}",
    "\\1",
)
"""What a template language would take for its own."""

MARKUP: Final = (
    "*bold*",
    "_it_",
    "# heading",
    "[link](x)",
    "<b>b</b>",
    "&amp;",
    "[bold red]",
    "[/]",
    ":smile:",
    "[officer: …]",
    "`code`",
)
"""What Markdown, HTML, a terminal or our own letter would take for markup."""

# No control characters, no lone surrogates, and none of the marks that reorder text: no field of a case file takes them.
_ALPHABET: Final = st.characters(
    exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
# Within a line, the spaces that stripping takes away count as nothing, so a letter goes first.
_WORDS: Final = st.text(_ALPHABET, max_size=12).map(lambda text: f"x{text}")


def lines() -> SearchStrategy[str]:
    """One line of text, often with what some tool would take for a template or for markup."""
    return st.one_of(_WORDS, st.sampled_from(PLACEHOLDERS + MARKUP), st.just("use of drones"))


def prose() -> SearchStrategy[str]:
    """Text over several lines."""
    return st.lists(lines(), min_size=1, max_size=3).map("\n".join)


def some_of(words: Sequence[str], most: int = 3) -> SearchStrategy[list[str]]:
    """Up to so many of a list of words, each once."""
    return st.lists(st.sampled_from(words), max_size=most, unique=True)


def _optional(**fields: SearchStrategy[Any]) -> SearchStrategy[Json]:
    return st.fixed_dictionaries({}, optional=fields)


def _ground(provision: str, **fields: SearchStrategy[Any]) -> SearchStrategy[Json]:
    return st.fixed_dictionaries({"provision": st.just(provision)}, optional=fields)


_LIKELIHOOD: Final = st.sampled_from(get_args(Likelihood))

GROUNDS: Final[Mapping[str, SearchStrategy[Json]]] = {
    "23(5)": _ground("23(5)", bodies=some_of(["(a)", "(b)", "(c)", "(d)", "(i)"]), link=prose()),
    "24(2)": _ground("24(2)", necessity=prose()),
    "30(3)": _ground("30(3)", limbs=some_of(["30(1)(a)", "30(1)(b)", "30(2)"]), reason=prose()),
    "31(3)": _ground(
        "31(3)",
        limbs=some_of(["31(1)(a)", "31(1)(b)", "31(1)(c)", "31(1)(g)"]),
        purposes=some_of(["31(2)(a)", "31(2)(c)"]),
        likelihood=_LIKELIHOOD,
        if_confirmed=prose(),
        if_denied=prose(),
    ),
    "38(2)": _ground(
        "38(2)", limbs=some_of(["38(1)(a)", "38(1)(b)"]), likelihood=_LIKELIHOOD, if_confirmed=prose(), if_denied=prose()
    ),
}
"""Grounds under five provisions, with any of their facts and reasons left out."""

QUALIFIED: Final = ("24(2)", "30(3)", "31(3)", "38(2)")
POSITION: Final = "covert-policing"
_SETTLED: Final = ("23(5)", "24(2)", "31(3)")


@st.composite
def grounds(draw: DrawFn) -> list[Json]:
    """Grounds under different provisions, or none."""
    provisions = draw(st.lists(st.sampled_from(sorted(GROUNDS)), max_size=3, unique=True))
    return [draw(GROUNDS[provision]) for provision in provisions]


@st.composite
def parts(draw: DrawFn, conduct: str) -> Json:
    """One part of a question."""
    part: Json = {"conduct": conduct, "about": draw(lines())}
    part |= draw(
        _optional(
            subjects=some_of(get_args(Subject)),
            circumstances=some_of(get_args(Circumstance)),
            grounds=grounds(),
        )
    )
    if draw(st.booleans()) and draw(st.booleans()):
        part["position"] = POSITION
    return part


@st.composite
def questions(draw: DrawFn, ref: str, before: Sequence[str]) -> Json:
    """One question, which may depend on those before it."""
    conducts = draw(st.sampled_from([["undivided"], ["overt", "covert"], ["covert"], ["overt"], ["covert", "overt", "covert"]]))
    question: Json = {"ref": ref, "text": draw(prose()), "parts": [draw(parts(conduct)) for conduct in conducts]}
    if len(conducts) > 2:
        question["parts"][2]["id"] = f"{ref} bis"
    conditional = draw(st.booleans())
    if before and conditional:
        question["depends_on"] = draw(st.lists(st.sampled_from(before), min_size=1, max_size=2, unique=True))
    return question


_REFS: Final = ("1", "2(a)", "Q.3", "4/5", "part 6")
_DAYS: Final = (date(2006, 2, 1), date(2014, 6, 9), date(2021, 4, 7), date(2026, 1, 5))


@st.composite
def requests(draw: DrawFn, most: int = 3) -> Json:
    """A request of one to `most` questions."""
    refs = _REFS[: draw(st.integers(1, most))]
    received = draw(st.sampled_from(_DAYS))
    answered = received + timedelta(days=draw(st.integers(0, 60)))
    dates = draw(st.sampled_from([("received", "answered"), ("received",), ("answered",)]))
    authority = {"name": draw(lines()), "kind": draw(_kinds()), "nation": draw(st.sampled_from(get_args(Nation)))}
    request: Json = {
        "authority": authority | draw(_optional(short_name=lines(), review_contact=prose())),
        "questions": [draw(questions(ref, refs[:index])) for index, ref in enumerate(refs)],
    }
    request |= draw(_optional(reference=lines()))
    return request | {name: day.isoformat() for name, day in (("received", received), ("answered", answered)) if name in dates}


def _kinds() -> SearchStrategy[str]:
    return st.one_of(st.just("police"), st.sampled_from(get_args(AuthorityKind)))


def ids(request: Json) -> list[str]:
    """The ids of the parts of a request."""
    return [part.get("id", f"{question['ref']}-{part['conduct']}") for question, part in _parts(request)]


def _parts(request: Json) -> Iterator[tuple[Json, Json]]:
    for question in request["questions"]:
        for part in question["parts"]:
            yield question, part


def cited(request: Json) -> dict[str, set[str]]:
    """The provisions put forward for each part: its own, else those of its position, named or matched."""
    police = request["authority"]["kind"] == "police"
    citing: dict[str, set[str]] = {}
    for name, (_, part) in zip(ids(request), _parts(request), strict=True):
        own = {ground["provision"] for ground in part.get("grounds", ())}
        settled = "position" in part or (police and part["conduct"] == "covert")
        citing[name] = own or (set(_SETTLED) if settled else set())
    return citing


@st.composite
def balances(draw: DrawFn, request: Json) -> list[Json]:
    """Balances for some of the qualified provisions that the request puts forward, no two for the same part."""
    citing = cited(request)
    drawn: list[Json] = []
    for provision in QUALIFIED:
        names = [name for name, provisions in citing.items() if provision in provisions]
        weighed, for_some = draw(st.booleans()), draw(st.booleans())
        if names and weighed:
            balance = draw(_balances(provision, request))
            if for_some:
                balance["parts"] = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
            drawn.append(balance)
    return drawn


@st.composite
def _balances(draw: DrawFn, provision: str, request: Json) -> Json:
    outcome = draw(st.sampled_from(["maintain", "confirm_or_deny", "pending"]))
    day = request.get("answered", request.get("received"))
    balance: Json = {"provision": provision, "outcome": outcome}
    if outcome == "pending":
        return balance | draw(_optional(estimated_on=st.just("2026-12-01")))
    balance |= draw(_optional(weighed_on=st.just(day), conclusion=prose()))
    factors = draw(st.lists(st.sampled_from(_factors(provision)), max_size=3, unique_by=lambda factor: str(factor["id"])))
    return balance | {
        "factors": [factor | draw(_optional(weight=st.sampled_from(get_args(Weight)), reason=prose())) for factor in factors]
    }


def _factors(provision: str) -> list[Json]:
    return [{"id": factor.id} for factor in bundled().factors.factors if factor.provision in ("any", provision)]


def trims(request: Json) -> SearchStrategy[list[Json]]:
    """Reasons left out under section 17(4), for some of the provisions that the request puts forward."""
    provisions = sorted({provision for each in cited(request).values() for provision in each})
    trim = st.fixed_dictionaries(
        {
            "provision": st.sampled_from(provisions or ["24(2)"]),
            "leaves_out": st.lists(st.sampled_from(get_args(Trimmed)), min_size=1, max_size=2, unique=True),
            "decided_by": lines(),
            "decided_on": st.just("2006-01-31"),
            "why": prose(),
        }
    )
    return st.lists(trim, max_size=2 if provisions else 0)


def answers() -> SearchStrategy[Json]:
    """What an officer adds to an answer: any of it, whether or not it fits what is held."""
    withheld = st.fixed_dictionaries({"provision": st.sampled_from(["40(2)", "31(1)(a)", "12(1)"]), "reason": prose()})
    elsewhere = st.fixed_dictionaries({"name": lines(), "contact": prose()})
    return _optional(statement=prose(), withheld=st.lists(withheld, max_size=2), elsewhere=elsewhere)


@st.composite
def cases(draw: DrawFn, most: int = 3) -> Json:
    """A sound case file, as JSON: holdings and answers for any of the parts, or for none."""
    request = draw(requests(most))
    names = ids(request)
    return {
        "request": request,
        "balances": draw(balances(request)),
        "trims": draw(trims(request)),
        "holdings": draw(_optional(**{name: st.sampled_from(["not_held", "held"]) for name in names})),
        "answers": draw(_optional(**{name: answers() for name in names})),
    }


def case_file(case: Json) -> CaseFile:
    """The model of a case given as JSON."""
    return CaseFile.model_validate_json(json.dumps(case))


def case_files(most: int = 3) -> SearchStrategy[CaseFile]:
    """A sound case, as a model."""
    return cases(most).map(case_file)


Place = tuple[str | int, ...]


def places(value: Any, here: Place = ()) -> Iterator[Place]:
    """Every place in a JSON value, the whole first."""
    yield here
    for step, each in within(value):
        yield from places(each, (*here, step))


def within(value: Any) -> Iterator[tuple[str | int, Any]]:
    """What stands directly in a JSON value: under each key of an object, at each place of a list."""
    if isinstance(value, dict):
        yield from cast("Json", value).items()
    elif isinstance(value, list):
        yield from enumerate(cast("Sequence[Any]", value))


def at(value: Any, place: Place) -> Any:
    """What stands at a place."""
    for step in place:
        value = value[step]
    return value


def put(value: Any, place: Place, new: Any) -> Any:
    """A copy with something else at a place."""
    if not place:
        return new
    changed = copy.deepcopy(value)
    at(changed, place[:-1])[place[-1]] = new
    return changed


def junk() -> SearchStrategy[Any]:
    """Any JSON value at all."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=8),
        st.sampled_from(["held", "not_held", "2021-04-07"]),
    )
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=6
    )


@st.composite
def spoilt_cases(draw: DrawFn) -> Any:
    """A sound case with one to three slips: a value exchanged for another, something dropped, or a key too many."""
    case: Any = draw(cases(2))
    for _ in range(draw(st.integers(1, 3))):
        everywhere = list(places(case))
        place = draw(st.sampled_from(everywhere))
        match draw(st.sampled_from(["exchange", "copy", "drop", "add"])):
            case "exchange":
                case = put(case, place, draw(junk()))
            case "copy":
                case = put(case, place, copy.deepcopy(at(case, draw(st.sampled_from(everywhere)))))
            case "drop" if place:
                holder = copy.deepcopy(at(case, place[:-1]))
                del holder[place[-1]]
                case = put(case, place[:-1], holder)
            case _ if isinstance(at(case, place), dict):
                key = draw(
                    st.sampled_from(["held", "holding", "statement", "id", "ref", "parts", "position"]) | st.text(max_size=6)
                )
                case = put(case, (*place, key), draw(junk()))
            case _:
                pass
    return case
