"""The pytest plugin: policy checks are listed by name, each with its result."""

import pytest

pytest_plugins = ["pytester"]

CHECKS = '''
import pytest
from ncnd.testing import assert_clean, assert_same_line

LETTER = "We neither confirm nor deny whether we hold it."

@pytest.mark.policy("one line for equipment")
@pytest.mark.parametrize("other", [LETTER, "We hold nothing.", LETTER])
def test_line(other):
    assert_same_line({"1": LETTER, "2": other})

def test_clean():
    """Nothing in the letter is critical.

    By our own checks.
    """
    assert_clean(LETTER, at="critical")

def test_without_a_docstring():
    assert_clean(LETTER, at="critical")

@pytest.mark.policy
def test_marked_without_a_name():
    pass

@pytest.mark.policy("not yet run")
@pytest.mark.skip
def test_skipped():
    pass

@pytest.fixture
def broken():
    yield
    raise LookupError

@pytest.mark.policy("broken afterwards")
def test_broken(broken):
    pass

def test_of_no_policy(record_property):
    record_property("ticket", 7)
'''


def run(pytester: pytest.Pytester, code: str, *options: str) -> pytest.RunResult:
    (pytester.path / "test_policies.py").write_text(code, "utf-8")
    return pytester.runpytest_inprocess("-p", "ncnd.testing.plugin", "-p", "no:cacheprovider", "--strict-markers", *options)


def test_each_policy_is_listed_with_its_result(pytester: pytest.Pytester) -> None:
    """By the marker's name, else the docstring's first line, else the test's name; the worst of several results counts."""
    result = run(pytester, CHECKS)
    result.assert_outcomes(passed=7, failed=1, skipped=1, errors=1)
    said = result.stdout.str()
    summary = said[said.index("= policy checks =") :].splitlines()[1:10]
    assert summary == [
        "passed   Nothing in the letter is critical",
        "error    broken afterwards",
        "         error: test_policies.py::test_broken",
        "skipped  not yet run",
        "failed   one line for equipment (3 tests)",
        "         failed: test_policies.py::test_line[We hold nothing.]",
        "passed   test_marked_without_a_name",
        "passed   test_without_a_docstring",
        summary[-1],
    ]
    assert "no_policy" not in said[said.index("= policy checks =") :]


def test_a_run_without_policy_checks_says_nothing(pytester: pytest.Pytester) -> None:
    """No empty section."""
    result = run(pytester, "def test_of_no_policy(): pass")
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("*policy checks*")


def test_names_stand_in_a_junit_report(pytester: pytest.Pytester) -> None:
    """As properties, so that a dashboard can show them."""
    run(pytester, CHECKS, "--junitxml=report.xml")
    assert '<property name="policy" value="one line for equipment"' in (pytester.path / "report.xml").read_text("utf-8")


def test_the_plugin_is_opt_in(pytester: pytest.Pytester) -> None:
    """Nothing is reported unless the plugin is asked for."""
    code = "from ncnd.testing import assert_clean\ndef test_clean(): assert_clean('We hold nothing.', at='critical')"
    (pytester.path / "test_policies.py").write_text(code, "utf-8")
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("*policy checks*")
