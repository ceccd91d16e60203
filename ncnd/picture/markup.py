"""Elements of a page or a picture. Whatever is said in one is text, and is never read as markup."""

import unicodedata
from typing import Final
from xml.etree.ElementTree import Element

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_REPLACED: Final = "\ufffd"


def shown(words: str) -> str:
    """Words without the characters that cannot be seen, or that reorder what can be. Line breaks stay.

    >>> shown("case \\u202etxt.exe")
    'case \\ufffdtxt.exe'
    """
    if words.replace("\n", "").isprintable():
        return words
    return "".join(_REPLACED if unicodedata.category(each) in _UNSEEN and each not in "\n\t" else each for each in words)


def element(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """An element with what is inside it. `class_` is the attribute `class`, and `aria_label` is `aria-label`.

    >>> from xml.etree.ElementTree import tostring
    >>> tostring(element("p", "a < b", element("b", "c"), class_="note"), encoding="unicode")
    '<p class="note">a &lt; b<b>c</b></p>'
    """
    made = Element(tag, {name.rstrip("_").replace("_", "-"): shown(value) for name, value in attributes.items()})
    last: Element | None = None
    for each in inside:
        if isinstance(each, Element):
            made.append(each)
            last = each
        elif last is None:
            made.text = (made.text or "") + shown(each)
        else:
            last.tail = (last.tail or "") + shown(each)
    return made
