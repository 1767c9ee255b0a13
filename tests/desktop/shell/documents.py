"""Finding things in the example documents."""

from __future__ import annotations

from workflow_studio.model import Document, Step


def step_named(document: Document, name: str) -> Step:
    """The one step of this name."""
    return next(step for step in document.steps.values() if step.name == name)


def lane_of(document: Document, participant: str) -> str:
    """The lane of the participant of this name."""
    return next(
        lane.id for lane in document.lanes.values() if document.participants[lane.participant].name == participant
    )
