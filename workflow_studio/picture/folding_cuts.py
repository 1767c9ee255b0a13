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
    room = max(widest - extra, 1.0)
    fewest = max(2, _cheapest(gaps, left, right, room, right - left)[0])
    return _cheapest(gaps, left, right, room, (right - left) / fewest)[1]


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


def _cheapest(
    gaps: Sequence[Gap], left: float, right: float, room: float, ideal: float
) -> tuple[int, list[float]]:
    """How many parts there are at least, and the cheapest cuts that make so few: one pass over the gaps.

    A part with fewer parts before it is always to be preferred, however cheap the others are, so each gap needs to
    know only the cheapest of the ways with the fewest parts that lead to it.
    """
    places = [left, *(gap.x for gap in gaps), right]
    prices = [0.0, *(gap.crossings * CROSSING_COST for gap in gaps), 0.0]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    first = 0
    for number, (place, price) in enumerate(zip(places[1:], prices[1:], strict=True), 1):
        while first < number - 1 and place - places[first] > room:
            first += 1
        best.append(
            min(
                (best[before][0] + 1, best[before][1] + ((place - places[before]) / ideal - 1) ** 2 + price, before)
                for before in range(first, number)
            )
        )
    way = best[-1][2]
    cuts: list[float] = []
    while way:
        cuts.append(places[way])
        way = best[way][2]
    return best[-1][0], cuts[::-1]
