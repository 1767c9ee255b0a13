"""One way to start, with its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.icons import icon_pixmap

HEIGHT = 44


class StartRow(QAbstractButton):
    """An icon, words, and the key on the right."""

    def __init__(self, icon_name: str, text: str, key: str, line: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._line = icon_name, line
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch(1)
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        row.addWidget(Label(native, "key", self), 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words; a line under it where another row follows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(box.adjusted(0, 2, 0, -2), 6, 6)
        sign = icon_pixmap(self._icon_name, color("text2"), 18, self.devicePixelRatioF())
        painter.drawPixmap(5, (HEIGHT - 18) // 2, sign)
        painter.setFont(font(13, 500))
        painter.setPen(color("text"))
        painter.drawText(box.adjusted(34, 0, -70, 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._line:
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 6, 6)
