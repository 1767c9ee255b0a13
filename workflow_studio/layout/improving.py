"""Better positions: single nodes move to free cells where that makes the whole map cheaper.

Every trial reroutes just the flows of the node and those in its way; what they cost before and after is
compared, so thousands of trials are affordable. The order and number of trials depend on the map alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise, permutations

from workflow_studio.layout.candidates import Route
from workflow_studio.layout.costs import against_time
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.placement import Cells
from workflow_studio.layout.router import Router, routing_order
from workflow_studio.layout.sheet import make_sheet, sheet_grid, spot_at, with_spares

_REACH = 4  # columns to either side, spare ones counted
_COLUMN = 1.25  # one more column, for every flow that crosses it
_ROW = 0.8
_NEW_ROW = 2.0
_RIGHTWARD = 0.02  # per column: of two places as good as each other the earlier one is taken
_ROUNDS = 4
_SMALL = 150  # nodes up to which routes settle before positions are judged by them
_FINE = 0.3  # a node whose flows cost no more than this above the least they can is left alone
_GAIN = 0.01  # a smaller gain is not worth a change
_WORK = 60_000  # candidate routes looked at before the search ends
_WORK_BY_SIZE = 12_000_000  # the same times the number of nodes, for large maps
_TRIAL = 4  # what a trial counts that is given up before any routing

Cell = tuple[int, int]  # column, row
Moves = list[tuple[int, Cell]]


@dataclass(slots=True)
class _Search:
    graph: Graph
    router: Router
    lane_rows: list[list[int]]  # rows of each lane
    lane_of_row: list[int]
    column: list[int]
    row: list[int]
    in_column: list[int]  # nodes in each column
    in_row: list[int]
    taken: dict[Cell, int]
    first_column: int
    around: list[list[int]] = field(default_factory=list)  # flows of each node
    phase: tuple[int, ...] = ()  # of each node; empty for a map without phases
    worth: float = 0.0  # the gain for which a node moves


def improve(
    graph: Graph, cells: Cells, metrics: Metrics, proceed: Callable[[float], None], worth: float = 0.0
) -> Cells:
    """Try to move nodes, rows, columns and chains until nothing is gained or the work is done.

    Every node that moves has to make the map cheaper by `worth`.
    """
    work = min(_WORK, _WORK_BY_SIZE // max(1, len(cells.column)))
    for round_ in range(_ROUNDS):
        search = _start(graph, cells, metrics, worth)
        search.router.work = 0
        gained = False
        plans = _plans(search)
        for index, plan in enumerate(plans):
            proceed((round_ + index / len(plans)) / _ROUNDS)
            for moves in plan(search):
                if search.router.work > work:
                    break
                gained = _try(search, moves) or gained
        work -= search.router.work
        cells = Cells(search.column, search.row)
        if not gained or work <= 0:
            break
    return cells


def _start(graph: Graph, cells: Cells, metrics: Metrics, worth: float) -> _Search:
    sheet = with_spares(make_sheet(graph, cells, metrics))
    grid = sheet_grid(sheet, metrics)
    router = Router(graph, grid)
    router.route_all(routing_order(graph, grid), 1 if len(cells.column) <= _SMALL else 0, lambda _: None)
    lane_rows: list[list[int]] = [[] for _ in graph.request.lanes]
    for row, lane in enumerate(sheet.lane_of_row):
        lane_rows[lane].append(row)
    starts = any(node.kind == "start" for node in graph.request.nodes)
    search = _Search(
        graph, router, lane_rows, sheet.lane_of_row, list(sheet.column), list(sheet.row), [0] * len(sheet.column_width),
        [0] * len(sheet.row_height), {}, 2 if starts else 0, worth=worth,
    )  # fmt: skip
    if graph.request.phases:
        search.phase = tuple(node.phase for node in graph.request.nodes)
    for node, (column, row) in enumerate(zip(sheet.column, sheet.row, strict=True)):
        search.in_column[column] += 1
        search.in_row[row] += 1
        search.taken[column, row] = node
        search.around.append(list(dict.fromkeys((*graph.outs[node], *graph.ins[node]))))
    return search


# --- what to try ------------------------------------------------------------------------------------------


def _plans(search: _Search) -> list[Callable[[_Search], Iterator[Moves]]]:
    """Whole rows and columns first, then chains, then single nodes, the dearest first."""
    count = len(search.column)
    plans: list[Callable[[_Search], Iterator[Moves]]] = [_row_merges, _column_merges]
    router = search.router
    excess = [sum(router.costs[f] - router.least(f) for f in search.around[n]) for n in range(count)]
    for node in sorted(range(count), key=lambda n: (-excess[n], n)):
        if excess[node] > _FINE and search.graph.request.nodes[node].kind != "start":
            plans += [partial(_chain_moves, node=node), partial(_node_moves, node=node)]
    return plans


def _row_merges(search: _Search) -> Iterator[Moves]:
    """A lane's whole row into another row of the lane."""
    for rows in search.lane_rows:
        for row, other in permutations(rows, 2):
            if search.in_row[row]:
                yield [(n, (search.column[n], other)) for n, at in enumerate(search.row) if at == row]


def _column_merges(search: _Search) -> Iterator[Moves]:
    """A whole column into the next one to the left or right."""
    for column in range(search.first_column + 1, len(search.in_column), 2):
        members = [n for n, at in enumerate(search.column) if at == column]
        for other in (column - 2, column + 2):
            yield [(n, (other, search.row[n])) for n in members]


