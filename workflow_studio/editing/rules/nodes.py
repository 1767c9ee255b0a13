"""When steps, decisions and events can be made, moved, assessed and copied."""

from __future__ import annotations

from workflow_studio.editing.commands import (
    AddNode,
    Arrange,
    Duplicate,
    MoveNodes,
    MoveToLane,
    PutIntoFlow,
    SetVerdict,
)
from workflow_studio.editing.rules.existence import first_missing, missing
from workflow_studio.editing.rules.flows import NOT_INTO_START, NOT_OUT_OF_END, flow_between, is_event
from workflow_studio.model import Document, EventKind, Flow, Lane, Node, Step


def add_node(document: Document, command: AddNode) -> str | None:
    """The lane is there; what comes before and after is in its map and fits the kind."""
    reason = missing(document, command.lane, Lane)
    if reason is not None:
        return reason
    map_id = document.lanes[command.lane].map
    if command.after is not None:
        return _may_follow(document, command, map_id) or _only_one_place(command)
    return _may_be_put_into(document, command, map_id) if command.on_flow is not None else None


def _may_follow(document: Document, command: AddNode, map_id: str) -> str | None:
    assert command.after is not None
    reason = missing(document, command.after, Node)
    if reason is not None:
        return reason
    before = document.node(command.after)
    if before.map != map_id:
        return "A flow stays within one map."
    if is_event(before, EventKind.END):
        return NOT_OUT_OF_END
    return NOT_INTO_START if command.kind is EventKind.START else None


def _may_be_put_into(document: Document, command: AddNode, map_id: str) -> str | None:
    flow = document.flows.get(command.on_flow or "")
    if flow is None:
        return missing(document, command.on_flow or "", Flow)
    if flow.map != map_id:
        return "A flow stays within one map."
    if command.kind is EventKind.START:
        return NOT_INTO_START
    return NOT_OUT_OF_END if command.kind is EventKind.END else None


def put_into_flow(document: Document, command: PutIntoFlow) -> str | None:
    """Node, flow and lane are there and of one map; the node can have flows on both sides and leaves no gap."""
    reason = missing(document, command.node, Node) or missing(document, command.flow, Flow)
    if reason is not None:
        return reason
    node, flow = document.node(command.node), document.flows[command.flow]
    if flow.map != node.map:
        return "A flow stays within one map."
    if is_event(node, EventKind.START):
        return NOT_INTO_START
    if is_event(node, EventKind.END):
        return NOT_OUT_OF_END
    reason = _may_be_taken_out(document, node.id, flow)
    if reason is None and command.lane is not None:
        reason = _foreign_lane(document, node.id, command.lane)
    return reason


def _may_be_taken_out(document: Document, node: str, into: Flow) -> str | None:
    """A connected node goes elsewhere only where the one way into it can lead on to where its one way out leads."""
    ways_in = [flow for flow in document.flows.values() if flow.target == node]
    ways_out = [flow for flow in document.flows.values() if flow.source == node]
    if into in ways_in or into in ways_out:
        return "It is on this flow already."
    if not ways_in and not ways_out:
        return None
    if len(ways_in) > 1 or len(ways_out) > 1:
        return "Something with several ways in or out stays where it is: its flows would lead nowhere."
    if ways_in and ways_out and flow_between(document, ways_in[0].source, ways_out[0].target) is not None:
        return "Without it, what comes before it could not lead on to what comes after it."
    return None


def _only_one_place(command: AddNode) -> str | None:
    return None if command.on_flow is None else "A new element goes after another one or into a flow, not both."


def move_nodes(document: Document, command: MoveNodes) -> str | None:
    """The nodes are there, and each new lane is one of the node's own map."""
    reason = first_missing(document, (*command.positions, *command.lanes), Node)
    reason = reason or first_missing(document, command.phases, Step)
    if reason is not None:
        return reason
    return next((r for node, lane in command.lanes.items() if (r := _foreign_lane(document, node, lane))), None)


def move_to_lane(document: Document, command: MoveToLane) -> str | None:
    """The nodes are there, and the lane is one of their own map."""
    reason = first_missing(document, command.nodes, Node)
    if reason is not None:
        return reason
    return next((r for node in command.nodes if (r := _foreign_lane(document, node, command.lane))), None)


def _foreign_lane(document: Document, node: str, lane: str) -> str | None:
    reason = missing(document, lane, Lane)
    if reason is None and document.lanes[lane].map != document.node(node).map:
        reason = "That lane is in another map."
    return reason


def set_verdict(document: Document, command: SetVerdict) -> str | None:
    """Only steps are assessed."""
    if any(isinstance(node, Node) and not isinstance(node, Step) for node in map(document.find, command.steps)):
        return "Only steps are assessed, not decisions or events."
    return first_missing(document, command.steps, Step)


def duplicate(document: Document, command: Duplicate) -> str | None:
    """The nodes are there, and each new lane is one of the map of a node that is copied."""
    reason = first_missing(document, (*command.nodes, *command.lanes), Node)
    reason = reason or first_missing(document, command.phases, Step)
    if reason is not None:
        return reason
    if not {*command.lanes, *command.phases} <= set(command.nodes):
        return "Only what is copied can go to another lane or phase."
    return next((r for node, lane in command.lanes.items() if (r := _foreign_lane(document, node, lane))), None)


def arrange(document: Document, command: Arrange) -> str | None:
    """The map is still the one that was laid out, and nothing on it is smaller than nothing."""
    if any(width < 0 or height < 0 for _, _, width, height in command.boxes.values()):
        return "Nothing on a map can be smaller than nothing."
    drawn = all(isinstance(document.find(key), Node | Lane) for key in command.boxes)
    if drawn and all(isinstance(document.find(key), Flow) for key in command.lines):
        return None
    return "The map has changed since it was laid out. Lay it out again."
