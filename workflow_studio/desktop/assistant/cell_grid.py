"""The sheet's cells. One paint event draws everything in sight.

Qt would ask a Python model for every cell and role by itself; while a map is made in the background each of those
calls waits for the interpreter. Painting in one go waits a few times at most.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QLineF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.assistant.column_widths import column_widths
from workflow_studio.desktop.assistant.sheet_facts import RowKind, SheetFacts
from workflow_studio.desktop.assistant.sheet_model import SheetModel
from workflow_studio.desktop.words import assistant_table as words

ROW_HEIGHT = 32
ROWS_ABOVE = 4
AIR = 8
LOOSE = (RowKind.OUTSIDE, RowKind.SKIPPED, RowKind.HEADING)
WEIGHTS = {RowKind.HEADER: 600, RowKind.HEADING: 500}


class CellGrid(QTableView):
    """Shows a sheet. Alt+Up and Alt+Down ask for the header line to move (`header_nudged` with -1 or 1)."""

    header_nudged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet_model = SheetModel()
        self.setModel(self.sheet_model)
        self.line_row: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(words.SHEET_ROWS)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(ROW_HEIGHT)
        down.setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(20)

    @property
    def facts(self) -> SheetFacts | None:
        """What is shown."""
        return self.sheet_model.facts

    def show_facts(self, facts: SheetFacts) -> None:
        """Show a sheet with its table."""
        self.sheet_model.show(facts)
        for column, width in enumerate(column_widths(facts)):
            self.setColumnWidth(column, width)
        self.viewport().update()

    def go_to_table(self) -> None:
        """Scroll so that the header stands near the top, below the last rows above it."""
        if self.facts is None or not self.facts.height:
            return
        first = self.facts.last_header if self.facts.last_header is not None else self.facts.first_row
        self.verticalScrollBar().setValue(max(0, first - ROWS_ABOVE) * ROW_HEIGHT)
        column = self.facts.table.range.first_column
        self.horizontalScrollBar().setValue(max(0, self.columnViewportPosition(column) + self.horizontalOffset()))
        below = min(first + 1, self.facts.height - 1)
        index = self.sheet_model.index(below, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def row_top(self, row: int) -> int:
        """Where a row begins in the viewport; also for rows out of sight."""
        return row * ROW_HEIGHT - self.verticalOffset()

    def words_in(self, row: int) -> Iterator[tuple[float, float]]:
        """Where words stand in a row, from and to which px of the viewport."""
        if self.facts is None or not 0 <= row < self.facts.height:
            return
        loose = self.facts.kind(row) in LOOSE
        measured = QFontMetricsF(font(12, WEIGHTS.get(self.facts.kind(row), 400)))
        for column, x, width in self._columns_in_sight(self.viewport().rect()):
            if text := self.facts.text(row, column):
                yield x, x + (measured.horizontalAdvance(text) + 2 * AIR if loose else width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down are for the header line."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.header_nudged.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rows, cells, lines, the header line and the cursor."""
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        painter.fillRect(area, color("panel"))
        if self.facts is None or not self.facts.height or not self.facts.width:
            return
        first = max(0, self.verticalOffset() // ROW_HEIGHT)
        last = min(self.facts.height - 1, (self.verticalOffset() + area.height()) // ROW_HEIGHT)
        columns = self._columns_in_sight(area)
        for row in range(first, last + 1):
            self._paint_row(painter, row, columns)
        self._paint_header_line(painter, area)
        self._paint_cursor(painter)

    def _columns_in_sight(self, area: QRect) -> list[tuple[int, int, int]]:
        """Column, left edge and width of every column in sight."""
        assert self.facts is not None
        left = max(0, self.columnAt(0))
        result = []
        for column in range(left, self.facts.width):
            x = self.columnViewportPosition(column)
            if x > area.right():
                break
            result.append((column, x, self.columnWidth(column)))
        return result

    def _paint_row(self, painter: QPainter, row: int, columns: list[tuple[int, int, int]]) -> None:
        assert self.facts is not None
        kind, top = self.facts.kind(row), self.row_top(row)
        right = columns[-1][1] + columns[-1][2]
        painter.setFont(font(12, WEIGHTS.get(kind, 400)))
        grounds = {RowKind.HEADER: "selected"} | dict.fromkeys(LOOSE, "canvas")
        if kind in grounds:
            painter.fillRect(QRect(0, top, right, ROW_HEIGHT), color(grounds[kind]))
        if kind in LOOSE:
            self._paint_loose_row(painter, row, top, columns)
        else:
            self._paint_cells(painter, row, top, columns, kind)
        painter.fillRect(QRect(0, top + ROW_HEIGHT - 1, right, 1), color("line"))

    def _paint_cells(
        self, painter: QPainter, row: int, top: int, columns: list[tuple[int, int, int]], kind: RowKind
    ) -> None:
        assert self.facts is not None
        line, ink, outside, tint = color("line"), color("text"), color("text3"), color("low")
        tint.setAlphaF(0.55)
        for column, x, width in columns:
            cell = QRect(x, top, width, ROW_HEIGHT)
            if column in self.facts.low and kind is RowKind.DATA:
                painter.fillRect(cell, tint)
            painter.fillRect(QRect(cell.right(), top, 1, ROW_HEIGHT), line)
            painter.setPen(ink if column in self.facts.columns else outside)
            self._paint_text(painter, cell, self.facts.text(row, column), self.facts.flush_right(column))

    def _paint_loose_row(self, painter: QPainter, row: int, top: int, columns: list[tuple[int, int, int]]) -> None:
        """Rows that are no data: a text runs on over the empty cells beside it, as in the spreadsheet."""
        assert self.facts is not None
        painter.setPen(color("text2"))
        texts = [(x, self.facts.text(row, column)) for column, x, _ in columns]
        filled = [(x, text) for x, text in texts if text]
        end = columns[-1][1] + columns[-1][2]
        for number, (x, text) in enumerate(filled):
            until = filled[number + 1][0] if number + 1 < len(filled) else end
            self._paint_text(painter, QRect(x, top, until - x, ROW_HEIGHT), text, flush_right=False)

    def _paint_text(self, painter: QPainter, cell: QRect, text: str, flush_right: bool) -> None:
        if not text:
            return
        room = cell.adjusted(AIR, 0, -AIR, -1)
        side = Qt.AlignmentFlag.AlignRight if flush_right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_header_line(self, painter: QPainter, area: QRect) -> None:
        if self.line_row is not None:
            y = self.row_top(self.line_row)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawLine(QLineF(0, max(y, 1), area.width(), max(y, 1)))

    def _paint_cursor(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            x, width = self.columnViewportPosition(index.column()), self.columnWidth(index.column())
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(QRectF(x + 1, self.row_top(index.row()) + 1, width - 3, ROW_HEIGHT - 3))
