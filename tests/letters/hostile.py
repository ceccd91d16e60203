"""Texts that would be more than text in some format, and responses that are full of them."""

import json
from typing import Any, Final

from ncnd import Response
from ncnd.plain import is_list, is_object

HOSTILE: Final = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)><!-- &lt; --><b>&amp;</b></p></blockquote></main>",
    "attributes": "\" onload=\"alert(1)' style='x' autofocus",
    "entities": "&lt;i&gt; &#60; &#x3c; &nbsp &copy; &",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~ ==f== ^g^ ~h~ `i` ``j`` ***k***",
    "links": "[here](javascript:alert(1)) ![x](https://x.example/y.png) [a][b] [b]: /x <https://x.example> <a@b.example>",
    "autolinks": "https://x.example/a?b=c www.x.example WWW.X.EXAMPLE mailto:a@b.example a.b@x.example x.example/y ftp://x.example",
    "blocks": "# a\n## b\n> c\n- d\n+ e\n* f\n1. g\n2) h\n---\n***\n===\n```\ncode\n```\n~~~\n| a | b |\n| - | - |\n: d",
    "indents": "    code\n\ttab\n  two\n \n\n\nafter",
    "one line": "- item",
    "number": "1. item",
    "number of a year": "2021",
    "setext": "title\n=====\nother\n-----",
    "definitions": "[x]: /url \"title\"\n[^1]: note\n*[abbr]: y\n% title",
    "breaks": "a  \nb\\\nc\r\nd\re",
    "maths": "$x$ $$y$$ \\(z\\) \\[w\\] \\begin{a}",
    "templates": "{{ x }} {% y %} {x} ${y} <%= z %> %s %(a)s {0} #{b} {held} {n}",
    "fields": '{ HYPERLINK "https://x.example" } { INCLUDETEXT "C:\\\\a" } { DDEAUTO c:\\\\x.exe "/k" } MERGEFIELD «a»',
    "formulas": "=HYPERLINK(\"https://x.example\",\"a\")\n=1+1\n+1\n-1\n@SUM(A1)",
    "xml": "]]> <![CDATA[x]]> <?xml version=\"1.0\"?> <!DOCTYPE a> <w:t>x</w:t> &#0; </w:t></w:r></w:p>",
    "places": "[officer: a](b) [officer: ] [officer: [officer: c]] [officer: open",
    "backslashes": "\\ \\\\ \\* \\",
    "long word": "x" * 900,
    "combining": "z\u0351\u0346\u036b\u0301 e\u0301 \u200b\u200d\ufeff \U0001f469\u200d\U0001f4bb",
    "another script": "\u05e9\u05dc\u05d5\u05dd (\u0645\u0631\u062d\u0628\u0627) 12/34",
    "odd spaces": "a\u00a0b\u2003c\u3000d\te",
}  # fmt: skip
"""What a case file may carry."""

UNSEEN: Final = {
    "controls": "a\x00b\x01c\x07d\x08e\x0bf\x0cg\x1bh\x1fi\x7fj",
    "later controls": "a\x80b\x85c\x9fd",
    "separators": "a\u2028b\u2029c",
    "directions": "a\u202eb\u202dc\u202ad\u202be\u202cf\u2066g\u2067h\u2068i\u2069j",
    "hints of direction": "12\u200e/\u200f34\u061c",
    "no characters": "a\ufffeb\uffffc\ufdd0d\U0001fffee\U0010fffff",
}
"""What no case file may carry, in a response that comes from elsewhere."""

TEXTS: Final = frozenset({"text", "heading", "reason", "reference", "what", "why", "where"})
_OWN: Final = frozenset({"name", "review_contact"})


def infested(response: Response, hostile: str, *, everywhere: bool = True) -> Response:
    """The response with the hostile text before and after each of its texts; the authority's name too, where its model lets it."""
    return Response.model_validate_json(json.dumps(_infested(response.model_dump(mode="json"), hostile, everywhere)))


def _infested(value: Any, hostile: str, everywhere: bool) -> Any:
    if is_list(value):
        return [_infested(each, hostile, everywhere) for each in value]
    if not is_object(value):
        return value
    found: dict[str, Any] = {}
    for key, each in value.items():
        if isinstance(each, str) and (key in TEXTS or (everywhere and key in _OWN)):
            words = " ".join(hostile.split()) if key in _OWN else hostile
            found[key] = f"{words} {each} {words}"
        else:
            found[key] = _infested(each, hostile, everywhere)
    return found
