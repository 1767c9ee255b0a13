"""A wide map in parts that fit on pages: no node is cut, and cut flows go on at letters in circles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workflow_studio.model import Document, Edge, Element, Flow, Lane, Node, ProcessMap, Shape
from workflow_studio.model.phases import phase_numbers
from workflow_studio.model.views import flows_of, is_handoff, lanes_of, nodes_of, notes_of
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.flow_labels import carries_answer, pill_text, pill_width
from workflow_studio.picture.folding_cuts import chosen_cuts, gaps_between
from workflow_studio.picture.folding_ends import AFTER_CIRCLE, CIRCLE, FIRST_TURN, LEAD, Margin, margin_for
from workflow_studio.picture.folding_pieces import Piece, Side, part_at, pieces_of
from workflow_studio.picture.items import Circle, Item, Picture, Point, Stroke, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import node_items
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import ARROW_LENGTH, FLOW_WIDTH, LANE_HEADER, PILL_CLEARANCE
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT
from workflow_studio.picture.whole_map import map_picture

EXTRA = LANE_HEADER + 2 * (FIRST_TURN + LEAD + CIRCLE + AFTER_CIRCLE)
"""About what a part needs beside its piece of the map: the repeated lane header and room for letters."""
LETTER_SHARE = 0.42
"""Of a circle's diameter."""


def folded(document: Document, map_id: str, max_width: float, *, look: Look | None = None) -> tuple[Picture, ...]:
    """The map without title and legend in parts of about equal width, at most about `max_width` px, left to right.

    Cuts lie in column gaps. Each part repeats the lane headers and leaves out lanes with nothing in them at its top
    and bottom. A flow that is cut ends at a circle with a letter and goes on at the circle with the same letter.
    One part for a map that is narrow enough, or that has no gap to cut in.
    """
    folding = _Folding(document, map_id, max_width, look or Look())
    if not folding.cuts:
        return (map_picture(document, map_id, look=look),)
    return tuple(folding.parts())


@dataclass(frozen=True, slots=True)
class _Border:
    """One side of a part: where the map is cut, which way is out, and the margin drawn beside the cut."""

    at: float
    outwards: int
    margin: Margin

    def x(self, distance: float) -> float:
        """The x at this distance from the cut."""
        return self.at + self.outwards * distance


