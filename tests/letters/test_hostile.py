"""No text of a request, or of an officer, is ever more than text: in every format it comes out as the same characters."""

import pytest

from ncnd import Response
from ncnd.letter import to_docx, to_html, to_markdown, to_text
from ncnd.letter.composing import reply_outline
from tests.cases.build import reply
from tests.letters.hostile import HOSTILE, UNSEEN, infested
from tests.letters.rendered import DIALECT, from_docx, from_html, from_markdown, meant
from tests.letters.test_letters import response_of
from tests.letters.test_renderings import TOGETHER

_DRAFT = response_of("west-midlands-police")
CASES = {
    "draft": _DRAFT.model_copy(update={"answers": _DRAFT.answers[:1], "public_interest_tests": _DRAFT.public_interest_tests[:1]}),
    "withheld": response_of("withheld"),
    "together": reply(TOGETHER),
}
PAYLOADS = {**{name: (text, True) for name, text in HOSTILE.items()}, **{name: (text, False) for name, text in UNSEEN.items()}}

payloads = pytest.mark.parametrize("payload", PAYLOADS)
cases = pytest.mark.parametrize("name", CASES)


def full_of(name: str, payload: str) -> Response:
    text, everywhere = PAYLOADS[payload]
    return infested(CASES[name], text, everywhere=everywhere)


@payloads
@cases
class TestHostileText:
    """Before and after every text of a letter."""

    def test_markdown(self, name: str, payload: str) -> None:
        """A parser reads each text as it was given, and no markup but the letter's own."""
        response = full_of(name, payload)
        written = to_markdown(response)
        assert from_markdown(written) == from_markdown(written, DIALECT) == meant(reply_outline(response))

    def test_html(self, name: str, payload: str) -> None:
        """A parser that takes no mistake reads each text as it was given, and no tag but the letter's own."""
        response = full_of(name, payload)
        assert from_html(to_html(response)) == meant(reply_outline(response))

    def test_docx(self, name: str, payload: str) -> None:
        """Word reads each text as it was given: no field, no link, no formula, nothing but runs of text."""
        response = full_of(name, payload)
        assert from_docx(to_docx(response)) == meant(reply_outline(response))

    def test_text(self, name: str, payload: str) -> None:
        """Plain text has no markup; what was asked is set in, every line of it."""
        response = full_of(name, payload)
        letter = to_text(response)
        for answer in response.answers:
            quoted = "\n".join(f"    {line}" for line in answer.text.splitlines())
            assert f"\n\n{quoted}\n\n" in letter
