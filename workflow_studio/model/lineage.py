"""Where the figures of a workbook come from: which sheet reads which, and which other workbooks are read."""

from __future__ import annotations

from enum import StrEnum

from workflow_studio.model.element import Count, Frozen, Name, Text


class LineageKind(StrEnum):
    """How cells are used elsewhere: calculated with, looked up in, or offered as choices."""

    FORMULA = "formula"
    LOOK_UP = "look-up"
    CHOICES = "choices"


class LineageLink(Frozen):
    """Cells of one sheet that are calculated from cells of another sheet or of another workbook.

    `book` is the other workbook's file name, empty where both sheets are in this one. `sheet` and `columns` are what is
    read, `target_sheet` and `target_columns` where it is used; columns by their headers, as far as they have some.
    `formulas` counts the cells that read it; `example` is one of their formulas, `cells` where it stands, `read` the
    range it reads. A link that no formula uses counts 0.
    """

    kind: LineageKind = LineageKind.FORMULA
    book: Name = ""
    sheet: Text = ""
    columns: tuple[Name, ...] = ()
    target_sheet: Text = ""
    target_columns: tuple[Name, ...] = ()
    formulas: Count = 0
    example: Text = ""
    cells: Name = ""
    read: Name = ""
