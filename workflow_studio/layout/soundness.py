"""Whether a line that is drawn already still holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workflow_studio.layout.costs import BOTTOM, LEFT, RIGHT, TOP
from workflow_studio.layout.pieces import border_point
from workflow_studio.layout.values import NodeBox, Point
from workflow_studio.layout.windows import around_all, around_box

_CELL = 512.0  # px
_CREEP = 1.5  # px a line's end may be off its node's border
_ON_ONE_LINE = 3.0  # px: parallel pieces nearer than this cannot be told apart
_SHARED = 4.0  # px of them side by side that are too many
_INSIDE = 1.0  # px: what only touches a box does not run through it


def corners_of(points: Sequence[Point]) -> list[Point]:
    """The ends and the points where the line turns."""
    if len(points) < 2:
        return list(points)
    kept = list(points[:1])
    for at, after in zip(points[1:], [*points[2:], None], strict=True):
        if after is not None and (kept[-1][0] == at[0] == after[0] or kept[-1][1] == at[1] == after[1]):
            continue
        if at != kept[-1]:
            kept.append(at)
    return kept


def is_sound(line: Sequence[Point]) -> bool:
    """Does the line have a piece, and are all its pieces level or upright?"""
    for (x1, y1), (x2, y2) in pairwise(line):
        if x1 != x2 and y1 != y2:
            return False
    return len(line) > 1


def met(box: NodeBox, kind: str, line: Sequence[Point]) -> Point | None:
    """Where the line meets the node's border, if it begins there and leads away from it."""
    (x, y), (next_x, next_y) = line[0], line[1]
    level = abs(next_x - x) > abs(next_y - y)
    side = (RIGHT if next_x > x else LEFT) if level else (BOTTOM if next_y > y else TOP)
    at = border_point(box, kind, side, y if level else x)
    along = box.y <= y <= box.y + box.height if level else box.x <= x <= box.x + box.width
    return at if along and abs(at[0] - x) <= _CREEP and abs(at[1] - y) <= _CREEP else None


class Obstacles:
    """Boxes that are found by where they stand."""

    def __init__(self, boxes: Iterable[NodeBox]) -> None:
        self._cells: dict[tuple[int, int], list[NodeBox]] = {}
        all_boxes = list(boxes)
        self._room = around_all([around_box(box) for box in all_boxes]) if all_boxes else None
        for box in all_boxes:
            for cell in _cells((box.x, box.y), (box.x + box.width, box.y + box.height)):
                self._cells.setdefault(cell, []).append(box)

    def stand_in(self, line: Sequence[Point], ends: tuple[str, str]) -> bool:
        """Does any box but those of these two nodes stand in the line?"""
        if self._room is None or not self._room.meets(line):
            return False
        near = {box.id: box for a, b in pairwise(line) for cell in _cells(a, b) for box in self._cells.get(cell, ())}
        return any(key not in ends and runs_through(line, box) for key, box in near.items())


def _cells(start: Point, end: Point) -> Iterator[tuple[int, int]]:
    """The squares of the map that the rectangle between two corners touches."""
    (x1, y1), (x2, y2) = start, end
    for x in range(int(min(x1, x2) // _CELL), int(max(x1, x2) // _CELL) + 1):
        for y in range(int(min(y1, y2) // _CELL), int(max(y1, y2) // _CELL) + 1):
            yield x, y


def runs_through(line: Sequence[Point], box: NodeBox) -> bool:
    """Does any piece of the line lie inside the box?"""
    left, top = box.x + _INSIDE, box.y + _INSIDE
    right, bottom = box.x + box.width - _INSIDE, box.y + box.height - _INSIDE
    for (x1, y1), (x2, y2) in pairwise(line):
        if min(x1, x2) < right and left < max(x1, x2) and min(y1, y2) < bottom and top < max(y1, y2):
            return True
    return False


def lie_on_one_line(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Do the two run side by side somewhere so that they cannot be told apart?"""
    return any(_side_by_side(*piece, *its) for piece in pairwise(one) for its in pairwise(other))


def _side_by_side(start: Point, end: Point, its_start: Point, its_end: Point) -> bool:
    axis = 0 if start[1] == end[1] else 1
    if its_start[1 - axis] != its_end[1 - axis] or abs(start[1 - axis] - its_start[1 - axis]) >= _ON_ONE_LINE:
        return False
    low = max(min(start[axis], end[axis]), min(its_start[axis], its_end[axis]))
    high = min(max(start[axis], end[axis]), max(its_start[axis], its_end[axis]))
    return high - low > _SHARED
