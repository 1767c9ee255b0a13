"""Rings around what is selected or under the pointer, and the handles that flows are drawn from."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from workflow_studio.desktop.canvas.figures import FlowFigure, LaneFigure, NodeFigure
from workflow_studio.desktop.canvas.flow_handles import FlowHandles
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.outlines import ring
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.model import Event, EventKind, Shape
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import Circle, Icon, Item, Path, Rect, Stroke
from workflow_studio.picture.sizes import ARROW_LENGTH, HANDLE_SIZE, LANE_HEADER, SELECTION_OFFSET, SELECTION_WIDTH

RING = Stroke("accent", SELECTION_WIDTH)
HOVER = Stroke("line2", 1.0)
HANDLE_RIM = Stroke("accent", 2.0)
CHOSEN_WIDTH = 2.5
EASY_TO_HIT = 5.0
PIN_SIZE = 12.0
RIGHT, BELOW = 1, 2
"""Of the three handles of a node."""
HANDLE_DISTANCE = SELECTION_OFFSET - SELECTION_WIDTH / 2
SEEN_FROM = 0.6
"""Below this zoom rings and frames are at least as wide on the screen as at 100 %: they would be too thin."""
GROWING = math.sqrt(2)
"""They grow in steps of this: to draw those of thousands of elements anew takes a while."""
Point = tuple[float, float]


class HandleItem(PictureItem):
    """A handle of the selected node; drag it to draw a flow."""


class Marks:
    """Draws the marks of one scene; they follow the selection and the figures."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._larger = 1.0
        self._rings: dict[str, PictureItem] = {}
        self._spare: dict[Layer, PictureItem] = {}
        self._with_handles = True
        self._handles = [HandleItem("", scene.showing, Layer.HANDLES) for _ in range(3)]
        self._handled: list[HandleItem] = []
        self._flow_handles = FlowHandles(scene)
        self._hover = PictureItem("", scene.showing, Layer.RINGS)
        for item in (*self._handles, self._hover):
            item.hide()
            scene.add_own(item)

    def show(self, ids: Collection[str]) -> None:
        """Mark these elements as selected, where they are now."""
        for key in [key for key in self._rings if key not in ids]:
            self._take_away(key)
        for key in ids:
            self._draw_ring(key)
        only = next(iter(ids)) if len(ids) == 1 else ""
        self._place_handles(self._scene.node(only))
        self._flow_handles.show(self._scene.flow(only))
        self._hover.hide()

    def follow_zoom(self, zoom: float) -> None:
        """Draw what is selected so that it is seen at this zoom."""
        larger = GROWING ** math.ceil(math.log(1.0 / zoom, GROWING)) if zoom < SEEN_FROM else 1.0
        if larger != self._larger:
            self._larger = larger
            for key in tuple(self._rings):
                self._draw_ring(key)

    def hover(self, element_id: str) -> None:
        """Mark the node under the pointer; empty for none."""
        figure = self._scene.node(element_id) if element_id and element_id not in self._rings else None
        self._hover.setVisible(figure is not None)
        if figure is not None:
            _show(self._hover, (ring(figure.facts.node, figure.facts.shape, HOVER), *_pin(figure)))

    def move_by(self, ids: Collection[str], away: QPointF) -> None:
        """Draw the rings of these nodes this far away while they are dragged; the handles come back afterwards."""
        for key in ids:
            if key in self._rings:
                self._rings[key].setPos(away)
        self._show_handles(away.isNull())

    def show_handles(self, shown: bool) -> None:
        """Leave the handles out while a name is written over them."""
        self._with_handles = shown
        self._show_handles()

    def _draw_ring(self, element_id: str) -> None:
        node, flow, lane = (self._scene.node(element_id), self._scene.flow(element_id), self._scene.lane(element_id))
        larger = self._larger
        if node is not None:
            around = ring(node.facts.node, node.facts.shape, _ring_line(larger), SELECTION_OFFSET * larger)
            self._put(element_id, Layer.RINGS, (around, *_pin(node)))
        elif flow is not None:
            self._put(element_id, Layer.CHOSEN_FLOWS, _chosen_line(flow, larger))
        elif lane is not None:
            self._put(element_id, Layer.RINGS, _lane_frame(lane, larger))
        elif (note := self._scene.note(element_id)) is not None:
            self._put(element_id, Layer.HANDLES, note_marks(note.facts.shape, larger))
        elif element_id in self._rings:
            self._take_away(element_id)

    def _take_away(self, element_id: str) -> None:
        """One ring of each kind stays for what is selected next: after an item has left it, a large scene counts all
        of its items anew for the next one that comes."""
        gone = self._rings.pop(element_id)
        if self._spare.setdefault(gone.layer, gone) is gone:
            gone.hide()
        else:
            self._scene.removeItem(gone)

    def _put(self, element_id: str, layer: Layer, items: tuple[Item, ...]) -> None:
        if element_id not in self._rings:
            spare = self._spare.pop(layer, None)
            if spare is None:
                spare = PictureItem(element_id, self._scene.showing, layer)
                self._scene.addItem(spare)
            spare.element_id = element_id
            spare.show()
            self._rings[element_id] = spare
        _show(self._rings[element_id], items)
        self._rings[element_id].setPos(QPointF())

    def _show_handles(self, at_rest: bool = True) -> None:
        shown = self._with_handles and at_rest
        for handle in self._handles:
            handle.setVisible(shown and handle in self._handled)
        self._flow_handles.set_visible(shown)
        for frame in self._rings.values():
            if frame.layer is Layer.HANDLES:  # that of a note, with the corner that it is resized by
                frame.setVisible(self._with_handles)

    def _place_handles(self, figure: NodeFigure | None) -> None:
        self._handled = []
        if figure is not None and not _is_end(figure):
            places = _handle_places(figure)
            taken = list(self._tips_at(figure.facts.node.id))
            free = [not any(_reaches(place, tip) for tip in taken) for place in places]
            if isinstance(figure.facts.node, Event) and figure.facts.node.name:
                free[BELOW] = False
            if not any(free):
                free[RIGHT] = True
            self._handled = [handle for handle, is_free in zip(self._handles, free, strict=True) if is_free]
            for handle, place in zip(self._handles, places, strict=True):
                handle.element_id = figure.facts.node.id
                circle = Circle(handle.element_id, *place, (HANDLE_SIZE - HANDLE_RIM.width) / 2, "lane", HANDLE_RIM)
                _show(handle, (circle,), EASY_TO_HIT)
        self._show_handles()

    def _tips_at(self, node_id: str) -> Iterator[Point]:
        """Where arrows end at a node: their heads are to be seen."""
        assert self._scene.facts is not None
        for flow in self._scene.facts.flows_at(node_id):
            drawn = self._scene.flow(flow.id)
            if flow.target == node_id and drawn is not None:
                yield drawn.facts.edge.points[-1]


