"""Parts of the map, as upright rectangles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.layout.values import NodeBox, Point


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the map by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Window:
        """The window with this much more on every side."""
        return Window(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def touches(self, other: Window) -> bool:
        """Do the two have anything in common?"""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def covers(self, point: Point) -> bool:
        """Does the point lie in it?"""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def holds(self, line: Iterable[Point]) -> bool:
        """Does the whole line lie in it?"""
        return all(map(self.covers, line))

    def meets(self, line: Sequence[Point]) -> bool:
        """Does any piece of the line come into it?"""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        for (x1, y1), (x2, y2) in pairwise(line):
            beside = (x1 > right and x2 > right) or (x1 < left and x2 < left)
            if not (beside or (y1 > bottom and y2 > bottom) or (y1 < top and y2 < top)):
                return True
        return False


EVERYWHERE = Window(float("-inf"), float("-inf"), float("inf"), float("inf"))


def around_box(box: NodeBox) -> Window:
    """The room of a node."""
    return Window(box.x, box.y, box.x + box.width, box.y + box.height)


def around_line(line: Sequence[Point]) -> Window:
    """The room of a line."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return Window(min(xs), min(ys), max(xs), max(ys))


def around_all(windows: Sequence[Window]) -> Window:
    """The smallest window with all of these in it; there must be one."""
    return Window(
        min(w.left for w in windows), min(w.top for w in windows),
        max(w.right for w in windows), max(w.bottom for w in windows),
    )  # fmt: skip
