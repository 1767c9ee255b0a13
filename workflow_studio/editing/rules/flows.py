"""What may be connected with what."""

from __future__ import annotations

from workflow_studio.editing.commands import Connect, Reconnect
from workflow_studio.editing.rules.existence import first_missing, missing
from workflow_studio.model import Document, Event, EventKind, Flow, Node, Step

NOT_INTO_START = "Nothing comes before a start event."
NOT_OUT_OF_END = "Nothing comes after an end event."


def connect(document: Document, command: Connect) -> str | None:
    """See `flow_between`."""
    return flow_between(document, command.source, command.target)


def reconnect(document: Document, command: Reconnect) -> str | None:
    """The flow is there, and its new ends may be connected."""
    flow = document.flows.get(command.flow)
    if flow is None:
        return missing(document, command.flow, Flow)
    return flow_between(document, command.source or flow.source, command.target or flow.target, instead_of=flow.id)


def flow_between(document: Document, source: str, target: str, instead_of: str | None = None) -> str | None:
    """The reason against a flow: another map, against the sense of an event, to itself, or there already."""
    reason = first_missing(document, (source, target), Node)
    if reason is not None:
        return reason
    start, end = document.node(source), document.node(target)
    if start.map != end.map:
        return "A flow stays within one map."
    if source == target and not isinstance(start, Step):
        return "Only a step can lead back to itself."
    if is_event(start, EventKind.END):
        return NOT_OUT_OF_END
    if is_event(end, EventKind.START):
        return NOT_INTO_START
    if any(f.source == source and f.target == target and f.id != instead_of for f in document.flows.values()):
        return "These two are connected already."
    return None


def is_event(node: Node, kind: EventKind) -> bool:
    """Whether this is a start, intermediate or end event."""
    return isinstance(node, Event) and node.kind is kind
