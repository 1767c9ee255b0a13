"""Where the labels of flows go: beside a decision's tip, else as a pill on a free stretch of their own flow.

Every label tries its places in order of preference and takes the one that covers least: nodes and the names
under events weigh most, then labels already placed, then flows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.values import NodeBox, Point

_Box = tuple[float, float, float, float]  # left, top, right, bottom
_CELL = 160.0  # px: what a label may cover is looked up in squares of this size
_ON_NODE, _ON_LABEL, _ON_FLOW = 100.0, 60.0, 15.0
_EVENT_NAME_WIDTH = 72.0
_TEXT_HEIGHT = 14.0
_OFF_LINE = 9.0  # from the middle of an exit's text to the line below it
_OFF_TIP = 6.0


def label_points(
    graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], metrics: Metrics
) -> list[Point | None]:
    """The centre of each flow's label, None for flows without one."""
    flows = graph.request.flows
    if not any(flow.label_width for flow in flows):
        return [None] * len(flows)
    cover = _Cover()
    _fill(cover, graph, boxes, lines, metrics)
    found: list[Point | None] = []
    for index, flow in enumerate(flows):
        if not flow.label_width:
            found.append(None)
            continue
        exit_text = graph.request.nodes[graph.source[index]].kind == "decision"
        height = _TEXT_HEIGHT if exit_text else metrics.pill_height
        places = (
            _at_exit(lines[index], flow.label_width) if exit_text else _on_line(lines[index], flow.label_width, metrics)
        )
        size = flow.label_width, height
        best = min(
            ((rank + cover.price(_around(at, size), -1 if exit_text else index), rank, at)
             for rank, at in enumerate(places))
        )[2]  # fmt: skip
        cover.add(_around(best, size), _ON_LABEL, index)
        found.append(best)
    return found


@dataclass(slots=True)
class _Cover:
    """What lies where: boxes with their weight and the flow they belong to."""

    cells: dict[tuple[int, int], list[tuple[_Box, float, int]]] = field(default_factory=dict)

    def add(self, box: _Box, weight: float, owner: int) -> None:
        for cell in _cells(box):
            self.cells.setdefault(cell, []).append((box, weight, owner))

    def price(self, box: _Box, owner: int) -> float:
        """What a label there would cover, its own flow excepted."""
        left, top, right, bottom = box
        hit = {
            entry for cell in _cells(box) for entry in self.cells.get(cell, ())
            if entry[2] != owner
            and entry[0][0] < right and left < entry[0][2] and entry[0][1] < bottom and top < entry[0][3]
        }  # fmt: skip
        return sum(weight for _, weight, _ in hit)


def _cells(box: _Box) -> Iterator[tuple[int, int]]:
    for x in range(int(box[0] // _CELL), int(box[2] // _CELL) + 1):
        for y in range(int(box[1] // _CELL), int(box[3] // _CELL) + 1):
            yield x, y


def _fill(cover: _Cover, graph: Graph, boxes: Sequence[NodeBox], lines: list[list[Point]], metrics: Metrics) -> None:
    for box, node in zip(boxes, graph.request.nodes, strict=True):
        cover.add((box.x, box.y, box.x + box.width, box.y + box.height), _ON_NODE, -2)
        if node.label_height:
            middle, top = box.x + box.width / 2, box.y + box.height
            half = max(_EVENT_NAME_WIDTH, box.width) / 2
            cover.add((middle - half, top, middle + half, top + node.label_height), _ON_NODE, -2)
    for index, line in enumerate(lines):
        for (x1, y1), (x2, y2) in pairwise(line):
            cover.add((min(x1, x2) - 1, min(y1, y2) - 1, max(x1, x2) + 1, max(y1, y2) + 1), _ON_FLOW, index)


def _around(at: Point, size: tuple[float, float]) -> _Box:
    return at[0] - size[0] / 2, at[1] - size[1] / 2, at[0] + size[0] / 2, at[1] + size[1] / 2


def _at_exit(line: list[Point], width: float) -> Iterator[Point]:
    """Beside the first piece, nearest to the tip first; then beside the second piece."""
    for index, ((x, y), (next_x, next_y)) in enumerate(pairwise(line[:3])):
        if abs(next_x - x) > abs(next_y - y):
            side = 1 if next_x > x else -1
            length = abs(next_x - x)
            for shift in (0.0, 16.0, 48.0):
                if not shift or shift + width + _OFF_TIP < length:
                    along = x + side * (_OFF_TIP + width / 2 + shift)
                    yield along, y - _OFF_LINE
                    yield along, y + _OFF_LINE + 1
        else:
            side = 1 if next_y > y else -1
            length = abs(next_y - y)
            for shift in (0.0, 14.0, 40.0):
                if not shift or shift + _TEXT_HEIGHT < length:
                    along = y + side * (_OFF_TIP + 4 + shift + (8 if index else 0))
                    yield x + _OFF_TIP + width / 2, along
                    yield x - _OFF_TIP - width / 2, along


def _on_line(line: list[Point], width: float, metrics: Metrics) -> Iterator[Point]:
    """The middle of each piece, longest first, then other points along them; the arrow head is left free."""
    (x, y), (tip_x, tip_y) = line[-2], line[-1]
    length = _length(line[-2], line[-1])
    keep = 1 - min(metrics.arrow_head / length, 0.5) if length else 1.0
    free = [*line[:-1], (x + (tip_x - x) * keep, y + (tip_y - y) * keep)]
    pieces = sorted(pairwise(free), key=lambda p: -_length(*p))
    for share in (0.5, 0.3, 0.7, 0.15, 0.85):
        for (x1, y1), (x2, y2) in pieces:
            room = width if y1 == y2 else metrics.pill_height
            if share == 0.5 or _length((x1, y1), (x2, y2)) * min(share, 1 - share) > room / 2 + metrics.label_gap:
                yield x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


def _length(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
