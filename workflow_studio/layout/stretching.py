"""Connectors whose nodes move: stretched at the end that moves, their shape as it was."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]


def stretched(points: Sequence[Point], start_by: Point, end_by: Point) -> tuple[Point, ...]:
    """An orthogonal line whose first point moved by `start_by` and whose last one moved by `end_by`."""
    if len(points) < 2:
        return tuple(points)
    if start_by == end_by:
        return tuple((x + start_by[0], y + start_by[1]) for x, y in points)
    moved = _end_moved(tuple(points), end_by)
    return tuple(reversed(_end_moved(tuple(reversed(moved)), start_by)))


def _end_moved(points: tuple[Point, ...], by: Point) -> tuple[Point, ...]:
    """The last point goes where it goes; the corner before it slides so that the last piece keeps its direction."""
    if by == (0.0, 0.0):
        return points
    before, last = points[-2], points[-1]
    end = (last[0] + by[0], last[1] + by[1])
    level = abs(last[1] - before[1]) <= abs(last[0] - before[0])
    if len(points) == 2:
        return (before, *_bent(before, end, level), end)
    return (*points[:-2], (before[0], end[1]) if level else (end[0], before[1]), end)


def _bent(start: Point, end: Point, level: bool) -> tuple[Point, ...]:
    """Two corners half way, where a straight line does not lead there any more."""
    if level:
        middle = (start[0] + end[0]) / 2
        return () if start[1] == end[1] else ((middle, start[1]), (middle, end[1]))
    middle = (start[1] + end[1]) / 2
    return () if start[0] == end[0] else ((start[0], middle), (end[0], middle))
