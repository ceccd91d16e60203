"""Each position by itself: adopted or not, with its sources, on grounds that the law knows and that something engages."""

from datetime import date

import pytest

from ncnd.position_check import MAX_POSITIONS
from tests.positions.build import ENFORCEMENT, NATIONAL, SECURITY, Given, file_of, line, report, said


def without(given: Given, *keys: str) -> Given:
    return {name: value for name, value in given.items() if name not in keys}


def test_a_sound_file_has_no_problems() -> None:
    """Nothing is found where nothing is wrong, and each position is summed up."""
    found = report(file_of(line("a", adopted_by="The Chief Constable", adopted_on="2026-01-12", grounds=[SECURITY, NATIONAL])))
    assert found.problems == ()
    (summary,) = found.positions
    assert (summary.id, summary.adopted, summary.provisions) == ("a", True, ("23(5)", "24(2)"))
    assert summary.catches == "covert parts"


def test_an_empty_file_is_an_authority_without_lines() -> None:
    """It is no mistake: every covert part then carries grounds of its own."""
    assert report(file_of()).model_dump() == {"problems": [], "positions": ()}


class TestTheLineItself:
    """Its name, who adopted it, and what it rests on."""

    def test_a_name_used_twice(self) -> None:
        """A case could not tell which of the two it names."""
        lines = [line("same", matches={"kinds": [kind]}) for kind in ("police", "health")]
        assert said(file_of(*lines)) == dict.fromkeys(("positions[0].id", "positions[1].id"), "is the name of another position too")

    def test_adoption_is_by_someone_on_a_day(self) -> None:
        """Half an adoption is none, and looks like one (L053)."""
        assert list(said(file_of(line(adopted_by="The Chief Constable")))) == ["positions[0].adopted_on"]
        assert list(said(file_of(line(adopted_on="2026-01-12")))) == ["positions[0].adopted_by"]

    @pytest.mark.parametrize("position", [line(sources=[]), without(line(), "sources")])
    def test_a_line_without_sources(self, position: Given) -> None:
        """A line says what it rests on."""
        assert list(said(file_of(position))) == ["positions[0].sources"]

    @pytest.mark.parametrize("grounds", [[], None])
    def test_a_line_without_grounds(self, grounds: list[Given] | None) -> None:
        """It would settle nothing, and a part that it caught would wait for ever."""
        position = line(grounds=grounds) if grounds is not None else without(line(), "grounds")
        (problem,) = report(file_of(position)).problems
        assert problem.path == "positions[0].grounds"


