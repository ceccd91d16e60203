"""The wheel and the source distribution, built once from the checkout and once more from what was built."""

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Wheel = dict[str, bytes]
CHECKOUT = Path(__file__).resolve().parents[2]


def build(source: Path, target: str, into: Path) -> Path:
    """Build the `wheel` or `sdist` of a folder, with the build backend that is installed here."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(into)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="session")
def checkout() -> Path:
    return CHECKOUT


@pytest.fixture(scope="session")
def wheel_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Wheel]:
    """Every file of the wheel built from a folder, by the name it is installed under."""

    def files(source: Path) -> Wheel:
        with zipfile.ZipFile(build(source, "wheel", tmp_path_factory.mktemp("wheel"))) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return files


@pytest.fixture(scope="session")
def wheel(wheel_of: Callable[[Path], Wheel]) -> Wheel:
    """The files of the wheel built from the checkout."""
    return wheel_of(CHECKOUT)


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution built from the checkout, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(build(CHECKOUT, "sdist", tmp_path_factory.mktemp("sdist"))) as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is not None:
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                _ = path.write_bytes(content.read())
    (top,) = folder.iterdir()
    return top
