"""Lanes lie one under the other in their order, and what is in a lane moves with it."""

from __future__ import annotations

from workflow_studio.editing.commands import Command
from workflow_studio.editing.default_sizes import LANE_HEIGHT
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import lanes_in_order, maps_with_other_lanes
from workflow_studio.model import Decision, Event, Lane, Shape, Step


def lanes_carry_their_content(draft: Draft, _: Command) -> None:
    """Stack the lanes of maps that are drawn already and whose lanes changed. Connectors are left to the layout."""
    for map_id in maps_with_other_lanes(draft):
        lanes = lanes_in_order(draft, map_id)
        boxes = {lane.id: box for lane in lanes for box in draft.referring(Shape, lane.id)}
        if boxes:
            _stack(draft, lanes, boxes, min([*_tops_of_lanes_gone(draft, map_id), *(b.y for b in boxes.values())]))


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
    for kind in (Step, Decision, Event):
        for node in draft.referring(kind, lane.id, "lane"):
            for shape in draft.referring(Shape, node.id):
                draft.replace(shape, y=shape.y + down)


def _tops_of_lanes_gone(draft: Draft, map_id: str) -> list[float]:
    gone = {before.id for before, after in draft.changed(Lane) if before and not after and before.map == map_id}
    return [before.y for before, after in draft.changed(Shape) if before and not after and before.of in gone]
