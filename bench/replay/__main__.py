"""`python -m bench.replay FILE`."""

import argparse
import sys
from pathlib import Path

from bench.replay.rows import rows_of
from bench.replay.score import replay
from bench.replay.show import report
from ncnd.catalogue import bundled


def main() -> None:
    """Replay the file and print the report."""
    parser = argparse.ArgumentParser(prog="python -m bench.replay", description="decided cases, put to ncnd on their facts alone")
    parser.add_argument("file", metavar="FILE", help="coded decisions, one JSON object a line")
    asked = parser.parse_args()
    file: str = asked.file
    try:
        text = Path(file).read_text("utf-8-sig", errors="replace")
    except OSError as error:
        sys.exit(f"`{file}`: cannot be read: {error.strerror}; give a file of coded decisions")
    rows = list(rows_of(text))
    law = bundled()
    print("\n".join(report(replay(rows, law), replay(rows, law, "shown"), law)))


if __name__ == "__main__":
    main()
