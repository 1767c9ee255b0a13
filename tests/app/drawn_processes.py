"""Documents of realistic processes, laid out, and the pictures of documents as the layout's tests judge them."""

from __future__ import annotations

from tests.dressed_process import Dressing, dressed
from workflow_studio.app.arranging import layout_request
from workflow_studio.app.importing import laid_out
from workflow_studio.app.present import flow_paths, lane_boxes, node_boxes
from workflow_studio.layout import LayoutRequest, LayoutResult
from workflow_studio.model import Document


def document_of(request: LayoutRequest) -> Document:
    """A document with one map that has the request's lanes, nodes and flows, laid out."""
    return laid_out(dressed(request, _AsIs()))


class _AsIs(Dressing):
    map_name = "As-is"

    def lane(self, number: int) -> str:
        return f"Team {number}"


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
