"""The request as index lists, which is what every stage works on."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.layout.cycles import backward_links
from workflow_studio.layout.values import FlowInput, LayoutRequest

_YES = frozenset({"yes", "y", "ok", "true", "approved", "pass", "passed", "accepted", "ja", "oui", "si", "sí"})
_NO = frozenset({"no", "n", "false", "reject", "rejected", "rework", "fail", "failed", "return", "returned"})
_CHAIN = 0.95  # of the flow before, along the steps that follow a rejection
_NO_COST = 0.3  # of a forward flow: a rejection is what people expect to see running back


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes, lanes and flows by index. Flows whose ends do not exist are not part of it."""

    request: LayoutRequest
    lane: tuple[int, ...]  # of each node
    source: tuple[int, ...]  # of each flow
    target: tuple[int, ...]
    backward: frozenset[int]  # flows that run against time, self-loops included
    outs: tuple[tuple[int, ...], ...]  # flows of each node, the main one first
    ins: tuple[tuple[int, ...], ...]
    twin: tuple[int, ...]  # 0 for the first flow between two nodes, 1 for the second and so on


def build_graph(request: LayoutRequest) -> Graph:
    """Resolve ids and decide which flows run back."""
    lanes = {lane.id: index for index, lane in enumerate(request.lanes)}
    nodes = {node.id: index for index, node in enumerate(request.nodes)}
    source = tuple(nodes[flow.source] for flow in request.flows)
    target = tuple(nodes[flow.target] for flow in request.flows)
    outs: list[list[int]] = [[] for _ in nodes]
    ins: list[list[int]] = [[] for _ in nodes]
    pairs: dict[tuple[int, int], int] = {}
    twin: list[int] = []
    for flow, (s, t) in enumerate(zip(source, target, strict=True)):
        outs[s].append(flow)
        ins[t].append(flow)
        twin.append(pairs.get((s, t), 0))
        pairs[s, t] = twin[-1] + 1
    costs = _reversal_costs(request.flows, target, ins, outs)
    backward = _backward(request, source, target, costs)
    for flows in outs:
        flows.sort(key=lambda f: (f in backward, -request.flows[f].weight, _eagerness(request.flows[f])))
    return Graph(
        request, tuple(lanes[node.lane] for node in request.nodes), source, target, frozenset(backward),
        tuple(map(tuple, outs)), tuple(map(tuple, ins)), tuple(twin),
    )  # fmt: skip


def _backward(
    request: LayoutRequest, source: tuple[int, ...], target: tuple[int, ...], costs: list[float]
) -> set[int]:
    """The flows that run back: into an earlier phase, or against time within the phases' order."""
    phase = [node.phase for node in request.nodes]
    to_earlier = {flow for flow, (s, t) in enumerate(zip(source, target, strict=True)) if phase[s] > phase[t]}
    others = [flow for flow in range(len(source)) if flow not in to_earlier]
    found = backward_links(len(request.nodes), [(source[flow], target[flow], costs[flow]) for flow in others])
    return to_earlier | {others[link] for link in found}


def _reversal_costs(
    flows: tuple[FlowInput, ...], target: tuple[int, ...], ins: list[list[int]], outs: list[list[int]]
) -> list[float]:
    """How bad it is to draw each flow backwards. A rejection is what people expect to see running back; where
    steps follow it before the case is in line again (correct, resubmit), it is the last flow of that chain."""
    costs = [flow.weight * (_NO_COST if is_rejection(flow) else 1.0) for flow in flows]
    for flow, given in enumerate(flows):
        at, cost = target[flow], costs[flow]
        if not is_rejection(given):
            continue
        while len(ins[at]) == 1 and len(outs[at]) == 1 and costs[outs[at][0]] > cost:
            cost *= _CHAIN
            costs[outs[at][0]] = min(cost, costs[outs[at][0]])
            at = target[outs[at][0]]
    return costs


def is_rejection(flow: FlowInput) -> bool:
    """Does the label say that the case goes back or out (No, rejected, rework)?"""
    return flow.label.strip().casefold() in _NO


def _eagerness(flow: FlowInput) -> int:
    label = flow.label.strip().casefold()
    return 0 if label in _YES else 2 if label in _NO else 1
