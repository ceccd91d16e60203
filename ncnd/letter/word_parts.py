"""The parts of a Word file that are the same in every letter: styles, lists, settings, and a file that has nothing else.

Plain type in one colour, left aligned, nothing in italics. A style that an authority's template lacks is added from here.

Source: ECMA-376 (Office Open XML), part 1, sections 17.7 (styles) and 17.9 (numbering); GOV.UK Design System (type).
"""

import io
from typing import Final
from zipfile import ZipFile

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f'xmlns:w="{MAIN}"'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _heading(level: int, size: int, before: int) -> str:
    return (
        f'<w:style {_W} w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>'
        f'<w:spacing w:before="{before}" w:after="160" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _style(name: str, set_out: str) -> str:
    return (
        f'<w:style {_W} w:type="paragraph" w:styleId="{name.title().replace(" ", "")}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{set_out}</w:pPr></w:style>'
    )


STYLES: Final = {
    "heading 1": _heading(1, 36, 360),
    "heading 2": _heading(2, 30, 400),
    "heading 3": _heading(3, 26, 360),
    "heading 4": _heading(4, 24, 280),
    "List Bullet": _style("List Bullet", '<w:spacing w:after="120"/>'),
    "List Number": _style("List Number", '<w:spacing w:after="120"/>'),
    "Quote": _style(
        "Quote",
        '<w:pBdr><w:left w:val="single" w:sz="24" w:space="12" w:color="B1B4B6"/></w:pBdr><w:ind w:left="357" w:right="357"/>',
    ),
    "footer": _style("footer", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'),
}
"""Each style that a letter uses besides the template's own for a paragraph, by the name that Word knows it by in every language."""

BULLETS: Final = (
    f'<w:abstractNum {_W} w:abstractNumId="{{number}}"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="357" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>'
)
NUMBERS: Final = (
    f'<w:abstractNum {_W} w:abstractNumId="{{number}}"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
)
LIST: Final = f'<w:num {_W} w:numId="{{number}}"><w:abstractNumId w:val="{{kind}}"/></w:num>'
NUMBERING: Final = f"<w:numbering {_W}/>"
_FIELD: Final = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
PAGE_NUMBER: Final = f'<w:p {_W}><w:pPr><w:pStyle w:val="{{style}}"/></w:pPr>{_FIELD}</w:p>'
LANGUAGE: Final = f'<w:lang {_W} w:val="{{language}}" w:eastAsia="{{language}}" w:bidi="ar-SA"/>'

_STYLE_PART: Final = (
    f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    "</w:rPr></w:rPrDefault>"
    '<w:pPrDefault><w:pPr><w:spacing w:after="240" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>'
)
_DOCUMENT: Final = (
    f'<w:document {_W}><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr></w:body></w:document>"
)
_SETTINGS: Final = (
    f'<w:settings {_W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat></w:settings>'
)
_TYPES: Final = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/></Types>'
)
_TO_DOCUMENT: Final = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_TO_PARTS: Final = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/></Relationships>'
)


def empty_file() -> bytes:
    """A Word file of one empty A4 page, in Arial 12 point, for an authority that gives no template of its own."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _TO_DOCUMENT,
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _TO_PARTS,
        "word/styles.xml": _STYLE_PART,
        "word/settings.xml": _SETTINGS,
    }
    made = io.BytesIO()
    with ZipFile(made, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return made.getvalue()
