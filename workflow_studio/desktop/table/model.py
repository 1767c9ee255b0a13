"""The table as Qt asks for it. Cells are read from the document when they are painted; nothing is kept twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.changing import CellEdit, adding_after, adding_last, changing
from workflow_studio.app.step_table.columns import COLUMNS, HELP, SEVERAL_LINES, Column, applies
from workflow_studio.app.step_table.naming import CannotBeRead
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.table.rows import in_order, rows_of
from workflow_studio.desktop.words import table as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Command, Delete
from workflow_studio.editing.diff import Diff
from workflow_studio.model import table_of
from workflow_studio.model.elements import NODE_TABLES

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
NO_NODE = ""
"""What the empty row has in the place of a node's id."""
SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
RIGHT = (Column.NUMBER, Column.PROCESS_TIME, Column.WAIT, Column.CASES)


@dataclass(frozen=True, slots=True)
class Unread:
    """What was typed in a cell and could not be read, and why."""

    text: str
    reason: str


class StepTableModel(QAbstractTableModel):
    """The rows of the shown map and one empty row below them. `said` carries a sentence for whoever types.

    What was typed and could not be read stays in its cell until it is corrected or given up.
    """

    said = Signal(str)

    def __init__(self, open_map: OpenMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._sorted_by: tuple[Column | None, bool] = (None, False)
        self._unread: dict[tuple[str, Column], Unread] = {}
        self._order: tuple[str, ...] = ()
        self._cells = self._read_cells()
        self._rows: list[str] = list(self._order)
        self._laid_out: tuple[str, ...] = self._order
        self._at = {node: row for row, node in enumerate(self._rows)}
        open_map.changed.connect(self._follow)
        open_map.shown.connect(lambda _map: self._show_other_map())

    @property
    def cells(self) -> Cells:
        """What the cells say, of the document as it is now."""
        if self._cells.document is not self._open_map.document:
            self._cells = self._read_cells()
        return self._cells

    @property
    def nodes(self) -> Sequence[str]:
        """The node of every row but the empty one, from the top down."""
        return self._rows

    def row_of(self, node_id: str) -> int | None:
        """The row of a node; none where the table does not show it."""
        return self._at.get(node_id)

    def takes(self, row: int, column: Column) -> bool:
        """Whether something can be written in this cell: decisions have no times, and numbers follow from the flows."""
        if column is Column.NUMBER:
            return False
        return row >= len(self._rows) or applies(column, self.cells.document.node(self._rows[row]))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """The nodes of the map, and the empty row."""
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """All columns, hidden ones too."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be selected; what a node has can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        takes = self.takes(index.row(), COLUMNS[index.column()])
        return found | Qt.ItemFlag.ItemIsEditable if takes else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, and how it is shown."""
        if not index.isValid():
            return None
        column = COLUMNS[index.column()]
        if role in SHOWN:
            return self._shown(index.row(), column)
        if role == Qt.ItemDataRole.EditRole:
            return self._exact(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(index.row(), column)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("circle-alert", "danger") if self.why_unread(index.row(), column) else None
        return self._tip(index.row(), column) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns by their words; a screen reader hears the step's name before each row."""
        if orientation is Qt.Orientation.Vertical:
            return self._exact(section, Column.NAME) or words.NEW_ROW if role in SHOWN else None
        if role in SHOWN:
            return COLUMNS[section].value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(COLUMNS[section])
        return HELP[COLUMNS[section]] if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Type a text into a cell."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        return self.write([(index.row(), COLUMNS[index.column()], str(value))])

    def write(self, texts: Sequence[tuple[int, Column, str]]) -> bool:
        """Type texts into cells as one undo step; all of them, or none where one cannot be read."""
        rows = len(self._rows)
        new = [(column, text) for row, column, text in texts if row >= rows and text.strip()]
        edits = [CellEdit(self._rows[row], column, text) for row, column, text in texts if row < rows]
        if new and not edits:
            column, text = new[0]
            last = self._order[-1] if self._order else None
            edit = CellEdit(NO_NODE, column, text)
            return self._do(lambda: adding_last(self.cells, self._open_map.map_id, last, column, text), [edit])
        return self._do(lambda: changing(self.cells, edits), edits)

    def why_unread(self, row: int, column: Column) -> str:
        """Why what was typed in this cell could not be read; empty where nothing stands there unread."""
        unread = self._unread.get((self._node(row), column))
        return unread.reason if unread else ""

    def add_after(self, row: int) -> str | None:
        """Add a step after this row's; its id."""
        node = self._rows[min(row, len(self._rows) - 1)] if self._rows else None
        if node is None:
            return None
        diff = self._open_map.execute(adding_after(self.cells, node))
        return next((key for key in diff.added if table_of(key) in NODE_TABLES), None) if diff else None

    def delete(self, rows: Sequence[int]) -> None:
        """Delete the steps of these rows; what led to a single one leads on past it."""
        nodes = tuple(self._rows[row] for row in rows if row < len(self._rows))
        if nodes:
            self._open_map.execute(Delete(nodes))

    def give_up(self, index: QModelIndex) -> bool:
        """Forget what was typed here and could not be read; whether there was something."""
        there = self._unread.pop((self._node(index.row()), COLUMNS[index.column()]), None) is not None
        if there:
            self.said.emit("")
            self.dataChanged.emit(index, index)
        return there

    def sort_by(self, column: Column | None, descending: bool = False) -> None:
        """Show the rows by what a column says, in view only; without a column as the map is read."""
        self._sorted_by = (column, descending)
        self._permute(in_order(self.cells, column, descending))

    def _do(self, make: Callable[[], Command | None], edits: Sequence[CellEdit]) -> bool:
        """Make the command and carry it out; a reason against it is said, and what was typed is kept in its cell."""
        try:
            command = make()
            reason = self._refusal(command) if command is not None else ""
        except CannotBeRead as wrong:
            reason = str(wrong)
        for edit in edits:
            if reason and len(edits) == 1:
                self._unread[edit.node, edit.column] = Unread(edit.text, reason)
            else:
                self._unread.pop((edit.node, edit.column), None)
        self.said.emit(reason)
        if edits:
            at = self._at.get(edits[0].node, len(self._rows))
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))
        return not reason

    def _refusal(self, command: Command) -> str:
        said: list[str] = []
        connection = self._open_map.refused.connect(said.append)
        done = self._open_map.execute(command)
        self._open_map.refused.disconnect(connection)
        return "" if done is not None else said[0] if said else words.CANNOT_BE_DONE

    def _read_cells(self) -> Cells:
        self._order = self._open_map.reading_order
        return Cells(self._open_map.document, self._open_map.session.editor.index, self._open_map.numbers)

    def _node(self, row: int) -> str:
        return self._rows[row] if row < len(self._rows) else NO_NODE

    def _shown(self, row: int, column: Column) -> str:
        node, unread = self._node(row), self._unread.get((self._node(row), column))
        if node == NO_NODE and unread is None:
            return words.NEW_ROW if column is Column.NAME else ""
        text = self.cells.text(node, column) if unread is None else unread.text
        return text.replace("\n", " · ") if column in SEVERAL_LINES else text

    def _exact(self, row: int, column: Column) -> str:
        node, unread = self._node(row), self._unread.get((self._node(row), column))
        if unread is not None:
            return unread.text
        return "" if node == NO_NODE else self.cells.exact(node, column)

    def _ink(self, row: int, column: Column) -> Any:
        if (self._node(row), column) in self._unread:
            return color("danger")
        return color("text2") if row >= len(self._rows) or column is Column.NUMBER else None

    def _tip(self, row: int, column: Column) -> str:
        if reason := self.why_unread(row, column):
            return words.correct_it(reason)
        return self._exact(row, column) if column in SEVERAL_LINES else self._shown(row, column)

    def _follow(self, diff: Diff) -> None:
        cells = self.cells
        if self._laid_out is not self._order and self._laid_out != self._order:
            self._restructure(cells)
            self._tell(None)
        else:
            self._tell(rows_of(diff, cells.document))

    def _tell(self, nodes: set[str] | None) -> None:
        """These rows say something else; with none given, all may."""
        last = len(COLUMNS) - 1
        if nodes is None or len(nodes) > 200:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows), last))
            return
        for row in sorted(self._at[node] for node in nodes if node in self._at):
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _show_other_map(self) -> None:
        self.beginResetModel()
        self._unread.clear()
        self._cells = self._read_cells()
        self._rows = in_order(self._cells, *self._sorted_by)
        self._laid_out = self._order
        self._at = {node: row for row, node in enumerate(self._rows)}
        self.endResetModel()

    def _restructure(self, cells: Cells) -> None:
        """Rows go, change places and come; cursor and selection stay with their rows."""
        self._laid_out = self._order
        there = set(cells.numbers)
        for first, last in _runs([row for row, node in enumerate(self._rows) if node not in there])[::-1]:
            self.beginRemoveRows(NO_PARENT, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        wanted = in_order(cells, *self._sorted_by)
        known = set(self._rows)
        self._permute([node for node in wanted if node in known])
        for first, last in _runs([row for row, node in enumerate(wanted) if node not in known]):
            self.beginInsertRows(NO_PARENT, first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self._at = {node: row for row, node in enumerate(self._rows)}
            self.endInsertRows()
        self._at = {node: row for row, node in enumerate(self._rows)}
        self._unread = {key: text for key, text in self._unread.items() if key[0] in there or key[0] == NO_NODE}

    def _permute(self, rows: list[str]) -> None:
        if rows == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        old, self._rows = self._rows, rows
        self._at = {node: row for row, node in enumerate(rows)}
        kept = self.persistentIndexList()
        moved = [index if index.row() >= len(old) else self._moved(index, old) for index in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _moved(self, index: QModelIndex, old: Sequence[str]) -> QModelIndex:
        return self.index(self._at[old[index.row()]], index.column())


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows (ascending) as stretches without gaps: first and last of each."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
