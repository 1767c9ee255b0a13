"""Tables of the Word document: rules between rows only, headings that repeat on every page, tags for verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from workflow_studio.exporting.pictures.png import png_of_svg
from workflow_studio.exporting.specification.blocks import Cell, Facts, Table
from workflow_studio.exporting.specification.column_widths import GUTTER, column_widths
from workflow_studio.exporting.specification.word_pictures import add_picture
from workflow_studio.exporting.specification.word_styles import (
    TEXT_WIDTH,
    colour_of,
    element,
    hex_of,
    in_style,
    new_paragraph,
    rule,
)
from workflow_studio.icon_shapes import TAG_LINES, icon_svg
from workflow_studio.picture.verdicts import VERDICT_STYLES, VerdictStyle

TWENTIETHS = 20
"""Of a point: the unit of widths in Word."""
ICON_HEIGHT = 6.5
NO_BREAK_SPACE = "\u00a0"
ICON_ZOOM = 4.0
BORDERS = {"automatable": "single", "judgment": "double", "coordination": "dashed", "mixed": "dotDash"}
"""Of a run, by verdict; the rest is dotted. The word stands in the tag as well."""


def add_table(word: WordDocument, table: Table) -> None:
    """The table over the whole width."""
    shares = column_widths(table)
    made = _grid(word, shares, [rule("bottom", 0.5, "line"), rule("insideH", 0.5, "line")])
    head = _add_row(made, shares)
    made.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))
    for cell, column in zip(head, table.columns, strict=True):
        cell._tc.get_or_add_tcPr().insert_element_before(element("tcBorders", [rule("bottom", 1, "line2")]), "w:tcMar")
        _aligned(in_style(cell.paragraphs[0], "Column head"), column.align).add_run(column.title)
    # no row is kept with the next: where such a table meets the end of a page, LibreOffice shows only its first rows
    for values in table.rows:
        for cell, value, column in zip(_add_row(made, shares), values, table.columns, strict=True):
            _fill(cell, value, column.align)


def add_facts(word: WordDocument, facts: Facts) -> None:
    """Figures with what they count, between two rules."""
    borders = [rule("top", 0.5, "line"), rule("bottom", 0.5, "line")]
    _add_pairs(word, facts.figures, ("Fact", "Fact label"), borders)


def add_particulars(word: WordDocument, particulars: Sequence[tuple[str, str]]) -> None:
    """Labels with what they say, side by side without rules."""
    _add_pairs(word, particulars, ("Particular label", "Particular"), [])


def _add_pairs(
    word: WordDocument,
    pairs: Sequence[tuple[str, str]],
    styles: tuple[str, str],
    borders: Sequence[BaseOxmlElement],
) -> None:
    """Two lines in each of equal columns."""
    shares = [1.0] * len(pairs)
    for cell, (upper, lower) in zip(_add_row(_grid(word, shares, borders), shares), pairs, strict=True):
        in_style(cell.paragraphs[0], styles[0]).add_run(upper)
        new_paragraph(cell, styles[1]).add_run(lower)


def _grid(word: WordDocument, shares: Sequence[float], borders: Sequence[BaseOxmlElement]) -> WordTable:
    """An empty table with these columns and outer borders, and inner margins only between columns."""
    made: WordTable = word.add_table(0, len(shares))
    for column, width in zip(made.columns, _widths(shares), strict=True):
        column.width = Pt(width / TWENTIETHS)
    margins = [element(edge, w=round(w * TWENTIETHS), type="dxa") for edge, w in (("left", 0), ("right", GUTTER))]
    properties = made._tbl.tblPr
    for child in list(properties):
        properties.remove(child)
    properties.extend(
        (
            element("tblW", w=round(TEXT_WIDTH * TWENTIETHS), type="dxa"),
            element("tblInd", w=0, type="dxa"),
            element("tblBorders", borders),
            element("tblLayout", type="fixed"),
            element("tblCellMar", margins),
        )
    )
    return made


def _widths(shares: Sequence[float]) -> list[int]:
    """The columns' widths in twentieths of a point; they add up to the width of the text."""
    total = TEXT_WIDTH * TWENTIETHS
    ends = [0, *(round(total * reached / sum(shares)) for reached in accumulate(shares))]
    return [end - start for start, end in pairwise(ends)]


def _add_row(table: WordTable, shares: Sequence[float]) -> tuple[WordCell, ...]:
    """The cells of a new row that stays on one page; the last has no inner margin."""
    row: Any = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("cantSplit"))
    cells: tuple[WordCell, ...] = row.cells
    for cell, width in zip(cells, _widths(shares), strict=True):
        cell.width = Pt(width / TWENTIETHS)
    cells[-1]._tc.get_or_add_tcPr().append(element("tcMar", [element("right", w=0, type="dxa")]))
    return cells


def _aligned(paragraph: WordParagraph, align: str) -> WordParagraph:
    if align == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return paragraph


def _fill(cell: WordCell, value: Cell, align: str) -> None:
    paragraph = _aligned(in_style(cell.paragraphs[0], "Cell"), align)
    if value.is_verdict:
        _add_tag(paragraph, VERDICT_STYLES[value.verdict])
    else:
        run = paragraph.add_run(value.text)
        run.bold = True if value.strong or value.alarming else None
        if value.alarming:
            run.font.color.rgb = colour_of("danger")
    if value.small:
        paragraph.paragraph_format.space_after = Pt(0)
        _aligned(new_paragraph(cell, "Cell small"), align).add_run(value.small)


def _add_tag(paragraph: WordParagraph, style: VerdictStyle) -> None:
    """The verdict's icon and its word, shaded and bordered; a border around both would be drawn in pieces."""
    add_picture(paragraph.add_run(), _icon(style), height=Pt(ICON_HEIGHT))
    paragraph.add_run(NO_BREAK_SPACE)
    run = paragraph.add_run(f" {style.word} ".replace(" ", NO_BREAK_SPACE))
    run.bold, run.font.size, run.font.color.rgb = True, Pt(7), colour_of(f"{style.token}.tag")
    run._r.get_or_add_rPr().extend(_box(style))


def _box(style: VerdictStyle) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    dashes, width = BORDERS.get(style.token, "dotted"), 2 if style.border == "double" else 4
    border = element("bdr", val=dashes, sz=width, space=0, color=hex_of(f"{style.token}.border"))
    return border, element("shd", val="clear", color="auto", fill=hex_of(f"{style.token}.fill"))


@cache
def _icon(style: VerdictStyle) -> bytes:
    return png_of_svg(icon_svg(style.icon, f"#{hex_of(f'{style.token}.tag')}", TAG_LINES), ICON_ZOOM)
