"""Where arrows leave and reach a box: apart on each of its sides, so that no arrow runs into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, pairwise

from workflow_studio.picture.handoffs.bends import Arc, Box, centre_of, crossings, head_size
from workflow_studio.picture.items import Point
from workflow_studio.picture.paths import towards

BETWEEN_ENDS = 6.0
"""Between the edges of two ends at the same side."""
LEAST_STEEP = 0.5
"""Of an arrow's direction, what goes straight to the side; with less, an end would take too much of the side."""
FROM_CORNER = 4.0
"""So that the ends on both sides of a corner are apart too."""
MOST_UNTANGLED = 150
"""Up to so many arrows are neighbours exchanged where they cross; among more nobody could follow one."""
_Place = tuple[int, bool]
"""The end of which arrow, and whether it is the one with the head."""


class _Side(Enum):
    LEFT, RIGHT, TOP, BOTTOM = range(4)

    @property
    def down(self) -> int:
        """Which of a point's coordinates goes along this side: 0 across, 1 down."""
        return int(self in (_Side.LEFT, _Side.RIGHT))


@dataclass(frozen=True, slots=True)
class Joining:
    """An arrow of this width between two boxes."""

    arc: Arc
    source: Box
    target: Box
    width: float


@dataclass(frozen=True, slots=True)
class _End:
    """Where an arrow meets a side of a box, in px along that side, and how broad it is there."""

    place: _Place
    along: float
    order: float
    """How far along the side its middle lies from the middle of the box, -1 to 1: in this order few arrows cross."""
    breadth: float
    """In px along the side: a slanting arrow takes more of it."""


def with_ends_apart(joinings: Sequence[Joining]) -> tuple[Arc, ...]:
    """Their arcs, the ends moved along the sides of the boxes as little as it takes; closer where a side is full."""
    sides = _by_side(joinings)
    moved = {place: by for side, ends in sides.items() for place, by in _moves(*side, ends)}
    if len(joinings) <= MOST_UNTANGLED:
        _untangle(joinings, sides, moved)
    return tuple(_arc(joinings, number, moved) for number in range(len(joinings)))


def _moves(box: Box, side: _Side, ends: Sequence[_End]) -> Iterator[tuple[_Place, Point]]:
    """By how much each end is moved along this side, where they stand in this order."""
    down = side.down
    low, high = box[down] + FROM_CORNER, box[down] + box[2 + down] - FROM_CORNER
    gaps = [(one.breadth + other.breadth) / 2 + BETWEEN_ENDS for one, other in pairwise(ends)]
    for end, along in zip(ends, spread([end.along for end in ends], gaps, low, high), strict=True):
        by = along - end.along
        yield end.place, (0.0, by) if down else (by, 0.0)


def _untangle(
    joinings: Sequence[Joining], sides: dict[tuple[Box, _Side], list[_End]], moved: dict[_Place, Point]
) -> None:
    """Exchange two neighbours at a side wherever their arrows cross less then.

    Arrows that bend to opposite sides can come to the box in another order than their middles lie in.
    """
    for side, ends in sides.items():
        for at in range(len(ends) - 1):
            one, other = ends[at].place[0], ends[at + 1].place[0]
            crossed = crossings(_arc(joinings, one, moved), _arc(joinings, other, moved))
            if not crossed:
                continue
            exchanged = [*ends[:at], ends[at + 1], ends[at], *ends[at + 2 :]]
            tried = moved | dict(_moves(*side, exchanged))
            if crossings(_arc(joinings, one, tried), _arc(joinings, other, tried)) < crossed:
                ends[:] = exchanged
                moved.update(tried)


def _arc(joinings: Sequence[Joining], number: int, moved: dict[_Place, Point]) -> Arc:
    return joinings[number].arc.moved(moved[number, False], moved[number, True])


def spread(wanted: Sequence[float], gaps: Sequence[float], low: float, high: float) -> list[float]:
    """Places in this order that are these gaps apart, next to the wanted ones; all from `low` to `high`, in px.

    What wants to stand closer, or the other way round, is moved as one group to the mean of what its members want
    (least squares, by pooling neighbours that stand in the wrong order). Gaps shrink alike where there is no room.
    """
    wide = sum(gaps)
    share = min((high - low) / wide, 1.0) if wide else 1.0
    offsets = list(accumulate((gap * share for gap in gaps), initial=0.0))
    groups: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=True):
        total, count = place - offset, 1
        while groups and groups[-1][0] / groups[-1][1] >= total / count:
            before, many = groups.pop()
            total, count = total + before, count + many
        groups.append((total, count))
    last = max(high - offsets[-1], low)
    firsts = [min(max(total / count, low), last) for total, count in groups for _ in range(count)]
    return [first + offset for first, offset in zip(firsts, offsets, strict=True)]


def _by_side(joinings: Sequence[Joining]) -> dict[tuple[Box, _Side], list[_End]]:
    found: defaultdict[tuple[Box, _Side], list[_End]] = defaultdict(list)
    for number, joining in enumerate(joinings):
        arc, head = joining.arc, head_size(joining.width)[1]
        for place, box, point, breadth in (
            ((number, False), joining.source, arc.start, joining.width),
            ((number, True), joining.target, arc.end, head),
        ):
            side = _side(point, box)
            down, steep = side.down, abs(_way(point, arc.control)[1 - side.down])
            order = _way(centre_of(box), arc.at(0.5))[down]
            found[box, side].append(_End(place, point[down], order, breadth / max(steep, LEAST_STEEP)))
    for ends in found.values():
        ends.sort(key=lambda end: (end.order, end.along, end.place))
    return found


def _way(start: Point, end: Point) -> Point:
    """The direction from one point to another, its length 1."""
    return towards((0.0, 0.0), (end[0] - start[0], end[1] - start[1]), 1.0)


def _side(point: Point, box: Box) -> _Side:
    """The side that a point close to a box stands at."""
    left, top, wide, high = box
    x, y = point
    away = {_Side.LEFT: left - x, _Side.RIGHT: x - left - wide, _Side.TOP: top - y, _Side.BOTTOM: y - top - high}
    return max(_Side, key=lambda side: away[side])