def _handle_places(figure: NodeFigure) -> tuple[Point, Point, Point]:
    """In the middle of the left side, the right one and the lower one."""
    shape = figure.facts.shape
    middle, down = shape.x + shape.width / 2, shape.y + shape.height / 2
    return (
        (shape.x - HANDLE_DISTANCE, down),
        (shape.x + shape.width + HANDLE_DISTANCE, down),
        (middle, shape.y + shape.height + HANDLE_DISTANCE),
    )


def _reaches(handle: Point, tip: Point) -> bool:
    """Whether a handle here covers the head of an arrow that ends there."""
    return math.dist(handle, tip) < HANDLE_SIZE / 2 + ARROW_LENGTH


def _is_end(figure: NodeFigure) -> bool:
    node = figure.facts.node
    return isinstance(node, Event) and node.kind is EventKind.END


def _pin(figure: NodeFigure) -> tuple[Item, ...]:
    """The sign of a pinned node, above its right end."""
    shape = figure.facts.shape
    if not shape.pinned:
        return ()
    x, y = shape.x + shape.width - PIN_SIZE, shape.y - SELECTION_OFFSET - PIN_SIZE / 2 - 3.0
    disc = Circle(shape.of, x, y, PIN_SIZE / 2 + 2.0, "lane", Stroke("accent", 1.0))
    return disc, Icon(shape.of, "pin", x - PIN_SIZE / 2, y - PIN_SIZE / 2, PIN_SIZE, "accenttext")


def _ring_line(larger: float) -> Stroke:
    return replace(RING, width=RING.width * larger)


def _chosen_line(figure: FlowFigure, larger: float) -> tuple[Item, ...]:
    """The flow again in the accent colour, a little wider."""
    stroke = Stroke("accent", CHOSEN_WIDTH * larger)
    return tuple(
        replace(item, stroke=stroke) if item.stroke else replace(item, fill="accent")
        for item in figure.line.items()
        if isinstance(item, Path)
    )


def _lane_frame(figure: LaneFigure, larger: float) -> tuple[Item, ...]:
    """Inside of the lane; in a lane that is seen so small that the frame would fill it, along its edges."""
    shape, line = figure.facts.shape, _ring_line(larger)
    inset = min(line.width / 2 + larger, shape.height / 4)
    return (
        Rect(
            shape.of,
            shape.x + LANE_HEADER + inset - larger,
            shape.y + inset,
            shape.width - LANE_HEADER - 2 * inset + larger,
            shape.height - 2 * inset + larger,
            4.0,
            stroke=line,
        ),
    )


def note_marks(shape: Shape, larger: float = 1.0) -> tuple[Item, ...]:
    """A frame around a note, and the corner that it is resized by."""
    x, y, by = shape.x, shape.y, SELECTION_WIDTH * larger
    frame = Rect(
        "", x - by, y - by, shape.width + 2 * by, shape.height + 2 * by, 6.0 * larger, stroke=_ring_line(larger)
    )
    corner = Circle("", x + shape.width + by, y + shape.height + by, HANDLE_SIZE / 2, "lane", HANDLE_RIM)
    return frame, corner


def _show(item: PictureItem, items: tuple[Item, ...], around: float = 2.0) -> None:
    if not items:
        item.set_picture(lambda look: (), QRectF())
        return
    box = bounds_of(items)
    rect = QRectF(box.left, box.top, box.width, box.height).adjusted(-around, -around, around, around)
    item.set_picture(lambda look: items, rect)
