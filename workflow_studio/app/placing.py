"""Finding a place for a new node: beside the one it follows, where nothing stands, moving as little as possible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workflow_studio.layout import LaneBox, Metrics, NodeBox

Boxes = Mapping[str, NodeBox]


def place_after(size: tuple[float, float], before: NodeBox, lane: LaneBox, same_lane: bool, others: Boxes) -> NodeBox:
    """A free place one column right of `before`, on its row when it shares the lane, else on the lane's first row."""
    metrics = Metrics()
    centre_x = before.x + before.width / 2 + metrics.column_pitch
    centre_y = before.y + before.height / 2 if same_lane else lane.y + metrics.lane_height / 2
    return free_place(NodeBox("", centre_x - size[0] / 2, centre_y - size[1] / 2, *size), others)


def place_first(size: tuple[float, float], lane: LaneBox, others: Boxes) -> NodeBox:
    """The first free place at the left of a lane."""
    metrics = Metrics()
    box = NodeBox("", metrics.lane_header + metrics.first_gap, lane.y + (metrics.lane_height - size[1]) / 2, *size)
    return free_place(box, others)


def free_place(box: NodeBox, others: Boxes) -> NodeBox:
    """The box itself, or as many rows below it as it takes to stand free."""
    metrics = Metrics()
    while any(_too_close(box, other, metrics.gap / 2) for other in others.values()):
        box = replace(box, y=box.y + metrics.lane_height)
    return box


def opened_up(boxes: Boxes, from_x: float, by: float) -> dict[str, NodeBox]:
    """The boxes with everything from this x on moved right, to make room for a column."""
    return {key: replace(box, x=box.x + by) if box.x >= from_x - 1 else box for key, box in boxes.items()}


def _too_close(box: NodeBox, other: NodeBox, gap: float) -> bool:
    return (
        box.x < other.x + other.width + gap
        and other.x < box.x + box.width + gap
        and box.y < other.y + other.height + gap
        and other.y < box.y + box.height + gap
    )
