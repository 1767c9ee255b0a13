"""A flow: its rounded line with an arrow head. A handoff is wider and darker, not of another hue."""

from __future__ import annotations

from workflow_studio.model import Edge, Flow
from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.items import Item, Path, Point, Segment, Stroke
from workflow_studio.picture.paths import arrow_head, corners, rounded_line, towards
from workflow_studio.picture.proposed import DASH
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH, FLOW_RADIUS, FLOW_WIDTH, HANDOFF_WIDTH

OPEN_HEAD_WIDTH = 1.25
HEAD_BEYOND_LINE = 5.0
"""How much wider a head is at least than its line."""
UNDER_THE_NODE = 3.0
"""A line begins this far inside its source, so that no gap shows at a diamond's rounded tip."""


def flow_items(
    flow: Flow, edge: Edge, *, handoff: bool, proposed: bool = False, mark: FlowMark | None = None
) -> tuple[Item, ...]:
    """The line and its arrow head in map coordinates; to be painted before the nodes. Empty without two points.

    One that is only proposed is dashed, with an open head. `mark` is how an overlay shows it.
    """
    points = corners(edge.points)
    if len(points) < 2:
        return ()
    colour, width = ("handoff", HANDOFF_WIDTH) if handoff else ("flow", FLOW_WIDTH)
    if mark is not None:
        colour, width = mark.line or colour, mark.width or width
    line = rounded_line(_trimmed(points), FLOW_RADIUS)
    head = arrow_head(points[-1], points[-2], ARROW_LENGTH, max(ARROW_WIDTH, width + HEAD_BEYOND_LINE))
    return line_and_head(flow.id, line, head, colour, width, proposed=proposed)


def line_and_head(
    of: str,
    line: tuple[Segment, ...],
    head: tuple[Segment, ...],
    colour: ColourToken,
    width: float,
    *,
    proposed: bool = False,
) -> tuple[Item, ...]:
    """A connector's two parts in the look of a fact or of what is only proposed."""
    if not proposed:
        return Path(of, line, stroke=Stroke(colour, width)), Path(of, head, closed=True, fill=colour)
    return (
        Path(of, line, stroke=Stroke(colour, width, DASH)),
        Path(of, head, closed=True, fill="lane", stroke=Stroke(colour, OPEN_HEAD_WIDTH)),
    )


def _trimmed(points: tuple[Point, ...]) -> list[Point]:
    """The line's points, begun a little inside the source and ended inside the arrow head."""
    start = towards(points[0], points[1], -UNDER_THE_NODE)
    end = towards(points[-1], points[-2], ARROW_LENGTH - 1)
    return [start, *points[1:-1], end]
