"""Letters: renderings of a response. Each is a pure function of the response and the wording."""

from ncnd.letter.docx import to_docx
from ncnd.letter.html import to_html
from ncnd.letter.markdown import to_markdown
from ncnd.letter.text import log_text, review_text, to_text

__all__ = ["log_text", "review_text", "to_docx", "to_html", "to_markdown", "to_text"]
