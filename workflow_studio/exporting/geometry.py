"""A map's geometry as JSON, for scripts that measure how good a drawing is.

    {"lanes": [{"id", "name", "x", "y", "width", "height"}],
     "nodes": [{"id", "name", "lane", "kind", "x", "y", "width", "height"}],
     "edges": [{"id", "source", "target", "points": [[x, y], ...], "label", "handoff"}]}

`handoff` is there on flows between two performers, with what is known of them: "passes", "medium", "wait" (in seconds),
"count", "frequency" {"times", "per"}, "complete_and_accurate" (0 to 1), "failure_owner".
Lanes stand top to bottom; x and y are top left corners; everything is in px at 100 %.
"""

from __future__ import annotations

import json
from typing import Any

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.one_map import map_id_of
from workflow_studio.model import Decision, Document, Event, Flow, Node, Shape, Step
from workflow_studio.model.handoffs import what_passes
from workflow_studio.model.views import flows_of, is_handoff, lanes_of, nodes_of


def geometry(source: ExportSource) -> dict[str, Any]:
    """What is drawn of the map and where; elements without a place are left out."""
    document, map_id = source.document, map_id_of(source)
    shapes = {shape.of: shape for shape in document.shapes.values()}
    edges = {edge.of: edge for edge in document.edges.values()}
    return {
        "lanes": [
            {"id": lane.id, "name": document.participants[lane.participant].name, **_box(shapes[lane.id])}
            for lane in lanes_of(document, map_id)
            if lane.id in shapes
        ],
        "nodes": [
            {"id": node.id, "name": node.name, "lane": node.lane, "kind": _kind(node), **_box(shapes[node.id])}
            for node in nodes_of(document, map_id)
            if node.id in shapes
        ],
        "edges": [
            {
                "id": flow.id,
                "source": flow.source,
                "target": flow.target,
                "points": [[round(x, 2), round(y, 2)] for x, y in edges[flow.id].points],
                "label": flow.label,
                **_handoff(document, flow),
            }
            for flow in flows_of(document, map_id)
            if flow.id in edges
        ],
    }


def _handoff(document: Document, flow: Flow) -> dict[str, Any]:
    """What is known of a flow between two performers; nothing for any other."""
    if not is_handoff(document, flow):
        return {}
    owner = document.participants.get(flow.failure_owner or "")
    known = {
        "passes": [document.artifacts[key].name for key in what_passes(document, flow)],
        "medium": flow.medium.value if flow.medium else None,
        "wait": flow.wait,
        "count": flow.count,
        "frequency": flow.frequency.model_dump(mode="json") if flow.frequency else None,
        "complete_and_accurate": flow.complete_and_accurate,
        "failure_owner": owner.name if owner else None,
    }
    return {"handoff": {name: value for name, value in known.items() if value not in (None, [])}}


def _box(shape: Shape) -> dict[str, float]:
    return {name: round(getattr(shape, name), 2) for name in ("x", "y", "width", "height")}


def _kind(node: Node) -> str:
    if isinstance(node, Event):
        return node.kind.value
    if isinstance(node, Decision):
        return "decision"
    return "step" if isinstance(node, Step) else "node"


def _render(source: ExportSource) -> Rendered:
    text = json.dumps(geometry(source), ensure_ascii=False, indent=1)
    return Rendered(f"{text}\n".encode())


GEOMETRY = ExportFormat("geometry", "Geometry (JSON)", ".geometry.json", "data", True, _render)
