"""The letter as a Jinja2 template: the same sentences, with holes where a case differs.

It is made from ncnd's own letters to requests whose values are Jinja2 expressions, so that it says the same whatever the wording of
the day. It is made once, and knows one class of request: overt parts answered, covert parts under the position on covert policing.
"""

import json
import re
from typing import Any, Final, NamedTuple

from bench.cases import west_midlands
from bench.line import NotMeasured
from ncnd import CaseFile, Response, respond
from ncnd.catalogue import bundled
from ncnd.letter import to_text
from ncnd.wording import long_date

_FACTORS: Final = re.compile(r"(?:^- .*\n)+", re.MULTILINE)
_SHORT_NAME: Final = "{{ short_name }}"


class Template(NamedTuple):
    """The source of the template, and what it is handed whatever the case: factors ready to print, and what is outstanding."""

    source: str
    factors: tuple[tuple[str, ...], ...]
    outstanding: tuple[tuple[str, str, str], ...]


def template() -> Template:
    """Make the template."""
    plain = _case(("QA", "QB", "QC"), {"QA-overt": "not_held", "QB-overt": "not_held"})
    other = _case(("QA", "QB"), {"QA-overt": "held"})
    response, otherwise = respond(plain), respond(other)
    sentences = {**_sentences(otherwise), **_sentences(response)}
    letter = to_text(response)
    first = letter.index(_heading("QA"))
    last = response.answers[-1].parts[-1].paragraphs[-1].text
    after = letter.index(last, letter.index(_heading("QC"))) + len(last)
    opening, closing = letter[:first], letter[after:]
    body, _, _ = closing.rstrip("\n").rpartition("\n\n")
    refs = ("QA", "QB", "QC")
    body = body.replace("; ".join(map(covert_part, refs)), "{{ covert_parts }}")
    factors: list[tuple[str, ...]] = []

    def factor_loop(found: re.Match[str]) -> str:
        factors.append(tuple(line.removeprefix("- ") for line in found.group().splitlines()))
        return f"{{% for factor in factors[{len(factors) - 1}] %}}- {{{{ factor }}}}\n{{% endfor %}}"

    body = _FACTORS.sub(factor_loop, body)
    source = f"{_dated(opening, plain)}{_questions(sentences)}{_dated(body, plain)}\n\n{_outstanding()}\n"
    return Template(
        source,
        tuple(factors),
        tuple(
            (each.where.replace(", ".join(f"{ref}-covert" for ref in refs), "{}"), each.what, each.why)
            for each in response.outstanding
        ),
    )


def covert_part(ref: str) -> str:
    """A covert part as the letter names it."""
    wording = bundled().wording
    return wording.text("part_divided", n=ref, use=wording.text("use_covert"))


def question_named(ref: str) -> str:
    """A question that another depends on."""
    return bundled().wording.text("question_named", m=ref)


def none_for(ref: str) -> str:
    """That nothing is held in answer to a question."""
    wording = bundled().wording
    return wording.text("none_for_divided", m=ref, use=wording.text("use_overt"))


def lacking(fact: str) -> tuple[str, str]:
    """What is outstanding where a fact is missing, and why."""
    entry = bundled().wording.data.missing[fact]
    return entry.what, entry.why


def _case(refs: tuple[str, ...], holdings: dict[str, str]) -> CaseFile:
    """A case whose values are expressions of the template. A third question depends on the first two."""
    request: dict[str, Any] = json.loads(west_midlands()[0])["request"]
    request["reference"] = "{{ reference }}"
    request["authority"] |= {"name": "{{ name }}", "short_name": _SHORT_NAME, "review_contact": "{{ review_contact }}"}
    parts: list[dict[str, Any]] = [{**part, "about": "{{ part['about'] }}"} for part in request["questions"][0]["parts"]]
    request["questions"] = [
        {"ref": ref, "text": "text", "depends_on": ["QA", "QB"] if ref == "QC" else [], "parts": parts} for ref in refs
    ]
    answers = {part: {"statement": "{{ part['statement'] }}"} for part, holding in holdings.items() if holding == "held"}
    return CaseFile.model_validate_json(json.dumps({"request": request, "holdings": holdings, "answers": answers}))


def _sentences(response: Response) -> dict[str, str]:
    """What a part is told, by outcome."""
    named = " and ".join(map(question_named, ("QA", "QB")))
    none = " or ".join(map(none_for, ("QA", "QB")))
    return {
        part.outcome: " ".join(paragraph.text for paragraph in part.paragraphs)
        .replace(named, "{{ part['named'] }}")
        .replace(none, "{{ part['none'] }}")
        .replace(reply.question, "{{ question['ref'] }}")
        for reply in response.answers
        for part in reply.parts
    }


def _questions(sentences: dict[str, str]) -> str:
    tests = "".join(
        f"{{% {'el' if number else ''}if part['outcome'] == '{outcome}' %}}{text}"
        for number, (outcome, text) in enumerate(sentences.items())
    )
    return (
        "{% for question in questions %}" + _heading("{{ question['ref'] }}").partition("\n")[0] + "\n{{ question['rule'] }}\n\n"
        "{{ question['quoted'] }}\n\n"
        "{% for part in question['parts'] %}" + tests + "{% endif %}{% if not loop.last %}\n\n{% endif %}{% endfor %}"
        "{% if not loop.last %}\n\n{% endif %}{% endfor %}"
    )


def _heading(ref: str) -> str:
    return bundled().wording.text("heading_question", n=ref) + "\n"


def _outstanding() -> str:
    item = bundled().wording.text("outstanding_item", where="{{ item[0] }}", what="{{ item[1] }}", why="{{ item[2] }}")
    return "{% for item in outstanding %}{{ loop.index }}. " + item + "{% if not loop.last %}\n{% endif %}{% endfor %}"


def _dated(text: str, case: CaseFile) -> str:
    """The text with the dates of the case as holes."""
    law, request = bundled(), case.request
    if request.received is None or request.answered is None:
        raise NotMeasured("the example is dated")
    by = law.calendar.add(request.answered, law.regulator.working_days("review_request"))
    for name, day in (("received", request.received), ("answered", request.answered), ("review_by", by)):
        text = text.replace(long_date(day), f"{{{{ {name} }}}}")
    return text
