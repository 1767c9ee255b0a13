"""Better positions: single nodes move to free cells where that makes the whole map cheaper.

Every trial reroutes just the flows of the node and those in its way; what they cost before and after is
compared, so thousands of trials are affordable. The order and number of trials depend on the map alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from workflow_studio.layout.candidates import Route
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.grid import Spot
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.placement import Cells
from workflow_studio.layout.router import Router, routing_order
from workflow_studio.layout.sheet import make_sheet, sheet_grid, spot_at, with_spares

_REACH = 4  # columns to either side, spare ones counted
_LEFTWARD = 4.0  # a flow that runs with time but is drawn to the left
_STACKED = 2.0  # a flow inside a lane that goes to the same column
_COLUMN = 1.25  # one more column, for every flow that crosses it
_ROW = 0.8
_NEW_ROW = 2.0
_WORK = 1200  # trials for a small map
_WORK_BY_SIZE = 90_000  # trials times nodes for a large one


@dataclass(slots=True)
class _Search:
    graph: Graph
    router: Router
    lane_rows: list[list[int]]  # rows of each lane
    column: list[int]
    row: list[int]
    in_column: list[int]  # nodes in each column
    in_row: list[int]
    taken: set[tuple[int, int]]  # column, row
    first_column: int
    around: list[list[int]] = field(default_factory=list)  # flows of each node


def improve(graph: Graph, cells: Cells, metrics: Metrics, proceed: Callable[[float], None]) -> Cells:
    """Try to move every node, the dearest first, until nothing is gained or the work is done."""
    work = min(_WORK, _WORK_BY_SIZE // max(1, len(cells.column)))
    for round_ in range(3):
        search = _start(graph, cells, metrics)
        before = work
        gained = False
        dear = sorted(range(len(cells.column)), key=lambda n: (-_expense(search, n), n))
        for index, node in enumerate(dear):
            if work <= 0:
                break
            proceed((round_ + index / len(dear)) / 3)
            tried, better = _improve_node(search, node)
            work -= tried
            gained = gained or better
        cells = Cells(search.column, search.row)
        if not gained or work <= 0 or before == work:
            break
    return cells


def _start(graph: Graph, cells: Cells, metrics: Metrics) -> _Search:
    sheet = with_spares(make_sheet(graph, cells, metrics))
    grid = sheet_grid(sheet, metrics)
    router = Router(graph, grid)
    router.route_all(routing_order(graph, grid), 1, lambda _: None)
    lane_rows: list[list[int]] = [[] for _ in graph.request.lanes]
    for row, lane in enumerate(sheet.lane_of_row):
        lane_rows[lane].append(row)
    starts = any(node.kind == "start" for node in graph.request.nodes)
    search = _Search(
        graph, router, lane_rows, list(sheet.column), list(sheet.row), [0] * len(sheet.column_width),
        [0] * len(sheet.row_height), set(), 2 if starts else 0,
    )  # fmt: skip
    for node, (column, row) in enumerate(zip(sheet.column, sheet.row, strict=True)):
        search.in_column[column] += 1
        search.in_row[row] += 1
        search.taken.add((column, row))
        search.around.append(list(dict.fromkeys((*graph.outs[node], *graph.ins[node]))))
    return search


def _expense(search: _Search, node: int) -> float:
    return sum(search.router.costs[flow] for flow in search.around[node])


def _improve_node(search: _Search, node: int) -> tuple[int, bool]:
    """Move the node to the first better cell as long as there is one; how many cells were tried?"""
    tried, gained = 0, False
    for column, row in _cells_near(search, node):
        if (column, row) in search.taken:
            continue
        tried += 1
        if _try(search, node, column, row):
            gained = True
    return tried, gained


def _cells_near(search: _Search, node: int) -> list[tuple[int, int]]:
    graph = search.graph
    if graph.request.nodes[node].kind == "start" or not search.around[node]:
        return []
    column = search.column[node]
    last = len(search.in_column) - 1
    near = set(range(max(search.first_column, column - _REACH), min(last, column + _REACH) + 1))
    for flow in search.around[node]:
        for other in (graph.source[flow], graph.target[flow]):
            near.update(c for c in (search.column[other] - 2, search.column[other], search.column[other] + 2))
    columns = sorted((c for c in near if search.first_column <= c <= last), key=lambda c: (abs(c - column), c))
    return [(c, row) for c in columns for row in search.lane_rows[graph.lane[node]]]


def _try(search: _Search, node: int, column: int, row: int) -> bool:
    """Move the node and reroute what that touches; keep it if the map got cheaper, else put all back."""
    router, grid = search.router, search.router.grid
    old_spot, new_spot = grid.spots[node], spot_at(column, row)
    flows = search.around[node] + _in_the_way(search, node, new_spot)
    old_routes: list[tuple[int, Route, float]] = []
    before = _order_cost(search, node) + _extent_cost(search, node, search.column[node], search.row[node])
    for flow in flows:
        route = router.routes[flow]
        assert route is not None
        kept_cost = router.costs[flow]
        before += router.price(flow)
        router.remove(flow)
        old_routes.append((flow, route, kept_cost))
    old_cell = search.column[node], search.row[node]
    _move(search, node, new_spot, (column, row))
    after = _order_cost(search, node) + _extent_cost(search, node, column, row)
    laid: list[int] = []
    for flow in flows:
        if after >= before - 0.01:
            break
        router.add(flow)
        laid.append(flow)
        after += router.costs[flow]
    if len(laid) == len(flows) and after < before - 0.01:
        return True
    for flow in laid:
        router.remove(flow)
    _move(search, node, old_spot, old_cell)
    for flow, route, cost in reversed(old_routes):
        router.put(flow, route, cost)
    return False


def _move(search: _Search, node: int, spot: Spot, cell: tuple[int, int]) -> None:
    grid = search.router.grid
    grid.lift(grid.spots[node])
    old = search.column[node], search.row[node]
    search.taken.discard(old)
    search.in_column[old[0]] -= 1
    search.in_row[old[1]] -= 1
    grid.spots[node] = spot
    grid.place(spot)
    search.column[node], search.row[node] = cell
    search.taken.add(cell)
    search.in_column[cell[0]] += 1
    search.in_row[cell[1]] += 1


def _in_the_way(search: _Search, node: int, spot: Spot) -> list[int]:
    """Flows of other nodes that run through the spot."""
    own = set(search.around[node])
    return sorted({flow for flow in search.router.flows_at(spot.x, spot.y) if flow not in own})


def _order_cost(search: _Search, node: int) -> float:
    """What it costs that flows of the node run against the direction of time."""
    graph, cost = search.graph, 0.0
    for flow in search.around[node]:
        source, target = graph.source[flow], graph.target[flow]
        if flow in graph.backward:
            continue
        ahead = search.column[target] - search.column[source]
        if ahead < 0:
            cost += _LEFTWARD
        elif ahead == 0 and graph.lane[source] == graph.lane[target]:
            cost += _STACKED
    return cost


def _extent_cost(search: _Search, node: int, column: int, row: int) -> float:
    """What the node's column and row cost if it stands in them alone."""
    cost = 0.0
    if search.in_column[column] == 1:
        cost += _COLUMN * (1 + search.router.crossing_column(2 * column + 1))
    if search.in_row[row] == 1 and _rows_used(search, node) > 1:
        cost += _NEW_ROW + _ROW * search.router.crossing_row(2 * row + 1)
    return cost


def _rows_used(search: _Search, node: int) -> int:
    return sum(1 for row in search.lane_rows[search.graph.lane[node]] if search.in_row[row])
