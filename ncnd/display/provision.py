"""The law as pages: what excludes the duty to confirm or deny."""

from collections.abc import Iterator, Sequence

from ncnd.catalogue import Catalogue
from ncnd.display.blocks import Block, Heading, Table
from ncnd.display.cells import bullets, cited, commas, facts, in_force, joined, remark, rule_row, yes_or_no
from ncnd.provision import Body, Certificate, Limb, Provision, Purpose, Trigger
from ncnd.wording import long_date


def provision_list(law: Catalogue) -> Iterator[Block]:
    """Every provision that excludes the duty to confirm or deny."""
    yield Heading(f"{law.exemptions.act}: what excludes the duty to confirm or deny")
    yield Table(
        tuple((each.provision, each.title, each.family, each.status) for each in law.exemptions.provisions),
        ("Provision", "Title", "Test", "Status"),
    )
    yield f"Law checked to {long_date(law.exemptions.checked_on)}."


def provision_page(provision: Provision, law: Catalogue) -> Iterator[Block]:
    """One provision in full, with the day to which each statement about it was checked."""
    yield Heading(f"Section {provision.provision}: {provision.title}")
    yield facts(
        ("Test", provision.test),
        ("Kind of test", f"{provision.family} ({provision.class_test})" if provision.class_test else provision.family),
        ("Status", provision.status),
        ("Why", provision.status_why),
        ("Read in", cited(provision.status_source)),
        ("In force from", in_force(provision.in_force_from, provision.in_force_to)),
        ("Content exempt under", provision.base),
        ("Limb needed for", provision.limb_needed_for),
        ("Says “to the extent that”", "yes" if provision.to_the_extent else "no"),
        ("Only for", commas(provision.kinds)),
        ("Not for", commas(provision.not_kinds)),
    )
    for heading, matters in (("Limbs", provision.limbs), ("Purposes", provision.purposes), ("Bodies", provision.bodies)):
        if matters:
            yield Heading(heading)
            yield Table(tuple(_matter(each) for each in matters), ("", "Matter", "In force from", "Checked to", ""))
    yield from _triggers("Barred or defeated by", (*provision.refused_when, *law.exemptions.defeated_by), law)
    yield from _triggers("Qualified instead by", provision.qualified_when, law)
    if provision.needs:
        yield Heading("Not engaged without")
        needs = ((need.fact, commas(need.not_when), *rule_row(need.rule, law)) for need in provision.needs)
        yield Table(tuple(needs), ("Fact", "Not called for with", "Rule", "Proposition", "Authority"))
    if provision.certificate is not None:
        yield Heading("Certificate")
        yield _certificate(provision.certificate)
    if provision.amendments:
        yield Heading("Amendments")
        changes = ((each.date, each.change, remark(each.verified, each.note)) for each in provision.amendments)
        yield Table(tuple(changes), ("Date", "Change", ""))
    yield Heading("Sources")
    yield Table(
        tuple(
            (each.citation, long_date(each.checked_on), each.url, remark(each.verified, each.note)) for each in provision.sources
        ),
        ("Citation", "Checked to", "Link", ""),
    )
    if provision.notes:
        yield Heading("Notes")
        yield bullets(provision.notes)


def _matter(each: Limb | Purpose | Body) -> tuple[str, ...]:
    own: tuple[str | None, ...]
    match each:
        case Limb():
            own = (each.family, each.status, "needs a purpose" if each.needs_purpose else None)
        case Purpose():
            own = ()
        case _:
            own = ("abolished" if each.defunct else None,)
    said = joined(*own, remark(each.source.verified, each.source.note))
    return (each.code, each.title, in_force(each.in_force_from, each.in_force_to), long_date(each.source.checked_on), said)


def _triggers(heading: str, triggers: Sequence[Trigger], law: Catalogue) -> Iterator[Block]:
    if triggers:
        yield Heading(heading)
        yield Table(
            tuple((each.circumstance, *rule_row(each.rule, law)) for each in triggers),
            ("Circumstance", "Rule", "Proposition", "Authority"),
        )


def _certificate(certificate: Certificate) -> Table:
    return facts(
        ("Under", f"section {certificate.section}"),
        ("Effect", certificate.effect),
        ("Signed by", certificate.signatory),
        ("Covers a refusal to confirm or deny", yes_or_no(certificate.covers_ncnd)),
        ("General description", yes_or_no(certificate.general_description)),
        ("Prospective", yes_or_no(certificate.prospective)),
        ("Appeal", certificate.appeal),
    )
