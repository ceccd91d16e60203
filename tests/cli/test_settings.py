"""`ncnd.toml` and `[tool.ncnd]`: what a team wants checked."""

import json
from pathlib import Path

import pytest

from tests.cli.letters import FLAT
from tests.cli.running import ncnd


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a letter, in which the command is run."""
    within = tmp_path / "replies"
    within.mkdir()
    _ = (within / "letter.txt").write_text(FLAT)
    monkeypatch.chdir(within)
    return tmp_path


def found(*arguments: str) -> set[str]:
    """The codes that are found in the letter."""
    return {each["code"] for each in json.loads(ncnd("check", "letter.txt", "--format", "json", *arguments).out)}


def write(folder: Path, name: str, content: str) -> None:
    _ = (folder / name).write_text(content)


class TestFound:
    @pytest.mark.parametrize(
        ("name", "content"),
        [("ncnd.toml", 'select = ["N"]\nignore = ["N05"]'), ("pyproject.toml", '[tool.ncnd]\nselect = ["n"]\nignore = ["N05"]')],
        ids=["own", "shared"],
    )
    def test_from_the_folder_upwards(self, folder: Path, name: str, content: str) -> None:
        """The settings of a folder hold in those within it."""
        assert "N05" in found()
        write(folder, name, content)
        assert found() == {"N07"}

    def test_the_nearest_counts(self, folder: Path) -> None:
        """One file counts, and not several together; a project without a table for ncnd is passed over."""
        write(folder, "ncnd.toml", 'select = ["L"]')
        write(folder / "replies", "pyproject.toml", "[project]\nname = 'x'")
        assert found() == set()
        write(folder / "replies", "ncnd.toml", 'select = ["N07"]')
        assert found() == {"N07"}

    def test_the_command_line_comes_first(self, folder: Path) -> None:
        """A choice that is made there takes the place of the same one in the settings."""
        write(folder, "ncnd.toml", 'select = ["R"]\nignore = ["N05"]')
        assert found("--select", "N") == {"N07"}
        assert found("--select", "N05", "--ignore", "N07") == {"N05"}

    @pytest.mark.parametrize("pattern", ["letter.txt", "*.txt", "replies/*", "replies/letter.txt"])
    def test_per_file(self, folder: Path, pattern: str) -> None:
        """A file whose name or path fits is spared some checks, by whatever way it is named; standard input has no name."""
        write(folder, "ncnd.toml", f'select = ["N"]\n[per-file-ignores]\n"{pattern}" = ["N05"]')
        assert found() == {"N07"}
        assert [each["code"] for each in json.loads(ncnd("check", "-", "--format", "json", given=FLAT.encode()).out)] == [
            "N05",
            "N07",
        ]

    def test_a_file_elsewhere(self, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        """A file outside the folder of the settings is known by its name."""
        write(folder, "ncnd.toml", 'select = ["N"]\n[per-file-ignores]\n"replies/*" = ["N05"]\n"other.txt" = ["N07"]')
        other = tmp_path_factory.mktemp("elsewhere") / "other.txt"
        _ = other.write_text(FLAT)
        assert [each["code"] for each in json.loads(ncnd("check", other, "--format", "json").out)] == ["N05"]


class TestMistakes:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ('slect = ["P"]', "`slect` is no setting; use `select`"),
            ("colour = 1", "`colour` is no setting; the settings are `select`, `ignore`, `per-file-ignores`"),
            ('select = "P"', '`select` is not a list of codes; write it as `select = ["P", "N05"]`'),
            ("ignore = [1]", '`ignore` is not a list of codes; write it as `ignore = ["P", "N05"]`'),
            ("per-file-ignores = 1", '`per-file-ignores` is not a table of lists of codes; write it as `"old-*.txt" = ["R08"]`'),
            ('select = ["P99"]', "`select`: `P99` is no check; P has `P01` to `P20`"),
            (
                'per-file-ignores = {"*" = ["Q"]}',
                "`per-file-ignores`: `Q` is no check; name one, or a family: `P`, `R`, `N`, `X`, `L`, `C`",
            ),
            ("select = [", "is not TOML that can be read; correct it, or see https://toml.io"),
        ],
    )
    def test_each_has_a_remedy(self, folder: Path, content: str, said: str) -> None:
        """The file is named, with what is wrong and what to write; nothing is checked."""
        write(folder, "ncnd.toml", content)
        assert ncnd("check", "letter.txt") == (2, "", f"{folder / 'ncnd.toml'}: {said}\n")

    def test_all_at_once(self, folder: Path) -> None:
        """Every mistake is said."""
        write(folder, "ncnd.toml", "select = 1\nx = 2")
        assert len(ncnd("check", "letter.txt").err.splitlines()) == 2

    def test_table_that_is_none(self, folder: Path) -> None:
        """So it is in a shared file."""
        write(folder, "pyproject.toml", "[tool]\nncnd = 1")
        assert ncnd("check", "letter.txt").err == f"{folder / 'pyproject.toml'}: `ncnd` is not a table; write it as `[tool.ncnd]`\n"

    def test_not_utf_8(self, folder: Path) -> None:
        """A file in another encoding is refused."""
        _ = (folder / "ncnd.toml").write_bytes(b"# \xe9")
        assert ncnd("check", "letter.txt").err == f"{folder / 'ncnd.toml'}: is not UTF-8 (byte 3); save it as UTF-8\n"

    def test_not_readable(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that may not be read is not passed over."""
        write(folder, "ncnd.toml", "")
        reads = Path.read_text

        def fails(path: Path, *rest: str) -> str:
            if path.name == "ncnd.toml":
                raise PermissionError(13, "Permission denied")
            return reads(path, *rest)

        monkeypatch.setattr(Path, "read_text", fails)
        said = f"{folder / 'ncnd.toml'}: cannot be read: permission denied; check the permissions\n"
        assert ncnd("check", "letter.txt") == (2, "", said)
