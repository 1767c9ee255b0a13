"""A map as a graph: who follows whom, and what can be reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from workflow_studio.model import Document, Flow
from workflow_studio.model.views import flows_of, nodes_of


class FlowGraph:
    """A map's flows by the nodes they leave and enter."""

    def __init__(self, document: Document, map_id: str) -> None:
        self.flows = flows_of(document, map_id)
        self.out: Mapping[str, list[Flow]] = defaultdict(list)
        self.into: Mapping[str, list[Flow]] = defaultdict(list)
        for flow in self.flows:
            self.out[flow.source].append(flow)
            self.into[flow.target].append(flow)

    def after(self, node_id: str) -> list[str]:
        """The nodes that follow a node directly."""
        return [flow.target for flow in self.out.get(node_id, ())]

    def before(self, node_id: str) -> list[str]:
        """The nodes that a node follows directly."""
        return [flow.source for flow in self.into.get(node_id, ())]

    def reachable(self, starts: Iterable[str]) -> set[str]:
        """Every node that some way leads to from one of these, themselves included."""
        seen = set(starts)
        waiting = list(seen)
        while waiting:
            for follower in self.after(waiting.pop()):
                if follower not in seen:
                    seen.add(follower)
                    waiting.append(follower)
        return seen


def reading_order(document: Document, map_id: str) -> tuple[str, ...]:
    """The map's nodes in the order in which a person reads them: along the flows from the starts, branches in turn.

    What no start leads to follows in the order in which it was made.
    """
    graph = FlowGraph(document, map_id)
    nodes = [node.id for node in nodes_of(document, map_id)]
    column = _columns(graph, _roots(graph, document, nodes))
    position = {node: index for index, node in enumerate(nodes)}
    return tuple(sorted(nodes, key=lambda node: (column[node], position[node])))


def flows_ahead(graph: FlowGraph, roots: list[str]) -> dict[str, int]:
    """How many flows the longest way on from each node takes, flows that lead back left out."""
    order, back = _walk(graph, roots)
    ahead: dict[str, int] = {}
    for node in reversed(order):
        onwards = (flow.target for flow in graph.out.get(node, ()) if flow.id not in back)
        ahead[node] = max((ahead.get(target, 0) + 1 for target in onwards), default=0)
    return ahead


def returning_flows(document: Document, map_id: str) -> frozenset[str]:
    """The flows that lead back to a node that was passed on the way to them: rework and loops."""
    graph = FlowGraph(document, map_id)
    nodes = [node.id for node in nodes_of(document, map_id)]
    return frozenset(_walk(graph, _roots(graph, document, nodes))[1])


def _roots(graph: FlowGraph, document: Document, nodes: list[str]) -> list[str]:
    """The nodes to walk from: starts, then what nothing leads to, then all others."""
    starts = [node for node in nodes if node in document.events and not graph.into.get(node)]
    starts += [node for node in nodes if not graph.into.get(node) and node not in starts]
    return starts + nodes


def _columns(graph: FlowGraph, roots: list[str]) -> dict[str, int]:
    """How many flows lie between the start and each node, on the longest way that repeats no node (approximately).

    A depth-first walk gives a topological order once flows back into the walk are left out; the longest way is then
    found in one pass over it.
    """
    order, back = _walk(graph, roots)
    column = dict.fromkeys(order, 0)
    for node in order:
        for flow in graph.out.get(node, ()):
            if flow.id not in back:
                column[flow.target] = max(column[flow.target], column[node] + 1)
    return column


def _walk(graph: FlowGraph, roots: list[str]) -> tuple[list[str], set[str]]:
    state: dict[str, int] = {}
    finished: list[str] = []
    back: set[str] = set()
    for root in roots:
        if root in state:
            continue
        stack = [(root, iter(graph.out.get(root, ())))]
        state[root] = 1
        while stack:
            node, flows = stack[-1]
            for flow in flows:
                if flow.target not in state:
                    state[flow.target] = 1
                    stack.append((flow.target, iter(graph.out.get(flow.target, ()))))
                    break
                if state[flow.target] == 1:
                    back.add(flow.id)
            else:
                state[node] = 2
                finished.append(node)
                stack.pop()
    return finished[::-1], back
