"""Lanes around nodes that have their places already: full width, one under the other, never cutting a node."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.values import LaneBox, LayoutRequest, NodeBox


@dataclass(frozen=True, slots=True)
class Bands:
    """Lanes by top and bottom, the boxes in them, and how far each old lane moved down for that."""

    lanes: tuple[tuple[float, float], ...]
    boxes: tuple[NodeBox, ...]
    old_tops: tuple[float, ...]  # empty when no lanes were given
    shifts: tuple[float, ...]

    def shifted(self, y: float) -> float:
        """Where a height between the old lanes lies now."""
        if not self.old_tops:
            return y
        return y + self.shifts[max(0, bisect_right(self.old_tops, y) - 1)]


def fit_lanes(
    request: LayoutRequest, boxes: Sequence[NodeBox], given: Sequence[LaneBox], metrics: Metrics
) -> Bands:
    """Lanes keep their places and grow to hold their nodes; a lane that grows moves those below it down."""
    extents = _extents(request, boxes, metrics)
    old = _given_bands(request, given) or _bands_between(extents, metrics)
    lanes: list[tuple[float, float]] = []
    shifts: list[float] = []
    shift, edge = 0.0, old[0][0] if old else 0.0
    for (top, bottom), extent in zip(old, extents, strict=True):
        first, last = extent if extent else (top, bottom)
        shift = max(shift, edge - top, edge - first)
        lanes.append((edge, max(bottom + shift, last + shift)))
        shifts.append(shift)
        edge = lanes[-1][1]
    moved = tuple(
        box if not (by := shifts[lane]) else NodeBox(box.id, box.x, box.y + by, box.width, box.height)
        for box, lane in zip(boxes, _lanes(request), strict=True)
    )
    return Bands(tuple(lanes), moved, tuple(top for top, _ in old) if given else (), tuple(shifts))


def _lanes(request: LayoutRequest) -> list[int]:
    """The lane of each node, by its place in the request."""
    places = {lane.id: index for index, lane in enumerate(request.lanes)}
    return [places[node.lane] for node in request.nodes]


def _extents(
    request: LayoutRequest, boxes: Sequence[NodeBox], metrics: Metrics
) -> list[tuple[float, float] | None]:
    """The height each lane's nodes take up, with a margin; None for empty lanes."""
    found: list[tuple[float, float] | None] = [None] * len(request.lanes)
    margin = 2 * metrics.port_margin
    for box, lane, node in zip(boxes, _lanes(request), request.nodes, strict=True):
        low, high = box.y - margin, box.y + box.height + max(margin, node.label_height + metrics.port_margin)
        known = found[lane]
        found[lane] = (min(low, known[0]), max(high, known[1])) if known else (low, high)
    return found


def _given_bands(request: LayoutRequest, given: Sequence[LaneBox]) -> list[tuple[float, float]]:
    """The old bands when they fit the lanes of the request, else nothing."""
    by_id: Mapping[str, LaneBox] = {lane.id: lane for lane in given}
    if [lane.id for lane in request.lanes] != [lane.id for lane in given]:
        return []
    return [(by_id[lane.id].y, by_id[lane.id].y + by_id[lane.id].height) for lane in request.lanes]


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
