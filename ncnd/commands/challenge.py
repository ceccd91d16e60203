"""`ncnd challenge`: grounds for an internal review of a letter."""

from ncnd.checks import challenge as grounds_of
from ncnd.checks import challenge_text, check_letter
from ncnd.commands.answering import letter as write
from ncnd.commands.choices import Format
from ncnd.commands.given import day
from ncnd.commands.subject import given_letter


def challenge(
    letter: str, format: Format, received: str | None, authority: str | None, reference: str | None, name: str | None
) -> int:
    """Draft a request for an internal review of what a letter says."""
    asked = None if received is None else day(received, "ncnd challenge")
    grounds = grounds_of(check_letter(given_letter(letter), received=asked))
    if format is Format.JSON:
        return write(f"[{','.join(each.model_dump_json() for each in grounds)}]\n", None, letter, to_read=False)
    return write(challenge_text(grounds, authority=authority, reference=reference, name=name), None, letter, to_read=True)
