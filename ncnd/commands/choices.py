"""What may be chosen on the command line."""

from enum import StrEnum


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


class LetterFormat(StrEnum):
    """How a reply is written: as a letter in one of four forms, or as data."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"


class NoteFormat(StrEnum):
    """How a file note is written: to read, as a page with a picture of each decision, as the picture alone, or as data."""

    TEXT = "text"
    HTML = "html"
    SVG = "svg"
    JSON = "json"


class LawFormat(StrEnum):
    """How the law is written: to read, as a page, or as data."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


class Report(StrEnum):
    """How findings are written: for a person, as data, for a code scanner, or as annotations of a workflow."""

    RICH = "rich"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


class Described(StrEnum):
    """What there is a JSON Schema of."""

    CASE = "case"
    RESPONSE = "response"
    FINDING = "finding"
    READING = "reading"


class Reader(StrEnum):
    """Whom a reply is for: the requester, or the public disclosure log, which leaves the requester out."""

    REQUESTER = "requester"
    DISCLOSURE_LOG = "disclosure-log"


class Examiner(StrEnum):
    """Whom the file note is ordered for."""

    FILE = "file"
    REGULATOR = "regulator"
