"""Lines between nodes that keep their boxes: given lines stay as they are, the others are routed around them."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from itertools import pairwise

from workflow_studio.layout.candidates import Route
from workflow_studio.layout.fixed_grid import FixedGrid, fixed_grid, street_at
from workflow_studio.layout.graph import Graph, build_graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import (
    Routed,
    corner_points,
    exact_wire,
    importance,
    port_distance,
    port_limit,
    routed_flows,
    wire_of,
)
from workflow_studio.layout.router import Router, routing_order
from workflow_studio.layout.tips import move_to_tips
from workflow_studio.layout.tracks import Bounds, lay_ports, lay_tracks
from workflow_studio.layout.values import LayoutRequest, NodeBox, Point
from workflow_studio.layout.wires import Wire, in_order, merge

_FULL_ROUNDS = 1  # of rerouting when all flows are routed anew
Line = list[Point]


def lines_between(
    request: LayoutRequest,
    boxes: tuple[NodeBox, ...],
    span: tuple[float, float],
    given: Mapping[int, Line],
    drawn: frozenset[int],
    metrics: Metrics,
) -> tuple[Graph, list[Line], frozenset[int]]:
    """The graph, the line of every flow, and the flows whose given line was taken.

    `boxes` in the order of the request's nodes, `span`: top and bottom of the lanes, `given`: lines that run from
    border to border. Those of `drawn`, and others that the streets between the nodes do not have the shape of, get
    streets of their own.
    """
    graph = build_graph(request)
    own = drawn & given.keys()
    desk = _desk(graph, boxes, span, given, own, metrics)
    if len(desk.kept) < len(given):
        desk = _desk(graph, boxes, span, given, own | (given.keys() - desk.kept.keys()), metrics)
    streets = desk.streets
    desk.router.route_all(
        [flow for flow in routing_order(graph, streets.grid) if flow not in desk.kept],
        0 if desk.kept else _FULL_ROUNDS,
        lambda _: None,
    )
    return graph, _draw(desk), frozenset(desk.kept)


@dataclass(slots=True)
class _Desk:
    graph: Graph
    boxes: tuple[NodeBox, ...]
    streets: FixedGrid
    router: Router
    metrics: Metrics
    kept: dict[int, Line] = field(default_factory=dict)
    routed: list[Routed] = field(default_factory=list)
    at: list[list[float]] = field(default_factory=list)


def _desk(
    graph: Graph,
    boxes: tuple[NodeBox, ...],
    span: tuple[float, float],
    given: Mapping[int, Line],
    own: Set[int],
    metrics: Metrics,
) -> _Desk:
    """The streets with the given lines in them, as far as they have their shape."""
    streets = fixed_grid(boxes, *span, metrics.lane_header, [given[flow] for flow in sorted(own)])
    desk = _Desk(graph, boxes, streets, Router(graph, streets.grid), metrics)
    for flow in sorted(given, key=lambda flow: flow not in own):
        _keep(desk, flow, given[flow])
    return desk


# --- lines that are given ---------------------------------------------------------------------------------


def _keep(desk: _Desk, flow: int, line: Line) -> None:
    """Take over a line unless a node stands in it, or the streets do not have its shape."""
    route = _route_of(desk.streets, line)
    if route is not None and desk.router.fits(flow, route):
        desk.router.put(flow, route, 0.0)
        desk.kept[flow] = line


def _route_of(streets: FixedGrid, line: list[Point]) -> Route | None:
    """The streets a path runs through; None for a path that is not made of alternating pieces."""
    if len(line) < 2:
        return None
    level = line[0][1] == line[1][1]
    found = []
    for index, (start, end) in enumerate(pairwise(line)):
        is_level = level if index % 2 == 0 else not level
        if (start[1] != end[1]) if is_level else (start[0] != end[0]):
            return None
        found.append(street_at(streets.y_cuts, start[1]) if is_level else street_at(streets.x_cuts, start[0]))
    return level, tuple(found)


# --- from streets to px -----------------------------------------------------------------------------------


def _draw(desk: _Desk) -> list[list[Point]]:
    desk.routed = routed_flows(desk.router)
    desk.at = [[0.0] * len(routed.pieces) for routed in desk.routed]
    for flow, line in desk.kept.items():
        level = desk.routed[flow].pieces[0][0]
        for index, (x, y) in enumerate(line[:-1]):
            desk.at[flow][index] = y if level == (index % 2 == 0) else x
    middles = [box.x + box.width / 2 for box in desk.boxes]
    new = [routed for flow, routed in enumerate(desk.routed) if flow not in desk.kept]
    for level in (False, True):
        streets = {piece[1] for routed in new for piece in routed.pieces if piece[0] == level}
        by_street: dict[int, list[Wire]] = {}
        for flow, routed in enumerate(desk.routed):
            for index, piece in enumerate(routed.pieces):
                if piece[0] == level and piece[1] in streets:
                    wire = (
                        exact_wire(desk.graph, desk.routed, flow, index, desk.at, middles)
                        if level else wire_of(desk.graph, flow, routed, index)
                    )  # fmt: skip
                    by_street.setdefault(piece[1], []).append(wire)
        for street in sorted(by_street):
            _lay_street(desk, level, street, by_street[street])
    lines = [
        desk.kept.get(flow) or corner_points(desk.graph, routed, flow, desk.at[flow], desk.boxes)
        for flow, routed in enumerate(desk.routed)
    ]
    move_to_tips(desk.graph, desk.boxes, lines, [f for f in range(len(lines)) if f not in desk.kept], desk.metrics)
    return lines


def _lay_street(desk: _Desk, level: bool, street: int, wires: list[Wire]) -> None:
    cuts = desk.streets.y_cuts if level else desk.streets.x_cuts
    gaps = desk.streets.grid.y_gap if level else desk.streets.grid.x_gap
    apart = desk.metrics.port_margin if level else 0.0
    if gaps[street] and not any(wire.pieces[0][0] in desk.kept for wire in wires):
        _spread(desk, merge(wires), cuts[street], cuts[street + 1], apart)
        return
    _lay_beside(desk, level, wires, cuts[street], cuts[street + 1], apart)


def _spread(desk: _Desk, wires: list[Wire], low: float, high: float, apart: float) -> None:
    """Tracks side by side in the middle of a gap, closer than usual where it is narrow."""
    ordered = in_order(wires, apart)
    tracks, count = lay_tracks(ordered, apart)
    step = min(desk.metrics.track_gap, (high - low) / (count + 1))
    first = (low + high - (count - 1) * step) / 2
    for wire, track in zip(ordered, tracks, strict=True):
        for flow, index in wire.pieces:
            desk.at[flow][index] = first + track * step


def _lay_beside(desk: _Desk, level: bool, wires: list[Wire], low: float, high: float, apart: float) -> None:
    """Ports and tracks that avoid those of the flows that keep their path."""
    graph, kept, metrics = desk.graph, desk.kept, desk.metrics
    wires.sort(key=lambda w: (w.pieces[0][0] not in kept, *importance(graph, desk.routed, w)))

    def middle(node: int) -> float:
        box = desk.boxes[node]
        return box.y + box.height / 2 if level else box.x + box.width / 2

    def bounds(wire: Wire) -> Bounds:
        flow, index = wire.pieces[0]
        if flow in kept:
            return desk.at[flow][index], desk.at[flow][index]
        least, most = low + 1, high - 1
        for node in wire.ends:
            given = graph.request.nodes[node]
            limit = port_limit(given.kind, given.height if level else given.width, metrics)
            least, most = max(least, middle(node) - limit), min(most, middle(node) + limit)
        return (least, most) if least <= most else ((least + most) / 2, (least + most) / 2)

    def wish(wire: Wire) -> float:
        pointed = [node for node in wire.ends if graph.request.nodes[node].kind != "step"]
        ends = pointed or wire.ends
        return sum(map(middle, ends)) / len(ends) if ends else (low + high) / 2

    step = (
        metrics.track_gap
        if not any(wire.ends for wire in wires)
        else (metrics.port_gap_up if level else metrics.port_gap_along)
    )
    places = lay_ports(
        wires, bounds, step, apart, lambda a, b: port_distance(graph, a, b, step, metrics, level=level), wish
    )
    for wire, place in zip(wires, places, strict=True):
        for flow, index in wire.pieces:
            desk.at[flow][index] = place
