"""What people install is what the repository holds: no file more, no file less, no byte different."""

import shutil
import tomllib
from collections.abc import Callable
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

import pytest

Wheel = dict[str, bytes]

DATA = ["bank-holidays", "checks", "exemptions", "explorer", "factors", "positions", "regulator", "wording"]


@pytest.fixture
def dist_info(checkout: Path) -> str:
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    return f"ncnd-{project['version']}.dist-info"


@pytest.fixture
def metadata(wheel: Wheel, dist_info: str) -> Message:
    return BytesParser().parsebytes(wheel[f"{dist_info}/METADATA"])


class TestMembers:
    def test_nothing_missing_nothing_else(self, checkout: Path, wheel: Wheel, dist_info: str) -> None:
        """The wheel holds every Python file of ncnd, the explorer's page, the typing marker, the data files and the licence."""
        code = {path.relative_to(checkout).as_posix() for path in (checkout / "ncnd").rglob("*.py")}
        package = code | {"ncnd/explorer/page.html", "ncnd/py.typed"} | {f"ncnd/data/{name}.json" for name in DATA}
        about = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
        assert set(wheel) == package | {f"{dist_info}/{name}" for name in about}

    def test_every_data_file_is_shipped(self, checkout: Path) -> None:
        """A data file that is added is named in pyproject.toml too, or ncnd would be installed without it."""
        assert {path.name for path in (checkout / "data").iterdir()} == {f"{name}.json" for name in DATA}

    @pytest.mark.parametrize("name", DATA)
    def test_data_are_the_repository_data(self, checkout: Path, wheel: Wheel, name: str) -> None:
        """The law that is installed is, byte for byte, the law in the repository."""
        assert wheel[f"ncnd/data/{name}.json"] == (checkout / "data" / f"{name}.json").read_bytes()

    def test_stray_file_stays_at_home(self, sdist: Path, tmp_path: Path, wheel: Wheel, wheel_of: Callable[[Path], Wheel]) -> None:
        """A note or a secret that lies beside the code or the data is not built into the wheel."""
        source = shutil.copytree(sdist, tmp_path / "source")
        for stray in ("ncnd/notes.md", "ncnd/letter/.env", "data/.env", "data/more.json"):
            _ = (source / stray).write_text("not for release")
        assert set(wheel_of(source)) == set(wheel)


class TestSourceDistribution:
    def test_same_wheel(self, sdist: Path, wheel: Wheel, wheel_of: Callable[[Path], Wheel]) -> None:
        """Whoever builds from the source distribution gets the wheel that is published."""
        assert wheel_of(sdist) == wheel

    @pytest.mark.parametrize("folder", [".ci", "data", "examples", "ncnd", "requirements", "tests", "tools"])
    def test_it_can_be_built_and_tested(self, checkout: Path, sdist: Path, folder: str) -> None:
        """The source distribution carries the code, the law, the tests and all that they read."""

        def files(top: Path) -> set[str]:
            found = (path.relative_to(top) for path in (top / folder).rglob("*") if path.is_file())
            return {path.as_posix() for path in found if path.suffix != ".pyc"}

        assert files(sdist) == files(checkout)


class TestMetadata:
    def test_licence(self, metadata: Message) -> None:
        """The licence is the SPDX expression MIT, and its text travels along (PEP 639)."""
        assert (metadata["License-Expression"], metadata.get_all("License-File")) == ("MIT", ["LICENSE"])

    def test_core_dependencies(self, metadata: Message) -> None:
        """Whoever imports ncnd gets pydantic and typing-extensions with it, and nothing else unasked."""
        requirements = [str(line) for line in metadata.get_all("Requires-Dist", [])]
        assert sorted(line for line in requirements if "extra ==" not in line) == [
            "pydantic<3,>=2.10",
            "typing-extensions>=4.12.2",
        ]
        assert metadata["Requires-Python"] == ">=3.11"

    def test_command(self, wheel: Wheel, dist_info: str) -> None:
        """The command `ncnd` is installed with the library."""
        assert wheel[f"{dist_info}/entry_points.txt"].decode() == "[console_scripts]\nncnd = ncnd.cli:main\n"
