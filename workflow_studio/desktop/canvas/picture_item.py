"""A graphics item that paints picture items, worked out only when they are first seen."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import Drawing, paint, prepared
from workflow_studio.picture.items import Item
from workflow_studio.picture.look import Look

Maker = Callable[[Look], tuple[Item, ...]]
Outliner = Callable[[], QPainterPath]


class Layer(IntEnum):
    """The paint order."""

    LANES = 0
    BACKDROP = 1
    LANE_LINES = 2
    PHASE_LINES = 3
    GLOW = 4
    RINGS = 5
    FLOWS = 6
    CHOSEN_FLOWS = 7
    NOTE_LINES = 8
    NODES = 9
    DECISIONS = 10
    FLOW_LABELS = 11
    NOTES = 12
    BADGES = 13
    HANDLES = 14
    GESTURE = 15
    LANE_HEADERS = 16
    PHASE_HEADERS = 17


class Showing:
    """How everything is painted just now: the theme's inks and the look at this zoom. Shared by all items of a scene.

    `stamp` is another object after every change, so that items know that what they prepared is out of date.
    """

    def __init__(self, inks: Inks, look: Look) -> None:
        self.inks, self.look = inks, look
        self.stamp = object()

    def change(self, inks: Inks, look: Look) -> None:
        """Paint differently from now on."""
        self.inks, self.look = inks, look
        self.stamp = object()


class PictureItem(QGraphicsItem):
    """Paints what its maker gives for the look of the moment. Belongs to the element with this id."""

    def __init__(self, element_id: str, showing: Showing, layer: Layer) -> None:
        super().__init__()
        self.element_id = element_id
        self.layer = layer
        self._showing = showing
        self._maker: Maker = _nothing
        self._bounds = QRectF()
        self._find_outline: Outliner | None = None
        self._outline: QPainterPath | None = None
        self._drawings: tuple[Drawing, ...] = ()
        self._stamp: object = None
        self.setZValue(layer)

    def set_picture(self, maker: Maker, bounds: QRectF, outline: Outliner | None = None) -> None:
        """Paint something else. `bounds` hold it at every look; `outline` gives what a click hits (absent: those)."""
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self._find_outline, self._outline = outline, None
        self._maker = maker
        self._stamp = None
        self.update()

    def items(self) -> tuple[Item, ...]:
        """The picture items as they are painted now."""
        return self.items_in(self._showing.look)

    def items_in(self, look: Look) -> tuple[Item, ...]:
        """The picture items as they are painted when this is shown."""
        return self._maker(look)

    def boundingRect(self) -> QRectF:
        """What Qt repaints."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """What the mouse hits; found when it is first asked for, which for most items is never."""
        if self._outline is None:
            if self._find_outline is not None:
                self._outline = self._find_outline()
            else:
                self._outline = QPainterPath()
                self._outline.addRect(self._bounds)
        return self._outline

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the items, prepared anew where theme, look or picture changed."""
        if self._stamp is not self._showing.stamp:
            self._drawings = prepared(self.items(), self._showing.inks)
            self._stamp = self._showing.stamp
        paint(painter, self._drawings)


def _nothing(_: Look) -> tuple[Item, ...]:
    return ()
