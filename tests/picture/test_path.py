"""The picture of how each part was decided: the way through the stages, and all that a reader has to see at a glance."""

import pytest

from ncnd.picture import explain_svg
from tests.picture.drawn import FIRM, LINKED, NEEDED, SVG, drawn, lines, noted, ways, weighed

COVERT = {"conduct": "covert", "grounds": [FIRM]}


class TestWay:
    def test_a_ground_that_stands_ends_in_silence(self) -> None:
        """Section 23(5) is absolute (FOIA s 2(3)): two ways, and none on to stage 2."""
        picture = drawn(noted({"conduct": "covert", "grounds": [LINKED]}))
        said = lines(picture)
        assert "1-covert" in said
        assert "Section 23(5): stands" in said
        assert " ".join(said).count("neither confirm nor deny") == 1
        assert ("not reached" in said, "reached" in said) == (True, False)
        assert ways(picture) == 2

    def test_a_ground_that_awaits_its_balance_says_what_is_outstanding(self) -> None:
        """A qualified ground takes effect only when a person has weighed (FOIA s 2(1)(b))."""
        picture = drawn(noted(COVERT))
        assert {"Section 31(3): awaiting", "by reference to 31(1)(a)", "Outstanding: a person's balance"} <= set(lines(picture))
        assert {"balance required", "not reached"} <= set(lines(picture))

    def test_a_gap_says_what_is_missing(self) -> None:
        """Section 31(3) is not engaged without a limb."""
        picture = drawn(noted({"conduct": "covert", "grounds": [{**FIRM, "limbs": []}]}))
        assert {"Section 31(3): gap", "Outstanding: limb", "grounds required", "not reached"} <= set(lines(picture))

    def test_a_ground_that_lost_leads_on_to_the_duty(self) -> None:
        """Weighed, and the public interest in maintaining the exclusion did not outweigh: the duty applies."""
        picture = drawn(noted(COVERT, **weighed("confirm_or_deny")))
        assert {"Section 31(3): lost", "duty applies", "reached"} <= set(lines(picture))
        assert ways(picture) == 3

    def test_a_ground_that_lost_leads_nowhere_beside_one_that_stands(self) -> None:
        """It is not what the silence rests on."""
        picture = drawn(noted({"conduct": "covert", "grounds": [LINKED, FIRM]}, **weighed("confirm_or_deny")))
        assert {"Section 23(5): stands", "Section 31(3): lost"} <= set(lines(picture))
        assert ways(picture) == 3

    def test_a_ground_that_is_refused_leads_nowhere(self) -> None:
        """An official confirmation of the very fact defeats the ground, and the duty applies."""
        picture = drawn(noted({**COVERT, "circumstances": ["official_confirmation"]}))
        assert {"Section 31(3): refused", "duty applies"} <= set(lines(picture))

    def test_nothing_put_forward_is_drawn_as_that(self) -> None:
        """An overt part without grounds owes an answer; a covert part without grounds stays open."""
        overt, covert = drawn(noted({"conduct": "overt"})), drawn(noted({"conduct": "covert"}, kind="other"))
        assert {"no ground was put forward", "duty applies", "reached"} <= set(lines(overt))
        assert {"no ground was put forward", "grounds required", "not reached"} <= set(lines(covert))

    def test_every_authority_is_named_once(self) -> None:
        note = noted({"conduct": "covert", "grounds": [LINKED, NEEDED, FIRM]})
        said = " ".join(lines(drawn(note)))
        for ground in note.parts[0].grounds:
            assert ground.steps
            assert all(step.rule in said for step in ground.steps)
        assert said.count("L048") == 1

    def test_parts_decided_alike_are_drawn_once(self) -> None:
        """Four such parts are one row, which names them; another line is another row."""
        alike = [{**COVERT, "id": name} for name in ("a", "b", "c")]
        picture = drawn(noted(*alike, {"conduct": "covert", "grounds": [LINKED], "id": "d"}))
        assert {"a, b, c", "d"} <= set(lines(picture))
        assert ways(picture) == 4


class TestReader:
    def test_it_is_marked_not_for_release_with_its_reference(self) -> None:
        """In sight, and in the title that a screen reader says first."""
        picture = drawn(noted(COVERT))
        title = picture.find(f"{SVG}title")
        assert title is not None
        assert title.text == "File note: NOT FOR RELEASE FOI-1"
        assert lines(picture)[0] == "File note: NOT FOR RELEASE"

    def test_its_description_says_all_that_it_shows(self) -> None:
        """Nobody needs to see it: every word drawn in a box stands in the description, in one order with the rest."""
        note = noted({"conduct": "covert", "grounds": [LINKED, NEEDED, {**FIRM, "limbs": []}]}, {"conduct": "overt"})
        picture = drawn(note)
        said = picture.find(f"{SVG}desc")
        assert said is not None
        assert said.text is not None
        headings = {"File note: NOT FOR RELEASE", "Part", "Stage 1: does the duty arise?", "Outcome", "Stage 2: is it held?"}
        assert [line for line in lines(picture) if line not in headings and line not in said.text] == []

    def test_it_is_an_image_named_by_its_title_and_description(self) -> None:
        picture = drawn(noted(COVERT))
        named = {each.get("id") for each in picture if each.get("id")}
        assert picture.get("role") == "img"
        assert set((picture.get("aria-labelledby") or "").split()) == named

    def test_it_is_drawn_on_dark_paper_too(self) -> None:
        assert "prefers-color-scheme: dark" in explain_svg(noted(COVERT))

    def test_nothing_runs_out_of_its_box_or_of_the_picture(self) -> None:
        """A long name is broken, and the picture is as high as its rows."""
        name = "x" * 40
        picture = drawn(noted(*({**COVERT, "id": f"{name[:-1]}{each}"} for each in range(9))))
        height = int(picture.get("height") or 0)
        assert all(len(line) <= 42 for line in lines(picture))
        assert all(int(each.get("y") or 0) < height for each in picture.iter(f"{SVG}text"))

    def test_it_fetches_nothing(self) -> None:
        picture = explain_svg(noted(COVERT)).replace("http://www.w3.org/2000/svg", "")
        assert "http" not in picture
        assert "url(" not in picture
        assert "<script" not in picture


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "a & b", 'x" onload="y', "]]>"])
def test_what_is_given_is_shown_and_never_obeyed(words: str) -> None:
    """A reference with markup in it is the same words in the picture, and no element more."""
    plain, hostile = noted(COVERT), noted(COVERT).model_copy(update={"reference": words})
    title = drawn(hostile).find(f"{SVG}title")
    assert title is not None
    assert title.text == f"File note: NOT FOR RELEASE {words}"
    assert [each.tag for each in drawn(hostile).iter()] == [each.tag for each in drawn(plain).iter()]


def test_the_same_note_gives_the_same_picture() -> None:
    assert explain_svg(noted(COVERT)) == explain_svg(noted(COVERT))
