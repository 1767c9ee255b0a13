"""From a sketch to the finished map: counts, waits, shares, lanes, names, and a reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import cast

from workflow_studio.analysis.eventlog.discovered import MapFlow, MapNode, NodeKind
from workflow_studio.analysis.eventlog.drawing import END_ID, START_ID, after_id, join_id, split_id, step_id
from workflow_studio.analysis.eventlog.graph import Edge, LogGraph, Way, cases_of, rows_of
from workflow_studio.analysis.eventlog.medians import median_of
from workflow_studio.analysis.eventlog.pausing import Pause
from workflow_studio.analysis.eventlog.questions import question, share_label
from workflow_studio.analysis.eventlog.sketch import JOINT, Line, Sketch


def finish(
    sketch: Sketch, ways: Mapping[Edge, Way], graph: LogGraph, pause: Pause
) -> tuple[tuple[MapNode, ...], tuple[MapFlow, ...]]:
    """Return the nodes in reading order and the flows in the order of their sources, most frequent first."""
    finisher = _Finisher(sketch, ways, graph, pause)
    parents = finisher.reading_order()
    lanes = finisher.lanes(parents)
    nodes = tuple(finisher.node(node, lanes[node]) for node in parents)
    return nodes, tuple(flow for node in parents for flow in finisher.flows[node])


class _Finisher:
    """What the parts of the finished map are worked out from."""

    def __init__(self, sketch: Sketch, ways: Mapping[Edge, Way], graph: LogGraph, pause: Pause) -> None:
        self.sketch = sketch
        self.ways = ways
        self.variants = graph.variants
        self.pause = pause
        self.steps = {step_id(number): activity for number, activity in enumerate(graph.activities)}
        self.origins = {after_id(node): node for node, _ in ways}
        blocks = {node for _, node in ways if node >= len(graph.activities)}
        self.blocks = {name(block): block for block in blocks for name in (split_id, join_id)}
        self.departures = Counter[str]()
        for (node, _), way in ways.items():
            self.departures[after_id(node)] += way.count
        self.flows = {node: self._flows_from(node) for node in sketch.kinds}

    def reading_order(self) -> dict[str, str | None]:
        """Return every node with the one it is reached from: nearest to the start first, the end last."""
        parents: dict[str, str | None] = {START_ID: None} if START_ID in self.flows else {}
        queue = list(parents)
        for node in queue:  # grows while it is read
            for flow in self.flows[node]:
                if flow.target not in parents:
                    parents[flow.target] = node
                    queue.append(flow.target)
        if END_ID in parents:
            parents[END_ID] = parents.pop(END_ID)
        return parents

    def lanes(self, parents: Mapping[str, str | None]) -> dict[str, str | None]:
        """Put events and gateways into the lane of the step before them, the start into that of the first step."""
        first = next((self.steps[node].lane for node in parents if node in self.steps), None)
        lanes: dict[str, str | None] = {}
        for node, parent in parents.items():
            step = self.steps.get(node)
            lanes[node] = step.lane if step else lanes[parent] if parent else first
        into_end = [flow for flows in self.flows.values() for flow in flows if flow.target == END_ID]
        if into_end:
            lanes[END_ID] = lanes[min(into_end, key=lambda flow: (-flow.count, flow.source)).source]
        return lanes

    def node(self, node: str, lane: str | None) -> MapNode:
        """Finish one node; events and decisions count what flows through them."""
        self.pause()
        step = self.steps.get(node)
        if step is not None:
            return MapNode(node, "step", step.name, lane, step.count, step.cases, step.rows)
        ways = [self.ways[edge] for edge in sorted(self._through(node))]
        kind, name = self._kind_and_name(node)
        return MapNode(node, kind, name, lane, _count(ways), cases_of(ways, self.variants), rows_of(ways))

    def _through(self, node: str) -> set[Edge]:
        """Return the edges by which a gateway or event is passed; for parallel ones all visits to their block."""
        if node in self.blocks:
            return {edge for edge in self.ways if edge[1] == self.blocks[node]}
        sides = self.sketch.exits if node == START_ID else self.sketch.entries
        return {edge for line in sides[node].values() for edge in line.carries}

    def _kind_and_name(self, node: str) -> tuple[NodeKind, str]:
        kind = self.sketch.kinds[node]
        if kind != JOINT:
            return cast(NodeKind, kind), {START_ID: "Start", END_ID: "End"}.get(node, "")
        if len(self.flows[node]) == 1:
            return "merge", ""
        ways_on = [self.steps.get(flow.target) for flow in self.flows[node]]
        leads_to_end = any(flow.target == END_ID for flow in self.flows[node])
        before = self.steps.get(step_id(self.origins[node])) if node in self.origins else None
        return "decision", question(before, ways_on, leads_to_end)

    def _flows_from(self, source: str) -> list[MapFlow]:
        exits = self.sketch.exits[source]
        decides = self.sketch.kinds[source] == JOINT and len(exits) > 1
        departures = self.departures[source] if decides else 0
        flows = [self._flow(source, target, line, departures) for target, line in exits.items()]
        return sorted(flows, key=lambda flow: (-flow.count, flow.target))

    def _flow(self, source: str, target: str, line: Line, departures: int) -> MapFlow:
        self.pause()
        ways = [self.ways[edge] for edge in line.carries]
        waits = [wait for edge in line.waits for wait in self.ways[edge].waits] if target in self.steps else []
        share = _count(ways) / departures if departures else None
        return MapFlow(
            source=source,
            target=target,
            count=_count(ways),
            cases=cases_of(ways, self.variants),
            median_wait=median_of(waits, self.pause),
            share=share,
            label="" if share is None else share_label(share),
            rows=rows_of(ways),
        )


def _count(ways: Iterable[Way]) -> int:
    return sum(way.count for way in ways)
