"""What can be drawn by hand: lines that lead from node to node and through no other one, labels, pins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workflow_studio.editing.commands import BendFlow, Pin, PlaceLabel, RouteAgain
from workflow_studio.editing.rules.existence import first_missing, missing
from workflow_studio.model import Document, Edge, Flow, Node, Shape
from workflow_studio.model.geometry import Point
from workflow_studio.model.views import nodes_of

MOST_CORNERS = 40
NOT_DRAWN = "This is not on the map yet. Lay the map out first."
CROOKED = "A flow runs level or upright, with right angles."
LOOSE = "A flow begins and ends at the edge of a step, decision or event."
THROUGH = "A flow cannot run through a step, decision or event."
TAKEN = "Another flow that was drawn by hand runs there already."
TOO_MANY = f"A flow can have {MOST_CORNERS} corners at most."
ON_BORDER = 2.0
"""How far from the box of its node, in px, a flow may end; the border of a decision or event lies inside its box."""
INSIDE = 3.0
APART = 4.0


def bend_flow(document: Document, command: BendFlow) -> str | None:
    """The flow is drawn, and the new line is one of right angles between its nodes that keeps clear of all others."""
    flow = document.flows.get(command.flow)
    if flow is None:
        return missing(document, command.flow, Flow)
    boxes = _boxes(document, flow)
    if flow.source not in boxes or flow.target not in boxes or _edge(document, flow.id) is None:
        return NOT_DRAWN
    line = command.points
    if not 2 <= len(line) <= MOST_CORNERS:
        return TOO_MANY if line[2:] else LOOSE
    if any(abs(x1 - x2) > 0.01 and abs(y1 - y2) > 0.01 for (x1, y1), (x2, y2) in pairwise(line)):
        return CROOKED
    if not (_at(boxes[flow.source], line[0]) and _at(boxes[flow.target], line[-1])):
        return LOOSE
    if any(_runs_through(box, line) for box in boxes.values()):
        return THROUGH
    return TAKEN if any(_on_one_line(line, other) for other in _drawn_beside(document, flow)) else None


def route_again(document: Document, command: RouteAgain) -> str | None:
    """The flows are there."""
    return first_missing(document, command.flows, Flow)


def place_label(document: Document, command: PlaceLabel) -> str | None:
    """The flow is drawn."""
    if command.flow not in document.flows:
        return missing(document, command.flow, Flow)
    return None if _edge(document, command.flow) is not None else NOT_DRAWN


def pin(document: Document, command: Pin) -> str | None:
    """The nodes are there."""
    return first_missing(document, command.nodes, Node)


def _boxes(document: Document, flow: Flow) -> dict[str, Shape]:
    nodes = {node.id for node in nodes_of(document, flow.map)}
    return {shape.of: shape for shape in document.shapes.values() if shape.of in nodes}


def _edge(document: Document, flow: str) -> Edge | None:
    return next((edge for edge in document.edges.values() if edge.of == flow), None)


def _at(box: Shape, point: Point) -> bool:
    x, y = point
    return (
        box.x - ON_BORDER <= x <= box.x + box.width + ON_BORDER
        and box.y - ON_BORDER <= y <= box.y + box.height + ON_BORDER
    )


def _drawn_beside(document: Document, flow: Flow) -> Iterator[tuple[Point, ...]]:
    """The lines of other flows that were drawn by hand and may not be taken for this one's."""
    for edge in document.edges.values():
        if edge.kept and edge.of != flow.id:
            other = document.flows[edge.of]
            if other.map == flow.map and other.source != flow.source and other.target != flow.target:
                yield edge.points


def _on_one_line(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Do any pieces of the two run side by side closer than can be told apart?"""
    for piece in pairwise(one):
        for its in pairwise(other):
            for along, across in ((0, 1), (1, 0)):
                level = abs(piece[0][across] - piece[1][across]) < 1 and abs(its[0][across] - its[1][across]) < 1
                if level and abs(piece[0][across] - its[0][across]) < APART and _shared(piece, its, along) > APART:
                    return True
    return False


def _shared(one: tuple[Point, Point], other: tuple[Point, Point], along: int) -> float:
    """The length, in px, that two parallel pieces have in common."""
    (low, high), (its_low, its_high) = (sorted((a[along], b[along])) for a, b in (one, other))
    return min(high, its_high) - max(low, its_low)


def _runs_through(box: Shape, line: tuple[Point, ...]) -> bool:
    """Does a piece run inside this box? From a border outwards it only touches it; a diamond's is the rhombus."""
    left, top, right, bottom = box.x + INSIDE, box.y + INSIDE, box.x + box.width - INSIDE, box.y + box.height - INSIDE
    ends = {line[0], line[-1]}
    for start, end in pairwise(line):
        low_x, high_x = sorted((start[0], end[0]))
        low_y, high_y = sorted((start[1], end[1]))
        if not (low_x < right and left < high_x and low_y < bottom and top < high_y):
            continue
        if not (ends & {start, end} and _only_to_the_border(box, start if start in ends else end, start, end)):
            return True
    return False


def _only_to_the_border(box: Shape, tip: Point, start: Point, end: Point) -> bool:
    """Does the piece lie on the outer side of its tip, as seen from the middle of the box?"""
    far = end if tip == start else start
    axis = 0 if abs(far[0] - tip[0]) > abs(far[1] - tip[1]) else 1
    middle = (box.x + box.width / 2, box.y + box.height / 2)[axis]
    return _at(box, tip) and (far[axis] - tip[axis]) * (tip[axis] - middle) > 0
