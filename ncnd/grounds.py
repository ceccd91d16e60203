"""Grounds: the claim that a provision excludes the duty to confirm or deny, with the reasons the law wants for it.

Sections 23(5), 24(2) and 31(3) have models of their own. Every other provision uses the model of its family of test: class,
necessity, or what would follow from an answer (prejudice, and endangerment under section 38(2)). Which provisions there are,
and the family of each, is data (`data/exemptions.json`), not code.

Source: FOIA 2000 ss 2(1), 17(1)(c), 23(5), 24(2), 31(3). https://www.legislation.gov.uk/ukpga/2000/36
"""

from collections.abc import Callable, Hashable, Mapping
from operator import itemgetter
from typing import Annotated, Any, ClassVar, Final, Literal, NamedTuple, TypeAlias, cast

from pydantic import Discriminator, Tag

from ncnd.citation import BodyCode, LimbCode, ProvisionCode
from ncnd.model import AnyOf, Day, Guarded, Line, Prose
from ncnd.vocabulary import Fact, Family, Likelihood


class Claim(NamedTuple):
    """A ground without its words: which provision, by reference to what, and which reasons have been given.

    This is all that stage 1 reads, so a decision holds no text and may be shared between equal parts.
    """

    provision: str
    limbs: tuple[str, ...]
    purposes: tuple[str, ...]
    likelihood: Likelihood | None
    given: tuple[Fact, ...]


class _Ground(Guarded):
    """What every ground has in common."""

    reasons: ClassVar[tuple[Fact, ...]] = ()

    def __hash__(self) -> int:
        """Equal grounds are under equal provisions; hashing their reasons as well would cost more than it tells."""
        return hash((type(self), self.__dict__["provision"]))

    def cites(self, what: Literal["limbs", "purposes", "bodies"]) -> tuple[str, ...]:
        """The limbs, purposes or bodies that the ground names, if it takes any."""
        named: tuple[str, ...] = self.__dict__.get(what, ())
        return named

    def words(self, fact: Fact) -> str | None:
        """The reason given for one fact, if the ground has it."""
        return self.__dict__.get(fact)

    def claim(self) -> Claim:
        """The ground as stage 1 reads it."""
        values = self.__dict__
        return Claim(
            values["provision"],
            values.get("limbs", ()),
            values.get("purposes", ()),
            values.get("likelihood"),
            tuple(name for name in self.reasons if values[name]),
        )


class SecurityBodiesGround(_Ground):
    """An answer would disclose information supplied by, or relating to, a body listed in section 23(3).

    `link` says why an answer would do that, on the balance of probabilities; `bodies` are paragraphs of section 23(3), `(a)` to
    `(p)`. Both go to the file note and never to the letter.

    Source: FOIA 2000 s 23(3), (5). https://www.legislation.gov.uk/ukpga/2000/36/section/23
    """

    reasons: ClassVar[tuple[Fact, ...]] = ("bodies", "link")

    provision: Literal["23(5)"] = "23(5)"
    bodies: tuple[BodyCode, ...] = ()
    link: Prose | None = None


class NationalSecurityGround(_Ground):
    """Not answering is required, that is reasonably necessary, to safeguard national security.

    Source: FOIA 2000 s 24(2). https://www.legislation.gov.uk/ukpga/2000/36/section/24
    """

    reasons: ClassVar[tuple[Fact, ...]] = ("necessity",)

    provision: Literal["24(2)"] = "24(2)"
    necessity: Prose | None = None


class LawEnforcementGround(_Ground):
    """An answer would, or would be likely to, prejudice a matter in section 31(1).

    `limbs` are paragraphs of section 31(1); (g) to (i) also need `purposes` from section 31(2). `likelihood` left out is the lower
    level. `if_confirmed` and `if_denied` say what would follow from a yes and from a no.

    Source: FOIA 2000 s 31(1)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/31
    """

    reasons: ClassVar[tuple[Fact, ...]] = ("if_confirmed", "if_denied")

    provision: Literal["31(3)"] = "31(3)"
    limbs: tuple[LimbCode, ...] = ()
    purposes: tuple[LimbCode, ...] = ()
    likelihood: Likelihood | None = None
    if_confirmed: Prose | None = None
    if_denied: Prose | None = None


class ClassGround(_Ground):
    """The information asked for is, or if held would be, of a class that the provision protects.

    Source: for example FOIA 2000 s 30(3). https://www.legislation.gov.uk/ukpga/2000/36/section/30
    """

    reasons: ClassVar[tuple[Fact, ...]] = ("reason",)

    provision: ProvisionCode
    limbs: tuple[LimbCode, ...] = ()
    reason: Prose | None = None


class NecessityGround(_Ground):
    """Not answering is required for what the provision protects.

    Source: for example FOIA 2000 s 34(2). https://www.legislation.gov.uk/ukpga/2000/36/section/34
    """

    reasons: ClassVar[tuple[Fact, ...]] = ("necessity",)

    provision: ProvisionCode
    limbs: tuple[LimbCode, ...] = ()
    necessity: Prose | None = None


