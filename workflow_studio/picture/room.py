"""How much room the layout must leave: sizes of nodes and of names below events (for labels on flows
see `flow_labels.label_size`)."""

from __future__ import annotations

from workflow_studio.model import Event, EventKind, Node, Step
from workflow_studio.picture.decisions_and_events import event_name_lines
from workflow_studio.picture.sizes import (
    DECISION_SIZE,
    END_SIZE,
    EVENT_NAME_GAP,
    START_SIZE,
    STEP_SIZE,
    TYPE,
)
from workflow_studio.picture.text import width

DESCENDERS = 1.0


def node_size(node: Node) -> tuple[float, float]:
    """The width and height of the node's shape."""
    if isinstance(node, Step):
        return STEP_SIZE
    if isinstance(node, Event):
        size = END_SIZE if node.kind is EventKind.END else START_SIZE
        return size, size
    return DECISION_SIZE


def event_label_width(event: Event) -> float:
    """The width of the event's name below its circle; 0 without a name."""
    style = TYPE["canvas event"]
    return max((width(line, style.size, style.weight) for line in event_name_lines(event)), default=0.0)


def event_label_height(event: Event) -> float:
    """How far the event's name reaches below its circle; 0 without a name."""
    lines = event_name_lines(event)
    return EVENT_NAME_GAP + len(lines) * TYPE["canvas event"].line + DESCENDERS if lines else 0.0
