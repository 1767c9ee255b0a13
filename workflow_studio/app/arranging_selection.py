"""Laying out some of a map: they are laid out among themselves, where they stand now; nothing else moves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from workflow_studio.app.arranging import as_command, layout_request
from workflow_studio.app.drawn_by_hand import following
from workflow_studio.app.placing import NearBy, free_place
from workflow_studio.app.present import flow_paths, lane_boxes, node_boxes
from workflow_studio.editing.commands import Arrange
from workflow_studio.layout import LayoutRequest, LayoutResult, NodeBox, lay_out, route
from workflow_studio.model import Document

Boxes = Mapping[str, NodeBox]

_MOST_TIMES = 12
"""That a selection is laid out until it stays as it is; twice or three times is usual."""


def arrange_selection(
    document: Document, map_id: str, chosen: Collection[str], progress: Callable[[float], bool] | None = None
) -> Arrange:
    """The command that lays these nodes out anew; pinned ones and all others stay. Raises LayoutCancelled."""
    request, boxes = layout_request(document, map_id), node_boxes(document, map_id)
    lanes = lane_boxes(document, map_id)
    free = {node.id for node in request.nodes if node.id in chosen and node.id in boxes and node.pinned is None}
    lane_of = {node.id: node.lane for node in request.nodes}
    part = _only(request, free)
    after = _settled(boxes, lambda placed: _laid_out(part, placed, lane_of, progress))
    paths = following(document, flow_paths(document, map_id), boxes, after)
    moved = {key for key, box in after.items() if box != boxes[key]}
    among = {flow.id for flow in request.flows if flow.source in moved or flow.target in moved}
    keep = {key: path if path.drawn or key not in among else replace(path, points=()) for key, path in paths.items()}
    return as_command(route(request, after, tuple(lanes.values()), keep, moved))


def _settled(boxes: Boxes, lay: Callable[[Boxes], Boxes]) -> Boxes:
    """The boxes laid out until nothing changes any more, so that doing it once more changes nothing either.

    Nodes that had to go out of the way of others stand differently among themselves then, and may go elsewhere from
    there. Where that goes round in a circle, it ends at the same place of the circle wherever it began.
    """
    seen = [boxes]
    for _ in range(_MOST_TIMES):
        laid = lay(seen[-1])
        if laid in seen:
            return min(seen[seen.index(laid) :], key=lambda one: [(box.x, box.y) for box in one.values()])
        seen.append(laid)
    return seen[-1]


def _laid_out(
    part: LayoutRequest, boxes: Boxes, lane_of: Mapping[str, str], progress: Callable[[float], bool] | None
) -> Boxes:
    """The boxes with the nodes of this part of the map laid out anew, where nothing else stands in their lanes."""
    standing = tuple(node.standing_at((boxes[node.id].x, boxes[node.id].y)) for node in part.nodes)
    laid = lay_out(replace(part, nodes=standing), progress)
    free = {node.id for node in part.nodes}
    after = {key: box for key, box in boxes.items() if key not in free}
    for box in sorted(_put_back(laid, boxes, lane_of), key=lambda box: (box.x, box.y)):
        beside = [other for key, other in after.items() if lane_of[key] == lane_of[box.id]]
        after[box.id] = free_place(box, _all(beside))
    return {key: after[key] for key in boxes}


def _all(boxes: Sequence[NodeBox]) -> NearBy:
    return lambda _: boxes


def _only(request: LayoutRequest, chosen: Collection[str]) -> LayoutRequest:
    """The request with these nodes and the flows between them."""
    return LayoutRequest(
        request.lanes,
        tuple(node for node in request.nodes if node.id in chosen),
        tuple(flow for flow in request.flows if flow.source in chosen and flow.target in chosen),
    )


def _put_back(laid: LayoutResult, boxes: Boxes, lane_of: Mapping[str, str]) -> list[NodeBox]:
    """The boxes as laid out, begun where the nodes began: at their left, and in each lane at their top."""
    if not laid.nodes:
        return []
    right = min(boxes[box.id].x for box in laid.nodes) - min(box.x for box in laid.nodes)
    down: dict[str, float] = {}
    for lane in {lane_of[box.id] for box in laid.nodes}:
        inside = [box for box in laid.nodes if lane_of[box.id] == lane]
        down[lane] = min(_middle(boxes[box.id]) for box in inside) - min(map(_middle, inside))
    return [replace(box, x=box.x + right, y=box.y + down[lane_of[box.id]]) for box in laid.nodes]


def _middle(box: NodeBox) -> float:
    return box.y + box.height / 2
