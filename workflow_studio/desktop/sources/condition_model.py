"""The columns of a workbook as rows of a table: how full they are, and what is wrong with them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.controls.row_table import RowsModel
from workflow_studio.desktop.words import sources as words
from workflow_studio.model import ColumnProfile
from workflow_studio.picture.shares import percent

SHEET, COLUMN, ROWS, FILLED, DISTINCT, FOUND = range(6)
FIGURES = (ROWS, FILLED, DISTINCT)


class ConditionModel(RowsModel[ColumnProfile]):
    """Rows in which most is wrong are the largest of the last column."""

    def __init__(self) -> None:
        super().__init__(words.CONDITION_HEADINGS, FIGURES)

    def says(self, row: ColumnProfile, column: int) -> str:
        """The words of a cell."""
        said = {
            SHEET: row.sheet,
            COLUMN: row.header or row.letter,
            ROWS: words.rows_looked_at(row.rows, row.sampled_from),
            FILLED: percent(filled_share(row)),
            DISTINCT: f"{row.distinct:,}",
            FOUND: found_in(row),
        }
        return said[column]

    def order(self, row: ColumnProfile, column: int) -> object:
        """Names by the alphabet, figures by size, what was found by how much of it there is."""
        ordered: dict[int, object] = {
            SHEET: row.sheet.casefold(),
            COLUMN: (row.header or row.letter).casefold(),
            ROWS: row.rows,
            FILLED: filled_share(row),
            DISTINCT: row.distinct,
            FOUND: sum(one.count for one in row.findings),
        }
        return ordered[column]

    def look(self, row: ColumnProfile, column: int, role: int) -> object:
        """All that was found, one a line, as a tool tip."""
        return found_in(row, "\n") if role == Qt.ItemDataRole.ToolTipRole and column == FOUND else None


def found_in(column: ColumnProfile, between: str = "; ") -> str:
    """What was found, with counts: `dates typed as text (11)`."""
    return between.join(words.found(one.what, one.count) for one in column.findings)


def filled_share(column: ColumnProfile) -> float:
    """How much of the column is filled, 0 to 1; an empty table is."""
    return column.filled / column.rows if column.rows else 1.0
