"""Where the labels of flows go: beside a decision's tip, else on the longest free stretch of the flow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.values import NodeBox, Point


def label_points(graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], metrics: Metrics
) -> list[Point | None]:
    """The centre of each flow's label, None for flows without one."""
    found: list[Point | None] = []
    for flow, given in enumerate(graph.request.flows):
        if not given.label_width:
            found.append(None)
            continue
        points = lines[flow]
        if graph.request.nodes[graph.source[flow]].kind == "decision":
            found.append(_at_tip(points, given.label_width, metrics))
        else:
            found.append(_on_longest(points))
    return found


def _at_tip(points: list[Point], width: float, metrics: Metrics) -> Point:
    (x, y), (next_x, next_y) = points[0], points[1]
    if abs(next_x - x) > abs(next_y - y):
        side = 1 if next_x > x else -1
        return x + side * (6 + width / 2), y - 9
    side = 1 if next_y > y else -1
    return x + 6 + width / 2, y + side * 10


def _on_longest(points: list[Point]) -> Point:
    a, b = max(pairwise(points), key=lambda s: abs(s[0][0] - s[1][0]) + abs(s[0][1] - s[1][1]))
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
