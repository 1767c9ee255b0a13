"""The behavior that keeps a map drawn: what an edit adds gets a place, and connectors follow what it moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workflow_studio.app.arranging import as_command, layout_request, node_input
from workflow_studio.app.drawn_by_hand import following
from workflow_studio.app.keeping_labels import with_label_room
from workflow_studio.app.keeping_phases import in_other_bands, other_bands
from workflow_studio.app.placing import free_place, lengthened, opened_up, place_after, place_first
from workflow_studio.app.present import flow_paths, lane_boxes, node_boxes
from workflow_studio.editing.commands import (
    AddNode,
    Arrange,
    ChangeTogether,
    Command,
    Duplicate,
    MoveNodes,
    MoveToLane,
    RouteAgain,
)
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.placing import arrange as write_arrangement
from workflow_studio.layout import (
    STANDARD,
    FlowPath,
    LaneBox,
    LayoutResult,
    NodeBox,
    in_order,
    kept_in_phases,
    lay_out,
    route,
)
from workflow_studio.model import Document, Edge, Element, Flow, Lane, Node, ProcessMap, Shape
from workflow_studio.model.views import flows_of, lanes_of, nodes_of

MANY = 8
"""More new nodes than these at once make a map of their own, more steps put into other phases one that is laid out
anew; fewer are put beside what is there."""

DRAWN_FIELDS = (
    "map", "lane", "position", "source", "target", "label", "count", "wait", "kind", "name", "medium",
    "complete_and_accurate", "phase", "phases",
)  # fmt: skip

LABEL_FIELDS = ("label", "count", "wait", "medium", "complete_and_accurate")


def keep_drawn(draft: Draft, command: Command) -> None:
    """Draw again what the edit changed, in the same undo step; a layout that was just applied is left alone."""
    if isinstance(command, Arrange) or (isinstance(command, ChangeTogether) and command.drawn):
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
        if isinstance(element, Node | Lane | Flow | Shape | Edge | ProcessMap) and _looks_different(before, after):
            yield element


def _looks_different(before: Element | None, after: Element | None) -> bool:
    if before is None or after is None or isinstance(after, Shape | Edge):
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
    elif isinstance(element, Edge) and element.of in document.flows:
        yield document.flows[element.of].map


def _drawn_anew(before: Document, document: Document, map_id: str, command: Command, diff: Diff) -> Arrange:
    """The map with new and moved nodes in free places and connectors to fit; a map hardly drawn is laid out."""
    lanes = lane_boxes(document, map_id)
    drawn, drawn_paths = node_boxes(document, map_id), flow_paths(document, map_id)
    boxes = _without_displaced(drawn, command, diff)
    request = layout_request(document, map_id)
    nodes = nodes_of(document, map_id)
    if _mostly_new(nodes, boxes, diff) or any(lane.id not in lanes for lane in lanes_of(document, map_id)):
        return as_command(lay_out(request))
    paths = _to_keep(drawn_paths, command, diff)
    old = _as_they_stood(drawn, map_id, diff)
    boxes, paths = with_label_room(request, _reworded(diff), boxes, paths)
    moved = {key for key, box in boxes.items() if old.get(key) != box}
    for node in nodes:
        if node.id not in boxes:
            moved.add(node.id)
            boxes, paths = _with_place(document, node, boxes, lanes, paths)
    put = dict.fromkeys((*_moved_by(command), *_put_by(command, diff)))
    sorted_in = in_other_bands(before, document, map_id)
    if not in_order(request, boxes):
        if len(sorted_in) > MANY or other_bands(before, document, map_id):
            return as_command(lay_out(request))
        put |= dict.fromkeys(sorted_in)
    if request.phases:
        put |= dict.fromkeys(node.id for node in nodes if node.id not in old)
    placed, boxes = boxes, kept_in_phases(request, boxes, put, STANDARD)
    for node_id in put:
        if node_id in boxes:
            others = [box for box in boxes.values() if box.id != node_id]
            boxes = {**boxes, node_id: free_place(boxes[node_id], others)}
    stood = {key: old[key] for key in moved if key in old}
    for key, box in placed.items():
        if boxes[key] != box:
            moved.add(key)
            stood.setdefault(key, box)
    paths = following(document, paths, stood, boxes)
    changed = {key for key, box in boxes.items() if box is not drawn.get(key)} | moved | _touched(diff)
    changed |= {key for key, path in paths.items() if path is not drawn_paths[key]}
    return _news(route(request, boxes, tuple(lanes.values()), paths, moved, changed), lanes, drawn, drawn_paths)


def _as_they_stood(drawn: Mapping[str, NodeBox], map_id: str, diff: Diff) -> dict[str, NodeBox]:
    """Where the map's nodes were before the edit; those that were not on it or not drawn are left out."""
    boxes = dict(drawn)
    for _, was, now in diff.pairs():
        if isinstance(was, Shape) and was.of in drawn:
            boxes[was.of] = NodeBox(was.of, was.x, was.y, was.width, was.height)
        elif isinstance(now, Shape):
            boxes.pop(now.of, None)
    for key, was, _ in diff.pairs():
        if key in boxes and getattr(was, "map", None) != map_id:
            del boxes[key]
    return boxes


