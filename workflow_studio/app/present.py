"""Where the elements of a map are drawn now, as the layout wants it."""

from __future__ import annotations

from workflow_studio.layout import FlowPath, LaneBox, NodeBox
from workflow_studio.model import Document, Shape
from workflow_studio.model.views import lanes_of, nodes_of


def shapes_by_element(document: Document) -> dict[str, Shape]:
    """Every shape by the id of the node or lane it is the box of."""
    return {shape.of: shape for shape in document.shapes.values()}


def node_boxes(document: Document, map_id: str) -> dict[str, NodeBox]:
    """Where the nodes of a map are drawn now; nodes that have no place yet are left out."""
    shapes = shapes_by_element(document)
    return {
        node.id: NodeBox(node.id, shape.x, shape.y, shape.width, shape.height)
        for node in nodes_of(document, map_id)
        if (shape := shapes.get(node.id)) is not None
    }


def flow_paths(document: Document, map_id: str) -> dict[str, FlowPath]:
    """How the flows of a map are drawn now."""
    flows = document.flows
    return {
        edge.of: FlowPath(edge.of, edge.points, edge.label_at, edge.kept, edge.label_kept)
        for edge in document.edges.values()
        if flows[edge.of].map == map_id
    }


def lane_boxes(document: Document, map_id: str) -> dict[str, LaneBox]:
    """Where the lanes of a map are drawn now, top to bottom; lanes that have no place yet are left out."""
    shapes = shapes_by_element(document)
    return {
        lane.id: LaneBox(lane.id, shape.x, shape.y, shape.width, shape.height)
        for lane in lanes_of(document, map_id)
        if (shape := shapes.get(lane.id)) is not None
    }
