"""The benchmark compares like with like, and says openly what it found. Nothing here is timed, and no peer is needed."""

import pytest

from bench.cases import ROOT, other_outcomes, stream, west_midlands
from bench.line import AtLeast, AtMost, Line, NoMoreThan, table
from bench.partial import every_partial
from bench.peers import PeerMissing, peer, rules, zen_tables
from bench.registry import ROWS, row
from bench.rows.confirmations import by_ncnd, wrong
from bench.rows.loading import MODELS, by_pydantic
from bench.rows.loading import by_ncnd as loaded_by_ncnd
from bench.space import by_ncnd as decided_by_ncnd
from bench.space import decided_part, every_balance, every_part
from bench.timing import Contestant, microseconds
from ncnd import read_case, respond
from ncnd.catalogue import data_folder


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_there_without_its_peers(name: str) -> None:
    """A row imports its peers only when it runs."""
    assert callable(row(name).run)


def test_rules_by_hand_decide_as_ncnd_does() -> None:
    """What the peers are proved equal to is equal to ncnd, at every point and for every set of balances."""
    for point in every_part():
        outcome = decided_part(point)
        for balances in every_balance():
            assert decided_by_ncnd(outcome, balances) == rules.decide(point.facts(**balances))


def test_the_tables_have_a_row_for_each_state_of_each_ground() -> None:
    """The graph that zen is given has two tables; balances take a row each for none, maintain and confirm or deny."""
    plain, weighed = ({node["id"]: node["content"] for node in zen_tables.graph(balances=on)["nodes"]} for on in (False, True))
    assert [len(tables["grounds"]["rules"]) for tables in (plain, weighed)] == [12, 20]
    assert plain["outcome"] == weighed["outcome"]


def test_the_versions_of_the_case_differ_in_text_and_not_in_outcome() -> None:
    """Nothing that is kept for one text can serve another."""
    responses = [respond(read_case(case)) for case in west_midlands()]
    outcomes = {tuple(part.outcome for reply in response.answers for part in reply.parts) for response in responses}
    assert len(outcomes) == 1
    assert len({reply.text for response in responses for reply in response.answers}) == 4 * len(responses)


def test_more_letters_are_compared_than_are_timed() -> None:
    """The peers' template is proved on every answer that an overt part can get."""
    told = {part.outcome for case in other_outcomes() for reply in respond(read_case(case)).answers for part in reply.parts}
    assert told == {"held", "not_held", "holding_required", "not_applicable", "neither_confirm_nor_deny"}


def test_streamed_cases_each_have_a_reference() -> None:
    """No two cases of the stream are the same file."""
    assert len(set(stream(40))) == 40


def test_silence_about_facts_never_confirms() -> None:
    """A covert part is not told what is held while a fact, or every ground, is left out (design, section 4)."""
    sampled = [given for given in list(every_partial())[::61] if given.may_be_excluded() and not given.some_grounds_left_out]
    assert len(sampled) > 100
    assert wrong(by_ncnd, sampled).total() == 0


def test_both_loads_of_the_data_come_to_the_same() -> None:
    """Each data file is loaded by both, with the same model and to an equal value; the calendar is kept in another form."""
    ours, theirs = loaded_by_ncnd(), by_pydantic()
    assert set(MODELS) == {file.name for file in data_folder().iterdir()}
    assert {name: theirs[name] for name in ours} == ours
    assert set(theirs) - set(ours) == {"bank-holidays.json"}


def test_a_peer_that_is_not_installed_is_named() -> None:
    """The row says so, and the others still run."""
    with pytest.raises(PeerMissing, match=r"`no_such_peer` is not installed"):
        peer("no_such_peer")


@pytest.mark.parametrize(
    ("line", "ratio", "verdict"),
    [
        (Line("", "us", 2.0, "", 10.0, AtLeast(5)), 5.0, "pass"),
        (Line("", "us", 2.0, "", 9.0, AtLeast(5)), 4.5, "short"),
        (Line("", "us", 5.0, "", 2.0, AtMost(2.5)), 2.5, "pass"),
        (Line("", "us", 6.0, "", 2.0, AtMost(2.5)), 3.0, "short"),
        (Line("", "", 0, "", 7, NoMoreThan(0)), None, "pass"),
        (Line("", "", 1, "", 7, NoMoreThan(0)), None, "short"),
        (Line("", "ms", None, "", 7, AtMost(2)), None, "not run"),
        (Line("", "ms", 3.0, "", 2.0), 1.5, ""),
    ],
)
def test_a_verdict_follows_from_the_figures(line: Line, ratio: float | None, verdict: str) -> None:
    """A target that is missed is printed as `short`."""
    assert (line.ratio, line.verdict) == (ratio, verdict)
    assert line.values()["verdict"] == verdict


def test_the_table_is_aligned_and_gives_remarks_beneath() -> None:
    """Each figure stands under the head of its column."""
    printed = table([("one", Line("a", "us", 1.0, "b", 2.0, AtMost(1), "said of it")), ("two", Line("longer", "MiB", 1234.5))])
    head, _, first, second, _, remark = printed.splitlines()
    assert head.index("against") == first.index("b")
    assert first.index(" us") + 3 == second.index(" MiB") + 4
    assert remark == "one: said of it"


def test_each_contestant_is_called_on_every_input() -> None:
    """What is run before a call is not part of what is timed."""
    seen: list[object] = []
    taken = microseconds(
        {"plain": Contestant(seen.append, [1, 2]), "prepared": Contestant(len, ["a"], before=seen.clear)}, rounds=1
    )
    assert set(taken) == {"plain", "prepared"}
    assert all(time > 0 for time in taken.values())


def test_the_peers_are_pinned() -> None:
    """Every peer that a row imports is in `bench/requirements.txt` with one version."""
    pinned = (ROOT / "bench" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    names = {line.partition("==")[0] for line in pinned if "==" in line}
    assert names == {"jinja2", "panzi-json-logic", "regopy", "zen-engine"}
