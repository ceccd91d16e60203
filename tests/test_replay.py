"""Decided cases are put to ncnd on their facts alone, and the figures say what was found."""

import itertools
import json
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.replay.__main__ import main
from bench.replay.authority import cited_rules, names_statute_or_decision
from bench.replay.engine import Replayed, replayed
from bench.replay.facts import facts_of
from bench.replay.mapping import Reading, mapped
from bench.replay.rows import Row, rows_of
from bench.replay.score import Tally, by_provision, replay, tally
from bench.replay.show import report
from ncnd.catalogue import bundled
from ncnd.vocabulary import Circumstance

Json = dict[str, Any]

LAW = bundled()
FORBIDDEN = ("outcomes", "overall", "pit_result", "reasoning")

PLAIN: Json = {
    "covert_capability_or_tactic": False,
    "security_body_nexus": "unknown",
    "national_security_subject": None,
    "law_enforcement_harm": "unknown",
    "official_confirmation_public": None,
    "identifies_individual": None,
    "old_information": None,
    "pit_result": "n/a",
}


def row(*relied_on: str, overall: str = "ncnd-upheld", outcomes: Json | None = None, **rest: Any) -> Json:
    """A coded decision: what is not a key of a row is one of its characteristics."""
    own: Json = {key: rest.pop(key) for key in ("id", "date", "sector", "confidence", "superseded") if key in rest}
    return {
        "id": "made up",
        "date": "2019-06-30",
        "sector": "police",
        "provisions_relied_on": list(relied_on),
        "characteristics": PLAIN | rest,
        "outcomes": outcomes or {},
        "overall": overall,
        "reasoning": "never read",
        "confidence": "high",
        **own,
    }


def decided(coded: Mapping[str, Any], reading: Reading = "claimed") -> Replayed:
    found = replayed(facts_of(coded, "made up"), LAW, reading)
    assert found is not None
    return found


def states(coded: Mapping[str, Any], reading: Reading = "claimed") -> dict[str, str]:
    return {ground.put.provision: ground.state.state for ground in decided(coded, reading).grounds}


def printed(*coded: Json) -> list[str]:
    rows = list(rows_of("\n".join(map(json.dumps, coded))))
    return list(report(replay(rows, LAW), replay(rows, LAW, "shown"), LAW))


class Sealed(dict[str, Any]):
    """A mapping that cannot be looked through, and breaks when how a decision ended is asked for."""

    def __getitem__(self, key: str) -> Any:
        assert key not in FORBIDDEN
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None, /) -> Any:
        assert key not in FORBIDDEN
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        assert key not in FORBIDDEN
        return super().__contains__(key)

    def _closed(self) -> Any:
        raise AssertionError("the row was looked through")

    __iter__ = keys = values = items = copy = _closed


class TestTheEndingIsNeverRead:
    CODED = row("23(5)", "24(2)", "31(3)", "30(3)", "40(5)", security_body_nexus="close", law_enforcement_harm="real")

    def test_the_keys_are_not_asked_for(self) -> None:
        """The facts are mapped and decided without asking for `outcomes`, `overall`, `pit_result` or `reasoning`."""
        sealed = Sealed(self.CODED | {"characteristics": Sealed(self.CODED["characteristics"])})
        with pytest.raises(AssertionError):
            sealed.get("overall")
        with pytest.raises(AssertionError):
            list(sealed.items())
        assert decided(sealed) == decided(self.CODED)

    @pytest.mark.parametrize("key", FORBIDDEN)
    @pytest.mark.parametrize("value", ["ncnd-overturned", "confirm", {"23(5)": "does-not-apply"}, None, 7, []])
    def test_their_values_change_nothing(self, key: str, value: Any) -> None:
        """Whatever the ending is said to be, the same facts give the same decision."""
        changed = json.loads(json.dumps(self.CODED))
        (changed["characteristics"] if key == "pit_result" else changed)[key] = value
        assert decided(changed) == decided(self.CODED)

    def test_nor_their_absence(self) -> None:
        """A row that does not say how it ended is decided like any other."""
        bare = {key: value for key, value in self.CODED.items() if key not in FORBIDDEN}
        bare["characteristics"] = {key: value for key, value in PLAIN.items() if key not in FORBIDDEN}
        bare["characteristics"] |= {"security_body_nexus": "close", "law_enforcement_harm": "real"}
        assert decided(bare) == decided(self.CODED)

    def test_the_words_of_the_request_change_nothing(self) -> None:
        """The summary of the request is not read either."""
        assert decided(self.CODED | {"request_summary": "Whether it was overturned", "subject": "x"}) == decided(self.CODED)


