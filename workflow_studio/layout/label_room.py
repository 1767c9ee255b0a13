"""How much wider the gaps between columns must be for the labels in them."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.layout.costs import RIGHT
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.labels import has_answer
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import Routed
from workflow_studio.layout.sheet import Sheet

_Upright = tuple[int, int, int]  # flow, first and last horizontal street it meets
_BESIDE_LABEL = 5.0  # px: between a label and an upright flow


@dataclass(slots=True)
class GapRoom:
    """The least width of a gap, and the least distance of its tracks from its left and right edge."""

    width: float = 0.0
    before: float = 0.0
    after: float = 0.0


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
