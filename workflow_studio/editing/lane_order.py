"""The order of a map's lanes, top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.model import Lane


def lanes_in_order(draft: Draft, map_id: str) -> list[Lane]:
    """The map's lanes, top to bottom."""
    return sorted(draft.referring(Lane, map_id), key=lambda lane: (lane.position, number_of(lane.id)))


def put_in_order(draft: Draft, lanes: Sequence[Lane]) -> None:
    """Number the lanes 0, 1, 2 … as they are given."""
    for position, lane in enumerate(lanes):
        if lane.position != position:
            draft.replace(lane, position=position)


def maps_with_other_lanes(draft: Draft) -> list[str]:
    """The maps whose lanes were added, moved or taken out."""
    changed = draft.changed(Lane)
    return list(dict.fromkeys(lane.map for pair in changed for lane in pair if lane is not None))
