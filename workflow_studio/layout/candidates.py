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
    if source is target:
        yield _self_loops(source)
        return
    yield [*([(True, (source.y,))] if source.y == target.y else []),
           *([(False, (source.x,))] if source.x == target.x else [])]  # fmt: skip
    yield [(True, (source.y, target.x)), (False, (source.x, target.y))]
    by_source_x, by_source_y = (
        _beside(source.x_first, source.x_last, grid.x_gap),
        _beside(source.y_first, source.y_last, grid.y_gap),
    )
    by_target_x, by_target_y = (
        _beside(target.x_first, target.x_last, grid.x_gap),
        _beside(target.y_first, target.y_last, grid.y_gap),
    )
    xs = _gaps(by_source_x, by_target_x, grid.x_gap)
    ys = _gaps(by_source_y, by_target_y, grid.y_gap)
    yield [*((True, (source.y, x, target.y)) for x in xs), *((False, (source.x, y, target.x)) for y in ys)]
    yield [*((True, (source.y, x, y, target.x)) for x in by_source_x for y in ys),
           *((False, (source.x, y, x, target.y)) for x in by_target_x for y in ys)]  # fmt: skip
    yield [
        *((True, (source.y, x, y, z, target.y)) for x in by_source_x for y in ys for z in by_target_x),
        *((False, (source.x, y, x, z, target.x)) for y in by_source_y for x in xs for z in by_target_y if y != z),
    ]


def _self_loops(spot: Spot) -> list[Route]:
    corners = [(x, y) for x in (spot.x_last + 1, spot.x_first - 1) for y in (spot.y_first - 1, spot.y_last + 1)]
    return [
        *((True, (spot.y, x, y, spot.x)) for x, y in corners),
        *((False, (spot.x, y, x, spot.y)) for x, y in corners),
    ]


def _beside(first: int, last: int, gap: list[bool]) -> list[int]:
    """The streets next to a node on both sides, and the nearest gaps where those are not gaps."""
    low = first - 1
    while not gap[low]:
        low -= 1
    high = last + 1
    while not gap[high]:
        high += 1
    return list(dict.fromkeys((low, high, first - 1, last + 1)))


def _gaps(by_source: list[int], by_target: list[int], gap: list[bool]) -> list[int]:
    """The streets next to both nodes, nearest to the target first, and the gaps between if they are few."""
    low = min(max(by_source), max(by_target))
    high = max(min(by_source), min(by_target))
    between = [street for street in range(low, high + 1) if gap[street]]
    near = dict.fromkeys((*by_target, *by_source))
    if len(between) <= _GAPS_BETWEEN:
        near.update(dict.fromkeys(between))
    return list(near)
