"""Order: the first position that matches applies, so positions that share parts say which comes first (L026)."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Final, NamedTuple, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ncnd.position import Matches
from ncnd.position_order import Characteristics, example, order_problems, overlap
from ncnd.vocabulary import AuthorityKind, Circumstance, Conduct, Subject
from tests.positions.build import file_of, line, matches_of, position_of, said

PUBLIC: Final = {"circumstances_any": ["official_confirmation"]}


class TestAfter:
    """What `after` may name."""

    def test_lines_that_share_no_part_need_no_order(self) -> None:
        """One for the police and one for councils, one with a circumstance and one without it."""
        kinds = [line("a", matches={"kinds": ["police"]}), line("b", matches={"kinds": ["local_authority"]})]
        facts = [
            line("c", matches={"circumstances_all": ["biometric"]}),
            line("d", matches={"not_circumstances": ["biometric"]}),
        ]
        assert said(file_of(*kinds)) == {}
        assert said(file_of(*facts)) == {}

    def test_lines_that_share_a_part_need_one(self) -> None:
        """Whichever way round they stand, and every one that is not named is."""
        narrow = line("narrow", matches={"subjects_any": ["technology"]})
        other = line("other", matches={"subjects_any": ["location"]})
        found = said(file_of(narrow, other, line("broad")))
        assert found == {
            "positions[1].after": "does not say that the line gives way to `narrow`, which can catch the same part",
            "positions[2].after": "does not say that the line gives way to `narrow`, `other`, which can catch the same part",
        }

    def test_an_order_may_be_stated_through_another_line(self) -> None:
        """The third gives way to the second, and so to the first."""
        first = line("first", matches={"circumstances_all": ["biometric"]})
        second = line("second", matches={"subjects_any": ["technology"]}, after=["first"])
        assert said(file_of(first, second, line("third", after=["second"]))) == {}

    def test_lines_for_undivided_parts_need_one_too(self) -> None:
        """They apply only when named, and the order still says which a person should name."""
        lines = [line(name, matches={"conduct": ["undivided"]}) for name in ("a", "b")]
        assert list(said(file_of(*lines))) == ["positions[1].after"]

    def test_a_name_that_is_not_there(self) -> None:
        """A line cannot give way to nothing."""
        assert said(file_of(line(after=["gone"]))) == {"positions[0].after[0]": "names no position of the file"}

    def test_a_line_that_stands_later(self) -> None:
        """The file says one thing and the order in it another; the pair has an order all the same."""
        lines = [line("a", matches=PUBLIC, after=["b"]), line("b", matches={"subjects_any": ["policy"]})]
        assert said(file_of(*lines)) == {
            "positions[0].after[0]": "names a position that stands later in the file, and the first that matches applies"
        }

    @pytest.mark.parametrize(
        ("named", "places"),
        [
            ({"a": ["a"]}, ["positions[0].after[0]"]),
            ({"a": ["b"], "b": ["a"]}, ["positions[0].after[0]", "positions[1].after[0]"]),
            (
                {"a": ["c"], "b": ["a"], "c": ["b"]},
                ["positions[0].after[0]", "positions[1].after[0]", "positions[2].after[0]"],
            ),
        ],
        ids=["itself", "each other", "three round"],
    )
    def test_a_circle(self, named: dict[str, list[str]], places: list[str]) -> None:
        """Each name on the way round is shown, and a line outside the circle is not."""
        words = iter(get_args(Circumstance))
        lines = [line(name, matches={"circumstances_all": [next(words)]}, after=after) for name, after in named.items()]
        found = said(file_of(*lines, line("outside", after=["a", *named])))
        assert {place for place, problem in found.items() if problem == "goes round in a circle"} == set(places)


class TestReach:
    """A line that no part can reach is a mistake."""

    def test_a_line_behind_a_broader_one(self) -> None:
        """Everything it would catch is gone before it is looked at."""
        broad, narrow = line("broad"), line("narrow", matches={"subjects_any": ["technology"]}, after=["broad"])
        assert said(file_of(broad, narrow)) == {
            "positions[1].matches": "can never be reached: the lines before it take every covert part of the class"
        }

    def test_a_line_that_several_shadow_together(self) -> None:
        """With the circumstance and without it: neither takes every part, both do."""
        with_it = line("with", matches={"circumstances_all": ["biometric"]})
        without = line("without", matches={"not_circumstances": ["biometric"]})
        assert list(said(file_of(with_it, without, line("rest", after=["with", "without"])))) == ["positions[2].matches"]

    def test_each_kind_of_authority_taken_by_a_line_of_its_own(self) -> None:
        """A line for every kind is not reached once each kind has one."""
        names = get_args(AuthorityKind)
        lines = [line(f"k{number}", matches={"kinds": [kind]}) for number, kind in enumerate(names)]
        after = [each["id"] for each in lines]
        assert list(said(file_of(*lines, line("any", after=after)))) == [f"positions[{len(names)}].matches"]
        assert said(file_of(*lines[1:], line("any", after=after[1:]))) == {}

    def test_a_line_that_is_only_named_is_always_reached(self) -> None:
        """No covert line before it takes anything from one for undivided parts, nor does one for undivided parts."""
        both = line("both", matches={"conduct": ["covert", "undivided"]})
        named = line("named", matches={"conduct": ["undivided"], "subjects_any": ["individual"]}, after=["both"])
        assert said(file_of(both, named)) == {}

    @pytest.mark.parametrize(
        "matches",
        [
            {"circumstances_all": ["biometric"], "not_circumstances": ["biometric"]},
            {"circumstances_any": ["biometric", "historic"], "not_circumstances": ["historic", "biometric", "granular"]},
        ],
    )
    def test_a_class_without_parts(self, matches: dict[str, list[str]]) -> None:
        """What a line asks for it also shuts out."""
        assert said(file_of(line(matches=matches))) == {
            "positions[0].matches": "ask for what they shut out, so that no part is in the class"
        }

    def test_a_class_without_conduct(self) -> None:
        """It would catch nothing and could be named for nothing."""
        assert said(file_of(line(matches={"conduct": []}))) == {"positions[0].matches.conduct": "is empty"}


class Point(NamedTuple):
    """One part, so far as a class of question can tell it from others."""

    conduct: Conduct
    subjects: tuple[Subject, ...]
    circumstances: tuple[Circumstance, ...]
    kind: AuthorityKind


CONDUCTS: Final[tuple[Conduct, ...]] = get_args(Conduct)
KINDS: Final[tuple[AuthorityKind, ...]] = ("police", "local_authority", "other")
SUBJECTS: Final[tuple[Subject, ...]] = get_args(Subject)[:2]
CIRCUMSTANCES: Final[tuple[Circumstance, ...]] = get_args(Circumstance)[:3]


def every_part() -> Iterator[Point]:
    subjects = [chosen for size in range(len(SUBJECTS) + 1) for chosen in combinations(SUBJECTS, size)]
    circumstances = [chosen for size in range(len(CIRCUMSTANCES) + 1) for chosen in combinations(CIRCUMSTANCES, size)]
    for conduct, about, so, kind in product(CONDUCTS, subjects, circumstances, KINDS):
        yield Point(conduct, about, so, kind)


EVERY_PART: Final = tuple(every_part())
"""All parts there are, told apart by these words: no class below uses another, and `other` stands for the kinds that none names."""


def classes() -> st.SearchStrategy[Matches]:
    def some(words: Iterable[str]) -> st.SearchStrategy[tuple[str, ...]]:
        return st.lists(st.sampled_from([*words]), unique=True, max_size=2).map(tuple)

    return st.fixed_dictionaries(
        {
            "conduct": some(CONDUCTS),
            "kinds": some(("police", "local_authority")),
            "subjects_any": some(SUBJECTS),
            "circumstances_any": some(CIRCUMSTANCES),
            "circumstances_all": some(CIRCUMSTANCES),
            "not_circumstances": some(CIRCUMSTANCES),
        }
    ).map(Matches.model_validate)


class TestExactly:
    """Overlap and reach are what going through every part would find."""

    @given(classes(), classes())
    def test_two_classes_overlap_if_some_part_is_in_both(self, one: Matches, other: Matches) -> None:
        """No more and no less, and either way round."""
        assert overlap(one, other) is any(one.covers(*part) and other.covers(*part) for part in EVERY_PART)
        assert overlap(other, one) is overlap(one, other)

    @given(classes(), st.lists(classes(), max_size=6))
    def test_a_line_is_reached_if_some_covert_part_is_left_to_it(self, matches: Matches, earlier: list[Matches]) -> None:
        """The example given is such a part, and there is one whenever there can be."""
        left = [
            part
            for part in EVERY_PART
            if part.conduct == "covert" and matches.covers(*part) and not any(each.covers(*part) for each in earlier)
        ]
        found = example(matches, earlier)
        assert (found is not None) is bool(left)
        if found is not None:
            point = Point(found.conduct, found.subjects, found.circumstances, found.kind)
            assert matches.covers(*point)
            assert not any(each.covers(*point) for each in earlier)

    def test_the_example_is_a_plain_one(self) -> None:
        """No more is asked of it than it takes to be in the class and out of the earlier ones."""
        assert example(matches_of(), [matches_of(circumstances_any=("biometric", "historic"))]) == Characteristics(
            conduct="covert", kind="police"
        )
        earlier = [matches_of(not_circumstances=("biometric", "historic")), matches_of(kinds=("police",))]
        assert example(matches_of(subjects_any=("policy", "spending")), earlier) == Characteristics(
            conduct="covert", kind="police_and_crime_commissioner", subjects=("spending",), circumstances=("historic",)
        )

    def test_a_tangle_that_no_one_could_go_through_part_by_part_is_decided(self) -> None:
        """Five claims on four places: every pair is shut out, so nothing is left, out of two to the power of 37 sets of words."""
        words = get_args(Circumstance)
        place = [[words[claim * 4 + each] for each in range(4)] for claim in range(5)]
        claims = [matches_of(not_circumstances=tuple(row)) for row in place]
        clashes = [
            matches_of(circumstances_all=(place[one][each], place[other][each]))
            for each in range(4)
            for one, other in combinations(range(5), 2)
        ]
        assert example(matches_of(), [*claims, *clashes]) is None
        assert example(matches_of(), [*claims[1:], *clashes]) is not None


def test_two_lines_of_one_name_are_told_of_once() -> None:
    """The repeated name is the mistake; that the two overlap is not another."""
    assert list(order_problems([position_of(line("same", matches=PUBLIC)), position_of(line("same"))])) == []
