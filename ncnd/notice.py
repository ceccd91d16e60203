"""The words for parts that are neither confirmed nor denied, and the refusal notice under section 17.

They are made from decisions alone. The words for a part are the same whatever is held, and whatever other parts were told.

Source: FOIA 2000 s 17(1)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

from collections.abc import Iterator, Sequence
from datetime import date

from ncnd.citation import act_order, in_act_order, series
from ncnd.decision import Decision
from ncnd.engagement import engagement
from ncnd.grounds import Ground
from ncnd.model import Frozen
from ncnd.outcome import Awaiting, BalanceRequired, Cited, DutyApplies, DutyExcluded, GroundsRequired, Stands, Undisclosed, lacking
from ncnd.phrases import Phrases
from ncnd.trim import Trimmed
from ncnd.wording import Outstanding, Paragraph, long_date, stopped


class ExclusionNotice(Frozen):
    """The notice under section 17(1) for the parts that rest on an exclusion of the duty to confirm or deny."""

    parts: tuple[str, ...]
    provisions: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


def part_paragraphs(decision: Decision, outcome: Undisclosed, about: str, phrases: Phrases) -> tuple[Paragraph, ...]:
    """What is said of a part whose duty to confirm or deny is excluded or not yet decided."""
    if isinstance(outcome, GroundsRequired):
        return (phrases.said("grounds_required", decision, about, missing=phrases.wording.missing("grounds")),)
    name = "ncnd" if isinstance(outcome, DutyExcluded) else "claimed"
    return (phrases.said(name, decision, about), phrases.wording.paragraph("notice_pointer"))


def exclusion_notice(decisions: Sequence[Decision], phrases: Phrases) -> ExclusionNotice | None:
    """The notice for every part that rests on an exclusion, or nothing if no part does."""
    resting = [decision for decision in decisions if isinstance(decision.outcome, DutyExcluded | BalanceRequired)]
    if not resting:
        return None
    return ExclusionNotice(
        parts=tuple(decision.id for decision in resting),
        provisions=in_act_order(provision for each in resting for provision in each.outcome.provisions),
        paragraphs=tuple(_notice(resting, phrases, whole=len(resting) == len(decisions))),
    )


def _notice(resting: Sequence[Decision], phrases: Phrases, *, whole: bool) -> Iterator[Paragraph]:
    wording = phrases.wording
    undivided = all(decision.conduct == "undivided" for decision in resting)
    opening = "notice_opening" if not whole else "notice_opening_whole" if undivided else "notice_opening_alone"
    yield wording.paragraph(opening, parts=phrases.parts(resting))
    groups = _by_reliance(resting)
    for group in groups:
        yield from _reliance(group, _those(group, phrases) if len(groups) == 1 else phrases.parts(group), phrases)
    yield from _reasons(resting, phrases)
    yield from _interim(resting, phrases, whole=whole)
    if whole:
        yield wording.paragraph("rider_whole")
    else:
        yield wording.paragraph("rider", parts=_those(resting, phrases))


def _reliance(group: Sequence[Decision], parts: str, phrases: Phrases) -> Iterator[Paragraph]:
    """What parts rely on. An exclusion whose balance is pending is claimed, but not said to have taken effect (L012)."""
    cited = group[0].outcome.cited
    pending = [state for state in cited if _pending(group[0], state)]
    relied_on = [state for state in cited if state not in pending]
    excluded = isinstance(group[0].outcome, DutyExcluded)
    yield phrases.wording.paragraph(
        "reliance" if excluded else "reliance_undecided",
        parts=parts,
        short_name=phrases.short_name,
        exclusions=phrases.exclusions(relied_on if excluded else cited),
    )
    if excluded and pending:
        yield phrases.wording.paragraph(
            "reliance_besides", parts=parts, short_name=phrases.short_name, exclusions=phrases.exclusions(pending)
        )


def _pending(decision: Decision, state: Cited) -> bool:
    balance = decision.balance(state.provision)
    return balance is not None and balance.outcome == "pending"


def _those(decisions: Sequence[Decision], phrases: Phrases) -> str:
    return phrases.wording.text("that_part" if len(decisions) == 1 else "those_parts")


def _by_reliance(resting: Sequence[Decision]) -> list[list[Decision]]:
    """The parts in groups that rely on the same exclusions in the same state."""
    groups: dict[tuple[str, tuple[Cited, ...]], list[Decision]] = {}
    for decision in resting:
        groups.setdefault((decision.outcome.outcome, decision.outcome.cited), []).append(decision)
    return list(groups.values())


def _reasons(resting: Sequence[Decision], phrases: Phrases) -> Iterator[Paragraph]:
    """Why each exclusion applies (section 17(1)(c)), said once however many parts rely on it."""
    reasons: dict[tuple[Cited, Ground, frozenset[Trimmed]], None] = {}
    for decision in resting:
        for state in decision.outcome.cited:
            reasons[(state, decision.ground(state.provision), decision.left_out(state.provision))] = None
    said: dict[Paragraph, None] = {}
    for state, ground, left_out in sorted(reasons, key=lambda each: (act_order(each[0].provision), each[0].limbs)):
        said.update(dict.fromkeys(_one_reason(state, ground, left_out, phrases)))
    yield from said


def _one_reason(state: Cited, ground: Ground, left_out: frozenset[Trimmed], phrases: Phrases) -> Iterator[Paragraph]:
    """How one exclusion stands, and why it applies. What is weighed and not of a class gives its reasons in its test."""
    wording, provision, family = phrases.wording, state.provision, phrases.family(state)
    weighed = isinstance(state, Awaiting) or state.weighed
    if weighed:
        name = "qualified_class" if family == "class" else "qualified"
        yield wording.paragraph(name, status=phrases.status(state), heading=phrases.heading(state))
    elif isinstance(state, Stands) and state.because == "contested":
        yield wording.paragraph("contested", named=phrases.one(state), short_name=phrases.short_name)
    else:
        yield wording.paragraph("absolute", named=phrases.one(state))
    if not weighed and family in ("prejudice", "endangerment"):
        yield from engagement(state, ground, left_out, phrases)
    elif not left_out.isdisjoint(("reason", "necessity")):
        if not weighed or family == "class":
            yield wording.paragraph("trimmed")
    elif f"reason_{provision}" in wording:
        yield wording.paragraph(f"reason_{provision}")
    elif not weighed or family == "class":
        words = ground.words("reason") or ground.words("necessity")
        given = stopped(words) if words else wording.missing(state.wants[0])
        yield wording.paragraph("reason", named=phrases.named(state), reason=given)
    if f"signpost_{provision}" in wording:
        yield wording.paragraph(f"signpost_{provision}")


def _interim(resting: Sequence[Decision], phrases: Phrases, *, whole: bool) -> Iterator[Paragraph]:
    """What section 17(2) asks for while a balance is pending: the claim, that it is not decided, and the date expected."""
    wording = phrases.wording
    waiting: dict[tuple[date | None, tuple[str, ...]], tuple[list[Decision], dict[str, None]]] = {}
    for provision in in_act_order(provision for each in resting for provision in each.outcome.provisions):
        parts = [
            each for each in resting if any(state.provision == provision and _pending(each, state) for state in each.outcome.cited)
        ]
        if parts:
            balance = parts[0].balance(provision)
            key = (balance.estimated_on if balance else None, tuple(each.id for each in parts))
            _, named = waiting.setdefault(key, (parts, {}))
            states = [state for state in parts[0].outcome.cited if state.provision == provision]
            named.update(dict.fromkeys(phrases.named(state) for state in states))
    for (expected, _), (parts, named) in waiting.items():
        by = long_date(expected) if expected else wording.missing("estimated_on")
        those = _those(parts, phrases) if len(parts) == len(resting) else phrases.parts(parts)
        yield wording.paragraph("interim", parts=those, provisions=series([*named]), date=by)
    if waiting:
        yield from _besides_the_pending(resting, phrases, whole=whole)


def _besides_the_pending(resting: Sequence[Decision], phrases: Phrases, *, whole: bool) -> Iterator[Paragraph]:
    """What the further time is for, and the exclusions that need no such decision or have had it."""
    wording = phrases.wording
    undecided = [decision for decision in resting if isinstance(decision.outcome, BalanceRequired)]
    if undecided:
        yield wording.paragraph("interim_extension_whole" if whole and len(undecided) == len(resting) else "interim_extension")
    standing = [state for each in resting for state in each.outcome.cited if isinstance(state, Stands)]
    absolute = in_act_order(state.provision for state in standing if not state.weighed)
    weighed = in_act_order(state.provision for state in standing if state.weighed)
    if absolute:
        name = "interim_absolute" if len(absolute) == 1 else "interim_absolute_many"
        yield wording.paragraph(name, provisions=series([wording.text("named", provision=each) for each in absolute]))
    if weighed:
        yield wording.paragraph("interim_decided", provisions=series([wording.text("named", provision=each) for each in weighed]))


def outstanding_grounds(decisions: Sequence[Decision], phrases: Phrases) -> Iterator[Outstanding]:
    """What the grounds still lack: what keeps one from being engaged, and the reasons still to be written."""
    needed: dict[tuple[str, str], list[str]] = {}
    for decision in decisions:
        if isinstance(decision.outcome, GroundsRequired) and not decision.outcome.grounds:
            yield phrases.wording.outstanding("grounds", decision.id)
        for state in () if isinstance(decision.outcome, DutyApplies) else decision.outcome.grounds:
            trimmed = decision.left_out(state.provision)
            for fact in (each for each in lacking(state) if each not in trimmed):
                needed.setdefault((state.provision, fact), []).append(decision.id)
    for (provision, lack), parts in needed.items():
        yield phrases.wording.outstanding(lack, f"section {provision} ({', '.join(dict.fromkeys(parts))})")
    relied_on = {each.position.id: each.position for each in decisions if each.position is not None and each.outcome.cited}
    for name, position in relied_on.items():
        if not position.adopted:
            yield phrases.wording.outstanding("position_adopted", f"position `{name}`", position=name)
