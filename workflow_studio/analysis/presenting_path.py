"""The order in which a map is told: the main path first, then the other ways out of its decisions."""

from __future__ import annotations

from workflow_studio.analysis.graph import FlowGraph, reading_order
from workflow_studio.model import Document, Flow


class Ways:
    """The ways through a map, the main one out of each node first."""

    def __init__(self, document: Document, map_id: str) -> None:
        self.graph = FlowGraph(document, map_id)
        self._order = reading_order(document, map_id)
        self._place = {node: number for number, node in enumerate(self._order)}
        self._ahead: dict[str, int] = {}
        for node in reversed(self._order):
            onwards = (flow.target for flow in self.graph.out.get(node, ()) if self._leads_on(flow))
            self._ahead[node] = 1 + max((self._ahead[target] for target in onwards), default=0)

    def exits(self, node: str) -> list[Flow]:
        """The flows out of a node: the most used first, then one that leads on, then the one with most ahead of it."""
        flows = self.graph.out.get(node, [])
        return sorted(flows, key=lambda flow: (-(flow.count or 0), not self._leads_on(flow), -self._ahead[flow.target]))

    def path(self) -> tuple[str, ...]:
        """Every node once: from each start along the main ways to an end, then from what was left out.

        A way that was left out is told when the one before it has ended, the last fork first. A flow back to what was
        told already ends a way. What no start leads to comes last.
        """
        told: dict[str, None] = {}
        for root in self._order:
            waiting = [root]
            while waiting:
                node = waiting.pop()
                if node not in told:
                    told[node] = None
                    waiting += [flow.target for flow in reversed(self.exits(node))]
        return tuple(told)

    def _leads_on(self, flow: Flow) -> bool:
        """Whether the flow goes to a later node in reading order; else it leads back."""
        return self._place[flow.target] > self._place[flow.source]
