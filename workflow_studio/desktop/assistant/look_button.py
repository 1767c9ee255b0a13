"""The reminder under the sheet that some columns are doubtful; it leads to the first of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import assistant_table as words

ICON = 14


class LookButton(QAbstractButton):
    """A warning that can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(words.NEXT_DOUBT)

    def show_count(self, count: int) -> None:
        """How many columns are doubtful; none hides it."""
        self.setText(words.need_a_look(count))
        self.setAccessibleName(self.text())
        self.setVisible(bool(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        return QSize(round(QFontMetricsF(font(12, 500)).horizontalAdvance(self.text())) + ICON + 18, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words in the colour of warnings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = color("warn")
        painter.drawPixmap(4, (self.height() - ICON) // 2, icon_pixmap("triangle-alert", ink, ICON,
                                                                       self.devicePixelRatioF()))  # fmt: skip
        words = font(12, 500)
        words.setUnderline(self.underMouse())
        painter.setFont(words)
        painter.setPen(ink)
        room = QRectF(self.rect()).adjusted(ICON + 11, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
