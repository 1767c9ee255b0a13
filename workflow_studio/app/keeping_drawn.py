"""The behavior that keeps a map drawn: what an edit adds gets a place, and connectors follow what it moves."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.app.arranging import (
    as_command,
    flow_paths,
    layout_request,
    node_boxes,
    node_input,
    shapes_by_element,
)
from workflow_studio.app.keeping_phases import in_other_bands, other_bands
from workflow_studio.app.placing import free_place, opened_up, place_after, place_first
from workflow_studio.editing.commands import Arrange, Command, MoveNodes, MoveToLane
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.placing import arrange as write_arrangement
from workflow_studio.layout import STANDARD, LaneBox, NodeBox, in_order, kept_in_phases, lay_out, route
from workflow_studio.model import Document, Element, Flow, Lane, Node, ProcessMap, Shape
from workflow_studio.model.views import flows_of, lanes_of, nodes_of

DRAWN_FIELDS = (
    "map", "lane", "position", "source", "target", "label", "count", "wait", "kind", "name", "phase", "phases",
)  # fmt: skip


def keep_drawn(draft: Draft, command: Command) -> None:
    """Draw again what the edit changed, in the same undo step; a layout that was just applied is left alone."""
    if isinstance(command, Arrange):
        return
    diff = draft.diff()
    document = diff.applied(draft.document)
    for map_id in _maps_to_draw(diff, document):
        write_arrangement(draft, _drawn_anew(draft.document, document, map_id, command, diff))


def _maps_to_draw(diff: Diff, document: Document) -> list[str]:
    found = dict.fromkeys(map_id for element in _redrawn(diff) for map_id in _maps_of(element, diff, document))
    return [map_id for map_id in found if map_id in document.maps]


def _redrawn(diff: Diff) -> Iterator[Element]:
    for _, before, after in diff.pairs():
        element = after or before
        if isinstance(element, Node | Lane | Flow | Shape | ProcessMap) and _looks_different(before, after):
            yield element


def _looks_different(before: Element | None, after: Element | None) -> bool:
    if before is None or after is None or isinstance(after, Shape):
        return not isinstance(before or after, ProcessMap)
    # A step's name does not change its box, but an event's stands below it and a flow's label needs room.
    names = [n for n in DRAWN_FIELDS if n != "name" or after.id.startswith("event")]
    return any(getattr(before, name, None) != getattr(after, name, None) for name in names)


def _maps_of(element: Element, diff: Diff, document: Document) -> Iterator[str]:
    if isinstance(element, ProcessMap):
        yield element.id
    elif isinstance(element, Node | Lane | Flow):
        yield element.map
    elif isinstance(element, Shape):
        owner = document.find(element.of) or diff.removed.get(element.of)
        if isinstance(owner, Node | Lane):
            yield owner.map


def _drawn_anew(before: Document, document: Document, map_id: str, command: Command, diff: Diff) -> Arrange:
    """The map with new and moved nodes in free places and connectors to fit; a map never drawn is laid out."""
    boxes = _without_displaced(node_boxes(document, map_id), command, diff)
    moved = {**dict.fromkeys(_moved_by(command)), **dict.fromkeys(in_other_bands(before, document, map_id))}
    nodes = nodes_of(document, map_id)
    lanes = _lane_boxes(document, map_id)
    request = layout_request(document, map_id)
    if not boxes or any(lane.id not in lanes for lane in lanes_of(document, map_id)):
        return as_command(lay_out(request))
    for node in nodes:
        if node.id not in boxes:
            boxes = _with_place(document, node, boxes, lanes)
            moved |= {node.id: None} if request.phases else {}
    if other_bands(before, document, map_id) and not in_order(request, boxes):
        return as_command(lay_out(request))
    boxes = kept_in_phases(request, boxes, moved, STANDARD)
    for node_id in moved:
        if node_id in boxes:
            others = [box for box in boxes.values() if box.id != node_id]
            boxes = {**boxes, node_id: free_place(boxes[node_id], others)}
    return as_command(route(request, boxes, tuple(lanes.values()), flow_paths(document, map_id)))


def _with_place(
    document: Document, node: Node, boxes: dict[str, NodeBox], lanes: dict[str, LaneBox]
) -> dict[str, NodeBox]:
    """The boxes with one for a new node; what stands right of a flow it was put into makes room."""
    given = node_input(document, node, None)
    box = NodeBox(node.id, 0, 0, given.width, given.height)
    lane = lanes[node.lane]
    flows = flows_of(document, node.map)
    source = next((boxes[f.source] for f in flows if f.target == node.id and f.source in boxes), None)
    target = next((boxes[f.target] for f in flows if f.source == node.id and f.target in boxes), None)
    if source is None:
        return {**boxes, node.id: place_first(box, lane, boxes.values())}
    same_lane = document.node(source.id).lane == node.lane
    if target is not None and target.x > source.x:
        boxes = _room_between(boxes, source, target)
    return {**boxes, node.id: place_after(box, boxes[source.id], lane, same_lane, boxes.values())}


def _room_between(boxes: dict[str, NodeBox], source: NodeBox, target: NodeBox) -> dict[str, NodeBox]:
    narrow = target.x - (source.x + source.width) < target.width * 1.5
    return opened_up(boxes, target.x) if narrow else boxes


def _lane_boxes(document: Document, map_id: str) -> dict[str, LaneBox]:
    shapes = shapes_by_element(document)
    return {
        lane.id: LaneBox(lane.id, shape.x, shape.y, shape.width, shape.height)
        for lane in lanes_of(document, map_id)
        if (shape := shapes.get(lane.id)) is not None
    }


def _moved_by(command: Command) -> tuple[str, ...]:
    if isinstance(command, MoveNodes):
        return tuple(command.positions)
    return command.nodes if isinstance(command, MoveToLane) else ()


def _without_displaced(boxes: dict[str, NodeBox], command: Command, diff: Diff) -> dict[str, NodeBox]:
    """The boxes without those that stand on others since two lanes became one: they get a place like new ones."""
    left = dict(boxes)
    for key, (before, after) in diff.updated.items():
        came = isinstance(before, Node) and isinstance(after, Node) and before.lane != after.lane
        if came and key in left and key not in _moved_by(command):
            box = left.pop(key)
            if free_place(box, left.values()) == box:
                left[key] = box
    return left
