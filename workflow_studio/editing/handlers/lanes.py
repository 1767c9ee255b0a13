"""Lanes and their order."""

from __future__ import annotations

from workflow_studio.editing.commands import AddLane, MoveLane
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.names import find_named
from workflow_studio.model import Lane, Participant


def add_lane(draft: Draft, command: AddLane) -> None:
    """See `new_lane`."""
    new_lane(draft, command)


def new_lane(draft: Draft, command: AddLane) -> Lane:
    """A lane for the participant of that name, at its place among the others."""
    lanes = lanes_in_order(draft, command.map)
    shown = {lane.participant for lane in lanes}
    participant = find_named(draft, Participant, command.name, besides=shown)
    if participant is None:
        participant = draft.add(Participant, name=command.name, kind=command.kind)
    position = len(lanes) if command.position is None else min(max(command.position, 0), len(lanes))
    lane = draft.add(Lane, map=command.map, participant=participant.id, position=position)
    put_in_order(draft, [*lanes[:position], lane, *lanes[position:]])
    return lane


def move_lane(draft: Draft, command: MoveLane) -> None:
    """Put the lane at its new place; the others close up."""
    lane = draft.get(Lane, command.lane)
    others = [other for other in lanes_in_order(draft, lane.map) if other.id != lane.id]
    position = min(max(command.position, 0), len(others))
    put_in_order(draft, [*others[:position], lane, *others[position:]])
