"""The map in small, before it is made: the same picture as on the canvas, with lines that stay visible."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color, theme
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import Drawing, paint, prepared
from workflow_studio.desktop.words import canvas as words
from workflow_studio.picture.items import Circle, Item, Path, Picture, Rect, Stroke

MARGIN = 8
LEAST, MOST = 96, 208
LARGEST_SCALE = 1.0
THINNEST = 0.9
"""Device-independent px that a line is never thinner than."""


class MapPreview(QWidget):
    """Shows a picture as large as fits; without one it says why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self._words = ""
        self._pale = False
        self._prepared: tuple[object, tuple[Drawing, ...]] = (None, ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.PREVIEW)

    def show_picture(self, picture: Picture | None, words: str = "") -> None:
        """Show this map, or these words where there is none."""
        self.picture, self._words, self._pale = picture, words, False
        self._prepared = (None, ())
        self.setAccessibleDescription(picture.description if picture else words)
        self.updateGeometry()
        self.update()

    def set_pale(self, pale: bool) -> None:
        """Whether what is shown is about to be replaced."""
        if self._pale != pale:
            self._pale = pale
            self.update()

    def sizeHint(self) -> QSize:
        """As high as the map is at this width, within bounds."""
        return QSize(240, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """A longer map is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height for a width."""
        if self.picture is None:
            return LEAST
        height = (width - 2 * MARGIN) * self.picture.height / max(1.0, self.picture.width) + 2 * MARGIN
        return round(max(LEAST, min(MOST, height)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A framed sheet with the map."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(color("canvas"))
        painter.drawRoundedRect(box, 8, 8)
        if self.picture is not None:
            clip = QPainterPath()
            clip.addRoundedRect(box, 8, 8)
            painter.setClipPath(clip)
            self._paint_map(painter, self.picture)
        else:
            painter.setFont(font(12))
            painter.setPen(color("text2"))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(box.adjusted(16, 8, -16, -8), flags, self._words)

    def _paint_map(self, painter: QPainter, picture: Picture) -> None:
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = min(room.width() / picture.width, room.height() / picture.height, LARGEST_SCALE)
        stamp = (theme(), scale)
        if self._prepared[0] != stamp:
            items = [thickened(item, THINNEST / scale) for item in picture.items]
            self._prepared = (stamp, prepared(items, Inks(theme())))
        painter.setOpacity(0.45 if self._pale else 1.0)
        painter.translate(room.center())
        painter.scale(scale, scale)
        painter.translate(-(picture.left + picture.width / 2), -(picture.top + picture.height / 2))
        paint(painter, self._prepared[1])


def thickened(item: Item, width: float) -> Item:
    """The item with lines of at least this width, and none of them dashed: dashes blur when they are small."""
    if isinstance(item, (Rect, Circle, Path)) and item.stroke is not None and item.stroke.width < width:
        return replace(item, stroke=Stroke(item.stroke.colour, width))
    return item
