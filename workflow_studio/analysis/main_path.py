"""The way that most of the work takes through a map, and how much of it comes through right the first time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod

from workflow_studio.analysis.graph import FlowGraph, flows_ahead
from workflow_studio.model import Document, EventKind, Flow
from workflow_studio.model.views import is_handoff, nodes_of


@dataclass(frozen=True, slots=True)
class RolledAccuracy:
    """The product of %C&A along the main path (rolled first-pass yield, Martin and Osterling 2013).

    `share` is none where no %C&A on the path is known; `unknown` are the handoffs on it without one, which count as
    if they were always right, so that the true figure is no higher.
    """

    share: float | None
    unknown: tuple[Flow, ...]


def rolled_accuracy(document: Document, map_id: str) -> RolledAccuracy:
    """How much of the work comes through the main path without anything being put right."""
    path = main_path(document, map_id)
    known = [flow.complete_and_accurate for flow in path if flow.complete_and_accurate is not None]
    unknown = [flow for flow in path if flow.complete_and_accurate is None and is_handoff(document, flow)]
    return RolledAccuracy(prod(known) if known else None, tuple(unknown))


def main_path(document: Document, map_id: str) -> tuple[Flow, ...]:
    """The flows from a start to an end, at each node the one seen most often, else the one with most work ahead.

    Where that leads to no end without coming back, the next most usual one is taken. A map without a start begins
    where nothing leads to; without an end in reach there is no path.
    """
    graph = FlowGraph(document, map_id)
    for start in _starts(document, map_id, graph):
        path = _first_way_to_an_end(document, graph, start)
        if path:
            return path
    return ()


def _starts(document: Document, map_id: str, graph: FlowGraph) -> list[str]:
    nodes = [node.id for node in nodes_of(document, map_id)]
    starts = [key for key in nodes if key in document.events and document.events[key].kind is EventKind.START]
    return starts or [key for key in nodes if not graph.into.get(key)]


def _first_way_to_an_end(document: Document, graph: FlowGraph, start: str) -> tuple[Flow, ...]:
    """Depth first, most usual flow first, each node once; without recursion, since maps are long."""
    path: list[Flow] = []
    ahead = flows_ahead(graph, [start])
    waiting = [_by_use(graph, ahead, start)]
    seen = {start}
    while waiting:
        flow = next(waiting[-1], None)
        if flow is None:
            waiting.pop()
            if path:
                path.pop()
        elif flow.target not in seen:
            seen.add(flow.target)
            path.append(flow)
            if _ends(document, graph, flow.target):
                return tuple(path)
            waiting.append(_by_use(graph, ahead, flow.target))
    return ()


def _by_use(graph: FlowGraph, ahead: Mapping[str, int], node: str) -> Iterator[Flow]:
    """A rejection is short: where nobody counted, the longer way is the one that is meant to be taken."""
    return iter(sorted(graph.out.get(node, ()), key=lambda flow: (-(flow.count or 0), -ahead[flow.target])))


def _ends(document: Document, graph: FlowGraph, node: str) -> bool:
    event = document.events.get(node)
    return event.kind is EventKind.END if event is not None else not graph.out.get(node)
