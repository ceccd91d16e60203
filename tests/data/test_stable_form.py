"""What holds of every file of data: one stable form, so that a change in the law shows as that and nothing else."""

import json
from typing import Final

import pytest

from ncnd.catalogue import data_folder

# Written by tools/refresh_bank_holidays.py, a day to a line.
FORM_OF_ITS_OWN: Final = ("bank-holidays.json",)
NAMES: Final = sorted(each.name for each in data_folder().iterdir() if each.name not in FORM_OF_ITS_OWN)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_two_space_indented_utf_8(name: str) -> None:
    text = (data_folder() / name).read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"
