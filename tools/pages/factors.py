"""The page of public interest factors, levels of likelihood, and ways in which reasons for engagement go wrong."""

from collections.abc import Iterator
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.factor import Factor, RedFlag
from ncnd.offered import side_of
from ncnd.wording import long_date
from tools.pages.cited import LEAD, standing
from tools.pages.markdown import anchor, bullets, code, facts, link, listed, page, table, text
from tools.pages.provision import name
from tools.pages.reasons import support

_SIDES: Final = (
    ("Favouring confirming or denying", "Interests in being told whether information is held."),
    ("Favouring maintaining the exclusion", "Interests that one provision protects; each counts for that provision alone."),
    (
        "Lessening the case for an answer",
        "These attenuators take weight from the other side. No provision protects them, so none is ever counted for silence.",
    ),
)


def factors_page(law: Catalogue) -> str:
    """Every factor by what it favours, then the levels of likelihood and the red flags."""
    return page(
        "Factors",
        f"Checked to {long_date(law.factors.checked_on)}. A public interest test under section 2(1)(b) weighs maintaining the "
        "exclusion against saying *whether* information is held. ncnd offers the factors that suit the subjects and circumstances "
        "of a question. A person chooses two to four a side, gives each a weight and a reason, and decides. Guidance on weight is "
        f"drafting judgement throughout. {LEAD} marks what was not seen in a source. A case offers only its own: "
        "`ncnd factors --for CASE`.",
        *_sides(law),
        "## Levels of likelihood",
        table(
            ("Level", "Meaning", "In the public interest test", "Authority"),
            (
                (
                    code(each.value),
                    text(each.meaning),
                    text(each.public_interest_effect),
                    f"{link(each.authority, each.url)} {standing(each.verified, '')}".strip(),
                )
                for each in law.factors.likelihood_levels
            ),
        ),
        "## How reasons for engagement go wrong",
        "Signs that the reasons why a provision is engaged will not stand.",
        *(_red_flag(flag) for flag in law.factors.harm_red_flags),
    )


def _sides(law: Catalogue) -> Iterator[str]:
    for place, (heading, said) in enumerate(_SIDES):
        yield f"## {heading}"
        yield said
        for factor in law.factors.factors:
            if side_of(factor) == place:
                yield _factor(factor, law)


def _factor(factor: Factor, law: Catalogue) -> str:
    belongs = link(f"section {factor.provision}", f"provisions/{name(factor.provision)}")
    offered = (
        ("subjects, any of", factor.subject_any),
        ("circumstances, any of", factor.flags_any),
        ("circumstances, all of", factor.flags_all),
        ("not with subjects", factor.not_subject_any),
        ("not with circumstances", factor.not_flags_any),
    )
    pairs = ", ".join(link(each, f"#{anchor(each)}") for each in factor.pairs_with)
    slots = bullets(f"`{{{slot}}}`: {text(law.factors.placeholders[slot])}" for slot in factor.placeholders)
    said = facts(
        ("Counts for", "any provision" if factor.provision == "any" else belongs),
        ("Flows from", {"confirm": "a yes", "deny": "a no", "both": "either answer", "n/a": ""}[factor.limb]),
        ("Offered for", "; ".join(f"{what} {listed(words)}" for what, words in offered if words)),
        ("Goes with", pairs),
        ("Boilerplate if used alone", "yes" if factor.generic else ""),
        ("Weight", text(factor.weight_guidance)),
        ("Rests on", f"{link(factor.authority, factor.url)} ({support(factor)})"),
    )
    heading = f"### {factor.id}\n\n**{text(factor.heading)}**"
    return "\n\n".join(filter(None, (heading, f"> {text(factor.text)}", slots, said)))


def _red_flag(flag: RedFlag) -> str:
    return "\n\n".join(
        (
            f"### {flag.id}\n\n**{text(flag.name).capitalize()}**",
            facts(
                ("Why", text(flag.why)),
                ("Looks like", text(flag.bad)),
                ("Instead", text(flag.fix)),
                ("Rests on", f"{link(flag.authority, flag.url)} {standing(flag.verified, '')}".strip()),
            ),
        )
    )
