"""The outlines of nodes: what the mouse hits, and what the ring around a selected one follows."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from workflow_studio.model import Decision, Event, Node, Shape
from workflow_studio.picture.items import Circle, Item, Path, Rect, Stroke
from workflow_studio.picture.paths import rounded_polygon
from workflow_studio.picture.sizes import DECISION_TIP_RADIUS, SELECTION_OFFSET, SELECTION_RADIUS

EASY_TO_HIT = 4.0
"""How far around an event, which is small, a click still hits it."""

_HALVINGS = 14
"""Of a way as long as a large screen is wide: to less than a px."""


def node_outline(node: Node, shape: Shape) -> QPainterPath:
    """The diamond, circle or box of a node."""
    path = QPainterPath()
    box = QRectF(shape.x, shape.y, shape.width, shape.height)
    if isinstance(node, Decision):
        path.addPolygon(QPolygonF([QPointF(*tip) for tip in _tips(shape, 0.0)]))
        path.closeSubpath()
    elif isinstance(node, Event):
        path.addEllipse(box.adjusted(-EASY_TO_HIT, -EASY_TO_HIT, EASY_TO_HIT, EASY_TO_HIT))
    else:
        path.addRect(box)
    return path


def entering(outline: QPainterPath, start: QPointF, end: QPointF) -> QPointF:
    """Where a straight way from outside to inside enters an outline, by halving; its end if it does not."""
    if outline.contains(start) or not outline.contains(end):
        return end
    outside, inside = start, end
    for _ in range(_HALVINGS):
        middle = (outside + inside) / 2
        if outline.contains(middle):
            inside = middle
        else:
            outside = middle
    return outside


def ring(node: Node, shape: Shape, stroke: Stroke, away: float = SELECTION_OFFSET) -> Item:
    """A line around the node whose outer edge is this far outside it."""
    off = away - stroke.width / 2
    if isinstance(node, Decision):
        outline = rounded_polygon(_tips(shape, off), DECISION_TIP_RADIUS + off)
        return Path(node.id, outline, closed=True, stroke=stroke)
    if isinstance(node, Event):
        radius = min(shape.width, shape.height) / 2 + off
        return Circle(node.id, shape.x + shape.width / 2, shape.y + shape.height / 2, radius, stroke=stroke)
    return Rect(
        node.id,
        shape.x - off,
        shape.y - off,
        shape.width + 2 * off,
        shape.height + 2 * off,
        SELECTION_RADIUS,
        stroke=stroke,
    )


def _tips(shape: Shape, off: float) -> tuple[tuple[float, float], ...]:
    """The diamond's tips, its sides moved outwards by `off`."""
    wide, high = shape.width / 2, shape.height / 2
    slant = math.hypot(wide, high)
    x, y = shape.x + wide, shape.y + high
    across, up = wide + off * slant / high, high + off * slant / wide
    return (x, y - up), (x + across, y), (x, y + up), (x - across, y)
