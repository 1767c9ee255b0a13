"""Lanes lie one under the other in their order, and what is in a lane moves with it."""

from __future__ import annotations

from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import maps_with_other_lanes
from workflow_studio.editing.stacking import stack_lanes


def lanes_carry_their_content(draft: Draft, _: Command) -> None:
    """Stack the lanes of maps that are drawn already and whose lanes changed. Connectors are left to the layout."""
    for map_id in maps_with_other_lanes(draft):
        stack_lanes(draft, map_id)
