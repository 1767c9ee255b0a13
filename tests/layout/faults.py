"""What must never be in a picture, found from its geometry alone: written without the layout's own code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from workflow_studio.layout import LayoutRequest, LayoutResult, NodeBox

Segment = tuple[float, float, float, float, int]  # x1, y1, x2, y2 with x1 <= x2 and y1 <= y2, flow


def faults(request: LayoutRequest, result: LayoutResult) -> list[str]:
    """Every fault of a picture as a sentence; an empty list is a sound picture."""
    return [
        *_lanes(request, result),
        *_nodes(request, result),
        *_ends(request, result),
        *_shared_lines(request, result),
        *_through(request, result),
    ]


def _lanes(request: LayoutRequest, result: LayoutResult) -> Iterator[str]:
    if [lane.id for lane in result.lanes] != [lane.id for lane in request.lanes]:
        yield "lanes are not in the user's order"
    for upper, lower in pairwise(result.lanes):
        if abs(upper.y + upper.height - lower.y) > 0.5 or upper.width != lower.width:
            yield f"lanes {upper.id} and {lower.id} do not lie flush"
    band = {lane.id: lane for lane in result.lanes}
    for node, box in zip(request.nodes, result.nodes, strict=True):
        lane = band[node.lane]
        if not (lane.y <= box.y and box.y + box.height <= lane.y + lane.height):
            yield f"{node.id} is outside its lane"
        if not (lane.x + 36 <= box.x and box.x + box.width <= lane.x + lane.width):
            yield f"{node.id} is beyond the ends of its lane"


def _nodes(request: LayoutRequest, result: LayoutResult) -> Iterator[str]:
    for node, box in zip(request.nodes, result.nodes, strict=True):
        if (box.id, box.width, box.height) != (node.id, node.width, node.height):
            yield f"{node.id} has another size or place in the list"
    for index, box in enumerate(result.nodes):
        for other in result.nodes[index + 1 :]:
            if (
                box.x < other.x + other.width and other.x < box.x + box.width
                and box.y < other.y + other.height and other.y < box.y + box.height
            ):  # fmt: skip
                yield f"{box.id} and {other.id} overlap"


def _ends(request: LayoutRequest, result: LayoutResult) -> Iterator[str]:
    boxes = {box.id: box for box in result.nodes}
    for flow, path in zip(request.flows, result.flows, strict=True):
        if path.id != flow.id or len(path.points) < 2:
            yield f"{flow.id} has no path"
            continue
        for end, node in ((path.points[0], flow.source), (path.points[-1], flow.target)):
            if not _touches(boxes[node], end):
                yield f"{flow.id} does not end at {node}"
        for (x1, y1), (x2, y2) in pairwise(path.points):
            if abs(x1 - x2) > 1e-6 and abs(y1 - y2) > 1e-6:
                yield f"{flow.id} is not orthogonal"
        if (flow.label_width > 0) != (path.label_at is not None):
            yield f"{flow.id} has a label without a place or the other way round"


def _touches(box: NodeBox, point: tuple[float, float]) -> bool:
    x, y = point
    return box.x - 0.5 <= x <= box.x + box.width + 0.5 and box.y - 0.5 <= y <= box.y + box.height + 0.5


def _segments(result: LayoutResult) -> list[Segment]:
    return [
        (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2), index)
        for index, path in enumerate(result.flows)
        for (x1, y1), (x2, y2) in pairwise(path.points)
    ]


def _shared_lines(request: LayoutRequest, result: LayoutResult) -> Iterator[str]:
    """Parallel segments nearer than 1.5 px for more than 4 px, of flows without a common end."""
    for level in (False, True):
        lines: dict[int, list[tuple[float, float, float, int]]] = defaultdict(list)
        for x1, y1, x2, y2, index in _segments(result):
            if level and x2 - x1 > 4:
                lines[int(y1 // 2)].append((y1, x1, x2, index))
            if not level and y2 - y1 > 4:
                lines[int(x1 // 2)].append((x1, y1, y2, index))
        for key, here in lines.items():
            near = here + lines.get(key + 1, [])
            for k, (at, low, high, index) in enumerate(here):
                for its_at, its_low, its_high, its in near[k + 1 :]:
                    if abs(at - its_at) < 1.5 and min(high, its_high) - max(low, its_low) > 4 and index != its:
                        one, other = request.flows[index], request.flows[its]
                        if one.source != other.source and one.target != other.target:
                            yield f"{one.id} and {other.id} lie on one line"


def _through(request: LayoutRequest, result: LayoutResult) -> Iterator[str]:
    cells: dict[tuple[int, int], list[NodeBox]] = defaultdict(list)
    for box in result.nodes:
        for x in range(int(box.x // 256), int((box.x + box.width) // 256) + 1):
            for y in range(int(box.y // 256), int((box.y + box.height) // 256) + 1):
                cells[x, y].append(box)
    for x1, y1, x2, y2, index in _segments(result):
        flow = request.flows[index]
        for x in range(int(x1 // 256), int(x2 // 256) + 1):
            for y in range(int(y1 // 256), int(y2 // 256) + 1):
                for box in cells.get((x, y), ()):
                    inside = (
                        box.x + 3 < x2 and x1 < box.x + box.width - 3 and box.y + 3 < y2 and y1 < box.y + box.height - 3
                    )
                    if inside and box.id not in (flow.source, flow.target):
                        yield f"{flow.id} runs through {box.id}"
