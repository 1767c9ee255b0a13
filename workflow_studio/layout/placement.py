"""First positions: a column and a row in its lane for every node, in one pass along the flows.

Time runs left to right, so a flow inside a lane goes on in the next column; a handoff may drop straight
down or up into another lane of the same column, which keeps maps short. A chain keeps its row.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field

from workflow_studio.layout.graph import Graph

_ROWS_BEFORE_WIDTH = 4  # rows in a lane before parallel nodes go further right instead
_NEW_ROW = 1.6
_UNDER_EARLIER = 2.5  # in one column and lane with a step that comes before it
_COLUMN = 1.25
_BLOCKED = 2.5
_BEND = 0.9


@dataclass(slots=True)
class Cells:
    """The column, and the row within its lane, of every node."""

    column: list[int]
    row: list[int]


@dataclass(slots=True)
class _Board:
    graph: Graph
    column: list[int]
    row: list[int]
    taken: dict[tuple[int, int, int], int] = field(default_factory=dict)  # lane, row, column -> node
    rows: list[list[int]] = field(default_factory=list)  # of each lane, in use
    first_step_column: int = 0
    before: list[int] = field(default_factory=list)  # of each node: bit n is set when it comes after node n
    phase: int = 0
    phase_column: int = 0  # the first column of the phase that is being placed


def place(graph: Graph) -> Cells:
    """Place all nodes, phase by phase, the main path first wherever there is a choice."""
    count = len(graph.lane)
    board = _Board(graph, [0] * count, [0] * count, rows=[[0] for _ in graph.request.lanes], before=[0] * count)
    starts = any(node.kind == "start" for node in graph.request.nodes)
    board.first_step_column = 1 if starts else 0
    main = _main_path(graph)
    waiting = [sum(1 for f in graph.ins[n] if f not in graph.backward) for n in range(count)]
    phase = [node.phase for node in graph.request.nodes]
    ready = [(phase[n], n not in main, n) for n in range(count) if not waiting[n]]
    heapq.heapify(ready)
    while ready:
        node = heapq.heappop(ready)[2]
        _enter(board, phase[node])
        _put(board, node, _best_cell(board, node))
        for flow in graph.outs[node]:
            if flow not in graph.backward:
                target = graph.target[flow]
                board.before[target] |= board.before[node] | (1 << node)
                waiting[target] -= 1
                if not waiting[target]:
                    heapq.heappush(ready, (phase[target], target not in main, target))
    return Cells(board.column, board.row)


def _main_path(graph: Graph) -> set[int]:
    """The nodes met by following the main exit from each start."""
    kinds = [node.kind for node in graph.request.nodes]
    heads = [n for n, kind in enumerate(kinds) if kind == "start"]
    heads = heads or [n for n in range(len(kinds)) if not graph.ins[n] and graph.outs[n]][:1]
    path: set[int] = set()
    for node in heads:
        at: int | None = node
        while at is not None and at not in path:
            path.add(at)
            onward = [f for f in graph.outs[at] if f not in graph.backward]
            at = graph.target[onward[0]] if onward else None
    return path


def _enter(board: _Board, phase: int) -> None:
    """A later phase begins right of everything that has been placed."""
    if phase != board.phase:
        board.phase = phase
        board.phase_column = 1 + max((column for _, _, column in board.taken), default=-1)


def _put(board: _Board, node: int, cell: tuple[int, int]) -> None:
    row, column = cell
    lane = board.graph.lane[node]
    board.row[node], board.column[node] = row, column
    board.taken[lane, row, column] = node
    if row not in board.rows[lane]:
        board.rows[lane].append(row)


def _best_cell(board: _Board, node: int) -> tuple[int, int]:
    graph = board.graph
    lane = graph.lane[node]
    before = [f for f in graph.ins[node] if f not in graph.backward]
    sources = [graph.source[f] for f in before]
    if not graph.ins[node] and not graph.outs[node]:
        return 0, _first_free(board, lane, 0, max(board.first_step_column, board.phase_column))
    earliest = 0 if graph.request.nodes[node].kind == "start" else board.first_step_column
    earliest = max(earliest, board.phase_column)
    for source in sources:
        step = 1 if graph.lane[source] == lane or graph.request.nodes[source].kind == "start" else 0
        earliest = max(earliest, board.column[source] + step)
    best: tuple[float, int, int] | None = None
    column = earliest
    while best is None or column <= earliest + 2:
        for row in _rows(board, lane):
            if (lane, row, column) not in board.taken:
                found = (_score(board, node, sources, row, column, earliest), row, column)
                best = min(best, found) if best else found
        column += 1
    return best[1], best[2]


def _rows(board: _Board, lane: int) -> list[int]:
    rows = board.rows[lane]
    if len(rows) >= _ROWS_BEFORE_WIDTH:
        return rows
    return [*rows, max(rows) + 1]


def _first_free(board: _Board, lane: int, row: int, column: int) -> int:
    while (lane, row, column) in board.taken:
        column += 1
    return column


def _score(board: _Board, node: int, sources: list[int], row: int, column: int, earliest: int) -> float:
    lane = board.graph.lane[node]
    score = 0.1 * row + (0.0 if row in board.rows[lane] else _NEW_ROW)
    beside = [board.taken.get((lane, r, column)) for r in board.rows[lane]]
    if any(other is not None and board.before[node] >> other & 1 for other in beside):
        score += _UNDER_EARLIER
    if not sources:
        return score + _COLUMN * (column - earliest)
    for source in sources:
        score += _COLUMN * (column - board.column[source])
        score += _bends(board, source, lane, row, column)
    return score


def _bends(board: _Board, source: int, lane: int, row: int, column: int) -> float:
    """How crooked the flow from the source to this cell is."""
    from_lane, from_row, from_column = board.graph.lane[source], board.row[source], board.column[source]
    if from_lane == lane:
        if from_row != row:
            return _BEND + (2.0 if from_column == column else 0.0)
        between = range(from_column + 1, column)
        return _BLOCKED if any((lane, row, c) in board.taken for c in between) else 0.0
    if from_column != column:
        return _BEND
    low, high = sorted(((from_lane, from_row), (lane, row)))
    blocked = any(
        low < (other, r) < high and (other, r, column) in board.taken
        for other in range(low[0], high[0] + 1) for r in board.rows[other]
    )  # fmt: skip
    return _BLOCKED + 2.0 if blocked else 0.3
