"""Paths with rounded corners, arrow heads and diamonds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from workflow_studio.picture.items import Curve, Line, Move, Point, Segment

ARC = 0.5523
"""Control points at this share of a quarter circle's radius draw it with one cubic Bézier curve."""


def corners(points: Sequence[Point]) -> tuple[Point, ...]:
    """The line's points without repeated ones and without those on a straight piece."""
    unique: list[Point] = []
    for point in points:
        if not unique or math.dist(point, unique[-1]) > 0.01:
            unique.append(point)
    kept = unique[:1]
    for before, at, after in zip(unique, unique[1:], unique[2:], strict=False):
        cross = (at[0] - before[0]) * (after[1] - at[1]) - (at[1] - before[1]) * (after[0] - at[0])
        if abs(cross) > 0.01:
            kept.append(at)
    return (*kept, *unique[-1:]) if len(unique) > 1 else tuple(kept)


def rounded_line(points: Sequence[Point], radius: float) -> tuple[Segment, ...]:
    """An open line through these corners, each rounded as far as its neighbours leave room."""
    segments: list[Segment] = [Move(points[0])]
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        room = min(radius, math.dist(before, at) / 2, math.dist(at, after) / 2)
        segments += _corner(before, at, after, room)
    segments.append(Line(points[-1]))
    return tuple(segments)


def rounded_polygon(points: Sequence[Point], radius: float) -> tuple[Segment, ...]:
    """A closed outline with rounded corners; `radius` is measured along the sides."""
    ring = [points[-1], *points, points[0]]
    segments: list[Segment] = []
    for before, at, after in zip(ring, ring[1:], ring[2:], strict=False):
        room = min(radius, math.dist(before, at) / 2, math.dist(at, after) / 2)
        corner = _corner(before, at, after, room)
        segments += corner if segments else [Move(corner[0].to), *corner[1:]]
    return tuple(segments)


def arrow_head(tip: Point, before: Point, length: float, width: float) -> tuple[Segment, ...]:
    """A triangle with its tip here, pointing away from `before`."""
    base = towards(tip, before, length)
    along = math.dist(tip, base) or 1.0
    across = (tip[1] - base[1]) / along * width / 2, (base[0] - tip[0]) / along * width / 2
    return (
        Move(tip),
        Line((base[0] + across[0], base[1] + across[1])),
        Line((base[0] - across[0], base[1] - across[1])),
    )


def towards(start: Point, end: Point, distance: float) -> Point:
    """The point this far from `start` in the direction of `end` (away from it for a negative distance)."""
    length = math.dist(start, end)
    if length == 0:
        return start
    share = distance / length
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _corner(before: Point, at: Point, after: Point, radius: float) -> list[Segment]:
    begin, end = towards(at, before, radius), towards(at, after, radius)
    return [Line(begin), Curve(towards(begin, at, radius * ARC), towards(end, at, radius * ARC), end)]
