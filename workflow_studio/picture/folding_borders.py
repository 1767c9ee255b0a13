"""The sides of a part of a folded map at which it is cut, and how its flows go through the margins there."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.model import Edge
from workflow_studio.picture.flow_labels import carries_answer
from workflow_studio.picture.folding_ends import AFTER_CIRCLE, BESIDE_EDGE, CIRCLE, CIRCLE_GAP, LEAD, Margin, margin_for
from workflow_studio.picture.folding_pieces import Grid, Piece, Side
from workflow_studio.picture.items import Point
from workflow_studio.picture.sizes import ARROW_LENGTH, PILL_CLEARANCE, PILL_HEIGHT


@dataclass(frozen=True, slots=True)
class Border:
    """One side of a part: where its margin begins, which way is out, and the margin.

    It begins at the cut, or beyond it where a node of the part reaches over the cut.
    """

    at: float
    outwards: int
    upright: bool
    margin: Margin

    @property
    def outer(self) -> float:
        """Where the margin ends."""
        return self.out(self.margin.width)

    def out(self, distance: float) -> float:
        """The x (of an upright border, else the y) at this distance from where the margin begins."""
        return self.at + self.outwards * distance

    def point(self, distance: float, along: float) -> Point:
        """The point at this distance from where the margin begins and this place along it."""
        return (self.out(distance), along) if self.upright else (along, self.out(distance))


@dataclass(frozen=True, slots=True)
class Bordering:
    """Makes the borders of parts. `pill_wide` says how wide a flow's pill is; `beside` is free room beyond circles.

    `strip` is how high the names of the phases stand at the top, before any turn or circle.
    """

    grid: Grid
    pill_wide: Callable[[Piece], float]
    beside: float
    strip: float = 0.0

    def upright(
        self, column: int, pieces: Sequence[Piece], reach: tuple[float, float], top: float, bottom: float
    ) -> dict[Side, Border]:
        """Left and right, as far as the map is cut there; `reach` is how far the part's nodes go, to both sides."""
        borders: dict[Side, Border] = {}
        sides: tuple[tuple[Side, int, int], ...] = (("left", column - 1, -1), ("right", column, 1))
        for side, cut, outwards in sides:
            if 0 <= cut < len(self.grid.cuts):
                lead = max((self.pill_room(piece) for piece in pieces if piece.side == side), default=0.0)
                margin = margin_for(
                    [(p.flow.id, _cut_end(p)[1]) for p in pieces if p.cut and p.side == side],
                    _loops_over(side, pieces),
                    top,
                    bottom,
                    LEAD + lead,
                    after=AFTER_CIRCLE + self.beside,
                    inside=BESIDE_EDGE,
                )
                borders[side] = Border(_beyond(self.grid.cuts[cut], outwards, reach), outwards, True, margin)
        return borders

    def level(
        self, ends: tuple[float, float], pieces: Sequence[Piece], reach: tuple[float, float], left: float, right: float
    ) -> dict[Side, Border]:
        """Top and bottom, as far as the map is cut there; `ends` are the cuts, endless where there is none.

        `reach` is how far the part's nodes go up and down.
        """
        borders: dict[Side, Border] = {}
        sides: tuple[tuple[Side, float, int], ...] = (("top", ends[0], -1), ("bottom", ends[1], 1))
        for side, cut, outwards in sides:
            if math.isfinite(cut):
                cutting = [p for p in pieces if p.cut and p.side == side]
                pills = [self.pill_wide(p) for p in cutting if self.pill_room(p)]
                margin = margin_for(
                    [(p.flow.id, _cut_end(p)[0]) for p in cutting],
                    _loops_over(side, pieces),
                    left,
                    right,
                    LEAD + max((self.pill_room(p) for p in cutting), default=0.0),
                    apart=max([CIRCLE + CIRCLE_GAP + self.beside, *(wide + CIRCLE_GAP for wide in pills)]),
                )
                begins = _beyond(cut, outwards, reach) - (self.strip if side == "top" else 0.0)
                borders[side] = Border(begins, outwards, False, margin)
        return borders

    def pill_room(self, piece: Piece) -> float:
        """What the pill of a flow that leaves needs before the circle."""
        if piece.cut != "leaves" or not piece.labelled or piece.pill or carries_answer(piece.flow):
            return 0.0
        wide = self.pill_wide(piece)
        if piece.side in ("top", "bottom"):
            return PILL_HEIGHT + PILL_CLEARANCE if wide else 0.0
        return wide + PILL_CLEARANCE if wide else 0.0

    def edge(self, piece: Piece, borders: Mapping[Side, Border]) -> Edge:
        """The piece's line with its way through the margins."""
        points = list(piece.runs[0])
        for (out, back), run in zip(piece.loops, piece.runs[1:], strict=True):
            points += [*_way_round(piece.flow.id, points[-1], run[0], borders[out], borders[back]), *run]
        pill = piece.pill
        if piece.cut:
            border = borders[piece.side]
            way = _way_to_circle(piece, border)
            points = [*points, *way] if piece.cut == "leaves" else [*reversed(way), *points]
            if room := self.pill_room(piece):
                margin = border.margin
                before = margin.circle_at - margin.circle / 2 - ARROW_LENGTH - room / 2
                pill = border.point(before, margin.rows[piece.flow.id])
        return piece.edge.model_copy(update={"points": tuple(points), "label_at": pill})


def _beyond(cut: float, outwards: int, reach: tuple[float, float]) -> float:
    return max(cut, reach[1]) if outwards > 0 else min(cut, reach[0])


def _loops_over(side: Side, pieces: Sequence[Piece]) -> list[str]:
    """The flows that pass over this side and come back."""
    return [piece.flow.id for piece in pieces if any(side in loop for loop in piece.loops)]


def _cut_end(piece: Piece) -> Point:
    return piece.runs[0][-1] if piece.cut == "leaves" else piece.runs[0][0]


def _way_round(flow: str, start: Point, end: Point, out: Border, back: Border) -> list[Point]:
    """Through the margins from where a line leaves the part to where it comes back, round the corner if need be."""
    first = out.point(out.margin.turns[flow] or 0.0, start[1] if out.upright else start[0])
    last = back.point(back.margin.turns[flow] or 0.0, end[1] if back.upright else end[0])
    if out.upright == back.upright:
        return [first, last]
    return [first, (first[0], last[1]) if out.upright else (last[0], first[1]), last]


def _way_to_circle(piece: Piece, border: Border) -> list[Point]:
    """From the cut to the edge of the piece's circle."""
    margin, flow = border.margin, piece.flow.id
    row, turn = margin.rows[flow], margin.turns[flow]
    circle = border.point(margin.circle_at - margin.circle / 2, row)
    if turn is None:
        return [circle]
    end = _cut_end(piece)
    return [border.point(turn, end[1] if border.upright else end[0]), border.point(turn, row), circle]
