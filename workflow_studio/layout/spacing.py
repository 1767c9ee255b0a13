"""Drawing with room for every label: where two would lie on one another, or one on a node, the map gets wider there."""

from __future__ import annotations

from itertools import pairwise

from workflow_studio.layout.costs import LEFT, TOP
from workflow_studio.layout.drawing import Drawing, draw
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.label_room import ExtraRoom
from workflow_studio.layout.labels import crowded, has_answer, label_points
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import Routed
from workflow_studio.layout.sheet import Sheet
from workflow_studio.layout.tips import move_to_tips
from workflow_studio.layout.values import Point

_ROUNDS = 4  # of making room: what is wider in one place can bring labels together in another
Labels = list[Point | None]


def draw_with_labels(graph: Graph, sheet: Sheet, routed: list[Routed], metrics: Metrics) -> tuple[Drawing, Labels]:
    """The boxes and lines, and the centre of each flow's label: the drawing in which fewest labels are in the way."""
    room = ExtraRoom()
    drawing, labels = _attempt(graph, sheet, routed, metrics, room)
    best, fewest = (drawing, labels), crowded(graph, drawing.nodes, drawing.points, labels, metrics)
    found = fewest
    for _ in range(_ROUNDS):
        if not found:
            break
        for flow in found:
            _make_room(room, graph, routed[flow], flow, drawing.points[flow], metrics)
        drawing, labels = _attempt(graph, sheet, routed, metrics, room)
        found = crowded(graph, drawing.nodes, drawing.points, labels, metrics)
        if len(found) < len(fewest):
            best, fewest = (drawing, labels), found
    return best


def _attempt(
    graph: Graph, sheet: Sheet, routed: list[Routed], metrics: Metrics, room: ExtraRoom
) -> tuple[Drawing, Labels]:
    drawing = draw(graph, sheet, routed, metrics, room)
    move_to_tips(graph, drawing.nodes, drawing.points, range(len(drawing.points)), metrics)
    return drawing, label_points(graph, drawing.nodes, drawing.points, metrics)


def _make_room(room: ExtraRoom, graph: Graph, routed: Routed, flow: int, line: list[Point], metrics: Metrics) -> None:
    """Make the gap wider, or higher, that the piece with the label runs through first."""
    index = 0 if has_answer(graph, flow) else _longest(line, len(routed.pieces))
    level, _, low, high, _, _ = routed.pieces[index]
    from_high = index == 0 and routed.leave == (LEFT if level else TOP)
    gap = high // 2 if from_high else (low + 1) // 2
    if level:
        room.add_width(gap, graph.request.flows[flow].label_width + metrics.label_gap)
    else:
        room.add_height(gap, metrics.pill_height + metrics.label_gap)


def _longest(line: list[Point], pieces: int) -> int:
    lengths = [abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(line)]
    return max(range(min(pieces, len(lengths))), key=lambda index: lengths[index])
