"""What goes into each part of a folded map, and how large that makes it: known before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workflow_studio.model import Document, Edge, Flow, Lane, Node, Shape
from workflow_studio.model.views import flows_of, is_handoff, lanes_of, nodes_of, notes_of
from workflow_studio.picture.bounds import Box, bounds_of
from workflow_studio.picture.flow_labels import flow_pill_width
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.folding_borders import Border, Bordering
from workflow_studio.picture.folding_pieces import Grid, Piece, Side, pieces_of
from workflow_studio.picture.items import Point
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import node_items
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import LANE_HEADER

ENDLESS = 1e9


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node with its shape, and the box of all that is drawn of it."""

    node: Node
    shape: Shape
    drawn: Box


class PlacedMap:
    """A map's elements that have a place. `marks` is how an overlay shows its flows."""

    def __init__(self, document: Document, map_id: str, look: Look, marks: Mapping[str, FlowMark]) -> None:
        shapes = {shape.of: shape for shape in document.shapes.values()}
        edges = {edge.of: edge for edge in document.edges.values()}
        self.document, self.look, self.marks = document, look, marks
        self.lanes = [(lane, shapes[lane.id]) for lane in lanes_of(document, map_id) if lane.id in shapes]
        self.nodes = [
            PlacedNode(node, shapes[node.id], bounds_of(node_items(node, shapes[node.id], look)))
            for node in nodes_of(document, map_id)
            if node.id in shapes
        ]
        self.flows: list[tuple[Flow, Edge, Sequence[Point]]] = [
            (flow, edges[flow.id], line)
            for flow in flows_of(document, map_id)
            if flow.id in edges and len(line := corners(edges[flow.id].points)) > 1
        ]
        self.notes = [shapes[note.id] for note in notes_of(document, map_id) if note.id in shapes]

    def is_handoff(self, flow: Flow) -> bool:
        """Whether the flow goes from one lane to another."""
        return is_handoff(self.document, flow)

    def pill_wide(self, piece: Piece) -> float:
        """How wide the pill of a piece's flow is."""
        flow = piece.flow
        return flow_pill_width(flow, self.look, handoff=self.is_handoff(flow), mark=self.marks.get(flow.id))


@dataclass(frozen=True, slots=True)
class Plan:
    """One part before it is drawn: what is in it, its margins, and where its lanes begin and end."""

    number: int
    nodes: Sequence[PlacedNode]
    notes: Sequence[Shape]
    pieces: Sequence[Piece]
    lanes: Sequence[tuple[Lane, Shape]]
    borders: Mapping[Side, Border]
    edges: Sequence[Edge]
    left: float
    right: float

    @property
    def size(self) -> tuple[float, float]:
        """About as wide and high as the part is when it is drawn; badges at its edges may stick out."""
        top = min(self.lanes[0][1].y, *(border.outer for side, border in self.borders.items() if side == "top"), 1e9)
        bottom = max(shape.y + shape.height for _, shape in self.lanes)
        bottom = max(bottom, *(border.outer for side, border in self.borders.items() if side == "bottom"), -1e9)
        return self.right - self.left, bottom - top


@dataclass(slots=True)
class _Content:
    """What lies in one part."""

    nodes: list[PlacedNode] = field(default_factory=list)
    notes: list[Shape] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


def plans_of(placed: PlacedMap, grid: Grid, beside: float) -> list[Plan]:
    """The plan of each part that has a node or a note in it, row by row; of a single row every part.

    `beside` is room that is left free beyond the circles of cut flows.
    """
    contents = [_Content() for _ in range(grid.count)]
    part_of: dict[str, int] = {}
    for one in placed.nodes:
        part_of[one.node.id] = number = grid.part_at(_middle(one.shape))
        contents[number].nodes.append(one)
    for note in placed.notes:
        contents[grid.part_at(_middle(note))].notes.append(note)
    for flow, edge, line in placed.flows:
        source, target = (
            part_of.get(end, grid.part_at(at)) for end, at in ((flow.source, line[0]), (flow.target, line[-1]))
        )
        own = pieces_of(
            flow,
            edge,
            line,
            grid,
            placed.look,
            handoff=placed.is_handoff(flow),
            ends=(source, target),
            mark=placed.marks.get(flow.id),
        )
        for number, piece in own.items():
            contents[number].pieces.append(piece)
    planning = _Planning(placed, grid, Bordering(grid, placed.pill_wide, beside))
    return [
        planning.plan(number, content)
        for number, content in enumerate(contents)
        if content.nodes or content.notes or not grid.rows
    ]


@dataclass(frozen=True, slots=True)
class _Planning:
    """Plans the parts of one grid."""

    placed: PlacedMap
    grid: Grid
    bordering: Bordering

    def plan(self, number: int, content: _Content) -> Plan:
        row, column = divmod(number, self.grid.columns)
        nodes, pieces = content.nodes, content.pieces
        lanes = self._lanes_with(row, nodes, pieces)
        top, bottom = lanes[0][1].y, max(shape.y + shape.height for _, shape in lanes)
        boxes = [one.drawn for one in nodes]
        reach = min((box.left for box in boxes), default=ENDLESS), max((box.right for box in boxes), default=-ENDLESS)
        borders = self.bordering.upright(column, pieces, reach, top, bottom)
        left = borders["left"].outer - LANE_HEADER if "left" in borders else lanes[0][1].x
        right = borders["right"].outer if "right" in borders else lanes[0][1].x + lanes[0][1].width
        reach = min((box.top for box in boxes), default=ENDLESS), max((box.bottom for box in boxes), default=-ENDLESS)
        borders |= self.bordering.level(row, pieces, reach, left + LANE_HEADER, right)
        edges = [self.bordering.edge(piece, borders) for piece in pieces]
        return Plan(number, nodes, content.notes, pieces, lanes, borders, edges, left, right)

    def _lanes_with(self, row: int, nodes: Sequence[PlacedNode], pieces: Sequence[Piece]) -> list[tuple[Lane, Shape]]:
        """The lanes from the first with anything in it to the last, as far as they are in this row of parts."""
        rows = self.grid.rows
        top, bottom = ([-ENDLESS, *rows, ENDLESS][row + more] for more in (0, 1))
        here = [
            (lane, _between(shape, top, bottom))
            for lane, shape in self.placed.lanes
            if shape.y < bottom and shape.y + shape.height > top
        ]
        used = {one.node.lane for one in nodes}
        spans = [(min(a[1], b[1]), max(a[1], b[1])) for piece in pieces for run in piece.runs for a, b in pairwise(run)]
        filled = [
            position
            for position, (lane, shape) in enumerate(here)
            if lane.id in used or any(low < shape.y + shape.height and high > shape.y for low, high in spans)
        ]
        return here[min(filled) : max(filled) + 1] if filled else here


def _middle(shape: Shape) -> Point:
    return shape.x + shape.width / 2, shape.y + shape.height / 2


def _between(shape: Shape, top: float, bottom: float) -> Shape:
    """What of a lane lies between these heights."""
    y, end = max(shape.y, top), min(shape.y + shape.height, bottom)
    return shape.model_copy(update={"y": y, "height": end - y})
