"""Why an answer engages a qualified provision: harm, necessity or endangerment, apart from and before the balance.

The harm is that of saying yes or no, never of disclosing content. A provision whose test is a class takes no such reasons. What a
person has not written yet is drafted from the skeletons in `data/factors.json`, with a mark for each thing to supply.

Source: FOIA 2000 s 17(1)(c); *Hogan* EA/2005/0026 (prejudice), L056 (section 24), L136 (section 38).
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.citation import series
from ncnd.factor import Harm
from ncnd.grounds import ConsequenceGround, Ground
from ncnd.offered import slot_values
from ncnd.outcome import Cited
from ncnd.phrases import Phrases
from ncnd.vocabulary import Fact, Family
from ncnd.wording import Paragraph, fill, long_date, stopped

_VERBS: Final[Mapping[Family, str]] = {"prejudice": "prejudice", "endangerment": "endanger"}
_ANSWERS: Final[tuple[Fact, ...]] = ("if_confirmed", "if_denied")


def engagement(state: Cited, ground: Ground, left_out: Collection[str], phrases: Phrases) -> tuple[Paragraph, ...]:
    """The reasons why one ground is engaged, as a letter orders them, but for those left out under section 17(4)."""
    family = phrases.family(state)
    if family == "class":
        return ()
    skeletons = _skeletons(phrases.law, state)
    values = _values(state, phrases)
    reasons = _necessity if family == "necessity" else _effects
    return (
        phrases.wording.paragraph("engagement_opening", named=phrases.named(state)),
        *_opinion(ground, phrases, values["likelihood"]),
        *reasons(ground, left_out, phrases, _sketches(phrases.law, state, skeletons), values),
        *_closings(state, family, phrases, skeletons, values),
    )


def _opinion(ground: Ground, phrases: Phrases, likelihood: str) -> Iterator[Paragraph]:
    """Whose opinion the exclusion rests on, for section 36(3)."""
    if isinstance(ground, ConsequenceGround) and ground.opinion is not None:
        on = long_date(ground.opinion.given_on)
        yield phrases.wording.paragraph("opinion", by=ground.opinion.by, on=on, likelihood=likelihood)


def _closings(
    state: Cited, family: Family, phrases: Phrases, skeletons: list[Harm], values: Mapping[str, str]
) -> Iterator[Paragraph]:
    """What the reasons come to, in the words of the test: one sentence for each verb that the limbs use."""
    by_verb: dict[str, list[Harm]] = {}
    for skeleton in skeletons:
        by_verb.setdefault(skeleton.verb or _VERBS.get(family, ""), []).append(skeleton)
    for verb, same in (by_verb or {_VERBS.get(family, ""): []}).items():
        yield phrases.wording.paragraph(
            f"closing_{family}",
            likelihood=values["likelihood"],
            verb=verb,
            interest=_interest(state, family, phrases, same, values),
        )


def _values(state: Cited, phrases: Phrases) -> Mapping[str, str]:
    """What the slots of the skeletons are filled with."""
    values = slot_values(phrases.law, phrases.short_name, state.likelihood)
    purposes = phrases.purposes(state)
    return {**values, "purpose_31_2": purposes} if purposes else values


def _skeletons(law: Catalogue, state: Cited) -> list[Harm]:
    """The skeletons for the limbs of a ground, else for the provision as a whole, so far as there are any."""
    by_limb = [law.harm[(state.provision, code)] for code in state.limbs if (state.provision, code) in law.harm]
    whole = law.harm.get((state.provision, None))
    return by_limb or ([whole] if whole else [])


def _sketches(law: Catalogue, state: Cited, skeletons: list[Harm]) -> list[Harm]:
    """The skeletons to draft reasons from: that of a purpose in section 31(2), where one is named, in place of the limb's own."""
    by_purpose = [law.harm[(state.provision, code)] for code in state.purposes if (state.provision, code) in law.harm]
    own = [each for each in skeletons if not (by_purpose and each.limb in law.limbs_for_a_purpose)]
    return [*own, *by_purpose]


def _interest(state: Cited, family: Family, phrases: Phrases, skeletons: list[Harm], values: Mapping[str, str]) -> str:
    labels = [fill(skeleton.interest_label, values) for skeleton in skeletons if skeleton.interest_label]
    fallback = "interest_necessity" if family == "necessity" else "interest"
    return series(labels or phrases.limb_titles(state)) or phrases.wording.text(fallback, provision=state.provision)


def _necessity(
    ground: Ground, left_out: Collection[str], phrases: Phrases, skeletons: list[Harm], values: Mapping[str, str]
) -> Iterator[Paragraph]:
    reason = ground.words("necessity")
    if "necessity" in left_out:
        yield phrases.wording.paragraph("trimmed")
    elif reason:
        yield phrases.wording.paragraph("necessity", reason=stopped(reason))
    elif skeletons:
        yield from _sketched(skeletons, ("interest", "prejudice", "if_confirmed", "if_denied", "likelihood"), values)
    else:
        yield phrases.wording.paragraph("necessity", reason=phrases.wording.missing("necessity"))


def _effects(
    ground: Ground, left_out: Collection[str], phrases: Phrases, skeletons: list[Harm], values: Mapping[str, str]
) -> Iterator[Paragraph]:
    """What would follow from a yes and from a no."""
    written = {name: ground.words(name) for name in _ANSWERS if name not in left_out}
    unwritten = bool(written) and not any(written.values())
    if unwritten:
        yield from _sketched(skeletons, ("interest", "prejudice"), values)
    for name, reason in written.items():
        if reason:
            yield phrases.wording.paragraph(name, reason=stopped(reason))
        elif skeletons:
            yield from _sketched(skeletons, (name,), values)
        else:
            yield phrases.wording.paragraph(name, reason=phrases.wording.missing(name))
    if unwritten:
        yield from _sketched(skeletons, ("likelihood",), values)
    if len(written) < len(_ANSWERS):
        yield phrases.wording.paragraph("trimmed")


def _sketched(skeletons: list[Harm], names: tuple[str, ...], values: Mapping[str, str]) -> Iterator[Paragraph]:
    for skeleton in skeletons:
        for name in names:
            text: str | None = getattr(skeleton, name)
            if text:
                yield Paragraph(text=fill(text, values), sources=(skeleton.authority,))
