"""Letters: renderings of a response. Each is a pure function of the response and the wording."""

from ncnd.letter.text import to_text

__all__ = ["to_text"]
