"""The sheet's row numbers, left of the cells."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.assistant.cell_grid import ROW_HEIGHT, CellGrid
from workflow_studio.desktop.assistant.sheet_facts import RowKind, SheetFacts
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import assistant_table as words

WIDTH = 56


class RowGutter(QWidget):
    """Follows the cells. Rows that are skipped carry a mark and say why."""

    def __init__(self, cells: CellGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        cells.verticalScrollBar().valueChanged.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Numbers, marks, lines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("panel"))
        facts = self._cells.facts
        if facts is None:
            return
        sight = self._cells.viewport().height()  # the bar below the cells is none of a row's
        painter.setClipRect(QRect(0, 0, self.width(), sight))
        below = min(sight, self._cells.row_top(facts.height))
        painter.fillRect(QRect(0, 0, self.width(), below), color("window"))
        painter.fillRect(QRect(self.width() - 1, 0, 1, below), color("line"))
        first = max(0, self._cells.verticalOffset() // ROW_HEIGHT)
        last = min(facts.height - 1, (self._cells.verticalOffset() + sight) // ROW_HEIGHT)
        for row in range(first, last + 1):
            self._paint_number(painter, row, facts)
        if self._cells.line_row is not None:
            y = max(self._cells.row_top(self._cells.line_row), 1)
            painter.fillRect(QRect(0, y - 1, self.width(), 2), color("accent"))

    def _paint_number(self, painter: QPainter, row: int, facts: SheetFacts) -> None:
        box = QRect(0, self._cells.row_top(row), self.width() - 1, ROW_HEIGHT - 1)
        kind = facts.kind(row)
        header = kind is RowKind.HEADER
        if header:
            painter.fillRect(box, color("selected"))
        painter.fillRect(QRect(0, box.bottom() + 1, self.width(), 1), color("line"))
        painter.setFont(font(11, 600 if header else 400))
        painter.setPen(color("accenttext" if header else "text2"))
        painter.drawText(box.adjusted(0, 0, -8, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                         f"{row + 1}")  # fmt: skip
        if kind is RowKind.SKIPPED and row > facts.first_row:
            mark = icon_pixmap("eye-off", color("text3"), 12, self.devicePixelRatioF())
            painter.drawPixmap(6, box.center().y() - 6, mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Why the row under the pointer is not used is its tool tip."""
        facts = self._cells.facts
        if facts is not None:
            row = (round(event.position().y()) + self._cells.verticalOffset()) // ROW_HEIGHT
            reason = facts.reason(row)
            self.setToolTip(words.row_not_used(row, reason) if reason else "")
