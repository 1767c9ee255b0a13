"""What a user draws by hand: lines, places of labels, pins."""

from __future__ import annotations

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.commands import BendFlow, Pin, PlaceLabel, RouteAgain
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Edge


def bend_flow(draft: Draft, command: BendFlow) -> None:
    """The connector along these corners, from now on left alone."""
    for edge in draft.referring(Edge, command.flow):
        draft.replace(edge, points=command.points, kept=True)


def route_again(draft: Draft, command: RouteAgain) -> None:
    """The connectors as the layout's business again; it is the one that draws them anew."""
    for flow in command.flows:
        for edge in draft.referring(Edge, flow):
            draft.replace(edge, kept=False)


def place_label(draft: Draft, command: PlaceLabel) -> None:
    """The label at its place, from now on left alone, or without a place."""
    for edge in draft.referring(Edge, command.flow):
        draft.replace(edge, label_at=command.at, label_kept=command.at is not None)


def pin(draft: Draft, command: Pin) -> None:
    """The boxes of the nodes pinned, or free."""
    for node in command.nodes:
        shape = shape_of(draft, node)
        if shape is not None:
            draft.replace(shape, pinned=command.pinned)
