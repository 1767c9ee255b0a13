"""A combo box as drawn: a white field with a thin edge; the wheel over it scrolls the page, not the choice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap

CHEVRON = 14
POPUP_WIDTH = 260
DROPS_DOWN = "combobox-popup: 0;"
"""For the style sheet of whoever holds such boxes: a list below the box, not one that covers the window."""


class QuietBox(QComboBox):
    """`edge` and `ink` are colour tokens. `aside` is a paler text after the choice."""

    def __init__(self, text_font: QFont | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = text_font or font(13, 500)
        self.edge = "line2"
        self.aside = ""
        self._dressed = False
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Never changes the choice by accident."""
        event.ignore()

    def showPopup(self) -> None:
        """A list wide enough for its words."""
        if not self._dressed:
            self._dressed = True
            self.setItemDelegate(QStyledItemDelegate(self))  # the one that follows the style sheet
            self.view().setMinimumWidth(POPUP_WIDTH)
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Edge, words, chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus, enabled = self.hasFocus(), self.isEnabled()
        width = 2.0 if focus else 1.0
        painter.setPen(QPen(color("accent" if focus else self.edge if enabled else "line"), width))
        painter.setBrush(color("hover" if self.underMouse() and enabled else "field"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        left = 8 if self.height() < 30 else 12
        mark = icon_pixmap("chevron-down", color("text2" if enabled else "line2"), CHEVRON, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - CHEVRON - left + 2, (self.height() - CHEVRON) // 2, mark)
        self._paint_words(painter, QRectF(left, 0, self.width() - CHEVRON - 2 * left, self.height()))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(self._font)
        painter.setPen(color("text" if self.isEnabled() else "line2"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        before = metrics.horizontalAdvance(text) + 8
        if self.aside and before < room.width():
            painter.setFont(font(self._font.pixelSize()))
            painter.setPen(color("text2"))
            painter.drawText(room.adjusted(before, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.aside)
