"""`ncnd provision`: what excludes the duty to confirm or deny."""

import re

from ncnd.catalogue import bundled
from ncnd.commands.answering import answer
from ncnd.commands.choices import Format
from ncnd.display.provision import provision_list, provision_page
from ncnd.provision import Provision
from ncnd.terminal import WRONG, Stop


def provision(citation: str | None, format: Format) -> int:
    """Show what excludes the duty to confirm or deny."""
    law = bundled()
    if citation is None:
        return answer(format, (each.model_dump_json() for each in law.exemptions.provisions), provision_list(law))
    found = _found(citation)
    return answer(format, found.model_dump_json(), provision_page(found, law))


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
