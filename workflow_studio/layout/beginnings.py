"""What a layout begins from: from nothing, or from where the nodes stand, so that people find their map again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workflow_studio.layout.costs import against_time
from workflow_studio.layout.drawing import Drawing
from workflow_studio.layout.graph import Graph
from workflow_studio.layout.improving import improve
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.phases import kept_in_phases
from workflow_studio.layout.pieces import routed_flows
from workflow_studio.layout.pins import with_pins
from workflow_studio.layout.placement import Cells, place
from workflow_studio.layout.router import Router, routing_order
from workflow_studio.layout.sheet import Sheet, make_sheet, sheet_grid
from workflow_studio.layout.spacing import Labels, draw_with_labels
from workflow_studio.layout.standing import stand_so, standing_cells
from workflow_studio.layout.values import NodeBox

_SMALL = 500  # nodes up to which flows are rerouted twice
_WORTH = 2.5  # what moving a node must gain on a map that people know: nearly a crossing
_NOTICED = 6.0  # how much cheaper a layout from nothing must be to be taken: a crossing costs both flows 3
_NOTICED_SHARE = 0.05  # of what a large map costs

Proceed = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Draft:
    """One layout of the map: `boxes` are the nodes with the pins of the user, the drawing is without them."""

    sheet: Sheet
    drawing: Drawing
    labels: Labels
    boxes: tuple[NodeBox, ...]
    cost: float  # in node widths, as the router counts


def best_draft(graph: Graph, metrics: Metrics, proceed: Proceed) -> Draft:
    """The map laid out from where its nodes stand; from nothing where they are not drawn or where that is better."""
    stood = standing_cells(graph, [node.drawn for node in graph.request.nodes])
    share = 1.0 if stood is None else 0.5
    fresh = _from_cells(graph, place(graph), metrics, lambda done: proceed(share * done))
    if stood is None or stand_so(graph, fresh.boxes):
        return fresh
    kept = _from_standing(graph, stood, metrics, lambda done: proceed(share + share * done))
    noticed = max(_NOTICED, _NOTICED_SHARE * kept.cost)
    return fresh if fresh.cost < kept.cost - noticed or not _is_found_again(graph, kept, metrics) else kept


def _from_standing(graph: Graph, stood: Cells, metrics: Metrics, proceed: Proceed) -> Draft:
    """The cells in which the nodes stand drawn tidily, improved unless that is how they stand: it was done then."""
    tidy = _draft(graph, stood, metrics, proceed, begun=0.0)
    return tidy if stand_so(graph, tidy.boxes) else _from_cells(graph, stood, metrics, proceed, _WORTH)


def _from_cells(graph: Graph, cells: Cells, metrics: Metrics, proceed: Proceed, worth: float = 0.0) -> Draft:
    cells = improve(graph, cells, metrics, lambda share: proceed(0.55 * share), worth)
    return _draft(graph, cells, metrics, proceed, begun=0.55)


def _draft(graph: Graph, cells: Cells, metrics: Metrics, proceed: Proceed, begun: float) -> Draft:
    sheet = make_sheet(graph, cells, metrics)
    router = Router(graph, sheet_grid(sheet, metrics))
    rounds = 2 if len(cells.column) <= _SMALL else 1
    router.route_all(routing_order(graph, router.grid), rounds, lambda share: proceed(begun + (1.0 - begun) * share))
    drawing, labels = draw_with_labels(graph, sheet, routed_flows(router), metrics)
    return Draft(sheet, drawing, labels, _boxes(graph, drawing, metrics), _cost(graph, router, sheet))


def _boxes(graph: Graph, drawing: Drawing, metrics: Metrics) -> tuple[NodeBox, ...]:
    if all(node.pinned is None for node in graph.request.nodes):
        return tuple(drawing.nodes)
    placed = with_pins(graph, drawing.nodes, drawing.lanes, metrics)
    in_bands = kept_in_phases(graph.request, placed, (), metrics)
    return tuple(in_bands[node.id] for node in graph.request.nodes)


def _cost(graph: Graph, router: Router, sheet: Sheet) -> float:
    """What all routes cost with the others in place, and how much of the map runs against time."""
    cost = sum(map(router.price, range(len(graph.source))))
    for flow, (source, target) in enumerate(zip(graph.source, graph.target, strict=True)):
        if flow not in graph.backward:
            ahead = sheet.column[target] - sheet.column[source]
            cost += against_time(ahead, graph.lane[source] == graph.lane[target])
    return cost


def _is_found_again(graph: Graph, draft: Draft, metrics: Metrics) -> bool:
    """Would the next layout begin from the same cells? Pins can stand where it would not, and the map would creep."""
    cells = standing_cells(graph, [(box.x, box.y) for box in draft.boxes])
    again = make_sheet(graph, cells, metrics) if cells else None
    return again is not None and (again.column, again.row) == (draft.sheet.column, draft.sheet.row)
