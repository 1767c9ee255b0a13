"""Where a wide map is cut into parts: in gaps between its columns, so that no node is cut."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.picture.items import Point

NARROWEST_GAP = 12.0
CROSSING_COST = 0.03
"""A cut flow weighs as much as a part that is 17 % wider or narrower than the others."""
TOO_WIDE_COST = 100.0
GAPS_LOOKED_BACK = 24
"""A part spans at most this many gaps; columns as the layout draws them have about six in a part."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The best place for a cut in one column gap, and how many times flows cross it."""

    x: float
    crossings: int


def gaps_between(
    boxes: Sequence[tuple[float, float]], lines: Sequence[Sequence[Point]], preferred: Sequence[float] = ()
) -> list[Gap]:
    """The gaps between boxes (given as left and right), each with the place that the fewest lines cross.

    Where a `preferred` place (the border of a lane, when rows are cut apart) lies in a gap, it is taken.
    """
    level, upright = _segments(lines)
    starts = sorted(left for left, _ in level)
    ends = sorted(right for _, right in level)
    return [
        _best_place(left, right, upright, starts, ends, [x for x in preferred if left <= x <= right])
        for left, right in _free_between(boxes)
    ]


def chosen_cuts(gaps: Sequence[Gap], left: float, right: float, widest: float, extra: float) -> list[float]:
    """The cuts that part the map between left and right into as few parts as possible, of about equal width.

    `extra` is what a part needs beside its piece of the map (a repeated lane header, room for letters). A part is
    wider than `widest` only where there is no gap to cut in.
    """
    if not gaps or right - left <= widest:
        return []
    fewest = max(2, math.ceil((right - left) / max(widest - extra, 1.0)))
    tried = []
    for parts in range(fewest, fewest + 3):
        cost, cuts = _cheapest(gaps, left, right, min(parts, len(gaps) + 1), widest - extra)
        if all(b - a <= widest - extra for a, b in pairwise([left, *cuts, right])):
            return cuts
        tried.append((cost, cuts))
    return min(tried)[1]


def _segments(lines: Sequence[Sequence[Point]]) -> tuple[list[tuple[float, float]], list[float]]:
    """The level pieces of all lines as left and right, and where the upright ones stand."""
    level, upright = [], []
    for line in lines:
        for (x1, _), (x2, _) in pairwise(line):
            if abs(x1 - x2) > 0.01:
                level.append((min(x1, x2), max(x1, x2)))
            else:
                upright.append(x1)
    return level, sorted(upright)


def _free_between(boxes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    free = []
    reached = math.inf
    for left, right in sorted(boxes):
        if left - reached >= NARROWEST_GAP:
            free.append((reached, left))
        reached = right if reached == math.inf else max(reached, right)
    return free


def _best_place(
    left: float,
    right: float,
    upright: Sequence[float],
    starts: Sequence[float],
    ends: Sequence[float],
    preferred: Sequence[float],
) -> Gap:
    """In the middle between two upright lines (or a line and the next node) where the fewest level lines cross."""
    between = upright[bisect_right(upright, left) : bisect_right(upright, right)]
    stops = [left, *between, right]
    places = preferred or [(a + b) / 2 for a, b in pairwise(stops) if b - a > 4] or [(left + right) / 2]
    middle = (left + right) / 2
    counted = [(bisect_right(starts, x) - bisect_right(ends, x), abs(x - middle), x) for x in places]
    crossings, _, x = min(counted)
    return Gap(x, crossings)


def _cheapest(gaps: Sequence[Gap], left: float, right: float, parts: int, room: float) -> tuple[float, list[float]]:
    """The cheapest choice of `parts - 1` gaps: dynamic programming over the gaps, part by part."""
    ideal = (right - left) / parts

    def cost(start: float, end: float) -> float:
        """How far a part is from the ideal width; much more where it does not fit."""
        return ((end - start) / ideal - 1) ** 2 + max(0.0, (end - start) / room - 1) * TOO_WIDE_COST

    best = {n: (cost(left, gap.x) + gap.crossings * CROSSING_COST, [gap.x]) for n, gap in enumerate(gaps)}
    for _ in range(parts - 2):
        best = {
            n: min(
                (best[m][0] + cost(gaps[m].x, gap.x) + gap.crossings * CROSSING_COST, [*best[m][1], gap.x])
                for m in range(max(n - GAPS_LOOKED_BACK, 0), n)
                if m in best
            )
            for n, gap in enumerate(gaps)
            if any(m in best for m in range(max(n - GAPS_LOOKED_BACK, 0), n))
        }
    return min((before + cost(gaps[n].x, right), cuts) for n, (before, cuts) in best.items())
