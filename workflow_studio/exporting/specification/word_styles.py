"""The look of the Word document: page and styles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from workflow_studio.picture.colours import LIGHT, ColourToken

FONT = "Inter"
TEXT_WIDTH = 510.0
"""In pt, between the margins."""
LABEL_WIDTH = 92.0


def set_up_page(word: WordDocument) -> None:
    """A4 upright with margins of 15 mm."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = Mm(15)
    section.bottom_margin, section.footer_distance = Mm(20), Mm(10)


def set_up_styles(word: WordDocument) -> None:
    """The styles in use; Word's own names where there are such, so that its outline and style list work."""
    _style(word, "Normal", 8.5)
    _style(word, "Accent bar", 4)
    _style(word, "Gap", 4)
    _style(word, "Remark", 8.5, before=6, after=6)
    _style(word, "Subtitle", 9, "text2", before=5)
    _style(word, "Title", 28, bold=True, before=3, after=8, line=1.05)
    _style(word, "Lead", 10.5, after=10, line=1.35).paragraph_format.right_indent = Pt(TEXT_WIDTH * 0.15)
    for level in (1, 2):
        _style(word, f"Heading {level}", 13, bold=True, before=20, after=7, keep=True)
    _style(word, "Heading 3", 9, bold=True, before=8, after=2, keep=True)
    _style(word, "Process name", 20, bold=True, after=8, keep=True, based_on="Heading 1")
    _style(word, "Map part", 8, after=6)
    _style(word, "Caption", 8, "text2", before=2, after=3)
    _style(word, "Cell", 8, before=3, after=3)
    _style(word, "Cell small", 7.5, "text2", after=3)
    _style(word, "Column head", 7.5, "text2", bold=True, before=2, after=3, keep=True)
    _style(word, "Particular label", 8, "text2", keep=True)
    _style(word, "Particular", 8.5, after=10)
    _style(word, "Fact", 14, bold=True, before=7, keep=True)
    _style(word, "Fact label", 8, "text2", after=8)
    detail = _style(word, "Detail", 8, after=1.5)
    detail.paragraph_format.left_indent, detail.paragraph_format.first_line_indent = Pt(LABEL_WIDTH), Pt(-LABEL_WIDTH)
    detail.paragraph_format.tab_stops.add_tab_stop(Pt(LABEL_WIDTH))
    _style(word, "Footer", 7.5, "text2").paragraph_format.tab_stops.add_tab_stop(Pt(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def colour_of(token: ColourToken) -> RGBColor:
    """A colour of the light theme."""
    return RGBColor.from_string(hex_of(token))


def new_paragraph(where: WordDocument | WordCell, style: str) -> WordParagraph:
    """An empty paragraph in one of the styles above."""
    return in_style(where.add_paragraph(), style)


def in_style(paragraph: WordParagraph, style: str) -> WordParagraph:
    """The paragraph, now in this style; set by its id, since the library's look-up by name goes through all styles."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def hex_of(token: ColourToken) -> str:
    """A colour of the light theme as six digits."""
    return LIGHT.colour(token).removeprefix("#")


def element(name: str, children: Iterable[BaseOxmlElement] = (), /, **attributes: object) -> BaseOxmlElement:
    """An element of WordprocessingML with its attributes and children."""
    made = cast(BaseOxmlElement, OxmlElement(f"w:{name}"))
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def rule(edge: str, width: float, token: str) -> BaseOxmlElement:
    """A border at one edge: so many points wide, in a colour of the theme."""
    return element(edge, val="single", sz=round(width * 8), space=0, color=hex_of(token))


def _style(
    word: WordDocument,
    name: str,
    size: float,
    colour: str = "text",
    *,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    line: float = 1.2,
    keep: bool = False,
    based_on: str = "Normal",
) -> ParagraphStyle:
    known = name in word.styles
    style = cast(ParagraphStyle, word.styles[name] if known else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    _forget_look(style)
    if name != "Normal":
        style.base_style = word.styles[based_on]
    style.hidden, style.quick_style = False, True
    font, spacing = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.color.rgb = FONT, Pt(size), bold, colour_of(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), line
    spacing.keep_with_next = keep
    return style


def _forget_look(style: ParagraphStyle) -> None:
    """Take away the look that the library's template gave a style, all but its level in the outline."""
    for properties in style.element.findall(qn("w:rPr")):
        style.element.remove(properties)
    for properties in style.element.findall(qn("w:pPr")):
        for child in list(properties):
            if child.tag != qn("w:outlineLvl"):
                properties.remove(child)