class _Folding:
    """A map's elements that have a place, and the parts they are in."""

    def __init__(self, document: Document, map_id: str, max_width: float, look: Look) -> None:
        self._document, self._map_id, self._look = document, map_id, look
        shapes = {shape.of: shape for shape in document.shapes.values()}
        edges = {edge.of: edge for edge in document.edges.values()}
        self._lanes = [(lane, shapes[lane.id]) for lane in lanes_of(document, map_id) if lane.id in shapes]
        self._nodes = [(node, shapes[node.id]) for node in nodes_of(document, map_id) if node.id in shapes]
        self._flows = [
            (flow, edges[flow.id], line)
            for flow in flows_of(document, map_id)
            if flow.id in edges and len(line := corners(edges[flow.id].points)) > 1
        ]
        self.cuts = self._chosen_cuts(max_width) if self._lanes else []
        self._notes = [shapes[note.id] for note in notes_of(document, map_id) if note.id in shapes]
        self._letters: dict[str, str] = {}

    def parts(self) -> Iterator[Picture]:
        """The parts, in the order in which the letters are given."""
        count = len(self.cuts) + 1
        pieces: list[list[Piece]] = [[] for _ in range(count)]
        for flow, edge, line in self._flows:
            own = pieces_of(flow, edge, line, self.cuts, self._look, handoff=is_handoff(self._document, flow))
            for number, piece in own.items():
                pieces[number].append(piece)
        for number in range(count):
            nodes = [(n, s) for n, s in self._nodes if part_at(s.x + s.width / 2, self.cuts) == number]
            part = self._part(number, nodes, pieces[number])
            yield replace(part, description=f"{part.description} Part {number + 1} of {count}.")

    def _chosen_cuts(self, max_width: float) -> list[float]:
        drawn = [bounds_of(node_items(node, shape, self._look)) for node, shape in self._nodes]
        gaps = gaps_between([(box.left, box.right) for box in drawn], [line for _, _, line in self._flows])
        left = min(shape.x for _, shape in self._lanes)
        right = max(shape.x + shape.width for _, shape in self._lanes)
        return chosen_cuts(gaps, left, right, max_width, EXTRA)

    def _part(self, number: int, nodes: Sequence[tuple[Node, Shape]], pieces: Sequence[Piece]) -> Picture:
        lanes = self._lanes_with(nodes, pieces)
        top, bottom = lanes[0][1].y, max(shape.y + shape.height for _, shape in lanes)
        borders = self._borders(number, pieces, top, bottom)
        left = borders["left"].x(borders["left"].margin.width + LANE_HEADER) if number else lanes[0][1].x
        right = lanes[0][1].x + lanes[0][1].width
        if number < len(self.cuts):
            right = borders["right"].x(borders["right"].margin.width)
        shapes: list[Element] = [shape.model_copy(update={"x": left, "width": right - left}) for _, shape in lanes]
        shapes += [shape for _, shape in nodes]
        shapes += [shape for shape in self._notes if part_at(shape.x + shape.width / 2, self.cuts) == number]
        edges = [_edge(piece, borders, self._pill_room(piece)) for piece in pieces]
        part = self._document.with_tables(
            {
                "shapes": {shape.id: shape for shape in shapes},
                "edges": {edge.id: edge for edge in edges},
                **self._labels_once(pieces),
                "maps": {self._map_id: self._map_with_phases_of(nodes)},
            }
        )
        drawn = map_picture(part, self._map_id, look=self._look)
        return replace(drawn, items=(*drawn.items, *self._circles(pieces, borders)))

    def _map_with_phases_of(self, nodes: Sequence[tuple[Node, Shape]]) -> ProcessMap:
        """The map with the phases that these nodes stand in, and those between."""
        shown, numbers = self._document.maps[self._map_id], phase_numbers(self._document, self._map_id)
        there = [numbers[node.id] for node, _ in nodes if node.id in numbers]
        phases = shown.phases[min(there) : max(there) + 1] if there else ()
        return shown.model_copy(update={"phases": phases})

    def _lanes_with(self, nodes: Sequence[tuple[Node, Shape]], pieces: Sequence[Piece]) -> list[tuple[Lane, Shape]]:
        """The lanes from the first with anything in it to the last."""
        used = {node.lane for node, _ in nodes}
        heights = [y for piece in pieces for run in piece.runs for _, y in run]
        filled = [
            position
            for position, (lane, shape) in enumerate(self._lanes)
            if lane.id in used or any(shape.y < y < shape.y + shape.height for y in heights)
        ]
        return self._lanes[min(filled) : max(filled) + 1] if filled else self._lanes

    def _borders(self, number: int, pieces: Sequence[Piece], top: float, bottom: float) -> Mapping[Side, _Border]:
        borders: dict[Side, _Border] = {}
        sides: tuple[tuple[Side, int, int], ...] = (("left", number - 1, -1), ("right", number, 1))
        for side, cut, outwards in sides:
            if 0 <= cut < len(self.cuts):
                ends = [(p.flow.id, _cut_end(p)[1]) for p in pieces if p.cut and p.side == side]
                loops = [p.flow.id for p in pieces if side in p.loops]
                lead = max((self._pill_room(p) for p in pieces if p.side == side), default=0.0)
                borders[side] = _Border(self.cuts[cut], outwards, margin_for(ends, loops, top, bottom, LEAD + lead))
        return borders

    def _pill_room(self, piece: Piece) -> float:
        """What the pill of a flow that leaves needs before the circle."""
        if piece.cut != "leaves" or not piece.labelled or piece.pill or carries_answer(piece.flow):
            return 0.0
        text = pill_text(piece.flow, self._look, handoff=is_handoff(self._document, piece.flow))
        return pill_width(text) + PILL_CLEARANCE if text else 0.0

    def _labels_once(self, pieces: Sequence[Piece]) -> dict[str, Mapping[str, Element]]:
        """The tables with the flows' labels, problems and questions taken away where another part shows them."""
        silent = {piece.flow.id for piece in pieces if not piece.labelled}
        document = self._document
        quiet = {
            key: document.flows[key].model_copy(update={"label": "", "wait": None, "count": None}) for key in silent
        }
        return {
            "flows": {**document.flows, **quiet},
            "pains": {key: pain for key, pain in document.pains.items() if pain.about not in silent},
            "questions": {key: q for key, q in document.questions.items() if q.about not in silent},
        }

    def _circles(self, pieces: Sequence[Piece], borders: Mapping[Side, _Border]) -> tuple[Item, ...]:
        cut = [piece for piece in pieces if piece.cut]
        cut.sort(key=lambda p: (p.side == "right", borders[p.side].margin.rows[p.flow.id]))
        items: list[Item] = []
        for piece in cut:
            border = borders[piece.side]
            letter = self._letters.setdefault(piece.flow.id, _letters(len(self._letters)))
            centre = border.x(border.margin.circle_at), border.margin.rows[piece.flow.id]
            items += _circle(piece.flow, letter, centre, border.margin.circle)
        return tuple(items)


def _cut_end(piece: Piece) -> Point:
    return piece.runs[0][-1] if piece.cut == "leaves" else piece.runs[0][0]


def _edge(piece: Piece, borders: Mapping[Side, _Border], pill_room: float) -> Edge:
    """The piece's line with its way through the margins."""
    points = list(piece.runs[0])
    for side, run in zip(piece.loops, piece.runs[1:], strict=True):
        turn = borders[side].x(borders[side].margin.turns[piece.flow.id] or 0.0)
        points += [(turn, points[-1][1]), (turn, run[0][1]), *run]
    pill = piece.pill
    if piece.cut:
        border = borders[piece.side]
        way = _way_to_circle(piece, border)
        points = [*points, *way] if piece.cut == "leaves" else [*reversed(way), *points]
        if pill_room:
            x, row = way[-1]
            pill = x - border.outwards * (ARROW_LENGTH + pill_room / 2), row
    return piece.edge.model_copy(update={"points": tuple(points), "label_at": pill})


def _way_to_circle(piece: Piece, border: _Border) -> list[Point]:
    """From the cut to the edge of the piece's circle."""
    margin, flow = border.margin, piece.flow.id
    row, turn = margin.rows[flow], margin.turns[flow]
    circle = border.x(margin.circle_at - margin.circle / 2), row
    if turn is None:
        return [circle]
    return [(border.x(turn), _cut_end(piece)[1]), (border.x(turn), row), circle]


def _circle(flow: Flow, letter: str, centre: Point, diameter: float) -> tuple[Item, ...]:
    (x, y), size = centre, diameter * LETTER_SHARE / max(len(letter) / 2, 1.0)
    baseline, wide = y + size * CAP_HEIGHT / 2, width(letter, size, 600)
    return (
        Circle(flow.id, x, y, (diameter - FLOW_WIDTH) / 2, "panel", Stroke("flow", FLOW_WIDTH)),
        TextLine(flow.id, x, baseline, letter, size, 600, "text", wide, "middle"),
    )


def _letters(number: int) -> str:
    """A to Z, then AA to AZ and so on."""
    first, last = divmod(number, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)
