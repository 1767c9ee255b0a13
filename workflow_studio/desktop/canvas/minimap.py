"""The whole map in a corner of the window, with a frame around the part that is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.canvas.facts import FlowFacts, LaneFacts, NodeFacts
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.minimap_corner import covered, is_clearly_less
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.desktop.canvas.zoomable_view import PER_NOTCH, WHEEL_NOTCH, ZoomableView
from workflow_studio.desktop.words import canvas as words
from workflow_studio.picture.items import Stroke
from workflow_studio.picture.look import LOOKS
from workflow_studio.picture.nodes import node_items
from workflow_studio.picture.phases import strip_height
from workflow_studio.picture.sizes import LANE_HEADER, MINIMAP_MARGIN, MINIMAP_SIZE

PADDING = 8.0
RADIUS = 8.0
FRAME = Stroke("accent", 2.0)
FRAME_FILL = 26
"""10 % of the accent colour, of 255."""
MOSTLY = 0.75
"""With this share of the map in sight, the minimap would only be in the way."""
USUAL_VIEW, SMALLEST_SHARE = 1056, 2 / 3
"""The minimap has its usual height in a view of this width, and shrinks with it down to this share."""
NARROWEST = 96
"""px; a map that is not wide has a minimap no wider than this, which covers less of it."""
ROOMY = 2.5
"""A view that is not so many times as wide and as high has no room for it."""
LOWEST_LANE = 4.0
"""px on the minimap below which lanes have no lines: there would be nothing but lines."""
PAUSE_MS = 80
"""The picture is painted anew once edits pause."""
REST_MS = 300
"""The map is at rest when it was not moved for so long."""
SLICE = 400
"""So many elements are painted at a time."""


class Minimap(QWidget):
    """Drag the frame, or click where you want to be. Hidden while most of the map is in sight."""

    def __init__(self, view: ZoomableView, scene: MapScene) -> None:
        super().__init__(view)
        self._view, self._scene = view, scene
        self._wanted, self._at_top = True, False
        self._selected = ""
        self._grip = QPointF()
        self._picture, self._stale = QPixmap(), True
        self._coming = QPixmap()
        self._to_paint: list[LaneFacts | FlowFacts | NodeFacts] = []
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._paint_some)
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self.redraw)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.choose_corner)
        self.setFixedSize(_size_in(USUAL_VIEW, QRectF()))
        self.setAccessibleName(words.MINIMAP)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.view_moved.connect(self._on_moved)
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether the minimap is switched on."""
        return self._wanted

    def switch(self, on: bool) -> None:
        """Switch it on or off."""
        self._wanted = on
        self.follow()

    def follow(self) -> None:
        """Stand in the corner, and frame what is in sight now."""
        area = self._view.viewport().geometry()
        if self.size() != (size := _size_in(area.width(), self._scene.content_rect())):
            self.setFixedSize(size)
            self._late.start()
        self.move(self._corner(at_top=self._at_top).topLeft())
        roomy = area.width() > ROOMY * self.width() and area.height() > ROOMY * self.height()
        comes = self.isHidden()
        self.setVisible(self._wanted and roomy and self._share_in_sight() < MOSTLY)
        if comes:
            self.choose_corner()
        self.update()

    def redraw_soon(self) -> None:
        """The map has changed."""
        self._late.start()

    def redraw(self) -> None:
        """Paint the map's picture anew when it is seen next: on a large map that takes a while."""
        self._late.stop()
        self._stale = True
        self.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and the frame over it."""
        if self._stale:
            self._stale = False
            self._begin_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._scene.showing.inks.colour("accent"))
        painter.setPen(QPen(accent, FRAME.width))
        accent.setAlpha(FRAME_FILL)
        painter.setBrush(accent)
        painter.drawRoundedRect(self.frame(), 3, 3)
        painter.end()

    def choose_corner(self) -> None:
        """Go to the upper corner or back to the lower one if it covers clearly less of the map there.

        Not while the pointer is on it: it would go from under the hand.
        """
        if self.isHidden() or self.underMouse():
            return
        here, other = (self._covers(at_top=at_top) for at_top in (self._at_top, not self._at_top))
        if is_clearly_less(other, here):
            self._at_top = not self._at_top
            self.follow()

    def keep_clear_of(self, selected: str) -> None:
        """This alone is selected, and is not to lie under it if the other corner is free of it; empty for no such.

        What was selected before may have kept it where it covers more.
        """
        self._selected = selected
        self._rest.start()
        if selected and not self.isHidden():
            parts = self._scene.parts_of(selected)
            here, other = (self._room(at_top=at_top) for at_top in (self._at_top, not self._at_top))
            if any(map(here.intersects, parts)) and not any(map(other.intersects, parts)):
                self._at_top = not self._at_top
                self.follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the frame where it was gripped, or go where the click was."""
        frame = self.frame()
        inside = frame.contains(event.position())
        self._grip = event.position() - frame.center() if inside else QPointF()
        if not inside:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Done; the map below has no part in it."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the place under the pointer."""
        place = self._view.mapFromScene((event.position() - self._origin()) / self._scale())
        self._view.zoom_to(self._view.zoom * PER_NOTCH ** (event.angleDelta().y() / WHEEL_NOTCH), place)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The hand is gone."""
        super().leaveEvent(event)
        self._rest.start()

    def frame(self) -> QRectF:
        """Where the frame around the visible part is, in the minimap's own coordinates."""
        seen = self._view.visible_rect().intersected(self._scene.content_rect().adjusted(-8, -8, 8, 8))
        corner = self._origin() + seen.topLeft() * self._scale()
        frame = QRectF(corner, seen.size() * self._scale())
        return frame.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))

    def _on_moved(self) -> None:
        self.follow()
        self._rest.start()

    def _covers(self, *, at_top: bool) -> int:
        return covered(self._scene, self._room(at_top=at_top), self._selected)

    def _room(self, *, at_top: bool) -> QRectF:
        """The part of the map that lies under this corner, with a margin."""
        margin = int(MINIMAP_MARGIN)
        place = self._corner(at_top=at_top).adjusted(-margin, -margin, margin, margin)
        return self._view.mapToScene(place.translated(-self._view.viewport().pos())).boundingRect()

    def _corner(self, *, at_top: bool) -> QRect:
        """Its place on the right, below the names of phases or at the lower edge."""
        area, margin, zoom = self._view.viewport().geometry(), int(MINIMAP_MARGIN), self._view.zoom
        strip = strip_height(zoom) * zoom if self._scene.phases is not None else 0.0
        corner = QRect(QPoint(0, area.top() + round(strip) + margin), self.size())
        corner.moveRight(area.right() - margin)
        if not at_top:
            corner.moveBottom(area.bottom() - margin)
        return corner

    def _share_in_sight(self) -> float:
        content = self._scene.content_rect()
        seen = self._view.visible_rect().intersected(content)
        whole = content.width() * content.height()
        return seen.width() * seen.height() / whole if whole else 1.0

    def _go_to(self, at: QPointF) -> None:
        self._view.centre_on((at - self._origin()) / self._scale())

    def _scale(self) -> float:
        content = self._scene.content_rect()
        if content.isEmpty():
            return 1.0
        room_x, room_y = self.width() - 2 * PADDING, self.height() - 2 * PADDING
        return min(room_x / content.width(), room_y / content.height())

    def _origin(self) -> QPointF:
        """Where the map's own origin comes to lie: the map stands in the middle."""
        content, scale = self._scene.content_rect(), self._scale()
        middle = QPointF(self.width() / 2, self.height() / 2)
        return middle - content.center() * scale

    def _begin_picture(self) -> None:
        """A large map comes in slices: the picture from before stays until the new one is whole."""
        scene, ratio = self._scene, self.devicePixelRatioF()
        self._coming = QPixmap(self.size() * ratio)
        self._coming.setDevicePixelRatio(ratio)
        self._coming.fill(Qt.GlobalColor.transparent)
        painter = self._painter()
        self._paint_ground(painter)
        painter.end()
        if self._picture.size() != self._coming.size():
            self._picture = self._coming.copy()
        self._to_paint = [lane.facts for lane in scene.lanes]
        if scene.is_complete:  # the rest comes with the map itself
            self._to_paint += [flow.facts for flow in scene.flows]
            self._to_paint += [node.facts for node in scene.nodes]
        self._paint_some()
        if self._to_paint:
            self._slices.start()

    def _paint_some(self) -> None:
        some, self._to_paint = self._to_paint[:SLICE], self._to_paint[SLICE:]
        painter = self._painter()
        scale = self._scale()
        painter.translate(self._origin())
        painter.scale(scale, scale)
        for facts in some:
            self._paint_facts(painter, facts, 1.0 / scale)
        painter.end()
        if not self._to_paint:
            self._slices.stop()
            self._picture = self._coming
            self.update()

    def _painter(self) -> QPainter:
        painter = QPainter(self._coming)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _paint_ground(self, painter: QPainter) -> None:
        inks = self._scene.showing.inks
        painter.setPen(inks.pen(Stroke("line2", 1.0)))
        painter.setBrush(inks.brush("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_facts(self, painter: QPainter, facts: LaneFacts | FlowFacts | NodeFacts, hair: float) -> None:
        inks = self._scene.showing.inks
        if isinstance(facts, NodeFacts):
            look = LOOKS["blocks"]
            items = node_items(
                facts.node, facts.shape, look, verdict=facts.verdict, proposed=facts.proposed, mark=facts.mark
            )
            paint(painter, prepared(items, inks))
        elif isinstance(facts, FlowFacts):
            painter.setPen(QPen(inks.colour("flow"), hair * 0.75))
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in facts.edge.points]))
        elif facts.shape.height >= LOWEST_LANE * hair:
            painter.setPen(QPen(inks.colour("line"), hair))
            bottom = facts.shape.y + facts.shape.height
            painter.drawLine(QPointF(LANE_HEADER, bottom), QPointF(facts.shape.width, bottom))


def _size_in(width: int, content: QRectF) -> QSize:
    """The minimap's size in a view of this width: no wider than a map of this size is at its height."""
    share = min(max(width / USUAL_VIEW, SMALLEST_SHARE), 1.0)
    widest, high = (side * share for side in MINIMAP_SIZE)
    needed = content.width() * (high - 2 * PADDING) / content.height() + 2 * PADDING if content.height() else widest
    return QSize(round(min(max(needed, NARROWEST), widest)), round(high))
