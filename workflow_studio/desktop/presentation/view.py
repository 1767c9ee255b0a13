"""The map as it is presented: large, gliding from step to step, nothing to edit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.desktop.canvas.zoomable_view import FIT_MARGIN, STEPS, ZoomableView
from workflow_studio.desktop.presentation.column_gaps import Span, into_gaps
from workflow_studio.desktop.presentation.lighting import Lighting
from workflow_studio.desktop.words import presentation as words
from workflow_studio.picture.colours import Theme
from workflow_studio.picture.lanes import header_width
from workflow_studio.picture.phases import strip_height
from workflow_studio.picture.sizes import TYPE

READABLE_PX = 20.0
"""From the back of a room, on a projector of 1280 x 800: names are at least this high."""
LARGEST_NAME_PX = 30.0
GLIDE_MS = 220
AROUND = 16.0


class PresentingView(ZoomableView):
    """Shows one map. `stepped_on` gives the node that was clicked."""

    stepped_on = Signal(str)

    def __init__(self, facts: MapFacts, theme: Theme, glides: bool, parent: QWidget | None = None) -> None:
        scene = MapScene()
        super().__init__(scene, parent)
        self._scene = scene
        scene.set_theme(theme)
        scene.show_map(facts)
        self.lighting = Lighting(scene)
        self.view_moved.connect(self.lighting.follow_headers)
        self.view_moved.connect(self._fade_what_is_cut)
        self._wished: float | None = None
        self._whole = False
        self._focus = QRectF()
        self._glides = glides
        self._glide = QVariantAnimation(self, duration=GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self.centre_on)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.MAP)

    @property
    def scene_of_map(self) -> MapScene:
        """The scene, for who follows the document."""
        return self._scene

    @property
    def shows_all(self) -> bool:
        """Whether the whole map is shown."""
        return self._whole

    @property
    def gliding(self) -> bool:
        """Whether it is on the way to another place."""
        return self._glide.state() is QVariantAnimation.State.Running

    def look_at_step(self, ids: tuple[str, ...], at_once: bool = False) -> None:
        """Bring these into sight, the first in any case, as many of the others as fit."""
        self._look_at([self._scene.bounds_of(key) for key in ids], at_once)

    def look_at_lane(self, lane: str, node: str, at_once: bool = False) -> None:
        """Bring this lane into sight where this node is, or in another lane would be."""
        figure, told = self._scene.lane(lane), self._scene.bounds_of(node)
        if figure is None:
            self.look_at_step((node,), at_once)
            return
        shape = figure.facts.shape
        whole = QRectF(told.left(), shape.y, told.width(), shape.height)
        inside = whole.contains(told.center())
        self._look_at([told, whole] if inside else [whole], at_once)

    def _look_at(self, rects: list[QRectF], at_once: bool) -> None:
        self._focus = rects[0] if rects else QRectF()
        self._zoom_as_wished()
        free = self._free(self.visible_rect()).size() - QRectF(0, 0, AROUND, AROUND).size()
        for rect in rects[1:]:
            both = self._focus.united(rect)
            if both.width() <= free.width() and both.height() <= free.height():
                self._focus = both
        self._show_focus(at_once)

    def toggle_whole(self) -> None:
        """Show the whole map, or again the step."""
        self._whole = not self._whole
        self._zoom_as_wished()
        self._show_focus(at_once=True)

    def enlarge(self, larger: bool) -> None:
        """One step of zoom, around what is told."""
        steps = STEPS if larger else tuple(reversed(STEPS))
        now = self.zoom
        wished = next((step for step in steps if (step > now * 1.01 if larger else step < now * 0.99)), now)
        self._wished, self._whole = wished, False
        self._zoom_as_wished()
        self._show_focus(at_once=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger screen shows a larger map."""
        super().resizeEvent(event)
        self._zoom_as_wished()
        self._show_focus(at_once=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What Ctrl and the wheel make of the zoom stays for the next steps."""
        super().wheelEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wished, self._whole = self.zoom, False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a step goes there."""
        found = (item.element_id for item in self._scene.hits(self.mapToScene(event.position().toPoint())))
        node = next((key for key in found if self._scene.node(key) is not None), "")
        if node and event.button() is Qt.MouseButton.LeftButton:
            self.stepped_on.emit(node)
        event.accept()

    def _zoom_as_wished(self) -> None:
        across, down = self._fitting()
        name = TYPE["canvas name"].size
        fitting = min(max(down, READABLE_PX / name), LARGEST_NAME_PX / name)
        zoom = min(down, across, LARGEST_NAME_PX / name) if self._whole else self._wished or fitting
        self.zoom_to(zoom)
        self._fit_ground()

    def _fit_ground(self) -> None:
        """What can be scrolled to is the map, in the middle of the screen where it is smaller than that.

        Its lane headers are as wide as they are at this zoom, so that they cover nothing of it.
        """
        content = self._content(self.zoom).adjusted(FIT_MARGIN, FIT_MARGIN, -FIT_MARGIN, -FIT_MARGIN)
        wide = max(self.viewport().width() / self.zoom - content.width(), 0.0) / 2
        high = max(self.viewport().height() / self.zoom - content.height(), 0.0) / 2
        self.setSceneRect(content.adjusted(-wide, -high, wide, high))

    def _show_focus(self, at_once: bool) -> None:
        """In the middle of what no names cover, but for a bit that it takes for the screen to end between columns."""
        seen = self.visible_rect()
        seen.translate(self._focus.center() - self._free(seen).center())
        ground = self.sceneRect()
        seen.moveLeft(max(min(seen.left(), ground.right() - seen.width()), ground.left()))
        seen.moveTop(max(min(seen.top(), ground.bottom() - seen.height()), ground.top()))
        free, keep = self._free(seen), Span(self._focus.left(), self._focus.right())
        names = free.left() - seen.left()
        way = into_gaps(
            Span(free.left(), free.right()), self._nodes_beside(free), keep, Span(ground.left() + names, ground.right())
        )
        self._move_to(seen.center() + QPointF(way, 0.0), at_once)
        self._fade_what_is_cut()

    def _free(self, seen: QRectF) -> QRectF:
        """What of this part of the map the names of lanes and phases leave free."""
        strip = strip_height(self.zoom) if self._scene.phases is not None else 0.0
        return seen.adjusted(header_width(self.zoom), strip, 0, 0)

    def _nodes_beside(self, free: QRectF) -> list[Span]:
        """The nodes and notes that can be seen there, or could if it were further left or right."""
        around = free.adjusted(-free.width() / 2, 0, free.width() / 2, 0)
        boxes = (item.boundingRect() for item in self._boxes_in(around))
        return [Span(box.left(), box.right()) for box in boxes]

    def _fade_what_is_cut(self) -> None:
        free = self._free(self.visible_rect())
        edges = () if self._whole else (free.left(), free.right())
        strips = (QRectF(x, free.top(), 1.0, free.height()) for x in edges)
        self.lighting.fade({item.element_id for strip in strips for item in self._boxes_in(strip)}, free)

    def _boxes_in(self, rect: QRectF) -> Iterator[PictureItem]:
        items = (item for item in self._scene.items(rect) if isinstance(item, PictureItem))
        return (item for item in items if item.layer in (Layer.NODES, Layer.DECISIONS, Layer.NOTES))

    def _move_to(self, point: QPointF, at_once: bool) -> None:
        self._glide.stop()
        if at_once or not self._glides or not self.isVisible():
            self.centre_on(point)
            return
        self._glide.setStartValue(self.visible_rect().center())
        self._glide.setEndValue(point)
        self._glide.start()
