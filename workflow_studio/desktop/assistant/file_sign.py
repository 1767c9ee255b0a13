"""The workbook's sign: a sheet on a green tile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import draw_icon

SIZE = 36


class FileSign(QWidget):
    """Says nothing to a screen reader: the file's name stands beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("okbg"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        draw_icon(painter, "file-spreadsheet", QRectF(9, 9, 18, 18), color("ok"))
