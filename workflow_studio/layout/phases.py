"""Phases as bands from left to right: what stands in one is left of all that stands in the next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.values import LayoutRequest, NodeBox


def phase_gaps(request: LayoutRequest, columns: Sequence[int], count: int, metrics: Metrics) -> list[float]:
    """How much wider the gap before each of the columns, and after the last, is for phases that begin or lie there.

    `columns` is the column of each node; no column holds nodes of two phases.
    """
    gaps = [0.0] * (count + 1)
    if not request.phases:
        return gaps
    phase_of = {column: node.phase for node, column in zip(request.nodes, columns, strict=True)}
    phases = [phase_of[column] for column in range(count)]
    gaps[0] = phases[0] * metrics.phase_width if phases else 0.0
    gaps[count] = room_after(request.phases, (node.phase for node in request.nodes), metrics)
    names = _names_beyond(request, columns, count)
    for column, (before, after) in enumerate(pairwise(phases), start=1):
        gaps[column] = room_between(before, after, metrics)
        if after > before:
            gaps[column] = max(gaps[column], names[column - 1] + names[column] + metrics.phase_gap - metrics.column_gap)
    return gaps


def _names_beyond(request: LayoutRequest, columns: Sequence[int], count: int) -> list[float]:
    """How far the names below the events of each column reach beyond its nodes, to either side."""
    wide, named = [0.0] * count, [0.0] * count
    for node, column in zip(request.nodes, columns, strict=True):
        wide[column] = max(wide[column], node.width)
        named[column] = max(named[column], node.label_width)
    return [max(name - nodes, 0.0) / 2 for nodes, name in zip(wide, named, strict=True)]


def narrowest(phases: int, metrics: Metrics) -> float:
    """The least width of a map with so many phases."""
    return metrics.lane_header + phases * metrics.phase_width


def room_after(phases: int, taken: Iterable[int], metrics: Metrics) -> float:
    """The room for so many phases after the last one `taken`."""
    return max(phases - 1 - max(taken, default=-1), 0) * metrics.phase_width if phases else 0.0


def room_between(before: int, after: int, metrics: Metrics) -> float:
    """How much more than the usual gap lies between two columns in these phases."""
    return metrics.phase_gap + (after - before - 1) * metrics.phase_width if after > before else 0.0


def kept_in_phases(
    request: LayoutRequest, boxes: Mapping[str, NodeBox], moved: Collection[str], metrics: Metrics
) -> dict[str, NodeBox]:
    """The boxes in the order of their phases: the moved ones go into their band, and later phases make room for them.

    Where every node stands in its band already, nothing changes.
    """
    phase_of = {node.id: node.phase for node in request.nodes if node.id in boxes}
    placed = dict(boxes)
    if not request.phases:
        return placed
    still = [box for key, box in boxes.items() if key not in moved]
    for key in moved:
        if key in placed:
            placed[key] = _into_band(placed[key], phase_of[key], still, phase_of, metrics)
    return _made_room(placed, phase_of, {node.id: node.label_width for node in request.nodes}, metrics)


def in_order(request: LayoutRequest, boxes: Mapping[str, NodeBox]) -> bool:
    """Whether no node stands beside or left of one of an earlier phase."""
    spans = _spans(boxes, {node.id: node.phase for node in request.nodes if node.id in boxes})
    return all(spans[before][1] <= spans[after][0] for before, after in pairwise(sorted(spans)))


def _into_band(
    box: NodeBox, phase: int, still: Sequence[NodeBox], phase_of: Mapping[str, int], metrics: Metrics
) -> NodeBox:
    """The box as far to the right or left as it takes to stand between the phases beside its own."""
    begins = max(
        (
            other.x + other.width + metrics.column_gap + room_between(phase_of[other.id], phase, metrics)
            for other in still
            if phase_of[other.id] < phase
        ),
        default=_first_place(phase, metrics),
    )
    ends = min(
        (
            other.x - metrics.column_gap - room_between(phase, phase_of[other.id], metrics)
            for other in still
            if phase_of[other.id] > phase
        ),
        default=float("inf"),
    )
    return replace(box, x=max(min(box.x, ends - box.width), begins))


def _made_room(
    boxes: dict[str, NodeBox], phase_of: Mapping[str, int], named: Mapping[str, float], metrics: Metrics
) -> dict[str, NodeBox]:
    """Later phases moved right as one, as far as those before them need it, the names below events counted."""
    spans = _spans(boxes, phase_of)
    with_names = _spans({key: _with_name(box, named[key]) for key, box in boxes.items()}, phase_of)
    shifts: dict[int, float] = {}
    shift, edge = 0.0, 0.0
    before: int | None = None
    for phase in sorted(spans):
        low, high = spans[phase]
        needed = _first_place(phase, metrics)
        if before is not None:
            needed = edge + metrics.column_gap + room_between(before, phase, metrics)
            name_edge = with_names[before][1] + shifts[before]
            needed = max(needed, name_edge + metrics.phase_gap + low - with_names[phase][0])
        if low + shift < needed - 0.5:
            shift = needed - low
        shifts[phase] = shift
        edge, before = high + shift, phase
    return {key: replace(box, x=box.x + shifts[phase_of[key]]) for key, box in boxes.items()}


def _with_name(box: NodeBox, named: float) -> NodeBox:
    """The box as wide as the name below it."""
    beyond = max(named - box.width, 0.0) / 2
    return replace(box, x=box.x - beyond, width=box.width + 2 * beyond)


def _first_place(phase: int, metrics: Metrics) -> float:
    """Where the first node of the map may begin."""
    return metrics.lane_header + metrics.port_margin + phase * metrics.phase_width


def _spans(boxes: Mapping[str, NodeBox], phase_of: Mapping[str, int]) -> dict[int, tuple[float, float]]:
    """From where to where each phase's nodes reach."""
    spans: dict[int, tuple[float, float]] = {}
    for key, box in boxes.items():
        low, high = spans.get(phase_of[key], (box.x, box.x + box.width))
        spans[phase_of[key]] = min(low, box.x), max(high, box.x + box.width)
    return spans
