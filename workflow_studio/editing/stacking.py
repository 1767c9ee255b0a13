"""Lanes drawn one under the other, with what is in them."""

from __future__ import annotations

from workflow_studio.editing.default_sizes import LANE_HEIGHT
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import lanes_in_order
from workflow_studio.model import Decision, Event, Lane, Shape, Step

LANE_MARGIN = 16.0
"""From the lowest node of a lane to the lane's edge, at the least."""


def stack_lanes(draft: Draft, map_id: str) -> None:
    """Put the lanes of a map that is drawn one under the other, in their order; what is in them moves along."""
    lanes = lanes_in_order(draft, map_id)
    boxes = {lane.id: box for lane in lanes for box in draft.referring(Shape, lane.id)}
    if boxes:
        _stack(draft, lanes, boxes, min([*_tops_of_lanes_gone(draft, map_id), *(b.y for b in boxes.values())]))


def nodes_in(draft: Draft, lane_id: str) -> list[str]:
    """The steps, decisions and events in a lane."""
    return [node.id for kind in (Step, Decision, Event) for node in draft.referring(kind, lane_id, "lane")]


def _stack(draft: Draft, lanes: list[Lane], boxes: dict[str, Shape], top: float) -> None:
    like = next(iter(boxes.values()))
    for lane in lanes:
        box = boxes.get(lane.id)
        if box is None:
            box = draft.add(Shape, of=lane.id, x=like.x, y=top, width=like.width, height=LANE_HEIGHT)
        elif box.y != top:
            _move(draft, lane, box, top - box.y)
        top += box.height


def _move(draft: Draft, lane: Lane, box: Shape, down: float) -> None:
    draft.replace(box, y=box.y + down)
    for node in nodes_in(draft, lane.id):
        for shape in draft.referring(Shape, node):
            draft.replace(shape, y=shape.y + down)


def _tops_of_lanes_gone(draft: Draft, map_id: str) -> list[float]:
    gone = {before.id for before, after in draft.changed(Lane) if before and not after and before.map == map_id}
    return [before.y for before, after in draft.changed(Shape) if before and not after and before.of in gone]
