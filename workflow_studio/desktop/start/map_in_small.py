"""A document's map as the few boxes and lines of its small picture."""

from __future__ import annotations

from workflow_studio.desktop.start.miniature import Blocks, Miniature, Trace
from workflow_studio.model import Document
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import (
    assessments_by_step,
    flows_of,
    is_handoff,
    lanes_of,
    maps_of,
    nodes_of,
    processes,
)
from workflow_studio.picture.verdicts import VERDICT_STYLES

MOST_NODES = 60


def miniature_of(document: Document) -> Miniature:
    """The first process's as-is map in small; the beginning of it where it is very large."""
    map_id = next((m.id for p in processes(document) for m in maps_of(document, p.id)), "")
    shapes = {shape.of: (shape.x, shape.y, shape.width, shape.height) for shape in document.shapes.values()}
    edges = {edge.of: edge.points for edge in document.edges.values()}
    verdicts = {step: assessment.verdict for step, assessment in assessments_by_step(document).items()}
    proposed = proposed_ids(document)
    nodes = sorted((n for n in nodes_of(document, map_id) if n.id in shapes), key=lambda n: shapes[n.id][0])
    shown = {node.id: node for node in nodes[:MOST_NODES]}
    lines = (f for f in flows_of(document, map_id) if f.source in shown and f.target in shown)
    return Miniature(
        lanes=tuple(shapes[lane.id] for lane in lanes_of(document, map_id) if lane.id in shapes),
        nodes=tuple(
            Blocks(
                shapes[key],
                "step" if key in document.steps else "decision" if key in document.decisions else "event",
                VERDICT_STYLES[verdicts.get(key)].token,
                key in proposed,
            )
            for key in shown
        ),
        lines=tuple(Trace(tuple(edges[flow.id]), flow.id in proposed) for flow in lines if flow.id in edges),
        steps=len(document.steps),
        handoffs=sum(is_handoff(document, flow) for flow in document.flows.values()),
    )
