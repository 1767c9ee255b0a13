"""Which step can directly follow which, whatever decisions stand between them."""

from __future__ import annotations

from workflow_studio.analysis.graph import FlowGraph
from workflow_studio.model import Decision, Document, Event, EventKind, Node
from workflow_studio.model.views import nodes_of

Pair = tuple[str, str]


def step_pairs(document: Document, map_id: str) -> frozenset[Pair]:
    """Pairs of ids of a map's steps: the second comes after the first, with nothing but decisions between them.

    Starts and ends are left out: that something begins or ends says nothing about order.
    """
    graph = FlowGraph(document, map_id)
    steps = [node.id for node in nodes_of(document, map_id) if _counts(node)]
    return frozenset((step, target) for step in steps for target in _next_steps(document, graph, step))


def _next_steps(document: Document, graph: FlowGraph, step: str) -> set[str]:
    found, seen = set[str](), set[str]()
    waiting = graph.after(step)
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        node = document.node(key)
        if isinstance(node, Decision):
            waiting += graph.after(key)
        elif _counts(node):
            found.add(key)
    return found


def _counts(node: Node) -> bool:
    if isinstance(node, Event):
        return node.kind is EventKind.INTERMEDIATE
    return not isinstance(node, Decision)
