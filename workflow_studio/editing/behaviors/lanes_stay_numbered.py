"""A map's lanes are numbered 0, 1, 2 … from the top, without gaps."""

from __future__ import annotations

from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import lanes_in_order, maps_with_other_lanes, put_in_order


def lanes_stay_numbered(draft: Draft, _: Command) -> None:
    """Close the gap that a lane left."""
    for map_id in maps_with_other_lanes(draft):
        put_in_order(draft, lanes_in_order(draft, map_id))
