"""Where a document's elements are drawn: the layout's questions and answers in the document's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from workflow_studio.app.drawn_by_hand import with_drawn
from workflow_studio.app.flow_badges import badges_on_flows
from workflow_studio.app.present import shapes_by_element
from workflow_studio.editing.commands import Arrange, Line
from workflow_studio.layout import (
    FlowInput,
    LaneBox,
    LaneInput,
    LayoutRequest,
    LayoutResult,
    NodeBox,
    NodeInput,
    lay_out,
)
from workflow_studio.layout.values import NodeKind
from workflow_studio.model import Document, EventKind, Flow, Lane, Node, Shape
from workflow_studio.model.phases import phase_numbers
from workflow_studio.model.views import flows_of, lanes_of, nodes_of
from workflow_studio.picture.flow_labels import badge_room, label_size
from workflow_studio.picture.room import event_label_height, event_label_width, node_size

EVENT_KINDS: Mapping[EventKind, NodeKind] = {
    EventKind.START: "start",
    EventKind.END: "end",
    EventKind.INTERMEDIATE: "event",
}


def arrange(document: Document, map_id: str, progress: Callable[[float], bool] | None = None) -> Arrange:
    """The command that lays a whole map out anew; what is pinned or drawn by hand stays. Raises LayoutCancelled."""
    request = layout_request(document, map_id)
    return as_command(with_drawn(lay_out(request, progress), request, document, map_id))


def layout_request(document: Document, map_id: str) -> LayoutRequest:
    """A map as the layout wants it: sizes of nodes and labels instead of their texts."""
    shapes = shapes_by_element(document)
    phase = placed_in_phases(document, map_id, phase_numbers(document, map_id), shapes)
    nodes, badges = nodes_of(document, map_id), badges_on_flows(document)
    return LayoutRequest(
        lanes=tuple(lane_input(lane, shapes.get(lane.id)) for lane in lanes_of(document, map_id)),
        nodes=tuple(_standing(document, node, shapes.get(node.id), phase.get(node.id, 0)) for node in nodes),
        flows=tuple(flow_input(flow, badges[flow.id]) for flow in flows_of(document, map_id)),
        phases=len(document.maps[map_id].phases),
    )


def placed_in_phases(
    document: Document, map_id: str, numbers: Mapping[str, int], shapes: Mapping[str, Shape]
) -> dict[str, int]:
    """The number of each node's phase; what belongs to none of them counts to the one that it stands in."""
    if not document.maps[map_id].phases:
        return {}
    all_numbers = dict(numbers)
    homeless = [node.id for node in nodes_of(document, map_id) if node.id not in numbers and node.id in shapes]
    begins: dict[int, float] = {}
    for key, number in numbers.items() if homeless else ():
        if key in shapes:
            begins[number] = min(begins.get(number, shapes[key].x), shapes[key].x)
    for key in homeless:
        left_of_it = [number for number, x in begins.items() if x <= shapes[key].x]
        all_numbers[key] = max(left_of_it, default=min(begins, default=0))
    return all_numbers


def lane_input(lane: Lane, shape: Shape | None) -> LaneInput:
    """A lane as the layout wants it; where the user made it high it stays so."""
    return LaneInput(lane.id, shape.height if shape and shape.pinned else 0.0)


def as_command(result: LayoutResult) -> Arrange:
    """The command that draws a map as the layout worked it out."""
    return Arrange(
        boxes={**_corners(result.lanes), **_corners(result.nodes)},
        lines={path.id: Line(path.points, path.label_at, path.drawn, path.label_drawn) for path in result.flows},
    )


def _corners(boxes: Iterable[LaneBox | NodeBox]) -> dict[str, tuple[float, float, float, float]]:
    return {box.id: (box.x, box.y, box.width, box.height) for box in boxes}


def flow_input(flow: Flow, badges: int) -> FlowInput:
    """A flow with so many badges as the layout wants it."""
    return FlowInput(
        flow.id,
        flow.source,
        flow.target,
        label=flow.label,
        label_width=label_size(flow, badges)[0],
        label_beside=badge_room(flow, badges),
        weight=float(flow.count or 1),
    )


def _standing(document: Document, node: Node, shape: Shape | None, phase: int) -> NodeInput:
    """A node with the place where it is drawn now."""
    return node_input(document, node, shape, phase).standing_at((shape.x, shape.y) if shape else None)


def node_input(document: Document, node: Node, shape: Shape | None, phase: int = 0) -> NodeInput:
    """A node as the layout wants it; pinned where its shape is."""
    width, height = node_size(node)
    event = document.events.get(node.id)
    decision = document.decisions.get(node.id)
    kind: NodeKind = EVENT_KINDS[event.kind] if event else "decision" if decision else "step"
    return NodeInput(
        node.id,
        node.lane,
        kind,
        width,
        height,
        label_height=event_label_height(event) if event else 0,
        label_width=event_label_width(event) if event else 0,
        pinned=(shape.x, shape.y) if shape and shape.pinned else None,
        phase=phase,
    )
