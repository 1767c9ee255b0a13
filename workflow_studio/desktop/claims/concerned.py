"""What a claim has to do with the map: the elements on it that it made or is about, and a picture of their place."""

from __future__ import annotations

from workflow_studio.desktop.claims.nearer import closed_up, moved_edge, moved_shape
from workflow_studio.editing.withdrawal import withdrawn_elements
from workflow_studio.model import (
    Claim,
    ClaimState,
    Document,
    Flow,
    Lane,
    Node,
    Pain,
    Participant,
    ProcessMap,
    Question,
)
from workflow_studio.model.phases import phase_numbers
from workflow_studio.model.views import flows_of

MOST_NODES = 12
AIR, HEADER = 20.0, 44.0
MOST_BETWEEN, BREAK = 96.0, 12.0
"""What is left between two columns, in px: room for a line and its label; and where lanes between are left out."""


def on_the_map(document: Document, claim: Claim) -> tuple[str, ...]:
    """The steps, flows and lanes that a claim made, else those it is about; all on the map of the first one."""
    for ids in (claim.made, claim.about):
        found = [place for key in ids for place in _drawn(document, key)]
        if found:
            first = _map_of(document, found[0])
            return tuple(dict.fromkeys(key for key in found if _map_of(document, key) == first))
    return ()


def subject_of(document: Document, claim: Claim) -> str | None:
    """The step, decision, event or flow that a question about the claim can be put to; none without one."""
    places = (place for key in (*claim.made, *claim.about) for place in _drawn(document, key))
    return next((key for key in places if isinstance(document.find(key), Node | Flow)), None)


def withdrawn_names(claim: Claim) -> tuple[str, ...]:
    """What a rejection took out of the document, by name."""
    if claim.state is not ClaimState.REJECTED:
        return ()
    names = (getattr(one, "name", "") or getattr(one, "text", "") for one in withdrawn_elements(claim))
    return tuple(filter(None, names))


def neighbourhood(document: Document, ids: tuple[str, ...]) -> tuple[Document, str] | None:
    """The document with shapes for these elements only, and their map; none for no nodes.

    A single node is shown with those next to it. What stands far apart is drawn nearer, so that it can be read.
    """
    nodes = [key for key in ids if isinstance(document.find(key), Node)]
    flows = [element for key in ids if isinstance(element := document.find(key), Flow)]
    centre = list(dict.fromkeys((*nodes, *(end for flow in flows for end in (flow.source, flow.target)))))[:MOST_NODES]
    if not centre:
        return None
    map_id = document.node(centre[0]).map
    near = dict.fromkeys(centre)
    for flow in flows_of(document, map_id) if len(centre) == 1 else ():
        if centre[0] in (flow.source, flow.target):
            near.update({flow.source: None, flow.target: None})
    return _cropped(document, map_id, set(list(near)[: MOST_NODES * 2])), map_id


def _cropped(document: Document, map_id: str, nodes: set[str]) -> Document:
    shapes = {shape.id: shape for shape in document.shapes.values() if shape.of in nodes}
    drawn = list(shapes.values())
    if not drawn:
        return document.with_tables({"shapes": {}, "edges": {}})
    left = min(shape.x for shape in drawn) - AIR - HEADER
    right = max(shape.x + shape.width for shape in drawn) + AIR
    top = min(shape.y for shape in drawn) - AIR
    bottom = max(shape.y + shape.height for shape in drawn) + AIR
    lanes = {document.node(key).lane for key in nodes}
    for shape in document.shapes.values():
        upper, lower = max(shape.y, top), min(shape.y + shape.height, bottom)
        if shape.of in lanes and lower - upper > AIR:
            part = {"x": left, "width": right - left, "y": upper, "height": lower - upper}
            shapes[shape.id] = shape.model_copy(update=part)
    inside = {flow.id for flow in flows_of(document, map_id) if flow.source in nodes and flow.target in nodes}
    edges = {edge.id: edge for edge in document.edges.values() if edge.of in inside}
    across = closed_up(((shape.x, shape.x + shape.width) for shape in drawn), MOST_BETWEEN)
    down = closed_up(((shape.y - AIR, shape.y + shape.height + AIR) for shape in drawn), BREAK)
    return document.with_tables(
        {
            "shapes": {key: moved_shape(shape, across, down) for key, shape in shapes.items()},
            "edges": {key: moved_edge(edge, across, down) for key, edge in edges.items()},
            "maps": {**document.maps, map_id: _with_phases_of(document, map_id, nodes)},
        }
    )


def _with_phases_of(document: Document, map_id: str, nodes: set[str]) -> ProcessMap:
    """The map with the phases only that these nodes stand in: the others would be slivers without room for a name."""
    shown = document.maps[map_id]
    filled = {number for key, number in phase_numbers(document, map_id).items() if key in nodes}
    return shown.model_copy(update={"phases": tuple(p for n, p in enumerate(shown.phases) if n in filled)})


def _drawn(document: Document, element_id: str) -> list[str]:
    """Where an element is seen on a map: itself, its lanes, the steps it is used in, or what it is noted at."""
    element = document.find(element_id)
    match element:
        case Node() | Flow() | Lane():
            return [element_id]
        case Participant():
            return [lane.id for lane in document.lanes.values() if lane.participant == element_id]
        case Pain() | Question():
            return [element.about]
        case None:
            return []
    steps = document.steps.values()
    return [step.id for step in steps if element_id in (*step.systems, *step.inputs, *step.outputs)]


def _map_of(document: Document, element_id: str) -> str:
    return str(getattr(document.find(element_id), "map", ""))
