"""Laying out some of a map: they are laid out among themselves, where they stand now; nothing else moves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from workflow_studio.app.arranging import as_command, layout_request
from workflow_studio.app.drawn_by_hand import following
from workflow_studio.app.placing import NearBy, free_place
from workflow_studio.app.present import flow_paths, lane_boxes, node_boxes
from workflow_studio.editing.commands import Arrange
from workflow_studio.layout import LaneBox, LayoutRequest, LayoutResult, NodeBox, lay_out, route
from workflow_studio.model import Document


def arrange_selection(
    document: Document, map_id: str, chosen: Collection[str], progress: Callable[[float], bool] | None = None
) -> Arrange:
    """The command that lays these nodes out anew; pinned ones and all others stay. Raises LayoutCancelled."""
    request, boxes = layout_request(document, map_id), node_boxes(document, map_id)
    lanes = lane_boxes(document, map_id)
    free = {node.id for node in request.nodes if node.id in chosen and node.id in boxes and node.pinned is None}
    laid = lay_out(_only(request, free), progress)
    places = _put_back(laid, [boxes[key] for key in boxes if key in free], lanes, _lanes_of(request))
    after = dict(boxes)
    for box in sorted(places, key=lambda box: (box.x, box.y)):
        others = [other for key, other in after.items() if key != box.id and (key not in free or other != boxes[key])]
        after[box.id] = free_place(box, _all(others))
    paths = following(document, flow_paths(document, map_id), boxes, after)
    moved = {key for key, box in after.items() if box != boxes[key]}
    among = {flow.id for flow in request.flows if flow.source in moved or flow.target in moved}
    keep = {key: path if path.drawn or key not in among else replace(path, points=()) for key, path in paths.items()}
    return as_command(route(request, after, tuple(lanes.values()), keep, moved))


def _all(boxes: Sequence[NodeBox]) -> NearBy:
    return lambda _: boxes


def _only(request: LayoutRequest, chosen: Collection[str]) -> LayoutRequest:
    """The request with these nodes and the flows between them."""
    return LayoutRequest(
        request.lanes,
        tuple(node for node in request.nodes if node.id in chosen),
        tuple(flow for flow in request.flows if flow.source in chosen and flow.target in chosen),
    )


def _lanes_of(request: LayoutRequest) -> dict[str, str]:
    return {node.id: node.lane for node in request.nodes}


def _put_back(
    laid: LayoutResult, before: Sequence[NodeBox], lanes: Mapping[str, LaneBox], lane_of: Mapping[str, str]
) -> list[NodeBox]:
    """The boxes as laid out, begun where the nodes began: at their left, and in each lane at their top."""
    if not before:
        return []
    right = min(box.x for box in before) - min(box.x for box in laid.nodes)
    down = {}
    for lane in lanes.values():
        old = [_middle(box) for box in before if lane_of[box.id] == lane.id]
        new = [_middle(box) for box in laid.nodes if lane_of[box.id] == lane.id]
        down[lane.id] = min(old, default=0.0) - min(new, default=0.0)
    return [replace(box, x=box.x + right, y=box.y + down[lane_of[box.id]]) for box in laid.nodes]


def _middle(box: NodeBox) -> float:
    return box.y + box.height / 2
