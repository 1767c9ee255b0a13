"""Room for what a flow has to say now: a wait that is typed in must not lie over the step that the flow leads to."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from workflow_studio.app.placing import lengthened, opened_up
from workflow_studio.layout import STANDARD, FlowInput, FlowPath, LayoutRequest, NodeBox

AIR = 2 * STANDARD.label_gap + STANDARD.arrow_head


def with_label_room(
    request: LayoutRequest, reworded: Collection[str], boxes: Mapping[str, NodeBox], paths: Mapping[str, FlowPath]
) -> tuple[dict[str, NodeBox], dict[str, FlowPath]]:
    """Boxes and paths where the short level flows among the `reworded` ones have room for their labels.

    What is right of such a flow moves further right together; where something pinned would move, all stays.
    """
    pinned = [boxes[node.id] for node in request.nodes if node.pinned is not None and node.id in boxes]
    opened, longer = dict(boxes), dict(paths)
    for flow in request.flows:
        if flow.id not in reworded or flow.id not in longer:
            continue
        missing = _missing(flow, longer[flow.id])
        from_x = _column_start(opened[flow.target]) if flow.target in opened else 0.0
        if missing > 0 and not any(box.x >= from_x - 1 for box in pinned):
            opened, longer = opened_up(opened, from_x, missing), lengthened(longer, from_x, missing)
    return opened, longer


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
