"""`python -m bench [--only ROW] [--rounds N] [--json]`."""

import argparse
import json
import sys

from bench.line import Line, NotMeasured, table
from bench.machine import machine
from bench.registry import ROWS, row


def main() -> int:
    """Run the rows asked for and print the table. The status is 1 if a row could not be measured, whatever the verdicts."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="ncnd beside its peers, all in one run")
    parser.add_argument("--only", action="append", choices=ROWS, metavar="ROW", help=f"one of {', '.join(ROWS)}; may be repeated")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="rounds of which the median is taken (9)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    rounds: int = max(1, asked.rounds)
    names: list[str] = asked.only or list(ROWS)
    lines: list[tuple[str, Line]] = []
    for name in names:
        print(f"{name} ...", file=sys.stderr, flush=True)
        lines.extend((name, line) for line in _run(name, rounds))
    if asked.json:
        values = [{"row": name, **line.values()} for name, line in lines]
        print(json.dumps({"machine": machine(), "rounds": rounds, "lines": values}))
    else:
        print(table(lines))
        print(f"\nprocessor time, median of {rounds} rounds (31 or more where processes are started); {machine()}")
    return int(any(line.verdict == "not run" for _, line in lines))


def _run(name: str, rounds: int) -> list[Line]:
    try:
        return list(row(name).run(rounds))
    except NotMeasured as reason:
        return [Line("not measured", "", remark=str(reason))]


if __name__ == "__main__":
    sys.exit(main())
