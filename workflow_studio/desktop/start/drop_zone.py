"""Where a workbook is dropped or chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import start as words

HEIGHT = 320


class DropZone(QWidget):
    """The dashed field; the whole window takes drops, `hovered` only shows here."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(words.DROP_HERE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 132, 16, 48)
        layout.setSpacing(5)
        for text, kind in ((words.DROP_HERE, "object"), (words.KINDS, "promise"), (words.PROMISE, "promise")):
            label = Label(text, kind, wrap=kind == "promise")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
            if kind == "object":
                layout.addSpacing(4)
        layout.addSpacing(18)
        self.button = TextButton(words.CHOOSE_A_FILE, "primary", "folder-open")
        self.button.clicked.connect(self.chosen)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def set_hovered(self, hovered: bool) -> None:
        """Show that letting go would drop it."""
        self._hovered = hovered
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dashed edge and the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color("accent" if self._hovered else "line2"), 2 if self._hovered else 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(color("selected" if self._hovered else "canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        tile = QRectF(self.width() / 2 - 28, 58, 56, 56)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("selected"))
        painter.drawRoundedRect(tile, 8, 8)
        sign = icon_pixmap("file-spreadsheet", color("accent"), 28, self.devicePixelRatioF())
        painter.drawPixmap(round(tile.left() + 14), round(tile.top() + 14), sign)
