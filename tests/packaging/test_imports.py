"""The import contracts in pyproject.toml hold, and a breach planted in a copy of the package is found."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    _ = shutil.copy(checkout / "pyproject.toml", tmp_path)
    _ = shutil.copytree(checkout / "ncnd", tmp_path / "ncnd", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_contract_is_kept(checkout: Path) -> None:
    """The package as it stands keeps every contract."""
    done = lint_imports(checkout)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        pytest.param("duty", "import ncnd.holding", "reach what is held", id="duty-sees-holding"),
        pytest.param("provision", "from ncnd import holding", "reach what is held", id="law-sees-holding"),
        pytest.param(
            "notice",
            "import ncnd.answer",
            "reach what is held",
            id="notice-reaches-holding-through-answer",
        ),
        pytest.param("request", "import ncnd", "reach what is held", id="request-reaches-holding-by-the-front-door"),
        pytest.param("letter/text", "import ncnd.holding", "a holding import it", id="letter-sees-holding"),
        pytest.param("checks/__init__", "import ncnd.holding", "a holding import it", id="checks-see-holding"),
        pytest.param("reader", "import ncnd.holding", "a holding import it", id="reader-sees-holding"),
        pytest.param("errors", "import ncnd.vocabulary", "order of the law", id="core-against-the-order"),
        pytest.param("file_note", "import ncnd.letter", "order of the law", id="core-imports-letter"),
        pytest.param("letter/text", "import ncnd.checks", "order of the law", id="letter-imports-checks"),
        pytest.param("checks/__init__", "import ncnd.testing", "order of the law", id="checks-import-testing"),
        pytest.param("unlisted", "", "order of the law", id="a-module-without-a-place"),
        pytest.param("__init__", "import ncnd.cli", "command line", id="front-door-imports-command-line"),
        pytest.param("testing/__init__", "import ncnd.cli", "command line", id="testing-imports-command-line"),
        pytest.param("letter/text", "from ncnd import respond", "front door", id="letter-imports-the-front-door"),
    ],
)
def test_breach_is_found(copy: Path, module: str, line: str, broken: str) -> None:
    """One import in the wrong direction breaks the contract that forbids it."""
    with (copy / "ncnd" / f"{module}.py").open("a", encoding="utf-8") as code:
        _ = code.write(f"\n{line}\n")
    done = lint_imports(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{broken} BROKEN" in " ".join(done.stdout.split()), done.stdout
