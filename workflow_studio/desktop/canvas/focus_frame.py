"""Shows that the map has the keyboard while nothing on it is selected."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.canvas.picture_item import Showing
from workflow_studio.picture.items import Stroke

EDGE = Stroke("accent", 2.0)


class FocusFrame(QWidget):
    """A line in the accent colour along the inner edge of its parent."""

    def __init__(self, parent: QWidget, showing: Showing) -> None:
        super().__init__(parent)
        self._showing = showing
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.setPen(self._showing.inks.pen(EDGE))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()
