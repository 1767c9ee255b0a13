"""Copies of nodes beside the originals."""

from __future__ import annotations

from workflow_studio.editing.commands import Duplicate
from workflow_studio.editing.copying import copy_elements
from workflow_studio.editing.default_sizes import COPY_GAP
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.map_content import insides_of
from workflow_studio.model import Assessment, Edge, Element, Flow, Node, Shape


def duplicate(draft: Draft, command: Duplicate) -> None:
    """The nodes again, with the flows between them and their assessments, below the originals."""
    nodes = [draft.get(Node, node_id) for node_id in dict.fromkeys(command.nodes)]
    chosen = {node.id for node in nodes}
    flows = [f for node in nodes for f in draft.referring(Flow, node.id, "source") if f.target in chosen]
    shapes = [shape for node in nodes for shape in draft.referring(Shape, node.id)]
    edges = [edge for flow in flows for edge in draft.referring(Edge, flow.id)]
    assessments = [a for node in nodes for a in draft.referring(Assessment, node.id)]
    elements: list[Element] = [*nodes, *flows, *assessments, *shapes, *edges]
    elements += [one for one in insides_of(draft, nodes) if one not in elements]
    copies = copy_elements(draft, elements)
    down = max((shape.height for shape in shapes), default=0) + COPY_GAP
    for shape in shapes:
        draft.replace(draft.get(Shape, copies[shape.id]), y=shape.y + down, pinned=False)
    for edge in edges:
        _move_down(draft, draft.get(Edge, copies[edge.id]), down)


def _move_down(draft: Draft, edge: Edge, down: float) -> None:
    label = None if edge.label_at is None else (edge.label_at[0], edge.label_at[1] + down)
    draft.replace(edge, points=tuple((x, y + down) for x, y in edge.points), label_at=label)
