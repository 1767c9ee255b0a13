"""Finding a place for a node: beside the one it follows, where nothing stands, moving as little as possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from workflow_studio.layout import STANDARD, Drawn, LaneBox, NodeBox
from workflow_studio.layout.windows import Window

ROW = STANDARD.row_height + STANDARD.row_gap
COLUMN = STANDARD.step_width + STANDARD.column_gap
GAP = STANDARD.column_gap / 2


NearBy = Callable[[NodeBox], Iterable[NodeBox]]
"""The boxes that may stand too close to this one."""


def place_first(box: NodeBox, lane: LaneBox, near: NearBy) -> NodeBox:
    """The first free column at the left of a lane."""
    box = replace(box, x=STANDARD.lane_header + STANDARD.first_step, y=first_row(lane) - box.height / 2)
    while not is_free(box, near):
        box = replace(box, x=box.x + COLUMN)
    return box


def free_place(box: NodeBox, near: NearBy) -> NodeBox:
    """The box itself, or as many rows below it as it takes to stand free."""
    while not is_free(box, near):
        box = replace(box, y=box.y + ROW)
    return box


def is_free(box: NodeBox, near: NearBy) -> bool:
    """Whether nothing stands too close to the box."""
    return not any(_too_close(box, other) for other in near(box))


def others_on(drawn: Drawn) -> NearBy:
    """What stands near a box on this map, the node's own present box apart."""

    def near(box: NodeBox) -> Iterator[NodeBox]:
        room = Window(box.x, box.y, box.x + box.width, box.y + box.height).grown(GAP)
        return (drawn.boxes[key] for key in drawn.nodes_in(room) if key != box.id)

    return near


def open_up(drawn: Drawn, from_x: float, by: float = COLUMN) -> None:
    """Move all that begins at this x or right of it right by a column, or by so many px; nothing is routed."""

    def moved(point: tuple[float, float]) -> tuple[float, float]:
        return (point[0] + by, point[1]) if point[0] >= from_x - 1 else point

    for box in list(drawn.boxes.values()):
        if box.x >= from_x - 1:
            drawn.put(replace(box, x=box.x + by))
    for path in list(drawn.paths.values()):
        if any(x >= from_x - 1 for x, _ in (*path.points, path.label_at or (from_x - 2, 0.0))):
            points = tuple(map(moved, path.points))
            drawn.draw(replace(path, points=points, label_at=path.label_at and moved(path.label_at)))


def first_row(lane: LaneBox) -> float:
    """The middle of the first row of a lane."""
    return lane.y + min(lane.height, STANDARD.lane_height) / 2


def _too_close(box: NodeBox, other: NodeBox) -> bool:
    return (
        box.x < other.x + other.width + GAP
        and other.x < box.x + box.width + GAP
        and box.y < other.y + other.height + GAP
        and other.y < box.y + box.height + GAP
    )
