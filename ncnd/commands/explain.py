"""`ncnd explain`: print the file note."""

import ncnd
from ncnd.catalogue import bundled
from ncnd.commands.answering import answer
from ncnd.commands.choices import Examiner, Format
from ncnd.commands.given import read_case
from ncnd.display.file_note import file_note_page, regulator_page


def explain(case: str, format: Format, examiner: Examiner) -> int:
    """Print the file note, in the order of the file or of the regulator's questions."""
    if examiner is Examiner.REGULATOR:
        from ncnd.regulator_note import regulator_note

        ordered = regulator_note(read_case(case))
        return answer(format, ordered.model_dump_json(), regulator_page(ordered))
    note = ncnd.file_note(read_case(case))
    return answer(format, note.model_dump_json(), file_note_page(note, bundled()))
