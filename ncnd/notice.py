"""The words for parts that are neither confirmed nor denied, and the refusal notice under section 17.

They are made from decisions alone. The words for a part are the same whatever is held, and whatever other parts were told.

Source: FOIA 2000 s 17(1)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

from collections.abc import Iterator, Sequence

from ncnd.balance import Balance
from ncnd.citation import act_order, in_act_order, series
from ncnd.decision import Decision
from ncnd.model import Frozen
from ncnd.outcome import Awaiting, BalanceRequired, Cited, DutyApplies, DutyExcluded, GroundsRequired, Stands, Undisclosed, lacking
from ncnd.phrases import Phrases
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
    yield wording.paragraph("notice_opening_whole" if whole else "notice_opening", parts=phrases.parts(resting))
    groups = _by_reliance(resting)
    for group in groups:
        named = _those(group, phrases) if len(groups) == 1 else phrases.parts(group)
        outcome = group[0].outcome
        yield wording.paragraph(
            "reliance" if isinstance(outcome, DutyExcluded) else "reliance_undecided",
            parts=named,
            short_name=phrases.short_name,
            exclusions=phrases.exclusions(outcome.cited),
        )
    yield from _reasons(resting, phrases)
    yield from _interim(resting, phrases, whole=whole)
    yield wording.paragraph("rider", parts=_those(resting, phrases))


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
    reasons: dict[tuple[Cited, str | None, bool], None] = {}
    for decision in resting:
        for state in decision.outcome.cited:
            ground = decision.ground(state.provision)
            words = ground.words("reason") or ground.words("necessity")
            trimmed = not decision.left_out(state.provision).isdisjoint(("reason", "necessity"))
            reasons[(state, words, trimmed)] = None
    said: dict[Paragraph, None] = {}
    for state, words, trimmed in sorted(reasons, key=lambda each: (act_order(each[0].provision), each[0].limbs)):
        said.update(dict.fromkeys(_one_reason(state, words, phrases, trimmed=trimmed)))
    yield from said


def _one_reason(state: Cited, words: str | None, phrases: Phrases, *, trimmed: bool) -> Iterator[Paragraph]:
    wording, provision = phrases.wording, state.provision
    weighed = isinstance(state, Awaiting) or state.weighed
    if weighed:
        yield wording.paragraph("qualified", named=phrases.one(state), heading=phrases.heading(state))
    elif isinstance(state, Stands) and state.because == "contested":
        yield wording.paragraph("contested", named=phrases.one(state), short_name=phrases.short_name)
    else:
        yield wording.paragraph("absolute", named=phrases.one(state))
    if trimmed:
        if not weighed or phrases.family(state) == "class":
            yield wording.paragraph("trimmed")
    elif f"reason_{provision}" in wording:
        yield wording.paragraph(f"reason_{provision}")
    elif not weighed or phrases.family(state) == "class":
        given = stopped(words) if words else wording.missing(state.wants[0])
        yield wording.paragraph("reason", named=phrases.named(state), reason=given)


def _interim(resting: Sequence[Decision], phrases: Phrases, *, whole: bool) -> Iterator[Paragraph]:
    """What section 17(2) asks for while a balance is pending: the claim, that it is not decided, and the date expected."""
    wording = phrases.wording
    waiting: dict[int, tuple[Balance, list[Decision], list[Cited]]] = {}
    for decision in resting:
        for state in decision.outcome.cited:
            balance = decision.balance(state.provision)
            if balance is not None and balance.outcome == "pending":
                _, parts, states = waiting.setdefault(id(balance), (balance, [], []))
                parts.append(decision)
                states.append(state)
    for balance, parts, states in waiting.values():
        by = long_date(balance.estimated_on) if balance.estimated_on else wording.missing("estimated_on")
        named = series(list(dict.fromkeys(phrases.named(state) for state in states)))
        yield wording.paragraph("interim", parts=phrases.parts(parts), provisions=named, date=by)
    if not waiting:
        return
    undecided = [decision for decision in resting if isinstance(decision.outcome, BalanceRequired)]
    standing = sorted(
        {state.provision for each in resting for state in each.outcome.cited if isinstance(state, Stands)}, key=act_order
    )
    if undecided:
        yield wording.paragraph("interim_extension_whole" if whole and len(undecided) == len(resting) else "interim_extension")
    if standing:
        name = "interim_absolute" if len(standing) == 1 else "interim_absolute_many"
        named = series([wording.text("named", provision=provision) for provision in standing])
        yield wording.paragraph(name, provisions=named[0].upper() + named[1:])


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
