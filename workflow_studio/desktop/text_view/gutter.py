"""Line numbers beside the outline, with a sign where a line could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import draw_icon

if TYPE_CHECKING:
    from workflow_studio.desktop.text_view.editor import OutlineEditor

SIGN, GAP, NUMBERS = 14, 8, 11


class Gutter(QWidget):
    """Stands in the left margin of the editor."""

    def __init__(self, editor: OutlineEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setFont(font(NUMBERS))

    def sizeHint(self) -> QSize:
        """Room for the sign and the largest number."""
        digits = max(3, len(str(self._editor.blockCount())))
        return QSize(GAP + SIGN + GAP + digits * self.fontMetrics().horizontalAdvance("8") + GAP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers of the lines in sight."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), color("lanehead"))
        current = self._editor.textCursor().blockNumber()
        for number, top, height in self._editor.lines_in_sight():
            painter.setPen(color("text" if number == current else "text3"))
            box = QRectF(0, top, self.width() - GAP, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + 1))
            if self._editor.mistakes_in(number):
                draw_icon(painter, "circle-alert", QRectF(GAP, top + (height - SIGN) / 2, SIGN, SIGN), color("danger"))
