"""A table of rows to look at, which any heading sorts: words on the left, figures on the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()
ROW_HEIGHT = 30
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """The rows that are `shown`. What is in a cell is for the kinds of tables to say; `figures` are their columns that
    stand on the right.
    """

    def __init__(self, headings: Sequence[str], figures: Collection[int]) -> None:
        super().__init__()
        self._headings, self._figures = tuple(headings), frozenset(figures)
        self.shown: tuple[Row, ...] = ()

    def says(self, row: Row, column: int) -> str:
        """The words of a cell."""
        raise NotImplementedError

    def order(self, row: Row, column: int) -> object:
        """What the column is sorted by: all of its cells alike a number or a text."""
        raise NotImplementedError

    def look(self, row: Row, column: int, role: int) -> object:
        """Tool tips, colours, icons and fonts, where there are any."""
        return None

    def show_rows(self, rows: Sequence[Row], same: bool = False) -> None:
        """Show these instead; where they are the `same` ones, only what stands in them has changed."""
        if not same:
            self.beginResetModel()
        self.shown = tuple(rows)
        if not same:
            self.endResetModel()
        elif self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, len(self._headings) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As many as are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, those of figures on the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, order and side; all else is the table's own."""
        row, column = self.shown[index.row()], index.column()
        if role in _WORDS:
            return self.says(row, column)
        if role == SORT:
            return self.order(row, column)
        return self._side(column) if role == Qt.ItemDataRole.TextAlignmentRole else self.look(row, column, role)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class SortedTable(QTableView):
    """Shows a `RowsModel`. A heading sorts: columns that are `falling` begin with the largest, others with the smallest
    or A; a second click turns the order round. `sorted_by` tells which column it was.
    """

    sorted_by = Signal(int)

    def __init__(self, rows: RowsModel[Any], falling: Collection[int]) -> None:
        super().__init__()
        self._falling = frozenset(falling)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(rows)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self._set_up()
        self.horizontalHeader().sectionClicked.connect(self._sort_by_heading)

    def sort_by(self, column: int, order: Qt.SortOrder | None = None) -> None:
        """Sort in the column's own order unless another is given, and show by what; -1 is as the rows stand."""
        usual = Qt.SortOrder.DescendingOrder if column in self._falling else Qt.SortOrder.AscendingOrder
        self._sorted.sort(column, usual if order is None else order)
        self.horizontalHeader().setSortIndicator(column, self._sorted.sortOrder())
        self.sorted_by.emit(column)

    def row_at(self, index: QModelIndex) -> int:
        """The row of the model behind a cell."""
        return self._sorted.mapToSource(index).row()

    def cell_of(self, row: int) -> QModelIndex:
        """The first cell of a row of the model."""
        return self._sorted.mapFromSource(self._sorted.sourceModel().index(row, 0))

    def _sort_by_heading(self, column: int) -> None:
        again = self._sorted.sortColumn() == column
        rises = self._sorted.sortOrder() is Qt.SortOrder.AscendingOrder
        turned = Qt.SortOrder.DescendingOrder if rises else Qt.SortOrder.AscendingOrder
        self.sort_by(column, turned if again else None)

    def _set_up(self) -> None:
        self.setProperty("kind", "columns")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