def _touched(diff: Diff) -> set[str]:
    """The nodes and flows that the edit changed, or the line of."""
    elements = (after or before for _, before, after in diff.pairs())
    return {element.of if isinstance(element, Edge) else element.id for element in elements if element}


def _to_keep(drawn: Mapping[str, FlowPath], command: Command, diff: Diff) -> dict[str, FlowPath]:
    """The present paths, without lines that are given back to the layout and labels that say something else now."""
    paths = dict(drawn)
    released = command.flows if isinstance(command, RouteAgain) else ()
    for key in released:
        if key in paths:
            paths[key] = replace(paths[key], points=())
    for key in _reworded(diff):
        if key in paths and not paths[key].label_drawn:
            paths[key] = replace(paths[key], label_at=None)
    return paths


def _reworded(diff: Diff) -> set[str]:
    """The flows whose labels say something else now."""
    return {
        key
        for key, (old, new) in diff.updated.items()
        if any(getattr(old, name, None) != getattr(new, name, None) for name in LABEL_FIELDS)
    }


def _news(
    result: LayoutResult, lanes: Mapping[str, LaneBox], boxes: Mapping[str, NodeBox], paths: Mapping[str, FlowPath]
) -> Arrange:
    """Only what is drawn differently from now."""
    return as_command(
        replace(
            result,
            lanes=tuple(lane for lane in result.lanes if lanes.get(lane.id) != lane),
            nodes=tuple(box for box in result.nodes if boxes.get(box.id) != box),
            flows=tuple(path for path in result.flows if paths.get(path.id) != path),
        )
    )


def _mostly_new(nodes: Sequence[Node], boxes: Mapping[str, NodeBox], diff: Diff) -> bool:
    """Whether nothing is drawn yet, or the many nodes that just came, a pasted table say, outnumber what is drawn."""
    came = sum(node.id in diff.added and node.id not in boxes for node in nodes)
    return not boxes or came > max(len(boxes), MANY)


def _with_place(
    document: Document,
    node: Node,
    boxes: dict[str, NodeBox],
    lanes: dict[str, LaneBox],
    paths: dict[str, FlowPath],
) -> tuple[dict[str, NodeBox], dict[str, FlowPath]]:
    """The boxes with one for a new node; what stands right of a flow it was put into makes room."""
    given = node_input(document, node, None)
    box = NodeBox(node.id, 0, 0, given.width, given.height)
    lane = lanes[node.lane]
    flows = flows_of(document, node.map)
    source = next((boxes[f.source] for f in flows if f.target == node.id and f.source in boxes), None)
    target = next((boxes[f.target] for f in flows if f.source == node.id and f.target in boxes), None)
    if source is None:
        return {**boxes, node.id: place_first(box, lane, boxes.values())}, paths
    same_lane = document.node(source.id).lane == node.lane
    if target is not None and target.x > source.x and _is_narrow(source, target):
        boxes, paths = opened_up(boxes, target.x), lengthened(paths, target.x)
    return {**boxes, node.id: place_after(box, boxes[source.id], lane, same_lane, boxes.values())}, paths


def _is_narrow(source: NodeBox, target: NodeBox) -> bool:
    return target.x - (source.x + source.width) < target.width * 1.5


def _moved_by(command: Command) -> tuple[str, ...]:
    if isinstance(command, MoveNodes):
        return tuple(command.positions)
    return command.nodes if isinstance(command, MoveToLane) else ()


def _put_by(command: Command, diff: Diff) -> tuple[str, ...]:
    """New nodes that came with a place."""
    if not isinstance(command, AddNode | Duplicate):
        return ()
    return tuple(shape.of for shape in diff.added.values() if isinstance(shape, Shape))


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
