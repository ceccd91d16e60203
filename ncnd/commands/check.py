"""`ncnd check`: judge cases, responses and letters."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import Final

from ncnd.checks import FAULTS, Finding, all_checks, check_letter
from ncnd.checks import check as findings_of
from ncnd.checks.finding import bundled_checks
from ncnd.commands.answering import answer, show
from ncnd.commands.choices import Format, Report
from ncnd.commands.choosing import chosen, codes
from ncnd.commands.given import day
from ncnd.commands.release import installed
from ncnd.commands.settings import Settings, settings_for
from ncnd.commands.subject import Letter, subject
from ncnd.display.checked import Checked, Lines
from ncnd.display.findings import check_page, findings_page
from ncnd.display.github import github_annotations
from ncnd.display.safe import drawn
from ncnd.display.sarif import sarif
from ncnd.errors import NcndError
from ncnd.terminal import DONE, UNFINISHED, WRONG, Stop, put, tell


def check(files: Sequence[str], select: Sequence[str], ignore: Sequence[str], report: Report, received: str | None) -> int:
    """Judge every file, and say what was found.

    A choice on the command line takes the place of the same one in the settings. A file that cannot be read does not keep the
    others from being checked.
    """
    settings = settings_for(Path.cwd())
    settings = settings._replace(
        select=codes(select, "ncnd check: --select") or settings.select,
        ignore=codes(ignore, "ncnd check: --ignore") or settings.ignore,
    )
    asked = None if received is None else day(received, "ncnd check")
    checked = [_checked(file, settings, asked) for file in _followed(files)]
    _REPORTS[report](checked)
    tell(*(f"{each.named}: {problem}" for each in checked for problem in each.problems))
    if any(each.problems for each in checked):
        return WRONG
    return UNFINISHED if any(found.severity in FAULTS for each in checked for found in each.findings) else DONE


def explain_check(code: str, report: Report) -> int:
    """Say what one check asks, and what it cannot see."""
    found = next((each for each in all_checks() if each.code == code.strip().upper()), None)
    if found is None:
        (_,) = codes([code], "ncnd check: --explain")
        raise Stop(WRONG, f"ncnd check: --explain: `{code}` is a family; name one check, such as `{code.strip().upper()[:1]}01`")
    form = Format.JSON if report is Report.JSON else Format.TEXT
    return answer(form, found.model_dump_json(), check_page(found, bundled_checks().families[found.code[0]]))


def _checked(file: str, settings: Settings, received: date | None) -> Checked:
    try:
        given = subject(file)
        found = check_letter(given.text, received=received) if isinstance(given, Letter) else findings_of(given)
    except NcndError as error:
        return Checked(file, problems=tuple(str(error).splitlines()))
    ignored = settings.ignored_in(file)
    wanted = tuple(each for each in found if chosen(each.code, settings.select, ignored))
    if isinstance(given, Letter):
        return Checked(file, wanted, Lines(given.text), given.extracted)
    return Checked(file, wanted)


def _followed(files: Sequence[str]) -> Iterable[str]:
    """The files, with a bar on standard error as they go by, where that is a terminal."""
    if len(files) < 2 or sys.stderr is None or not drawn(sys.stderr):
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, "Checking", console=Console(file=sys.stderr), transient=True)


def _as_page(checked: Sequence[Checked]) -> None:
    show(findings_page(checked, get_terminal_size().columns if drawn(sys.stdout) else None))


def _as_json(checked: Sequence[Checked]) -> None:
    put(f"[{','.join(_items(checked))}]\n")


def _items(checked: Sequence[Checked]) -> Iterator[str]:
    """Every finding as JSON; where there are several files, each with the file that it is of."""
    from pydantic_core import to_json

    for each in checked:
        for found in each.findings:
            yield to_json(_named(each, found) if len(checked) > 1 else found).decode()


def _named(checked: Checked, found: Finding) -> Mapping[str, object]:
    return {"file": checked.file.encode("utf-8", "backslashreplace").decode(), **found.model_dump()}


def _as_sarif(checked: Sequence[Checked]) -> None:
    put(f"{sarif(checked, installed())}\n")


def _as_github(checked: Sequence[Checked]) -> None:
    put(github_annotations(checked))


_REPORTS: Final[Mapping[Report, Callable[[Sequence[Checked]], None]]] = {
    Report.RICH: _as_page,
    Report.JSON: _as_json,
    Report.SARIF: _as_sarif,
    Report.GITHUB: _as_github,
}
