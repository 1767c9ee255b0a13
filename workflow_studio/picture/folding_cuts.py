"""Where a wide map is cut into parts: in gaps between its columns, or past nodes where there is no gap."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.picture.items import Point

NARROWEST_GAP = 12.0
PARTS_FOR_A_NODE = 2
"""So many more parts are better than a cut past a node."""
BESIDE_NODE = 5.0
"""How far from a node's edge a cut lies that passes through other nodes."""
CROSSING_COST = 0.03
"""A cut flow weighs as much as a part that is 17 % wider or narrower than the others."""

FARTHEST = 4
"""So many parts after a too wide one may take something of it: beyond, much would move for little."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The best place for a cut in one column gap, and how many times flows cross it.

    `over`: how many nodes reach over this place; they are drawn whole on the side where their middle lies.
    """

    x: float
    crossings: int
    over: int = 0


def gaps_between(
    boxes: Sequence[tuple[float, float]],
    lines: Sequence[Sequence[Point]],
    preferred: Sequence[float] = (),
    widest: float = math.inf,
) -> list[Gap]:
    """The gaps between boxes (given as left and right), each with the place that the fewest lines cross.

    Where a `preferred` place (the border of a lane, when rows are cut apart) lies in a gap, it is taken. A gap that is
    wider than `widest` has several places; between gaps that are farther apart than that the places beside each box
    are added, past the other boxes there.
    """
    level, upright = _segments(lines)
    starts = sorted(left for left, _ in level)
    ends = sorted(right for _, right in level)
    free = _free_between(boxes)
    gaps = [
        _best_place(left, right, upright, starts, ends, [x for x in preferred if left <= x <= right])
        for left, right in _sliced(free, widest)
    ]
    crowded = _crowded(boxes, free, widest)
    lefts, rights = sorted(left for left, _ in boxes), sorted(right for _, right in boxes)
    past = [Gap(x, _count_at(x, starts, ends), _count_at(x, lefts, rights)) for x in crowded]
    return sorted((*gaps, *past), key=lambda gap: gap.x)


def chosen_cuts(
    gaps: Sequence[Gap], left: float, right: float, widest: float, margin: float, header: float = 0.0
) -> list[float]:
    """The cuts that part the map between left and right into as few parts as possible, of about equal width.

    `margin` is the room for letters that a part needs at each of its cuts; a `header` at the left of the map is
    repeated in every part. A part is wider than `widest` only where there is no gap to cut in.
    """
    if not gaps or right - left <= widest:
        return []
    return cuts_within(gaps, left + header + margin, right - margin, max(widest - header - 2 * margin, 1.0))


def cuts_within(gaps: Sequence[Gap], left: float, right: float, room: float) -> list[float]:
    """The cuts between left and right that leave at most `room` px between two of them, as far as there are gaps."""
    inside = [gap for gap in gaps if left < gap.x < right]
    fewest = len(_cheapest(inside, left, right, room, right - left)) + 1
    return _cheapest(inside, left, right, room, (right - left) / fewest)


def evened(edges: Sequence[float], room: Sequence[float], places: Sequence[float]) -> list[float]:
    """The edges of parts where those that are wider than their room give what the ones after, or before, can take.

    Edges move to these places, and no farther than needed. A part whose surplus nobody can take stays as it is.
    """
    given = _given_on(edges, room, places)
    return _turned(_given_on(_turned(given), room[::-1], _turned(places)))


def _given_on(edges: Sequence[float], room: Sequence[float], places: Sequence[float]) -> list[float]:
    """The edges where parts that are wider than their room give what is too much to the ones after them."""
    found = list(edges)
    for number in range(len(room)):
        tried = list(found)
        for at in range(number, min(number + FARTHEST + 1, len(room))):
            if tried[at + 1] - tried[at] <= room[at]:
                found = tried
                break
            place = bisect_right(places, tried[at] + room[at]) - 1
            if at + 1 == len(room) or place < 0 or places[place] <= tried[at]:
                break
            tried[at + 1] = places[place]
    return found


def _turned(places: Sequence[float]) -> list[float]:
    """The places as they lie seen from the other end."""
    return [-place for place in reversed(places)]


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


def _sliced(free: Sequence[tuple[float, float]], widest: float) -> list[tuple[float, float]]:
    """Gaps in slices: where nothing but flows run, a part may have to end anywhere."""
    slices = []
    for left, right in free:
        count = math.ceil((right - left) / widest) or 1
        wide = (right - left) / count
        slices += [(left + number * wide, left + (number + 1) * wide) for number in range(count)]
    return slices


def _crowded(
    boxes: Sequence[tuple[float, float]], free: Sequence[tuple[float, float]], widest: float
) -> list[float]:
    """The places right beside boxes where there is no gap for too long."""
    edges = sorted({x for left, right in boxes for x in (left - BESIDE_NODE, right + BESIDE_NODE)})
    stops = [-math.inf, *((left + right) / 2 for left, right in free), math.inf]
    found: list[float] = []
    for start, end in pairwise(stops):
        here = edges[bisect_right(edges, start) : bisect_right(edges, end)]
        if len(here) > 2 and here[-1] - here[0] > widest:
            found += here[1:-1]
    return found


def _count_at(x: float, starts: Sequence[float], ends: Sequence[float]) -> int:
    """How many reach over this place."""
    return bisect_right(starts, x) - bisect_right(ends, x)


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
    counted = [(_count_at(x, starts, ends), abs(x - middle), x) for x in places]
    crossings, _, x = min(counted)
    return Gap(x, crossings)


def _cheapest(gaps: Sequence[Gap], left: float, right: float, room: float, ideal: float) -> list[float]:
    """The cheapest of the ways to cut with the fewest parts, in one pass over the gaps.

    A node that is reached over counts like a few parts. Fewer of these are always better, however cheap the cuts
    are, so of each gap only the best way that leads to it needs to be known.
    """
    places = [left, *(gap.x for gap in gaps), right]
    tolls = [(0, 0.0), *((gap.over, gap.crossings * CROSSING_COST) for gap in gaps), (0, 0.0)]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    first = 0
    for number, (place, (over, price)) in enumerate(zip(places[1:], tolls[1:], strict=True), 1):
        while first < number - 1 and place - places[first] > room:
            first += 1
        best.append(
            min(
                (
                    best[before][0] + 1 + over * PARTS_FOR_A_NODE,
                    best[before][1] + ((place - places[before]) / ideal - 1) ** 2 + price,
                    before,
                )
                for before in range(first, number)
            )
        )
    way = best[-1][2]
    cuts: list[float] = []
    while way:
        cuts.append(places[way])
        way = best[way][2]
    return cuts[::-1]
