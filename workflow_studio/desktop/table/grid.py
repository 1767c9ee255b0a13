"""The table under the hand: the keys of a spreadsheet, cells copied and pasted, the same selection as on the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from workflow_studio.app.pasted_table.reading import Rows, TooLarge
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.desktop.table.blocks import Write, copied_texts, emptied, filled_down, placed, spread
from workflow_studio.desktop.table.clipboard import copied, pasted_table, rows_in
from workflow_studio.desktop.table.editors import CellWriter
from workflow_studio.desktop.table.model import StepTableModel
from workflow_studio.desktop.words import table as words
from workflow_studio.desktop.workspace.open_map import OpenMap

ROW_HEIGHT = 32
WIDTHS = {
    Column.NUMBER: 48, Column.NAME: 240, Column.KIND: 96, Column.PARTICIPANT: 150, Column.NEXT: 220,
    Column.LABELS: 84, Column.PHASE: 110, Column.SYSTEMS: 140, Column.INPUTS: 150, Column.OUTPUTS: 150,
    Column.PROCESS_TIME: 108, Column.WAIT: 84, Column.CASES: 76, Column.VERDICT: 120, Column.REASON: 220,
    Column.PROBLEMS: 220, Column.QUESTIONS: 220, Column.DESCRIPTION: 280,
}  # fmt: skip
NAMES = (Column.PARTICIPANT, Column.LABELS, Column.PHASE)
"""Columns that are as wide as their names, the same few over and over: cut they would be cut in every row."""
WIDEST, ROWS_MEASURED = 240, 50
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Hint = QAbstractItemDelegate.EndEditHint


class StepGrid(QTableView):
    """`said` carries sentences; `table_pasted` asks to map what is on the clipboard."""

    said = Signal(str)
    table_pasted = Signal()

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._following = False
        self.rows = StepTableModel(open_map, self)
        self.rows.said.connect(self.said)
        self.setModel(self.rows)
        self.setItemDelegate(CellWriter(open_map, self))
        self.setProperty("kind", "steps")
        self.setAccessibleName(words.STEPS)
        self.setAccessibleDescription(words.STEPS_HELP)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(ROW_HEIGHT)
        down.setDefaultSectionSize(ROW_HEIGHT)
        across.setMinimumSectionSize(40)
        across.setSectionsClickable(True)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across.customContextMenuRequested.connect(lambda at: self.column_menu().exec(across.mapToGlobal(at)))
        across.sectionDoubleClicked.connect(self._sort)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, WIDTHS[column])
        self.setCurrentIndex(self.rows.index(0, COLUMNS.index(Column.NAME)))
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell_selection())
        open_map.selected.connect(self.show_selection)
        self.rows.modelReset.connect(lambda: self.go_to_row(0))

    def selected_rows(self) -> list[int]:
        """The rows with a selected cell, from the top down."""
        return sorted(
            {row for part in self._parts() for row in range(part.top(), part.bottom() + 1)}
        )

    def fit_names(self) -> None:
        """Make columns of names as wide as the names in the first rows ask for."""
        self.ensurePolished()
        self.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)
        for column in NAMES:
            number = COLUMNS.index(column)
            self.setColumnWidth(number, min(max(self.sizeHintForColumn(number), WIDTHS[column]), WIDEST))

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Select the rows of what is selected on the map; the cursor stays in its column."""
        rows = [row for key in ids if (row := self._row_of(key)) is not None]
        nodes = len(self.rows.nodes)
        if not rows or set(rows) == {row for row in self.selected_rows() if row < nodes}:
            return
        column = max(self.currentIndex().column(), 1)
        selection = QItemSelection()
        for row in rows:
            selection.select(self.rows.index(row, column), self.rows.index(row, column))
        self._following = True
        here = self.rows.index(rows[0], column)
        self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False
        self.scrollTo(here)

    def go_to_row(self, row: int, edit: bool = False) -> None:
        """Put the cursor on a row's name, and begin to write it where wanted."""
        index = self.rows.index(row, COLUMNS.index(Column.NAME))
        self.setCurrentIndex(index)
        if edit:
            self.edit(index)

    def column_menu(self) -> QMenu:
        """Which columns are shown, and by which one the rows are sorted."""
        menu = QMenu(self)
        here = max(self.currentIndex().column(), 0)
        menu.addAction(words.sort_by(COLUMNS[here].value), lambda: self._sort(here))
        menu.addAction(words.AS_READ, lambda: self._sort(0))
        menu.addSeparator()
        for number, column in enumerate(COLUMNS):
            action = menu.addAction(column.value)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(column not in (Column.NUMBER, Column.NAME))
            action.toggled.connect(lambda shown, at=number: self.setColumnHidden(at, not shown))
        return menu

    def add_row(self) -> None:
        """Add a step after the current row and write its name."""
        current = self.currentIndex().row()
        if current >= len(self.rows.nodes):
            self.go_to_row(current, edit=True)
            return
        added = self.rows.add_after(current)
        row = self.rows.row_of(added) if added else None
        if row is not None:
            self.go_to_row(row, edit=True)

    def delete_rows(self) -> None:
        """Delete the steps of the selected rows."""
        self.rows.delete(self.selected_rows())

    def copy(self) -> None:
        """Put the selected cells on the clipboard; the header goes along where every row is selected."""
        texts = copied_texts(self.rows, self.selected_rows(), self._selected_columns())
        QGuiApplication.clipboard().setMimeData(copied(texts))

    def paste(self) -> None:
        """Write what is on the clipboard into the cells; a table with a header, or with more rows, is mapped first."""
        data = QGuiApplication.clipboard().mimeData()
        try:
            rows = rows_in(data)
        except TooLarge as failure:
            self.said.emit(str(failure))
            return
        if not rows:
            return
        if pasted_table(data) is not None or self.currentIndex().row() + len(rows) > len(self.rows.nodes) + 1:
            self.table_pasted.emit()
            return
        texts = self._placed(rows)
        if texts:
            self.rows.write(texts)
        else:
            self.said.emit(words.TOO_WIDE)

    def clear_cells(self) -> None:
        """Empty the selected cells that can be empty."""
        self.rows.write(emptied(self.rows, self.selected_rows(), self._selected_columns()))

    def fill_down(self) -> None:
        """Write what the top selected row says into the rows below it."""
        self.rows.write(filled_down(self.rows, self.selected_rows(), self._selected_columns()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What keys do, for the mouse and the menu key."""
        menu = QMenu(self)
        for text, key, answer in (
            (words.ADD_AFTER, "Ctrl+Return", self.add_row),
            (words.DELETE_ROWS, "Ctrl+Del", self.delete_rows),
            (words.COPY, "Ctrl+C", self.copy),
            (words.PASTE, "Ctrl+V", self.paste),
            (words.FILL_DOWN, "Ctrl+D", self.fill_down),
            (words.EMPTY_CELLS, Qt.Key.Key_Delete, self.clear_cells),
        ):
            action = menu.addAction(text, answer)
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def event(self, event: QEvent) -> bool:
        """The table answers its keys itself while it has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._answer(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a spreadsheet."""
        answer = self._answer(event)
        if answer is not None:
            answer()
        elif event.key() == Qt.Key.Key_Escape and self.rows.give_up(self.currentIndex()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Enter goes down, Tab to the side; neither begins to write there."""
        super().closeEditor(editor, Hint.NoHint)
        steps = {Hint.SubmitModelCache: (1, 0), Hint.EditNextItem: (0, 1), Hint.EditPreviousItem: (0, -1)}
        here = self.currentIndex()
        if not self.rows.why_unread(here.row(), COLUMNS[here.column()]):
            self._go(*steps.get(hint, (0, 0)))

    def _answer(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does; none for those that Qt's table knows."""
        for standard, answer in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.SelectAll, self.selectAll),
        ):
            if event.matches(standard):
                return answer
        return self._answers().get((event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))

    def _answers(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]]:
        found: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]] = {
            (Qt.Key.Key_Delete, NONE): self.clear_cells,
            (Qt.Key.Key_Backspace, NONE): self.clear_cells,
            (Qt.Key.Key_Delete, CTRL): self.delete_rows,
            (Qt.Key.Key_Insert, NONE): self.add_row,
            (Qt.Key.Key_D, CTRL): self.fill_down,
        }
        for key in ENTER:
            found |= {
                (key, CTRL): self.add_row,
                (key, NONE): lambda: self._go(1, 0),
                (key, SHIFT): lambda: self._go(-1, 0),
            }
        return found

    def _go(self, down: int, right: int) -> None:
        """Move the cursor over cells in sight; past the last one of a row to the next row."""
        if not (down or right):
            return
        shown = [number for number in range(len(COLUMNS)) if not self.isColumnHidden(number)]
        here = self.currentIndex()
        at = shown.index(here.column()) + right if here.column() in shown else 0
        row = here.row() + down + at // len(shown)
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, shown[at % len(shown)]))

    def _placed(self, rows: Rows) -> list[Write]:
        """A block of texts with the cells they go into: from the first selected on; a single text goes into all."""
        if len(rows) == 1 and len(rows[0]) == 1:
            return spread(self.rows, rows[0][0], self.selected_rows(), self._selected_columns())
        here = self.currentIndex()
        first_row = min(self.selected_rows(), default=here.row())
        first = min((part.left() for part in self._parts()), default=here.column())
        columns = [COLUMNS[at] for at in range(first, len(COLUMNS)) if not self.isColumnHidden(at)]
        return placed(rows, first_row, columns)

    def _selected_columns(self) -> Sequence[Column]:
        numbers = sorted({number for part in self._parts() for number in range(part.left(), part.right() + 1)})
        return [COLUMNS[number] for number in numbers if not self.isColumnHidden(number)]

    def _parts(self) -> list[QItemSelectionRange]:
        """The rectangles that are selected."""
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.size())]

    def _row_of(self, element_id: str) -> int | None:
        """The row of a node; a flow is told by the row that it comes from."""
        flow = self._open_map.document.flows.get(element_id)
        return self.rows.row_of(flow.source if flow else element_id)

    def _tell_selection(self) -> None:
        if not self._following and self.isVisible():
            nodes = self.rows.nodes
            self._open_map.select(tuple(nodes[row] for row in self.selected_rows() if row < len(nodes)))

    def _sort(self, number: int) -> None:
        """By this column; once more the other way round, a third time as the map is read."""
        header = self.horizontalHeader()
        same = header.isSortIndicatorShown() and header.sortIndicatorSection() == number
        descending = same and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        off = COLUMNS[number] is Column.NUMBER or (same and not descending)
        header.setSortIndicatorShown(not off)
        if not off:
            header.setSortIndicator(number, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        self.rows.sort_by(None if off else COLUMNS[number], descending)
        self.scrollTo(self.currentIndex())