class TestFacts:
    @pytest.mark.parametrize(
        ("cited", "fact", "value", "engaged"),
        [
            ("23(5)", "security_body_nexus", "direct", True),
            ("23(5)", "security_body_nexus", "close", True),
            ("23(5)", "security_body_nexus", "none", False),
            ("24(2)", "national_security_subject", True, True),
            ("24(2)", "national_security_subject", False, False),
            ("31(3)", "law_enforcement_harm", "real", True),
            ("31(3)", "law_enforcement_harm", "speculative", False),
            ("31(3)", "law_enforcement_harm", "none", False),
            ("40(5B)", "identifies_individual", True, True),
            ("40(5B)", "identifies_individual", False, False),
        ],
    )
    @pytest.mark.parametrize("reading", get_args(Reading))
    def test_what_is_coded_decides(self, cited: str, fact: str, value: Any, engaged: bool, reading: Reading) -> None:
        """A reason that is shown engages the exclusion, and one that is shown to be absent does not, under either reading."""
        (ground,) = decided(row(cited, **{fact: value}), reading).grounds
        assert ground.engaged is engaged

    @pytest.mark.parametrize("cited", ["23(5)", "24(2)", "27(4)", "31(3)", "36(3)", "38(2)", "40(5B)", "43(3)", "44(2)"])
    def test_what_is_open_is_read_two_ways(self, cited: str) -> None:
        """A fact left open is there as the authority claimed it, or is there only if shown; the ground says which was taken."""
        (claimed,) = decided(row(cited)).grounds
        (shown,) = decided(row(cited), "shown").grounds
        assert claimed.engaged
        assert not shown.engaged
        assert any("taken as claimed" in words for words in claimed.put.taken)
        assert any("no reason on file" in words for words in shown.put.taken)

    def test_a_link_that_is_missing_is_a_gap(self) -> None:
        """Section 23(5) is not engaged without a link to a listed body (L048)."""
        assert states(row("23(5)", security_body_nexus="none")) == {"23(5)": "gap"}

    def test_official_confirmation_defeats_every_ground(self) -> None:
        """What has been officially confirmed cannot be met with silence (L077)."""
        confirmed = decided(row("23(5)", "24(2)", "40(5)", security_body_nexus="direct", official_confirmation_public=True))
        assert {ground.state.state for ground in confirmed.grounds} == {"refused"}
        assert confirmed.outcome.outcome == "duty_applies"

    def test_section_35_is_for_government_departments(self) -> None:
        """Section 35(3) counts for a central government row and for no other."""
        assert states(row("35(3)", sector="central-government")) == {"35(3)": "awaiting"}
        assert states(row("35(3)", sector="police")) == {"35(3)": "refused"}

    def test_old_information_and_covert_use_decide_nothing(self) -> None:
        """They say what the question is about, and no rule turns on either alone (L035)."""
        cited = ("23(5)", "24(2)", "31(3)")
        assert (
            states(row(*cited, old_information=True))
            == states(row(*cited, covert_capability_or_tactic=True))
            == states(row(*cited))
        )

    @pytest.mark.parametrize(
        ("coded", "day"),
        [("2016-05-26", date(2016, 5, 26)), ("2016-05", date(2016, 5, 1)), ("2016", date(2016, 1, 1)), (2016, date(2016, 1, 1))],
    )
    def test_a_date_may_be_coded_in_part(self, coded: Any, day: date) -> None:
        """A year or a month alone is its first day."""
        facts = facts_of(row("23(5)", date=coded), "made up")
        assert (facts.on, facts.remarks) == (day, ())

    @pytest.mark.parametrize("coded", ["spring 2016", "2016-02-31", "0000", 20160526, True, ["2016"]])
    def test_a_date_that_is_none_is_remarked_on(self, coded: Any) -> None:
        """The law is then that of the last day checked, and both are said."""
        found = mapped(facts_of(row("23(5)", date=coded), "made up"), LAW, "claimed")
        assert [put.on for put in found.puts] == [LAW.exemptions.checked_on]
        assert len(found.remarks) == 2


