"""How the way that is told is drawn: its line in the accent colour, and its wait large where that has room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF

from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.desktop.presentation.wait_pill import pill_over, wait_pill
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.items import Icon, Item, Path, Rect, Stroke, TextLine
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH

ACCENT = Stroke("accent", 2.5)
AWAY = 120.0
"""How far from a line its pill may reach."""
LINE_SEEN = 8.0
"""How much of the line is to be seen between a pill and the arrow's head, or the ring around what is told."""
CLEAR = 2.0
"""px around an item that belong to its room and are empty."""
_THINGS = {Layer.NODES, Layer.DECISIONS, Layer.FLOW_LABELS, Layer.BADGES, Layer.NOTES}


def line_items(flow: FlowFigure) -> Iterator[Item]:
    """Its line and arrow in the accent colour."""
    for item in flow.line.items():
        if isinstance(item, Path):
            yield replace(item, stroke=ACCENT) if item.stroke else replace(item, fill="accent")


def wait_items(scene: MapScene, flow: FlowFigure, wait: float, ring_away: float) -> tuple[Item, ...]:
    """Its wait, in seconds, in the accent colour; nothing where no place is free, or an answer beside it says it.

    A label that says the wait is covered by the pill; one that says more than that is coloured instead, since nobody
    wants to read the wait twice. `ring_away` is how far the ring around what the way leaves reaches.
    """
    label = tuple(item for drawn in _labels(flow) for item in drawn.items())
    taken = list(_taken(scene, flow, ring_away))
    if not any(isinstance(item, TextLine) and duration(wait) in item.text.split(" · ") for item in label):
        return wait_pill(corners(flow.facts.edge.points), wait, _box(label), taken)
    pill = tuple(_coloured_pill(label))
    alone = len(label) == len(pill) and any(isinstance(item, TextLine) and item.text == duration(wait) for item in pill)
    return (pill_over(_box(label), wait, taken) if alone else ()) or pill


def _labels(flow: FlowFigure) -> Iterator[PictureItem]:
    return (item for item in flow.items() if item.layer is Layer.FLOW_LABELS)


def _coloured_pill(label: tuple[Item, ...]) -> Iterator[Item]:
    """The pill that a label begins with, in the accent colour, without the badges beside it; an answer has none."""
    if not label or not isinstance(label[0], Rect):
        return
    yield replace(label[0], fill="accent", stroke=None)
    for item in label[1:]:
        if not isinstance(item, TextLine | Icon):
            return
        yield replace(item, colour="onaccent")


def _taken(scene: MapScene, flow: FlowFigure, ring_away: float) -> Iterator[QRectF]:
    """What the pill may not cover: the nodes and the ring, the arrow's head, and what other flows draw and say."""
    around = flow.line.boundingRect().adjusted(-AWAY, -AWAY, AWAY, AWAY)
    told, away = flow.facts.flow.source, ring_away + LINE_SEEN
    for item in scene.items(around):
        if not isinstance(item, PictureItem) or item.element_id == flow.facts.flow.id:
            continue
        if item.layer in _THINGS:
            yield item.boundingRect().adjusted(CLEAR, CLEAR, -CLEAR, -CLEAR)
        elif item.layer is Layer.FLOWS and (other := scene.flow(item.element_id)):
            yield from pieces(other)
    if source := scene.node(told):
        shape = source.facts.shape
        yield QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(-away, -away, away, away)
    yield _head(flow)


def pieces(flow: FlowFigure) -> tuple[QRectF, ...]:
    """The places of its straight pieces, with room for an arrow's head."""
    return flow.parts()[: len(flow.facts.edge.points) - 1]


def _head(flow: FlowFigure) -> QRectF:
    """The tip of the arrow and some line before it."""
    points = corners(flow.facts.edge.points)
    (x, y), (from_x, from_y) = points[-1], points[-2]
    long, half = ARROW_LENGTH + LINE_SEEN, ARROW_WIDTH / 2
    back_x, back_y = (max(-long, min(long, gone)) for gone in (from_x - x, from_y - y))
    return QRectF(x, y, back_x, back_y).normalized().adjusted(-half, -half, half, half)


def _box(items: tuple[Item, ...]) -> QRectF:
    if not items:
        return QRectF()
    box = bounds_of(items)
    return QRectF(box.left, box.top, box.width, box.height)
