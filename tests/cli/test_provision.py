"""`ncnd provision`: the law that decisions are made by, with its sources."""

import json
from collections.abc import Iterator
from itertools import pairwise

import pytest

from ncnd.catalogue import bundled
from ncnd.display.blocks import plain
from ncnd.display.provision import provision_page
from ncnd.picture import provision_html
from ncnd.provision import Body, Exemptions, Limb, Provision, Purpose
from ncnd.wording import long_date
from tests.cli.running import ncnd

LAW: Exemptions = bundled().exemptions


def words_of(provision: Provision) -> Iterator[str]:
    """Everything that a page on a provision has to hold."""
    yield from (provision.title, provision.test, provision.status, provision.status_why, provision.base, *provision.notes)
    matters: list[Limb | Purpose | Body] = [*provision.limbs, *provision.purposes, *provision.bodies]
    for each in matters:
        yield f"{each.code} {each.title} {long_date(each.in_force_from)}"
        yield from [f"until {long_date(each.in_force_to)}"] if each.in_force_to else []
    for trigger in (*provision.refused_when, *provision.qualified_when, *LAW.defeated_by):
        yield f"{trigger.circumstance} {trigger.rule} {rule(trigger.rule)}"
    for need in provision.needs:
        yield " ".join([need.fact, *need.not_when, need.rule, rule(need.rule)])
    if provision.certificate is not None:
        yield from (f"section {provision.certificate.section}", provision.certificate.effect, provision.certificate.signatory)
    for amendment in provision.amendments:
        yield f"{amendment.date} {amendment.change}"
    for source in provision.sources:
        yield " ".join([source.citation, long_date(source.checked_on), source.url, source.note]).strip()


def rule(name: str) -> str:
    return next(each.rule for each in LAW.rules if each.id == name)


def test_list() -> None:
    """Every provision in the data is listed, in the order of the Act, with its family of test and whether it is absolute."""
    said = ncnd("provision")
    rows = [row.split() for row in said.out.splitlines()[3:-2]]
    assert (said.status, said.err, rows.pop(0)) == (0, "", ["Provision", "Title", "Test", "Status"])
    assert [(row[0], *row[-2:]) for row in rows] == [(each.provision, each.family, each.status) for each in LAW.provisions]


def test_columns_are_aligned() -> None:
    """When it is not drawn, the list is plain text whose columns begin below their names."""
    rows = ncnd("provision").out.splitlines()[3:-2]
    status = rows[0].index("Status")
    assert all(row[status - 1] == " " and row[status:] in ("Status", "absolute", "qualified", "contested") for row in rows)


@pytest.mark.parametrize("provision", LAW.provisions, ids=lambda each: each.provision)
def test_in_full(provision: Provision) -> None:
    """A page holds all that the data say of a provision: test, status and why, limbs, dates, bars, certificate, sources, notes."""
    said = ncnd("provision", provision.provision)
    page = " ".join(said.out.split())
    assert (said.status, said.err) == (0, "")
    assert [words for words in words_of(provision) if " ".join(words.split()) not in page] == []


def test_statement_that_was_not_verified() -> None:
    """What has not been verified is marked so."""
    rows = [row for row in ncnd("provision", "23(5)").out.splitlines() if " L048 " in row]
    assert [row.endswith("not verified") for row in rows] == [True]


def test_abolished_body() -> None:
    """A body that is no more stays on the list, and the page says that it is abolished."""
    defunct = {each.title for each in LAW.provisions[2].bodies if each.defunct}
    rows = [row for row in ncnd("provision", "23(5)").out.splitlines() if row.startswith("(")]
    assert {row[5:].split("  ")[0] for row in rows if "abolished" in row} == defunct != set()


def test_nothing_to_say() -> None:
    """A page has no heading with nothing below it."""
    bare = LAW.provisions[0].model_copy(update={"notes": (), "amendments": ()})
    page = plain(provision_page(bare, bundled()))
    headings = [line for line, below in pairwise(page.splitlines()) if set(below) == {"-"}]
    assert headings == [f"Section 22(2): {bare.title}", "Barred or defeated by", "Sources"]


@pytest.mark.parametrize("written", ["s 31(3)", "section 31(3)", "s.31(3)", " Section 31 (3) "])
def test_ways_to_write_a_citation(written: str) -> None:
    """A citation may be written as a letter writes it."""
    assert ncnd("provision", written) == ncnd("provision", "31(3)")


def test_capital_letters_do_not_matter() -> None:
    """Nor is a letter in a citation read by its case."""
    assert ncnd("provision", "40(5b)") == ncnd("provision", "40(5B)")


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        pytest.param("31(1)(a)", ("`31(1)(a)` does not exclude the duty to confirm or deny", "see `31(3)`"), id="limb"),
        pytest.param("23(1)", ("section 23(1) is about disclosing information that is held", "see `23(5)`"), id="content"),
        pytest.param("40", ("`40` does not exclude the duty", "see `40(5A)` or `40(5B)`"), id="two-in-one-section"),
        pytest.param("21", ("section 21 has no sub-section that excludes", "see `ncnd provision`"), id="none-in-the-section"),
        pytest.param("all", ("`all` does not exclude the duty", "see `ncnd provision`"), id="no-citation"),
    ],
)
def test_what_excludes_no_duty(citation: str, told: tuple[str, str]) -> None:
    """Asked for what excludes no duty, the command says why, and what to look at instead."""
    said = ncnd("provision", citation)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("ncnd provision: ")
    assert [each for each in told if each not in said.err] == []


def test_as_data() -> None:
    """`--format json` gives the provisions as the data hold them: a list, or the one asked for."""
    listed = json.loads(ncnd("provision", "--format", "json").out)
    assert [Provision.model_validate_json(json.dumps(each)) for each in listed] == list(LAW.provisions)
    assert Provision.model_validate_json(ncnd("provision", "24(2)", "--format", "json").out) in LAW.provisions


def test_a_page() -> None:
    """`--format html` is the page of the library, of one provision."""
    provision = next(each for each in LAW.provisions if each.provision == "31(3)")
    assert ncnd("provision", "31(3)", "--format", "html") == (0, provision_html(provision, bundled()), "")
    said = "ncnd provision: a page is of one provision; name it, as in `ncnd provision '31(3)' --format html`\n"
    assert ncnd("provision", "--format", "html") == (2, "", said)
