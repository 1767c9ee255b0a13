"""From routes to px: tracks make gaps as wide as they need, ports spread on the sides of the nodes.

Vertical streets come first, with the crossings they touch taken as touching; so the horizontal pieces know
exactly where they end. Both together keep any two flows without a common end off the same line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow_studio.layout.costs import BOTTOM, TOP
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.label_room import ExtraRoom, GapRoom, label_room, labels_by_gap, room_beside_row
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.phases import narrowest, phase_gaps
from workflow_studio.layout.pieces import (
    Routed,
    corner_points,
    exact_wire,
    importance,
    port_distance,
    port_limit,
    wire_of,
)
from workflow_studio.layout.sheet import Sheet
from workflow_studio.layout.tracks import Bounds, lay_ports, lay_tracks
from workflow_studio.layout.values import LaneBox, NodeBox, Point
from workflow_studio.layout.wires import Wire, in_order, merge


@dataclass(slots=True)
class Drawing:
    """Boxes and corner points, before labels."""

    lanes: list[LaneBox]
    nodes: list[NodeBox]
    points: list[list[Point]]
    width: float
    height: float


@dataclass(slots=True)
class _Desk:
    graph: Graph
    sheet: Sheet
    routed: list[Routed]
    metrics: Metrics
    extra: ExtraRoom
    at: list[list[float]] = field(default_factory=list)  # of each flow and piece: its x or y
    column_x: list[float] = field(default_factory=list)  # middle
    middles: list[float] = field(default_factory=list)  # x of each node
    row_y: list[float] = field(default_factory=list)
    lanes: list[tuple[float, float]] = field(default_factory=list)  # top, height
    labels: dict[tuple[int, int], list[int]] = field(default_factory=dict)  # by gap between rows and side
    width: float = 0.0


def draw(graph: Graph, sheet: Sheet, routed: list[Routed], metrics: Metrics, extra: ExtraRoom) -> Drawing:
    """Give every node, lane and corner its place; `extra` is more room than the gaps need for their flows."""
    desk = _Desk(graph, sheet, routed, metrics, extra, at=[[0.0] * len(r.pieces) for r in routed])
    _draw_columns(desk)
    _draw_rows(desk)
    boxes = [
        NodeBox(node.id, desk.column_x[desk.sheet.column[n]] - node.width / 2,
                desk.row_y[desk.sheet.row[n]] - node.height / 2, node.width, node.height)
        for n, node in enumerate(graph.request.nodes)
    ]  # fmt: skip
    lanes = [
        LaneBox(lane.id, 0.0, top, desk.width, height)
        for lane, (top, height) in zip(graph.request.lanes, desk.lanes, strict=True)
    ]
    points = [corner_points(graph, r, flow, desk.at[flow], boxes) for flow, r in enumerate(routed)]
    height = lanes[-1].y + lanes[-1].height if lanes else 0.0
    return Drawing(lanes, boxes, points, desk.width, height)


def _by_street(desk: _Desk, level: bool) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for flow, routed in enumerate(desk.routed):
        for index, piece in enumerate(routed.pieces):
            if piece[0] == level:
                found.setdefault(piece[1], []).append((flow, index))
    return found


def _put(desk: _Desk, wire: Wire, at: float) -> None:
    for flow, index in wire.pieces:
        desk.at[flow][index] = at


# --- vertical streets -------------------------------------------------------------------------------------


def _draw_columns(desk: _Desk) -> None:
    metrics, columns = desk.metrics, len(desk.sheet.column_width)
    streets = _by_street(desk, level=False)
    rooms = label_room(desk.graph, desk.routed, desk.sheet, metrics)
    gaps = phase_gaps(desk.graph.request, desk.sheet.column, columns, metrics)
    x = metrics.lane_header
    for column in range(columns + 1):
        wires = [wire_of(desk.graph, f, desk.routed[f], i) for f, i in streets.get(2 * column, ())]
        ordered = in_order(merge(wires), 0.0)
        tracks, count = lay_tracks(ordered, 0.0)
        width, first = _gap(desk, column, count, rooms[column])
        x += gaps[column] if column < columns else 0.0
        for wire, track in zip(ordered, tracks, strict=True):
            _put(desk, wire, x + first + track * metrics.track_gap)
        x += width
        if column < columns:
            middle = x + desk.sheet.column_width[column] / 2
            desk.column_x.append(middle)
            x += desk.sheet.column_width[column]
            _lay_column_ports(desk, streets.get(2 * column + 1, []), column, middle)
    desk.middles = [desk.column_x[column] for column in desk.sheet.column]
    desk.width = max(x + gaps[columns], metrics.lane_width, narrowest(desk.graph.request.phases, metrics))


def _gap(desk: _Desk, column: int, count: int, room: GapRoom) -> tuple[float, float]:
    """The width of the gap before a column, and how far its first track lies from its left edge."""
    metrics = desk.metrics
    tracks = max(0, count - 1) * metrics.track_gap
    before, after = max(metrics.track_margin, room.before), max(metrics.track_margin, room.after)
    width = max(_plain_gap(desk, column), room.width, before + tracks + after if count else 0.0)
    width += desk.extra.widths.get(column, 0.0)
    return width, min(max((width - tracks) / 2, before), width - tracks - after)


def _plain_gap(desk: _Desk, column: int) -> float:
    """The gap before a column when nothing runs in it."""
    metrics, widths = desk.metrics, desk.sheet.column_width
    if column == len(widths):
        return metrics.last_gap
    if column:
        return metrics.column_gap
    return metrics.first_step if widths[0] >= metrics.row_height else metrics.first_gap


def _lay_column_ports(desk: _Desk, pieces: list[tuple[int, int]], column: int, middle: float) -> None:
    metrics, nodes = desk.metrics, desk.graph.request.nodes
    wires = [wire_of(desk.graph, f, desk.routed[f], i) for f, i in pieces]
    wires.sort(key=lambda w: importance(desk.graph, desk.routed, w))
    half = desk.sheet.column_width[column] / 2

    def bounds(wire: Wire) -> Bounds:
        limit = min((port_limit(nodes[n].kind, nodes[n].width, metrics) for n in wire.ends), default=half - 4)
        return -limit, limit

    step = metrics.port_gap_along
    offsets = lay_ports(
        wires, bounds, step, 0.0, lambda a, b: port_distance(desk.graph, a, b, step, metrics, level=False),
        lambda _: 0.0,
    )  # fmt: skip
    for wire, offset in zip(wires, offsets, strict=True):
        _put(desk, wire, middle + offset)


# --- horizontal streets -----------------------------------------------------------------------------------


def _draw_rows(desk: _Desk) -> None:
    metrics, sheet = desk.metrics, desk.sheet
    streets = _by_street(desk, level=True)
    rows = len(sheet.row_height)
    desk.labels = labels_by_gap(desk.graph, desk.routed)
    y = lane_top = 0.0
    for row in range(rows + 1):
        wires = [exact_wire(desk.graph, desk.routed, f, i, desk.at, desk.middles) for f, i in streets.get(2 * row, ())]
        ordered = in_order(merge(wires), metrics.port_margin)
        before = sheet.lane_of_row[row - 1] if row else None
        after = sheet.lane_of_row[row] if row < rows else None
        if before == after:
            y = _row_gap(desk, ordered, y, row)
        else:
            split = _border(desk, ordered, before, after)
            if before is not None:
                y = _under(desk, ordered[:split], y, row - 1)
                y = max(y, lane_top + desk.graph.request.lanes[before].least)
                desk.lanes.append((lane_top, y - lane_top))
                lane_top = y
            if after is not None:
                y = _over(desk, ordered[split:], y, row)
        if after is not None:
            desk.row_y.append(y + sheet.row_height[row] / 2)
            y += sheet.row_height[row]
    for row in range(rows):
        _lay_row_ports(desk, streets.get(2 * row + 1, []), row)


def _row_gap(desk: _Desk, ordered: list[Wire], y: float, row: int) -> float:
    metrics = desk.metrics
    tracks, count = lay_tracks(ordered, metrics.port_margin)
    between = max(0, count - 1) * metrics.track_gap
    above = max(metrics.track_margin, _label_height(desk, ordered, row, BOTTOM))
    below = max(metrics.track_margin, _label_height(desk, ordered, row, TOP))
    height = max(metrics.row_gap, above + between + below + 4 if count else 0.0)
    height += desk.extra.heights.get(row, 0.0)
    first = y + min(max((height - between) / 2, above), height - between - below)
    for wire, track in zip(ordered, tracks, strict=True):
        _put(desk, wire, first + track * metrics.track_gap)
    return y + height


def _label_height(desk: _Desk, wires: list[Wire], gap: int, side: int) -> float:
    """The room for labels between these wires and the row whose flows leave it to this side into the gap."""
    return room_beside_row(desk.graph, desk.metrics, desk.labels.get((gap, side), []), desk.at, wires)


def _border(desk: _Desk, ordered: list[Wire], before: int | None, after: int | None) -> int:
    """How many of the ordered wires lie above the line between two lanes."""
    if before is None:
        return 0
    if after is None:
        return len(ordered)
    leanings = [_lean(wire) for wire in ordered]

    def misplaced(split: int) -> tuple[int, int]:
        wrong = sum(1 for lean in leanings[:split] if lean > 0) + sum(1 for lean in leanings[split:] if lean < 0)
        return wrong, -split

    return min(range(len(ordered) + 1), key=misplaced)


def _lean(wire: Wire) -> int:
    """-1 when all flows of a wire leave it upwards, 1 when all leave it downwards."""
    sides = {side for _, side in wire.turns}
    return sides.pop() if len(sides) == 1 else 0


def _padding(desk: _Desk, wires: list[Wire], own: int, row: int) -> tuple[float, list[int], float, int]:
    """The height between a lane's edge and its row: with one flow from node to node of this lane, a bypass."""
    metrics, sheet = desk.metrics, desk.sheet
    single = sheet.lane_of_row.count(sheet.lane_of_row[row]) == 1
    plain = metrics.lane_padding
    if single:
        plain = max(metrics.port_margin * 2, (metrics.lane_height - sheet.row_height[row]) / 2)
    gap, side = (row + 1, BOTTOM) if own < 0 else (row, TOP)
    extra = desk.extra.heights.get(gap, 0.0) if own < 0 or not row else 0.0  # between two lanes, the upper one takes it
    plain += extra
    tracks, count = lay_tracks(wires, metrics.port_margin)
    if not count:
        return plain, tracks, 0.0, 0
    bypass = any(_lean(wire) == own for wire in wires)
    nearest = max(metrics.lane_padding if bypass else 16.0, _label_height(desk, wires, gap, side))
    farthest = metrics.lane_padding - 2 if bypass else metrics.border_margin
    height = nearest + (count - 1) * metrics.track_gap + farthest + extra
    return max(plain, height), tracks, nearest, count


