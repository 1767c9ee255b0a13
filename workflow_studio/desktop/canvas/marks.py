"""Rings around what is selected or under the pointer, and the handles that flows are drawn from."""

from __future__ import annotations

from collections.abc import Collection
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
from workflow_studio.picture.sizes import HANDLE_SIZE, LANE_HEADER, SELECTION_OFFSET, SELECTION_WIDTH

RING = Stroke("accent", SELECTION_WIDTH)
HOVER = Stroke("line2", 1.0)
HANDLE_RIM = Stroke("accent", 2.0)
CHOSEN_WIDTH = 2.5
EASY_TO_HIT = 5.0
PIN_SIZE = 12.0
HANDLE_DISTANCE = SELECTION_OFFSET - SELECTION_WIDTH / 2


class HandleItem(PictureItem):
    """A handle of the selected node; drag it to draw a flow."""


class Marks:
    """Draws the marks of one scene; they follow the selection and the figures."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._rings: dict[str, PictureItem] = {}
        self._spare: dict[Layer, PictureItem] = {}
        self._with_handles, self._handled = True, False
        self._handles = [HandleItem("", scene.showing, Layer.HANDLES) for _ in range(3)]
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
        if node is not None:
            self._put(element_id, Layer.RINGS, (ring(node.facts.node, node.facts.shape, RING), *_pin(node)))
        elif flow is not None:
            self._put(element_id, Layer.CHOSEN_FLOWS, _chosen_line(flow))
        elif lane is not None:
            self._put(element_id, Layer.RINGS, _lane_frame(lane))
        elif (note := self._scene.note(element_id)) is not None:
            self._put(element_id, Layer.HANDLES, note_marks(note.facts.shape))
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
        for handle in self._handles:
            handle.setVisible(self._with_handles and self._handled and at_rest)
        self._flow_handles.set_visible(self._with_handles and at_rest)

    def _place_handles(self, figure: NodeFigure | None) -> None:
        self._handled = figure is not None and not _is_end(figure)
        self._show_handles()
        if figure is None:
            return
        x, y, wide, high = _box(figure)
        places = (
            (x - HANDLE_DISTANCE, y + high / 2),
            (x + wide + HANDLE_DISTANCE, y + high / 2),
            (x + wide / 2, y + high + HANDLE_DISTANCE),
        )
        for handle, place in zip(self._handles, places, strict=True):
            handle.element_id = figure.facts.node.id
            circle = Circle(handle.element_id, *place, (HANDLE_SIZE - HANDLE_RIM.width) / 2, "lane", HANDLE_RIM)
            _show(handle, (circle,), EASY_TO_HIT)


def _is_end(figure: NodeFigure) -> bool:
    node = figure.facts.node
    return isinstance(node, Event) and node.kind is EventKind.END


def _box(figure: NodeFigure) -> tuple[float, float, float, float]:
    shape = figure.facts.shape
    return shape.x, shape.y, shape.width, shape.height


def _pin(figure: NodeFigure) -> tuple[Item, ...]:
    """The sign of a pinned node, above its right end."""
    shape = figure.facts.shape
    if not shape.pinned:
        return ()
    x, y = shape.x + shape.width - PIN_SIZE, shape.y - SELECTION_OFFSET - PIN_SIZE / 2 - 3.0
    disc = Circle(shape.of, x, y, PIN_SIZE / 2 + 2.0, "lane", Stroke("accent", 1.0))
    return disc, Icon(shape.of, "pin", x - PIN_SIZE / 2, y - PIN_SIZE / 2, PIN_SIZE, "accenttext")


def _chosen_line(figure: FlowFigure) -> tuple[Item, ...]:
    """The flow again in the accent colour, a little wider."""
    stroke = Stroke("accent", CHOSEN_WIDTH)
    return tuple(
        replace(item, stroke=stroke) if item.stroke else replace(item, fill="accent")
        for item in figure.line.items()
        if isinstance(item, Path)
    )


def _lane_frame(figure: LaneFigure) -> tuple[Item, ...]:
    shape, inset = figure.facts.shape, SELECTION_WIDTH / 2 + 1
    return (
        Rect(
            shape.of,
            shape.x + LANE_HEADER + inset - 1,
            shape.y + inset,
            shape.width - LANE_HEADER - 2 * inset + 1,
            shape.height - 2 * inset + 1,
            4.0,
            stroke=RING,
        ),
    )


def note_marks(shape: Shape) -> tuple[Item, ...]:
    """A frame around a note, and the corner that it is resized by."""
    x, y, by = shape.x, shape.y, SELECTION_WIDTH
    frame = Rect("", x - by, y - by, shape.width + 2 * by, shape.height + 2 * by, 6.0, stroke=RING)
    corner = Circle("", x + shape.width + by, y + shape.height + by, HANDLE_SIZE / 2, "lane", HANDLE_RIM)
    return frame, corner


def _show(item: PictureItem, items: tuple[Item, ...], around: float = 2.0) -> None:
    if not items:
        item.set_picture(lambda look: (), QRectF())
        return
    box = bounds_of(items)
    rect = QRectF(box.left, box.top, box.width, box.height).adjusted(-around, -around, around, around)
    item.set_picture(lambda look: items, rect)
