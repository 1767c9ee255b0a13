"""How big something is drawn until the layout says otherwise, in px at 100 %."""

from __future__ import annotations

from workflow_studio.model import Decision, Event, EventKind, Node

LANE_HEIGHT = 112.0
NOTE_SIZE = (168.0, 56.0)
COPY_GAP = 24.0
"""Between an element and its copy below it."""


def node_size(node: Node) -> tuple[float, float]:
    """Width and height of a new node's box."""
    if isinstance(node, Decision):
        return 112.0, 72.0
    if isinstance(node, Event):
        return (22.0, 22.0) if node.kind is EventKind.END else (24.0, 24.0)
    return 128.0, 64.0
