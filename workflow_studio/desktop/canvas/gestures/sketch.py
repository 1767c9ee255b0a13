"""What a gesture draws over the map while it lasts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem, Showing
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import Item

GLOW = 26
"""How strongly a lit place shows the accent colour, of 255."""


class Glow(QGraphicsItem):
    """A place that is lit: the lane that a step would go to, the inside of a rubber band."""

    def __init__(self, showing: Showing) -> None:
        super().__init__()
        self._showing = showing
        self._rect = QRectF()
        self.setZValue(Layer.GLOW)

    def light(self, rect: QRectF) -> None:
        """Light this place; an empty one puts the light out."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
            self.update()

    def boundingRect(self) -> QRectF:
        """What is lit."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A thin film of the accent colour."""
        colour = QColor(self._showing.inks.colour("accent"))
        colour.setAlpha(GLOW)
        painter.fillRect(self._rect, colour)


class Sketch:
    """Items over the map, others under its steps, and a lit place under all of it; gone again with `clear`."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._over = PictureItem("", scene.showing, Layer.GESTURE)
        self._under = PictureItem("", scene.showing, Layer.RINGS)
        self._glow = Glow(scene.showing)
        for item in (self._over, self._under, self._glow):
            scene.addItem(item)

    def draw(self, items: tuple[Item, ...], glow: QRectF | None = None, under: tuple[Item, ...] = ()) -> None:
        """Draw these instead of what was drawn before; what is `under` strikes out no words of the map."""
        _show(self._over, items)
        _show(self._under, under)
        self._glow.light(glow or QRectF())

    def shift(self, away: QPointF | None) -> None:
        """Show what is drawn this far from where it was drawn, or with none not at all."""
        for item in (self._over, self._under):
            item.setVisible(away is not None)
            item.setPos(away or QPointF())

    def clear(self) -> None:
        """Take everything away; the sketch cannot be used again."""
        for item in (self._over, self._under, self._glow):
            if item.scene() is not None:
                self._scene.removeItem(item)


def _show(item: PictureItem, items: tuple[Item, ...]) -> None:
    box = bounds_of(items)
    rect = QRectF(box.left, box.top, box.width, box.height).adjusted(-2, -2, 2, 2) if items else QRectF()
    item.set_picture(lambda look: items, rect)
