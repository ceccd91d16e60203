"""The words for parts that are neither confirmed nor denied, and the refusal notice under section 17.

They are made from decisions alone. The words for a part are the same whatever is held, and whatever other parts were told.

Source: FOIA 2000 s 17(1)-(3). https://www.legislation.gov.uk/ukpga/2000/36/section/17
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ncnd.balance import Balance
from ncnd.citation import act_order, series
from ncnd.decision import Decision
from ncnd.model import Frozen
from ncnd.outcome import BalanceRequired, DutyApplies, DutyExcluded, GroundsRequired, Stands, Undisclosed, lacking
from ncnd.phrases import Cited, Phrases
from ncnd.wording import Outstanding, Paragraph, long_date, stopped


class ExclusionNotice(Frozen):
    """The notice under section 17(1) for the parts that rest on an exclusion of the duty to confirm or deny."""

    parts: tuple[str, ...]
    provisions: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


def part_paragraphs(decision: Decision, outcome: Undisclosed, phrases: Phrases) -> tuple[Paragraph, ...]:
    """What is said of a part whose duty to confirm or deny is excluded or not yet decided."""
    wording = phrases.wording
    if isinstance(outcome, GroundsRequired):
        missing = wording.missing("grounds")
        return (wording.paragraph(phrases.form("grounds_required", decision), **phrases.scope(decision), missing=missing),)
    name = "ncnd" if isinstance(outcome, DutyExcluded) else "claimed"
    said = wording.paragraph(phrases.form(name, decision), **phrases.scope(decision))
    return (said, wording.paragraph("notice_pointer"))


def exclusion_notice(decisions: Sequence[Decision], phrases: Phrases) -> ExclusionNotice | None:
    """The notice for every part that rests on an exclusion, or nothing if no part does."""
    resting = [decision for decision in decisions if isinstance(decision.outcome, DutyExcluded | BalanceRequired)]
    if not resting:
        return None
    return ExclusionNotice(
        parts=tuple(decision.id for decision in resting),
        provisions=tuple(sorted({state.provision for each in resting for state in each.cited()}, key=act_order)),
        paragraphs=tuple(_notice(resting, phrases, whole=len(resting) == len(decisions))),
    )


def _notice(resting: Sequence[Decision], phrases: Phrases, *, whole: bool) -> Iterator[Paragraph]:
    wording = phrases.wording
    yield wording.paragraph("notice_opening_whole" if whole else "notice_opening", parts=phrases.parts(resting))
    groups = _by_reliance(resting)
    for group in groups:
        excluded = isinstance(group[0].outcome, DutyExcluded)
        yield wording.paragraph(
            "reliance" if excluded else "reliance_undecided",
            parts=_those(group, phrases) if len(groups) == 1 else phrases.parts(group),
            short_name=phrases.short_name,
            exclusions=phrases.exclusions(group[0].cited()),
        )
    yield from _reasons(resting, phrases)
    yield from _interim(resting, phrases, whole=whole)
    yield wording.paragraph("rider", parts=_those(resting, phrases))


def _those(decisions: Sequence[Decision], phrases: Phrases) -> str:
    return phrases.wording.text("that_part" if len(decisions) == 1 else "those_parts")


def _by_reliance(resting: Sequence[Decision]) -> list[list[Decision]]:
    """The parts in groups that rely on the same exclusions in the same state."""
    groups: dict[tuple[object, ...], list[Decision]] = {}
    for decision in resting:
        cited = tuple((state.provision, state.limbs, state.purposes, state.state) for state in decision.cited())
        groups.setdefault((decision.outcome.outcome, *cited), []).append(decision)
    return list(groups.values())


class _Reason(NamedTuple):
    """A reason for relying on an exclusion, which parts may share."""

    state: Cited
    words: str | None


def _reasons(resting: Sequence[Decision], phrases: Phrases) -> Iterator[Paragraph]:
    """Why each exclusion applies (section 17(1)(c)), said once however many parts rely on it."""
    reasons: dict[tuple[object, ...], _Reason] = {}
    for decision in resting:
        for state in decision.cited():
            ground = next(each for each in decision.grounds if each.provision == state.provision)
            words: str | None = getattr(ground, "reason", None) or getattr(ground, "necessity", None)
            because = state.because if isinstance(state, Stands) else state.state
            reasons.setdefault((state.provision, state.limbs, because, words), _Reason(state, words))
    said: set[Paragraph] = set()
    for reason in sorted(reasons.values(), key=lambda each: (act_order(each.state.provision), each.state.limbs)):
        for paragraph in _one_reason(reason, phrases):
            if paragraph not in said:
                said.add(paragraph)
                yield paragraph


def _one_reason(reason: _Reason, phrases: Phrases) -> Iterator[Paragraph]:
    wording, state = phrases.wording, reason.state
    provision = state.provision
    weighed = False
    if isinstance(state, Stands) and state.because == "absolute":
        yield wording.paragraph("absolute", provision=provision)
    elif isinstance(state, Stands) and state.because == "contested":
        yield wording.paragraph("contested", provision=provision, short_name=phrases.short_name)
    else:
        weighed = True
        yield wording.paragraph("qualified", provision=provision, heading=phrases.heading(state))
    if f"reason_{provision}" in wording:
        yield wording.paragraph(f"reason_{provision}")
    elif not weighed or phrases.family(state) == "class":
        words = stopped(reason.words) if reason.words else wording.missing(state.wants[0])
        yield wording.paragraph("reason", named=phrases.named(state), reason=words)


def _interim(resting: Sequence[Decision], phrases: Phrases, *, whole: bool) -> Iterator[Paragraph]:
    """What section 17(2) asks for while a balance is pending: the claim, that it is not decided, and the date expected."""
    wording = phrases.wording
    waiting: dict[int, tuple[Balance, list[Decision], list[Cited]]] = {}
    for decision in resting:
        for state in decision.cited():
            balance = decision.balances.get(state.provision)
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
    standing = sorted({state.provision for each in resting for state in each.cited() if isinstance(state, Stands)}, key=act_order)
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
            for fact in lacking(state):
                needed.setdefault((state.provision, fact), []).append(decision.id)
    for (provision, fact), parts in needed.items():
        yield phrases.wording.outstanding(fact, f"section {provision} ({', '.join(dict.fromkeys(parts))})")
    relied_on = {each.position.id: each.position for each in decisions if each.position is not None and each.cited()}
    for name, position in relied_on.items():
        if not position.adopted:
            yield phrases.wording.outstanding("position_adopted", f"position `{name}`", position=name)
