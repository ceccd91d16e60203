"""What the file note asks an officer to look at before a reply goes: dates, contact details, signatures and doubtful reliance."""

import json
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest

from ncnd import file_note
from ncnd.catalogue import Catalogue, bundled, data_folder
from tests.cases.build import case, case_file, covert, kind_of, question, undivided
from tests.cases.rows import Given, asked

CHECKED = bundled().regulator.contact(date(2026, 12, 1)).checked_on
PROHIBITED: Given = {"provision": "44(2)", "limbs": ["44(1)(a)"], "reason": "an enactment bars an answer"}
POLICY: Given = {"provision": "35(3)", "limbs": ["35(1)(a)"], "reason": "it would be of that kind"}
OPINION: Given = {"by": "the Minister", "given_on": "2026-03-20"}
CANDOUR: Given = {"provision": "36(3)", "limbs": ["36(2)(b)"], "if_confirmed": "a", "if_denied": "b", "opinion": OPINION}


def remarks(given: Given, law: Catalogue | None = None) -> str:
    """Everything that the note remarks on, of the whole and of each part."""
    note = file_note(case_file(given), law=law)
    return "\n".join((*note.remarks, *(remark for part in note.parts for remark in part.remarks)))


class TestTheRegulatorsDetails:
    """Contact details are dated, and old ones are confirmed before a letter goes (section 17(7)(b); L122)."""

    @pytest.mark.parametrize(("days", "asked_for"), [(90, False), (91, True)])
    def test_details_older_than_ninety_days_are_to_be_confirmed(self, days: int, asked_for: bool) -> None:
        """Ninety days after the check they still pass; a day later the officer is asked."""
        on = date.fromordinal(CHECKED.toordinal() + days)
        said = remarks(case(question(covert()), answered=on, received=None))
        assert ("the regulator's contact details were last checked on 22 November 2026" in said) is asked_for

    def test_the_age_is_a_setting_of_the_data(self, tmp_path: Path) -> None:
        """An authority that confirms them each month says so in its data, and no code is touched."""
        for file in data_folder().iterdir():
            (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
        settings: dict[str, Any] = json.loads((tmp_path / "regulator.json").read_text(encoding="utf-8"))
        settings["confirm_after_days"] = 30
        (tmp_path / "regulator.json").write_text(json.dumps(settings), encoding="utf-8")
        given = case(question(covert()), answered=date.fromordinal(CHECKED.toordinal() + 31), received=None)
        assert "confirm that they are still right" in remarks(given, Catalogue(tmp_path))
        assert "confirm that they are still right" not in remarks(given)

    def test_a_letter_without_a_verified_postal_address_is_remarked_on(self) -> None:
        """None is verified from 1 September 2026, so none is printed, and the officer is told."""
        for day, told in ((date(2026, 8, 31), False), (date(2026, 9, 1), True)):
            said = remarks(case(question(covert()), answered=day, received=None))
            assert ("no postal address for the regulator" in said) is told


class TestTime:
    """Section 10(1) sets the last day; the regulator says what is usual in all (L105, L108)."""

    def test_a_letter_after_its_last_day_is_late(self) -> None:
        """A request of 2 March 2026 is to be answered by 31 March, with 17 March a holiday in Northern Ireland."""
        for day, told in ((date(2026, 3, 31), False), (date(2026, 4, 1), True)):
            said = remarks(case(question(covert()), answered=day))
            assert ("the letter is dated after 31 March 2026, the last day for an answer" in said) is told

    def test_a_balance_expected_after_forty_working_days_in_all_is_remarked_on(self) -> None:
        """The usual total ends on 30 April 2026; a day more is beyond what the regulator normally accepts."""
        for day, told in (("2026-04-30", False), ("2026-05-01", True)):
            pending = {"provision": "24(2)", "outcome": "pending", "estimated_on": day}
            said = remarks(case(question(covert()), balances=[pending]))
            assert ("the balance under section 24(2) is expected after 30 April 2026" in said) is told


class TestTheRecord:
    """What the file does not show yet (L077, L125)."""

    SEARCH: ClassVar[Given] = {"searched": ["Hansard"], "by": "A Clerk", "on": "2026-03-10"}

    def test_a_search_for_official_statements_is_asked_for_where_an_exclusion_is_relied_on(self) -> None:
        """Official confirmation would defeat it; an answered part needs no such search."""
        given = case(question(covert()))
        assert "no search for official statements is recorded" in remarks(given)
        assert "no search for official" not in remarks({**given, "record": {"official_statements": self.SEARCH}})
        assert "no search for official" not in remarks(case(question(undivided())))

    def test_the_person_who_approves_is_not_the_one_who_drafted(self) -> None:
        """No approval is said to be missing, and one by the drafter is pointed out."""
        drafter, manager = ({"name": name, "role": "officer", "on": "2026-03-20"} for name in ("A Clerk", "B Head"))
        given = case(question(covert()))
        assert "no approval is recorded" in remarks({**given, "record": {"drafted": drafter}})
        assert "the same person drafted and approved" in remarks({**given, "record": {"drafted": drafter, "approved": drafter}})
        signed = remarks({**given, "record": {"drafted": drafter, "approved": manager}})
        assert "no approval" not in signed
        assert "the same person" not in signed


class TestDoubtfulReliance:
    """What may be put forward and still needs a lawyer's eye."""

    def test_section_44_2_for_part_of_a_request_needs_advice(self) -> None:
        """Alone among the provisions it lacks the words `or to the extent that` (L030); for a whole question nothing is said."""
        assert "section 44(2) has no words “to the extent that”" in remarks(case(question(covert(grounds=[PROHIBITED]))))
        assert "to the extent that" not in remarks(case(question(undivided(grounds=[PROHIBITED]))))
        assert "to the extent that" not in remarks(case(question(covert(grounds=[CANDOUR]))))

    def test_a_department_has_section_36_only_for_what_section_35_does_not_reach(self) -> None:
        """Both on one part cannot be right for the same information (section 36(1)(a)); elsewhere 35(3) falls anyway."""
        both = question(asked(POLICY, CANDOUR))
        said = "section 36 reaches only information to which section 35 does not apply"
        assert said in remarks(case(both, authority=kind_of("government_department")))
        assert said not in remarks(case(both, authority=kind_of("local_authority")))
        assert said not in remarks(case(question(asked(CANDOUR)), authority=kind_of("government_department")))
