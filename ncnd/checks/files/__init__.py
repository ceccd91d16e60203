"""The text of a letter, from the file that it came in: plain text, Word (.docx), HTML or PDF."""

from ncnd.checks.files.opening import letter_text

__all__ = ["letter_text"]
