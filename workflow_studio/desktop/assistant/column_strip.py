"""Above the cells: column letters, what each column means, and how sure that is."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.assistant.cell_grid import CellGrid
from workflow_studio.desktop.assistant.quiet_box import DROPS_DOWN
from workflow_studio.desktop.assistant.role_box import BOX_HEIGHT, RoleBox, role_list
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.importing.reading import column_letter
from workflow_studio.importing.recognition import Column, Kind
from workflow_studio.wording import whole_percent

LETTERS, ROLES = 24, 60


class ColumnStrip(QWidget):
    """`role_chosen` gives a sheet column (from 0) and the role it is to have."""

    role_chosen = Signal(int, object)

    def __init__(self, cells: CellGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._boxes: dict[int, RoleBox] = {}
        self._kind: Kind | None = None
        self._list: QStandardItemModel | None = None
        self._settled: frozenset[int] = frozenset()
        self.setFixedHeight(LETTERS + ROLES)
        self.setStyleSheet(f"QComboBox {{ min-height: 22px; padding: 0; {DROPS_DOWN} }}")
        cells.horizontalScrollBar().valueChanged.connect(self.place)

    def show_columns(self, settled: frozenset[int]) -> None:
        """Show the columns that the cells show; those `settled` were given their role by the user."""
        facts = self._cells.facts
        assert facts is not None
        self._settled = settled
        if facts.table.kind.kind is not self._kind or self._list is None:
            self._kind = facts.table.kind.kind
            self._list = role_list(self._kind, self)
            self._drop_boxes()
        for index in [index for index in self._boxes if index not in facts.columns]:
            self._boxes.pop(index).deleteLater()
        for index, box in self._boxes.items():
            box.show_column(facts.columns[index], index in facts.low)
        self.place()

    def box(self, column: int) -> RoleBox:
        """The box of a column of the table, made where it is not there yet."""
        facts, found = self._cells.facts, self._boxes.get(column)
        if found is None:
            assert facts is not None and self._list is not None
            found = self._boxes[column] = RoleBox(column, self._list, self)
            found.show_column(facts.columns[column], column in facts.low)
            found.role_chosen.connect(self.role_chosen)
            found.neighbour_wanted.connect(self._go_beside)
            self._place_one(column, found)
            found.show()
            self._order_tabs()
        return found

    def go_to(self, column: int) -> None:
        """Scroll to a column and put the focus on its box."""
        bar = self._cells.horizontalScrollBar()
        left = self._cells.columnViewportPosition(column)
        right = left + self._cells.columnWidth(column)
        if left < 0:
            bar.setValue(bar.value() + left)
        elif right > self._cells.viewport().width():
            bar.setValue(bar.value() + right - self._cells.viewport().width())
        self.box(column).setFocus(Qt.FocusReason.TabFocusReason)

    def place(self) -> None:
        """Put the boxes over their columns; those in sight are made now."""
        facts = self._cells.facts
        if facts is None:
            return
        for column in facts.columns:
            left = self._cells.columnViewportPosition(column)
            if left < self.width() and left + self._cells.columnWidth(column) > 0:
                self.box(column)
        for column, box in self._boxes.items():
            self._place_one(column, box)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns may have come in sight."""
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Letters, tints, confidence."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("panel"))
        painter.fillRect(QRect(0, 0, self.width(), LETTERS), color("window"))
        facts = self._cells.facts
        if facts is not None:
            for column in range(max(0, self._cells.columnAt(0)), facts.width):
                left = self._cells.columnViewportPosition(column)
                if left > self.width():
                    break
                self._paint_column(painter, column, QRect(left, 0, self._cells.columnWidth(column), self.height()))
        for y in (0, LETTERS - 1, self.height() - 1):
            painter.fillRect(QRect(0, y, self.width(), 1), color("line"))

    def _paint_column(self, painter: QPainter, index: int, box: QRect) -> None:
        facts = self._cells.facts
        assert facts is not None
        column = facts.columns.get(index)
        if index in facts.low:
            painter.fillRect(box.adjusted(0, LETTERS, 0, 0), color("low"))
        elif column is None:
            painter.fillRect(box.adjusted(0, LETTERS, 0, 0), color("lanehead"))
        painter.fillRect(QRect(box.right(), 0, 1, box.height()), color("line"))
        painter.setFont(font(11))
        painter.setPen(color("text2"))
        painter.drawText(QRect(box.left(), 0, box.width(), LETTERS), int(Qt.AlignmentFlag.AlignCenter),
                         column_letter(index))  # fmt: skip
        if column is not None:
            self._paint_confidence(painter, column, box.adjusted(12, LETTERS + 35, -4, -5))

    def _paint_confidence(self, painter: QPainter, column: Column, room: QRect) -> None:
        facts = self._cells.facts
        assert facts is not None
        left = int(Qt.AlignmentFlag.AlignVCenter)
        if column.index in self._settled:
            painter.drawText(room, left, painter.fontMetrics().elidedText(words.SET_BY_YOU, _RIGHT, room.width()))
            return
        sure = whole_percent(column.confidence)
        if column.index not in facts.low:
            painter.drawText(room, left, sure)
            return
        painter.setFont(font(11, 600))
        painter.setPen(color("warn"))
        painter.drawText(room, left, sure)
        if column.runner_up is not None:
            before = round(QFontMetricsF(font(11, 600)).horizontalAdvance(sure)) + 4
            other = words.or_role(column.runner_up[0].label, column.runner_up[1])
            painter.setFont(font(11))
            beside = room.adjusted(before, 0, 0, 0)
            painter.drawText(beside, left, painter.fontMetrics().elidedText(other, _RIGHT, beside.width()))

    def _place_one(self, column: int, box: RoleBox) -> None:
        left = self._cells.columnViewportPosition(column)
        box.setGeometry(left + 6, LETTERS + 8, self._cells.columnWidth(column) - 13, BOX_HEIGHT)

    def _go_beside(self, column: int, step: int) -> None:
        assert self._cells.facts is not None
        order = sorted(self._cells.facts.columns)
        at = order.index(column) + step
        if 0 <= at < len(order):
            self.go_to(order[at])

    def _order_tabs(self) -> None:
        ordered = [self._boxes[index] for index in sorted(self._boxes)]
        for one, two in pairwise(ordered):
            QWidget.setTabOrder(one, two)

    def _drop_boxes(self) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}


_RIGHT = Qt.TextElideMode.ElideRight
