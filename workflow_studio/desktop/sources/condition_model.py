"""The columns of a workbook as rows of a table: how full they are, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from workflow_studio.model import ColumnProfile

HEADINGS = ("Sheet", "Column", "Rows", "Filled", "Different", "What was found")
SHEET, COLUMN, ROWS, FILLED, DISTINCT, FOUND = range(6)
SORT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NUMBERS = (ROWS, FILLED, DISTINCT)


class ConditionModel(QAbstractTableModel):
    """`SORT` gives what a column is sorted by; rows in which most is wrong are the largest of the last one."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[ColumnProfile, ...] = ()

    def show_columns(self, columns: Sequence[ColumnProfile]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """One row a column of the workbook."""
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """As many as there are headings."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, those of figures on the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return HEADINGS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tool tips, order and side."""
        column = self.columns[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(column, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == FOUND:
            return found_in(column, "\n")
        if role == SORT:
            return _order(column, index.column())
        return _side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


def found_in(column: ColumnProfile, between: str = "; ") -> str:
    """What was found, with counts: `dates typed as text (11)`."""
    return between.join(f"{one.what} ({one.count:,})" for one in column.findings)


def filled_share(column: ColumnProfile) -> float:
    """How much of the column is filled, 0 to 1; an empty table is."""
    return column.filled / column.rows if column.rows else 1.0


def _side(number: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if number in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _words(column: ColumnProfile, number: int) -> str:
    shown = {
        SHEET: column.sheet,
        COLUMN: column.header or column.letter,
        ROWS: f"{column.rows:,} of {column.sampled_from:,}" if column.sampled_from else f"{column.rows:,}",
        FILLED: _percent(column),
        DISTINCT: f"{column.distinct:,}",
        FOUND: found_in(column),
    }
    return shown[number]


def _percent(column: ColumnProfile) -> str:
    """Rounded, but 100 % only where nothing is missing and 0 % only where all is."""
    share = round(filled_share(column) * 100)
    if column.blanks and share == 100:
        return "over 99 %"
    return "under 1 %" if column.filled and share == 0 else f"{share} %"


def _order(column: ColumnProfile, number: int) -> object:
    ordered: dict[int, object] = {
        SHEET: column.sheet.casefold(),
        COLUMN: (column.header or column.letter).casefold(),
        ROWS: column.rows,
        FILLED: filled_share(column),
        DISTINCT: column.distinct,
        FOUND: sum(one.count for one in column.findings),
    }
    return ordered[number]
