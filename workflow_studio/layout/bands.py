"""Lanes around nodes that have their places already: full width, one under the other, never cutting a node."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from workflow_studio.layout.drawn import Drawn
from workflow_studio.layout.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Bands:
    """Lanes by top and bottom, and how far each old lane moved down for that."""

    lanes: tuple[tuple[float, float], ...]
    old_tops: tuple[float, ...]  # empty when no lanes were given
    shifts: tuple[float, ...]

    def shifted(self, y: float) -> float:
        """Where a height between the old lanes lies now."""
        if not self.old_tops:
            return y
        return y + self.shifts[max(0, bisect_right(self.old_tops, y) - 1)]


def fit_lanes(drawn: Drawn, metrics: Metrics) -> Bands:
    """Lanes keep their places and grow to hold their nodes; a lane that grows moves those below it down."""
    extents = [drawn.height_of(lane) for lane in drawn.lanes]
    old = _given_bands(drawn) or _bands_between(extents, metrics)
    lanes: list[tuple[float, float]] = []
    shifts: list[float] = []
    shift, edge = 0.0, old[0][0] if old else 0.0
    for (top, bottom), extent in zip(old, extents, strict=True):
        first, last = extent if extent else (top, bottom)
        shift = max(shift, edge - top, edge - first)
        lanes.append((edge, max(bottom + shift, last + shift)))
        shifts.append(shift)
        edge = lanes[-1][1]
    return Bands(tuple(lanes), tuple(top for top, _ in old) if drawn.lane_boxes else (), tuple(shifts))


def _given_bands(drawn: Drawn) -> list[tuple[float, float]]:
    """The bands as they are drawn when that are those of all lanes, else nothing."""
    if list(drawn.lanes) != list(drawn.lane_boxes):
        return []
    return [(box.y, box.y + box.height) for box in drawn.lane_boxes.values()]


def _bands_between(extents: list[tuple[float, float] | None], metrics: Metrics) -> list[tuple[float, float]]:
    """Bands around the nodes of each lane: as tall as usual where the next lane leaves room."""
    bands: list[tuple[float, float]] = []
    top = 0.0
    for index, extent in enumerate(extents):
        bottom = top + metrics.lane_height
        if extent:
            below = next((other[0] for other in extents[index + 1 :] if other), None)
            bottom = max(bottom, extent[1])
            if below is not None and extent[1] < below < bottom:
                bottom = below
        bands.append((top, bottom))
        top = bottom
    return bands
