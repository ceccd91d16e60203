"""`--help` and `--version`: the command can be learnt from itself."""

import re
from importlib.metadata import PackageNotFoundError
from typing import Final

import pytest

from ncnd.catalogue import bundled
from ncnd.wording import long_date
from tests.cli.running import ncnd, terminal

EXAMPLES: Final[dict[tuple[str, ...], list[str]]] = {
    (): [
        "ncnd respond case.json",
        "ncnd check letter.txt",
        "ncnd read letter.txt",
        "ncnd challenge letter.txt",
        "ncnd explain case.json",
        "ncnd factors --for case.json",
        "ncnd provision '31(3)'",
        "ncnd schema case",
    ],
    ("respond",): ["ncnd respond case.json --final --output letter.txt", "ncnd respond - --format json < case.json"],
    ("explain",): ["ncnd explain case.json\n", "ncnd explain case.json --format html > note.html"],
    ("provision",): ["ncnd provision\n", "ncnd provision '31(3)'\n", "ncnd provision '31(3)' --format html > provision.html"],
    ("explorer",): ["ncnd explorer --output explorer"],
    ("factors",): ["ncnd factors\n", "ncnd factors --for case.json"],
    ("schema",): ["ncnd schema case"],
    ("check",): ["ncnd check letter.txt", "ncnd check --explain N05", "ncnd check case.json --select P,N05 --ignore P08"],
    ("read",): ["ncnd read letter.pdf", "ncnd read letter.txt --format json"],
    ("challenge",): ["ncnd challenge letter.pdf"],
}
EACH = pytest.mark.parametrize(("command", "examples"), EXAMPLES.items(), ids=lambda each: " ".join(each) or "ncnd")


class TestHelp:
    @EACH
    def test_teaches(self, command: tuple[str, ...], examples: list[str]) -> None:
        """Each command shows examples, each on a line of its own, and says what its exit statuses mean."""
        said = ncnd(*command, "--help")
        assert (said.status, said.err) == (0, "")
        assert [each for each in examples if f"\n  {each}" not in said.out] == []
        assert "Exit status: 0 done;" in said.out
        assert ("--final" in said.out) is (command == ("respond",))
        assert max(len(line) for line in said.out.splitlines()) <= 82

    @pytest.mark.parametrize("command", [(), ("respond",)], ids=["ncnd", "respond"])
    def test_on_a_terminal(self, command: tuple[str, ...]) -> None:
        """On a terminal the same help is drawn."""
        status, got = terminal(*command, "--help", width=100)
        shown = re.sub(r"\x1b\[[0-9;]*m", "", got)
        assert status == 0
        assert "╭" in shown
        assert [each for each in EXAMPLES[command] if f"\n {each} " not in shown] == []
        assert "Exit status: 0 done;" in shown

    def test_example_of_help_is_for_the_shell(self) -> None:
        """A citation stands in quotation marks, since a shell reads brackets."""
        assert not re.search(r"ncnd provision [0-9]", ncnd("--help").out + ncnd("provision", "--help").out)


class TestVersion:
    def test_release_and_law(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The version of the library comes with the day to which its law was checked."""
        monkeypatch.setattr("importlib.metadata.version", {"ncnd": "9.8.7"}.__getitem__)
        assert ncnd("--version") == (0, f"ncnd 9.8.7, law checked to {long_date(bundled().exemptions.checked_on)}\n", "")

    def test_not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Run from a checkout it has no version, and says so."""

        def none(name: str) -> str:
            raise PackageNotFoundError(name)

        monkeypatch.setattr("importlib.metadata.version", none)
        assert ncnd("--version").out.startswith("ncnd (not installed), law checked to ")
