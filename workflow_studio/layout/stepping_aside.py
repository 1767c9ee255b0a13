"""A line that leads far across the map steps aside for a node that was put in its way, and stays as it is elsewhere.

Routed anew it would look for another way through all that it passes, which on a map of thousands takes half a second
and moves a line that nobody has touched from one end of the map to the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from workflow_studio.layout.drawn import Drawn
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.soundness import lie_on_one_line, runs_through
from workflow_studio.layout.values import NodeBox, Point
from workflow_studio.layout.windows import around_line

FAR = 4000.0
"""px: a piece as long as this is seen at both ends at once by nobody who can read the map."""
TRACKS = 8
"""So many ways around a node are tried on each side, each a little farther out."""

Line = list[Point]
_NEAR = 4.0


def stepped_aside(drawn: Drawn, flow: str, in_the_way: Sequence[NodeBox], metrics: Metrics) -> Line | None:
    """The line of a flow led around these nodes; None where one does not stand in a long piece, or has no room."""
    line: Line | None = list(drawn.paths[flow].points)
    ends = (drawn.flows[flow].source, drawn.flows[flow].target)
    for box in in_the_way:
        if line is not None and box.id not in ends and runs_through(line, box):
            line = _around(line, box, metrics, lambda detour: _is_free(drawn, flow, detour))
    return line


def _around(line: Line, box: NodeBox, metrics: Metrics, is_free: Callable[[Line], bool]) -> Line | None:
    hit = [index for index, piece in enumerate(pairwise(line)) if runs_through(piece, box)]
    if len(hit) != 1:
        return None
    start, end = line[hit[0]], line[hit[0] + 1]
    level = start[1] == end[1]
    piece = _turned([start, end], level)
    detours = (_turned(detour, level) for detour in _detours(piece[0], piece[1], box, level, metrics))
    found = next(filter(is_free, detours), None)
    return None if found is None else [*line[: hit[0] + 1], *found, *line[hit[0] + 1 :]]


def _detours(start: Point, end: Point, box: NodeBox, level: bool, metrics: Metrics) -> Iterator[Line]:
    """Ways around a node for a level piece, the nearest first; a piece that is upright comes as if it were level."""
    left, top, width, height = (
        (box.x, box.y, box.width, box.height) if level else (box.y, box.x, box.height, box.width)
    )
    low, high = min(start[0], end[0]), max(start[0], end[0])
    if high - low < FAR:
        return
    at = start[1]
    for track in range(TRACKS):
        out = metrics.track_margin + track * metrics.track_gap
        before, after = left - out, left + width + out
        if before <= low + metrics.track_margin or after >= high - metrics.track_margin:
            return
        for side in sorted((top - out, top + height + out), key=lambda side: abs(side - at)):
            detour = [(before, at), (before, side), (after, side), (after, at)]
            yield detour if start[0] < end[0] else detour[::-1]


def _turned(line: Sequence[Point], level: bool) -> Line:
    return list(line) if level else [(y, x) for x, y in line]


def _is_free(drawn: Drawn, flow: str, detour: Line) -> bool:
    """Whether the way around runs through no node, and along no other line."""
    room = around_line(detour).grown(_NEAR)
    if any(runs_through(detour, drawn.boxes[node]) for node in drawn.nodes_in(room)):
        return False
    return not any(
        lie_on_one_line(detour, drawn.paths[other].points) for other in drawn.flows_in(room) if other != flow
    )
