"""From routes to px: tracks make gaps as wide as they need, ports spread on the sides of the nodes.

Vertical streets come first, with the crossings they touch taken as touching; so the horizontal pieces know
exactly where they end. Both together keep any two flows without a common end off the same line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow_studio.layout.costs import BOTTOM, TOP
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import Routed, must_part, wire_of
from workflow_studio.layout.sheet import Sheet
from workflow_studio.layout.tracks import lay_ports, lay_tracks
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
    at: list[list[float]] = field(default_factory=list)  # of each flow and piece: its x or y
    column_x: list[float] = field(default_factory=list)  # middle
    row_y: list[float] = field(default_factory=list)
    lanes: list[tuple[float, float]] = field(default_factory=list)  # top, height
    width: float = 0.0


def draw(graph: Graph, sheet: Sheet, routed: list[Routed], metrics: Metrics) -> Drawing:
    """Give every node, lane and corner its place."""
    desk = _Desk(graph, sheet, routed, metrics, at=[[0.0] * len(r.pieces) for r in routed])
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
    points = [_points(desk, flow, boxes) for flow in range(len(routed))]
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
    room = _label_room(desk)
    x = metrics.lane_header
    for column in range(columns + 1):
        wires = [wire_of(desk.graph, f, desk.routed[f], i) for f, i in streets.get(2 * column, ())]
        ordered = in_order(merge(wires), 0.0)
        tracks, count = lay_tracks(ordered, 0.0)
        width = max(_plain_gap(desk, column), room[column], _tracks_width(metrics, count))
        first = x + (width - (count - 1) * metrics.track_gap) / 2
        for wire, track in zip(ordered, tracks, strict=True):
            _put(desk, wire, first + track * metrics.track_gap)
        x += width
        if column < columns:
            middle = x + desk.sheet.column_width[column] / 2
            desk.column_x.append(middle)
            x += desk.sheet.column_width[column]
            _lay_column_ports(desk, streets.get(2 * column + 1, []), column, middle)
    desk.width = max(x, metrics.lane_width) if columns else metrics.lane_width


def _plain_gap(desk: _Desk, column: int) -> float:
    """The gap before a column when nothing runs in it."""
    metrics, widths = desk.metrics, desk.sheet.column_width
    if column == len(widths):
        return metrics.last_gap
    if column:
        return metrics.column_gap
    return metrics.first_step if widths[0] >= metrics.row_height else metrics.first_gap


def _tracks_width(metrics: Metrics, count: int) -> float:
    return 2 * metrics.track_margin + max(0, count - 1) * metrics.track_gap


def _label_room(desk: _Desk) -> list[float]:
    """How wide each gap must be for the labels of the straight flows that cross just this gap."""
    metrics, sheet = desk.metrics, desk.sheet
    room = [0.0] * (len(sheet.column_width) + 1)
    for flow, routed in enumerate(desk.routed):
        wanted = desk.graph.request.flows[flow].label_width
        level, _, low, high, _, _ = routed.pieces[0]
        if not wanted or len(routed.pieces) > 1 or not level or high - low != 2:
            continue
        source, target = desk.graph.source[flow], desk.graph.target[flow]
        nodes = desk.graph.request.nodes
        spare = sum(sheet.column_width[sheet.column[n]] - nodes[n].width for n in (source, target)) / 2
        gap = (low + high) // 4 + (1 if (low + high) // 2 % 2 else 0)
        room[gap] = max(room[gap], wanted + 2 * metrics.label_gap - spare)
    return room


def _lay_column_ports(desk: _Desk, pieces: list[tuple[int, int]], column: int, middle: float) -> None:
    metrics, nodes = desk.metrics, desk.graph.request.nodes
    wires = [wire_of(desk.graph, f, desk.routed[f], i) for f, i in pieces]
    wires.sort(key=lambda w: _importance(desk, w))
    half = desk.sheet.column_width[column] / 2

    def limit(wire: Wire) -> float:
        return min((_port_limit(nodes[n].kind, nodes[n].width, metrics) for n in wire.ends), default=half - 4)

    offsets = lay_ports(
        wires, limit, metrics.port_gap_along, 0.0, lambda a, b: must_part(desk.graph, a, b), lambda _: 0.0
    )
    for wire, offset in zip(wires, offsets, strict=True):
        _put(desk, wire, middle + offset)


def _port_limit(kind: str, size: float, metrics: Metrics) -> float:
    """How far from the middle of its side a flow may meet a node."""
    if kind == "step":
        return size / 2 - metrics.port_margin
    return size / 4


def _importance(desk: _Desk, wire: Wire) -> tuple[bool, bool, float, tuple[int, int]]:
    """Straight flows first, then by weight."""
    flow = wire.pieces[0][0]
    straight = len(desk.routed[flow].pieces) == 1
    return not wire.ends, not straight, -desk.graph.request.flows[flow].weight, wire.pieces[0]


# --- horizontal streets -----------------------------------------------------------------------------------


def _draw_rows(desk: _Desk) -> None:
    metrics, sheet = desk.metrics, desk.sheet
    streets = _by_street(desk, level=True)
    rows = len(sheet.row_height)
    y = lane_top = 0.0
    for row in range(rows + 1):
        wires = [_exact(desk, f, i) for f, i in streets.get(2 * row, ())]
        ordered = in_order(merge(wires), metrics.port_margin)
        before = sheet.lane_of_row[row - 1] if row else None
        after = sheet.lane_of_row[row] if row < rows else None
        if before == after:
            y = _row_gap(desk, ordered, y)
        else:
            split = _border(desk, ordered, before, after)
            if before is not None:
                y = _under(desk, ordered[:split], y, row - 1)
                desk.lanes.append((lane_top, y - lane_top))
                lane_top = y
            if after is not None:
                y = _over(desk, ordered[split:], y, row)
        if after is not None:
            desk.row_y.append(y + sheet.row_height[row] / 2)
            y += sheet.row_height[row]
    for row in range(rows):
        _lay_row_ports(desk, streets.get(2 * row + 1, []), row)


def _exact(desk: _Desk, flow: int, index: int) -> Wire:
    """A horizontal piece with its ends in px, known from the vertical pieces before and after it."""
    wire = wire_of(desk.graph, flow, desk.routed[flow], index)
    pieces, nodes, sheet = desk.routed[flow].pieces, desk.graph.request.nodes, desk.sheet
    source, target = desk.graph.source[flow], desk.graph.target[flow]
    begin = desk.at[flow][index - 1] if index else desk.column_x[sheet.column[source]]
    stop = desk.at[flow][index + 1] if index + 1 < len(pieces) else desk.column_x[sheet.column[target]]
    rising = stop > begin
    turns = []
    _, _, low, high, turn_low, turn_high = pieces[index]
    if index:
        turns.append((begin, turn_low if rising else turn_high))
    else:
        begin += nodes[source].width / 2 * (1 if rising else -1)
    if index + 1 < len(pieces):
        turns.append((stop, turn_high if rising else turn_low))
    else:
        stop -= nodes[target].width / 2 * (1 if rising else -1)
    wire.low, wire.high, wire.turns = min(begin, stop), max(begin, stop), turns
    return wire


def _row_gap(desk: _Desk, ordered: list[Wire], y: float) -> float:
    metrics = desk.metrics
    tracks, count = lay_tracks(ordered, metrics.port_margin)
    height = max(metrics.row_gap, _tracks_width(metrics, count) + 4)
    first = y + (height - max(0, count - 1) * metrics.track_gap) / 2
    for wire, track in zip(ordered, tracks, strict=True):
        _put(desk, wire, first + track * metrics.track_gap)
    return y + height


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
    tracks, count = lay_tracks(wires, metrics.port_margin)
    if not count:
        return plain, tracks, 0.0, 0
    bypass = any(_lean(wire) == own for wire in wires)
    nearest = metrics.lane_padding if bypass else 16.0
    farthest = metrics.lane_padding - 2 if bypass else metrics.border_margin
    height = nearest + (count - 1) * metrics.track_gap + farthest
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
    wires = [_exact(desk, f, i) for f, i in pieces]
    wires.sort(key=lambda w: _importance(desk, w))
    half = desk.sheet.row_height[row] / 2

    def limit(wire: Wire) -> float:
        return min((_port_limit(nodes[n].kind, nodes[n].height, metrics) for n in wire.ends), default=half - 4)

    offsets = lay_ports(
        wires, limit, metrics.port_gap_up, metrics.port_margin,
        lambda a, b: must_part(desk.graph, a, b), lambda _: 0.0,
    )  # fmt: skip
    for wire, offset in zip(wires, offsets, strict=True):
        _put(desk, wire, desk.row_y[row] + offset)


# --- corners ----------------------------------------------------------------------------------------------


def _points(desk: _Desk, flow: int, boxes: list[NodeBox]) -> list[Point]:
    routed, at = desk.routed[flow], desk.at[flow]
    source, target = desk.graph.source[flow], desk.graph.target[flow]
    kinds = desk.graph.request.nodes
    first_level, last_level = routed.pieces[0][0], routed.pieces[-1][0]
    points = [border_point(boxes[source], kinds[source].kind, routed.leave, at[0])]
    level = first_level
    for before, after in zip(at, at[1:], strict=False):
        points.append((after, before) if level else (before, after))
        level = not level
    assert level == last_level
    points.append(border_point(boxes[target], kinds[target].kind, routed.enter, at[-1]))
    return points


def border_point(box: NodeBox, kind: str, side: int, at: float) -> Point:
    """Where a line at this x (top, bottom) or y (left, right) meets the border of a node."""
    upright = side in (TOP, BOTTOM)
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    half_along, half_across = (box.width / 2, box.height / 2) if upright else (box.height / 2, box.width / 2)
    off = min(1.0, abs(at - (middle_x if upright else middle_y)) / half_along) if half_along else 0.0
    reach = half_across
    if kind == "decision":
        reach *= 1 - off
    elif kind != "step":
        reach *= (1 - off * off) ** 0.5
    if upright:
        return at, middle_y + (reach if side == BOTTOM else -reach)
    return middle_x + (-reach if side == 0 else reach), at
