"""The command as a process among others: its streams, its signals, what it imports."""

import os
import signal
import subprocess
import sys
from errno import ENOSPC
from io import StringIO
from pathlib import Path

import pytest

from ncnd.cli import main
from tests.cli.running import COMMAND, FINAL, POLICE, environment, ncnd, process

MORE_THAN_A_PIPE_HOLDS = b" " * 500_000
FULL = Path("/dev/full")
EXTRA = "the ncnd command needs the extra: pip install 'ncnd[cli]'\n"


class TestEncoding:
    def test_utf_8_whatever_the_locale(self) -> None:
        """Standard output is UTF-8 with plain line breaks, whatever the machine is set to."""
        done = process("respond", POLICE, LC_ALL="C", PYTHONIOENCODING="latin-1:replace", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == ncnd("respond", POLICE).out.encode()
        assert "[officer: …]".encode() in done.stdout


class TestStreams:
    def test_reader_that_stops(self) -> None:
        """When whoever reads the output has gone the command ends quietly, as others do in a pipeline."""
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [*COMMAND, "respond", str(POLICE)], env=environment(), stdout=writer, stderr=subprocess.PIPE, check=False
        )
        os.close(writer)
        assert (done.returncode, done.stderr) == (141, b"")

    def test_reader_of_messages_that_stops(self) -> None:
        """So it does when nobody reads its messages."""
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [*COMMAND, "respond", "none.json"], env=environment(), stdout=subprocess.PIPE, stderr=writer, check=False
        )
        os.close(writer)
        assert (done.returncode, done.stdout) == (141, b"")

    # Linux alone has such a device, and none can be made elsewhere; the test that follows asks the same of a stream anywhere.
    @pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
    def test_full_disk(self) -> None:
        """Output that cannot be kept is a failure, not a letter."""
        with FULL.open("wb") as full:
            done = subprocess.run(
                [*COMMAND, "respond", str(FINAL)], env=environment(), stdout=full, stderr=subprocess.PIPE, check=False
            )
        said = "standard output: cannot be written: no space left on device; check the name, the permissions and the space left\n"
        assert (done.returncode, done.stderr.decode()) == (2, said)

    def test_full_disk_in_memory(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """The same is so of a stream that is no file."""

        class Full(StringIO):
            def flush(self) -> None:
                raise OSError(ENOSPC, "No space left on device")

        monkeypatch.setattr("sys.stdout", Full())
        assert main(["respond", str(FINAL)]) == 2
        assert capsys.readouterr().err.startswith("standard output: cannot be written: no space left on device; ")

    def test_no_standard_output(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """A process without a standard output is told so, and makes no letter for nobody."""
        monkeypatch.setattr("sys.stdout", None)
        assert main(["respond", str(FINAL)]) == 2
        assert capsys.readouterr().err == "standard output: is closed; send it to a file, or to nowhere\n"

    def test_no_standard_error(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a standard error a message is lost, and never ends up in the letter."""
        monkeypatch.setattr("sys.stderr", None)
        assert main(["respond", "none.json"]) == 2
        assert capsys.readouterr().out == ""


class TestInterrupt:
    def test_control_c(self) -> None:
        """Ctrl-C ends the command with 130, and without a word."""
        # A suite that is run in the background hands on that Ctrl-C is ignored, so the process asks for it again.
        heard = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from ncnd.cli import main; "
        with subprocess.Popen(
            [sys.executable, "-c", f"{heard}sys.exit(main())", "respond", "-"],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running:
            assert running.stdin is not None
            _ = running.stdin.write(MORE_THAN_A_PIPE_HOLDS)
            running.stdin.flush()
            running.send_signal(signal.SIGINT)
            out, err = running.communicate()
        assert (running.returncode, out, err) == (130, b"", b"")

    def test_in_the_middle_of_a_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It does so wherever the command had got to."""

        def interrupted(_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("ncnd.respond", interrupted)
        assert ncnd("respond", FINAL) == (130, "", "")


class TestImports:
    @pytest.mark.parametrize("missing", ["typer", "rich"])
    def test_missing_extra(self, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
        """Without typer or rich the command says what to install."""
        monkeypatch.setitem(sys.modules, missing, None)
        assert ncnd("respond", FINAL) == (2, "", EXTRA)

    def test_module_needs_no_extra(self) -> None:
        """The module can be imported without them."""
        code = "import sys; sys.modules.update(typer=None, rich=None); from ncnd.cli import main; sys.exit(main(['provision']))"
        done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", EXTRA)

    def test_rich_is_not_imported_to_write_a_letter(self) -> None:
        """Nothing that only a drawn table needs is imported for a letter; it is there at once."""
        code = (
            "import sys, typer; before = 'rich' in sys.modules; from ncnd.cli import main; "
            f"status = main(['respond', {str(FINAL)!r}]); sys.exit(status or ('rich' in sys.modules) != before)"
        )
        done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
