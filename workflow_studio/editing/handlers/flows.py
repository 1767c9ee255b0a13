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
    """The flow ends at the node and a new one goes on from there; the node gives up the place it had."""
    node, flow = draft.get(Node, command.node), draft.get(Flow, command.flow)
    lead_through(draft, flow, node)
    draft.replace(node, lane=command.lane or node.lane)
    for shape in draft.referring(Shape, node.id):
        draft.remove(shape.id)


def lead_through(draft: Draft, flow: Flow, node: Node) -> None:
    """The flow keeps its source and what is known of it and ends at the node; a new flow goes on from there."""
    draft.add(Flow, map=flow.map, source=node.id, target=flow.target, count=flow.count)
    draft.replace(flow, target=node.id)
