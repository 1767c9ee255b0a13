"""Documents of realistic processes, laid out, and the pictures of documents as the layout's tests judge them."""

from __future__ import annotations

from workflow_studio.app.arranging import layout_request
from workflow_studio.app.importing import laid_out
from workflow_studio.app.present import flow_paths, lane_boxes, node_boxes
from workflow_studio.layout import LayoutRequest, LayoutResult
from workflow_studio.model import (
    Decision,
    Document,
    Event,
    EventKind,
    Flow,
    Lane,
    Participant,
    Process,
    ProcessMap,
    Step,
)
from workflow_studio.model.building import DocumentBuilder


def document_of(request: LayoutRequest) -> Document:
    """A document with one map that has the request's lanes, nodes and flows, laid out."""
    builder = DocumentBuilder("Process")
    drawn = builder.add(ProcessMap, process=builder.add(Process, name="Process").id, name="As-is").id
    lanes, ids = {}, {}
    for number, given in enumerate(request.lanes):
        participant = builder.add(Participant, name=f"Team {number}").id
        lanes[given.id] = builder.add(Lane, map=drawn, participant=participant, position=number).id
    for node in request.nodes:
        place = {"map": drawn, "lane": lanes[node.lane], "name": f"Do {node.id}"}
        if node.kind == "decision":
            ids[node.id] = builder.add(Decision, **place).id
        elif node.kind == "step":
            ids[node.id] = builder.add(Step, **place).id
        else:
            kind = {"start": EventKind.START, "end": EventKind.END}.get(node.kind, EventKind.INTERMEDIATE)
            ids[node.id] = builder.add(Event, kind=kind, **place).id
    for flow in request.flows:
        label = flow.label if flow.label in ("Yes", "No") else ""
        builder.add(Flow, map=drawn, source=ids[flow.source], target=ids[flow.target], label=label)
    return laid_out(builder.build())


def picture_of_map(document: Document, map_id: str) -> tuple[LayoutRequest, LayoutResult]:
    """A map as it is drawn now, as if a layout had just given it."""
    request = layout_request(document, map_id)
    boxes, paths, lanes = (read(document, map_id) for read in (node_boxes, flow_paths, lane_boxes))
    return request, LayoutResult(
        tuple(lanes[lane.id] for lane in request.lanes),
        tuple(boxes[node.id] for node in request.nodes),
        tuple(paths[flow.id] for flow in request.flows),
        0.0,
        0.0,
    )
