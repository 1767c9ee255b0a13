"""Snap lines: a dragged node's middle is drawn to the rows and columns of the nodes that stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

REACH = 7.0
"""How close, in px of the screen, a middle must come."""


@dataclass(frozen=True, slots=True)
class Snapped:
    """Where the middle goes, and the column and row that drew it (none where it is free)."""

    x: float
    y: float
    column: float | None
    row: float | None


class SnapLines:
    """The rows and columns of the nodes that stay."""

    def __init__(self, middles: Iterable[tuple[float, float]]) -> None:
        found = list(middles)
        self._columns = sorted({x for x, _ in found})
        self._rows = sorted({y for _, y in found})

    def snap(self, x: float, y: float, zoom: float) -> Snapped:
        """The point drawn to the closest column and row within reach."""
        reach = REACH / zoom
        column, row = _closest(self._columns, x, reach), _closest(self._rows, y, reach)
        return Snapped(x if column is None else column, y if row is None else row, column, row)


def _closest(values: list[float], at: float, reach: float) -> float | None:
    place = bisect_left(values, at)
    near = [value for value in values[max(place - 1, 0) : place + 1] if abs(value - at) <= reach]
    return min(near, key=lambda value: abs(value - at), default=None)
