"""Candidate routes of one flow: short sequences of streets, alternately horizontal and vertical.

A route is (starts horizontally?, streets): the first street passes the source's middle, the last one the
target's. The five-street routes run through gaps alone, which nothing closes, so there is always a route.
"""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.layout.grid import Grid, Spot

Route = tuple[bool, tuple[int, ...]]
_GAPS_BETWEEN = 4  # gaps tried between source and target, besides the nearest ones


def candidates(grid: Grid, source: Spot, target: Spot) -> Iterator[list[Route]]:
    """Routes in groups of one, two ... five streets. They may pass through nodes; the router checks."""
    last_x, last_y = len(grid.x_at) - 1, len(grid.y_at) - 1
    if source is target:
        yield _self_loops(source)
        return
    xs = _gaps(source.x_first, source.x_last, target.x_first, target.x_last, last_x)
    ys = _gaps(source.y_first, source.y_last, target.y_first, target.y_last, last_y)
    yield [*([(True, (source.y,))] if source.y == target.y else []),
           *([(False, (source.x,))] if source.x == target.x else [])]  # fmt: skip
    yield [(True, (source.y, target.x)), (False, (source.x, target.y))]
    yield [*((True, (source.y, x, target.y)) for x in xs), *((False, (source.x, y, target.x)) for y in ys)]
    near_source = (source.x_first - 1, source.x_last + 1)
    near_target = (target.x_first - 1, target.x_last + 1)
    yield [*((True, (source.y, x, y, target.x)) for x in near_source for y in ys),
           *((False, (source.x, y, x, target.y)) for x in near_target for y in ys)]  # fmt: skip
    above_below = (source.y_first - 1, source.y_last + 1)
    yield [
        *((True, (source.y, x, y, z, target.y)) for x in near_source for y in ys for z in near_target),
        *((False, (source.x, y, x, z, target.x))
          for y in above_below for x in xs for z in (target.y_first - 1, target.y_last + 1) if y != z),
    ]  # fmt: skip


def _self_loops(spot: Spot) -> list[Route]:
    return [(True, (spot.y, x, y, spot.x)) for x in (spot.x_last + 1, spot.x_first - 1)
            for y in (spot.y_first - 1, spot.y_last + 1)]  # fmt: skip


def _gaps(first: int, last: int, other_first: int, other_last: int, end: int) -> list[int]:
    """The gaps next to both nodes, and some between them, nearest to the second node first."""
    near = dict.fromkeys((other_first - 1, last + 1, first - 1, other_last + 1))
    low, high = min(last, other_last) + 1, max(first, other_first) - 1
    between = range(low, high + 1, 2) if (high - low) // 2 + 1 <= _GAPS_BETWEEN else ()
    near.update(dict.fromkeys(between))
    return [gap for gap in near if 0 <= gap <= end]
