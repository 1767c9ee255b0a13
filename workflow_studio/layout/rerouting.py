"""Routes between nodes that keep their places, as needed while a user drags a step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workflow_studio.layout.bands import Bands, fit_lanes
from workflow_studio.layout.candidates import Route
from workflow_studio.layout.costs import CLOSED
from workflow_studio.layout.fixed_grid import FixedGrid, fixed_grid, street_at
from workflow_studio.layout.graph import Graph, build_graph
from workflow_studio.layout.labels import label_points
from workflow_studio.layout.metrics import STANDARD, Metrics
from workflow_studio.layout.phases import narrowest, room_after
from workflow_studio.layout.pieces import (
    Routed,
    border_point,
    corner_points,
    exact_wire,
    importance,
    must_part,
    port_limit,
    routed_flows,
    wire_of,
)
from workflow_studio.layout.router import Router, routing_order
from workflow_studio.layout.tips import move_to_tips
from workflow_studio.layout.tracks import Bounds, lay_ports, lay_tracks
from workflow_studio.layout.values import FlowPath, LaneBox, LayoutRequest, LayoutResult, NodeBox, Point
from workflow_studio.layout.wires import Wire, in_order, merge

_FULL_ROUNDS = 1  # of rerouting when all flows are routed anew
_CREEP = 1.5  # px a kept flow's end may be off its node's border


def route(
    request: LayoutRequest,
    placed: Mapping[str, NodeBox],
    lanes: Sequence[LaneBox] = (),
    keep: Mapping[str, FlowPath] | None = None,
) -> LayoutResult:
    """Route the flows between nodes that keep their boxes.

    `placed` holds the box of every node. `lanes` are the lanes as drawn now; they keep their places and grow
    where a node needs it (lanes below move down with their nodes). Flows in `keep` keep their path as long as
    it still runs from border to border and through no node: passing the present paths of all flows makes
    dragging fast, as only what has to change is routed.
    """
    metrics = STANDARD
    graph = build_graph(request)
    bands = fit_lanes(graph, [placed[node.id] for node in request.nodes], lanes, metrics)
    top, bottom = (bands.lanes[0][0], bands.lanes[-1][1]) if bands.lanes else (0.0, 0.0)
    streets = fixed_grid(bands.boxes, top, bottom, metrics.lane_header)
    desk = _Desk(graph, bands, streets, Router(graph, streets.grid), metrics)
    for flow, given in enumerate(request.flows):
        if keep and given.id in keep:
            _keep(desk, flow, keep[given.id].points)
    desk.router.route_all(
        [flow for flow in routing_order(graph, streets.grid) if flow not in desk.kept],
        0 if desk.kept else _FULL_ROUNDS,
        lambda _: None,
    )
    points = _draw(desk)
    return _result(desk, points, lanes)


@dataclass(slots=True)
class _Desk:
    graph: Graph
    bands: Bands
    streets: FixedGrid
    router: Router
    metrics: Metrics
    kept: dict[int, list[Point]] = field(default_factory=dict)
    routed: list[Routed] = field(default_factory=list)
    at: list[list[float]] = field(default_factory=list)


def _result(desk: _Desk, points: list[list[Point]], lanes: Sequence[LaneBox]) -> LayoutResult:
    metrics, boxes = desk.metrics, desk.bands.boxes
    right = max(
        [box.x + box.width for box in boxes] + [x for line in points for x, _ in line], default=metrics.lane_header
    )
    right += metrics.last_gap + room_after(desk.graph.request, metrics)
    width = max(metrics.lane_width, right, narrowest(desk.graph.request, metrics), *(lane.width for lane in lanes))
    drawn = tuple(
        LaneBox(lane.id, 0.0, top, width, bottom - top)
        for lane, (top, bottom) in zip(desk.graph.request.lanes, desk.bands.lanes, strict=True)
    )
    labels = label_points(desk.graph, boxes, points, desk.metrics)
    paths = tuple(
        FlowPath(flow.id, tuple(line), label)
        for flow, line, label in zip(desk.graph.request.flows, points, labels, strict=True)
    )
    return LayoutResult(drawn, boxes, paths, width, drawn[-1].y + drawn[-1].height if drawn else 0.0)


# --- flows that keep their path ---------------------------------------------------------------------------


def _keep(desk: _Desk, flow: int, points: Sequence[Point]) -> None:
    """Take over a path unless its nodes moved away from its ends or a node stands in it now."""
    line = _corners([(x, desk.bands.shifted(y)) for x, y in points])
    route = _route_of(desk.streets, line)
    if route is None or desk.router.pieces(flow, route) is None:
        return
    leave, enter = desk.router.ends(flow, route)
    if not (_meets(desk, desk.graph.source[flow], leave, line[0])
            and _meets(desk, desk.graph.target[flow], enter, line[-1])):  # fmt: skip
        return
    desk.router.put(flow, route, 0.0)
    if desk.router.price(flow) >= CLOSED:
        desk.router.remove(flow)
    else:
        desk.kept[flow] = line


def _corners(points: list[Point]) -> list[Point]:
    kept = points[:1]
    for at, after in zip(points[1:], [*points[2:], None], strict=True):
        if after is not None and (kept[-1][0] == at[0] == after[0] or kept[-1][1] == at[1] == after[1]):
            continue
        if at != kept[-1]:
            kept.append(at)
    return kept


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


def _meets(desk: _Desk, node: int, side: int, end: Point) -> bool:
    box, kind = desk.bands.boxes[node], desk.graph.request.nodes[node].kind
    x, y = border_point(box, kind, side, end[1] if side <= 1 else end[0])
    inside = box.x <= end[0] <= box.x + box.width if side > 1 else box.y <= end[1] <= box.y + box.height
    return inside and abs(x - end[0]) <= _CREEP and abs(y - end[1]) <= _CREEP


# --- from streets to px -----------------------------------------------------------------------------------


def _draw(desk: _Desk) -> list[list[Point]]:
    desk.routed = routed_flows(desk.router)
    desk.at = [[0.0] * len(routed.pieces) for routed in desk.routed]
    for flow, line in desk.kept.items():
        level = desk.routed[flow].pieces[0][0]
        for index, (x, y) in enumerate(line[:-1]):
            desk.at[flow][index] = y if level == (index % 2 == 0) else x
    middles = [box.x + box.width / 2 for box in desk.bands.boxes]
    for level in (False, True):
        by_street: dict[int, list[Wire]] = {}
        for flow, routed in enumerate(desk.routed):
            for index, piece in enumerate(routed.pieces):
                if piece[0] == level:
                    wire = (
                        exact_wire(desk.graph, desk.routed, flow, index, desk.at, middles)
                        if level else wire_of(desk.graph, flow, routed, index)
                    )  # fmt: skip
                    by_street.setdefault(piece[1], []).append(wire)
        for street in sorted(by_street):
            _lay_street(desk, level, street, by_street[street])
    lines = [
        desk.kept.get(flow) or corner_points(desk.graph, routed, flow, desk.at[flow], desk.bands.boxes)
        for flow, routed in enumerate(desk.routed)
    ]
    move_to_tips(
        desk.graph, desk.bands.boxes, lines, [f for f in range(len(lines)) if f not in desk.kept], desk.metrics
    )
    return lines


def _lay_street(desk: _Desk, level: bool, street: int, wires: list[Wire]) -> None:
    cuts = desk.streets.y_cuts if level else desk.streets.x_cuts
    gaps = desk.streets.grid.y_gap if level else desk.streets.grid.x_gap
    fixed = [wire for wire in wires if wire.pieces[0][0] in desk.kept]
    if len(fixed) == len(wires):
        return
    apart = desk.metrics.port_margin if level else 0.0
    if gaps[street] and not fixed:
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
        box = desk.bands.boxes[node]
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
    places = lay_ports(wires, bounds, step, apart, lambda a, b: must_part(graph, a, b), wish)
    for wire, place in zip(wires, places, strict=True):
        for flow, index in wire.pieces:
            desk.at[flow][index] = place
