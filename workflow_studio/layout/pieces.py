"""Turns routed flows into the wires of each street."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.layout.costs import BOTTOM, LEFT, RIGHT, TOP
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.router import Piece, Router
from workflow_studio.layout.values import NodeBox, Point
from workflow_studio.layout.wires import Net, Wire

_BESIDE_PILL = 4.0  # px: from a label to the next line or label
_TWINS = 3  # flows between the same two nodes that get lines of their own; further ones join the last


@dataclass(frozen=True, slots=True)
class Routed:
    """A flow's pieces in its own direction: which turns they make, and to which nets they belong."""

    pieces: tuple[Piece, ...]
    leave: int
    enter: int


def routed_flows(router: Router) -> list[Routed]:
    """Every flow of a router as pieces."""
    found = []
    for flow, route in enumerate(router.routes):
        assert route is not None
        pieces = router.pieces(flow, route)
        assert pieces is not None
        found.append(Routed(tuple(pieces), *router.sides[flow]))
    return found


def net_of(graph: Graph, flow: int, routed: Routed, index: int) -> Net:
    """The first half of a flow may merge with what leaves its source, the second with what enters its target."""
    twin = min(graph.twin[flow], _TWINS)
    if 2 * index < len(routed.pieces) - 1:
        return False, graph.source[flow], routed.leave, twin
    return True, graph.target[flow], routed.enter, twin


def wire_of(graph: Graph, flow: int, routed: Routed, index: int) -> Wire:
    """One piece as a wire along street numbers; half a street off a node, so that its two sides differ."""
    _, _, low, high, turn_low, turn_high = routed.pieces[index]
    turns = [(float(at), side) for at, side in ((low, turn_low), (high, turn_high)) if side]
    ends = _ends(graph, flow, routed, index)
    return Wire(
        low + (0.0 if turn_low else 0.5), high - (0.0 if turn_high else 0.5), turns, [(flow, index)],
        net_of(graph, flow, routed, index), ends,
    )  # fmt: skip


def _ends(graph: Graph, flow: int, routed: Routed, index: int) -> list[int]:
    ends = [graph.source[flow]] if index == 0 else []
    return [*ends, graph.target[flow]] if index == len(routed.pieces) - 1 else ends


def must_part(graph: Graph, one: Wire, other: Wire) -> bool:
    """May two wires not share a line, because some of their flows have neither end in common?"""
    for flow, _ in one.pieces:
        for its, _ in other.pieces:
            same_source = graph.source[flow] == graph.source[its]
            same_target = graph.target[flow] == graph.target[its]
            if same_source == same_target:
                return True
    return False


def port_distance(
    graph: Graph, one: Wire, other: Wire, usual: float, metrics: Metrics, *, level: bool
) -> float:
    """How far two wires at the sides of nodes keep from one another, in px; 0 where they may share a line.

    Between the same two nodes each leaves room for the other's label.
    """
    if not must_part(graph, one, other):
        return 0.0
    flow, its = one.pieces[0][0], other.pieces[0][0]
    widths = [graph.request.flows[each].label_width for each in (flow, its)]
    if not all(widths) or (graph.source[flow], graph.target[flow]) != (graph.source[its], graph.target[its]):
        return usual
    return max(usual, metrics.pill_height + _BESIDE_PILL if level else max(widths) / 2 + _BESIDE_PILL)


def importance(graph: Graph, routed: list[Routed], wire: Wire) -> tuple[bool, bool, bool, float, tuple[int, int]]:
    """Who chooses a port first: those at a tip or circle, then other nodes; straight before crooked; heavy."""
    flow = wire.pieces[0][0]
    pointed = any(graph.request.nodes[node].kind != "step" for node in wire.ends)
    straight = len(routed[flow].pieces) == 1
    return not wire.ends, not pointed, not straight, -graph.request.flows[flow].weight, wire.pieces[0]


def exact_wire(
    graph: Graph, routed: list[Routed], flow: int, index: int, at: list[list[float]], middles: list[float]
) -> Wire:
    """A horizontal piece with its ends in px, known from the vertical pieces before and after it.

    `at` holds the x of the vertical pieces, `middles` the x of the nodes' middles.
    """
    wire = wire_of(graph, flow, routed[flow], index)
    pieces, nodes = routed[flow].pieces, graph.request.nodes
    source, target = graph.source[flow], graph.target[flow]
    last = len(pieces) - 1
    begin = at[flow][index - 1] if index else middles[source]
    stop = at[flow][index + 1] if index < last else middles[target]
    _, _, _, _, turn_low, turn_high = pieces[index]
    rising = 1 if (routed[flow].leave == RIGHT if not index else routed[flow].enter == LEFT) else -1
    if 0 < index < last:
        rising = 1 if stop > begin else -1
    wire.turns = []
    if index:
        wire.turns.append((begin, turn_low if rising > 0 else turn_high))
    else:
        begin += rising * nodes[source].width / 2
    if index < last:
        wire.turns.append((stop, turn_high if rising > 0 else turn_low))
    else:
        stop -= rising * nodes[target].width / 2
    wire.low, wire.high = min(begin, stop), max(begin, stop)
    return wire


def corner_points(graph: Graph, routed: Routed, flow: int, at: list[float], boxes: Sequence[NodeBox]) -> list[Point]:
    """The corners of a flow from border to border; `at` holds the x or y of each of its pieces."""
    source, target, nodes = graph.source[flow], graph.target[flow], graph.request.nodes
    points = [border_point(boxes[source], nodes[source].kind, routed.leave, at[0])]
    level = routed.pieces[0][0]
    for before, after in pairwise(at):
        points.append((after, before) if level else (before, after))
        level = not level
    points.append(border_point(boxes[target], nodes[target].kind, routed.enter, at[-1]))
    return points


def port_limit(kind: str, size: float, metrics: Metrics) -> float:
    """How far from the middle of its side a flow may meet a node."""
    if kind == "step":
        return size / 2 - metrics.port_margin
    return size / 4 if kind == "decision" else size / 2 - 4


def border_point(box: NodeBox, kind: str, side: int, at: float) -> Point:
    """Where a line at this x (top, bottom) or y (left, right) meets the border of a node."""
    upright = side in (TOP, BOTTOM)
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    half_along, reach = (box.width / 2, box.height / 2) if upright else (box.height / 2, box.width / 2)
    off = min(1.0, abs(at - (middle_x if upright else middle_y)) / half_along) if half_along else 0.0
    if kind == "decision":
        reach *= 1 - off
    elif kind != "step":
        reach *= (1 - off * off) ** 0.5
    if upright:
        return at, middle_y + (reach if side == BOTTOM else -reach)
    return middle_x + (reach if side == RIGHT else -reach), at
