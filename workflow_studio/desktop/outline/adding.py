"""What Enter adds in the outline: the step that follows the current row."""

from __future__ import annotations

from workflow_studio.editing.commands import AddNode
from workflow_studio.model import Document

NODE_PREFIXES = ("step", "decision", "event")


def next_step(document: Document, row: str) -> AddNode | None:
    """A step in this lane; or after this node, and into the only flow that goes on from it. Nothing follows a note."""
    if row in document.lanes:
        return AddNode(row)
    if not row.startswith(NODE_PREFIXES):
        return None
    lane = document.node(row).lane
    onwards = [flow.id for flow in document.flows.values() if flow.source == row]
    return AddNode(lane, on_flow=onwards[0]) if len(onwards) == 1 else AddNode(lane, after=row)
