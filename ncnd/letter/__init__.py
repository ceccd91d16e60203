"""Letters: renderings of a response. Each is a pure function of the response and the wording."""

from ncnd.letter.text import log_text, review_text, to_text

__all__ = ["log_text", "review_text", "to_text"]
