"""How much wider the gaps between columns must be for the labels in them."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.layout.costs import LEFT, RIGHT
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.pieces import Routed
from workflow_studio.layout.sheet import Sheet

_BESIDE_TIP = 12.0  # px: before and after a text between a decision's tip and the next upright flow


@dataclass(slots=True)
class GapRoom:
    """The least width of a gap, and the least distance of its tracks from its left and right edge."""

    width: float = 0.0
    before: float = 0.0
    after: float = 0.0


def label_room(graph: Graph, routed: list[Routed], sheet: Sheet, metrics: Metrics) -> list[GapRoom]:
    """The room each gap needs: gap k lies before column k.

    A straight flow to the next column has its label in the gap; an exit of a decision that turns in the gap
    has its text between the tip and the turn.
    """
    rooms = [GapRoom() for _ in range(len(sheet.column_width) + 1)]
    nodes = graph.request.nodes

    def spare(node: int) -> float:
        return (sheet.column_width[sheet.column[node]] - nodes[node].width) / 2

    for flow, path in enumerate(routed):
        wanted = graph.request.flows[flow].label_width
        level, _, low, high, _, _ = path.pieces[0]
        if not wanted or not level:
            continue
        source = graph.source[flow]
        if len(path.pieces) == 1 and high - low == 2:
            room = rooms[(low + high) // 4]
            free = spare(source) + spare(graph.target[flow])
            room.width = max(room.width, wanted + 2 * metrics.label_gap + metrics.arrow_head - free)
        elif high - low == 1 and nodes[source].kind == "decision":
            needed = wanted + _BESIDE_TIP - spare(source)
            if path.leave == RIGHT:
                rooms[high // 2].before = max(rooms[high // 2].before, needed)
            elif path.leave == LEFT:
                rooms[low // 2].after = max(rooms[low // 2].after, needed)
    return rooms
