"""The picture behind the map, and the frame with handles around it while it is moved."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from workflow_studio.desktop.backdrops.reading import picture_in
from workflow_studio.desktop.canvas.picture_item import Layer, Showing
from workflow_studio.model import Backdrop, Failure, table_of
from workflow_studio.model.backdrops import picture_bytes

HANDLE = 10.0
"""px on the screen, whatever the zoom."""
FRAME = 1.5
IN_THE_DARK = 0.5
"""How much of its strength a picture keeps on dark lanes: whiteboards are white, and the map's own lines pale there."""


def is_backdrop(element_id: str) -> bool:
    """Whether this is the id of a picture behind a map."""
    return table_of(element_id) == "backdrops"


class BackdropFigure:
    """What is in the scene of the picture. It is no element of the map: no click finds it."""

    def __init__(self, scene: QGraphicsScene, showing: Showing) -> None:
        self.backdrop: Backdrop | None = None
        self.box = QRectF()
        self._held = False
        self._picture = _Picture(showing)
        self._frame = _Frame(showing)
        for item in (self._picture, self._frame):
            scene.addItem(item)
        self.show(None)

    @property
    def ground(self) -> QRectF:
        """The room that can be scrolled to for it; empty while it is hidden."""
        return self.box if self._picture.isVisible() else QRectF()

    def show(self, backdrop: Backdrop | None) -> None:
        """Show this picture as it is in the document; none for no picture."""
        self.backdrop = backdrop
        self._picture.setVisible(backdrop is not None and backdrop.shown)
        if backdrop is None:
            self.show_in(QRectF())
            return
        self._picture.take(backdrop)
        self.show_in(QRectF(backdrop.x, backdrop.y, backdrop.width, backdrop.height))

    def show_in(self, box: QRectF) -> None:
        """Draw it in this box, while it is moved."""
        self.box = box
        self._picture.put(box)
        self._frame.put(box)
        self._frame.setVisible(self._held and self.backdrop is not None)

    def hold(self, held: bool) -> None:
        """Whether it is being moved: its frame and handles are shown."""
        self._held = held
        self.show(self.backdrop)

    def corner_at(self, at: QPointF, zoom: float) -> QPointF | None:
        """The corner whose handle is at this point of the map."""
        near = HANDLE / zoom
        found = (corner for corner in corners(self.box) if (corner - at).manhattanLength() <= near)
        return next(found, None)


def corners(box: QRectF) -> Iterator[QPointF]:
    """Of a box, clockwise from the top left."""
    yield from (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())


class _Boxed(QGraphicsItem):
    """An item that is as large as its box, and a little more."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self._box, self._around = QRectF(), 0.0
        self.setZValue(layer)

    def put(self, box: QRectF) -> None:
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-self._around, -self._around, self._around, self._around)


class _Picture(_Boxed):
    """Decoded when it is first painted, and then kept while the text stays the same."""

    def __init__(self, showing: Showing) -> None:
        super().__init__(Layer.BACKDROP)
        self._showing = showing
        self._text = ""
        self._pixmap: QPixmap | None = None

    def take(self, backdrop: Backdrop) -> None:
        self.setOpacity(backdrop.opacity)
        if backdrop.picture is not self._text:
            self._text, self._pixmap = backdrop.picture, None
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._pixmap is None:
            self._pixmap = _pixmap_of(self._text)
        if self._pixmap.isNull():
            return
        painter.save()  # the view does not do that
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._showing.inks.colour("lane").lightnessF() < 0.5:
            painter.setOpacity(painter.opacity() * IN_THE_DARK)
        painter.drawPixmap(self._box, self._pixmap, QRectF(self._pixmap.rect()))
        painter.restore()


def _pixmap_of(text: str) -> QPixmap:
    """What the document says is a picture may still be a damaged one: then nothing is painted."""
    try:
        return QPixmap.fromImage(picture_in(picture_bytes(text)))
    except Failure:
        return QPixmap()


class _Frame(_Boxed):
    """A dashed line around the picture with a handle at each corner."""

    def __init__(self, showing: Showing) -> None:
        super().__init__(Layer.HANDLES)
        self._showing = showing
        self._around = HANDLE / 0.05  # at the smallest zoom

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        zoom = painter.worldTransform().m11()
        pen = QPen(self._showing.inks.colour("accent"), FRAME / zoom, Qt.PenStyle.DashLine)
        painter.save()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._box)
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(self._showing.inks.colour("lane"))
        size = HANDLE / zoom
        for corner in corners(self._box):
            painter.drawRect(QRectF(corner.x() - size / 2, corner.y() - size / 2, size, size))
        painter.restore()
