"""Snap lines: a dragged node's edges and middle are drawn to those of the nodes that stay, and to equal gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

REACH = 7.0
"""How close, in px of the screen, an edge or middle must come."""
BESIDE = 12.0
"""How far, in px, snap lines reach beyond the boxes that they connect."""
Box = tuple[float, float, float, float]  # left, top, right, bottom
Line = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Snapped:
    """How far the box goes from where it is wished, and the lines that say why."""

    by: tuple[float, float] = (0.0, 0.0)
    lines: tuple[Line, ...] = ()


class SnapLines:
    """The edges, middles and gaps of the nodes that stay."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._boxes = list(boxes)
        self._stops = tuple(_stops(self._boxes, axis) for axis in (0, 1))

    def snap(self, box: Box, zoom: float) -> Snapped:
        """The box drawn to what is closest within reach, across and down on its own."""
        reach = REACH / zoom
        by = [self._closest(box, axis, reach) for axis in (0, 1)]
        if by == [None, None]:
            return Snapped()
        x, y = (way or 0.0 for way in by)
        at = (box[0] + x, box[1] + y, box[2] + x, box[3] + y)
        lines = [line for axis in (0, 1) if by[axis] is not None for line in self._lines(at, axis)]
        return Snapped((x, y), tuple(lines))

    def _closest(self, box: Box, axis: int, reach: float) -> float | None:
        """The shortest way to a stop: middles to middles first, then edges to edges, then to equal gaps."""
        middles, edges = self._stops[axis]
        low, high = box[axis], box[axis + 2]
        to_middle = _nearest(middles, (low + high) / 2)
        ways = [to_middle] if abs(to_middle) <= reach else []
        if not ways:
            ways = [way for at in (low, high) if abs(way := _nearest(edges, at)) <= reach]
            ways += [way for at in self._even_gaps(box, axis) if abs(way := at - low) <= reach]
        return min(ways, key=abs, default=None)

    def _even_gaps(self, box: Box, axis: int) -> list[float]:
        """Where the box would have to begin so that its gap is the one between two nodes in its row or column."""
        beside = sorted((b[axis], b[axis + 2]) for b in self._boxes if _faces(b, box, axis))
        size = box[axis + 2] - box[axis]
        found = []
        for (_, end), (start, _) in pairwise(beside):
            if start - end >= size:
                found.append((end + start - size) / 2)
        for (first, end), (start, last) in pairwise(beside):
            if start > end:
                found += [last + start - end, first - (start - end) - size]
        return found

    def _lines(self, box: Box, axis: int) -> list[Line]:
        """For every edge or middle of the box that now lies in line with others, a line along all of them."""
        lines = []
        for own, of in zip(_marks(box, axis), (_low, _middle, _high), strict=True):
            mates = [b for b in self._boxes if abs(of(b, axis) - own) < 0.5]
            if mates:
                low = min(b[1 - axis] for b in (*mates, box)) - BESIDE
                high = max(b[3 - axis] for b in (*mates, box)) + BESIDE
                lines.append(_line(own, low, high, axis))
        middles = [line for line in lines if line[0][axis] == _middle(box, axis)]
        return middles or lines or self._gap_lines(box, axis)

    def _gap_lines(self, box: Box, axis: int) -> list[Line]:
        """The two gaps that are equal now, each as a line from node to node."""
        row = sorted([*(b for b in self._boxes if _faces(b, box, axis)), box], key=lambda b: b[axis])
        at = _middle(box, 1 - axis)
        gaps = [(a[axis + 2], b[axis]) for a, b in pairwise(row) if b[axis] > a[axis + 2]]
        own = [high - low for (low, high) in gaps if box[axis] == high or box[axis + 2] == low]
        return [_line(at, low, high, 1 - axis) for low, high in gaps if any(abs(high - low - g) < 0.5 for g in own)]


def _stops(boxes: list[Box], axis: int) -> tuple[list[float], list[float]]:
    return sorted({_middle(b, axis) for b in boxes}), sorted({edge for b in boxes for edge in (b[axis], b[axis + 2])})


def _marks(box: Box, axis: int) -> tuple[float, float, float]:
    return box[axis], _middle(box, axis), box[axis + 2]


def _low(box: Box, axis: int) -> float:
    return box[axis]


def _middle(box: Box, axis: int) -> float:
    return (box[axis] + box[axis + 2]) / 2


def _high(box: Box, axis: int) -> float:
    return box[axis + 2]


def _faces(one: Box, other: Box, axis: int) -> bool:
    """Do the two stand in one row (or column)?"""
    return one[1 - axis] < other[3 - axis] and other[1 - axis] < one[3 - axis]


def _line(at: float, low: float, high: float, axis: int) -> Line:
    return ((at, low), (at, high)) if axis == 0 else ((low, at), (high, at))


def _nearest(values: list[float], at: float) -> float:
    """The way from here to the nearest of these."""
    place = bisect_left(values, at)
    near = values[max(place - 1, 0) : place + 1]
    return min((value - at for value in near), key=abs, default=float("inf"))
