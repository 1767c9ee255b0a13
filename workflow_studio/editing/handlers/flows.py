"""Flows from node to node."""

from __future__ import annotations

from workflow_studio.editing.commands import Connect, PutIntoFlow, Reconnect
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Flow, Node, Shape


def connect(draft: Draft, command: Connect) -> None:
    """A new flow between two nodes."""
    source = draft.get(Node, command.source)
    draft.add(Flow, map=source.map, source=source.id, target=command.target, label=command.label)


def reconnect(draft: Draft, command: Reconnect) -> None:
    """The flow between other nodes."""
    flow = draft.get(Flow, command.flow)
    draft.replace(flow, source=command.source or flow.source, target=command.target or flow.target)


def put_into_flow(draft: Draft, command: PutIntoFlow) -> None:
    """The flow ends at the node and a new one goes on from there; the node gives up the place that it had.

    What came before it leads on to what came after it.
    """
    take_out(draft, command.node)
    node, flow = draft.get(Node, command.node), draft.get(Flow, command.flow)
    lead_through(draft, flow, node)
    draft.replace(node, lane=command.lane or node.lane)
    for shape in draft.referring(Shape, node.id):
        draft.remove(shape.id)


def lead_through(draft: Draft, flow: Flow, node: Node) -> None:
    """The flow keeps its source and what is known of it and ends at the node; a new flow goes on from there."""
    draft.add(Flow, map=flow.map, source=node.id, target=flow.target, count=flow.count)
    draft.replace(flow, target=node.id)


def take_out(draft: Draft, node_id: str) -> None:
    """Lead the only way into the node on to where its only way out leads, or end it where the row ends."""
    ways_in, ways_out = draft.referring(Flow, node_id, "target"), draft.referring(Flow, node_id, "source")
    for way_out in ways_out:
        draft.remove(way_out.id)
    for way_in in ways_in:
        if ways_out:
            draft.replace(way_in, target=ways_out[0].target)
        else:
            draft.remove(way_in.id)
