"""A wide map in parts that fit on pages: no node is cut, and cut flows go on at letters in circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workflow_studio.model import Document, Edge, Element, Lane, Node, ProcessMap, Shape
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.phases import phase_numbers
from workflow_studio.model.views import flows_of, is_handoff, lanes_of, nodes_of, notes_of
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.flow_labels import carries_answer, flow_pill_width
from workflow_studio.picture.folding_cuts import chosen_cuts, gaps_between
from workflow_studio.picture.folding_ends import (
    AFTER_CIRCLE,
    CIRCLE,
    CIRCLE_GAP,
    FIRST_TURN,
    LEAD,
    Margin,
    margin_for,
)
from workflow_studio.picture.folding_pieces import Grid, Piece, Side, pieces_of
from workflow_studio.picture.items import Circle, Item, Picture, Point, Stroke, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import node_items
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import ARROW_LENGTH, FLOW_WIDTH, LANE_HEADER, PILL_CLEARANCE, PILL_HEIGHT
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT
from workflow_studio.picture.whole_map import map_description, map_picture

MARGINS = 2 * (FIRST_TURN + LEAD + CIRCLE + AFTER_CIRCLE)
"""About what a part needs for letters on two sides."""
EXTRA = LANE_HEADER + MARGINS
"""About what a part needs beside its piece of the map: the repeated lane header and room for letters."""
LETTER_SHARE = 0.42
"""Of a circle's diameter."""
SMALLEST_LETTER = 10.0
_HANGING = {"assessments": "step", "pains": "about", "questions": "about"}
"""Tables of what hangs on a node or flow, with the field that says on which."""
_UNLABELLED = {"label": "", "wait": None, "count": None, "medium": None, "complete_and_accurate": None}
AROUND_A_LETTER = 2.0
ENDLESS = 1e9


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle with a letter at which a cut flow goes on: where it is, and in which part the flow's other end is."""

    flow: str
    letter: str
    x: float
    y: float
    radius: float
    side: Side
    leaves: bool
    other: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a folded map. `number` is its place in the grid; there may be none with nothing in it."""

    number: int
    picture: Picture
    marks: tuple[Mark, ...] = ()


def folded(document: Document, map_id: str, max_width: float, *, look: Look | None = None) -> tuple[Picture, ...]:
    """The map without title and legend in parts of about equal width, at most about `max_width` px, left to right.

    Cuts lie in column gaps. Each part repeats the lane headers and leaves out lanes with nothing in them at its top
    and bottom. A flow that is cut ends at a circle with a letter and goes on at the circle with the same letter.
    One part for a map that is narrow enough, or that has no gap to cut in.
    """
    return tuple(part.picture for part in parts_of(document, map_id, max_width, look=look))


def parts_of(
    document: Document,
    map_id: str,
    max_width: float,
    max_height: float = ENDLESS,
    *,
    look: Look | None = None,
    beside_marks: float = 0.0,
) -> tuple[Part, ...]:
    """As `folded`, with what is known of the marks; where the map is higher than `max_height` it is cut across, too.

    Parts come row by row, each from left to right. Cuts across lie between lanes, or in a high lane between its rows.
    `beside_marks` is room that is left free beyond the circles.
    """
    folding = _Folding(document, map_id, (max_width, max_height), look or Look(), beside_marks)
    if folding.grid.count == 1:
        return (Part(0, map_picture(document, map_id, look=look)),)
    return tuple(folding.parts())


@dataclass(frozen=True, slots=True)
class _Border:
    """One side of a part: where the map is cut, which way is out, and the margin drawn beside the cut."""

    at: float
    outwards: int
    upright: bool
    margin: Margin

    def out(self, distance: float) -> float:
        """The x (of an upright border, else the y) at this distance from the cut."""
        return self.at + self.outwards * distance

    def point(self, distance: float, along: float) -> Point:
        """The point at this distance from the cut and this place along it."""
        return (self.out(distance), along) if self.upright else (along, self.out(distance))


class _Folding:
    """A map's elements that have a place, and the parts they are in."""

    def __init__(
        self, document: Document, map_id: str, most: tuple[float, float], look: Look, beside_marks: float
    ) -> None:
        self._document, self._map_id, self._look, self._beside = document, map_id, look, beside_marks
        shapes = {shape.of: shape for shape in document.shapes.values()}
        edges = {edge.of: edge for edge in document.edges.values()}
        self._lanes = [(lane, shapes[lane.id]) for lane in lanes_of(document, map_id) if lane.id in shapes]
        self._nodes = [(node, shapes[node.id]) for node in nodes_of(document, map_id) if node.id in shapes]
        self._flows = [
            (flow, edges[flow.id], line)
            for flow in flows_of(document, map_id)
            if flow.id in edges and len(line := corners(edges[flow.id].points)) > 1
        ]
        self._notes = [shapes[note.id] for note in notes_of(document, map_id) if note.id in shapes]
        self._phases = phase_numbers(document, map_id)
        self.grid = self._cut_up(*most) if self._lanes else Grid(())
        self._letters: dict[str, str] = {}
        self._about = {name: _Hanging(getattr(document, name), field) for name, field in _HANGING.items()}

    def parts(self) -> Iterator[Part]:
        """The parts, in the order in which the letters are given."""
        grid, description = self.grid, map_description(self._document, self._map_id)
        pieces: list[list[Piece]] = [[] for _ in range(grid.count)]
        nodes: list[list[tuple[Node, Shape]]] = [[] for _ in range(grid.count)]
        for flow, edge, line in self._flows:
            own = pieces_of(flow, edge, line, grid, self._look, handoff=is_handoff(self._document, flow))
            for number, piece in own.items():
                pieces[number].append(piece)
        for node, shape in self._nodes:
            nodes[grid.part_at(_middle(shape))].append((node, shape))
        for number in range(grid.count):
            if nodes[number] or not grid.rows:
                part = self._part(number, nodes[number], pieces[number])
                words = f"{description} Part {number + 1} of {grid.count}."
                yield replace(part, picture=replace(part.picture, description=words))

    def _cut_up(self, max_width: float, max_height: float) -> Grid:
        drawn = [bounds_of(node_items(node, shape, self._look)) for node, shape in self._nodes]
        lines = [line for _, _, line in self._flows]
        left = min(shape.x for _, shape in self._lanes)
        right = max(shape.x + shape.width for _, shape in self._lanes)
        gaps = gaps_between([(box.left, box.right) for box in drawn], lines)
        cuts = chosen_cuts(gaps, left, right, max_width, EXTRA + 2 * self._beside)
        top = min(shape.y for _, shape in self._lanes)
        bottom = max(shape.y + shape.height for _, shape in self._lanes)
        if bottom - top <= max_height:
            return Grid(cuts)
        turned = [[(y, x) for x, y in line] for line in lines]
        borders = [shape.y for _, shape in self._lanes]
        gaps = gaps_between([(box.top, box.bottom) for box in drawn], turned, borders)
        return Grid(cuts, chosen_cuts(gaps, top, bottom, max_height, MARGINS + 2 * self._beside))

    def _part(self, number: int, nodes: Sequence[tuple[Node, Shape]], pieces: Sequence[Piece]) -> Part:
        column, row = number % self.grid.columns, number // self.grid.columns
        lanes = self._lanes_with(row, nodes, pieces)
        top, bottom = lanes[0][1].y, max(shape.y + shape.height for _, shape in lanes)
        borders = self._upright_borders(column, pieces, top, bottom)
        left = borders["left"].out(borders["left"].margin.width + LANE_HEADER) if column else lanes[0][1].x
        right = lanes[0][1].x + lanes[0][1].width
        if column < len(self.grid.cuts):
            right = borders["right"].out(borders["right"].margin.width)
        borders |= self._level_borders(row, pieces, left + LANE_HEADER, right)
        shapes: list[Element] = [shape.model_copy(update={"x": left, "width": right - left}) for _, shape in lanes]
        shapes += [shape for _, shape in nodes]
        shapes += [note for note in self._notes if self.grid.part_at(_middle(note)) == number]
        edges = [_edge(piece, borders, self._pill_room(piece)) for piece in pieces]
        part = self._document.with_tables(
            {
                "shapes": {shape.id: shape for shape in shapes},
                "edges": {edge.id: edge for edge in edges},
                **self._tables(nodes, pieces),
                "maps": {self._map_id: self._map_with_phases_of(nodes)},
            }
        )
        drawn = map_picture(part, self._map_id, look=self._look)
        marks = tuple(self._marks(pieces, borders))
        circles = tuple(item for mark in marks for item in _circle(mark))
        box = bounds_of((*drawn.items, *circles))
        picture = replace(
            drawn, left=box.left, top=box.top, width=box.width, height=box.height, items=(*drawn.items, *circles)
        )
        return Part(number, picture, marks)

    def _map_with_phases_of(self, nodes: Sequence[tuple[Node, Shape]]) -> ProcessMap:
        """The map with the phases that these nodes stand in, and those between."""
        shown, numbers = self._document.maps[self._map_id], self._phases
        there = [numbers[node.id] for node, _ in nodes if node.id in numbers]
        phases = shown.phases[min(there) : max(there) + 1] if there else ()
        return shown.model_copy(update={"phases": phases})

    def _lanes_with(
        self, row: int, nodes: Sequence[tuple[Node, Shape]], pieces: Sequence[Piece]
    ) -> list[tuple[Lane, Shape]]:
        """The lanes from the first with anything in it to the last, as far as they are in this row of parts."""
        rows = self.grid.rows
        top, bottom = ([-ENDLESS, *rows, ENDLESS][row + more] for more in (0, 1))
        here = [
            (lane, _between(shape, top, bottom))
            for lane, shape in self._lanes
            if shape.y < bottom and shape.y + shape.height > top
        ]
        used = {node.lane for node, _ in nodes}
        spans = [(min(a[1], b[1]), max(a[1], b[1])) for piece in pieces for run in piece.runs for a, b in pairwise(run)]
        filled = [
            position
            for position, (lane, shape) in enumerate(here)
            if lane.id in used or any(low < shape.y + shape.height and high > shape.y for low, high in spans)
        ]
        return here[min(filled) : max(filled) + 1] if filled else here

    def _upright_borders(
        self, column: int, pieces: Sequence[Piece], top: float, bottom: float
    ) -> dict[Side, _Border]:
        borders: dict[Side, _Border] = {}
        sides: tuple[tuple[Side, int, int], ...] = (("left", column - 1, -1), ("right", column, 1))
        for side, cut, outwards in sides:
            if 0 <= cut < len(self.grid.cuts):
                lead = max((self._pill_room(p) for p in pieces if p.side == side), default=0.0)
                margin = margin_for(
                    [(p.flow.id, _cut_end(p)[1]) for p in pieces if p.cut and p.side == side],
                    _loops_over(side, pieces),
                    top,
                    bottom,
                    LEAD + lead,
                    after=AFTER_CIRCLE + self._beside,
                )
                borders[side] = _Border(self.grid.cuts[cut], outwards, True, margin)
        return borders

    def _level_borders(self, row: int, pieces: Sequence[Piece], left: float, right: float) -> dict[Side, _Border]:
        borders: dict[Side, _Border] = {}
        sides: tuple[tuple[Side, int, int], ...] = (("top", row - 1, -1), ("bottom", row, 1))
        for side, cut, outwards in sides:
            if 0 <= cut < len(self.grid.rows):
                cutting = [p for p in pieces if p.cut and p.side == side]
                pills = [self._pill_wide(p) for p in cutting if self._pill_room(p)]
                margin = margin_for(
                    [(p.flow.id, _cut_end(p)[0]) for p in cutting],
                    _loops_over(side, pieces),
                    left,
                    right,
                    LEAD + max((self._pill_room(p) for p in cutting), default=0.0),
                    apart=max([CIRCLE + CIRCLE_GAP + self._beside, *(wide + CIRCLE_GAP for wide in pills)]),
                )
                borders[side] = _Border(self.grid.rows[cut], outwards, False, margin)
        return borders

    def _pill_room(self, piece: Piece) -> float:
        """What the pill of a flow that leaves needs before the circle."""
        if piece.cut != "leaves" or not piece.labelled or piece.pill or carries_answer(piece.flow):
            return 0.0
        wide = self._pill_wide(piece)
        if piece.side in ("top", "bottom"):
            return PILL_HEIGHT + PILL_CLEARANCE if wide else 0.0
        return wide + PILL_CLEARANCE if wide else 0.0

    def _pill_wide(self, piece: Piece) -> float:
        return flow_pill_width(piece.flow, self._look, handoff=is_handoff(self._document, piece.flow))

    def _tables(self, nodes: Sequence[tuple[Node, Shape]], pieces: Sequence[Piece]) -> dict[str, Mapping[str, Element]]:
        """What a part shows and nothing else: drawing each part of a large map from all of it would take minutes.

        The flows' labels, problems and questions are taken away where another part shows them.
        """
        document = self._document
        shown = {node.id for node, _ in nodes}
        ends = shown | {end for piece in pieces for end in (piece.flow.source, piece.flow.target)}
        labelled = {piece.flow.id for piece in pieces if piece.labelled}
        flows = (piece.flow if piece.labelled else piece.flow.model_copy(update=_UNLABELLED) for piece in pieces)
        return {
            **{name: _chosen(getattr(document, name), ends) for name in NODE_TABLES},
            "flows": {flow.id: flow for flow in flows},
            **{name: self._about[name].of(shown | labelled) for name in _HANGING},
        }

    def _marks(self, pieces: Sequence[Piece], borders: Mapping[Side, _Border]) -> Iterator[Mark]:
        order: tuple[Side, ...] = ("left", "top", "right", "bottom")
        cut = [piece for piece in pieces if piece.cut]
        cut.sort(key=lambda p: (order.index(p.side), borders[p.side].margin.rows[p.flow.id]))
        for piece in cut:
            border, flow = borders[piece.side], piece.flow.id
            letter = self._letters.setdefault(flow, _letters(len(self._letters)))
            x, y = border.point(border.margin.circle_at, border.margin.rows[flow])
            radius = border.margin.circle / 2
            yield Mark(flow, letter, x, y, radius, piece.side, piece.cut == "leaves", piece.other)


