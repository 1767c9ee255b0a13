"""The streets between nodes that stay where they are: cut wherever a column or row of nodes begins or ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.layout.grid import Grid, Spot, make_grid
from workflow_studio.layout.values import NodeBox, Point

_SAME_MIDDLE = 2.0  # px: nodes whose middles are this close stand in one column or row
_NARROWEST = 4.0  # px: streets are not cut finer than this
_OF_A_LINE = 3.0  # px: half the width of the street that a drawn line gets
_FLOW = 6.0  # px: what one flow beside others takes
_OUTSIDE = 60.0  # px: the width of the gap around everything


@dataclass(frozen=True, slots=True)
class FixedGrid:
    """A grid whose streets have given extents: street k lies between cuts k and k + 1."""

    grid: Grid
    x_cuts: tuple[float, ...]
    y_cuts: tuple[float, ...]


def fixed_grid(
    boxes: Sequence[NodeBox], top: float, bottom: float, left: float, lines: Sequence[Sequence[Point]] = ()
) -> FixedGrid:
    """The streets between these boxes, from the top to the bottom of the lanes; these lines get their own."""
    x_spans = _spans([(box.x, box.width) for box in boxes])
    y_spans = _spans([(box.y, box.height) for box in boxes])
    right = max((high for _, high in x_spans), default=left) + _OUTSIDE
    pieces = [piece for line in lines for piece in pairwise(line)]
    x_cuts = _cut_around(_cuts(x_spans, left, right), {x for (x, _), (to, _) in pieces if x == to})
    y_cuts = _cut_around(_cuts(y_spans, top, bottom), {y for (_, y), (_, to) in pieces if y == to})
    across = {span: _streets(x_cuts, *span) for span in set(x_spans)}
    down = {span: _streets(y_cuts, *span) for span in set(y_spans)}
    spots = []
    for box, x_span, y_span in zip(boxes, x_spans, y_spans, strict=True):
        (x_first, x_last), (y_first, y_last) = across[x_span], down[y_span]
        x = min(max(street_at(x_cuts, box.x + box.width / 2), x_first), x_last)
        y = min(max(street_at(y_cuts, box.y + box.height / 2), y_first), y_last)
        spots.append(Spot(x_first, x_last, x, y_first, y_last, y))
    grid = make_grid(_middles(x_cuts), _middles(y_cuts), spots)
    grid.x_room, grid.y_room = _rooms(x_cuts), _rooms(y_cuts)
    return FixedGrid(grid, x_cuts, y_cuts)


def street_at(cuts: Sequence[float], at: float) -> int:
    """The street in which a coordinate lies."""
    return bisect_right(cuts, at, 1, len(cuts) - 1) - 1


def _spans(extents: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The extent of each node's column (or row): the widest of the nodes with the same middle."""
    middles = sorted({start + size / 2 for start, size in extents})
    group: dict[float, float] = {}
    first = float("-inf")
    for middle in middles:
        first = first if middle - first <= _SAME_MIDDLE else middle
        group[middle] = first
    low: dict[float, float] = {}
    high: dict[float, float] = {}
    for start, size in extents:
        key = group[start + size / 2]
        low[key] = min(low.get(key, start), start)
        high[key] = max(high.get(key, start + size), start + size)
    return [(low[key], high[key]) for key in (group[start + size / 2] for start, size in extents)]


def _cuts(spans: list[tuple[float, float]], first: float, last: float) -> tuple[float, ...]:
    cuts = [min([first, *(low - _NARROWEST for low, _ in spans)])]
    for at in sorted({edge for span in spans for edge in span}):
        if at - cuts[-1] >= _NARROWEST:
            cuts.append(at)
    last = max(last, cuts[-1] + _NARROWEST)
    return (*cuts, last)


def _cut_around(cuts: tuple[float, ...], middles: set[float]) -> tuple[float, ...]:
    """The cuts with those on both sides of drawn lines, as far as they leave the streets wide enough."""
    found = list(cuts)
    for at in sorted(side for middle in middles for side in (middle - _OF_A_LINE, middle + _OF_A_LINE)):
        place = bisect_left(found, at)
        if 0 < place < len(found) and min(at - found[place - 1], found[place] - at) >= _NARROWEST:
            found.insert(place, at)
    return tuple(found)


def _streets(cuts: Sequence[float], low: float, high: float) -> tuple[int, int]:
    """The streets a span covers; edges that were too close to cut again count as the cut before them."""
    first = street_at(cuts, low + _NARROWEST - 1)
    return first, max(first, street_at(cuts, high - _NARROWEST))


def _rooms(cuts: tuple[float, ...]) -> list[int]:
    return [max(1, int((b - a) / _FLOW)) for a, b in pairwise(cuts)]


def _middles(cuts: tuple[float, ...]) -> list[float]:
    return [(a + b) / 2 for a, b in pairwise(cuts)]
