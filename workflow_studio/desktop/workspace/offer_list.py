"""What the command field found, in a list under it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workflow_studio.desktop.outline.rows import COUNT, ICON, TILE, RowPainter, height
from workflow_studio.desktop.words import workspace as words
from workflow_studio.desktop.workspace.offer import Offer

ROW = 30



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
        self.rows.setItemDelegate(RowPainter(self.rows, indent=18))
        layout.addWidget(self.rows)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_offers(self, offers: list[Offer]) -> None:
        """List these and stand under the field."""
        self.rows.clear()
        for offer in offers:
            item = QListWidgetItem(offer.text, self.rows)
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
        width = max(self._field.width(), 420)
        self.setGeometry(corner.x() + self._field.width() - width, corner.y(), width, max(1, len(offers)) * ROW + 12)
        self.raise_()
        self.show()

    def step(self, step: int) -> None:
        """Go to the next or the previous row."""
        if self.rows.count():
            self.rows.setCurrentRow((self.rows.currentRow() + step) % self.rows.count())
