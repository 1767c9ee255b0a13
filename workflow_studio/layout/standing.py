"""Cells that a drawn map stands in already: where a layout begins that should leave the map as people know it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.placement import Cells
from workflow_studio.layout.values import NodeBox, Point

_ONE_COLUMN = 24.0  # px: nodes whose middles are this close stand in one column; drawn columns are farther apart
_ONE_ROW = 40.0  # px: the same for the rows of a lane


def standing_cells(graph: Graph, corners: Sequence[Point | None]) -> Cells | None:
    """The columns and rows in which the nodes stand; None where fewer than half of them are drawn.

    `corners` are the top left corners of the nodes, None for those that are not drawn yet: they get a cell in the
    column after the nodes that lead to them.
    """
    middles = {
        number: (corner[0] + node.width / 2, corner[1] + node.height / 2)
        for number, (node, corner) in enumerate(zip(graph.request.nodes, corners, strict=True))
        if corner is not None
    }
    if 2 * len(middles) < len(graph.lane) or not middles:
        return None
    row = _rows(graph, {number: y for number, (_, y) in middles.items()})
    column = _columns(graph, {number: x for number, (x, _) in middles.items()}, row)
    _add_others(graph, column, row)
    every = range(len(graph.lane))
    return Cells([column[number] for number in every], [row[number] for number in every])


def _rows(graph: Graph, y: dict[int, float]) -> dict[int, int]:
    """The row of each node within its lane."""
    begins: dict[int, list[float]] = {}
    row: dict[int, int] = {}
    for number in sorted(y, key=lambda number: y[number]):
        rows = begins.setdefault(graph.lane[number], [])
        if not rows or y[number] - rows[-1] > _ONE_ROW:
            rows.append(y[number])
        row[number] = len(rows) - 1
    return row


def _columns(graph: Graph, x: dict[int, float], row: dict[int, int]) -> dict[int, int]:
    """The column of each node: one phase after the other, no two nodes in one cell."""
    phase = [node.phase for node in graph.request.nodes]
    column: dict[int, int] = {}
    taken: set[tuple[int, int]] = set()
    at, begins = -1, (-1, float("-inf"))
    for number in sorted(x, key=lambda number: (phase[number], x[number], number)):
        cell = graph.lane[number], row[number]
        if phase[number] != begins[0] or x[number] - begins[1] > _ONE_COLUMN or cell in taken:
            at, begins = at + 1, (phase[number], x[number])
            taken.clear()
        taken.add(cell)
        column[number] = at
    return column


def _add_others(graph: Graph, column: dict[int, int], row: dict[int, int]) -> None:
    """Cells for the nodes that are not drawn: in the next column, in a row that is free there."""
    for number in range(len(graph.lane)):
        if number in column:
            continue
        sources = [graph.source[flow] for flow in graph.ins[number] if flow not in graph.backward]
        at = 1 + max((column[source] for source in sources if source in column), default=-1)
        begin, end = _of_phase(graph, column, number)
        at = min(max(at, begin), end)
        if at == end:
            column.update((other, its + 1) for other, its in column.items() if its >= at)
        lane = graph.lane[number]
        taken = {row[other] for other, its in column.items() if its == at and graph.lane[other] == lane}
        column[number], row[number] = at, next(free for free in count() if free not in taken)


def _of_phase(graph: Graph, column: dict[int, int], node: int) -> tuple[int, int]:
    """The first column of the node's phase and the one after its last."""
    phase = [given.phase for given in graph.request.nodes]
    before = max((its for other, its in column.items() if phase[other] < phase[node]), default=-1)
    after = min((its for other, its in column.items() if phase[other] > phase[node]), default=None)
    return before + 1, 1 + max(column.values(), default=-1) if after is None else after


def stand_so(graph: Graph, boxes: Sequence[NodeBox]) -> bool:
    """Do the nodes stand as in these boxes already, wherever the map as a whole and each lane may be?"""
    across: set[int] = set()
    down: dict[int, set[int]] = {}
    for node, lane, box in zip(graph.request.nodes, graph.lane, boxes, strict=True):
        if node.drawn is None:
            return False
        across.add(round(node.drawn[0] - box.x))
        down.setdefault(lane, set()).add(round(node.drawn[1] - box.y))
    return all(max(ways) - min(ways) <= 1 for ways in (across, *down.values()) if ways)
