"""Finding things in a document by the names that a test knows them by; StopIteration where nothing has the name."""

from __future__ import annotations

from workflow_studio.model import Document, Node, Step


def step_named(document: Document, name: str) -> Step:
    """The first step of this name."""
    return next(step for step in document.steps.values() if step.name == name)


def node_named(document: Document, name: str) -> Node:
    """The first step, decision or event of this name."""
    nodes = (*document.steps.values(), *document.decisions.values(), *document.events.values())
    return next(node for node in nodes if node.name == name)


def lane_of(document: Document, participant: str) -> str:
    """The first lane of the participant of this name."""
    return next(
        lane.id for lane in document.lanes.values() if document.participants[lane.participant].name == participant
    )
