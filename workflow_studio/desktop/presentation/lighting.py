"""What stands out while a map is presented: everything lies under a veil but the step told, its neighbours, or a lane.

The veil is one item over the whole map; what stands out is lifted above it. So a change of step costs the same on a
small and on a large map.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from workflow_studio.desktop.canvas.figures import Figure, FlowFigure, NodeFigure, NoteFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.outlines import ring
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.desktop.presentation.told_way import line_items, pieces, wait_items
from workflow_studio.model import Event
from workflow_studio.picture.bounds import bounds_of, item_bounds
from workflow_studio.picture.items import Circle, Item, Rect, Stroke
from workflow_studio.picture.sizes import EVENT_NAME_GAP, LANE_HEADER

VEIL = 0.66
FADED = 0.25
"""How much is left of what the screen's edge cuts: that a step is there, but half a name for nobody to puzzle over."""
GROWN = 1.5 * LANE_HEADER
"""Headers that are wider than this have grown, because the map is shown small."""
OVER = 20
"""How far above its own layer the veil lies; what is lifted goes above that."""
PASSING = Layer.FLOWS - 0.5
"""Where flows that only pass through the lit lane lie: below a veil of their own, and that below all other flows."""
RING = Stroke("accent", 3.5)
RING_AWAY = 6.0
"""How far the ring reaches: what stands beside a node is at least 7 px away from it."""
AWAY_FROM_EVENT = EVENT_NAME_GAP + 1.5
"""An event's name stands right below it; the ring is not to strike it through."""
SEEN_FROM = 0.6
"""The zoom below which the ring is drawn as large as it is at this one: on a large map nobody would see it."""