class _Hanging:
    """The elements of a table by the element that they are about."""

    def __init__(self, table: Mapping[str, Element], field: str) -> None:
        self._found: dict[str, list[Element]] = defaultdict(list)
        for element in table.values():
            self._found[getattr(element, field)].append(element)

    def of(self, ids: Iterable[str]) -> dict[str, Element]:
        """Those that are about one of these."""
        return {element.id: element for key in ids for element in self._found.get(key, ())}


def _chosen(table: Mapping[str, Element], ids: Iterable[str]) -> dict[str, Element]:
    return {key: table[key] for key in ids if key in table}


def _middle(shape: Shape) -> Point:
    return shape.x + shape.width / 2, shape.y + shape.height / 2


def _between(shape: Shape, top: float, bottom: float) -> Shape:
    """What of a lane lies between these heights."""
    y, end = max(shape.y, top), min(shape.y + shape.height, bottom)
    return shape.model_copy(update={"y": y, "height": end - y})


def _loops_over(side: Side, pieces: Sequence[Piece]) -> list[str]:
    """The flows that pass over this side and come back."""
    return [piece.flow.id for piece in pieces if any(side in loop for loop in piece.loops)]


def _cut_end(piece: Piece) -> Point:
    return piece.runs[0][-1] if piece.cut == "leaves" else piece.runs[0][0]


