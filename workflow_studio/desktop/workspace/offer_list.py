"""What the command field found, in a list under it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.outline.rows import COUNT, GAP, ICON, TILE, TILE_SIZE, Index, RowPainter, height
from workflow_studio.desktop.words import workspace as words
from workflow_studio.desktop.workspace.offer import Offer

ROW, INDENT = 30, 18
WIDTH, EDGE = 560, 8
"""How wide the list would be, and how far from the window's edge it stays."""
NUMBER = Qt.ItemDataRole.UserRole + 8

class OfferList(QFrame):
    """What was found, under the field; it never takes the keyboard away from it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setProperty("kind", "popup")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 5, 1, 5)
        self.rows = QListWidget()
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setMouseTracking(True)
        self.rows.setAccessibleName(words.FOUND)
        self.rows.setProperty("kind", "rows")
        self._painter = _OfferPainter(self.rows, INDENT)
        self.rows.setItemDelegate(self._painter)
        layout.addWidget(self.rows)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_offers(self, offers: list[Offer]) -> None:
        """List these and stand under the field."""
        self.rows.clear()
        self._painter.make_room_for([offer.number for offer in offers])
        for offer in offers:
            item = QListWidgetItem(offer.text, self.rows)
            item.setData(NUMBER, offer.number)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.number} {offer.text}".lstrip())
            item.setData(ICON, offer.icon)
            item.setData(TILE, offer.tile or None)
            item.setData(COUNT, offer.detail)
            item.setSizeHint(height(ROW))
        if not offers:
            item = QListWidgetItem(words.NOTHING_OF_THAT_NAME, self.rows)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setSizeHint(height(ROW))
        self.rows.setCurrentRow(0)
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        width = min(max(self._field.width(), WIDTH), corner.x() + self._field.width() - EDGE)
        self.setGeometry(corner.x() + self._field.width() - width, corner.y(), width, max(1, len(offers)) * ROW + 12)
        self.raise_()
        self.show()

    def step(self, step: int) -> None:
        """Go to the next or the previous row."""
        if self.rows.count():
            self.rows.setCurrentRow((self.rows.currentRow() + step) % self.rows.count())


class _OfferPainter(RowPainter):
    """Names stand below each other, whether there is a sign before them or none; numbers end where numbers end."""

    _numbers = 0.0

    def make_room_for(self, numbers: list[str]) -> None:
        """Give the column of numbers the width of the widest of these."""
        measured = QFontMetricsF(font(12))
        self._numbers = max(map(measured.horizontalAdvance, numbers), default=0.0)

    def _paint_sign(self, painter: QPainter, row: QRectF, index: Index, selected: bool) -> float:
        """The number, then the sign; the x where the name begins."""
        column = QRectF(row.left() + self._inset(index), row.top(), self._numbers, row.height())
        if number := index.data(NUMBER):
            painter.setFont(font(12))
            painter.setPen(color("accenttext" if selected else "text2"))
            painter.drawText(column, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(number))
        left = self._numbers + GAP if self._numbers else 0.0
        super()._paint_sign(painter, row.adjusted(left, 0, 0, 0), index, selected)
        return column.left() + left + TILE_SIZE + GAP
