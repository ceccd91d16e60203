"""Which findings are wanted, by the code of their check or the beginning of it: `P04`, `P`."""

from collections.abc import Iterable, Sequence

from ncnd.checks import all_checks
from ncnd.checks.finding import bundled_checks
from ncnd.errors import listed
from ncnd.terminal import WRONG, Stop


def chosen(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether findings of a check are wanted. Of two that speak of it the longer decides; of two as long, `ignore`.

    >>> [chosen(code, ["P", "N05"], ["P04", "N"]) for code in ("P01", "P04", "N05", "N06", "R01")]
    [True, False, True, False, False]
    """
    return (_longest(code, select) if select else 0) > _longest(code, ignore)


def _longest(code: str, beginnings: Iterable[str]) -> int:
    return max((len(each) for each in beginnings if code.startswith(each)), default=-1)


def codes(given: Iterable[str], where: str) -> tuple[str, ...]:
    """The codes that a person wrote, with commas or one by one. Raises `Stop` at one that begins the code of no check."""
    found = [each.strip().upper() for words in given for each in words.split(",") if each.strip()]
    for each in found:
        if not any(check.code.startswith(each) for check in all_checks()):
            raise Stop(WRONG, f"{where}: `{each}` is no check; {_remedy(each)}")
    return tuple(found)


def _remedy(code: str) -> str:
    family = [check.code for check in all_checks() if check.code.startswith(code[:1])]
    if not family:
        return f"name one, or a family: {listed(bundled_checks().families)}"
    return f"{code[:1]} has `{family[0]}` to `{family[-1]}`"