def _edge(piece: Piece, borders: Mapping[Side, _Border], pill_room: float) -> Edge:
    """The piece's line with its way through the margins."""
    points = list(piece.runs[0])
    for (out, back), run in zip(piece.loops, piece.runs[1:], strict=True):
        points += [*_way_round(piece.flow.id, points[-1], run[0], borders[out], borders[back]), *run]
    pill = piece.pill
    if piece.cut:
        border = borders[piece.side]
        way = _way_to_circle(piece, border)
        points = [*points, *way] if piece.cut == "leaves" else [*reversed(way), *points]
        if pill_room:
            margin = border.margin
            before = margin.circle_at - margin.circle / 2 - ARROW_LENGTH - pill_room / 2
            pill = border.point(before, margin.rows[piece.flow.id])
    return piece.edge.model_copy(update={"points": tuple(points), "label_at": pill})


def _way_round(flow: str, start: Point, end: Point, out: _Border, back: _Border) -> list[Point]:
    """Through the margins from where a line leaves the part to where it comes back, round the corner if need be."""
    first = out.point(out.margin.turns[flow] or 0.0, start[1] if out.upright else start[0])
    last = back.point(back.margin.turns[flow] or 0.0, end[1] if back.upright else end[0])
    if out.upright == back.upright:
        return [first, last]
    return [first, (first[0], last[1]) if out.upright else (last[0], first[1]), last]


def _way_to_circle(piece: Piece, border: _Border) -> list[Point]:
    """From the cut to the edge of the piece's circle."""
    margin, flow = border.margin, piece.flow.id
    row, turn = margin.rows[flow], margin.turns[flow]
    circle = border.point(margin.circle_at - margin.circle / 2, row)
    if turn is None:
        return [circle]
    end = _cut_end(piece)
    return [border.point(turn, end[1] if border.upright else end[0]), border.point(turn, row), circle]


def _circle(mark: Mark) -> tuple[Item, ...]:
    size = max(2 * mark.radius * LETTER_SHARE / max(len(mark.letter) / 2, 1.0), SMALLEST_LETTER)
    baseline, wide = mark.y + size * CAP_HEIGHT / 2, width(mark.letter, size, 600)
    radius = max(mark.radius, wide / 2 + AROUND_A_LETTER)
    return (
        Circle(mark.flow, mark.x, mark.y, radius - FLOW_WIDTH / 2, "panel", Stroke("flow", FLOW_WIDTH)),
        TextLine(mark.flow, mark.x, baseline, mark.letter, size, 600, "text", wide, "middle"),
    )


def _letters(number: int) -> str:
    """A to Z, then AA to AZ and so on."""
    first, last = divmod(number, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)
