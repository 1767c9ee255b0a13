"""Nodes the user has placed stay where they are; the others make room for them."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.values import LaneBox, NodeBox, NodeInput


def with_pins(graph: Graph, boxes: Sequence[NodeBox], lanes: Sequence[LaneBox], metrics: Metrics) -> dict[str, NodeBox]:
    """The boxes by id: pinned ones at their pins (moved only to stay in their lane), others out of their way.

    A pin a little below its lane is kept, since the lane can grow; one above its lane, or far below, was set
    when the lane stood elsewhere, and the node goes to the lane's nearer edge.
    """
    nodes = graph.request.nodes
    fixed: list[NodeBox] = []
    for node, lane in zip(nodes, graph.lane, strict=True):
        if node.pinned is not None:
            fixed.append(_pinned_box(node, lanes[lane], metrics))
    placed = {box.id: box for box in fixed}
    free = [box for box, node in zip(boxes, nodes, strict=True) if node.pinned is None]
    crowded = [box for box in free if any(_too_close(box, other, metrics) for other in fixed)]
    settled = [*fixed, *(box for box in free if box not in crowded)]
    for box in crowded:
        while (other := next((o for o in settled if _too_close(box, o, metrics)), None)) is not None:
            box = NodeBox(box.id, other.x + other.width + metrics.column_gap, box.y, box.width, box.height)
        settled.append(box)
    placed.update((box.id, box) for box in settled)
    return placed


def _pinned_box(node: NodeInput, lane: LaneBox, metrics: Metrics) -> NodeBox:
    assert node.pinned is not None
    x, y = node.pinned
    x = max(x, metrics.lane_header + metrics.port_margin)
    highest = lane.y + 2 * metrics.port_margin
    lowest = lane.y + lane.height - 2 * metrics.port_margin - node.height
    if y > lowest + metrics.lane_height:
        y = lowest
    return NodeBox(node.id, x, max(y, highest), node.width, node.height)


def _too_close(one: NodeBox, other: NodeBox, metrics: Metrics) -> bool:
    margin = 2 * metrics.port_margin
    return (
        one.x < other.x + other.width + margin and other.x < one.x + one.width + margin
        and one.y < other.y + other.height + margin and other.y < one.y + one.height + margin
    )  # fmt: skip
