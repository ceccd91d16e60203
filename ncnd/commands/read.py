"""`ncnd read`: what a letter says."""

from ncnd.checks.reading import read_letter
from ncnd.commands.answering import answer
from ncnd.commands.choices import Format
from ncnd.commands.subject import given_letter
from ncnd.display.reading import reading_page


def read(letter: str, format: Format) -> int:
    """Say what a letter says."""
    text = given_letter(letter)
    reading = read_letter(text)
    return answer(format, reading.model_dump_json(), reading_page(reading, text))
