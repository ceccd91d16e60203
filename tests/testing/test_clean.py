"""A sound reply as a claim: grave findings fail, others do not."""

import pytest

from ncnd import CaseFile, respond
from ncnd.testing import assert_clean
from ncnd.testing.sample import sample_questions

GIVEN_AWAY = "Our search found 5 records. We neither confirm nor deny whether we hold any, by virtue of section 31(3)."
SILENT = "We neither confirm nor deny whether we hold any, by virtue of section 31(3)."


def test_a_letter_without_grave_findings() -> None:
    """Errors and less are no matter where only critical findings are asked about."""
    assert_clean(SILENT, at="critical")


def test_grave_findings_are_listed_gravest_first() -> None:
    """Each with its code, its severity, what is wrong and what to do."""
    with pytest.raises(AssertionError) as told:
        assert_clean(GIVEN_AWAY, at="warning")
    first, *findings = str(told.value).splitlines()
    assert first == "of severity warning or graver:"
    severities = [finding.split()[1].rstrip(":") for finding in findings]
    assert severities == sorted(severities, key=["critical", "error", "warning"].index)
    assert "critical" in severities


def test_codes_can_be_set_aside() -> None:
    """What a letter is known to lack need not hide the rest."""
    with pytest.raises(AssertionError) as told:
        assert_clean(SILENT)
    codes = {finding.split()[0] for finding in str(told.value).splitlines()[1:]}
    assert_clean(SILENT, ignore=codes)


@pytest.mark.parametrize("as_a_case", [True, False], ids=["case", "response"])
def test_a_case_or_its_response(as_a_case: bool) -> None:
    """What is still outstanding in a draft is found, with the part or the question where there is one."""
    case: CaseFile = next(sample_questions()).case()
    with pytest.raises(AssertionError, match="graver:\n  "):
        assert_clean(case if as_a_case else respond(case), at="info")
