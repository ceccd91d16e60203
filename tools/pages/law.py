"""The page of the law: the provisions, what defeats them, what is never cited, the times and the regulator, and every rule."""

from collections.abc import Iterator
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.provision import Provision, Rule, WrongCitation
from ncnd.regulator import Contact
from ncnd.wording import long_date
from tools.pages.cited import LEAD, rule_link, rule_standing, source, triggers_table
from tools.pages.markdown import bullets, code, facts, link, page, table, text
from tools.pages.provision import name

_GATES: Final = "wording.md#what-stops-a-request"


def law_page(law: Catalogue) -> str:
    """The whole of the law that ncnd decides by, with what each statement of it rests on."""
    exemptions, regulator = law.exemptions, law.regulator
    return page(
        "The law in ncnd",
        f"What ncnd takes from the {text(exemptions.act)}, and from decisions and guidance on it. ncnd knows the law from "
        f"{long_date(exemptions.data_from)}, when the right of access began, and the statute was read as it stood on "
        f"{long_date(exemptions.checked_on)}. A request is decided by the law of its governing date: the date of the letter, else "
        "the day on which an answer is due.",
        "## How to read these pages",
        bullets(
            (
                "Statements carry their source and the day to which it was checked. The words are ncnd's own; the link leads to "
                "the text.",
                f"{LEAD} marks what was not seen in a source. It is put there to be followed up, not to be relied on.",
                "A note beside a source says which part was read, and which part is inference or general knowledge.",
                f"What is contested is said to be, with {link('a record of how ncnd handles it', 'decisions/README.md')}.",
                "None of it is legal advice.",
            )
        ),
        "## Provisions",
        f"The {len(exemptions.provisions)} sub-sections that exclude the duty to confirm or deny, in the order of the Act.",
        table(
            ("Provision", "Title", "Family of test", "Status", "In force from"),
            map(_provision, exemptions.provisions),
        ),
        f"Some requests are stopped or sent elsewhere before any of them is reached: see {link('the gates', _GATES)}. An "
        f"authority's settled lines, and those that ncnd ships, are {link('positions', 'positions.md')}.",
        "## What defeats any of them",
        "With one of these circumstances no ground counts for the part, whatever it is put forward under.",
        triggers_table(exemptions.defeated_by, law, ""),
        "## Never cited for silence",
        "A case file that puts one of these forward is refused, with the reason and what to use instead.",
        table(("Citation", "Why not", "Instead", "Rule"), map(_wrong, exemptions.refused)),
        "## Time limits",
        table(
            ("Limit", "Working days", "From", "Source"),
            (
                *(
                    (code(each.name), str(each.working_days), long_date(each.valid_from), source(each.source))
                    for each in regulator.limits
                ),
                *(
                    ("complaint to the regulator", text(each.text), long_date(each.valid_from), source(each.source))
                    for each in regulator.complaint_windows
                ),
            ),
        ),
        f"Working days are counted by a table of bank holidays in every part of the United Kingdom (section 10(6)), from "
        f"{long_date(law.calendar.table.first)} to {long_date(law.calendar.table.last)}: {source(law.calendar.table.source)}",
        "## The regulator",
        "Details are dated, and a letter prints those for its own date.",
        *map(_contact, regulator.contacts),
        "## Leads",
        "Rules that were not seen in a source.",
        bullets(_lead(rule) for rule in exemptions.rules if not rule.verified),
        "## Rules",
        "The propositions that decisions, sentences and positions cite.",
        *_rules(law),
    )


def _provision(each: Provision) -> tuple[str, ...]:
    of_their_own = sorted({limb.status for limb in each.limbs if limb.status} - {each.status})
    status = f"{each.status}; some limbs {', '.join(of_their_own)}" if of_their_own else each.status
    page_of_it = link(each.provision, f"provisions/{name(each.provision)}")
    return page_of_it, text(each.title), each.family, status, long_date(each.in_force_from)


def _wrong(each: WrongCitation) -> tuple[str, ...]:
    instead = link(each.use, f"provisions/{name(each.use)}") if each.use else "nothing"
    return code(each.citation), text(each.why), instead, rule_link(each.rule, "")


def _contact(each: Contact) -> str:
    until = f" to {long_date(each.valid_to)}" if each.valid_to else ""
    return "\n\n".join(
        (
            f"### From {long_date(each.valid_from)}{until}",
            facts(
                ("Name", text(each.name)),
                ("Online", f"<{each.url}>"),
                ("Telephone", text(each.phone)),
                ("Post", text(each.address) if each.address else "not printed: no postal address has been verified"),
                ("Source", source(each.source)),
            ),
        )
    )


def _lead(rule: Rule) -> str:
    return f"{rule_link(rule.id, '')}: {text(rule.rule)}"


def _rules(law: Catalogue) -> Iterator[str]:
    for rule in law.exemptions.rules:
        yield f"### {rule.id}"
        yield text(rule.rule)
        yield facts(("Authority", link(rule.authority, rule.url)), ("Standing", rule_standing(rule)))
