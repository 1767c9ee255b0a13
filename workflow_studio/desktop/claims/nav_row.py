"""A row of the left column: an icon or a tick, words, a count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import claims as words

HEIGHT, EDGE, AIR = 30, 8, 8
TICK = 16


class NavRow(QAbstractButton):
    """Checked rows are marked, or ticked where `box` is on."""

    def __init__(self, text: str, icon: str = "", box: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._box, self._count = icon, box, 0
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(box)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    @property
    def count(self) -> int:
        """The figure on the right."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show a figure on the right."""
        self._count = count
        self.setAccessibleName(words.with_count(self.text(), count))
        self.update()

    def sizeHint(self) -> QSize:
        """A row's height."""
        return QSize(120, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Hovered."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Not hovered."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, sign, words, count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(EDGE, 1, -EDGE, -1)
        chosen = self.isChecked() and not self._box
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        ink = color("accenttext" if chosen else "text")
        left = self._paint_sign(painter, box, chosen)
        right = self._paint_count(painter, box)
        face = font(13, 600 if chosen else 400)
        painter.setFont(face)
        painter.setPen(ink)
        room = QRectF(left, box.top(), right - left, box.height())
        shown = QFontMetricsF(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_sign(self, painter: QPainter, box: QRectF, chosen: bool) -> float:
        """The tick or icon; the x where the words begin."""
        left, middle, ratio = box.left() + AIR, box.center().y(), self.devicePixelRatioF()
        if self._box:
            square = QRectF(left + 0.5, middle - TICK / 2 + 0.5, TICK - 1, TICK - 1)
            painter.setPen(QPen(color("accent" if self.isChecked() else "line2"), 1))
            painter.setBrush(color("accent" if self.isChecked() else "field"))
            painter.drawRoundedRect(square, 4, 4)
            if self.isChecked():
                painter.drawPixmap(
                    round(left + 2), round(middle - 6), icon_pixmap("check", color("onaccent"), 12, ratio)
                )
        elif self._icon:
            ink = color("accenttext" if chosen else "text2")
            painter.drawPixmap(round(left), round(middle - 8), icon_pixmap(self._icon, ink, 16, ratio))
        return left + (TICK + 8 if self._box or self._icon else 0)

    def _paint_count(self, painter: QPainter, box: QRectF) -> float:
        face, text = font(11), f"{self._count:,}"
        painter.setFont(face)
        painter.setPen(color("text2"))
        width = QFontMetricsF(face).horizontalAdvance(text)
        place = QRectF(box.right() - AIR - 2 - width, box.top(), width + 1, box.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), text)
        return place.left() - AIR
