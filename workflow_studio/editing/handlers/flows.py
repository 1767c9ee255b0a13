"""Flows from node to node."""

from __future__ import annotations

from workflow_studio.editing.commands import Connect, Reconnect
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Flow, Node


def connect(draft: Draft, command: Connect) -> None:
    """A new flow between two nodes."""
    source = draft.get(Node, command.source)
    draft.add(Flow, map=source.map, source=source.id, target=command.target, label=command.label)


def reconnect(draft: Draft, command: Reconnect) -> None:
    """The flow between other nodes."""
    flow = draft.get(Flow, command.flow)
    draft.replace(flow, source=command.source or flow.source, target=command.target or flow.target)
