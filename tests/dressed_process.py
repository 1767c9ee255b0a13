"""What a layout is asked for, as a document: a bare process gets names, verdicts, times and waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.map_writer import MapWriter
from workflow_studio.layout import FlowInput, LayoutRequest, NodeInput
from workflow_studio.model import Document, EventKind, Lane, Node, Verdict


class Dressing:
    """The plainest one: everything has a name. `number` is the place in the request, from 0."""

    title = "Process"
    process = "Process"
    scope = ""
    map_name = ""

    def lane(self, number: int) -> str:
        """Who takes part."""
        return f"Team {number + 1}"

    def step(self, number: int, node: NodeInput) -> dict[str, Any]:
        """The fields of a step."""
        return {"name": f"Do {node.id}"}

    def verdict(self, number: int) -> tuple[Verdict, str] | None:
        """The verdict on a step with its reason."""
        return None

    def decision(self, number: int, node: NodeInput) -> str:
        """What a decision asks."""
        return f"Do {node.id}"

    def event(self, node: NodeInput, kind: EventKind) -> str:
        """What an event is called."""
        return f"Do {node.id}"

    def flow(self, number: int, answer: str) -> dict[str, Any]:
        """What else is known of a flow that is taken on this answer, empty where nothing is asked."""
        return {}


def dressed(request: LayoutRequest, dressing: Dressing, flows: Sequence[FlowInput] | None = None) -> Document:
    """The request as a document without geometry; with only these of its flows, if they are given."""
    writer = MapWriter(dressing.title, dressing.process, dressing.scope, dressing.map_name)
    lanes = {lane.id: writer.lane(dressing.lane(number)) for number, lane in enumerate(request.lanes)}
    nodes = {
        node.id: _node(writer, dressing, number, node, lanes[node.lane]) for number, node in enumerate(request.nodes)
    }
    for number, flow in enumerate(request.flows if flows is None else flows):
        answer = flow.label if flow.label in ("Yes", "No") else ""
        writer.flow(nodes[flow.source], nodes[flow.target], answer, **dressing.flow(number, answer))
    return writer.build()


def _node(writer: MapWriter, dressing: Dressing, number: int, node: NodeInput, lane: Lane) -> Node:
    if node.kind == "decision":
        return writer.decision(lane, dressing.decision(number, node))
    if node.kind == "step":
        step = writer.step(lane, **dressing.step(number, node))
        if verdict := dressing.verdict(number):
            writer.verdict(step, *verdict)
        return step
    kind = {"start": EventKind.START, "end": EventKind.END}.get(node.kind, EventKind.INTERMEDIATE)
    return writer.event(lane, kind, dressing.event(node, kind))
