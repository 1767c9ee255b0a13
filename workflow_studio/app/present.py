"""Where the elements of a map are drawn now, as the layout wants it."""

from __future__ import annotations

from workflow_studio.layout import FlowPath, LaneBox, NodeBox
from workflow_studio.model import Document, Edge, Shape
from workflow_studio.model.views import lanes_of, nodes_of


def shapes_by_element(document: Document) -> dict[str, Shape]:
    """Every shape by the id of the node or lane it is the box of."""
    return {shape.of: shape for shape in document.shapes.values()}


def node_boxes(document: Document, map_id: str) -> dict[str, NodeBox]:
    """Where the nodes of a map are drawn now; nodes that have no place yet are left out."""
    shapes = shapes_by_element(document)
    return {
        node.id: node_box(shape)
        for node in nodes_of(document, map_id)
        if (shape := shapes.get(node.id)) is not None
    }


def flow_paths(document: Document, map_id: str) -> dict[str, FlowPath]:
    """How the flows of a map are drawn now."""
    flows = document.flows
    return {
        edge.of: flow_path(edge)
        for edge in document.edges.values()
        if flows[edge.of].map == map_id
    }


def lane_boxes(document: Document, map_id: str) -> dict[str, LaneBox]:
    """Where the lanes of a map are drawn now, top to bottom; lanes that have no place yet are left out."""
    shapes = shapes_by_element(document)
    return {
        lane.id: lane_box(shape)
        for lane in lanes_of(document, map_id)
        if (shape := shapes.get(lane.id)) is not None
    }


def node_box(shape: Shape) -> NodeBox:
    """The box of a node as the layout wants it."""
    return NodeBox(shape.of, shape.x, shape.y, shape.width, shape.height)


def lane_box(shape: Shape) -> LaneBox:
    """The box of a lane as the layout wants it."""
    return LaneBox(shape.of, shape.x, shape.y, shape.width, shape.height)


def flow_path(edge: Edge) -> FlowPath:
    """The connector of a flow as the layout wants it."""
    return FlowPath(edge.of, edge.points, edge.label_at, edge.kept, edge.label_kept)
