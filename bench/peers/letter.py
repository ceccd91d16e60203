"""The letter by the alternatives: pydantic in, rules by hand or zen-engine tables, and a Jinja2 template for the same letter.

Each is what a competent user would write: the template compiled once and not escaping, the factors chosen and filled beforehand,
one call of the fastest tables for each part.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeAlias

from bench.peers import peer, rules, zen_tables
from bench.peers.models import Case, Part, Question
from bench.peers.template import Template, covert_part, lacking, none_for, question_named, template
from bench.space import Facts
from ncnd.catalogue import bundled

Decider: TypeAlias = Callable[[Facts], str]
"""The outcome for the facts of one part."""

_POSITION = {
    "s23": True,
    "s23_link": True,
    "s24": True,
    "s31": True,
    "s31_limb": True,
    "s31_limb_needs_purpose": False,
    "s31_purpose": False,
}
_NO_GROUNDS = dict.fromkeys(_POSITION, False)


def by_hand() -> Callable[[bytes], str]:
    """pydantic, rules in Python, and Jinja2."""
    return _Letters(lambda facts: rules.decide(facts)[0]).letter


def by_zen() -> Callable[[bytes], str]:
    """pydantic, zen-engine decision tables, and Jinja2."""
    decide = zen_tables.decider(balances=False)
    return _Letters(lambda facts: decide(facts)["result"]["outcome"]).letter


class _Letters:
    def __init__(self, decide: Decider) -> None:
        made = template()
        self._decide = decide
        self._template: Template = made
        self._render: Callable[..., str] = (
            peer("jinja2").Environment(autoescape=False, keep_trailing_newline=True).from_string(made.source).render
        )
        self._calendar, self._review_days = bundled().calendar, bundled().regulator.working_days("review_request")
        self._phrases = {name: lru_cache(maxsize=512)(phrase) for name, phrase in _PHRASES.items()}
        self._factors = lru_cache(maxsize=512)(self._factors_for)

    def letter(self, case_json: bytes) -> str:
        """From the JSON of a case to the text of the letter."""
        case = Case.model_validate_json(case_json)
        request = case.request
        told: dict[str, str] = {}
        lacking_parts: list[tuple[str, str, str]] = []
        questions = [self._question(case, question, told, lacking_parts) for question in request.questions]
        covert = [question.ref for question in request.questions for part in question.parts if part.conduct == "covert"]
        ids = ", ".join([f"{ref}-covert" for ref in covert])
        authority = request.authority
        return self._render(
            name=authority.name,
            short_name=authority.short_name,
            review_contact=authority.review_contact,
            reference=request.reference,
            received=_long_date(request.received),
            answered=_long_date(request.answered),
            review_by=_long_date(self._calendar.add(request.answered, self._review_days)),
            questions=questions,
            covert_parts="; ".join(map(self._phrases["covert"], covert)),
            factors=self._factors(authority.short_name),
            outstanding=[
                *[(where.replace("{}", ids), what, why) for where, what, why in self._template.outstanding],
                *lacking_parts,
            ],
        )

    def _question(
        self, case: Case, question: Question, told: dict[str, str], lacking_parts: list[tuple[str, str, str]]
    ) -> dict[str, Any]:
        parts = [self._part(case, question, part, told, lacking_parts) for part in question.parts]
        return {
            "ref": question.ref,
            "rule": "-" * (9 + len(question.ref)),
            "quoted": "\n".join(["    " + line for line in question.text.splitlines()]),
            "parts": parts,
        }

    def _part(
        self, case: Case, question: Question, part: Part, told: dict[str, str], lacking_parts: list[tuple[str, str, str]]
    ) -> dict[str, Any]:
        name = f"{question.ref}-{part.conduct}"
        circumstances = part.circumstances
        outcome = self._decide(
            {
                "conduct": part.conduct,
                "official_confirmation": "official_confirmation" in circumstances,
                "published_framework": "published_framework" in circumstances,
                "record_over_100_years": "record_over_100_years" in circumstances,
                "archived_historical_record": "archived_historical_record" in circumstances,
                **(_POSITION if part.conduct == "covert" else _NO_GROUNDS),
            }
        )
        if outcome != "duty_applies":
            return {"about": part.about, "outcome": outcome}
        holding = case.holdings.get(name)
        named = question.depends_on
        if holding is None and named and all(told[f"{ref}-overt"] in ("not_held", "not_applicable") for ref in named):
            outcome = "not_applicable"
        else:
            outcome = holding or "holding_required"
        told[name] = outcome
        made: dict[str, Any] = {"about": part.about, "outcome": outcome}
        if outcome == "held":
            made["statement"] = case.answers[name].statement
        elif outcome == "holding_required":
            lacking_parts.append((name, *lacking("holding")))
        elif outcome == "not_applicable":
            made["named"] = " and ".join(map(self._phrases["named"], named))
            made["none"] = " or ".join(map(self._phrases["none"], named))
        return made

    def _factors_for(self, short_name: str) -> list[list[str]]:
        return [[text.replace("{{ short_name }}", short_name) for text in side] for side in self._template.factors]


_PHRASES: dict[str, Callable[[str], str]] = {"covert": covert_part, "named": question_named, "none": none_for}


def _long_date(day: Any) -> str:
    return f"{day.day} {day:%B} {day.year}"
