"""A map's elements by the part of a folded map that each is drawn in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workflow_studio.model import Document, Edge, Flow, Lane, Node, Shape
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import flows_of, is_handoff, lanes_of, nodes_of, notes_of
from workflow_studio.picture.bounds import Box, bounds_of
from workflow_studio.picture.flow_labels import flow_pill_width
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.folding_heights import Heights
from workflow_studio.picture.folding_pieces import Grid, Piece, pieces_of
from workflow_studio.picture.items import Point
from workflow_studio.picture.lanes import height_for_name
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import node_items
from workflow_studio.picture.paths import corners
from workflow_studio.picture.phases import STRIP


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node with its shape, and the box of all that is drawn of it."""

    node: Node
    shape: Shape
    drawn: Box

    def moved(self, heights: Heights) -> PlacedNode:
        """Where it stands with lanes of these heights."""
        by = _fall(self.shape, heights)
        box = replace(self.drawn, top=self.drawn.top + by, bottom=self.drawn.bottom + by)
        return PlacedNode(self.node, _lower(self.shape, by), box)


class PlacedMap:
    """A map's elements that have a place. `marks` is how an overlay shows its flows.

    `strip` is how high the names of the phases stand above the lanes.
    """

    def __init__(self, document: Document, map_id: str, look: Look, marks: Mapping[str, FlowMark]) -> None:
        shapes = {shape.of: shape for shape in document.shapes.values()}
        edges = {edge.of: edge for edge in document.edges.values()}
        self.document, self.look, self.marks = document, look, marks
        self._proposed = proposed_ids(document)
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
        self.strip = STRIP if document.maps[map_id].phases else 0.0
        self.notes = [(note, shapes[note.id]) for note in notes_of(document, map_id) if note.id in shapes]

    def least_height(self, lane: Lane) -> float:
        """How high a lane must stay so that its name can be read."""
        name = self.document.participants[lane.participant].name
        return height_for_name(name, proposed=lane.id in self._proposed)

    def is_handoff(self, flow: Flow) -> bool:
        """Whether the flow goes from one lane to another."""
        return is_handoff(self.document, flow)

    def pill_wide(self, piece: Piece) -> float:
        """How wide the pill of a piece's flow is."""
        flow = piece.flow
        return flow_pill_width(flow, self.look, handoff=self.is_handoff(flow), mark=self.marks.get(flow.id))


@dataclass(slots=True)
class Content:
    """What is drawn in one part."""

    nodes: list[PlacedNode] = field(default_factory=list)
    notes: list[Shape] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    def moved(self, heights: Heights) -> Content:
        """The same with lanes of these heights."""
        return Content(
            [one.moved(heights) for one in self.nodes],
            [_lower(note, _fall(note, heights)) for note in self.notes],
            [piece.moved(heights) for piece in self.pieces],
        )


def contents_of(placed: PlacedMap, grid: Grid) -> list[Content]:
    """What lies in each part, by its number. A note stays with the node that it is about."""
    contents = [Content() for _ in range(grid.count)]
    part_of: dict[str, int] = {}
    for one in placed.nodes:
        part_of[one.node.id] = number = grid.part_at(_middle(one.shape))
        contents[number].nodes.append(one)
    for note, shape in placed.notes:
        number = part_of.get(note.about or "", grid.part_at(_middle(shape)))
        contents[number].notes.append(shape)
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
    return contents


def _middle(shape: Shape) -> Point:
    return shape.x + shape.width / 2, shape.y + shape.height / 2


def _fall(shape: Shape, heights: Heights) -> float:
    """How far a shape moves down: its own height stays."""
    middle = _middle(shape)[1]
    return heights.at(middle) - middle


def _lower(shape: Shape, by: float) -> Shape:
    return shape.model_copy(update={"y": shape.y + by}) if by else shape