class TestCitations:
    @pytest.mark.parametrize(
        ("coded", "on"), [("2014-02-01", date(2018, 5, 25)), ("2018-05-25", date(2018, 5, 25)), ("2023-10-05", date(2023, 10, 5))]
    )
    def test_former_section_40_is_decided_as_its_successor(self, coded: str, on: date) -> None:
        """Section 40(5) is section 40(5B)(a), by the law of 25 May 2018 if it came before; the other grounds keep their day."""
        found = decided(row("23(5)", "40(5)", date=coded))
        by_provision_ = {ground.put.provision: ground.put for ground in found.grounds}
        assert (by_provision_["40(5B)"].on, by_provision_["40(5B)"].limbs) == (on, ("40(5B)(a)",))
        assert by_provision_["23(5)"].on == date.fromisoformat(coded)
        assert any("the law of" in words for words in by_provision_["40(5B)"].taken) is (coded < "2018-05-25")

    @pytest.mark.parametrize(
        ("cited", "provision", "limbs"),
        [
            ("31(3)", "31(3)", ("31(1)(a)",)),
            ("s 31(3) by reference to 31(1)(c)", "31(3)", ("31(1)(c)",)),
            ("section 31 (3) (31(1)(g))", "31(3)", ("31(1)(g)",)),
            ("40(5B)(a)(i)", "40(5B)", ("40(5B)(a)",)),
            ("40(5)(b)(i)", "40(5B)", ("40(5B)(a)",)),
            ("40(5)(a)", "40(5A)", ()),
            ("40(5a)", "40(5A)", ()),
            ("27(4)", "27(4)", ()),
            ("27(4), 27(2)", "27(4)", ("27(2)",)),
        ],
    )
    def test_a_citation_names_a_provision_and_its_limbs(self, cited: str, provision: str, limbs: tuple[str, ...]) -> None:
        """A limb that is named is used, and one is supplied only where nothing is engaged without it."""
        (ground,) = decided(row(cited)).grounds
        assert (ground.put.provision, ground.put.limbs) == (provision, limbs)
        assert ground.engaged

    def test_a_provision_cited_twice_is_one_ground(self) -> None:
        """The limbs come together."""
        (ground,) = decided(row("31(3) 31(1)(a)", "31(3) 31(1)(b)", "31(3) 31(1)(a)")).grounds
        assert ground.put.limbs == ("31(1)(a)", "31(1)(b)")

    def test_limbs_of_two_families_are_two_grounds(self) -> None:
        """Section 27(4) has two routes: prejudice, and information from abroad that takes no statement of harm (L138)."""
        found = decided(row("27(4) 27(1)(a), 27(2)"))
        assert [(ground.put.limbs, ground.engaged) for ground in found.grounds] == [(("27(1)(a)",), True), (("27(2)",), True)]

    def test_limbs_of_two_statuses_are_two_states(self) -> None:
        """Section 37(2) is absolute for (a) and qualified for (b), so one stands and the other awaits its balance."""
        found = decided(row("37(2) 37(1)(a), 37(1)(b)"))
        assert [ground.state.state for ground in found.grounds] == ["stands", "awaiting"]

    @pytest.mark.parametrize("cited", ["23(1)", "31(1)", "12(5)(b)", "24", "everything", "", "99(9)"])
    def test_a_citation_that_excludes_nothing_is_said(self, cited: str) -> None:
        """What cannot support silence is not put forward, and is remarked on."""
        found = mapped(facts_of(row(cited), "made up"), LAW, "claimed")
        assert (found.puts, len(found.remarks)) == ((), 1)

    @pytest.mark.parametrize("provision", [each.provision for each in LAW.exemptions.provisions])
    def test_every_provision_can_be_replayed(self, provision: str) -> None:
        """Each of the provisions in the data is engaged when its reasons are taken as claimed."""
        assert all(ground.engaged for ground in decided(row(provision, sector="central-government")).grounds)


class TestBalance:
    def test_nothing_is_weighed_in_the_engines_own_outcome(self) -> None:
        """A qualified exclusion awaits a person; the assumed weighing is kept apart."""
        found = decided(row("31(3)", law_enforcement_harm="real"))
        assert found.outcome.outcome == "balance_required"
        assert (found.on_engagement, found.as_weighed) == ("all", "all")

    @pytest.mark.parametrize(("harm", "silence"), [("real", "all"), ("unknown", "all"), ("speculative", "none"), ("none", "none")])
    def test_a_class_without_harm_is_engaged_and_lost(self, harm: str, silence: str) -> None:
        """Section 30(3) is engaged by the class alone (L131), so only the assumed weighing asks about harm."""
        found = decided(row("30(3)", law_enforcement_harm=harm))
        assert (found.on_engagement, found.as_weighed) == ("all", silence)

    def test_a_ground_without_its_reason_is_not_silence(self) -> None:
        """A notice cannot be given without the reason (section 17(1)(c)), though a draft can."""
        found = decided(row("40(5)", identifies_individual=False))
        assert found.grounds[0].lacks == ("reason",)
        assert (found.on_engagement, found.as_weighed) == ("none", "none")


