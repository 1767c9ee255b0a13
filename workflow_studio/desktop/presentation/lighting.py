"""What stands out while a map is presented: everything lies under a veil but the step told, its neighbours, or a lane.

The veil is one item over the whole map; what stands out is lifted above it. So a change of step costs the same on a
small and on a large map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF

from workflow_studio.desktop.canvas.figures import Figure, FlowFigure, NodeFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.outlines import ring
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.desktop.presentation.wait_pill import MARGIN, wait_pill
from workflow_studio.model import Event
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import Item, Path, Rect, Stroke
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import EVENT_NAME_GAP, LANE_HEADER

VEIL = 0.66
GROWN = 1.5 * LANE_HEADER
"""Headers that are wider than this have grown, because the map is shown small."""
OVER = 20
"""How far above its own layer the veil lies; what is lifted goes above that."""
RING = Stroke("accent", 3.5)
RING_AWAY = 6.0 + RING.width
AWAY_FROM_EVENT = EVENT_NAME_GAP + 1.5
"""An event's name stands right below it; the ring is not to strike it through."""
ACCENT = Stroke("accent", 2.5)
SEEN_FROM = 0.6
"""The zoom below which the ring is drawn as large as it is at this one: on a large map nobody would see it."""
WORDS_AWAY = 120.0
"""How far from a line its pill may reach."""
TIP_FREE = 4.0
"""How much of the line stays free before what it leads to, for the tip of its arrow."""


class Lighting:
    """Lights one scene."""

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene
        self._lifted: list[PictureItem] = []
        self._veil = self._own(OVER)
        self._veil.setOpacity(VEIL)
        self._ring = self._own(2 * OVER + Layer.RINGS)
        self._way = self._own(2 * OVER + Layer.CHOSEN_FLOWS)
        self._pill = self._own(2 * OVER + Layer.FLOW_LABELS)

    def show_step(self, node: str, way: str, others: Iterable[str], wait: float | None) -> None:
        """Ring this node, draw this flow out of it in the accent colour, and light these other elements."""
        self._veil_all_but(QRectF())
        self._lift((node, *others))
        self._lift_headers((node, *others))
        self._mark(node, way, wait)

    def show_lane(self, lane: str, node: str) -> None:
        """Light one lane and leave the ring where it is."""
        shape = figure.facts.shape if (figure := self._scene.lane(lane)) else None
        hole = QRectF(shape.x, shape.y, shape.width, shape.height) if shape else QRectF()
        self._veil_all_but(hole)
        told = self._scene.node(node)
        self._lift((node,) if told and told.facts.node.lane == lane else ())  # its badges lie on the ring
        self._mark(node, "", None)
        if figure:
            self._raise(figure.header)
            self._raise_notes(hole)

    def show_all(self, node: str, zoom: float) -> None:
        """No veil: the whole map at this zoom, with the ring around the node."""
        self._draw(self._veil, ())
        self._lift((node,))
        self._mark(node, "", None, max(1.0, SEEN_FROM / zoom))

    def _mark(self, node: str, way: str, wait: float | None, larger: float = 1.0) -> None:
        figure, flow = self._scene.node(node), self._scene.flow(way) if way else None
        self._draw(self._ring, (_ring(figure, larger),) if figure else ())
        self._draw(self._way, tuple(_accented(flow)) if flow else ())
        self._draw(self._pill, self._wait_on(flow, wait) if flow and wait else ())

    def _wait_on(self, flow: FlowFigure, wait: float) -> tuple[Item, ...]:
        told, next_one = self._scene.node(flow.facts.flow.source), self._scene.node(flow.facts.flow.target)
        joined = [_room(figure, away) for figure, away in ((told, RING_AWAY), (next_one, TIP_FREE)) if figure]
        points = corners(flow.facts.edge.points)
        return wait_pill(points, wait, flow.label_rect(), joined, list(self._words_around(flow)))

    def _words_around(self, flow: FlowFigure) -> Iterator[QRectF]:
        """Where other flows near this one say something."""
        around = flow.line.boundingRect().adjusted(-WORDS_AWAY, -WORDS_AWAY, WORDS_AWAY, WORDS_AWAY)
        near = (item for item in self._scene.items(around) if isinstance(item, PictureItem))
        for item in near:
            if item.layer is Layer.FLOW_LABELS and item.element_id != flow.facts.flow.id:
                yield item.boundingRect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _lift(self, ids: Iterable[str]) -> None:
        for item in self._lifted:
            item.setZValue(item.layer)
        self._lifted = []
        for figure in self._figures(ids):
            for item in figure.items():
                self._raise(item)

    def _lift_headers(self, ids: Iterable[str]) -> None:
        lanes = {figure.facts.node.lane for key in ids if (figure := self._scene.node(key))}
        for lane in map(self._scene.lane, lanes):
            if lane is not None:
                self._raise(lane.header)

    def _raise_notes(self, lit: QRectF) -> None:
        """Whole notes: half under the veil, nobody could read them. The strip of phases stays above them."""
        if self._scene.phases is not None:
            self._raise(self._scene.phases.header)
        for note in self._scene.notes:
            if lit.intersects(next(note.items()).boundingRect()):
                for item in note.items():
                    self._raise(item)

    def _raise(self, item: PictureItem) -> None:
        item.setZValue(2 * OVER + item.layer)
        self._lifted.append(item)

    def _figures(self, ids: Iterable[str]) -> Iterator[Figure]:
        for key in ids:
            figure = self._scene.node(key) or self._scene.flow(key)
            if figure is not None:
                yield figure

    def _veil_all_but(self, hole: QRectF) -> None:
        """The veil over the lanes, with room for one of them.

        Headers that have grown stand beside their lanes and not always as high as these: they have a veil of their own.
        """
        all_lanes, headers, parts = self._scene.content_rect(), self._scene.headers_rect(), list[QRectF]()
        if headers.width() > GROWN:
            parts.append(headers)
            all_lanes.setLeft(headers.right())
        if hole.isEmpty():
            parts.append(all_lanes)
        else:
            left, wide = all_lanes.left(), all_lanes.width()
            parts += [
                QRectF(left, all_lanes.top(), wide, hole.top() - all_lanes.top()),
                QRectF(left, hole.bottom(), wide, all_lanes.bottom() - hole.bottom()),
            ]
        items = [Rect("", r.x(), r.y(), r.width(), r.height(), fill="lane") for r in parts if r.height() > 0]
        self._draw(self._veil, tuple(items))

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


def _room(figure: NodeFigure, away: float) -> QRectF:
    shape = figure.facts.shape
    return QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(-away, -away, away, away)


def _accented(flow: FlowFigure) -> Iterator[Item]:
    for item in flow.line.items():
        if isinstance(item, Path):
            yield replace(item, stroke=ACCENT) if item.stroke else replace(item, fill="accent")
