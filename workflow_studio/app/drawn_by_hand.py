"""Lines that a user has drawn follow their steps: stretched, and routed anew only where they hold no longer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workflow_studio.app.present import flow_paths, node_boxes
from workflow_studio.layout import Drawn, FlowPath, LayoutRequest, LayoutResult, NodeBox, route, stretched
from workflow_studio.model import Document

STILL = (0.0, 0.0)


def following(
    document: Document, paths: Mapping[str, FlowPath], before: Mapping[str, NodeBox], after: Mapping[str, NodeBox]
) -> dict[str, FlowPath]:
    """The paths of which the drawn ones are stretched to where their nodes are after a change."""
    return {
        key: _followed(document, path, before, after)
        for key, path in paths.items()
    }


def follow_by_hand(document: Document, drawn: Drawn, before: Mapping[str, NodeBox]) -> None:
    """Stretch the lines and labels that a user has drawn from and to nodes which stood there `before`."""
    for flow in {flow for node in before for flow in drawn.flows_at(node)}:
        path = drawn.paths.get(flow)
        if path is not None and (followed := _followed(document, path, before, drawn.boxes)) is not path:
            drawn.draw(followed)


def with_drawn(result: LayoutResult, request: LayoutRequest, document: Document, map_id: str) -> LayoutResult:
    """A layout with the lines and labels that a user has drawn put back in, as far as they fit."""
    paths = flow_paths(document, map_id)
    before, after = node_boxes(document, map_id), {box.id: box for box in result.nodes}
    drawn = {key: _followed(document, p, before, after) for key, p in paths.items() if p.drawn or p.label_drawn}
    if not drawn:
        return result
    keep = {path.id: _with_hand(path, drawn.get(path.id)) for path in result.flows}
    return route(request, after, result.lanes, keep)


def _followed(
    document: Document, path: FlowPath, before: Mapping[str, NodeBox], after: Mapping[str, NodeBox]
) -> FlowPath:
    if not (path.drawn or path.label_drawn):
        return path
    flow = document.flows[path.id]
    start, end = (_way(before.get(node), after.get(node)) for node in (flow.source, flow.target))
    if (start, end) == (STILL, STILL):
        return path
    points = stretched(path.points, start, end) if path.drawn else path.points
    label = path.label_at
    if label is not None and path.label_drawn:
        label = label[0] + (start[0] + end[0]) / 2, label[1] + (start[1] + end[1]) / 2
    return replace(path, points=points, label_at=label)


def _way(before: NodeBox | None, after: NodeBox | None) -> tuple[float, float]:
    """How far a node has moved."""
    return STILL if before is None or after is None else (after.x - before.x, after.y - before.y)


def _with_hand(laid: FlowPath, drawn: FlowPath | None) -> FlowPath:
    """What the layout found, with what was drawn in its stead."""
    if drawn is None:
        return laid
    points = drawn.points if drawn.drawn else laid.points
    label = drawn.label_at if drawn.label_drawn else None if drawn.drawn else laid.label_at
    return FlowPath(laid.id, points, label, drawn.drawn, drawn.label_drawn)
