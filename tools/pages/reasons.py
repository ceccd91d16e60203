"""What a letter says under a provision, the factors that belong to it, and the reasons that a person has to show."""

import json
from collections.abc import Iterator
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.citation import series
from ncnd.factor import Factor, Harm
from ncnd.provision import Provision
from ncnd.wording import Paragraph
from tools.pages.cited import LEAD, standing
from tools.pages.markdown import anchor, bullets, link, quoted, table, text
from tools.pages.sample import Route, Sample, routes, samples

UP: Final = "../"
"""From the page of a provision to `docs/`."""


def letters(each: Provision, law: Catalogue) -> Iterator[str]:
    """A ground by each route, and what a letter says on it."""
    yield (
        "Drafted by ncnd for a made-up authority, with the least that engages the provision and no reasons given. "
        f"Each `[officer: …]` is for a person to complete. All sentences are in {link('the wording', f'{UP}wording.md')}."
    )
    several = len(list(routes(each))) > 1
    for sample in samples(each, law):
        if several:
            yield f"### {_route(sample.route)}"
        yield f"The ground in the case file:\n\n```json\n{json.dumps(sample.ground, indent=2, ensure_ascii=False)}\n```"
        yield quoted(each.text for each in _notice(sample))
        for test in sample.response.public_interest_tests:
            yield f"Under the heading “{text(test.heading)}”, before and after the factors:"
            yield quoted(each.text for each in (*test.question, *test.harm, test.closing))


def _route(route: Route) -> str:
    return f"By {series([limb.code for limb in route.limbs], ' or ')}: {route.family}, {route.status}"


def _notice(sample: Sample) -> Iterator[Paragraph]:
    for question in sample.response.answers:
        for part in question.parts:
            yield from part.paragraphs
    if sample.response.refusal_notice is not None:
        yield from sample.response.refusal_notice.paragraphs


def factors(each: Provision, law: Catalogue) -> str:
    """The factors of one provision, or why it has none."""
    statuses = {route.status for route in routes(each)}
    if statuses == {"absolute"}:
        return "None. The provision is absolute, so no public interest test is made under it."
    if statuses == {"contested"}:
        return f"None by default. With `weighs_contested` set, the {_shared_factors()} are offered on the side of an answer."
    own = [factor for factor in law.factors.factors if factor.provision == each.provision]
    if not own:
        return f"No factor belongs to this provision alone; the {_shared_factors()} are offered on the side of an answer."
    said = f"The factors that belong to this provision alone. On the side of an answer the {_shared_factors()} are offered as well."
    return "\n\n".join((said, table(("Factor", "Side", "Rests on"), map(_factor, own))))


def _shared_factors() -> str:
    return link("factors for any provision", f"{UP}factors.md")


def _factor(factor: Factor) -> tuple[str, str, str]:
    side = "an answer" if factor.side == "favours-confirming" else "maintaining the exclusion"
    return link(f"{factor.id} {factor.heading}", f"{UP}factors.md#{anchor(factor.id)}"), side, support(factor)


def support(factor: Factor) -> str:
    """What a factor rests on, and whether that was seen."""
    rests_on = {"authority": "authority", "practice": "practice, as an example only", "none": "drafting judgement"}[factor.support]
    return rests_on if factor.verified else f"{rests_on}. {LEAD}"


def reasons(each: Provision, law: Catalogue) -> Iterator[str]:
    """The skeletons of a provision, limb by limb."""
    skeletons = [harm for harm in law.factors.harm if harm.provision == each.provision]
    if not skeletons:
        yield "The data hold no skeleton for this provision: its reasons are the officer's own."
        return
    yield "What a person has to show, and the sentences that a draft starts from. Slots in `{brackets}` are the officer's to fill."
    for harm in skeletons:
        place = harm.purpose or harm.limb
        if place is not None:
            yield f"### {harm.provision} by {place}"
        yield _skeleton(harm)


def _skeleton(harm: Harm) -> str:
    sentences = (harm.interest, harm.prejudice, harm.if_confirmed, harm.if_denied, harm.likelihood)
    drafted = quoted(sentence for sentence in sentences if sentence)
    rests_on = link(harm.authority, harm.url)
    if harm.support == "drafting":
        rests_on = f"{rests_on}; the sentences are drafting judgement"
    shown = bullets(
        (
            f"To be shown: {text('; '.join(harm.must_show))}",
            *([f"Goes wrong when: {text('; '.join(harm.red_flags))}"] if harm.red_flags else []),
            f"Rests on: {rests_on}. {standing(harm.verified, harm.note)}".strip(),
        )
    )
    return f"{drafted}\n\n{shown}" if drafted else shown
