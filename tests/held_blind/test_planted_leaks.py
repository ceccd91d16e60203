"""A leak planted in a copy of the library is found, whichever way it goes out: the harness is not blind itself."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ncnd
from tests.held_blind import probe

SUITE = Path(__file__).resolve().parents[2]
PACKAGE = Path(ncnd.__file__).parent

# Each stands at the end of a module, where the sound function is called and something is made of what is held.
WRAP = "\n_sound = {name}\ndef {name}(*given, **named):\n    {before}; said = _sound(*given, **named); {after}; return said\n"
COMMAND = (
    "\nimport io\n_sound = main\ndef main(arguments=None):\n    content = sys.stdin.buffer.read()\n"
    "    sys.stdin = io.TextIOWrapper(io.BytesIO(content))\n    {before}; status = _sound(arguments); {after}; return status\n"
)
IN_RESPOND = 'held = [part for part, value in dict(given[0].holdings).items() if value == "held"]'


def responding(after: str, before: str = IN_RESPOND) -> tuple[str, str]:
    return "response", WRAP.format(name="respond", before=before, after=after)


LEAKS: dict[str, tuple[tuple[str, str], str]] = {
    "any other information, once something overt is held": (
        responding(
            'said = type(said).model_validate_json(said.model_dump_json().replace("any information", "any other information"))'
            ' if "1-overt" in held else said'
        ),
        "silence",
    ),
    "a gap that is not mentioned while nothing is said to be held": (
        responding(
            "said = said.model_copy(update={'outstanding': tuple(each for each in said.outstanding"
            " if '1-covert' not in each.where or '1-covert' in given[0].holdings)})"
        ),
        "surfaces",
    ),
    "a space at the end of a line": (
        responding(
            "said = said.model_copy(update={'rights':"
            " tuple(each.model_copy(update={'text': each.text + ' ' * len(held)}) for each in said.rights)})"
        ),
        "surfaces",
    ),
    "the order of what is outstanding": (
        responding("said = said.model_copy(update={'outstanding': said.outstanding[:: -1 if '1-covert' in held else 1]})"),
        "surfaces",
    ),
    "the status": (
        responding("said = said.model_copy(update={'status': 'interim' if '1-covert' in held else said.status})"),
        "surfaces",
    ),
    "which fields were set, and nothing that is printed": (
        responding("object.__setattr__(said, '__pydantic_fields_set__', {*list(said.model_fields_set)[len(held):]})"),
        "surfaces",
    ),
    "the day that a Word file says it was written on": (
        responding(
            "import ncnd.letter.word_file as file; file._WRITTEN = file._WRITTEN.replace(day=2 if '1-covert' in held else 1)"
        ),
        "surfaces",
    ),
    "a colour of the page": (
        responding(
            "import ncnd.letter.html as page; page._STYLE = page._STYLE.replace('0b0c0c', '0b0c0d') if '1-covert' in held"
            " else page._STYLE.replace('0b0c0d', '0b0c0c'); page._above.cache_clear()"
        ),
        "surfaces",
    ),
    "a log record": (responding("__import__('logging').getLogger('ncnd').debug('searched %s', len(held))"), "surfaces"),
    "a warning": (responding("held and __import__('warnings').warn('search done')"), "surfaces"),
    "a word on standard error": (responding("held and print('found', file=__import__('sys').stderr)"), "surfaces"),
    "an exception": (responding("{}['found'] if '1-covert' in held else None"), "surfaces"),
    "what the last request held": (
        (
            "response",
            "\nlast = 0\n"
            + WRAP.format(
                name="respond",
                before=f"global last; {IN_RESPOND}",
                after="said = said.model_copy(update={'reference': 'R' * last}); last = len(held)",
            ),
        ),
        "surfaces",
    ),
    "a look that leaves no trace": (responding("given[0].holdings.get('1-covert')", "pass"), "looks"),
    "the file note alone": (
        (
            "file_note",
            WRAP.format(
                name="file_note",
                before="pass",
                after="said = said.model_copy(update={'remarks': (*said.remarks, *dict(given[0].holdings))})",
            ),
        ),
        "surfaces",
    ),
    "the text of an exception": (
        (
            "answer",
            "\n_sound = answer\ndef answer(outcome, holding, given=None):\n    try: return _sound(outcome, holding, given)\n"
            "    except DecisionError as error: raise DecisionError(f'{error} ({holding})') from None\n",
        ),
        "refusals",
    ),
    "what an exception was raised from": (
        (
            "answer",
            "\n_sound = answer\ndef answer(outcome, holding, given=None):\n    try: return _sound(outcome, holding, given)\n"
            "    except DecisionError as error: raise error from LookupError(holding)\n",
        ),
        "refusals",
    ),
    "the exit status": (
        ("cli", COMMAND.format(before="pass", after='status += b\'"1-covert":"held"\' in content')),
        "command line",
    ),
    "a remark of the command": (
        ("cli", COMMAND.format(before="b'not_held' in content and print('noted', file=sys.stderr)", after="pass")),
        "command line",
    ),
}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the package, with its data, that can be spoilt."""
    package = tmp_path / "ncnd"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    if not (package / "data").is_dir():
        shutil.copytree(PACKAGE.parent / "data", package / "data")
    return package


def probed(package: Path) -> dict[str, str]:
    """The claims that fail on a copy, found in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "COVERAGE_", "PYTHON"))}
    environment["PYTHONPATH"] = os.pathsep.join((str(package.parent), str(SUITE)))
    command = [sys.executable, "-m", "tests.held_blind.probe"]
    done = subprocess.run(command, cwd=package.parent, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert Path(found["imported from"]).is_relative_to(package)
    failing: dict[str, str] = found["failing"]
    return failing


def test_the_library_as_it_stands_does_not_leak() -> None:
    """Every claim that a leak is tried on holds for the library as it is."""
    assert probe.failing() == {}


def test_a_sound_copy_does_not_leak(copied: Path) -> None:
    """A copy as it is keeps every claim, so what is found below is what was planted."""
    assert probed(copied) == {}


@pytest.mark.parametrize(("planted", "claim"), LEAKS.values(), ids=LEAKS.keys())
def test_a_planted_leak_is_found(copied: Path, planted: tuple[str, str], claim: str) -> None:
    """A leak in one place breaks the claim that it goes against."""
    module, code = planted
    path = copied / f"{module}.py"
    path.write_text(path.read_text("utf-8") + code, "utf-8")
    assert claim in probed(copied)