UPHELD = row("23(5)", "24(2)", id="A", security_body_nexus="close", outcomes={"23(5)": "applies", "24(2)": "not-decided"})
MIXED = row("23(5)", "31(3)", id="B", law_enforcement_harm="none", outcomes={"23(5)": "applies", "31(3)": "does-not-apply"})
NO_LINK = row("23(5)", id="C", security_body_nexus="none", outcomes={"23(5)": "applies"})
PARTLY = row("23(5)", "24(2)", id="D", overall="partly", national_security_subject=False, outcomes={"24(2)": "applies"})
PARTLY_ALL = row("40(5)", id="E", overall="partly", identifies_individual=True, outcomes={"40(5)": "applies"})
OVERTURNED = row("31(3)", id="F", overall="ncnd-overturned", law_enforcement_harm="speculative")
CLASS = row("30(3)", id="G", overall="ncnd-overturned", law_enforcement_harm="none", outcomes={"30(3)": "does-not-apply"})
STAYED = row("44(2)", id="H", overall="ncnd-overturned", outcomes={"44(2)": "does-not-apply", "40(5)": "applies"})
LOW = row("23(5)", id="I", confidence="low")
REVERSED = row("23(5)", id="J", superseded=True)
NAMELESS = row(id="K", overall="ncnd-overturned")
UNKNOWN = row("21(1)", id="L")
ENDLESS = row("23(5)", id="M", overall="pending")
ANCIENT = row("23(5)", id="N", date="1999-01-01")
FILE = (
    UPHELD, MIXED, NO_LINK, PARTLY, PARTLY_ALL, OVERTURNED, CLASS, STAYED, LOW, REVERSED, NAMELESS, UNKNOWN, ENDLESS, ANCIENT,
)  # fmt: skip


def section(lines: list[str], title: str) -> list[str]:
    """The lines under a heading, up to the next blank one."""
    start = next(number for number, line in enumerate(lines) if line.startswith(title))
    return list(itertools.takewhile(bool, lines[start + 1 :]))


def figures(lines: list[str]) -> dict[str, tuple[int, ...]]:
    """The label and the numbers of each line, percentages apart."""
    found: dict[str, tuple[int, ...]] = {}
    for line in lines:
        label, *_ = re.split(r" {2,}", line.strip())
        bare = re.sub(r"\(\d+%\)", "", line.strip().removeprefix(label))
        found[label] = tuple(int(number) for number in re.findall(r"\d+", bare))
    return found


