"""The report of a replay, as lines of text."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, get_args

from bench.replay.authority import cited_rules, names_statute_or_decision
from bench.replay.endings import Ending
from bench.replay.engine import ASSUMPTION, Judged, Silence
from bench.replay.score import AGREES, Basis, Replay, Tally, agrees, by_provision, silence, tally, way
from ncnd.catalogue import Catalogue
from ncnd.citation import act_order
from ncnd.outcome import Gap, GroundState, Refused, Stands

_ENDINGS: Final[tuple[Ending, ...]] = get_args(Ending)
_SILENCES: Final[dict[Silence, str]] = {"all": "every ground", "some": "some grounds", "none": "no ground"}
_BASES: Final[dict[Basis, str]] = {"engagement": "by engagement alone", "weighed": "with the assumed weighing"}
_RECALL: Final[dict[Ending, str]] = {"upheld": "upheld", "partly": "partly upheld (recall)", "overturned": "overturned (recall)"}


def report(claimed: Replay, shown: Replay, law: Catalogue) -> Iterator[str]:
    """The whole report: `claimed` and `shown` are the same file under the two readings of open facts."""
    yield from _how_read()
    yield from _left_out(claimed)
    for basis, title in _BASES.items():
        yield from _agreement(claimed, basis, f"Agreement {title}")
    yield from _own_outcomes(claimed)
    yield from _provisions(claimed)
    yield from _other_reading(claimed, shown)
    yield from _disagreements(claimed)
    yield from _rules(claimed)
    yield from _remarks(claimed, law)


def _how_read() -> Iterator[str]:
    yield "How it is read"
    yield "  Facts left open (unknown, not coded, or with no coded field): taken as the authority claimed them. The other reading,"
    yield "  that only what is shown is there, is counted below."
    yield "  Balance: ncnd decides none. Assumed here:"
    yield f"  {ASSUMPTION}."
    yield "  Section 40(5) as it was before 25 May 2018 is not in the data: it is decided as section 40(5B)(a) of that day. A later"
    yield "  citation of section 40(5) is taken as one of section 40(5B)(a)."
    yield "  A ground that lacks a reason of its test, or has a gap, does not count as silence: those facts will not come."
    yield "  Agreement: upheld if any ground stands; overturned if none does; partly if some do and some do not."


def _left_out(replay: Replay) -> Iterator[str]:
    yield ""
    yield f"Rows: {len(replay.compared) + len(replay.left_out)}; compared {len(replay.compared)}; left out {len(replay.left_out)}"
    for why, number in sorted(Counter(each.why for each in replay.left_out).items()):
        named = (f"{each.name} ({each.ending or 'ending not known'})" for each in replay.left_out if each.why == why)
        yield f"  {number}  {why}: {'; '.join(named)}"
    put = Counter(ground.put.evidence for each in replay.compared for ground in each.replay.grounds)
    yield f"Grounds: {put.total()}; reason shown {put['shown']}, taken as claimed {put['open']}, absent {put['absent']}"
    silent = Tally(sum("all" in AGREES[each.ending] for each in replay.compared), len(replay.compared))
    yield f"Silence on everything, whatever the facts, would agree with {silent}"


def _agreement(replay: Replay, basis: Basis, title: str) -> Iterator[str]:
    yield ""
    yield title
    yield f"  {'overall':<24}{tally(replay.compared, basis)}"
    for ending in _ENDINGS:
        yield f"  {_RECALL[ending]:<24}{tally(replay.compared, basis, ending)}"
    ways = Counter(way(each, basis) for each in replay.compared)
    yield f"  {'disagreements':<24}{ways['too silent']} too silent, {ways['too open']} too open"
    met = Counter((each.ending, silence(each, basis)) for each in replay.compared)
    yield f"  {'silence on':<24}" + "".join(f"{words:>14}" for words in _SILENCES.values())
    for ending in _ENDINGS:
        yield f"    {ending:<22}" + "".join(f"{met[ending, word]:>14}" for word in _SILENCES)


def _own_outcomes(replay: Replay) -> Iterator[str]:
    yield ""
    yield "The engine's own outcome, with nothing weighed and no reading of what is missing"
    found = Counter((each.replay.outcome.outcome, each.ending) for each in replay.compared)
    yield f"  {'':<28}" + "".join(f"{ending:>14}" for ending in _ENDINGS)
    for outcome in ("neither_confirm_nor_deny", "balance_required", "grounds_required", "duty_applies"):
        yield f"  {outcome:<28}" + "".join(f"{found[outcome, ending]:>14}" for ending in _ENDINGS)


def _provisions(replay: Replay) -> Iterator[str]:
    yield ""
    yield "By provision, with the assumed weighing: agreement where it applied, where it did not, and rows that do not say"
    for each in sorted(by_provision(replay.compared, "weighed"), key=lambda each: act_order(each.provision)):
        yield f"  {each.provision:<8}{each.applied!s:<20}{each.did_not!s:<20}{each.undecided}"
    for row in replay.compared:
        relied_on = {ground.put.provision for ground in row.replay.grounds}
        for provision, applied in row.applied.items():
            if provision not in relied_on:
                yield f"  {row.replay.facts.name}: {provision} {applied}, though not coded as relied on: not compared"


def _other_reading(claimed: Replay, shown: Replay) -> Iterator[str]:
    yield ""
    yield "If only what is shown were there (overall; upheld; partly; overturned)"
    for basis, title in _BASES.items():
        figures = "; ".join(str(tally(shown.compared, basis, ending)) for ending in (None, *_ENDINGS))
        yield f"  {title:<28}{figures}"
    both = zip(claimed.compared, shown.compared, strict=True)
    turned = sum(silence(one, "weighed") != silence(other, "weighed") for one, other in both)
    yield f"  silence changes in {turned} rows"


def _disagreements(replay: Replay) -> Iterator[str]:
    disagreeing = [each for each in replay.compared if not all(agrees(each, basis) for basis in _BASES)]
    yield ""
    yield f"Disagreements: {len(disagreeing)}"
    for each in disagreeing:
        facts = each.replay.facts
        yield ""
        yield f"  {facts.name} ({facts.on or 'no day coded'}): {each.ending}"
        for basis, title in _BASES.items():
            yield f"    {title}: silence on {_SILENCES[silence(each, basis)]}, {way(each, basis) or 'which agrees'}"
        yield f"    the engine's own outcome: {each.replay.outcome.outcome}"
        for ground in each.replay.grounds:
            yield from _ground(ground)


def _ground(ground: Judged) -> Iterator[str]:
    put, state = ground.put, ground.state
    cited = "" if put.cited == put.provision else f", coded as {put.cited}"
    limbs = f" by reference to {', '.join(state.limbs)}" if state.limbs else ""
    yield f"    {put.provision}{limbs}{cited}: {_described(state)}"
    if ground.weighed.state != state.state:
        yield f"      after the assumed weighing: {ground.weighed.state}"
    if ground.lacks:
        yield f"      not counted as silence: it lacks {', '.join(ground.lacks)}"
    for taken in put.taken:
        yield f"      {taken}"
    for step in state.steps:
        yield f"      {step.rule}: {step.fact}: {'yes' if step.met else 'no'} [{step.authority}]"


def _described(state: GroundState) -> str:
    match state:
        case Refused():
            return f"refused under {state.rule}"
        case Gap():
            return f"gap: {', '.join(state.missing)}"
        case Stands():
            return f"stands, {state.because}"
        case _:
            return state.state


def _rules(replay: Replay) -> Iterator[str]:
    yield ""
    yield "Rules that the engine looked at, how often, and how often they were met"
    for rule, (authority, looked_at, met) in cited_rules(each.replay for each in replay.compared).items():
        wanting = "" if names_statute_or_decision(authority) else "  <- names neither a statute nor a decision"
        yield f"  {rule:<8}{looked_at:>4}{met:>4}  {authority}{wanting}"


def _remarks(replay: Replay, law: Catalogue) -> Iterator[str]:
    yield ""
    yield f"Not understood, or taken for want of better: {len(replay.remarks)}"
    for remark in replay.remarks:
        yield f"  {remark.name}: {remark.text}"
    yield ""
    yield f"Law checked to {law.exemptions.checked_on}."
