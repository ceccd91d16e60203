"""`ncnd respond`: draft the reply to a request."""

import ncnd
from ncnd.commands.answering import letter
from ncnd.commands.choices import LetterFormat, Reader
from ncnd.commands.given import house_style, named, read_case, tell_contacts
from ncnd.house_style import HouseStyle
from ncnd.terminal import UNFINISHED, WRONG, Stop


def respond(
    case: str, format: LetterFormat, output: str | None, final: bool, reader: Reader, template: str | None, style: str | None
) -> int:
    """Draft the reply to a request."""
    if template is not None and format is not LetterFormat.DOCX:
        raise Stop(WRONG, "ncnd respond: --template is a Word document; add --format docx, or leave it out")
    if style is not None and (format is LetterFormat.JSON or reader is Reader.DISCLOSURE_LOG):
        raise Stop(WRONG, "ncnd respond: --style is for a letter; leave it out for data and for the disclosure log")
    if reader is Reader.DISCLOSURE_LOG and format not in (LetterFormat.TEXT, LetterFormat.JSON):
        raise Stop(WRONG, "ncnd respond: the disclosure log takes text or data; add --format text or --format json")
    read = read_case(case)
    response = ncnd.respond(read)
    finished = ("final",) if final else ("final", "interim") if reader is Reader.DISCLOSURE_LOG else ("final", "interim", "draft")
    if response.status not in finished:
        waiting = (f"{each.where}: {each.what}; {each.why}" for each in response.outstanding)
        raise Stop(
            UNFINISHED, f"{named(case)}: the reply is not final ({response.status}), so it is not written; outstanding:", *waiting
        )
    if final:
        _sound(read, response, case)
    if response.status != "draft":
        tell_contacts(read, case)
    return letter(
        _written(response, format, reader, template, house_style(style)), output, case, to_read=format is LetterFormat.TEXT
    )


def _sound(read: ncnd.CaseFile, response: ncnd.Response, case: str) -> None:
    """Refuse a final reply with a grave finding: in the case, in the response, or in the letter as its reader will see it."""
    from ncnd.checks import FAULTS, check, check_letter
    from ncnd.letter import to_text

    found = check(read)
    seen = {each.code for each in found}
    found += tuple(each for each in check_letter(to_text(response), received=response.received) if each.code not in seen)
    faults = dict.fromkeys(
        f"{each.severity} {each.code}{f' (part {each.part})' if each.part else ''}: {each.message}; {each.remedy}"
        for each in found
        if each.severity in FAULTS
    )
    if faults:
        raise Stop(UNFINISHED, f"{named(case)}: the reply has findings that have to be put right, so it is not written:", *faults)


def _written(
    response: ncnd.Response, format: LetterFormat, reader: Reader, template: str | None, style: HouseStyle | None
) -> str | bytes:
    """The reply in a form. Only its data and its plain text have a version for the disclosure log."""
    from ncnd.letter import log_text, to_docx, to_html, to_markdown, to_text

    for_log = reader is Reader.DISCLOSURE_LOG
    match format:
        case LetterFormat.TEXT:
            return log_text(response) if for_log else to_text(response, style=style)
        case LetterFormat.JSON:
            if for_log:  # nothing that points to who asked
                return response.model_dump_json(exclude={"reference": True, "opening": {0}, "rights": True}) + "\n"
            return response.model_dump_json() + "\n"
        case LetterFormat.MARKDOWN:
            return to_markdown(response, style=style)
        case LetterFormat.HTML:
            return to_html(response, style=style)
        case _:
            return to_docx(response, template, style=style)
