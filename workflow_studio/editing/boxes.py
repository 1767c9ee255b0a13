"""The boxes that nodes and lanes are drawn as."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.editing.draft import Draft
from workflow_studio.model import Lane, Node, Shape


def shape_of(draft: Draft, element_id: str) -> Shape | None:
    """The box of a node or lane, if it has one."""
    return next(iter(draft.referring(Shape, element_id)), None)


def put_into_lane(draft: Draft, nodes: Iterable[str], lane_id: str) -> None:
    """The nodes in the lane, their boxes as far from its top as they were from the old one's."""
    new_lane = shape_of(draft, lane_id)
    for node_id in nodes:
        node = draft.get(Node, node_id)
        box, old_lane = shape_of(draft, node_id), shape_of(draft, node.lane)
        if box is not None and old_lane is not None and new_lane is not None and old_lane.y != new_lane.y:
            lowest = new_lane.y + max(new_lane.height - box.height, 0)
            draft.replace(box, y=min(max(box.y - old_lane.y + new_lane.y, new_lane.y), lowest))
        draft.replace(draft.get(Node, node_id), lane=draft.get(Lane, lane_id).id)
