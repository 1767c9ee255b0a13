"""The order in which a map is told: the main path first, then the other ways out of its decisions."""

from __future__ import annotations

from workflow_studio.analysis.graph import FlowGraph, reading_order
from workflow_studio.model import Document, Flow


def presenting_path(document: Document, map_id: str) -> tuple[str, ...]:
    """Every node of the map once: from each start along the most used flows to an end, then from what was left out.

    A way that was left out is told when the one before it has ended, the last fork first. A flow back to what was
    told already ends a way. What no start leads to comes last.
    """
    graph, order = FlowGraph(document, map_id), reading_order(document, map_id)
    place = {node: number for number, node in enumerate(order)}
    told: dict[str, None] = {}
    for root in order:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node not in told:
                told[node] = None
                waiting += [flow.target for flow in reversed(ordered_exits(graph, node, place))]
    return tuple(told)


def ordered_exits(graph: FlowGraph, node: str, place: dict[str, int]) -> list[Flow]:
    """The flows out of a node, the main one first: the most used, then one that leads on, then as they were made.

    `place` is where each node stands in reading order; a flow to an earlier node leads back.
    """
    flows = graph.out.get(node, [])
    return sorted(flows, key=lambda flow: (-(flow.count or 0), place[flow.target] <= place[node]))
