"""One page for each provision: its test, its limbs, its status and why, what it needs, and what a letter says under it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.grounds import reasons_wanted
from ncnd.provision import Body, Certificate, Limb, Provision, Purpose
from ncnd.vocabulary import Fact
from ncnd.wording import long_date
from tools.pages.cited import linking, named_in, rule_link, rules_on, rules_table, source, standing, triggers_table
from tools.pages.markdown import anchor, bullets, code, facts, link, listed, page, table, text
from tools.pages.reasons import UP, factors, letters, reasons
from tools.pages.sample import routes

_NOT_ENGAGED: Final = "the provision is not engaged"
_NOT_FINAL: Final = "the letter stays a draft"
_YES_OR_NO: Final = {True: "yes", False: "no"}


def path(provision: str) -> str:
    """Where the page of a provision stands in the repository.

    >>> path("40(5B)")
    'docs/provisions/40-5b.md'
    """
    return f"docs/provisions/{name(provision)}"


def name(provision: str) -> str:
    """The name of the page of a provision."""
    return f"{re.sub(r'[()]+', '-', provision).strip('-').lower()}.md"


def provision_page(each: Provision, law: Catalogue) -> str:
    """The page of one provision."""
    rules = rules_on(_section(each), _named(each), law)
    return page(
        f"Section {each.provision}: {each.title}",
        f"> {text(each.test)}",
        _contested(each),
        _at_a_glance(each, law),
        "## Limbs" if each.limbs else "",
        _matters(each.limbs),
        "## Purposes" if each.purposes else "",
        _matters(each.purposes),
        "## Bodies" if each.bodies else "",
        _matters(each.bodies),
        "## What a ground needs",
        _needs(each, law),
        "## What bars or defeats it",
        triggers_table((*each.refused_when, *law.exemptions.defeated_by), law, UP),
        "## What makes it qualified instead" if each.qualified_when else "",
        triggers_table(each.qualified_when, law, UP) if each.qualified_when else "",
        "## Certificate" if each.certificate else "",
        _certificate(each.certificate) if each.certificate else "",
        "## What a letter says",
        *letters(each, law),
        "## Factors",
        factors(each, law),
        "## Reasons for engagement",
        *reasons(each, law),
        "## Positions that cite it",
        _positions(each, law),
        "## Rules",
        rules_table(rules, UP) if rules else "No rule in the data speaks of it by name.",
        "## Amendments" if each.amendments else "",
        _amendments(each),
        "## Sources",
        bullets(source(one) for one in each.sources),
        "## Notes" if each.notes else "",
        bullets(map(linking(law, UP), each.notes)),
    )


def _section(each: Provision) -> str:
    return each.provision.partition("(")[0]


def _named(each: Provision) -> set[str]:
    """The rules that the data name for a provision."""
    of_limbs = (trigger for limb in each.limbs for trigger in limb.refused_when)
    named = {trigger.rule for trigger in (*each.refused_when, *each.qualified_when, *of_limbs)}
    named.update(need.rule for need in each.needs)
    if each.limb_rule is not None:
        named.add(each.limb_rule)
    return named | named_in((*each.notes, each.status_why))


def _contested(each: Provision) -> str:
    if each.status != "contested":
        return ""
    decision = link("how ncnd handles it, and the setting", f"{UP}decisions/c11-status-of-section-40-5a-and-5b.md")
    return f"> **Contested.** Section 2(3) does not settle whether this provision is absolute: see {decision}."


def _at_a_glance(each: Provision, law: Catalogue) -> str:
    linked_status = f"{link(each.status, f'{UP}glossary.md#{anchor(each.status)}')}. {linking(law, UP)(each.status_why)}"
    family = link(each.family, f"{UP}glossary.md#family-of-test")
    kind = f"{family} ({text(each.class_test)})" if each.class_test else family
    return facts(
        ("Status", linked_status),
        ("Status read in", source(each.status_source)),
        ("Family of test", kind),
        ("In force from", _in_force(each)),
        ("Content is withheld under", f"section {each.base}, which is never cited for silence"),
        ("Can be relied on for part of a request by its own words", _YES_OR_NO[each.to_the_extent]),
        ("Only for", listed(each.kinds) if each.kinds else ""),
        ("Not for", listed(each.not_kinds) if each.not_kinds else ""),
        ("On the command line", code(f"ncnd provision '{each.provision}'")),
    )


def _in_force(each: Provision | Limb | Purpose | Body) -> str:
    first = long_date(each.in_force_from)
    return first if each.in_force_to is None else f"{first} until {long_date(each.in_force_to)}"


def _matters(matters: Iterable[Limb | Purpose | Body]) -> str:
    rows = [(code(each.code), text(each.title), _in_force(each), source(each.source), _apart(each)) for each in matters]
    return table(("Code", "Matter", "In force from", "Source", "Of its own"), rows) if rows else ""


def _apart(each: Limb | Purpose | Body) -> str:
    """Where one matter differs from the rest."""
    if isinstance(each, Limb):
        family = f"family of test: {each.family}" if each.family else ""
        said = (family, each.status or "", "needs a purpose" if each.needs_purpose else "", *_bars(each))
        return ", ".join(filter(None, said))
    return "abolished" if isinstance(each, Body) and each.defunct else ""


def _bars(limb: Limb) -> Iterator[str]:
    """The circumstances in which one limb cannot be relied on, by the rule that says so."""
    for rule in dict.fromkeys(trigger.rule for trigger in limb.refused_when):
        yield f"not with {listed(each.circumstance for each in limb.refused_when if each.rule == rule)} ({rule_link(rule, UP)})"


def _needs(each: Provision, law: Catalogue) -> str:
    """What an officer supplies, and what happens while it is missing."""
    needed = {need.fact for need in each.needs}
    rows: dict[Fact, str] = {}
    for need in each.needs:
        unless = f" (not asked for with {listed(need.not_when)})" if need.not_when else ""
        rows[need.fact] = f"{_NOT_ENGAGED}{unless} ({rule_link(need.rule, UP)})"
    if each.limb_rule is not None:
        rows["limb"] = f"{_NOT_ENGAGED} ({rule_link(each.limb_rule, UP)})"
    elif each.limb_needed_for == "notice":
        rows["limb"] = _NOT_FINAL
    if any(limb.needs_purpose for limb in each.limbs):
        rows["purpose"] = f"{_NOT_ENGAGED} by the limbs that need one"
    for route in routes(each):
        for fact in reasons_wanted(each.provision, route.family):
            if fact not in needed:
                rows.setdefault(fact, _NOT_FINAL)
    missing = law.wording.data.missing
    return table(
        ("Fact", "What it is", "Without it"),
        ((code(fact), text(missing[fact].what), consequence) for fact, consequence in rows.items()),
    )


def _certificate(each: Certificate) -> str:
    return "\n\n".join(
        (
            facts(
                ("Under", f"section {each.section}"),
                ("Effect", text(each.effect)),
                ("Signed by", text(each.signatory)),
                ("Covers a refusal to confirm or deny", _said(each.covers_ncnd)),
                ("General description", _said(each.general_description)),
                ("Prospective", _said(each.prospective)),
                ("Appeal", text(each.appeal or "")),
            ),
            "ncnd never asserts a certificate, and no decision in ncnd turns on one.",
        )
    )


def _said(value: str | bool | None) -> str:
    return _YES_OR_NO[value] if isinstance(value, bool) else text(value or "")


def _positions(each: Provision, law: Catalogue) -> str:
    citing = [
        f"{code(position.id)}: {text(position.title)}{'' if position.adopted else ' (not yet adopted by any authority)'}"
        for position in law.positions.positions
        if any(ground.provision == each.provision for ground in position.grounds)
    ]
    more = f"See {link('positions', f'{UP}positions.md')}."
    return f"{bullets(citing)}\n\n{more}" if citing else f"None that ncnd ships. {more}"


def _amendments(each: Provision) -> str:
    rows = [(text(one.date), text(one.change), standing(one.verified, one.note)) for one in each.amendments]
    return table(("Date", "Change", "Standing"), rows) if rows else ""
