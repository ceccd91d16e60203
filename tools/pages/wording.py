"""The page of every sentence that a letter or a file note can contain."""

from collections.abc import Mapping
from typing import Final

from ncnd.catalogue import Catalogue
from ncnd.wording import Missing, RegulatorQuestion, Sentence, Stop, long_date
from tools.pages.cited import rule_link
from tools.pages.markdown import code, page, table, text

_LAYOUT: Final = "Layout and fragments"


def wording_page(law: Catalogue) -> str:
    """The sentences of letters, what may be missing, the remarks of the file note, and what stops a request."""
    data = law.wording.data
    rested = {name: sentence for name, sentence in data.sentences.items() if sentence.sources}
    plain = {name: sentence for name, sentence in data.sentences.items() if not sentence.sources}
    return page(
        "Wording",
        f"Checked to {long_date(data.checked_on)}. Every sentence that a letter can contain, with the law that it rests on and the "
        "reason for its form. A slot such as `{short_name}` is filled from the case and never read again, so text from a request "
        "is never treated as a template. What an officer writes (statements, reasons, conclusions) is printed as it stands.",
        "## Sentences",
        _sentences(rested),
        f"## {_LAYOUT}",
        _sentences(plain),
        "## What may be missing",
        "Each is a mark `[officer: …]` in a draft and an entry in its list of what is outstanding.",
        _missing(data.missing),
        "## Remarks in the file note",
        "For the file, never in a letter.",
        _sentences(data.remarks),
        "## What stops a request",
        _gates({str(gate): stop for gate, stop in data.gates.items()}),
        "## What the regulator asks",
        "The questions by which the file note is put in order for the regulator.",
        table(
            ("Name", "Question", "Rests on"),
            ((code(each.id), text(each.ask), _rests_on(each)) for each in data.regulator_questions),
        ),
    )


def _sentences(sentences: Mapping[str, Sentence]) -> str:
    return table(
        ("Name", "Text", "Rests on", "Why this form"),
        ((code(name), text(each.text), _rests_on(each), text(each.why)) for name, each in sentences.items()),
    )


def _missing(missing: Mapping[str, Missing]) -> str:
    return table(
        ("Name", "What", "Why", "Rests on"),
        ((code(name), text(each.what), text(each.why), _rests_on(each)) for name, each in missing.items()),
    )


def _gates(gates: Mapping[str, Stop]) -> str:
    return table(
        ("Gate", "The request", "What to do", "Rests on"),
        ((code(name), text(each.why), text(each.do), _rests_on(each)) for name, each in gates.items()),
    )


def _rests_on(each: Sentence | Missing | Stop | RegulatorQuestion) -> str:
    return ", ".join((*map(text, each.sources), *(rule_link(rule, "") for rule in each.rules)))
