"""How Sphinx makes the site from these pages: `make docs`. Nothing is fetched while it is built.

The pages are Markdown that reads as well on a code host. What only the site has is here and in `index.rst`, the list of
contents, and in `api`, which Sphinx fills from the docstrings.
"""

import importlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, get_type_hints

from docutils.nodes import Element
from pydantic import BaseModel
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import stringify_annotation

from ncnd.explorer import explorer, explorer_page

project = "ncnd"
author = project_copyright = "the ncnd authors"
html_title = "ncnd"
language = "en-GB"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
# `index.rst` takes it in.
exclude_patterns = ["README.md"]

# Headings are linked to by the names that a code host gives them.
myst_heading_anchors = 6

html_theme = "furo"
html_copy_source = False
html_show_sphinx = False

# The docstrings quote code as Markdown does.
default_role = "code"
highlight_language = "text"
autodoc_member_order = "groupwise"
autodoc_default_options = {"members": True, "imported-members": True}
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"

# What is not part of ncnd, and what is not public in it, has no page to lead to.
nitpick_ignore_regex = [("py:.*", r"(?!ncnd\.).*"), ("py:.*", r"ncnd\.(?:\w+\.)*_?\w+\.\w+")]

_PUBLIC: Final = ("ncnd", "ncnd.letter", "ncnd.checks", "ncnd.testing", "ncnd.picture", "ncnd.explorer")
_CHILDREN: Final = {"checks/README": "[A-Z][0-9][0-9]", "decisions/README": "[cd][0-9]*", "law": "provisions/*"}


def with_explorer(app: Sphinx, failed: Exception | None) -> None:
    """Put the explorer's page beside the others."""
    if failed is None:
        (Path(app.outdir) / "explore.html").write_text(explorer_page(explorer()), "utf-8")


def with_link(app: Sphinx, name: str, source: list[str]) -> None:
    """Lead from the page about the explorer to the explorer, which only the site has."""
    del app
    if name == "explorer":
        source[0] = source[0].replace("## ", '<p><a href="explore.html"><strong>Open the explorer</strong></a></p>\n\n## ', 1)


def with_children(app: Sphinx, name: str, source: list[str]) -> None:
    """Put the pages of a folder below the page that lists them."""
    del app
    if name in _CHILDREN:
        source[0] += f"\n```{{toctree}}\n:hidden:\n:glob:\n\n{_CHILDREN[name]}\n```\n"


def without_machinery(app: Sphinx, what: str, name: str, item: object, skip: bool, options: Any) -> bool | None:
    """Leave out what every model has, and the fields of a tuple, which `with_fields` lists."""
    del app, what, options
    return True if skip or hasattr(BaseModel, name) or type(item).__name__ == "_tuplegetter" else None


def without_data(app: Sphinx, what: str, name: str, item: Any, *more: object) -> tuple[str, str] | None:
    """Leave out the signature of a model: it would only say that there are fields."""
    del app, name, more
    return ("", "") if what == "class" and issubclass(item, BaseModel) else None


def with_fields(app: Sphinx, what: str, name: str, item: Any, options: object, lines: list[str]) -> None:
    """List the fields of a model, each with what it holds."""
    del app, name, options
    if what == "class":
        fields: Iterable[str] = item.model_fields if issubclass(item, BaseModel) else getattr(item, "_fields", ())
        hints = get_type_hints(item)
        lines += ["", *(f"- `{each}`: `{_short(hints[each])}`" for each in fields)]


def _short(annotation: Any) -> str:
    """A type without the modules that its names stand in."""
    return re.sub(r"~(?:\w+\.)*", "", stringify_annotation(annotation, "smart"))


def to_where_it_is_public(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """Lead from the module in which a name is defined to the one from which it is imported."""
    name = str(node["reftarget"]).rpartition(".")[2]
    public = next((each for each in _PUBLIC if name in importlib.import_module(each).__all__), None)
    if node.get("refdomain") != "py" or public is None or not str(node["reftarget"]).startswith("ncnd."):
        return None
    domain = env.get_domain("py")
    return domain.resolve_xref(env, node["refdoc"], app.builder, node["reftype"], f"{public}.{name}", node, content)


def setup(app: Sphinx) -> None:
    """Have Sphinx ask the functions above."""
    app.connect("source-read", with_children)
    app.connect("source-read", with_link)
    app.connect("build-finished", with_explorer)
    app.connect("autodoc-skip-member", without_machinery)
    app.connect("autodoc-process-signature", without_data)
    app.connect("autodoc-process-docstring", with_fields)
    app.connect("missing-reference", to_where_it_is_public)
