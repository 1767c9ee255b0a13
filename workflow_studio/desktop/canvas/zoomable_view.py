"""A view that zooms, pans and fits: with the wheel, with two fingers, with the space bar or the middle button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.picture.lanes import header_width
from workflow_studio.picture.lanes_from_afar import AFAR_WIDTH, UPRIGHT_FROM
from workflow_studio.picture.look import detail_at, look_at, with_text
from workflow_studio.picture.phases import AFAR_STRIP, STRIP, strip_height
from workflow_studio.picture.sizes import LANE_HEADER
from workflow_studio.picture.step_text import StepText

LARGEST = 4.0
LARGEST_FIT = 1.5
STEPS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
WHEEL_NOTCH = 120.0
PER_NOTCH = 1.2
FIT_MARGIN, LEAST_AIR = 8.0, 4.0
"""Around a map that is fitted: in px of the map, and on the screen where it is shown very small."""
REVEAL_MARGIN, BESIDE_NAMES = 48, 16


class ZoomableView(QGraphicsView):
    """Shows a map scene at a zoom between 5 % and 400 %, with the level of detail that fits it.

    `drawing` carries the share of a large map that is drawn, `drawn` that all of it is.
    """

    drawing = Signal(float)
    drawn = Signal()
    zoom_changed = Signal(float)
    view_moved = Signal()

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        scene.setParent(self)  # the scene and its items go with the view, not later
        self._map_scene = scene
        self._zoom = 1.0
        self._held = QRectF()
        """What can be scrolled to although no map is there: around one that was put in the middle."""
        self._shown: Callable[[], None] | None = None
        """Fits the map again, or shows it from its corner again; and the zoom and the place that this led to."""
        self._shown_at = 1.0, QPointF()
        scene.ground_changed.connect(self._fit_ground)
        scene.to_come.progressed.connect(self.drawing)
        scene.to_come.completed.connect(self.drawn)
        self._text, self._voices = StepText.ALL, True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.show_detail()

    @property
    def is_drawn(self) -> bool:
        """Whether all of the map is drawn: a large one comes in slices."""
        return self._map_scene.is_complete

    @property
    def zoom(self) -> float:
        """How large the map is shown; 1.0 is 100 %."""
        return self._zoom

    def zoom_to(self, factor: float, at: QPoint | None = None) -> None:
        """Show the map this large; what is at this point of the viewport (its middle if absent) stays there."""
        factor = min(max(factor, self._map_scene.smallest_zoom), LARGEST)
        if factor == self._zoom:
            return
        anchor = at if at is not None else self.viewport().rect().center()
        before = self.mapToScene(anchor)
        self._zoom = factor
        if not self._held.isNull():
            self._hold(QRectF(before - QPointF(anchor) / factor, self._room(factor)), factor)
        self._fit_ground()
        self.resetTransform()
        self.scale(factor, factor)
        self.scroll_by(self.mapFromScene(before) - anchor)
        self.show_detail()
        self._moved()
        self.zoom_changed.emit(factor)

    def zoom_in(self) -> None:
        """Show the map a step larger."""
        self.zoom_to(next((step for step in STEPS if step > self._zoom * 1.01), LARGEST))

    def zoom_out(self) -> None:
        """Show the map a step smaller."""
        smaller = (step for step in reversed(STEPS) if step < self._zoom * 0.99)
        self.zoom_to(next(smaller, self._map_scene.smallest_zoom))

    def show_actual_size(self) -> None:
        """Show the map at 100 %."""
        self.zoom_to(1.0)

    def fit(self) -> None:
        """Show the whole map in the middle, however small that is, also when the view gets another size."""
        self._show_in_the_middle(min(*self._fitting(), LARGEST_FIT))
        self._keep(self.fit)

    def show_readable(self) -> None:
        """Show as much of the map as can be with all its texts readable, from its beginning.

        That is the whole map, in the middle, if it fits; else all lanes, or all columns, a little smaller; else what
        100 % shows. An empty map is shown at 100 %: it is going to grow.
        """
        across, down = self._fitting()
        largest = LARGEST_FIT if self._map_scene.has_nodes else 1.0
        whole = min(across, down, largest)
        choices = (whole, min(down, 1.0), min(across, 1.0))
        zoom = next((zoom for zoom in choices if detail_at(zoom) == detail_at(1.0)), 1.0)
        if zoom == whole and self._map_scene.has_nodes:
            self.fit()
        else:
            self._show_from_the_corner(zoom)

    def _fitting(self) -> tuple[float, float]:
        """The zoom at which the map just fits the view across, and down."""
        content, room, smallest = self._content(1.0), self.viewport().size(), self._map_scene.smallest_zoom
        across, down = room.width() / content.width(), room.height() / content.height()
        if across < UPRIGHT_FROM:  # the headers are then as wide as they are read
            across = max((room.width() - AFAR_WIDTH - 2 * LEAST_AIR) / (content.width() - LANE_HEADER), smallest)
        if min(across, down) < UPRIGHT_FROM and self._map_scene.phases is not None:
            down = max((room.height() - AFAR_STRIP - 2 * LEAST_AIR) / (content.height() - STRIP), smallest)
        return across, down

    def _show_from_the_corner(self, zoom: float) -> None:
        self.zoom_to(zoom)
        self.show_corner(self._content(self._zoom).topLeft())

    def _show_in_the_middle(self, zoom: float) -> None:
        """What does not fit is shown from its beginning."""
        self.zoom_to(zoom)
        content, seen = self._content(self._zoom), QRectF(QPointF(), self._room(self._zoom))
        seen.moveCenter(content.center())
        seen.moveTo(min(seen.left(), content.left()), min(seen.top(), content.top()))
        self._held = seen
        self._fit_ground()
        self.scroll_by(self.mapFromScene(seen.topLeft()))

    def _hold(self, seen: QRectF, zoom: float) -> None:
        """Let this be scrolled to although no map is there, but not along a side on which the map fills the view."""
        content, ground = self._content(zoom), self._map_scene.ground(zoom)
        if content.width() > seen.width():
            seen.moveLeft(max(min(seen.left(), ground.right() - seen.width()), ground.left()))
        if content.height() > seen.height():
            seen.moveTop(max(min(seen.top(), ground.bottom() - seen.height()), ground.top()))
        self._held = seen

    def _keep(self, shown: Callable[[], None]) -> None:
        """Show the map this way again when the view gets another size, until somebody zooms or scrolls."""
        self._shown, self._shown_at = shown, (self._zoom, self.visible_rect().topLeft())

    def _room(self, zoom: float) -> QSizeF:
        """How much of a map the viewport shows at this zoom."""
        return QSizeF(self.viewport().size()) / zoom

    def _content(self, zoom: float) -> QRectF:
        """The lanes with their headers as wide as they are at this zoom, and a little air."""
        air = max(FIT_MARGIN, LEAST_AIR / zoom)
        left = air + header_width(zoom) - LANE_HEADER
        up = air + (strip_height(zoom) - STRIP if self._map_scene.phases is not None else 0.0)
        return self._map_scene.content_rect().adjusted(-left, -up, air, air)

    def show_corner(self, corner: QPointF) -> None:
        """Scroll so that this point of the map is at the top left, as far as possible."""
        self._held = QRectF()
        self._fit_ground()
        self.scroll_by(self.mapFromScene(corner))
        self._keep(partial(self.show_corner, corner))

    def centre_on(self, point: QPointF) -> None:
        """Scroll so that this point of the map is in the middle, as far as possible."""
        self.scroll_by(self.mapFromScene(point) - self.viewport().rect().center())

    def _show_around(self, middle: QPointF) -> None:
        if not self._held.isNull():
            room = QRectF(QPointF(), self._room(self._zoom))
            room.moveCenter(middle)
            self._hold(room, self._zoom)
            self._fit_ground()
        self.centre_on(middle)

    def reveal_rect(self, rect: QRectF) -> None:
        """Scroll as little as it takes to see this part of the map, if it is not in sight.

        What lies under the names of lanes and phases, which stay where they are, is not. Of a map that is seen whole
        nothing moves.
        """
        if self.visible_rect().contains(self._map_scene.content_rect().united(rect)):
            return
        strip = strip_height(self._zoom) if self._map_scene.phases is not None else 0.0
        left, top = (self._covered(names) for names in (header_width(self._zoom), strip))
        self.ensureVisible(rect.adjusted(-left, -top, 0, 0), REVEAL_MARGIN, REVEAL_MARGIN)

    def _covered(self, names: float) -> float:
        """How much more than the margin names this wide or high take, in px of the map."""
        return max(names - (REVEAL_MARGIN - BESIDE_NAMES) / self._zoom, 0.0)

    def scroll_by(self, pixels: QPoint) -> None:
        """Move the visible part right and down by this much."""
        for bar, by in ((self.horizontalScrollBar(), pixels.x()), (self.verticalScrollBar(), pixels.y())):
            bar.setValue(bar.value() + by)

    def visible_rect(self) -> QRectF:
        """The part of the map that is in sight."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def show_detail(self) -> None:
        """Show as much as can be read at this zoom, on this screen."""
        look = with_text(look_at(self._zoom, self.devicePixelRatioF()), self._text)
        self._map_scene.set_look(look if self._voices else replace(look, voices=False))

    def show_text(self, text: StepText) -> None:
        """Show this much text on the steps, as far as the zoom allows."""
        self._text = text
        self._show_otherwise()

    def show_voices(self, shown: bool) -> None:
        """Show the dots and disagreements of a workshop, or not."""
        self._voices = shown
        self._show_otherwise()

    def _show_otherwise(self) -> None:
        self.show_detail()
        for item in self._map_scene.items():  # what is cached would stay as it is, the zoom being the same
            item.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the pointer, Shift scrolls sideways."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = (event.angleDelta().y() or event.angleDelta().x()) / WHEEL_NOTCH
            self.zoom_to(self._zoom * PER_NOTCH**notches, event.position().toPoint())
            event.accept()
            return
        pixels = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not pixels.x():
            pixels = QPoint(pixels.y(), 0)
        self.scroll_by(-pixels)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers zoom, on touch screens and on touchpads that say so."""
        if isinstance(event, QGestureEvent) and isinstance(
            pinch := event.gesture(Qt.GestureType.PinchGesture), QPinchGesture
        ):
            at = self.viewport().mapFromGlobal(pinch.hotSpot().toPoint())
            self.zoom_to(self._zoom * pinch.scaleFactor(), at)
            return True
        zooming = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is zooming:
            self.zoom_to(self._zoom * (1 + event.value()), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was fitted stays so, what begins at a corner too; of anything else the middle stays where it is."""
        middle = self.mapToScene(QRect(QPoint(), event.oldSize()).center())
        untouched = self._shown_at == (self._zoom, self.visible_rect().topLeft())
        super().resizeEvent(event)
        if self._shown is not None and untouched:
            self._shown()
        elif event.oldSize().isValid():
            self._show_around(middle)
        self._moved()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the lane headers and the phases' names in sight."""
        super().scrollContentsBy(dx, dy)
        self._moved()

    def _fit_ground(self) -> None:
        """Let as much be scrolled to as the map takes at this zoom. The scene itself is larger.

        A map that is smaller than the view moves with its ground, which Qt does not tell.
        """
        before = self.visible_rect()
        self.setSceneRect(self._map_scene.ground(self._zoom).united(self._held))
        if self.visible_rect() != before:
            self._moved()

    def _moved(self) -> None:
        self._map_scene.keep_headers_in_sight(self.visible_rect(), self._zoom)
        self.view_moved.emit()
