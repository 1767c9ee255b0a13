"""Room for what a flow has to say now: a wait that is typed in must not lie over the step that the flow leads to."""

from __future__ import annotations

from collections.abc import Collection

from workflow_studio.app.placing import open_up
from workflow_studio.layout import STANDARD, Drawn, FlowInput, FlowPath, NodeBox

AIR = 2 * STANDARD.label_gap + STANDARD.arrow_head


def make_label_room(drawn: Drawn, reworded: Collection[str]) -> None:
    """Give the short level flows among the `reworded` ones room for their labels.

    What is right of such a flow moves further right together; where something pinned would move, all stays.
    """
    for flow_id in drawn.in_order(key for key in reworded if key in drawn.paths):
        flow = drawn.flows[flow_id]
        missing = _missing(flow, drawn.paths[flow_id])
        from_x = _column_start(drawn.boxes[flow.target]) if flow.target in drawn.boxes else 0.0
        pinned = (drawn.boxes[key] for key in drawn.pinned if key in drawn.boxes)
        if missing > 0 and not any(box.x >= from_x - 1 for box in pinned):
            open_up(drawn, from_x, missing)


def _missing(flow: FlowInput, path: FlowPath) -> float:
    """How much longer a flow straight to the right has to be for its label, in px; 0 for any other flow."""
    if not flow.label_width or path.drawn or len(path.points) != 2:
        return 0.0
    (start, y), (end, other_y) = path.points
    straight = y == other_y and end > start
    return max(flow.label_width + AIR - (end - start), 0.0) if straight else 0.0


def _column_start(box: NodeBox) -> float:
    """Where a step would begin in the column of this node, which may be narrower."""
    return box.x + (box.width - max(box.width, STANDARD.step_width)) / 2
