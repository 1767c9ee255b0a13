"""New steps, decisions and events."""

from __future__ import annotations

from workflow_studio.editing.commands import AddNode
from workflow_studio.editing.default_sizes import node_size
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.flows import lead_through
from workflow_studio.model import Decision, DecisionKind, Event, EventKind, Flow, Lane, Node, Shape, Step, StepKind


def kind_of_node(kind: StepKind | DecisionKind | EventKind) -> type[Node]:
    """Whether this is a kind of step, decision or event."""
    if isinstance(kind, StepKind):
        return Step
    return Decision if isinstance(kind, DecisionKind) else Event


def add_node(draft: Draft, command: AddNode) -> None:
    """See `new_node`."""
    new_node(draft, command)


def new_node(draft: Draft, command: AddNode) -> Node:
    """The node in its lane, after another node or in the middle of a flow, and its box where a place is given."""
    lane = draft.get(Lane, command.lane)
    node = draft.add(kind_of_node(command.kind), map=lane.map, lane=lane.id, name=command.name, kind=command.kind)
    if command.phase and isinstance(node, Step):
        node = draft.replace(node, phase=command.phase)
    if command.after is not None:
        draft.add(Flow, map=lane.map, source=command.after, target=node.id, label=command.label)
    if command.on_flow is not None:
        lead_through(draft, draft.get(Flow, command.on_flow), node)
    if command.at is not None:
        width, height = node_size(node)
        draft.add(Shape, of=node.id, x=command.at[0], y=command.at[1], width=width, height=height)
    return node
