"""The layout from request to result."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.layout.beginnings import best_draft
from workflow_studio.layout.graph import build_graph
from workflow_studio.layout.metrics import STANDARD
from workflow_studio.layout.rerouting import route
from workflow_studio.layout.values import FlowPath, LayoutCancelled, LayoutRequest, LayoutResult

Progress = Callable[[float], bool]


def lay_out(request: LayoutRequest, progress: Progress | None = None) -> LayoutResult:
    """Place all nodes and route all flows.

    A map that is drawn already is left as it is wherever a layout from nothing would not be noticeably better; what was
    laid out and has not changed since stays where it is. Nodes with a pin stay there; the map is laid out without
    regard to pins first, then nodes in the way of pinned ones step aside and all flows are routed between the final
    boxes. Every node must name a lane of the request and every flow two of its nodes. Flows that do not share an end
    never share a line, no flow runs through a node, and the same request always gives the same result.

    `progress` is told the share done (0 to 1) and answers False to stop, which raises LayoutCancelled.
    """

    def proceed(done: float) -> None:
        if progress is not None and not progress(done):
            raise LayoutCancelled

    proceed(0.0)
    graph = build_graph(request)
    draft = best_draft(graph, STANDARD, lambda share: proceed(0.9 * share))
    drawing = draft.drawing
    proceed(0.9)
    if any(node.pinned is not None for node in request.nodes):
        result = route(request, {box.id: box for box in draft.boxes}, drawing.lanes)
        proceed(1.0)
        return result
    paths = tuple(
        FlowPath(flow.id, tuple(points), label)
        for flow, points, label in zip(request.flows, drawing.points, draft.labels, strict=True)
    )
    proceed(1.0)
    return LayoutResult(tuple(drawing.lanes), tuple(drawing.nodes), paths, drawing.width, drawing.height)
