"""`ncnd factors`: what may be weighed, and what is worth weighing in a case."""

import json
from pathlib import Path
from typing import Any

from ncnd import CaseFile, read_case, respond
from ncnd.catalogue import bundled
from ncnd.factor import Factor
from tests.cli.running import COMMISSIONER, FINAL, POLICE, as_json, example, ncnd

CATALOGUE = bundled().factors.factors


def test_catalogue() -> None:
    """Every factor is listed under the side that it favours, with its sentence, and a mark if nothing was verified for it."""
    said = ncnd("factors")
    rows = [row for row in said.out.splitlines() if row[:1] == "F" and row[1:4].isdigit()]
    assert (said.status, said.err, len(rows)) == (0, "", len(CATALOGUE))
    for factor in CATALOGUE:
        row = next(row for row in rows if row.startswith(f"{factor.id} "))
        assert row.endswith(f" {factor.text}")
        assert f" {factor.heading} " in row
        assert ("not verified" in row) is not factor.verified
    confirming, maintaining = said.out.index("Favouring confirming"), said.out.index("Favouring maintaining")
    assert confirming < said.out.index("\nF001 ") < maintaining < said.out.index("\nF040 ")


def test_catalogue_as_data() -> None:
    """`--format json` gives the factors as the data hold them."""
    listed = json.loads(ncnd("factors", "--format", "json").out)
    assert tuple(Factor.model_validate_json(json.dumps(each)) for each in listed) == CATALOGUE


def offered(case: Path) -> list[dict[str, Any]]:
    said = ncnd("factors", "--for", case, "--format", "json")
    assert (said.status, said.err) == (0, "")
    tests: list[dict[str, Any]] = json.loads(said.out)
    return tests


def test_offered_for_a_draft() -> None:
    """For each test of a case the command gives what the draft letter offers."""
    tests = respond(read_case(POLICE)).public_interest_tests
    assert [each["provision"] for each in offered(POLICE)] == ["24(2)", "31(3)"]
    assert [each["favours_maintaining"] for each in offered(POLICE)] == [
        [entry.model_dump(mode="json") for entry in test.favours_maintaining] for test in tests
    ]


def test_offered_whatever_was_weighed() -> None:
    """Once a person has weighed some, all that were worth weighing can still be seen."""
    unweighed = respond(CaseFile(request=read_case(FINAL).request)).public_interest_tests
    weighed = respond(read_case(FINAL)).public_interest_tests
    counts = [len(each["favours_confirming"]) for each in offered(FINAL)]
    assert counts == [len(test.favours_confirming) for test in unweighed]
    assert all(count > len(test.favours_confirming) for count, test in zip(counts, weighed, strict=True))


def test_page() -> None:
    """The page has a heading for each test, the parts that share it, and each factor with its number and sentence."""
    page = ncnd("factors", "--for", POLICE).out
    for test in respond(read_case(POLICE)).public_interest_tests:
        assert f"{test.heading}\n{'-' * len(test.heading)}\n\nParts: {', '.join(test.parts)}\n" in page
        for entry in (*test.favours_confirming, *test.favours_maintaining, *test.attenuators):
            assert any(row.startswith(f"{entry.id}  {entry.heading} ") and row.endswith(entry.text) for row in page.splitlines())


def test_no_test() -> None:
    """A case without a qualified exclusion has no test, and the command says so."""
    assert ncnd("factors", "--for", COMMISSIONER) == (0, "No part of this case calls for a public interest test.\n", "")
    assert offered(COMMISSIONER) == []


def test_no_subjects() -> None:
    """Factors go by the subject of a question: without one none can be offered, and the page says so."""
    case = example()
    for question in case["request"]["questions"]:
        for part in question["parts"]:
            part.pop("subjects", None)
    page = ncnd("factors", "--for", "-", given=as_json(case)).out
    assert page.count("no `subjects` are given") == 2
    assert "\nF" not in page.replace("\nFa", "")
