"""Strategies for parts and questions, drawn from the law of a day.

Source: FOIA 2000 ss 2, 22-44. https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final, TypeVar, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ncnd import Part
from ncnd.catalogue import LawOn, bundled
from ncnd.citation import act_order
from ncnd.grounds import reasons_wanted
from ncnd.position import Positions
from ncnd.provision import Provision
from ncnd.request import Question
from ncnd.vocabulary import Circumstance, Conduct, Family, Likelihood, Subject

_Json = dict[str, Any]
_Word = TypeVar("_Word")

DAYS: Final = (date(2021, 4, 7), date(2026, 1, 5), date(2014, 6, 9), date(2006, 2, 1))
"""Days of receipt: before and after changes in the law."""

MATTERS: Final = ("use of the equipment named", "use of the tactic named", "work at the place named")
"""What a part is about, in neutral words."""

_HARM: Final = "people who plan offences would change what they do"
_REASONS: Final[_Json] = {
    "bodies": ["(a)"],
    "link": "work of this kind is done with such a body",
    "necessity": "a yes or a no would help those who plan harm",
    "reason": "it would be of the class that is protected",
    "if_confirmed": _HARM,
    "if_denied": _HARM,
    "opinion": {"by": "the qualified person", "given_on": date(2005, 6, 1)},
}
_FIRST: Final = ("31(3)", "24(2)", "23(5)")


@cache
def some_of(words: tuple[_Word, ...], most: int) -> SearchStrategy[list[_Word]]:
    """Up to so many of the words, each once and in their own order, so that what is left of them is small and stable.

    A strategy costs more to make than to draw from, so it is kept.
    """
    if not words:
        return st.just([])
    return st.lists(st.sampled_from(words), max_size=most).map(lambda drawn: [word for word in words if word in drawn])


@st.composite
def _grounds(draw: DrawFn, provision: Provision) -> _Json:
    """A ground under a provision, with any of its facts and reasons left out."""
    limbs = draw(some_of(tuple(limb.code for limb in provision.limbs), 2))
    families = {limb.family or provision.family for limb in provision.limbs if limb.code in limbs}
    family = draw(st.sampled_from([each for each in get_args(Family) if each in (families or {provision.family})]))
    facts = {*reasons_wanted(provision.provision, family), *(need.fact for need in provision.needs)}
    given = {fact: draw(st.booleans()) for fact in sorted(facts) if fact in _REASONS}
    ground: _Json = {"provision": provision.provision} | {fact: _REASONS[fact] for fact, there in given.items() if there}
    if limbs:
        ground["limbs"] = limbs
    purposes = draw(some_of(tuple(purpose.code for purpose in provision.purposes), 1))
    if purposes:
        ground["purposes"] = purposes
    if family in ("prejudice", "endangerment") and draw(st.booleans()):
        ground["likelihood"] = draw(st.sampled_from(get_args(Likelihood)))
    return ground


def _provisions(law_then: LawOn) -> tuple[str, ...]:
    """The provisions of the day: those most in use first, then the order of the Act."""
    return tuple(sorted(law_then.provisions, key=lambda code: (code not in _FIRST, act_order(code))))


@st.composite
def parts(
    draw: DrawFn,
    *,
    conducts: Sequence[Conduct] = ("covert", "undivided", "overt"),
    on: date = DAYS[0],
    positions: Positions | None = None,
) -> Part:
    """A part of one of the conducts named, with subjects, circumstances, and grounds of its own or a position's.

    `on` is the day whose law the grounds are under.

    Source: FOIA 2000 s 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    law = bundled()
    part: _Json = {"conduct": draw(st.sampled_from(conducts)), "about": draw(st.sampled_from(MATTERS))}
    part["subjects"] = draw(some_of(get_args(Subject), 2))
    part["circumstances"] = draw(some_of(get_args(Circumstance), 6))
    law_then = law.as_at(on)
    cited = draw(some_of(_provisions(law_then), 3))
    part["grounds"] = [draw(_grounds(law_then.provisions[code])) for code in cited]
    if draw(st.integers(0, 7)) == 7:
        part["position"] = draw(st.sampled_from([position.id for position in (positions or law.positions).positions]))
    return Part.model_validate(part)


_SHAPES: Final[Sequence[Sequence[Conduct]]] = (
    ("covert",), ("undivided",), ("overt", "covert"), ("overt",), ("covert", "overt", "covert"),
)  # fmt: skip


@st.composite
def questions(
    draw: DrawFn,
    *,
    ref: str = "1",
    before: Sequence[str] = (),
    on: date = DAYS[0],
    positions: Positions | None = None,
) -> Question:
    """A question of one to three parts, which may depend on the questions numbered `before`.

    Source: FOIA 2000 ss 1(1), 8(1). https://www.legislation.gov.uk/ukpga/2000/36/section/8
    """
    made = [draw(parts(conducts=(conduct,), on=on, positions=positions)) for conduct in draw(st.sampled_from(_SHAPES))]
    # Two parts of one conduct would have one id.
    made = [part.model_copy(update={"id": f"{ref} bis"}) if index > 1 else part for index, part in enumerate(made)]
    depends_on = draw(some_of(tuple(before), 1))
    return Question(ref=ref, text=f"What is said of {made[0].about}?", parts=tuple(made), depends_on=tuple(depends_on))
