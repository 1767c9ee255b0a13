"""Arrows as arcs between boxes: a quadratic curve from border to border, bent to one side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.picture.items import Point
from workflow_studio.picture.paths import arrow_head
from workflow_studio.picture.sizes import ARROW_LENGTH

Box = tuple[float, float, float, float]
"""Left, top, width, height."""

_SAMPLES = 24


@dataclass(frozen=True, slots=True)
class Arc:
    """A quadratic Bézier curve."""

    start: Point
    control: Point
    end: Point

    def at(self, share: float) -> Point:
        """The point at this share of the way, 0 to 1."""
        rest = 1 - share
        return (
            rest * rest * self.start[0] + 2 * rest * share * self.control[0] + share * share * self.end[0],
            rest * rest * self.start[1] + 2 * rest * share * self.control[1] + share * share * self.end[1],
        )

    def part(self, begin: float, end: float) -> Arc:
        """The piece between two shares of the way (de Casteljau)."""
        return Arc(self.at(begin), self._blossom(begin, end), self.at(end))

    def moved(self, start: Point, end: Point) -> Arc:
        """With its ends moved by so much, and the bend between them along."""
        return Arc(
            (self.start[0] + start[0], self.start[1] + start[1]),
            (self.control[0] + (start[0] + end[0]) / 2, self.control[1] + (start[1] + end[1]) / 2),
            (self.end[0] + end[0], self.end[1] + end[1]),
        )

    def points(self) -> tuple[Point, ...]:
        """Points along the curve, close enough to see what it passes."""
        return tuple(self.at(number / _SAMPLES) for number in range(_SAMPLES + 1))

    def _blossom(self, u: float, v: float) -> Point:
        x, y = (
            (1 - u) * (1 - v) * a + (u * (1 - v) + v * (1 - u)) * b + u * v * c
            for a, b, c in zip(self.start, self.control, self.end, strict=True)
        )
        return x, y


def bent_arc(source: Box, target: Box, bend: float) -> Arc:
    """From the border of one box to that of another, bent by this many px to the right of the way it goes."""
    start, end = centre_of(source), centre_of(target)
    length = math.dist(start, end) or 1.0
    across = (start[1] - end[1]) / length, (end[0] - start[0]) / length
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    control = middle[0] + 2 * bend * across[0], middle[1] + 2 * bend * across[1]
    whole = Arc(start, control, end)
    return whole.part(_leaves(whole, source), 1 - _leaves(Arc(end, control, start), target))


def head_size(wide: float) -> tuple[float, float]:
    """Length and breadth of an arrow's head, which grows with the line."""
    return ARROW_LENGTH + 1.2 * wide, 6.0 + 1.8 * wide


def shaft_of(arc: Arc, wide: float) -> Arc:
    """What of an arc is drawn as a line of this width: it ends inside the head."""
    length = math.dist(arc.start, arc.end) or 1.0
    return arc.part(0.0, max(1.0 - (head_size(wide)[0] - 1.0) / length, 0.3))


def head_box(arc: Arc, wide: float) -> Box:
    """The box around the head of an arrow with a line of this width."""
    corners = [segment.to for segment in arrow_head(arc.end, shaft_of(arc, wide).end, *head_size(wide))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def centre_of(box: Box) -> Point:
    """The middle of a box."""
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def inside(point: Point, box: Box, around: float = 0.0) -> bool:
    """Whether a point lies in a box, or this close to it."""
    left, top, wide, high = box
    return left - around <= point[0] <= left + wide + around and top - around <= point[1] <= top + high + around


def overlaps(one: Box, other: Box, around: float = 0.0) -> bool:
    """Whether two boxes share some room, or come this close."""
    return (
        one[0] < other[0] + other[2] + around
        and other[0] < one[0] + one[2] + around
        and one[1] < other[1] + other[3] + around
        and other[1] < one[1] + one[3] + around
    )


def crossings(one: Arc, other: Arc) -> int:
    """How often two curves cross."""
    others = tuple(pairwise(other.points()[::2]))
    return sum(cross(piece, another) for piece in pairwise(one.points()[::2]) for another in others)


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two straight pieces cross; not where they only touch."""
    return _apart(*one, *other) and _apart(*other, *one)


def _apart(start: Point, end: Point, one: Point, other: Point) -> bool:
    """Whether two points lie on different sides of the line through a piece."""
    x, y = end[0] - start[0], end[1] - start[1]
    first = x * (one[1] - start[1]) - y * (one[0] - start[0])
    return first * (x * (other[1] - start[1]) - y * (other[0] - start[0])) < 0


def passed(arc: Arc, boxes: Sequence[Box], around: float) -> int:
    """How many points of the curve lie on these boxes."""
    return sum(inside(point, box, around) for point in arc.points() for box in boxes)


def passed_out_of(arc: Arc, box: Box) -> int:
    """How many points of the curve lie outside of this box."""
    return sum(not inside(point, box, -4.0) for point in arc.points())


def _leaves(arc: Arc, box: Box, air: float = 5.0) -> float:
    """The share of the way at which the curve leaves the box that it begins in, by halving."""
    low, high = 0.0, 0.5
    for _ in range(20):
        middle = (low + high) / 2
        if inside(arc.at(middle), box, air):
            low = middle
        else:
            high = middle
    return high