class Lighting:
    """Lights one scene."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._moved: list[PictureItem] = []
        self._faded: set[PictureItem] = set()
        self._lane = ""
        self._veil, self._veil_of_passing = self._own(OVER), self._own(PASSING + 0.2)
        for veil in (self._veil, self._veil_of_passing):
            veil.setOpacity(VEIL)
        self._ring = self._own(2 * OVER + Layer.RINGS)
        self._way = self._own(2 * OVER + Layer.CHOSEN_FLOWS)
        self._behind_words = self._own(2 * OVER + Layer.CHOSEN_FLOWS + 0.2)
        self._pill = self._own(2 * OVER + Layer.FLOW_LABELS + 0.2)
        self._veil_of_labels = self._own(2 * OVER + Layer.FLOW_LABELS + 0.1)
        self._veil_of_labels.setOpacity(VEIL)
        self._veil_of_headers = self._own(2 * OVER + Layer.LANE_HEADERS + 0.2)
        self._veil_of_headers.setOpacity(VEIL)

    def show_step(self, node: str, way: str, others: Iterable[str], wait: float | None) -> None:
        """Ring this node, draw this flow out of it in the accent colour, and light these other elements."""
        lit, self._lane = (node, *others), ""
        self._veil_all_but(QRectF())
        self._lift(lit)
        self._light_headers({figure.facts.node.lane for key in lit if (figure := self._scene.node(key))})
        self._mark(node, way, wait)
        self._keep_words_on([flow for key in lit if (flow := self._scene.flow(key))])

    def show_lane(self, lane: str, node: str) -> None:
        """Light one lane and leave the ring where it is."""
        self._lane = lane
        shape = figure.facts.shape if (figure := self._scene.lane(lane)) else None
        hole = QRectF(shape.x, shape.y, shape.width, shape.height) if shape else QRectF()
        self._veil_all_but(hole)
        told = self._scene.node(node)
        self._lift((node,) if told and told.facts.node.lane == lane else ())  # its badges lie on the ring
        self._mark(node, "", None)
        self._light_headers({lane})
        if figure:
            self._raise_notes(hole)
            self._part_flows(lane, hole)

    def show_all(self, node: str, zoom: float) -> None:
        """No veil: the whole map at this zoom, with the ring around the node."""
        for veil in (self._veil, self._veil_of_passing, self._veil_of_headers):
            self._draw(veil, ())
        self._lift((node,))
        self._mark(node, "", None, max(1.0, SEEN_FROM / zoom))

    def fade(self, cut: Iterable[str], seen: QRectF) -> None:
        """These nodes and notes are cut by the edge of what is seen: nothing is to be read there, unless they are lit.

        Flows that lead from one of them to nothing that is seen would begin in nothing: they fade, too.
        """
        figures = ((key, self._scene.node(key) or self._scene.note(key)) for key in cut)
        pale = {key: figure for key, figure in figures if figure and not self._is_lit(figure)}
        flows = self._held_by_none_but(pale, seen) if pale else ()
        faded = {item for figure in (*pale.values(), *flows) for item in figure.items()}
        for item in self._faded - faded:
            item.setOpacity(1.0)
        for item in faded - self._faded:
            item.setOpacity(FADED)
        self._faded = faded

    def _is_lit(self, figure: NodeFigure | NoteFigure) -> bool:
        in_lit_lane = isinstance(figure, NodeFigure) and figure.facts.node.lane == self._lane
        return in_lit_lane or any(item in self._moved for item in figure.items())

    def _held_by_none_but(self, pale: Collection[str], seen: QRectF) -> Iterator[FlowFigure]:
        """The flows that are veiled as usual, and that of all nodes seen hold on to these alone."""
        for item in self._scene.items(seen):
            flow = self._flow_of(item)
            if flow is None or item is not flow.line or any(part in self._moved for part in flow.items()):
                continue
            holding = {
                node.facts.node.id for node in self._ends_of(flow) if node.body.sceneBoundingRect().intersects(seen)
            }
            if holding and holding.issubset(pale) and self._lane not in self._lanes_of(flow):
                yield flow

    def _mark(self, node: str, way: str, wait: float | None, larger: float = 1.0) -> None:
        figure, flow = self._scene.node(node), self._scene.flow(way) if way else None
        self._draw(self._ring, (_ring(figure, larger),) if figure else ())
        self._draw(self._way, tuple(line_items(flow)) if flow else ())
        self._draw(self._pill, wait_items(self._scene, flow, wait, RING_AWAY) if flow and wait else ())

    def _keep_words_on(self, lit: Iterable[FlowFigure]) -> None:
        """What other flows say stays whole, and as pale as under the veil, where these lines pass behind it."""
        kept = {item: None for flow in lit for box in pieces(flow) for item in self._words_in(box)}
        for item in kept:
            self._put(item, 2 * OVER + Layer.NOTE_LINES)
            item.setOpacity(1 - VEIL)
        self._faded.difference_update(kept)
        self._draw(self._behind_words, tuple(_filled(part) for item in kept for part in item.items()))

    def _words_in(self, box: QRectF) -> Iterator[PictureItem]:
        for item in self._scene.items(box):
            if isinstance(item, PictureItem) and item.layer is Layer.FLOW_LABELS and item not in self._moved:
                yield item

    def _lift(self, ids: Iterable[str]) -> None:
        for item in self._moved:
            item.setZValue(item.layer)
            item.setOpacity(1.0)
        self._moved = []
        self._draw(self._behind_words, ())
        self._draw(self._veil_of_labels, ())
        for figure in self._figures(ids):
            for item in figure.items():
                self._raise(item)

    def _light_headers(self, lit: Collection[str]) -> None:
        """Names stay above all that is lifted, and those of other lanes than these pale.

        Where headers have grown they stand beside the map, and what is lifted does not lie on them.
        """
        grown = self._scene.headers_rect().width() > GROWN
        pale = [figure for figure in self._scene.lanes if figure.facts.lane.id not in lit]
        for figure in self._scene.lanes:
            if not grown or figure not in pale:
                self._raise(figure.header)
        if self._scene.phases is not None:
            self._raise(self._scene.phases.header)
        shapes = [] if grown else [figure.facts.shape for figure in pale]
        veils = (_veil(QRectF(shape.x, shape.y, LANE_HEADER, shape.height)) for shape in shapes)
        self._draw(self._veil_of_headers, tuple(veils))
        self.follow_headers()

    def follow_headers(self) -> None:
        """The headers have moved to where the part of the map that is seen begins: their veil lies on them."""
        for figure in self._scene.lanes[:1]:
            self._veil_of_headers.setX(figure.header.x())

    def _raise_notes(self, lit: QRectF) -> None:
        """Whole notes: half under the veil, nobody could read them."""
        for note in self._scene.notes:
            if lit.intersects(next(note.items()).boundingRect()):
                for item in note.items():
                    self._raise(item)

    def _part_flows(self, lane: str, lit: QRectF) -> None:
        """What stands on the lane's own flows, in it or on its border, is lit whole.

        Flows that only pass through it are veiled there, and so is what stands further along its own flows.
        """
        further: list[QRectF] = []
        for item in self._scene.items(lit):
            flow = self._flow_of(item)
            if not isinstance(item, PictureItem) or flow is None:
                continue
            if lane not in self._lanes_of(flow):
                self._put(item, PASSING + (0.1 if item.layer is Layer.FLOW_LABELS else 0))
            elif item.layer is Layer.FLOW_LABELS:
                self._raise(item)
                further += (box for box in _whole_things(item.items()) if not box.intersects(lit))
        self._draw(self._veil_of_labels, tuple(_veil(box) for box in further))

    def _flow_of(self, item: QGraphicsItem) -> FlowFigure | None:
        return self._scene.flow(item.element_id) if isinstance(item, PictureItem) and item.element_id else None

    def _lanes_of(self, flow: FlowFigure) -> set[str]:
        return {node.facts.node.lane for node in self._ends_of(flow)}

    def _ends_of(self, flow: FlowFigure) -> Iterator[NodeFigure]:
        ends = flow.facts.flow.source, flow.facts.flow.target
        return (node for key in ends if (node := self._scene.node(key)))

    def _raise(self, item: PictureItem) -> None:
        self._put(item, 2 * OVER + item.layer)

    def _put(self, item: PictureItem, height: float) -> None:
        item.setZValue(height)
        self._moved.append(item)

    def _figures(self, ids: Iterable[str]) -> Iterator[Figure]:
        for key in ids:
            figure = self._scene.node(key) or self._scene.flow(key)
            if figure is not None:
                yield figure

    def _veil_all_but(self, hole: QRectF) -> None:
        """The veil over the lanes, with room for one of them.

        Headers that have grown stand beside their lanes and not always as high as these: they have a veil of their own,
        in the colour of what is around them.
        """
        all_lanes, headers = self._scene.content_rect(), self._scene.headers_rect()
        veils = []
        if headers.width() > GROWN:
            veils.append(_veil(headers, "canvas"))
            all_lanes.setLeft(headers.right())
        left, wide = all_lanes.left(), all_lanes.width()
        if hole.isEmpty():
            veils.append(_veil(all_lanes))
        else:
            above = QRectF(left, all_lanes.top(), wide, hole.top() - all_lanes.top())
            below = QRectF(left, hole.bottom(), wide, all_lanes.bottom() - hole.bottom())
            veils += [_veil(part) for part in (above, below) if part.height() > 0]
        self._draw(self._veil, tuple(veils))
        self._draw(self._veil_of_passing, () if hole.isEmpty() else (_veil(hole),))

    def _own(self, height: float) -> PictureItem:
        item = PictureItem("", self._scene.showing, Layer.GESTURE)
        item.setZValue(height)
        self._scene.add_own(item)
        return item

    def _draw(self, item: PictureItem, items: tuple[Item, ...]) -> None:
        box = bounds_of(items)
        rect = QRectF(box.left, box.top, box.width, box.height).adjusted(-2, -2, 2, 2) if items else QRectF()
        item.set_picture(lambda _look: items, rect)


def _ring(figure: NodeFigure, larger: float) -> Item:
    node, shape = figure.facts.node, figure.facts.shape
    away = AWAY_FROM_EVENT if isinstance(node, Event) else RING_AWAY
    return ring(node, shape, replace(RING, width=RING.width * larger), away * larger)


def _veil(box: QRectF, colour: str = "lane") -> Item:
    return Rect("", box.x(), box.y(), box.width(), box.height(), fill=colour)


def _whole_things(items: Iterable[Item]) -> Iterator[QRectF]:
    """The places of the pills, badges and answers that these make up, without those of what is on or in one of them."""
    bounds = map(item_bounds, items)
    boxes = [QRectF(box.left, box.top, box.width, box.height) for box in bounds]
    return (box for box in boxes if not any(other != box and other.contains(box) for other in boxes))


def _filled(item: Item) -> Item:
    """The ground of a lane in the shape of this, or around it."""
    if isinstance(item, Rect | Circle):
        return replace(item, fill="lane", stroke=None)
    box = item_bounds(item)
    return Rect("", box.left, box.top, box.width, box.height, fill="lane")