def _under(desk: _Desk, wires: list[Wire], y: float, row: int) -> float:
    """Lay the flows below the last row of a lane; returns the lane's lower edge."""
    height, tracks, nearest, _ = _padding(desk, wires, -1, row)
    for wire, track in zip(wires, tracks, strict=True):
        _put(desk, wire, y + nearest + track * desk.metrics.track_gap)
    return y + height


def _over(desk: _Desk, wires: list[Wire], y: float, row: int) -> float:
    """Lay the flows above the first row of a lane; returns the row's upper edge."""
    height, tracks, nearest, count = _padding(desk, wires, 1, row)
    for wire, track in zip(wires, tracks, strict=True):
        _put(desk, wire, y + height - nearest - (count - 1 - track) * desk.metrics.track_gap)
    return y + height


def _lay_row_ports(desk: _Desk, pieces: list[tuple[int, int]], row: int) -> None:
    metrics, nodes = desk.metrics, desk.graph.request.nodes
    wires = [exact_wire(desk.graph, desk.routed, f, i, desk.at, desk.middles) for f, i in pieces]
    wires.sort(key=lambda w: importance(desk.graph, desk.routed, w))
    half = desk.sheet.row_height[row] / 2

    def bounds(wire: Wire) -> Bounds:
        limit = min((port_limit(nodes[n].kind, nodes[n].height, metrics) for n in wire.ends), default=half - 4)
        return -limit, limit

    step = metrics.port_gap_up
    offsets = lay_ports(
        wires, bounds, step, metrics.port_margin,
        lambda a, b: port_distance(desk.graph, a, b, step, metrics, level=True), lambda _: 0.0,
    )  # fmt: skip
    for wire, offset in zip(wires, offsets, strict=True):
        _put(desk, wire, desk.row_y[row] + offset)
