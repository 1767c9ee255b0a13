"""Flows meet a decision at its tips: those that had to make way for others move there once all lines are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import border_point, port_limit
from workflow_studio.layout.values import NodeBox, Point

_Segment = tuple[float, float, float, float]  # left, top, right, bottom
_AT_TIP = 0.5  # px
_APART = 7.0  # px between a moved piece and the lines beside it
_SHORTEST = 12.0  # px: what a moved piece must keep of its length


def move_to_tips(
    graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], flows: Iterable[int], metrics: Metrics
) -> None:
    """Slide the ends of these flows' lines along to the tips of their decisions, where nothing is in the way.

    Ports are chosen before it is known how far the lines reach, so some keep clear of lines they never meet.
    """
    for flow in flows:
        line = lines[flow]
        for forward in (True, False):
            nodes = (graph.source[flow], graph.target[flow]) if forward else (graph.target[flow], graph.source[flow])
            if graph.request.nodes[nodes[0]].kind != "decision":
                continue
            moved = _at_tip(graph, boxes, nodes, line if forward else line[::-1], metrics)
            if moved and _is_free(graph, boxes, lines, flow, moved[:3], forward):
                lines[flow] = line = moved if forward else moved[::-1]


def _at_tip(
    graph: Graph, boxes: Sequence[NodeBox], nodes: tuple[int, int], line: list[Point], metrics: Metrics
) -> list[Point] | None:
    """The line with its first piece at the tip of the first node; None where it is there or cannot be."""
    box, other = boxes[nodes[0]], graph.request.nodes[nodes[1]]
    level = _is_level(line[0], line[1])
    at, reached = (box.y + box.height / 2, line[0][1]) if level else (box.x + box.width / 2, line[0][0])
    if abs(at - reached) < _AT_TIP:
        return None
    ahead = line[1][0] > line[0][0] if level else line[1][1] > line[0][1]
    tip = border_point(box, "decision", (0 if level else 2) + ahead, at)
    if len(line) > 2:
        corner = (line[1][0], at) if level else (at, line[1][1])
        return [tip, corner, *line[2:]] if _length(tip, corner) >= _SHORTEST <= _length(corner, line[2]) else None
    far = boxes[nodes[1]]
    middle, size = (far.y + far.height / 2, far.height) if level else (far.x + far.width / 2, far.width)
    if abs(at - middle) > port_limit(other.kind, size, metrics):
        return None
    return [tip, border_point(far, other.kind, (0 if level else 2) + (not ahead), at)]


def _is_free(
    graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], flow: int, moved: list[Point], forward: bool
) -> bool:
    """Do these pieces keep clear of nodes and of other lines? Lines that merge with this one may share them."""
    own = (graph.source[flow], graph.target[flow])
    near, far = (graph.source, graph.target) if forward else (graph.target, graph.source)
    for index, piece in enumerate(_segments(moved)):
        if any(n not in own and _near(piece, _frame(box)) for n, box in enumerate(boxes)):
            return False
        for other, line in enumerate(lines):
            merging = near[other] == near[flow] or (index > 0 and far[other] == far[flow])
            if other != flow and any(
                _beside(piece, segment) and not (merging and _in_line(piece, segment)) for segment in _segments(line)
            ):
                return False
    return True


def _segments(line: Sequence[Point]) -> Iterator[_Segment]:
    for (x1, y1), (x2, y2) in pairwise(line):
        yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _frame(box: NodeBox) -> _Segment:
    return box.x, box.y, box.x + box.width, box.y + box.height


def _near(piece: _Segment, frame: _Segment) -> bool:
    return (
        piece[0] - _APART < frame[2] and frame[0] < piece[2] + _APART
        and piece[1] - _APART < frame[3] and frame[1] < piece[3] + _APART
    )  # fmt: skip


def _beside(piece: _Segment, other: _Segment) -> bool:
    """Do two parallel pieces run nearer to one another than lines should?"""
    return (piece[1] == piece[3]) == (other[1] == other[3]) and _near(piece, other)


def _in_line(piece: _Segment, other: _Segment) -> bool:
    across = 1 if piece[1] == piece[3] else 0
    return abs(piece[across] - other[across]) < _AT_TIP


def _is_level(start: Point, end: Point) -> bool:
    return abs(start[0] - end[0]) > abs(start[1] - end[1])


def _length(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
