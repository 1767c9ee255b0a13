"""What goes into each part of a folded map, and how large that makes it: known before anything is drawn."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.model import Edge, Lane, Shape
from workflow_studio.picture.folding_borders import Border, Bordering
from workflow_studio.picture.folding_content import Content, PlacedMap, PlacedNode, contents_of
from workflow_studio.picture.folding_heights import Heights
from workflow_studio.picture.folding_pieces import Grid, Piece, Side
from workflow_studio.picture.sizes import LANE_HEADER

ENDLESS = 1e9
TOUCHING = 0.5
"""How far what stands beyond all lanes reaches into the nearest one, in px."""


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
        bottom = max(bottom, *(note.y + note.height for note in self.notes), -1e9)
        return self.right - self.left, bottom - top


def plans_of(placed: PlacedMap, grid: Grid, beside: float) -> list[Plan]:
    """The plan of each part that has a node or a note in it, column by column.

    `beside` is room that is left free beyond the circles of cut flows.
    """
    planning = _Planning(placed, grid, Bordering(grid, placed.pill_wide, beside, placed.strip))
    return [
        planning.plan(number, content)
        for number, content in enumerate(contents_of(placed, grid))
        if content.nodes or content.notes
    ]


def lanes_with(
    lanes: Sequence[tuple[Lane, Shape]], content: Content, top: float = -ENDLESS, bottom: float = ENDLESS
) -> list[tuple[Lane, Shape]]:
    """The lanes from the first with anything of this content in it to the last, as far as they are in these bounds.

    What stands above or below all lanes counts as standing in the nearest, so that it stays beside them.
    """
    here = [
        (lane, _between(shape, top, bottom))
        for lane, shape in lanes
        if shape.y < bottom and shape.y + shape.height > top
    ]
    used = {one.node.lane for one in content.nodes}
    spans = [
        (min(a[1], b[1]), max(a[1], b[1])) for piece in content.pieces for run in piece.runs for a, b in pairwise(run)
    ]
    if here:
        first, last = here[0][1].y, here[-1][1].y + here[-1][1].height
        spans += [(min(note.y, last - TOUCHING), max(note.y + note.height, first + TOUCHING)) for note in content.notes]
    filled = [
        position
        for position, (lane, shape) in enumerate(here)
        if lane.id in used or any(low < shape.y + shape.height and high > shape.y for low, high in spans)
    ]
    return here[min(filled) : max(filled) + 1] if filled else here


def lowered(lanes: Sequence[tuple[Lane, Shape]], heights: Heights) -> list[tuple[Lane, Shape]]:
    """The lanes as they are drawn with these heights."""
    return [(lane, _spanning(shape, heights.at(shape.y), heights.at(shape.y + shape.height))) for lane, shape in lanes]


@dataclass(frozen=True, slots=True)
class _Planning:
    """Plans the parts of one grid."""

    placed: PlacedMap
    grid: Grid
    bordering: Bordering

    def plan(self, number: int, content: Content) -> Plan:
        column, row = self.grid.place_of(number)
        heights = self.grid.heights[column] if self.grid.heights else Heights()
        content = content.moved(heights)
        nodes, pieces = content.nodes, content.pieces
        cuts = [-math.inf, *map(heights.at, self.grid.rows_of(column)), math.inf]
        ends = cuts[row], cuts[row + 1]
        lanes = lanes_with(lowered(self.placed.lanes, heights), content, *ends)
        top, bottom = lanes[0][1].y, max(shape.y + shape.height for _, shape in lanes)
        boxes = [one.drawn for one in nodes]
        reach = min((box.left for box in boxes), default=ENDLESS), max((box.right for box in boxes), default=-ENDLESS)
        borders = self.bordering.upright(column, pieces, reach, top, bottom)
        left = borders["left"].outer - LANE_HEADER if "left" in borders else lanes[0][1].x
        right = borders["right"].outer if "right" in borders else lanes[0][1].x + lanes[0][1].width
        reach = min((box.top for box in boxes), default=ENDLESS), max((box.bottom for box in boxes), default=-ENDLESS)
        borders |= self.bordering.level(ends, pieces, reach, left + LANE_HEADER, right)
        edges = [self.bordering.edge(piece, borders) for piece in pieces]
        return Plan(number, nodes, content.notes, pieces, lanes, borders, edges, left, right)


def _between(shape: Shape, top: float, bottom: float) -> Shape:
    """What of a lane lies between these heights."""
    return _spanning(shape, max(shape.y, top), min(shape.y + shape.height, bottom))


def _spanning(shape: Shape, top: float, bottom: float) -> Shape:
    return shape.model_copy(update={"y": top, "height": bottom - top})
