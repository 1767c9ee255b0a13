"""How high lanes are drawn in a column of parts: where nothing of it stands, a lane only takes room on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.picture.bounds import Box
from workflow_studio.picture.items import Point
from workflow_studio.picture.sizes import PILL_HEIGHT

Band = tuple[float, float]
"""From one height to a lower one."""

BESIDE_NODE = 17.0
"""Above and below a node: badges, dots and the values of an overlay stand there."""
BESIDE_LINE = 8.0
"""Two flows side by side then stay as far apart as the layout puts them."""
BESIDE_WORDS = PILL_HEIGHT / 2 + 4
LOWEST_GAP = 0.15
"""Of what is free, at least so much stays: nothing that lies apart is drawn in one place."""


@dataclass(frozen=True, slots=True)
class Heights:
    """Where heights of the map are drawn: straight between these knots (from, to), and beyond them moved along."""

    knots: tuple[tuple[float, float], ...] = ((0.0, 0.0),)

    def at(self, y: float) -> float:
        """Where a height of the map is drawn."""
        return _along(self.knots, y)

    def back(self, y: float) -> float:
        """The height of the map that is drawn here."""
        return _along([(to, start) for start, to in self.knots], y)

    def point(self, point: Point) -> Point:
        """Where a point of the map is drawn."""
        return point[0], self.at(point[1])


def lower_lanes(lanes: Sequence[tuple[Band, float]], taken: Sequence[Band]) -> Heights:
    """Heights that take away what is free of lanes, given from top to bottom with how high each must stay for its name.

    `taken` are the bands in which something stands; these are drawn as they are.
    """
    if not lanes:
        return Heights()
    first = lanes[0][0][0]
    knots = [(first, first)]
    bands = _joined(taken)
    for (top, bottom), least in lanes:
        if top < knots[-1][0] or bottom <= top:
            continue  # lanes that lie over each other stay as they are
        here = [(max(low, top), min(high, bottom)) for low, high in bands if low < bottom and high > top]
        share = _share_kept(bottom - top, sum(high - low for low, high in here), least)
        for start, end, is_taken in _pieces(max(top, knots[-1][0]), bottom, here):
            reached = knots[-1][1] + (start - knots[-1][0])
            knots += [(start, reached), (end, reached + (end - start) * (1.0 if is_taken else share))]
    return Heights(tuple(dict.fromkeys(knots)))


def bands_of(boxes: Sequence[Box], lines: Sequence[Sequence[Point]], words: Sequence[Point]) -> list[Band]:
    """The bands in which nodes and notes (their boxes), level pieces of lines, and words at these places stand."""
    level = [a[1] for line in lines for a, b in pairwise(line) if abs(a[0] - b[0]) > 0.01]
    level += [b[1] for line in lines for a, b in pairwise(line) if abs(a[0] - b[0]) > 0.01 and a[1] != b[1]]
    return [
        *((box.top - BESIDE_NODE, box.bottom + BESIDE_NODE) for box in boxes),
        *((y - BESIDE_LINE, y + BESIDE_LINE) for y in level),
        *((y - BESIDE_WORDS, y + BESIDE_WORDS) for _, y in words),
    ]


def _share_kept(high: float, taken: float, least: float) -> float:
    """How much of what is free in a lane stays, as a share."""
    free = high - taken
    return min(max((least - taken) / free, LOWEST_GAP), 1.0) if free > 0 else 1.0


def _pieces(top: float, bottom: float, taken: Sequence[Band]) -> Iterator[tuple[float, float, bool]]:
    """A lane from top to bottom: what is taken, and what is free between."""
    reached = top
    for low, high in taken:
        if low > reached:
            yield reached, low, False
        yield max(low, reached), high, True
        reached = high
    if bottom > reached:
        yield reached, bottom, False


def _joined(bands: Sequence[Band]) -> list[Band]:
    """The bands from top to bottom, those that touch as one."""
    joined: list[Band] = []
    for low, high in sorted(bands):
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


def _along(knots: Sequence[tuple[float, float]], y: float) -> float:
    place = bisect_right(knots, y, key=lambda knot: knot[0])
    if place in (0, len(knots)):
        start, to = knots[min(place, len(knots) - 1)]
        return to + y - start
    (start, to), (end, until) = knots[place - 1], knots[place]
    return to + (until - to) * (y - start) / (end - start)
