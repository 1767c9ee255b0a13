"""How a verdict is painted on controls: fill, border pattern and icon, as on the map."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color, theme_name
from workflow_studio.desktop.appearance.verdict_colours import verdict_color
from workflow_studio.desktop.icons import draw_icon
from workflow_studio.desktop.words import controls as words
from workflow_studio.model import Verdict
from workflow_studio.picture.verdicts import VERDICT_STYLES

DOUBLE_GAP = 3.0


def paint_verdict_box(painter: QPainter, box: QRectF, verdict: Verdict | None, radius: float = 4.0) -> None:
    """A box in the verdict's fill and border pattern; `box` is its outside."""
    style = VERDICT_STYLES[verdict]
    pen = QPen(verdict_color(verdict, "border"), style.width)
    if style.dash:
        pen.setDashPattern([length / style.width for length in style.dash])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if style.round_cap else Qt.PenCapStyle.FlatCap)
    half = style.width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(verdict_color(verdict, "fill"))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    if style.border == "double":
        inset = half + DOUBLE_GAP
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), max(1.0, radius - 2), max(1.0, radius - 2))


def paint_verdict_tile(painter: QPainter, box: QRectF, verdict: Verdict | None, *, hollow: bool = False) -> None:
    """A small square in the verdict's fill with its icon, as in lists; hollow and dashed for what is only proposed.

    A long list has one in each row: it is drawn once for each place among the pixels, where those lie as the painter's.
    Strokes over nothing come out a little different when they are laid on a ground later, so hollow ones are not kept.
    """
    ratio, corner = painter.device().devicePixelRatioF(), QPoint(floor(box.x()), floor(box.y()))
    if hollow or not ratio.is_integer():
        draw_verdict_tile(painter, box, verdict, hollow=hollow)
    else:
        among_pixels = box.x() - corner.x(), box.y() - corner.y(), box.width(), box.height()
        painter.drawPixmap(corner, _drawn_tile(verdict, among_pixels, ratio, theme_name()))


def draw_verdict_tile(painter: QPainter, box: QRectF, verdict: Verdict | None, *, hollow: bool = False) -> None:
    """The same, stroke by stroke."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hollow:
        pen = QPen(verdict_color(verdict, "border"), 1)
        pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(verdict_color(verdict, "fill"))
        painter.drawRoundedRect(box, 4, 4)
    inset = (box.width() - 12) / 2
    draw_icon(
        painter, VERDICT_STYLES[verdict].icon, box.adjusted(inset, inset, -inset, -inset), verdict_color(verdict, "tag")
    )


@lru_cache(maxsize=64)
def _drawn_tile(
    verdict: Verdict | None, box: tuple[float, float, float, float], ratio: float, _theme: str
) -> QPixmap:
    x, y, wide, high = box
    pixmap = QPixmap(QSize(ceil(x + wide), ceil(y + high)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_verdict_tile(painter, QRectF(*box), verdict)
    painter.end()
    return pixmap


SHORT_WIDTH = 28


class VerdictChip(QWidget):
    """A verdict's word and icon in its own box: the legend."""

    HEIGHT = 20

    def __init__(self, verdict: Verdict | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self._short = False
        self._font = font(11, 600)
        self.setAccessibleName(VERDICT_STYLES[verdict].word)
        self.setToolTip(VERDICT_STYLES[verdict].word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_short(self, short: bool) -> None:
        """Show the icon alone, where there is no room for the word."""
        if short != self._short:
            self._short = short
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Icon, word and air."""
        if self._short:
            return QSize(SHORT_WIDTH, self.HEIGHT)
        word = QFontMetricsF(self._font).horizontalAdvance(VERDICT_STYLES[self._verdict].word)
        return QSize(round(word) + 29, self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, the icon and the word."""
        painter = QPainter(self)
        style = VERDICT_STYLES[self._verdict]
        box = QRectF(self.rect())
        paint_verdict_box(painter, box, self._verdict)
        ink = verdict_color(self._verdict, "tag")
        draw_icon(painter, style.icon, QRectF(8 if self._short else 6, 4, 12, 12), ink)
        if self._short:
            return
        painter.setFont(self._font)
        painter.setPen(ink)
        painter.drawText(box.adjusted(21, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, style.word)


class HandoffSign(QWidget):
    """The legend's arrow: a flow between two performers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.HANDOFF)
        self.setToolTip(words.HANDOFF)
        self.setFixedSize(26, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A short line with a head."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = color("handoff")
        painter.setPen(QPen(ink, 1.75))
        painter.drawLine(QPointF(1, 10), QPointF(18, 10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon([QPointF(x, y) for x, y in ((17, 5.8), (25, 10), (17, 14.2))])
