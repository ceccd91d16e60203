"""`ncnd explain`: print the file note."""

import ncnd
from ncnd.catalogue import bundled
from ncnd.commands.answering import answer
from ncnd.commands.choices import Examiner, Format, NoteFormat
from ncnd.commands.given import read_case
from ncnd.display.file_note import file_note_page, regulator_page
from ncnd.terminal import DONE, WRONG, Stop, put


def explain(case: str, format: NoteFormat, examiner: Examiner) -> int:
    """Print the file note, in the order of the file or of the regulator's questions, or drawn."""
    if format in (NoteFormat.HTML, NoteFormat.SVG):
        return _drawn(case, format, examiner)
    if examiner is Examiner.REGULATOR:
        from ncnd.regulator_note import regulator_note

        ordered = regulator_note(read_case(case))
        return answer(Format(format), ordered.model_dump_json(), regulator_page(ordered))
    note = ncnd.file_note(read_case(case))
    return answer(Format(format), note.model_dump_json(), file_note_page(note, bundled()))


def _drawn(case: str, format: NoteFormat, examiner: Examiner) -> int:
    from ncnd.picture import explain_html, explain_svg

    if examiner is Examiner.REGULATOR:
        raise Stop(WRONG, "ncnd explain: the regulator's questions are not drawn; leave out --format, or give text or json")
    note = ncnd.file_note(read_case(case))
    put(explain_html(note) if format is NoteFormat.HTML else explain_svg(note))
    return DONE
