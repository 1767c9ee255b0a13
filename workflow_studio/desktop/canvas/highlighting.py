"""What was found stands out on the map: everything else lies under a veil.

The veil is one rectangle over the whole map, and only what was found is lifted above it. So the work grows with what
was found, not with the map.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsRectItem

from workflow_studio.desktop.canvas.figures import FlowFigure, NodeFigure, NoteFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.outlines import ring
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import Stroke

VEIL_SHARE = 0.72
"""How much of what is not found the veil covers."""
OVER_THE_VEIL = Layer.HANDLES + 0.5
LIFTED = 0.4 / Layer.LANE_HEADERS
"""From one layer to the next above the veil, all of which lie below the lane headers."""
MOST_FOUND = 500
"""What fits more than this stands out from nothing, and lifting it would make typing wait."""
RING = Stroke("accent", 3.0)


class Highlighting:
    """The veil, the lifted figures and their rings of one scene."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._ids: tuple[str, ...] = ()
        self._lifted: list[PictureItem] = []
        self._rings: list[PictureItem] = []
        self._veil = QGraphicsRectItem()
        self._veil.setPen(Qt.PenStyle.NoPen)
        self._veil.setZValue(OVER_THE_VEIL - 0.1)
        self._veil.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._veil.hide()
        scene.add_own(self._veil)

    @property
    def ids(self) -> tuple[str, ...]:
        """What stands out now, as far as it is on the map."""
        return self._ids

    def show(self, ids: Collection[str]) -> None:
        """Let these nodes, flows and notes stand out; with none of them there, or too many, all looks as usual."""
        self._lower()
        there = tuple(key for key in ids if self._figure(key))
        self._ids = there if len(there) <= MOST_FOUND else ()
        self._veil.setVisible(bool(self._ids))
        for key in self._ids:
            self._lift(key)
        self.follow_theme()

    def draw(self) -> None:
        """The map has changed: let the same stand out where it is now."""
        if self._ids:
            self.show(self._ids)

    def follow_theme(self) -> None:
        """Colour the veil like the lanes."""
        ground = QColor(self._scene.showing.inks.colour("lane"))
        ground.setAlphaF(VEIL_SHARE)
        self._veil.setBrush(ground)
        self._veil.setRect(self._scene.ground(self._scene.smallest_zoom))

    def _figure(self, key: str) -> NodeFigure | FlowFigure | NoteFigure | None:
        return self._scene.node(key) or self._scene.flow(key) or self._scene.note(key)

    def _lift(self, key: str) -> None:
        figure = self._figure(key)
        assert figure is not None, key
        for item in figure.items():
            item.setZValue(OVER_THE_VEIL + item.layer * LIFTED)
            self._lifted.append(item)
        if isinstance(figure, NodeFigure):
            self._rings.append(self._ring(figure))

    def _ring(self, figure: NodeFigure) -> PictureItem:
        items = (ring(figure.facts.node, figure.facts.shape, RING),)
        box = bounds_of(items)
        item = PictureItem(figure.facts.node.id, self._scene.showing, Layer.RINGS)
        item.set_picture(lambda look: items, QRectF(box.left, box.top, box.width, box.height))
        item.setZValue(OVER_THE_VEIL)
        self._scene.addItem(item)
        return item

    def _lower(self) -> None:
        for item in self._lifted:
            item.setZValue(item.layer)
        for one in self._rings:
            if one.scene() is not None:
                self._scene.removeItem(one)
        self._lifted, self._rings = [], []
