"""The sheet as Qt's table model: what a screen reader reads and where the cursor moves. Painting goes past it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from workflow_studio.desktop.assistant.sheet_facts import RowKind, SheetFacts
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.importing.reading import column_letter

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class SheetModel(QAbstractTableModel):
    """Cells are made into text only when they are asked for, so a sheet of any length is there at once."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: SheetFacts | None = None

    def show(self, facts: SheetFacts) -> None:
        """Show another sheet, or the same one read differently."""
        if self.facts is not None and (self.facts.height, self.facts.width) == (facts.height, facts.width):
            self.facts = facts
            if facts.height and facts.width:
                self.dataChanged.emit(self.index(0, 0), self.index(facts.height - 1, facts.width - 1))
            return
        self.beginResetModel()
        self.facts = facts
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows of the sheet."""
        return 0 if parent.isValid() or self.facts is None else self.facts.height

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() or self.facts is None else self.facts.width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, and why its row is not data."""
        if self.facts is None or not index.isValid():
            return None
        if role in _TEXT:
            return self.facts.text(index.row(), index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._description(index.row(), index.column(), role == Qt.ItemDataRole.ToolTipRole)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column letters with what they were read as, and row numbers."""
        if role not in _TEXT or self.facts is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        column = self.facts.columns.get(section)
        return words.column_and_role(column_letter(section), column.role.label) if column else column_letter(section)

    def _description(self, row: int, column: int, with_text: bool) -> str:
        assert self.facts is not None
        kind = self.facts.kind(row)
        if kind is RowKind.HEADER:
            return words.HEADER_ROW
        if kind is RowKind.HEADING:
            return words.ROWS_HEADING
        if kind in (RowKind.SKIPPED, RowKind.OUTSIDE):
            reason = self.facts.reason(row)
            return words.row_not_used(row, reason) if reason else words.NO_PART
        return self.facts.text(row, column) if with_text else ""
