"""A flow: its rounded line with an arrow head. A handoff is wider and darker, not of another hue."""

from __future__ import annotations

from workflow_studio.model import Edge, Flow
from workflow_studio.picture.items import Item, Path, Point, Stroke
from workflow_studio.picture.paths import arrow_head, corners, rounded_line, towards
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH, FLOW_RADIUS, FLOW_WIDTH, HANDOFF_WIDTH

UNDER_THE_NODE = 3.0
"""A line begins this far inside its source, so that no gap shows at a diamond's rounded tip."""


def flow_items(flow: Flow, edge: Edge, *, handoff: bool) -> tuple[Item, ...]:
    """The line and its arrow head in map coordinates; to be painted before the nodes. Empty without two points."""
    points = corners(edge.points)
    if len(points) < 2:
        return ()
    colour, width = ("handoff", HANDOFF_WIDTH) if handoff else ("flow", FLOW_WIDTH)
    line = rounded_line(_trimmed(points), FLOW_RADIUS)
    head = arrow_head(points[-1], points[-2], ARROW_LENGTH, ARROW_WIDTH)
    return (
        Path(flow.id, line, stroke=Stroke(colour, width)),
        Path(flow.id, head, closed=True, fill=colour),
    )


def _trimmed(points: tuple[Point, ...]) -> list[Point]:
    """The line's points, begun a little inside the source and ended inside the arrow head."""
    start = towards(points[0], points[1], -UNDER_THE_NODE)
    end = towards(points[-1], points[-2], ARROW_LENGTH - 1)
    return [start, *points[1:-1], end]
