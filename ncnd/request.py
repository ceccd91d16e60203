"""The request: an authority, the questions put to it, and the parts that each question is decided in.

Nothing here can say whether anything is held. Holdings travel beside a request, never inside it.

Source: FOIA 2000 ss 1(1), 8(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from graphlib import TopologicalSorter
from operator import itemgetter
from typing import Final, NamedTuple, final

from pydantic import Field

from ncnd.grounds import Ground, outline
from ncnd.model import Day, Guarded, Line, Prose, Ref, Slug
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Gate, Nation, Subject


@final
class Authority(Guarded):
    """The public authority that answers.

    `short_name` is used in the letter's sentences; `review_contact` is where to ask for an internal review (section 17(7)(a)).
    `weighs_contested` says that the authority strikes a balance even where section 2(3) does not settle whether one is called for.

    Source: FOIA 2000 s 3(1), Sch 1. https://www.legislation.gov.uk/ukpga/2000/36/section/3
    """

    name: Line
    short_name: Line | None = None
    kind: AuthorityKind
    nation: Nation
    review_contact: Prose | None = None
    weighs_contested: bool = False

    def called(self) -> str:
        """The name that the letter's sentences use."""
        return self.short_name or self.name


@final
class Part(Guarded):
    """One conduct of one question: the unit of decision.

    `about` is a neutral noun phrase in the requester's own terms, and is printed. `subjects` and `circumstances` can be given
    without looking for the answer. `grounds` left out, or empty, leaves a covert part to the authority's position.

    Source: FOIA 2000 ss 2(1), 23(5), 24(2), 31(3): "if, or to the extent that".
    """

    conduct: Conduct
    about: Line
    id: Ref | None = None
    subjects: tuple[Subject, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    grounds: tuple[Ground, ...] = ()
    position: Slug | None = None


_CHARACTERISTICS: Final = itemgetter("conduct", "subjects", "circumstances", "position")


def part_outline(part: Part) -> Hashable:
    """All that stage 1 reads of a part, and the shape of the objects that carry it. It holds no text.

    This asks nothing of the part itself, which might be of a class that answers as it likes. A part put together by hand may have
    another outline, or none: then this raises `AttributeError` or `KeyError`, or what it gives cannot be hashed.
    """
    values = part.__dict__
    grounds = tuple([outline(ground) for ground in values["grounds"]])
    return type(part), len(values), type(part.about), _CHARACTERISTICS(values), grounds


@final
class Question(Guarded):
    """One numbered question, quoted in the letter.

    `depends_on` names the questions whose results this one asks about: it is for questions that are conditional on their face.
    """

    ref: Ref
    text: Prose
    depends_on: tuple[Ref, ...] = ()
    parts: tuple[Part, ...] = Field(min_length=1)


class Placed(NamedTuple):
    """A part, the question that it belongs to, and the id it is known by."""

    id: str
    question: Question
    part: Part


@final
class Request(Guarded):
    """A request for information.

    `received` and `answered` are the dates of receipt and of the letter; the decision is as at `answered`, or the day on which an
    answer is due. `gates` are facts that route the request elsewhere, or stop it, before any part is decided.

    Source: FOIA 2000 ss 1(4), 10(1). https://www.legislation.gov.uk/ukpga/2000/36/section/10
    """

    authority: Authority
    reference: Line | None = None
    received: Day | None = None
    answered: Day | None = None
    gates: tuple[Gate, ...] = ()
    questions: tuple[Question, ...] = Field(min_length=1)

    def parts(self) -> Iterator[Placed]:
        """Every part in the order of the request, each with its id."""
        for question in self.questions:
            for part in question.parts:
                yield Placed(part_id(question, part), question, part)


def in_order(dependencies: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The numbers of the questions, each after those that it depends on.

    Raises `graphlib.CycleError` when they go round in a circle.
    """
    before: set[str] = set()
    for ref, named in dependencies.items():
        if not before.issuperset(named):
            return tuple(TopologicalSorter(dependencies).static_order())
        before.add(ref)
    return tuple(dependencies)


def part_id(question: Question, part: Part) -> str:
    """The id of a part: its own, else the question's number and the conduct, as in `4-covert`."""
    return part.id or f"{question.ref}-{part.conduct}"
