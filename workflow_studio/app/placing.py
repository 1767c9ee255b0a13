"""Finding a place for a node: beside the one it follows, where nothing stands, moving as little as possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from workflow_studio.layout import STANDARD, FlowPath, LaneBox, NodeBox

ROW = STANDARD.row_height + STANDARD.row_gap
COLUMN = STANDARD.step_width + STANDARD.column_gap


def place_after(box: NodeBox, before: NodeBox, lane: LaneBox, same_lane: bool, others: Iterable[NodeBox]) -> NodeBox:
    """One column right of `before`, on its row when it shares the lane, else on the lane's first; free below."""
    x = before.x + before.width / 2 + COLUMN - box.width / 2
    y = (before.y + before.height / 2 if same_lane else _first_row(lane)) - box.height / 2
    return free_place(replace(box, x=x, y=y), others)


def place_first(box: NodeBox, lane: LaneBox, others: Iterable[NodeBox]) -> NodeBox:
    """The first free column at the left of a lane."""
    box = replace(box, x=STANDARD.lane_header + STANDARD.first_step, y=_first_row(lane) - box.height / 2)
    in_the_way = list(others)
    while any(_too_close(box, other) for other in in_the_way):
        box = replace(box, x=box.x + COLUMN)
    return box


def free_place(box: NodeBox, others: Iterable[NodeBox]) -> NodeBox:
    """The box itself, or as many rows below it as it takes to stand free."""
    in_the_way = list(others)
    while any(_too_close(box, other) for other in in_the_way):
        box = replace(box, y=box.y + ROW)
    return box


def opened_up(boxes: Mapping[str, NodeBox], from_x: float, by: float = COLUMN) -> dict[str, NodeBox]:
    """The boxes with all that begin at this x or right of it moved right by a column, or by so many px."""
    return {key: replace(box, x=box.x + by) if box.x >= from_x - 1 else box for key, box in boxes.items()}


def lengthened(paths: Mapping[str, FlowPath], from_x: float, by: float = COLUMN) -> dict[str, FlowPath]:
    """The paths as `opened_up` leaves them room: what is right of this x goes right as far, nothing is routed."""

    def moved(point: tuple[float, float]) -> tuple[float, float]:
        return (point[0] + by, point[1]) if point[0] >= from_x - 1 else point

    def longer(path: FlowPath) -> FlowPath:
        if not any(x >= from_x - 1 for x, _ in (*path.points, path.label_at or (from_x - 2, 0.0))):
            return path
        return replace(path, points=tuple(map(moved, path.points)), label_at=path.label_at and moved(path.label_at))

    return {key: longer(path) for key, path in paths.items()}


def _first_row(lane: LaneBox) -> float:
    return lane.y + min(lane.height, STANDARD.lane_height) / 2


def _too_close(box: NodeBox, other: NodeBox) -> bool:
    gap = STANDARD.column_gap / 2
    return (
        box.x < other.x + other.width + gap
        and other.x < box.x + box.width + gap
        and box.y < other.y + other.height + gap
        and other.y < box.y + box.height + gap
    )