class Opinion(Guarded):
    """The reasonable opinion of a qualified person: who gave it, in what office, and when.

    Source: FOIA 2000 s 36(2), (3), (5). https://www.legislation.gov.uk/ukpga/2000/36/section/36
    """

    by: Line
    given_on: Day


class ConsequenceGround(_Ground):
    """An answer would, or would be likely to, prejudice or endanger what the provision protects.

    `reason` is for a provision that has a limb with a class test as well, as section 27(4) has; `opinion` is for section 36(3).

    Source: for example FOIA 2000 s 38(2). https://www.legislation.gov.uk/ukpga/2000/36/section/38
    """

    reasons: ClassVar[tuple[Fact, ...]] = ("if_confirmed", "if_denied", "reason", "opinion")

    provision: ProvisionCode
    limbs: tuple[LimbCode, ...] = ()
    reason: Prose | None = None
    likelihood: Likelihood | None = None
    if_confirmed: Prose | None = None
    if_denied: Prose | None = None
    opinion: Opinion | None = None


_Read: TypeAlias = Callable[[Mapping[str, Any]], tuple[Any, ...]]


def _outlined(model: type[_Ground]) -> tuple[_Read, _Read]:
    """What reads the codes of a ground, and its reasons. Both read the provision too, since one key alone gives no tuple."""
    cited = (name for name in ("limbs", "purposes", "bodies", "likelihood") if name in model.model_fields)
    return _reader(*cited), _reader(*model.reasons)


def _reader(*names: str) -> _Read:
    return cast("_Read", itemgetter("provision", *names))


_OUTLINED: Final[Mapping[type[_Ground], tuple[_Read, _Read]]] = {
    model: _outlined(model)
    for model in (
        SecurityBodiesGround,
        NationalSecurityGround,
        LawEnforcementGround,
        ClassGround,
        NecessityGround,
        ConsequenceGround,
    )
}


def outline(ground: _Ground) -> Hashable:
    """What a ground cites and which reasons it gives, without a word of them, and the shape of the objects that carry it.

    With an opinion goes its day, which has to come before the refusal. This asks nothing of the ground itself, which might be of
    a class that answers as it likes. Raises `KeyError` for an object of any class but those above.
    """
    values = ground.__dict__
    codes, reasons = _OUTLINED[type(ground)]
    opinion: Opinion | None = values.get("opinion")
    signed = (type(opinion), len(opinion.__dict__), opinion.given_on) if opinion is not None else None
    return type(ground), len(values), codes(values), tuple(map(bool, reasons(values))), signed


_FAMILY_REASONS: Final[dict[Family, tuple[Fact, ...]]] = {
    "class": ClassGround.reasons,
    "necessity": NecessityGround.reasons,
    "prejudice": LawEnforcementGround.reasons,
    "endangerment": LawEnforcementGround.reasons,
}
_OWN_REASONS: Final[dict[str, tuple[Fact, ...]]] = {
    "23(5)": SecurityBodiesGround.reasons,
    "24(2)": NationalSecurityGround.reasons,
    "31(3)": LawEnforcementGround.reasons,
}


def reasons_wanted(provision: str, family: Family) -> tuple[Fact, ...]:
    """The reasons that a notice under a provision has to give, by its own model or by its family of test (section 17(1)(c))."""
    return _OWN_REASONS.get(provision) or _FAMILY_REASONS[family]


_CONSEQUENCE_KEYS: Final = ("likelihood", "if_confirmed", "if_denied", "opinion")


def _model_of(value: Any) -> str | None:
    """Which model a ground in a case file is written for: by its provision, else by the reasons that it gives."""
    if isinstance(value, _Ground):
        provision = value.__dict__["provision"]
        return provision if provision in _OWN_REASONS else type(value).__name__
    if not isinstance(value, Mapping):
        return None
    given = cast("Mapping[str, Any]", value)
    provision = given.get("provision")
    if isinstance(provision, str) and provision in _OWN_REASONS:
        return provision
    if "necessity" in given:
        return "NecessityGround"
    if any(key in given for key in _CONSEQUENCE_KEYS):
        return "ConsequenceGround"
    return "ClassGround"


Ground: TypeAlias = Annotated[
    Annotated[SecurityBodiesGround, Tag("23(5)")]
    | Annotated[NationalSecurityGround, Tag("24(2)")]
    | Annotated[LawEnforcementGround, Tag("31(3)")]
    | Annotated[ClassGround, Tag("ClassGround")]
    | Annotated[NecessityGround, Tag("NecessityGround")]
    | Annotated[ConsequenceGround, Tag("ConsequenceGround")],
    Discriminator(_model_of),
    AnyOf,
]
