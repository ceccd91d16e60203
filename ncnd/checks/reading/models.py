"""What a letter says, as values: the outcome, what is cited for it, and where each thing stands in the text."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Scope = Literal["whole", "partial", "none"]
"""How much of the request is met with silence."""

OtherLimb = Literal["held_disclosed", "held_withheld", "not_held", "mixed", "none"]
"""What is said of the information outside the silence."""

Told = Literal["not_held", "held", "withheld", "ncnd", "partial", "not_applicable"]
"""What one question was told; `partial` when silence stands beside an answer, or two answers stand side by side."""

TestSeen = Literal["present", "elsewhere", "absent"]
"""Whether a public interest test is in the letter, in another paper that the letter names, or in neither."""

RightsSeen = Literal["present", "pointer", "absent"]
"""Whether a right is set out, left to another paper or page that the letter names, or not mentioned."""

What = Literal[
    "request",
    "ncnd_statement",
    "ncnd_mention",
    "ncnd_scope",
    "duty_excluded",
    "provision",
    "limb",
    "withholding_citation",
    "not_held",
    "held",
    "disclosed",
    "withheld",
    "not_applicable",
    "cost",
    "test",
    "test_elsewhere",
    "rider",
    "review_rights",
    "regulator_rights",
    "rights",
]
"""What a span shows; `rights` is a pointer to another paper about them."""


class ReadSpan(BaseModel):
    """A stretch of the letter, in characters of the text that was given, and the question under which it stands.

    `question` is left empty where the words belong to several questions or to none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    what: What
    span: tuple[int, int]
    question: str | None = None


class LetterReading(BaseModel):
    """What an authority's letter says about confirming or denying (FOIA 2000 s 1(1)(a), s 17).

    The words of the request quoted in the letter are left out of account. `provisions` are those cited for silence, as
    cited, whether or not they can carry it; a sub-section that only withholds content (`30(2)`) shows up there when the
    letter rests its silence on it. `tests` has a key for each of them but the absolute ones (23(5), 32(3), 34(2), 41(2),
    44(2)). Whether section 40(5A) and (5B) call for a test is contested, so the letter is read for one and nothing is
    said on whether it is owed. A letter may rest on provisions with no statement at all: then no span is an
    `ncnd_statement`.

    Source: FOIA 2000 ss 1(1)(a), 17. https://www.legislation.gov.uk/ukpga/2000/36/section/17
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    ncnd: Scope
    provisions: tuple[str, ...]
    limbs: tuple[str, ...]
    withheld_under: tuple[str, ...]
    other_limb: OtherLimb
    questions: dict[str, Told]
    tests: dict[str, TestSeen]
    rider: bool
    review_rights: RightsSeen
    regulator_rights: RightsSeen
    spans: tuple[ReadSpan, ...]
