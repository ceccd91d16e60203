"""The page: the table written into a template, with nothing to fetch.

The page asks for no other resource, and runs from a file. Lines of text are put into it as text, never as markup.
"""

import importlib.resources

from ncnd.catalogue import bundled
from ncnd.explorer.choices import bundled_choices
from ncnd.explorer.table import Table, table

_PLACE = '<script type="application/json" id="table">{}</script>'


def explorer() -> Table:
    """Every combination of the choices in `data/explorer.json`, decided and worded. It takes some seconds."""
    return table(bundled_choices(), bundled())


def explorer_page(made: Table) -> str:
    """The page as HTML, whole and by itself."""
    template = (importlib.resources.files("ncnd.explorer") / "page.html").read_text(encoding="utf-8")
    data = made.model_dump_json().replace("<", r"\u003c")  # no line of the table can end the element that it stands in
    before, after = template.split(_PLACE)
    return f"{before}{_PLACE.replace('{}', data)}{after}"
