"""Copies of nodes beside the originals."""

from __future__ import annotations

from workflow_studio.editing.commands import Duplicate
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.default_sizes import COPY_GAP
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.map_content import insides_of
from workflow_studio.model import Assessment, Edge, Element, Flow, Node, Shape, Step


def duplicate(draft: Draft, command: Duplicate) -> None:
    """The nodes again, with the flows between them and their assessments, below the originals or where wanted."""
    nodes = [draft.get(Node, node_id) for node_id in dict.fromkeys(command.nodes)]
    chosen = {node.id for node in nodes}
    flows = [f for node in nodes for f in draft.referring(Flow, node.id, "source") if f.target in chosen]
    shapes = [shape for node in nodes for shape in draft.referring(Shape, node.id)]
    edges = [edge for flow in flows for edge in draft.referring(Edge, flow.id)]
    assessments = [a for node in nodes for a in draft.referring(Assessment, node.id)]
    elements: list[Element] = [*nodes, *flows, *assessments, *shapes, *edges]
    elements += [one for one in insides_of(draft, nodes) if one not in elements]
    copies = copy_elements(draft, elements)
    by = command.by or (0.0, max((shape.height for shape in shapes), default=0) + COPY_GAP)
    for node, lane in command.lanes.items():
        draft.replace(draft.get(Node, copies[node]), lane=lane)
    for step, phase in command.phases.items():
        draft.replace(draft.get(Step, copies[step]), phase=phase)
    for shape in shapes:
        draft.replace(draft.get(Shape, copies[shape.id]), x=shape.x + by[0], y=shape.y + by[1], pinned=False)
    for edge in edges:
        _move(draft, draft.get(Edge, copies[edge.id]), by)


def _move(draft: Draft, edge: Edge, by: tuple[float, float]) -> None:
    points = tuple((x + by[0], y + by[1]) for x, y in edge.points)
    label = None if edge.label_at is None else (edge.label_at[0] + by[0], edge.label_at[1] + by[1])
    draft.replace(edge, points=points, label_at=label)
