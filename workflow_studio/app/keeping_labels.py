"""Room for what a flow has to say now: a wait that is typed in must not lie over the step that the flow leads to."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from workflow_studio.app.placing import open_up
from workflow_studio.layout import STANDARD, Drawn, FlowInput, FlowPath, NodeBox
from workflow_studio.layout.windows import Window

AIR = 2 * STANDARD.label_gap + STANDARD.arrow_head


def make_label_room(drawn: Drawn, reworded: Collection[str]) -> None:
    """Give the short level flows among the `reworded` ones room for their labels.

    What is right of such a flow moves further right together; where something pinned would move, all stays.
    """
    for flow_id in drawn.in_order(key for key in reworded if key in drawn.paths):
        flow = drawn.flows[flow_id]
        missing = _missing(drawn, flow, drawn.paths[flow_id])
        from_x = _column_start(drawn.boxes[flow.target]) if flow.target in drawn.boxes else 0.0
        pinned = (drawn.boxes[key] for key in drawn.pinned if key in drawn.boxes)
        if missing > 0 and not any(box.x >= from_x - 1 for box in pinned):
            open_up(drawn, from_x, missing)


def _missing(drawn: Drawn, flow: FlowInput, path: FlowPath) -> float:
    """How much longer a flow straight to the right has to be for its label, in px; 0 for any other flow."""
    if not flow.label_width or path.drawn or len(path.points) != 2:
        return 0.0
    (start, y), (end, other_y) = path.points
    if y != other_y or end <= start:
        return 0.0
    met = [start, *_met_at(drawn, path), end]
    lengths = [after - before for before, after in pairwise(met)]
    needed = flow.label_width + AIR
    return needed - lengths[-1] if max(lengths) < needed else 0.0


def _met_at(drawn: Drawn, path: FlowPath) -> list[float]:
    """Where other flows cross, join or leave a flow straight to the right, from left to right."""
    (start, y), (end, _) = path.points
    others = (drawn.paths[key] for key in drawn.flows_in(Window(start, y, end, y)) if key != path.id)
    pieces = (piece for other in others for piece in pairwise(other.points))
    return sorted(x for (x, top), (at, foot) in pieces if x == at and start < x < end and _holds(top, y, foot))


def _holds(top: float, y: float, foot: float) -> bool:
    return min(top, foot) <= y <= max(top, foot)


def _column_start(box: NodeBox) -> float:
    """Where a step would begin in the column of this node, which may be narrower."""
    return box.x + (box.width - max(box.width, STANDARD.step_width)) / 2
