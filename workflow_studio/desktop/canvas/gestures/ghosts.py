"""The pale outline of a step, decision or event that is not there yet."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from workflow_studio.model import DecisionKind, EventKind, StepKind
from workflow_studio.picture.items import Circle, Item, Path, Rect, Stroke
from workflow_studio.picture.paths import rounded_polygon
from workflow_studio.picture.sizes import (
    DECISION_SIZE,
    DECISION_TIP_RADIUS,
    END_SIZE,
    NODE_RADIUS,
    START_SIZE,
    STEP_SIZE,
)

NodeKind = StepKind | DecisionKind | EventKind
OUTLINE = Stroke("accent", 1.5, (4.0, 4.0))


def size_of(kind: NodeKind) -> tuple[float, float]:
    """The size that a new node of this kind gets."""
    if isinstance(kind, StepKind):
        return STEP_SIZE
    if isinstance(kind, DecisionKind):
        return DECISION_SIZE
    size = END_SIZE if kind is EventKind.END else START_SIZE
    return size, size


def place_of(kind: NodeKind, middle: QPointF) -> tuple[float, float]:
    """The top left corner of a new node of this kind around this point."""
    wide, high = size_of(kind)
    return middle.x() - wide / 2, middle.y() - high / 2


def ghost_of(kind: NodeKind, middle: QPointF) -> tuple[Item, ...]:
    """The outline around this point."""
    (x, y), (wide, high) = place_of(kind, middle), size_of(kind)
    if isinstance(kind, StepKind):
        return (Rect("", x, y, wide, high, NODE_RADIUS, stroke=OUTLINE),)
    if isinstance(kind, EventKind):
        return (Circle("", middle.x(), middle.y(), wide / 2, stroke=OUTLINE),)
    tips = ((middle.x(), y), (x + wide, middle.y()), (middle.x(), y + high), (x, middle.y()))
    return (Path("", rounded_polygon(tips, DECISION_TIP_RADIUS), closed=True, stroke=OUTLINE),)
