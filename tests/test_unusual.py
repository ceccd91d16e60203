"""What seldom happens: unsound data, data inside the package, a note that cannot be made, files of which little is left."""

import importlib.resources
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from ncnd import CaseError, CaseFile, file_note, read_case, respond
from ncnd.catalogue import Catalogue, data_folder
from ncnd.errors import LawError
from ncnd.salvage import salvage

POLICE = {"name": "Exampleshire Police", "kind": "police", "nation": "england"}


def _case(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    question = {"ref": "1", "text": "Do you?", "parts": [{"about": "drones", **part} for part in parts]}
    return {"request": {"received": "2026-03-02", "authority": POLICE, "questions": [question]}, **more}


def _problems(case: dict[str, Any]) -> list[str]:
    with pytest.raises(CaseError) as refused:
        read_case(json.dumps(case).encode())
    return [problem.path for problem in refused.value.problems]


def test_unsound_data_says_which_file_and_where(tmp_path: Path) -> None:
    """A data file with a mistake is refused with its name and the place, before anything is decided by it."""
    folder = tmp_path / "data"
    shutil.copytree(str(data_folder()), folder)
    regulator = json.loads((folder / "regulator.json").read_text("utf-8"))
    del regulator["contacts"][0]["name"]
    (folder / "regulator.json").write_text(json.dumps(regulator), "utf-8")
    with pytest.raises(LawError, match=r"^data/regulator\.json: contacts\.0\.name: "):
        _ = Catalogue(folder).regulator


@pytest.mark.parametrize("packaged", [True, False])
def test_data_in_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packaged: bool) -> None:
    """An installed package carries its data; a checkout has them beside it."""
    if packaged:
        (tmp_path / "data").mkdir()

    def files(_package: str) -> Path:
        return tmp_path

    monkeypatch.setattr(importlib.resources, "files", files)
    assert (str(data_folder()) == str(tmp_path / "data")) is packaged


def test_a_note_is_made_only_of_a_sound_case() -> None:
    """A case that cannot be decided gets no file note either."""
    case = CaseFile.model_validate(_case({"conduct": "covert", "position": "none-such"}))
    with pytest.raises(CaseError):
        file_note(case)


def test_a_position_does_not_change_the_test_that_a_ground_is_written_for() -> None:
    """A reason for a class is not made into one for danger: it is refused, with the reasons that section 38(2) wants."""
    ground = {"provision": "38(2)", "limbs": ["38(1)(a)"], "reason": "r"}
    part = {"conduct": "covert", "position": "covert-human-sources", "grounds": [ground]}
    assert _problems(_case(part)) == ["request.questions[0].parts[0].grounds[0].reason"]


def test_a_ground_without_a_provision_is_set_aside_whole() -> None:
    """What a ground without a provision would come to cannot be told, and hides no other mistake."""
    paths = _problems(_case({"conduct": "covert", "grounds": [{"provision": 7}, {"provision": "99(9)"}]}))
    assert paths == ["request.questions[0].parts[0].grounds[0].provision", "request.questions[0].parts[0].grounds[1].provision"]


def test_a_circle_is_placed_in_the_file_beside_another_mistake() -> None:
    """The numbers of questions in a path are those of the file, though one was set aside."""
    questions = [
        {"ref": ref, "text": "Do you?", "depends_on": named, "parts": [{"conduct": "undivided", "about": "drones"}]}
        for ref, named in (("", []), ("2", ["3"]), ("3", ["2"]))
    ]
    case = {"request": {"received": "2026-03-02", "authority": POLICE, "questions": questions}}
    assert "request.questions[1], [2].depends_on" in _problems(case)


def test_nothing_is_left_of_what_is_not_json() -> None:
    """Of a file that the models cannot read at all there is nothing else to check."""
    with pytest.raises(ValidationError) as unread:
        CaseFile.model_validate_json(b"[")
    assert salvage({}, unread.value) is None


def test_what_was_weighed_together_and_lost_is_answered() -> None:
    """Where exclusions are lost even together the duty applies, and the letter says nothing of the weighing (L083)."""
    grounds = [{"provision": "24(2)", "necessity": "n"}, {"provision": "31(3)", "limbs": ["31(1)(a)"]}]
    lost = [{"provision": provision, "outcome": "confirm_or_deny"} for provision in ("24(2)", "31(3)")]
    together = [{"provisions": ["24(2)", "31(3)"], "outcome": "confirm_or_deny"}]
    case = _case({"conduct": "covert", "grounds": grounds}, balances=lost, cumulative=together)
    response = respond(read_case(json.dumps(case).encode()))
    assert response.answers[0].parts[0].outcome == "holding_required"
    assert response.weighed_together == ()
