"""`ncnd provision`: what excludes the duty to confirm or deny."""

import re

from ncnd.catalogue import bundled
from ncnd.commands.answering import answer
from ncnd.commands.choices import Format, LawFormat
from ncnd.display.provision import provision_list, provision_page
from ncnd.picture import provision_html
from ncnd.provision import Provision
from ncnd.terminal import DONE, WRONG, Stop, put


def provision(citation: str | None, format: LawFormat) -> int:
    """Show what excludes the duty to confirm or deny."""
    law = bundled()
    found = _found(citation) if citation is not None else None
    if format is LawFormat.HTML:
        if found is None:
            raise Stop(WRONG, "ncnd provision: a page is of one provision; name it, as in `ncnd provision '31(3)' --format html`")
        put(provision_html(found, law))
        return DONE
    if found is None:
        return answer(Format(format), (each.model_dump_json() for each in law.exemptions.provisions), provision_list(law))
    return answer(Format(format), found.model_dump_json(), provision_page(found, law))


def _found(citation: str) -> Provision:
    """The provision of that name, which may be written `31(3)`, `s 31(3)` or `section 31(3)`."""
    law = bundled().exemptions
    asked = re.sub(r"^(?:section|s\.?)|\s", "", citation.strip().lower())
    for each in law.provisions:
        if each.provision.lower() == asked:
            return each
    wrong = next((each for each in law.refused if each.citation.lower() == asked), None)
    section = re.match(r"[0-9]+[a-z]?", asked)
    same = [each.provision for each in law.provisions if section and each.provision.lower().startswith(f"{section[0]}(")]
    why = f": {wrong.why}" if wrong else ""
    remedy = f"see {' or '.join(f'`{each}`' for each in same)}" if same else "see `ncnd provision` for those that do"
    raise Stop(WRONG, f"ncnd provision: `{citation}` does not exclude the duty to confirm or deny{why}; {remedy}")