def _chain_moves(search: _Search, node: int) -> Iterator[Moves]:
    """The run of connected nodes along the row or the column this node stands in, by one cell."""
    for along_row in (True, False):
        chain = _chain(search, node, along_row)
        if len(chain) < 2:
            continue
        for step in (-2, 2, -1, 1):
            yield [(n, (search.column[n] + step, search.row[n])) for n in chain]
        if along_row:
            for row in search.lane_rows[search.graph.lane[node]]:
                yield [(n, (search.column[n], row)) for n in chain]


def _chain(search: _Search, node: int, along_row: bool) -> list[int]:
    at = search.row if along_row else search.column
    chain = [node]
    for member in chain:
        for flow in search.around[member]:
            for other in (search.graph.source[flow], search.graph.target[flow]):
                if at[other] == at[node] and other not in chain and flow not in search.graph.backward:
                    chain.append(other)
    return chain


def _node_moves(search: _Search, node: int) -> Iterator[Moves]:
    """One node to the cells near it and near its neighbours."""
    graph, column = search.graph, search.column[node]
    near = set(range(column - _REACH, column + _REACH + 1))
    for flow in search.around[node]:
        for other in (graph.source[flow], graph.target[flow]):
            near.update((search.column[other] - 2, search.column[other], search.column[other] + 2))
    for cell_column in sorted(near, key=lambda c: (abs(c - column), c)):
        for row in search.lane_rows[graph.lane[node]]:
            yield [(node, (cell_column, row))]


# --- trying it --------------------------------------------------------------------------------------------


def _try(search: _Search, moves: Moves) -> bool:
    """Move the nodes and reroute what that touches; keep it if the map got cheaper, else put all back."""
    if not _possible(search, moves):
        return False
    nodes = [node for node, _ in moves]
    back = [(node, (search.column[node], search.row[node])) for node in nodes]
    router, needed = search.router, _GAIN + search.worth * len(moves)
    router.work += _TRIAL
    flows = list(dict.fromkeys(flow for node in nodes for flow in search.around[node]))
    before = _state_cost(search, nodes, flows)
    now = sum(router.costs[flow] for flow in flows)
    _move(search, moves)
    after = _state_cost(search, nodes, flows)
    if after + sum(map(router.least, flows)) >= before + now - needed:
        _move(search, back)
        return False
    flows += sorted({f for n, (c, r) in moves for f in router.flows_at(2 * c + 1, 2 * r + 1)} - set(flows))
    old: list[tuple[int, Route, float]] = []
    _move(search, back)
    for flow in flows:
        route = router.routes[flow]
        assert route is not None
        old.append((flow, route, router.costs[flow]))
        before += router.price(flow)
        router.remove(flow)
    _move(search, moves)
    laid = 0
    while laid < len(flows) and after < before - needed:
        router.add(flows[laid])
        after += router.costs[flows[laid]]
        laid += 1
    if laid == len(flows) and after < before - needed:
        return True
    for flow in flows[:laid]:
        router.remove(flow)
    _move(search, back)
    for flow, route, cost in reversed(old):
        router.put(flow, route, cost)
    return False


def _possible(search: _Search, moves: Moves) -> bool:
    """Are the cells on the map, free, and other than the present ones?"""
    nodes = {node for node, _ in moves}
    for node, (column, row) in moves:
        if not search.first_column <= column < len(search.in_column):
            return False
        if search.graph.request.nodes[node].kind == "start" or search.taken.get((column, row), node) not in nodes:
            return False
    if search.phase and not _in_phases(search, moves):
        return False
    return any((search.column[node], search.row[node]) != cell for node, cell in moves)


def _in_phases(search: _Search, moves: Moves) -> bool:
    """Would every node still stand right of all nodes of the phases before its own?"""
    moved = {node: column for node, (column, _) in moves}
    if all(search.column[node] == column for node, column in moved.items()):
        return True
    span: dict[int, tuple[int, int]] = {}
    for node, phase in enumerate(search.phase):
        column = moved.get(node, search.column[node])
        low, high = span.get(phase, (column, column))
        span[phase] = min(low, column), max(high, column)
    inside = [span[phase] for phase in sorted(span)]
    return all(earlier[1] < later[0] for earlier, later in pairwise(inside))


def _move(search: _Search, moves: Moves) -> None:
    grid = search.router.grid
    for node, _ in moves:
        grid.lift(grid.spots[node])
        column, row = search.column[node], search.row[node]
        del search.taken[column, row]
        search.in_column[column] -= 1
        search.in_row[row] -= 1
    for node, (column, row) in moves:
        grid.spots[node] = spot_at(column, row)
        grid.place(grid.spots[node])
        search.column[node], search.row[node] = column, row
        search.taken[column, row] = node
        search.in_column[column] += 1
        search.in_row[row] += 1


def _state_cost(search: _Search, nodes: list[int], flows: list[int]) -> float:
    """What the positions of these nodes cost, their flows' routes aside: flows that run against the direction
    of time, and columns and rows that hold nothing else."""
    graph, router, cost = search.graph, search.router, 0.0
    for flow in flows:
        source, target = graph.source[flow], graph.target[flow]
        ahead = search.column[target] - search.column[source]
        if flow not in graph.backward:
            cost += against_time(ahead, graph.lane[source] == graph.lane[target])
    cost += _RIGHTWARD * sum(search.column[node] for node in nodes)
    for column, count in Counter(search.column[node] for node in nodes).items():
        if search.in_column[column] == count:
            cost += _COLUMN * (1 + router.crossing_column(2 * column + 1))
    for row, count in Counter(search.row[node] for node in nodes).items():
        used = sum(1 for other in search.lane_rows[search.lane_of_row[row]] if search.in_row[other])
        if search.in_row[row] == count and used > 1:
            cost += _NEW_ROW + _ROW * router.crossing_row(2 * row + 1)
    return cost
