"""The layout from request to result."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.layout.drawing import draw
from workflow_studio.layout.graph import build_graph
from workflow_studio.layout.improving import improve
from workflow_studio.layout.labels import label_points
from workflow_studio.layout.metrics import STANDARD
from workflow_studio.layout.phases import kept_in_phases
from workflow_studio.layout.pieces import routed_flows
from workflow_studio.layout.pins import with_pins
from workflow_studio.layout.placement import place
from workflow_studio.layout.rerouting import route
from workflow_studio.layout.router import Router, routing_order
from workflow_studio.layout.sheet import make_sheet, sheet_grid
from workflow_studio.layout.tips import move_to_tips
from workflow_studio.layout.values import FlowPath, LayoutCancelled, LayoutRequest, LayoutResult

_SMALL = 500  # nodes up to which flows are rerouted twice

Progress = Callable[[float], bool]


def lay_out(request: LayoutRequest, progress: Progress | None = None) -> LayoutResult:
    """Place all nodes and route all flows.

    Nodes with a pin stay there; the map is laid out without regard to pins first, then nodes in the way of
    pinned ones step aside and all flows are routed between the final boxes. Every node must name a lane of the
    request and every flow two of its nodes. Flows that do not share an end never share a line, no flow runs
    through a node, and the same request always gives the same result.

    `progress` is told the share done (0 to 1) and answers False to stop, which raises LayoutCancelled.
    """

    def proceed(done: float) -> None:
        if progress is not None and not progress(done):
            raise LayoutCancelled

    metrics = STANDARD
    proceed(0.0)
    graph = build_graph(request)
    cells = improve(graph, place(graph), metrics, lambda share: proceed(0.1 + 0.4 * share))
    proceed(0.5)
    sheet = make_sheet(graph, cells, metrics)
    grid = sheet_grid(sheet, metrics)
    router = Router(graph, grid)
    router.route_all(
        routing_order(graph, grid), 2 if len(cells.column) <= _SMALL else 1, lambda share: proceed(0.5 + 0.4 * share)
    )
    drawing = draw(graph, sheet, routed_flows(router), metrics)
    proceed(0.9)
    if any(node.pinned is not None for node in request.nodes):
        placed = with_pins(graph, drawing.nodes, drawing.lanes, metrics)
        result = route(request, kept_in_phases(request, placed, (), metrics), drawing.lanes)
        proceed(1.0)
        return result
    move_to_tips(graph, drawing.nodes, drawing.points, range(len(drawing.points)), metrics)
    labels = label_points(graph, drawing.nodes, drawing.points, metrics)
    paths = tuple(
        FlowPath(flow.id, tuple(points), label)
        for flow, points, label in zip(request.flows, drawing.points, labels, strict=True)
    )
    proceed(1.0)
    return LayoutResult(tuple(drawing.lanes), tuple(drawing.nodes), paths, drawing.width, drawing.height)
