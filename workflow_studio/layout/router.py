"""Routes every flow through the streets of a grid: the cheapest candidate first, then rip-up and reroute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from operator import mul

from workflow_studio.layout.candidates import Route, candidates
from workflow_studio.layout.costs import (
    AT_ONE_END,
    BEND,
    BOTTOM,
    CLOSED,
    CROSSING,
    FULL,
    LEFT,
    PARALLEL,
    RIGHT,
    TOP,
    against,
    shared_entry,
    shared_exit,
    side_costs,
)
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.grid import Grid, Spot

# One straight piece of a route: horizontal?, street, first and last crossing along it (exclusive at a node,
# inclusive at a turn), and which way the flow turns at the low and at the high end (-1, 1; 0 at a node).
Piece = tuple[bool, int, int, int, int, int]
_CROWDED = 60  # pieces in one street beyond which neighbours are not compared one by one
_CLEARINGS = 3  # times that flows at a decision change tips, as one change can ask for another


class Router:
    """Keeps all routes of a map and what they occupy, so that one flow can be rerouted at a time."""

    def __init__(self, graph: Graph, grid: Grid) -> None:
        self.graph = graph
        self.grid = grid
        nodes = graph.request.nodes
        self._kind = [node.kind for node in nodes]
        self._half_width = [node.width / 2 for node in nodes]
        self._half_height = [node.height / 2 for node in nodes]
        self._unit = 1 / 128
        self.work = 0  # candidate routes looked at so far
        self.routes: list[Route | None] = [None] * len(graph.source)
        self.costs: list[float] = [0.0] * len(graph.source)
        self.sides: list[tuple[int, int]] = [(0, 0)] * len(graph.source)
        self._out_used = [[0, 0, 0, 0] for _ in nodes]
        self._in_used = [[0, 0, 0, 0] for _ in nodes]
        # How many flows run straight over crossing (x, y): upright_at[y][x] and level_at[x][y].
        self._upright_at = [[0] * len(grid.x_at) for _ in grid.y_at]
        self._level_at = [[0] * len(grid.y_at) for _ in grid.x_at]
        self._in_row: list[dict[tuple[int, int], Piece]] = [{} for _ in grid.y_at]
        self._in_column: list[dict[tuple[int, int], Piece]] = [{} for _ in grid.x_at]
        self._share_exit = [shared_exit(kind) for kind in self._kind]
        self._share_entry = [shared_entry(kind) for kind in self._kind]
        self._out_cost: list[tuple[float, ...]] = []
        self._in_cost: list[tuple[float, ...]] = []
        for flow, (source, target) in enumerate(zip(graph.source, graph.target, strict=True)):
            back = flow in graph.backward
            self._out_cost.append(side_costs(self._kind[source], leaving=True, backward=back))
            self._in_cost.append(side_costs(self._kind[target], leaving=False, backward=back))

    def route_all(self, order: Iterable[int], rounds: int, proceed: Callable[[float], None]) -> None:
        """Route the flows in this order, then reroute those that are not straight with the others in place."""
        order = list(order)
        for flow in order:
            self.add(flow)
        for done in range(rounds):
            proceed((done + 1) / (rounds + 1))
            crooked = [flow for flow in order if self.costs[flow] > self.least(flow) + BEND]
            if not sum([self.reroute(flow) for flow in crooked]):
                break
        self._clear_tips(set(order))

    def _clear_tips(self, flows: Set[int]) -> None:
        """Lay again what enters a decision at a tip it is also left by: one of the two has to go elsewhere."""
        for _ in range(_CLEARINGS):
            for node, kind in enumerate(self._kind):
                if kind == "decision" and self._has_mixed_tip(node):
                    for flow in (*self.graph.ins[node], *self.graph.outs[node]):
                        if flow in flows:
                            self.reroute(flow)

    def _has_mixed_tip(self, node: int) -> bool:
        return any(map(mul, self._out_used[node], self._in_used[node]))

    def reroute(self, flow: int) -> bool:
        """Take one flow up and lay it again; did it change?"""
        before = self.routes[flow]
        self.remove(flow)
        self.add(flow)
        return self.routes[flow] != before

    def add(self, flow: int) -> None:
        """Lay a flow on its cheapest candidate route."""
        source, target = self.graph.source[flow], self.graph.target[flow]
        plain = self._plain_costs(flow)
        shortest = self._shortest(source, target)
        best: Route | None = None
        best_cost = float("inf")
        for group in candidates(self.grid, self.grid.spots[source], self.grid.spots[target]):
            if not group:
                continue
            if best_cost < BEND * (len(group[0][1]) - 1) + shortest:
                break
            self.work += len(group)
            for base, index in sorted((plain(route), index) for index, route in enumerate(group)):
                if base >= best_cost:
                    break
                cost = base + self._traffic(flow, group[index], best_cost - base)
                if cost < best_cost:
                    best, best_cost = group[index], cost
        assert best is not None  # the routes through the gaps exist for every pair of nodes
        self.put(flow, best, best_cost)

    def put(self, flow: int, route: Route, cost: float) -> None:
        """Lay a flow on this route."""
        self.routes[flow] = route
        self.costs[flow] = cost
        self._occupy(flow, 1)

    def remove(self, flow: int) -> None:
        """Take a flow up."""
        self._occupy(flow, -1)
        self.routes[flow] = None

    def price(self, flow: int) -> float:
        """What the flow's present route would cost with all the others in place."""
        route = self.routes[flow]
        assert route is not None
        self.remove(flow)
        cost = self._plain_costs(flow)(route) + self._traffic(flow, route, float("inf"))
        self.put(flow, route, cost)
        return cost

    def flows_at(self, x: int, y: int) -> list[int]:
        """Flows that run over or turn on a crossing."""
        found = [flow for (flow, _), piece in self._in_row[y].items() if piece[2] <= x <= piece[3]]
        return found + [flow for (flow, _), piece in self._in_column[x].items() if piece[2] <= y <= piece[3]]

    def crossing_column(self, x: int) -> int:
        """How many flows run across a vertical street."""
        return sum(self._level_at[x])

    def crossing_row(self, y: int) -> int:
        """How many flows run across a horizontal street."""
        return sum(self._upright_at[y])

    def pieces(self, flow: int, route: Route) -> list[Piece] | None:
        """The straight pieces of a route, or None where it would turn back on the spot."""
        spots = self.grid.spots
        start, end = spots[self.graph.source[flow]], spots[self.graph.target[flow]]
        level, streets = route
        last = len(streets) - 1
        ends_level = level if last % 2 == 0 else not level
        e = (start.x if level else start.y, *streets, end.x if ends_level else end.y)
        found: list[Piece] = []
        for i in range(last + 1):
            begin, street, stop = e[i], e[i + 1], e[i + 2]
            rising = stop > begin
            turn_in = turn_out = 0
            if i:
                turn_in = 1 if e[i - 1] > street else -1
            else:
                begin = _edge(start, level, rising)
            if i < last:
                turn_out = 1 if e[i + 3] > street else -1
            else:
                stop = _edge(end, level, not rising)
            if rising:
                if begin >= stop:
                    return None
                found.append((level, street, begin, stop, turn_in, turn_out))
            else:
                if begin <= stop:
                    return None
                found.append((level, street, stop, begin, turn_out, turn_in))
            level = not level
        return found

    def _plain_costs(self, flow: int) -> Callable[[Route], float]:
        """What a route of this flow costs for its length, bends and sides alone (other flows aside)."""
        grid, graph = self.grid, self.graph
        x_at, y_at, unit = grid.x_at, grid.y_at, self._unit
        start, end = grid.spots[graph.source[flow]], grid.spots[graph.target[flow]]
        from_x, from_y, to_x, to_y = x_at[start.x], y_at[start.y], x_at[end.x], y_at[end.y]
        leaving, entering = self._leaving(flow), self._entering(flow)

        def cost(route: Route) -> float:
            level, streets = route
            x, y = from_x, from_y
            length = 0.0
            upright = level
            for street in streets[1:]:
                if upright:
                    at = x_at[street]
                    length += at - x if at > x else x - at
                    x = at
                else:
                    at = y_at[street]
                    length += at - y if at > y else y - at
                    y = at
                upright = not upright
            length += abs(to_x - x) + abs(to_y - y)
            if len(streets) == 1:
                leave, enter = self.ends(flow, route)
            else:
                leave = _side(level, streets[1] > (start.x if level else start.y))
                enter = _side(upright, streets[-2] > (end.x if upright else end.y))
            return length * unit + BEND * (len(streets) - 1) + leaving[leave] + entering[enter]

        return cost

    def _leaving(self, flow: int) -> list[float]:
        """The cost of leaving the source by each side, its own half of the length taken off."""
        node = self.graph.source[flow]
        return self._sides(node, self._out_cost[flow], self._out_used[node], self._in_used[node], self._share_exit)

    def _entering(self, flow: int) -> list[float]:
        """The cost of coming in by each side of the target."""
        node = self.graph.target[flow]
        return self._sides(node, self._in_cost[flow], self._in_used[node], self._out_used[node], self._share_entry)

    def _sides(
        self, node: int, own: tuple[float, ...], same: list[int], other: list[int], share: list[float]
    ) -> list[float]:
        kind = self._kind[node]
        halves = (self._half_width[node], self._half_width[node], self._half_height[node], self._half_height[node])
        return [
            own[side] - halves[side] * self._unit
            + (share[node] if same[side] else 0.0) + (against(kind) if other[side] else 0.0)
            for side in (LEFT, RIGHT, TOP, BOTTOM)
        ]  # fmt: skip

    def _traffic(self, flow: int, route: Route, limit: float) -> float:
        """What a route costs for the nodes and flows in its way; infinity where it turns back on the spot.

        Stops adding up as soon as the limit is reached.
        """
        pieces = self.pieces(flow, route)
        if pieces is None:
            return float("inf")
        cost = 0.0
        for piece in pieces:
            level, street, low, high, turn_low, turn_high = piece
            if self._is_closed(piece):
                cost += CLOSED
            if high - low > 1:
                counts = (self._upright_at if level else self._level_at)[street]
                cost += CROSSING * sum(counts[low + 1 : high])
            if cost >= limit:
                return cost
            cost += self._beside(flow, level, street, low, high, turn_low, turn_high)
        return cost

    def _beside(self, flow: int, level: bool, street: int, low: int, high: int, turn_low: int, turn_high: int) -> float:
        """The crossings that even the best order of the flows in this street leaves, and their company."""
        others = (self._in_row if level else self._in_column)[street]
        if not others:
            return 0.0
        if len(others) > _CROWDED:
            return PARALLEL * len(others) + self._in_company(level, street, low, high)
        source, target = self.graph.source, self.graph.target
        own_source, own_target = source[flow], target[flow]
        rooms = self.grid.y_room if level else self.grid.x_room
        cost, company = 0.0, 0
        for (other, _), (_, _, its_low, its_high, its_turn_low, its_turn_high) in others.items():
            if its_low > high or its_high < low or source[other] == own_source or target[other] == own_target:
                continue
            before = after = 0.0  # crossings with this flow before the other one, and after it
            if turn_low and its_low < low < its_high:
                before, after = (before + 1, after) if turn_low > 0 else (before, after + 1)
            if turn_high and its_low < high < its_high:
                before, after = (before + 1, after) if turn_high > 0 else (before, after + 1)
            if its_turn_low and low < its_low < high:
                before, after = (before + 1, after) if its_turn_low < 0 else (before, after + 1)
            if its_turn_high and low < its_high < high:
                before, after = (before + 1, after) if its_turn_high < 0 else (before, after + 1)
            if low == its_low and turn_low * its_turn_low < 0:
                before, after = (before + AT_ONE_END, after) if turn_low > 0 else (before, after + AT_ONE_END)
            if high == its_high and turn_high * its_turn_high < 0:
                before, after = (before + AT_ONE_END, after) if turn_high > 0 else (before, after + AT_ONE_END)
            cost += PARALLEL + CROSSING * min(before, after)
            company += 1
        return cost + FULL if rooms and company >= rooms[street] else cost

    def fits(self, flow: int, route: Route) -> bool:
        """Does the route keep clear of all nodes, and turn nowhere back on the spot?"""
        pieces = self.pieces(flow, route)
        return pieces is not None and not any(map(self._is_closed, pieces))

    def _is_closed(self, piece: Piece) -> bool:
        level, street, low, high, turn_low, turn_high = piece
        first, end = low + (not turn_low), high + (turn_high != 0)
        mask = (self.grid.closed_in_row if level else self.grid.closed_in_column)[street]
        return bool(mask and end > first and (mask >> first) & ((1 << (end - first)) - 1))

    def _in_company(self, level: bool, street: int, low: int, high: int) -> float:
        """What it costs where so many run already that the street has no room for one more."""
        rooms = self.grid.y_room if level else self.grid.x_room
        if not rooms:
            return 0.0
        others = (self._in_row if level else self._in_column)[street].values()
        return FULL if sum(1 for piece in others if piece[2] <= high and low <= piece[3]) >= rooms[street] else 0.0

    def ends(self, flow: int, route: Route) -> tuple[int, int]:
        """The sides by which a route leaves its source and enters its target."""
        start, end = self.grid.spots[self.graph.source[flow]], self.grid.spots[self.graph.target[flow]]
        level, streets = route
        if len(streets) == 1:
            if level:
                return (RIGHT, LEFT) if end.x > start.x else (LEFT, RIGHT)
            return (BOTTOM, TOP) if end.y > start.y else (TOP, BOTTOM)
        leave = _side(level, streets[1] > (start.x if level else start.y))
        ends_level = level if len(streets) % 2 else not level
        enter = _side(ends_level, streets[-2] > (end.x if ends_level else end.y))
        return leave, enter

    def least(self, flow: int) -> float:
        """A lower bound of what a flow can cost with its nodes where they are."""
        source, target = self.graph.source[flow], self.graph.target[flow]
        start, end = self.grid.spots[source], self.grid.spots[target]
        aligned = source != target and (start.x == end.x or start.y == end.y)
        return self._shortest(source, target) + (0.0 if aligned else BEND)

    def _shortest(self, source: int, target: int) -> float:
        """A lower bound of the length, in node widths."""
        start, end = self.grid.spots[source], self.grid.spots[target]
        x = abs(self.grid.x_at[start.x] - self.grid.x_at[end.x]) - self._half_width[source]
        y = abs(self.grid.y_at[start.y] - self.grid.y_at[end.y]) - self._half_height[source]
        return max(0.0, x - self._half_width[target], y - self._half_height[target]) * self._unit

    def _occupy(self, flow: int, by: int) -> None:
        route = self.routes[flow]
        assert route is not None
        pieces = self.pieces(flow, route)
        assert pieces is not None
        for index, piece in enumerate(pieces):
            level, street, low, high, _, _ = piece
            across = self._level_at if level else self._upright_at
            for at in range(low + 1, high):
                across[at][street] += by
            beside = (self._in_row if level else self._in_column)[street]
            if by > 0:
                beside[flow, index] = piece
            else:
                del beside[flow, index]
        if by > 0:
            self.sides[flow] = self.ends(flow, route)
        leave, enter = self.sides[flow]
        self._out_used[self.graph.source[flow]][leave] += by
        self._in_used[self.graph.target[flow]][enter] += by


def routing_order(graph: Graph, grid: Grid) -> list[int]:
    """Forward flows before those that run back, short before long, heavy before light."""

    def key(flow: int) -> tuple[bool, float, float, int]:
        start, end = grid.spots[graph.source[flow]], grid.spots[graph.target[flow]]
        far = abs(grid.x_at[start.x] - grid.x_at[end.x]) + abs(grid.y_at[start.y] - grid.y_at[end.y])
        return flow in graph.backward, far, -graph.request.flows[flow].weight, flow

    return sorted(range(len(graph.source)), key=key)


def _edge(spot: Spot, level: bool, rising: bool) -> int:
    if level:
        return spot.x_last if rising else spot.x_first
    return spot.y_last if rising else spot.y_first


def _side(level: bool, rising: bool) -> int:
    if level:
        return RIGHT if rising else LEFT
    return BOTTOM if rising else TOP
