"""Lanes and their order."""

from __future__ import annotations

from workflow_studio.editing.boxes import put_into_lane, shape_of
from workflow_studio.editing.commands import AddLane, MergeLanes, MoveLane, RemoveLanes, ResizeLane
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.together import join_for_good
from workflow_studio.editing.lane_order import lanes_in_order, put_in_order
from workflow_studio.editing.names import find_named
from workflow_studio.editing.stacking import LANE_MARGIN, nodes_in, stack_lanes
from workflow_studio.model import Edge, Flow, Lane, Participant
from workflow_studio.model.geometry import Point


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


def resize_lane(draft: Draft, command: ResizeLane) -> None:
    """The lane as high as that, and those below it moved along."""
    lane = draft.get(Lane, command.lane)
    shape = shape_of(draft, lane.id)
    if shape is None:
        return
    boxes = [box for node in nodes_in(draft, lane.id) if (box := shape_of(draft, node)) is not None]
    needed = max([LANE_MARGIN * 2, *(box.y + box.height - shape.y + LANE_MARGIN for box in boxes)])
    height = max(command.height, needed)
    draft.replace(shape, height=height, pinned=command.height > needed)
    stack_lanes(draft, lane.map)
    _carry_lines(draft, lane.map, shape.y + shape.height, height - shape.height)


def _carry_lines(draft: Draft, map_id: str, below: float, down: float) -> None:
    """What lies below that height of the map's lines moves along: otherwise all of them would be looked for anew.

    One that runs where the lane ends now is to be drawn anew, and one that a user has drawn follows its steps.
    """
    for flow in draft.referring(Flow, map_id, "map"):
        for edge in draft.referring(Edge, flow.id):
            heights = [y for _, y in edge.points]
            if edge.kept or edge.label_kept or max(heights, default=below) < below + min(down, 0.0):
                continue
            if down < 0 and any(below + down <= y < below for y in heights):
                draft.replace(edge, points=())
            else:
                draft.replace(edge, points=[_carried(at, below, down) for at in edge.points],
                              label_at=edge.label_at and _carried(edge.label_at, below, down))  # fmt: skip


def _carried(at: Point, below: float, down: float) -> Point:
    x, y = at
    return (x, y + down) if y >= below else at


def merge_lanes(draft: Draft, command: MergeLanes) -> None:
    """The lane's participant is the other lane's, here and on every other map."""
    lane, into = draft.get(Lane, command.lane), draft.get(Lane, command.into)
    join_for_good(draft, into.participant, lane.participant)


def remove_lanes(draft: Draft, command: RemoveLanes) -> None:
    """The steps in the other lane, and the map without these lanes."""
    for lane in dict.fromkeys(command.lanes):
        put_into_lane(draft, nodes_in(draft, lane), command.steps_to)
        draft.remove(lane)
