"""Turns routed flows into the wires of each street."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.layout.costs import RIGHT
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.router import Piece, Router
from workflow_studio.layout.wires import Net, Wire

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


def is_level(side: int) -> bool:
    """Is this the left or the right side of a node?"""
    return side <= RIGHT