class TestItsGrounds:
    """Held against the law of the day to which the file was checked."""

    @pytest.mark.parametrize(
        ("ground", "place", "problem"),
        [
            ({"provision": "99(9)"}, "provision", "is not a provision that excludes the duty"),
            ({"provision": "31(1)"}, "provision", "does not exclude the duty to confirm or deny"),
            ({**ENFORCEMENT, "limbs": ["31(1)(z)"]}, "limbs[0]", "not among the limbs"),
            ({**SECURITY, "bodies": ["(z)"]}, "bodies[0]", "not among the bodies"),
            ({**ENFORCEMENT, "limbs": ["31(1)(g)"], "purposes": ["31(2)(z)"]}, "purposes[0]", "not among the purposes"),
            ({"provision": "30(3)", "limbs": ["30(1)(a)"], "necessity": "it is needed"}, "necessity", "does not belong"),
            ({"provision": "38(2)", "reason": "it is of the class"}, "reason", "does not belong"),
        ],
        ids=lambda each: str(each) if isinstance(each, str) else each["provision"],
    )
    def test_what_the_law_does_not_know(self, ground: Given, place: str, problem: str) -> None:
        """An unknown provision, limb, body or purpose, or a reason that belongs to another family of test."""
        found = said(file_of(line(grounds=[ground, NATIONAL])))
        assert problem in found[f"positions[0].grounds[0].{place}"]

    def test_a_reason_that_no_such_ground_takes(self) -> None:
        """Section 31(3) has a model of its own: a link is for section 23(5)."""
        assert said(file_of(line(grounds=[{**ENFORCEMENT, "link": "x"}]))) == {"positions[0].grounds[0]": "does not take `link`"}

    def test_two_grounds_under_one_provision(self) -> None:
        """All limbs and reasons of a provision go into one."""
        assert said(file_of(line(grounds=[ENFORCEMENT, ENFORCEMENT]))) == {
            "positions[0].grounds": "cites section 31(3) more than once"
        }

    def test_section_23_5_without_its_link(self) -> None:
        """The provision is never added by habit: without a link it is not engaged (L048, L053)."""
        assert said(file_of(line(grounds=[without(SECURITY, "link"), NATIONAL]))) == {
            "positions[0].grounds[0].link": "is missing, and section 23(5) is not engaged without it"
        }

    @pytest.mark.parametrize(
        ("ground", "key"),
        [(without(ENFORCEMENT, "limbs"), "limbs"), ({**ENFORCEMENT, "limbs": ["31(1)(g)"]}, "purposes")],
    )
    def test_section_31_3_without_what_it_protects(self, ground: Given, key: str) -> None:
        """A limb, and for (g) to (i) a purpose in section 31(2) (L068)."""
        assert list(said(file_of(line(grounds=[ground])))) == [f"positions[0].grounds[0].{key}"]

    def test_an_opinion_is_given_on_a_request_and_so_never_missing_from_a_line(self) -> None:
        """Section 36(3) needs one dated before the refusal: the case supplies it (L139)."""
        ground = {"provision": "36(3)", "limbs": ["36(2)(c)"], "likelihood": "would"}
        assert said(file_of(line(matches={"kinds": ["local_authority"]}, grounds=[ground]))) == {}

    def test_absolute_provisions_alone(self) -> None:
        """If section 23(5) falls nothing is left, and to cite it alone can itself tell (L064)."""
        assert said(file_of(line(grounds=[SECURITY]))) == {
            "positions[0].grounds": "rest on absolute provisions alone, so that nothing is left if they fall"
        }
        assert said(file_of(line(grounds=[SECURITY, NATIONAL]))) == {}

    def test_what_is_contested_is_not_taken_for_absolute(self) -> None:
        """Section 40(5B)(a) may stand alone: that it is absolute is not settled (L135)."""
        ground = {"provision": "40(5B)", "limbs": ["40(5B)(a)"], "reason": "an answer would be unfair to the person named"}
        assert said(file_of(line(grounds=[ground]))) == {}

    def test_the_law_of_the_day_to_which_the_file_was_checked(self) -> None:
        """The National Crime Agency was listed on 7 October 2013 (L044); no line checked before then can cite it."""
        grounds = [{**SECURITY, "bodies": ["(n)"]}, NATIONAL]
        assert said(file_of(line(grounds=grounds), checked_on="2013-10-07")) == {}
        assert said(file_of(line(grounds=grounds), checked_on="2013-10-06")) == {
            "positions[0].grounds[0].bodies[0]": "`(n)` is not among the bodies of section 23(5) on the day of `checked_on`"
        }

    @pytest.mark.parametrize("day", ["2004-12-31", "2099-01-01"])
    def test_a_day_for_which_there_is_no_law(self, day: str) -> None:
        """The day is the mistake; the grounds are held against the law as last checked."""
        found = said(file_of(line(grounds=[SECURITY]), checked_on=day))
        assert list(found) == ["checked_on", "positions[0].grounds"]


@pytest.mark.parametrize(
    ("grounds", "day"),
    [
        ([ENFORCEMENT], date(2005, 1, 1)),
        ([{**SECURITY, "bodies": ["(a)", "(n)", "(m)"]}, NATIONAL], date(2013, 10, 7)),
        ([{"provision": "40(5B)", "limbs": ["40(5B)(a)"]}], date(2018, 5, 25)),
        ([{"provision": "99(9)"}], None),
        ([], None),
    ],
    ids=lambda each: str(each) if isinstance(each, date) else None,
)
def test_a_line_is_lawful_from_the_day_on_which_all_that_it_cites_was_in_force(grounds: list[Given], day: date | None) -> None:
    """A letter dated earlier cannot rest on it: an error then, and never the nearest law."""
    (summary,) = report(file_of(line(grounds=grounds))).positions
    assert summary.lawful_from == day


def test_a_file_has_a_bounded_number_of_positions() -> None:
    """Their order is decided pair by pair, and no authority has so many settled lines."""
    lines = [line(f"p{number}") for number in range(MAX_POSITIONS + 1)]
    found = report(file_of(*lines))
    assert [problem.path for problem in found.problems] == ["positions"]
    assert found.positions == ()
