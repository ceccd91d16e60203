"""A pytest plugin that reports policy checks by name: `pytest -p ncnd.testing.plugin`.

A policy check is a test marked `policy("its name")`, or any test that uses an `assert_*` helper of `ncnd.testing`; such a test goes
by the first line of its docstring, else by its own name. Names and results also stand in a JUnit report, as properties.
"""

from collections.abc import Generator, Iterator
from typing import Any, Final, NamedTuple

import pytest

from ncnd.testing.noting import noting

_PROPERTY: Final = "policy"
_RESULTS: Final = ("error", "failed", "xpassed", "passed", "xfailed", "skipped")
"""The gravest first: a policy that several tests check is as good as the worst of them."""


class _Checked(NamedTuple):
    policy: str
    test: str
    result: str


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "policy(name): the policy that a test checks, as a report names it")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Give a marked test its name at once, so that it is reported even if it never runs."""
    marker = item.get_closest_marker("policy")
    if marker is not None:
        item.user_properties.append((_PROPERTY, str(marker.args[0]) if marker.args else _own_name(item)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Note which tests use a helper."""
    with noting() as used:
        try:
            return (yield)
        finally:
            if used and not any(name == _PROPERTY for name, _ in item.user_properties):
                item.user_properties.append((_PROPERTY, _own_name(item)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List each policy check with its result, and the tests behind one that did not pass."""
    checked = list(_checked(terminalreporter.stats))
    if not checked:
        return
    terminalreporter.section("policy checks")
    for policy in sorted({each.policy for each in checked}):
        tests = {each.test: each.result for each in checked if each.policy == policy}
        worst = min(tests.values(), key=_RESULTS.index)
        count = f" ({len(tests)} tests)" if len(tests) > 1 else ""
        terminalreporter.write_line(f"{worst:<8} {policy}{count}", red=worst in _RESULTS[:3], green=worst == "passed")
        for test, result in tests.items():
            if result in _RESULTS[:3]:
                terminalreporter.write_line(f"         {result}: {test}")


def _checked(stats: dict[str, list[Any]]) -> Iterator[_Checked]:
    """The result of each test of a policy. Gravest last, so that of a test with several results the gravest counts."""
    for result in reversed(_RESULTS):
        for report in stats.get(result, ()):
            for name, value in getattr(report, "user_properties", ()):
                if name == _PROPERTY:
                    yield _Checked(str(value), report.nodeid, result)


def _own_name(item: pytest.Item) -> str:
    """What a test without a marked name goes by."""
    said = (getattr(getattr(item, "obj", None), "__doc__", None) or "").strip()
    return said.splitlines()[0].rstrip(".") if said else item.name
