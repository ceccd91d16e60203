"""What a team wants checked: from `ncnd.toml`, or `[tool.ncnd]` of a `pyproject.toml`.

The first that is found counts, from the working folder upwards.
"""

import tomllib
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ncnd.commands.choosing import codes
from ncnd.errors import listed
from ncnd.explain_invalid import nearest_word
from ncnd.plain import is_object
from ncnd.terminal import WRONG, Stop

_OWN: Final = "ncnd.toml"
_SHARED: Final = "pyproject.toml"
_KEYS: Final = ("select", "ignore", "per-file-ignores")


class Settings(NamedTuple):
    """Which checks are wanted, and which not: everywhere, or in files whose name or path fits a pattern."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, Sequence[str]] = {}
    folder: Path = Path()

    def ignored_in(self, file: str) -> tuple[str, ...]:
        """What is not wanted in one file; a pattern is of its name, or of its path from the folder of the settings."""
        path = Path(file).resolve()
        within = path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else file
        fitting = (
            ignored
            for pattern, ignored in self.per_file_ignores.items()
            if file != "-" and (fnmatch(path.name, pattern) or fnmatch(within, pattern))
        )
        return (*self.ignore, *(code for ignored in fitting for code in ignored))


class _Written(BaseModel):
    """The settings as a file holds them."""

    model_config = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True)

    select: list[str] = []
    ignore: list[str] = []
    per_file_ignores: dict[str, list[str]] = Field(default={}, alias="per-file-ignores")


def settings_for(folder: Path) -> Settings:
    """The settings that hold in a folder. Raises `Stop` with every mistake in their file."""
    for each in (folder, *folder.parents):
        if (each / _OWN).is_file():
            return _settings(_table(each / _OWN), each / _OWN)
        if (each / _SHARED).is_file():
            shared = _table(each / _SHARED).get("tool")
            if is_object(shared) and "ncnd" in shared:
                return _settings(shared["ncnd"], each / _SHARED)
    return Settings()


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        reason = (error.strerror or "input or output error").lower()
        raise Stop(WRONG, f"{file}: cannot be read: {reason}; check the permissions") from None
    except UnicodeDecodeError as error:
        raise Stop(WRONG, f"{file}: is not UTF-8 (byte {error.start + 1}); save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError):
        raise Stop(WRONG, f"{file}: is not TOML that can be read; correct it, or see https://toml.io") from None


def _settings(table: object, file: Path) -> Settings:
    try:
        read = _Written.model_validate(table)
    except ValidationError as error:
        raise Stop(
            WRONG, *(f"{file}: {_problem(each['type'], each['loc'])}" for each in error.errors(include_input=False))
        ) from None
    return Settings(
        select=codes(read.select, f"{file}: `select`"),
        ignore=codes(read.ignore, f"{file}: `ignore`"),
        per_file_ignores={
            pattern: codes(ignored, f"{file}: `per-file-ignores`") for pattern, ignored in read.per_file_ignores.items()
        },
        folder=file.parent,
    )


def _problem(kind: str, where: tuple[int | str, ...]) -> str:
    key = str(where[0]) if where else "ncnd"
    if kind == "extra_forbidden":
        return f"`{key}` is no setting; {nearest_word(key, _KEYS) or f'the settings are {listed(_KEYS)}'}"
    if not where:
        return "`ncnd` is not a table; write it as `[tool.ncnd]`"
    if key == "per-file-ignores":
        return f'`{key}` is not a table of lists of codes; write it as `"old-*.txt" = ["R08"]`'
    return f'`{key}` is not a list of codes; write it as `{key} = ["P", "N05"]`'
