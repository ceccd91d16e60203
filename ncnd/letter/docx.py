"""A letter as a Word document: the way in, which says what to install if python-docx is not there."""

from importlib.util import find_spec
from os import PathLike

from ncnd.catalogue import Catalogue
from ncnd.extra import missing_extra
from ncnd.house_style import HouseStyle
from ncnd.letter.composing import reply_outline
from ncnd.letter.outline import Outline
from ncnd.response import Response


def to_docx(
    response: Response,
    template: str | PathLike[str] | bytes | None = None,
    *,
    law: Catalogue | None = None,
    style: HouseStyle | None = None,
) -> bytes:
    """The letter as the bytes of a `.docx` file. The public interest tests are an annex on a page of its own.

    `template` is the authority's own `.docx`, a path or the bytes: its letterhead, page and styles are kept, and the letter follows
    what stands on its first page. `style` is the authority's own words round the letter. The same response,
    template and style give the same bytes.

    Raises `MissingExtra` unless the extra `docx` is installed, and `TemplateError` for a template that is not a Word document.

    >>> from ncnd import CaseFile, respond
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> to_docx(respond(case)) == to_docx(respond(case))
    True
    """
    return docx_of(reply_outline(response, law=law, style=style), template)


def docx_of(letter: Outline, template: str | PathLike[str] | bytes | None = None) -> bytes:
    """Any letter as the bytes of a `.docx` file."""
    if find_spec("docx") is None:
        raise missing_extra("ncnd.letter.to_docx", "python-docx", "docx")
    from ncnd.letter.word import word_of

    return word_of(letter, template)
