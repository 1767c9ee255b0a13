"""How much wider the gaps between columns and rows must be for the labels in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow_studio.layout.costs import BOTTOM, RIGHT
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.labels import has_answer
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import Routed
from workflow_studio.layout.sheet import Sheet
from workflow_studio.layout.wires import Wire

_Upright = tuple[int, int, int]  # flow, first and last horizontal street it meets
_BESIDE_LABEL = 5.0  # px: between a label and an upright flow


@dataclass(slots=True)
class GapRoom:
    """The least width of a gap, and the least distance of its tracks from its left and right edge."""

    width: float = 0.0
    before: float = 0.0
    after: float = 0.0


@dataclass(slots=True)
class ExtraRoom:
    """What single gaps between columns and between rows get more, in px; gap k lies before column or row k."""

    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)

    def add_width(self, gap: int, by: float) -> None:
        """Make a gap between columns wider."""
        self.widths[gap] = self.widths.get(gap, 0.0) + by

    def add_height(self, gap: int, by: float) -> None:
        """Make a gap between rows higher."""
        self.heights[gap] = self.heights.get(gap, 0.0) + by


def label_room(graph: Graph, routed: list[Routed], sheet: Sheet, metrics: Metrics) -> list[GapRoom]:
    """The room each gap needs: gap k lies before column k.

    A straight flow to the next column has its label in the gap; where other flows cross it there, before them
    (behind those that leave with it). A decision's answer stands between the tip and where the exit turns or is
    crossed first.
    """
    rooms = [GapRoom() for _ in range(len(sheet.column_width) + 1)]
    upright = _upright_pieces(routed, len(rooms))
    for flow, path in enumerate(routed):
        level, _, low, high, _, _ = path.pieces[0]
        if graph.request.flows[flow].label_width and level and (has_answer(graph, flow) or _is_hop(path)):
            gap = (low + 1) // 2 if path.leave == RIGHT else high // 2
            _make_room(rooms[gap], graph, sheet, metrics, flow, path, upright[gap])
    _keep_off_names(rooms, graph, sheet, upright)
    for flow, _, _ in upright[-1]:
        if not has_answer(graph, flow):
            rooms[-1].after = max(rooms[-1].after, graph.request.flows[flow].label_width / 2 + metrics.label_gap)
    return rooms


def _make_room(
    room: GapRoom, graph: Graph, sheet: Sheet, metrics: Metrics, flow: int, path: Routed, upright: list[_Upright]
) -> None:
    """Room in the gap that the flow's first piece runs into, with the flows that run up or down there."""
    source, target, answer = graph.source[flow], graph.target[flow], has_answer(graph, flow)
    wanted, street = graph.request.flows[flow].label_width, path.pieces[0][1]
    met = [other for other, top, bottom in upright if top <= street <= bottom and (answer or other != flow)]
    beside = wanted + _BESIDE_LABEL + (metrics.answer_gap if answer else metrics.label_gap)
    near = beside - _spare(graph, sheet, source), 0.0
    if _is_hop(path):
        free = _spare(graph, sheet, source) + _spare(graph, sheet, target)
        room.width = max(room.width, wanted + 2 * metrics.label_gap + metrics.arrow_head - free)
        if any(graph.source[other] == source for other in met):
            near = 0.0, beside + metrics.arrow_head - _spare(graph, sheet, target)
    if met:
        before, after = near if path.leave == RIGHT else near[::-1]
        room.before, room.after = max(room.before, before), max(room.after, after)


def _keep_off_names(rooms: list[GapRoom], graph: Graph, sheet: Sheet, upright: list[list[_Upright]]) -> None:
    """Flows that run past the name below an event leave it its width."""
    for node, given in enumerate(graph.request.nodes):
        column, street = sheet.column[node], 2 * sheet.row[node] + 1
        needed = (given.label_width - sheet.column_width[column]) / 2 + _BESIDE_LABEL
        if not given.label_height or needed <= 0:
            continue
        if any(top <= street < bottom for _, top, bottom in upright[column]):
            rooms[column].after = max(rooms[column].after, needed)
        if any(top <= street < bottom for _, top, bottom in upright[column + 1]):
            rooms[column + 1].before = max(rooms[column + 1].before, needed)


def _spare(graph: Graph, sheet: Sheet, node: int) -> float:
    """How far the node's column reaches beyond it on each side."""
    return (sheet.column_width[sheet.column[node]] - graph.request.nodes[node].width) / 2


def _is_hop(path: Routed) -> bool:
    """Does the flow run straight to the next column?"""
    return len(path.pieces) == 1 and path.pieces[0][3] - path.pieces[0][2] == 2


def _upright_pieces(routed: list[Routed], gaps: int) -> list[list[_Upright]]:
    """The pieces that run up or down in each gap."""
    found: list[list[_Upright]] = [[] for _ in range(gaps)]
    for flow, path in enumerate(routed):
        for level, street, low, high, _, _ in path.pieces:
            if not level and street % 2 == 0:
                found[street // 2].append((flow, low, high))
    return found


def labels_by_gap(graph: Graph, routed: list[Routed]) -> dict[tuple[int, int], list[int]]:
    """The flows whose labels stand in the gap between rows that they leave into, by gap and side (TOP or BOTTOM).

    Gap k lies above row k. These are the answers of upright exits, and the pills of flows to the next row.
    """
    found: dict[tuple[int, int], list[int]] = {}
    for flow, path in enumerate(routed):
        level, _, low, high, _, _ = path.pieces[0]
        if graph.request.flows[flow].label_width and not level and (has_answer(graph, flow) or _is_hop(path)):
            gap = (low + 1) // 2 if path.leave == BOTTOM else high // 2
            found.setdefault((gap, path.leave), []).append(flow)
    return found


def room_beside_row(
    graph: Graph, metrics: Metrics, flows: list[int], at: list[list[float]], wires: list[Wire]
) -> float:
    """How far from a row's nodes the nearest of these wires must lie for the labels of flows that leave there.

    `at` holds the x or y of each flow's pieces.
    """
    needed = 0.0
    for flow in flows:
        x = at[flow][0]
        width = graph.request.flows[flow].label_width
        if has_answer(graph, flow):
            left, right, height = _BESIDE_LABEL, metrics.answer_gap + width, metrics.answer_gap + metrics.answer_height
        else:
            left, right, height = width / 2, width / 2, metrics.label_gap + metrics.pill_height
        if any(wire.low < x + right and x - left < wire.high for wire in wires):
            needed = max(needed, height + _BESIDE_LABEL)
    return needed
