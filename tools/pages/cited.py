"""How pages show what a statement rests on: its source, the day it was checked, and whether it was seen in a source at all."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.provision import Rule, Source, Trigger
from ncnd.wording import long_date
from tools.pages.markdown import anchor, code, link, table, text

LEAD: Final = "**Lead, not law.**"
"""The mark on whatever was not seen in a source."""

_RULE: Final = re.compile(r"\bL[0-9]{3}\b")
_CITED: Final = re.compile(
    r"(?i:\bs(?:ections?|s)?) ((?:[0-9]+[A-Z]*(?:\([0-9a-zA-Z]+\))*(?:, (?:and |or )?| and | or | to |-)?)+)"
)
_SECTION: Final = re.compile(r"(?<![0-9(])([0-9]+[A-Z]*)")
_OTHER_LAW: Final = re.compile(r"\bAct\b|IP\(A\)A|FOISA|DUAA|EIR")

Linked = Callable[[str], str]
"""Text in which every rule named leads to that rule."""


def standing(verified: bool, note: str) -> str:
    """What has to be known before a statement is relied on; nothing, if it was read and there is no more to say."""
    return f"{LEAD} {text(note)}".strip() if not verified else text(note)


def source(each: Source) -> str:
    """A source with its link, the day to which it was checked, and its standing."""
    said = standing(each.verified, each.note)
    return f"{link(each.citation, each.url)}, checked {long_date(each.checked_on)}{'. ' if said else ''}{said}"


def linking(law: Catalogue, up: str) -> Linked:
    """A reader of text for a page that stands below `docs/` as `up` says."""
    return lambda words: rules_linked(text(words), law, up)


def rules_linked(markdown: str, law: Catalogue, up: str) -> str:
    """Markdown in which every rule named leads to that rule."""
    known = {rule.id for rule in law.exemptions.rules}
    return _RULE.sub(lambda found: rule_link(found[0], up) if found[0] in known else found[0], markdown)


def rule_link(rule: str, up: str) -> str:
    """A rule by its number."""
    return link(rule, f"{up}law.md#{anchor(rule)}")


def rules_table(rules: Iterable[Rule], up: str) -> str:
    """Rules in full, each with its authority and its standing."""
    return table(
        ("Rule", "Proposition", "Authority", "Standing"),
        ((rule_link(each.id, up), text(each.rule), link(each.authority, each.url), rule_standing(each)) for each in rules),
    )


def rule_standing(rule: Rule) -> str:
    """Whether a rule was seen in a source, and what was not."""
    return standing(rule.verified, rule.note) or "Seen in a source."


def triggers_table(triggers: Iterable[Trigger], law: Catalogue, up: str) -> str:
    """Circumstances with an effect in law, and the rule that says so."""
    rules = {rule.id: rule for rule in law.exemptions.rules}
    return table(
        ("Circumstance", "Rule", "Proposition", "Standing"),
        (
            (code(each.circumstance), rule_link(each.rule, up), text(rules[each.rule].rule), rule_standing(rules[each.rule]))
            for each in triggers
        ),
    )


def rules_on(section: str, named: Collection[str], law: Catalogue) -> list[Rule]:
    """The rules that speak of a section of the Act, in their words or by their authority, and those that are named besides."""
    return [rule for rule in law.exemptions.rules if rule.id in named or section in _sections(rule)]


def named_in(words: Iterable[str]) -> set[str]:
    """The numbers of the rules that some text names, ranges as well as single ones."""
    said = " ".join(words)
    found = set(_RULE.findall(said))
    for first, last in re.findall(r"\bL([0-9]{3})-L([0-9]{3})\b", said):
        found.update(f"L{number:03}" for number in range(int(first), int(last) + 1))
    return found


def _sections(rule: Rule) -> set[str]:
    this_act = [each for each in rule.authority.split("; ") if not _OTHER_LAW.search(each)]
    return {section for said in (rule.rule, *this_act) for cited in _CITED.findall(said) for section in _SECTION.findall(cited)}
