"""How much room the layout must leave: sizes of nodes, of names below events and of labels on flows."""

from __future__ import annotations

from workflow_studio.model import Document, Event, EventKind, Flow, Node, Step
from workflow_studio.model.views import is_handoff
from workflow_studio.picture.decisions_and_events import event_name_lines
from workflow_studio.picture.flow_labels import exit_label_room, pill_text, pill_width
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import (
    DECISION_SIZE,
    END_SIZE,
    EVENT_NAME_GAP,
    PILL_HEIGHT,
    START_SIZE,
    STEP_SIZE,
    TYPE,
)

__all__ = ["event_label_height", "exit_label_room", "label_size", "node_size"]


def node_size(node: Node) -> tuple[float, float]:
    """The width and height of the node's shape."""
    if isinstance(node, Step):
        return STEP_SIZE
    if isinstance(node, Event):
        size = END_SIZE if node.kind is EventKind.END else START_SIZE
        return size, size
    return DECISION_SIZE


def event_label_height(event: Event) -> float:
    """How far the event's name reaches below its circle; 0 without a name."""
    lines = event_name_lines(event)
    return EVENT_NAME_GAP + len(lines) * TYPE["canvas event"].line if lines else 0.0


def label_size(document: Document, flow: Flow, look: Look | None = None) -> tuple[float, float] | None:
    """The width and height of the pill on this flow; None where it carries none.

    The answer beside a decision's tip is not part of it: see `exit_label_room`.
    """
    text = pill_text(flow, look or Look(), handoff=is_handoff(document, flow))
    return (pill_width(text), PILL_HEIGHT) if text else None