class TestFigures:
    def test_they_are_what_a_reader_counts(self) -> None:
        """The printed figures for a small file are those found by hand."""
        lines = printed(*FILE)
        engaged = figures(section(lines, "Agreement by engagement alone"))
        weighed = figures(section(lines, "Agreement with the assumed weighing"))
        assert lines.count("  upheld                  2 of 3 (67%)") == 2
        assert engaged["upheld"] == weighed["upheld"] == (1, 1, 1)
        assert (engaged["overall"], engaged["partly upheld (recall)"], engaged["overturned (recall)"]) == ((4, 8), (1, 2), (1, 3))
        assert (weighed["overall"], weighed["partly upheld (recall)"], weighed["overturned (recall)"]) == ((5, 8), (1, 2), (2, 3))
        assert (engaged["disagreements"], weighed["disagreements"]) == ((3, 1), (2, 1))
        assert (engaged["overturned"], weighed["overturned"]) == ((2, 0, 1), (1, 0, 2))

    def test_they_equal_a_recount_of_the_rows(self) -> None:
        """Counting again from the rows themselves gives the printed overall agreement, and every row is counted once."""
        lines = printed(*FILE)
        right = {"ncnd-upheld": {"all", "some"}, "partly": {"some"}, "ncnd-overturned": {"none"}}
        counted = FILE[:8]
        for title, told in (("Agreement by", "on_engagement"), ("Agreement with", "as_weighed")):
            agreed = sum(getattr(decided(each), told) in right[each["overall"]] for each in counted)
            assert figures(section(lines, title))["overall"] == (agreed, len(counted))
        assert f"Rows: {len(FILE)}; compared {len(counted)}; left out {len(FILE) - len(counted)}" in lines
        outcomes = figures(section(lines, "The engine's own outcome"))
        assert sum(sum(numbers) for label, numbers in outcomes.items() if "_" in label) == len(counted)

    def test_each_provision_is_counted_apart(self) -> None:
        """Where it applied, where it did not, and where the row does not say."""
        compared = replay(list(rows_of("\n".join(map(json.dumps, FILE)))), LAW).compared
        found = {each.provision: each[1:] for each in by_provision(compared, "weighed")}
        assert found == {
            "23(5)": (Tally(2, 3), Tally(0, 0), 1),
            "24(2)": (Tally(0, 1), Tally(0, 0), 1),
            "30(3)": (Tally(0, 0), Tally(1, 1), 0),
            "31(3)": (Tally(0, 0), Tally(1, 1), 1),
            "40(5B)": (Tally(1, 1), Tally(0, 0), 0),
            "44(2)": (Tally(0, 0), Tally(0, 1), 0),
        }
        assert {each.provision: each.did_not for each in by_provision(compared, "engagement")}["30(3)"] == Tally(0, 1)

    def test_what_is_left_out_is_named_with_the_reason(self) -> None:
        """Superseded and low-confidence rows, and those that nothing can be made of."""
        lines = [line.strip() for line in printed(*FILE)]
        assert {
            "1  its day lies outside the law's data: N (upheld)",
            "1  it names no provision that ncnd decides: L (upheld)",
            "1  it names no provision: K (overturned)",
            "1  low confidence: I (upheld)",
            "1  superseded: J (upheld)",
            "1  `overall`: `pending` is not known: M (ending not known)",
        } <= set(lines)

    def test_every_disagreement_gives_the_engines_reasons(self) -> None:
        """Each row on which ncnd went another way is there, with the state, rule and authority of each of its grounds."""
        lines = printed(*FILE)
        titles = [line for line in lines if re.match(r"  [A-Z] \(", line)]
        assert [title.split()[0] for title in titles] == ["C", "E", "G", "H"]
        text = "\n".join(lines)
        assert "    23(5): gap: link" in text
        assert "L048: link: no [" in text
        assert "40(5B) by reference to 40(5B)(a), coded as 40(5): stands, contested" in text
        assert "    44(2): stands, absolute" in text
        assert (
            "by engagement alone: silence on every ground, too silent\n    with the assumed weighing: silence on no ground, which"
            in text
        )
        assert "H: 40(5B) applies, though not coded as relied on: not compared" in text

    def test_an_empty_file_is_reported_too(self) -> None:
        """Nothing is divided by nothing."""
        assert "Rows: 0; compared 0; left out 0" in printed()
        assert str(tally((), "weighed")) == "0 of 0"


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["23(5)", "40(5)", "none", "2016"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)


@st.composite
def spoilt(draw: st.DrawFn) -> Json:
    """A row of which some keys are gone and others hold anything."""
    made: Json = json.loads(json.dumps(draw(st.sampled_from(FILE))))
    for holder in (made["characteristics"], made):
        for key in draw(st.lists(st.sampled_from(sorted(holder)), max_size=3, unique=True)):
            if draw(st.booleans()):
                del holder[key]
            else:
                holder[key] = draw(JSON_VALUES)
    return made


