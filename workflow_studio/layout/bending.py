"""Lines bent by hand: a piece slid sideways, a corner taken elsewhere. Right angles and both ends stay."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.layout.soundness import corners_of
from workflow_studio.layout.values import Point

STUB = 16.0
"""How far, in px, a line leaves its node straight before a piece that was slid begins."""
_SNAP = 6.0
"""A jog smaller than this, in px, is taken for none."""


def slid(points: Sequence[Point], index: int, to: float) -> list[Point]:
    """The line with its piece `index` at this x (an upright piece) or y (a level one).

    The first and the last piece keep their ends: a stub stays, and the line turns off behind it.
    """
    line = list(points)
    axis = _across(line, index)
    to = _aligned(line, index, axis, to)
    if index == len(line) - 2:
        stub = _before(line[-1], line[-2])
        line[-1:] = [stub, stub, line[-1]]
    if index == 0:
        stub = _before(line[0], line[1])
        line[:1] = [line[0], stub, stub]
        index = 2
    for at in (index, index + 1):
        line[at] = _with(line[at], axis, to)
    return corners_of(line)


def corner_at(points: Sequence[Point], index: int, at: Point) -> list[Point]:
    """The line with its inner corner `index` at this place: both pieces that meet in it are slid."""
    line = list(points)
    later = _across(line, index)
    moved = slid(line, index, at[later])
    return slid(moved, index - 1, at[1 - later]) if index <= len(moved) - 1 else moved


def is_level(points: Sequence[Point], index: int) -> bool:
    """Does this piece run level?"""
    return _across(points, index) == 1


def _across(points: Sequence[Point], index: int) -> int:
    """The coordinate in which a piece can be slid: 1 (y) for a level one, 0 (x) for an upright one."""
    (x1, y1), (x2, y2) = points[index], points[index + 1]
    return 1 if abs(x2 - x1) >= abs(y2 - y1) else 0


def _aligned(line: list[Point], index: int, axis: int, to: float) -> float:
    """The place, drawn to that of the pieces before and after where it comes close to them."""
    near = [line[at][axis] for at in (0, index - 1, index, index + 2, -1) if -1 <= at < len(line)]
    best = min(near, key=lambda other: abs(other - to))
    return best if abs(best - to) <= _SNAP else to


def _before(end: Point, towards: Point) -> Point:
    """A stub's length from the end, at most a third of the piece."""
    axis = 0 if abs(towards[0] - end[0]) >= abs(towards[1] - end[1]) else 1
    length = towards[axis] - end[axis]
    step = min(STUB, abs(length) / 3)
    return _with(end, axis, end[axis] + (step if length > 0 else -step))


def _with(point: Point, axis: int, value: float) -> Point:
    return (value, point[1]) if axis == 0 else (point[0], value)
