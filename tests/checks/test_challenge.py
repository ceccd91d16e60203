"""From findings to grounds for an internal review: plain words, an authority each, and nothing beyond the finding."""

from pathlib import Path

from ncnd.checks import Finding, all_checks, challenge, challenge_text, check_letter

POLICE = (Path(__file__).parents[1] / "letters" / "read" / "west-midlands-police.txt").read_text("utf-8")


class TestGrounds:
    def test_each_check_is_one_ground_with_the_questions_it_concerns(self) -> None:
        grounds = {each.code: each for each in challenge(check_letter(POLICE)) if each.ground}
        assert grounds["N02"].questions == ("2", "3", "4")
        assert grounds["X01"].questions == ("2",)
        assert len(grounds) == len({each.code for each in grounds.values()})

    def test_a_ground_has_its_authority_and_what_it_does_not_show(self) -> None:
        for each in challenge(check_letter(POLICE)):
            check = next(check for check in all_checks() if check.code == each.code)
            assert (each.authority, each.url) == (check.authority, check.url)
            assert bool(each.ground) != bool(each.note)
            assert bool(each.ground) == bool(each.not_shown)

    def test_what_was_not_seen_is_a_note_and_not_a_ground(self) -> None:
        """The police letter leaves its public interest test and its rights to other papers."""
        notes = {each.code for each in challenge(check_letter(POLICE)) if each.note}
        assert notes == {"P01", "R01", "R02"}

    def test_a_point_of_wording_alone_is_no_ground(self) -> None:
        """`Deny that` for `whether` breaks no rule of law, and a missing rider is not asked for by the Act."""
        assert {"L01", "N07"}.isdisjoint(each.code for each in challenge(check_letter(POLICE)))

    def test_the_gravest_comes_first(self) -> None:
        severities = [each.severity for each in challenge(check_letter(POLICE))]
        assert severities == sorted(severities, key=["critical", "error", "warning", "info"].index)


class TestText:
    def test_a_draft_request_numbers_the_grounds_and_asks_for_a_fresh_decision(self) -> None:
        text = challenge_text(
            challenge(check_letter(POLICE)), authority="West Midlands Police", reference="FOI-1234-21", name="A Requester"
        )
        assert text.startswith("To West Midlands Police\n\nInternal review: FOI-1234-21\n")
        assert "1. " in text
        assert "(question 2, 3 and 4)" in text
        assert "decide my request afresh" in text
        assert text.index("A Requester") < text.index("For you, not for the authority")
        assert "Not a ground: " in text

    def test_what_its_writer_must_give_is_marked(self) -> None:
        text = challenge_text(challenge(check_letter(POLICE)))
        assert all(mark in text for mark in ("[the authority]", "[the reference of the reply]", "[your name]"))

    def test_with_nothing_found_no_ground_is_made_up(self) -> None:
        text = challenge_text(challenge(()))
        assert "nothing was found" in text
        assert "For you" not in text
        assert "1. " not in text

    def test_notes_alone_make_no_grounds(self) -> None:
        note = next(each for each in check_letter(POLICE) if each.code == "R01")
        text = challenge_text(challenge([note]))
        assert "nothing was found" in text
        assert text.count("Not a ground") == 1

    def test_a_ground_without_a_question_names_none(self) -> None:
        finding = Finding(code="R01", name="", severity="error", message="m", remedy="r", authority="a")
        text = challenge_text(challenge([finding]))
        assert "1. Your reply does not give particulars of a complaints procedure, or say that there is none. (FOIA" in text