class TestAnyFile:
    @given(st.lists(spoilt(), max_size=4))
    def test_a_row_may_hold_anything(self, coded: list[Json]) -> None:
        """Missing keys, nulls and values of any kind are never an error, and every row is compared or left out."""
        rows = list(rows_of("\n".join(map(json.dumps, coded))))
        found = replay(rows, LAW)
        assert len(found.compared) + len(found.left_out) == len(coded)
        assert all(line.isprintable() for line in report(found, replay(rows, LAW, "shown"), LAW))

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("security_body_nexus", "indirect"), ("law_enforcement_harm", "severe"), ("national_security_subject", "yes"),
            ("identifies_individual", 1), ("official_confirmation_public", "partial"), ("old_information", [1]),
            ("covert_capability_or_tactic", {}),
        ],
    )  # fmt: skip
    def test_a_new_value_is_said_and_leaves_the_fact_open(self, key: str, value: Any) -> None:
        """What is not understood is treated as not coded, and the report names it."""
        cited = ("23(5)", "24(2)", "31(3)", "40(5B)")
        assert states(row(*cited, **{key: value})) == states(row(*cited))
        text = "\n".join(printed(row(*cited, id="Z", **{key: value})))
        assert f"Z: `{key}`: `" in text
        assert "is not known, so it is taken as not coded" in text

    def test_new_endings_of_a_provision_are_said(self) -> None:
        """An outcome that is not known is not compared."""
        assert any("`partly-applies` is not known" in line for line in printed(row("23(5)", outcomes={"23(5)": "partly-applies"})))
        assert printed(row("23(5)") | {"outcomes": ["23(5)"]})

    def test_lines_that_are_no_rows_are_left_out(self) -> None:
        """A line that is not a JSON object does not stop the rest."""
        text = f'not json\n\n[1]\n7\n{json.dumps(UPHELD)}\n{{"id": 3}}\n{"[" * 100_000}\n'
        found = replay(list(rows_of(text)), LAW)
        assert [each.replay.facts.name for each in found.compared] == ["A"]
        assert [each.name for each in found.left_out] == ["line 1", "line 3", "line 4", "line 6", "line 7"]

    def test_a_json_list_of_rows_is_read_too(self) -> None:
        """Each element is a row; a list that is cut off is said to be."""
        assert rows_named(json.dumps([UPHELD, 7])) == ["A", "row 2"]
        assert rows_named(json.dumps([UPHELD])[:-1]) == ["the file"]

    def test_the_same_file_gives_the_same_report(self) -> None:
        """Nothing depends on the run, nor a row on the rows beside it."""
        assert printed(*FILE) == printed(*FILE)
        rows = [Row(each["id"], each) for each in FILE]
        forwards = {each.replay.facts.name: each for each in replay(rows, LAW).compared}
        assert forwards == {each.replay.facts.name: each for each in replay(rows[::-1], LAW).compared}


def rows_named(text: str) -> list[str]:
    return [each.name for each in rows_of(text)]


class TestCommand:
    def test_it_prints_the_report(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """`python -m bench.replay FILE` prints what the library finds, with or without a byte order mark."""
        file = tmp_path / "decisions.jsonl"
        _ = file.write_bytes(b"\xef\xbb\xbf" + "\n".join(map(json.dumps, FILE)).encode())
        monkeypatch.setattr(sys, "argv", ["replay", str(file)])
        main()
        assert capsys.readouterr().out.splitlines() == printed(*FILE)

    def test_a_file_that_is_not_there_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The message says what to give."""
        monkeypatch.setattr(sys, "argv", ["replay", str(tmp_path / "none.jsonl")])
        with pytest.raises(SystemExit, match="give a file of coded decisions"):
            main()


def every_replay() -> Iterator[Replayed]:
    """Every provision in turn, so that each rule the engine can cite is looked at."""
    for provision in LAW.exemptions.provisions:
        facts = facts_of(row(provision.provision, date="2020-01-01"), "made up")
        found = replayed(facts, LAW)
        assert found is not None
        yield found


class TestAuthorities:
    @pytest.mark.parametrize(
        ("authority", "named"),
        [
            ("FOIA 2000 s 2(3)", True),
            ("Rosenbaum [2021] UKUT 5 (AAC)", True),
            ("ICO decisions on Privacy International complaints (2018)", True),
            ("ICO guidance; Baker v IC & Cabinet Office EA/2006/0045", True),
            ("ICO section 23 guidance (2013 version), heading 'Balance of probabilities'", False),
            ("ICO LTT13", False),
        ],
    )
    def test_a_statute_or_decision_is_told_from_guidance(self, authority: str, named: bool) -> None:
        """Guidance and lines to take are neither."""
        assert names_statute_or_decision(authority) is named

    def test_every_rule_names_what_supports_it(self) -> None:
        """Each rule that a decision cites rests on a statute or a decision."""
        found = cited_rules(every_replay())
        assert [rule for rule, (authority, _, _) in found.items() if not names_statute_or_decision(authority)] == []
        triggers = [
            *LAW.exemptions.defeated_by,
            *(each for one in LAW.exemptions.provisions for each in (*one.refused_when, *one.qualified_when)),
        ]
        assert {trigger.rule for trigger in triggers} <= set(found)
        assert {trigger.circumstance for trigger in triggers} <= set(get_args(Circumstance))
